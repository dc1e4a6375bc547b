"""Finds the line of a key in a TOML file, so that a finding can point to it as an editor does."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_BROKEN_AT = re.compile(r"\(at line (\d+), column \d+\)")


def line_of(text: str, path: Path) -> int | None:
    """The line, counted from one, of the key at ``path`` or of the nearest table around it; None if there is none."""
    lines = _lines(text)
    wanted = tuple(path)
    while wanted and wanted not in lines:
        wanted = wanted[:-1]
    return lines.get(wanted)


def line_of_break(error: tomllib.TOMLDecodeError, text: str) -> int:
    """The line where reading stopped: the last one when the file ends too early."""
    at = _BROKEN_AT.search(str(error))
    return int(at[1]) if at else max(1, len(text.splitlines()))


def _lines(text: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    table: Path = ()
    tables_met: Counter[Path] = Counter()
    in_text: str | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if in_text:
            in_text = None if in_text in line else in_text
        elif header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                table, counted = (*table, tables_met[table]), table
                tables_met[counted] += 1
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
            in_text = next((quote for quote in ('"""', "'''") if line.count(quote) == 1), None)
    return found


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
