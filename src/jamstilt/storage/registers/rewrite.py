"""Rewrites the entries of a TOML file where they stand: what is not changed keeps every byte, its comments too.

Only the lines of an entry are taken up. A whole file read and written again would put its tables in another order
where kinds are mixed. What comes out is read back before it is given away.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from jamstilt.toml_lines import Path as Way
from jamstilt.toml_lines import lines_of

if TYPE_CHECKING:
    from tomlkit.items import Item

Plain: TypeAlias = "str | bool | int | Decimal | date | list[Plain] | dict[str, Plain]"
"""What a field can hold in a file."""

Entry: TypeAlias = "Mapping[str, Plain]"

Edit: TypeAlias = "Callable[[str, Entry], Entry | None]"
"""Is given the kind of an entry and the entry; gives it back as it is to be, or None where it is to go."""

BYTE_ORDER_MARK = "\ufeff"

_Change: TypeAlias = "tuple[int, int, list[str]]"
"""The first line, the line after the last, and what is to stand there instead."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def rewritten(text: str, edit: Edit) -> str:
    """The text with every entry of every ``[[list]]`` as ``edit`` gives it back.

    Comments right above an entry that goes, go with it. A list that stands on one line is set out anew.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    content = text.removeprefix(BYTE_ORDER_MARK)
    tables = tomllib.loads(content, parse_float=Decimal)
    lists = {kind: entries for kind, entries in tables.items() if _is_list_of_tables(entries)}
    edited = {kind: [edit(kind, entry) for entry in entries] for kind, entries in lists.items()}
    expected = tables | {kind: [entry for entry in entries if entry is not None] for kind, entries in edited.items()}
    expected = {name: value for name, value in expected.items() if name not in lists or value}
    for written in (_in_place(content, lists, edited), _set_out(content, lists, expected)):
        if tomllib.loads(written, parse_float=Decimal) == expected:
            return mark + written
    raise RuntimeError("a file was about to be written with another meaning")


def plain_text(tables: Mapping[str, Any]) -> str:
    """A file with these lists of tables and nothing else."""
    return "\n".join(entry_text(kind, entry) for kind, entries in tables.items() for entry in entries)


def entry_text(kind: str, entry: Entry, newline: str = "\n") -> str:
    """An entry as it stands in a file."""
    return "".join(f"{line}{newline}" for line in (f"[[{kind}]]", *(_field(*each) for each in entry.items())))


def newline_of(text: str) -> str:
    """How the lines of a file end."""
    return "\r\n" if "\r\n" in text else "\n"


def _set_out(text: str, lists: Iterable[str], expected: Mapping[str, Any]) -> str:
    """Everything but the lists as it is, and then every entry anew."""
    import tomlkit

    document = tomlkit.parse(text)
    for kind in lists:
        document.pop(kind)
    listed = plain_text({kind: expected[kind] for kind in lists if kind in expected})
    return "\n".join(filter(str.strip, (tomlkit.dumps(document), listed)))


def _is_list_of_tables(entries: object) -> bool:
    return isinstance(entries, list) and bool(entries) and all(isinstance(each, dict) for each in entries)


def _in_place(text: str, lists: Mapping[str, list[Entry]], edited: Mapping[str, list[Entry | None]]) -> str:
    """Every change in its own place, from the bottom up, so that the lines above stay where they were."""
    page = _Page(_LINE.findall(text), lines_of(text))
    changes = [
        change
        for kind, entries in lists.items()
        for index, before in enumerate(entries)
        if (kind, index) in page.rows
        for change in _changes(page, kind, index, before, edited[kind][index])
    ]
    for start, end, new in sorted(changes, reverse=True):
        page.lines[start:end] = new
    return "".join(page.lines)


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a file, and the row of each key."""

    lines: list[str]
    rows: Mapping[Way, int]

    def is_table(self, way: Way) -> bool:
        """Whether a table with a line of its own begins there."""
        return way in self.rows and self.lines[self.rows[way] - 1].lstrip().startswith("[")

    def span(self, way: Way, *, with_inner: bool) -> tuple[int, int]:
        """The lines of a table, without the blank lines and comments before the next one."""
        start = self.rows[way] - 1
        later = (row for path, row in self.rows.items() if row > start + 1 and not self._holds(path, way, with_inner))
        end = min(later, default=len(self.lines) + 1) - 1
        while end > start + 1 and (not self.lines[end - 1].strip() or self.lines[end - 1].lstrip().startswith("#")):
            end -= 1
        return start, end

    def whole(self, way: Way) -> _Change:
        """That a table goes: its inner tables, the comments right above it and the blank lines below it too."""
        start, end = self.span(way, with_inner=True)
        while start and self.lines[start - 1].lstrip().startswith("#"):
            start -= 1
        while end < len(self.lines) and not self.lines[end].strip():
            end += 1
        return start, end, []

    def _holds(self, path: Way, way: Way, with_inner: bool) -> bool:  # noqa: FBT001 - a private yes or no
        return path[: len(way)] == way and (with_inner or not self.is_table(path))


def _changes(page: _Page, kind: str, index: int, before: Entry, after: Entry | None) -> Iterator[_Change]:
    if after is None:
        yield page.whole((kind, index))
    elif after != before:
        start, end = page.span((kind, index), with_inner=False)
        body = "".join(page.lines[start:end])
        own = tomllib.loads(body)[kind][0]
        for name in [name for name in before if name not in own and after.get(name) != before[name]]:
            inner = {path[:4] for path in page.rows if path[:3] == (kind, index, name)}
            yield from (page.whole(path) for path in inner if page.is_table(path))
        yield start, end, [_body(body, kind, {name: before[name] for name in own}, after, before)]


def _body(body: str, kind: str, own: Entry, after: Entry, before: Entry) -> str:
    """The entry's own lines with its fields as they are to be; new ones come last."""
    import tomlkit

    document = tomlkit.parse(body)
    listed: Any = document[kind]
    entry = listed[0]
    for name in own:
        if name not in after:
            entry.remove(name)
        elif after[name] != own[name]:
            entry[name] = _like(_item(after[name]), entry[name])
    changed, newline = tomlkit.dumps(document), newline_of(body)
    new = [_field(name, value) for name, value in after.items() if name not in own and value != before.get(name)]
    gap = newline if new and not changed.endswith("\n") else ""
    return changed + gap + "".join(f"{line}{newline}" for line in new)


def _like(item: Item, old: Item) -> Item:
    """A value with the comment of the one it takes the place of."""
    trivia = item.trivia
    trivia.comment, trivia.comment_ws, trivia.trail = old.trivia.comment, old.trivia.comment_ws, old.trivia.trail
    return item


def _field(name: str, value: Plain) -> str:
    return f"{name} = {_item(value).as_string()}"


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
