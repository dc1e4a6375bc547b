"""Writes in a register as a careful colleague does: one field or one entry, and everything else byte for byte.

Only the lines of the entry are taken up, for a whole file read and written again would put its tables in another
order where kinds are mixed. What comes out is read back before it is given away.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from jamstilt.storage.atomic import write_bytes
from jamstilt.toml_lines import Path as Way
from jamstilt.toml_lines import lines_of

if TYPE_CHECKING:
    from tomlkit.items import Item

Plain: TypeAlias = "str | bool | int | Decimal | date | list[Plain] | dict[str, Plain]"
"""What a field can hold in a file."""

BYTE_ORDER_MARK = "\ufeff"

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class EntryMissingError(KeyError):
    """No entry of the kind is the one that was meant: it was taken away since it was read."""


def set_field(text: str, kind: str, match: Mapping[str, Plain], field: str, value: Plain | None) -> str:
    """The text with one field of one entry changed, added, or taken away (None).

    ``match`` names the entry by what identifies it: ``{"key": "open_channels"}``.
    """
    content = text.removeprefix(BYTE_ORDER_MARK)
    tables = tomllib.loads(content, parse_float=Decimal).get(kind, [])
    index = next((number for number, table in enumerate(tables) if match.items() <= table.items()), None)
    if index is None:
        raise EntryMissingError(kind)
    before, body, after = _cut(content, (kind, index))
    changed = _changed(body, kind, field, value)
    expected = {name: each for name, each in tables[index].items() if name != field}
    expected |= {} if value is None else {field: value}
    return _mark(text) + _proved(before + changed + after, kind, index, expected)


def append_entry(text: str, kind: str, entry: Mapping[str, Plain]) -> str:
    """The text with an entry after all that is there."""
    content = text.removeprefix(BYTE_ORDER_MARK)
    newline = _newline(content)
    gap = "" if not content.strip() else newline if content.endswith("\n") else 2 * newline
    lines = (f"[[{kind}]]", *(f"{name} = {_item(value).as_string()}" for name, value in entry.items()))
    index = len(tomllib.loads(content).get(kind, []))
    added = content + gap + "".join(line + newline for line in lines)
    return _mark(text) + _proved(added, kind, index, dict(entry))


def write_register(path: Path, text: str) -> None:
    """Put the text in the place of the file's, whole or not at all."""
    write_bytes(path, text.encode())


def _cut(text: str, way: Way) -> tuple[str, str, str]:
    """What stands before an entry, its own keys, and all that follows: its inner tables and later comments too."""
    lines, rows = _LINE.findall(text), lines_of(text)
    start = rows[way] - 1
    inner = (row for path, row in rows.items() if row > start + 1 and not _is_own(path, way, lines[row - 1]))
    end = min(inner, default=len(lines) + 1) - 1
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return "".join(lines[:start]), "".join(lines[start:end]), "".join(lines[end:])


def _is_own(path: Way, way: Way, line: str) -> bool:
    return path[: len(way)] == way and not line.lstrip().startswith("[")


def _changed(body: str, kind: str, field: str, value: Plain | None) -> str:
    import tomlkit

    document = tomlkit.parse(body)
    table: Any = document[kind]
    entry = table[0]
    if value is not None and field not in entry:
        newline = _newline(body)
        ended = body if body.endswith("\n") else body + newline
        return f"{ended}{field} = {_item(value).as_string()}{newline}"
    if value is None:
        entry.remove(field)
    else:
        item, old = _item(value), entry[field]
        item.trivia.comment, item.trivia.comment_ws = old.trivia.comment, old.trivia.comment_ws
        item.trivia.trail = old.trivia.trail
        entry[field] = item
    return tomlkit.dumps(document)


def _item(value: Plain) -> Item:
    import tomlkit

    match value:
        case Decimal():
            return tomlkit.float_(str(value)) if "." in f"{value:f}" else tomlkit.integer(int(value))
        case dict():
            table = tomlkit.inline_table()
            for name, each in value.items():
                table.append(name, _item(each))
            return table
        case list():
            array = tomlkit.array()
            for each in value:
                array.append(_item(each))
            return array
        case str() if "\n" in value:
            return tomlkit.string(value, multiline=True)
        case _:
            return tomlkit.item(value)


def _proved(text: str, kind: str, index: int, expected: Mapping[str, Any]) -> str:
    if tomllib.loads(text, parse_float=Decimal)[kind][index] != expected:
        raise RuntimeError("a register was about to be written with another meaning")
    return text


def _mark(text: str) -> str:
    return BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
