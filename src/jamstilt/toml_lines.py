"""The line of each key in a TOML file, so that a finding points where an editor would."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"

_KEY = re.compile(r"""\s*((?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*)\s*=""")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TEXT_MARK = re.compile(r"""\"{3}|'{3}|"(?:[^"\\]|\\.)*"|'[^']*'|#""")
_LONG_MARKS = ('"""', "'''")
_BROKEN_AT = re.compile(r"at line (\d+)")


def lines_of(text: str) -> dict[Path, int]:
    """Each key's line, counted from one. The second ``[[layout]]``'s kind is at ``("layout", 1, "kind")``."""
    lines: dict[Path, int] = {}
    met: Counter[Path] = Counter()
    table: Path = ()
    open_text = ""
    for number, line in enumerate(_lines(text), start=1):
        inside, open_text = open_text, _open_after(line, open_text)
        if inside:
            continue
        if line.lstrip().startswith("["):
            table = _numbered(_keys(line), met, is_new=line.lstrip().startswith("[["))
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_named(key[1])), number)
    return lines


def line_of(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of a key, else of the nearest table around it."""
    return next((lines[path[:length]] for length in range(len(path), 0, -1) if path[:length] in lines), None)


def line_of_break(error: ValueError, text: str) -> int:
    """The line where the reading of a broken file stopped; the last one if it ends too early."""
    at = _BROKEN_AT.search(str(error))
    return int(at[1]) if at else max(1, len(_lines(text.removesuffix("\n"))))


def _lines(text: str) -> list[str]:
    # not splitlines: it also breaks at signs that no editor and no TOML breaks at
    return [line.removesuffix("\r") for line in text.split("\n")]


def _open_after(line: str, open_text: str) -> str:
    """The quotation marks of a text over several lines that is still open after the line; empty if none is."""
    at = 0
    while at < len(line):
        if open_text:
            end = line.find(open_text, at)
            if end < 0:
                return open_text
            at, open_text = end + len(open_text), ""
        else:
            mark = _TEXT_MARK.search(line, at)
            if mark is None or mark[0] == "#":
                return ""
            at, open_text = mark.end(), mark[0] if mark[0] in _LONG_MARKS else ""
    return open_text


def _numbered(keys: Path, met: Counter[Path], *, is_new: bool) -> Path:
    """The table's keys with the number of each table that stands in a list, also in a list inside a list."""
    path: Path = ()
    for place, key in enumerate(keys, start=1):
        path = (*path, key)
        if is_new and place == len(keys):
            met[path] += 1
        if path in met:
            path = (*path, met[path] - 1)
    return path


def _named(key: str) -> Path:
    return (key,) if _BARE.fullmatch(key) else _keys(f"{key} = 0")


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
