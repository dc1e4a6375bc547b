"""The line of each key in a TOML file, so that a finding points where an editor would."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import Any, TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"

_KEY = re.compile(r"""\s*((?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*)\s*=""")
_BROKEN_AT = re.compile(r"at line (\d+)")


def lines_of(text: str) -> dict[Path, int]:
    """Each key's line, counted from one. The second ``[[layout]]``'s kind is at ``("layout", 1, "kind")``."""
    lines: dict[Path, int] = {}
    met: Counter[Path] = Counter()
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("["):
            table = _numbered(_keys(line), met, is_new=line.lstrip().startswith("[["))
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_keys(f"{key[1]} = 0")), number)
    return lines


def line_of(lines: dict[Path, int], path: Path) -> int | None:
    """The line of a key, else of the nearest table around it."""
    return next((lines[path[:length]] for length in range(len(path), 0, -1) if path[:length] in lines), None)


def line_of_break(error: tomllib.TOMLDecodeError, text: str) -> int:
    """The line where the reading of a broken file stopped; the last one if it ends too early."""
    at = _BROKEN_AT.search(str(error))
    return int(at[1]) if at else max(1, len(text.splitlines()))


def _numbered(keys: Path, met: Counter[Path], *, is_new: bool) -> Path:
    """The table's keys with the number of each table that stands in a list."""
    if is_new:
        met[keys] += 1
        return (*keys, met[keys] - 1)
    listed = next((keys[:length] for length in range(len(keys), 0, -1) if keys[:length] in met), ())
    return (*listed, met[listed] - 1, *keys[len(listed) :]) if listed else keys


def _keys(line: str) -> Path:
    """The keys of a line that is a TOML file of its own; none if it is the inside of a longer value."""
    try:
        value: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    keys: list[str] = []
    while isinstance(value, dict) and value:
        key, value = next(iter(value.items()))
        keys.append(key)
    return tuple(keys)
