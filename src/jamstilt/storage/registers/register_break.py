"""Why a register is no TOML, in the words of what most likely went wrong at the line where the reading stopped."""

from __future__ import annotations

import re

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.toml_lines import line_of_break

REGISTER_BROKEN = Rule("storage", "register_broken", Severity.STOPS, provision=DUTY_TO_ACT)
KEY_WRITTEN_TWICE = Rule("storage", "key_written_twice", Severity.STOPS, provision=DUTY_TO_ACT)
QUOTES_CURLY = Rule("storage", "quotes_curly", Severity.STOPS, provision=DUTY_TO_ACT)
TABLE_NOT_LISTED = Rule("storage", "table_not_listed", Severity.STOPS, provision=DUTY_TO_ACT)

_TABLE = re.compile(r"\s*\[\[?\s*([A-Za-z_]{1,40})\s*[\].]")
_ONE_BRACKET = re.compile(r"\s*\[\s*([A-Za-z_]{1,40})\s*\]")
_KEY = re.compile(r"\s*([\w-]{1,40})\s*=")
_CURLY = re.compile(r"[=\[,{]\s*[„“”«»‘’‚]|[„“”]")
_TWICE = ("Cannot overwrite", "Duplicate inline table key", "Cannot declare", "Cannot mutate")


def broken(error: ValueError, text: str, name: str) -> Finding:
    """The finding for a file that cannot be read: a table that is no list, a key twice, curly quotes, or what else."""
    row = line_of_break(error, text)
    lines = text.split("\n")
    line = lines[row - 1] if row <= len(lines) else ""
    is_twice = str(error).startswith(_TWICE)
    if is_twice and (table := _TABLE.match(line)):
        first = _first_with_one_bracket(lines, table[1])
        if first is not None:
            return TABLE_NOT_LISTED.at(Where(file=name, row=first), name=table[1])
    if is_twice and (key := _KEY.match(line)):
        return KEY_WRITTEN_TWICE.at(Where(file=name, row=row), key=key[1])
    if _CURLY.search(line):
        return QUOTES_CURLY.at(Where(file=name, row=row))
    return REGISTER_BROKEN.at(Where(file=name, row=row))


def _first_with_one_bracket(lines: list[str], table: str) -> int | None:
    met = ((number, _ONE_BRACKET.match(line)) for number, line in enumerate(lines, start=1))
    return next((number for number, found in met if found and found[1] == table), None)
