"""A register as a table of words: a row for each entry, and no column that nobody has written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jamstilt.language.catalogue import Language
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.statement import Column, Entry, Row, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """What a table is called: its key, its caption, and what the rows are."""

    key: str
    caption: str
    stub: str


def register_table(
    called: RegisterTable, rows: Iterable[tuple[Row, Mapping[str, Entry]]], heads: Iterable[str]
) -> tuple[Table, ...]:
    """A table of entries under their heads; none without rows.

    Args:
        called: the words around the table.
        rows: each row header, and its entries by head. A head that a row says nothing under has an empty cell.
        heads: the heads in order, already in words. Those that no row says anything under are left out.
    """
    found = tuple(rows)
    told = [head for head in heads if any(entries.get(head, NOTHING).text for _, entries in found)]
    filled = tuple(replace(row, entries=tuple(entries.get(head, NOTHING) for head in told)) for row, entries in found)
    return (Table(called.key, called.caption, called.stub, tuple(map(Column, told)), filled),) if found else ()


def titled(writer: Writer, title: ByLanguage) -> Row:
    """A row header that somebody has written."""
    return Row(writer.read(title), (), language=language_of(writer, title))


def by_language(writer: Writer, texts: Iterable[tuple[str, ByLanguage]]) -> tuple[Entry, ...]:
    """Texts after their marks as one entry; one for each language where they are in several, since a cell has one."""
    found: dict[Language | None, list[str]] = {}
    for mark, text in texts:
        found.setdefault(language_of(writer, text), []).append(f"{mark}{writer.read(text)}")
    return tuple(Entry(" ".join(each), language=language) for language, each in found.items())


NOTHING = Entry("")
