"""One file of a register: read whole, or said why it cannot be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ACT, DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.registers.register_break import REGISTER_BROKEN, broken
from jamstilt.toml_lines import Path as Way
from jamstilt.toml_lines import lines_of

TEXT_UNREADABLE = Rule("storage", "text_unreadable", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
REGISTER_NAMED_TXT = Rule("storage", "register_named_txt", Severity.STOPS, provision=DUTY_TO_ACT)

MOST_DIGITS = 30
"""Of a number in a register, before the point and after it."""


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """``name`` is the place in the dossier that findings give; ``lines`` where each key stands."""

    name: str
    tables: Mapping[str, Any]
    lines: Mapping[Way, int] = field(repr=False)


def register_files(folder: Path) -> tuple[Path, ...]:
    """The files of a register; hidden ones, and what an editor keeps beside them, are passed over."""
    return tuple(sorted(path for path in folder.glob("*.toml") if not path.name.startswith((".", "~$"))))


def named_txt(folder: Path) -> Iterator[Finding]:
    """Registers that Notepad has given another name: ``notat.toml.txt``."""
    for path in sorted(folder.glob("*.toml.[tT][xX][tT]")):
        name = path.name[: -len(".txt")]
        yield REGISTER_NAMED_TXT.at(Where(file=f"{folder.name}/{path.name}"), name=name)


def read_text(path: Path, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of a file, without the byte order mark that Notepad writes; none, and a finding, if it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8-sig"), ()
    except (OSError, UnicodeDecodeError):
        return None, (TEXT_UNREADABLE.at(Where(file=name)),)


def read_register_file(path: Path, name: str) -> tuple[RegisterFile | None, tuple[Finding, ...]]:
    """The tables of a file; none, and the line of the break, if it is no TOML."""
    text, findings = read_text(path, name)
    if text is None:
        return None, findings
    try:
        tables = tomllib.loads(text, parse_float=_exact)
    except ValueError as error:
        return None, (broken(error, text, name),)
    except RecursionError:
        return None, (REGISTER_BROKEN.at(Where(file=name)),)
    return RegisterFile(name, tables, lines_of(text)), ()


def _exact(written: str) -> Decimal:
    """A number as it is written; one that no register can mean becomes none, and is said where it stands."""
    try:
        number = Decimal(written)
    except InvalidOperation:
        return Decimal("NaN")
    return number if number.is_finite() and abs(number.adjusted()) <= MOST_DIGITS else Decimal("NaN")
