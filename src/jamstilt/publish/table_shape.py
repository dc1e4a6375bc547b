"""How a table stands on a page: which headers share a header above, which rows belong together, what is text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from jamstilt.language.number import NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED
from jamstilt.statement.statement import Row, RowKind, Table

SIGNS = frozenset({SUPPRESSED, NOT_KNOWN, NOT_APPLICABLE, ""})
STUB = -1
LONGEST_IN_ONE_LINE = 28
"""Signs of an entry that stands on one line; a longer one is a sentence, and wraps."""


@dataclass(frozen=True, slots=True)
class Head:
    """A header cell over ``columns`` columns from ``first`` (``STUB`` is the column of row headers)."""

    label: str
    first: int
    columns: int = 1
    rows: int = 1

    @property
    def name(self) -> str:
        """A name for the cell, the only one in its table: ``stub``, ``c0`` or, above several columns, ``over0``."""
        return "stub" if self.first == STUB else f"over{self.first}" if self.is_over else f"c{self.first}"

    @property
    def is_over(self) -> bool:
        """Whether other headers stand under this one."""
        return self.columns > 1

    def covers(self, column: int) -> bool:
        """Whether the column stands under this header."""
        return self.first <= column < self.first + self.columns


def head_rows(table: Table) -> tuple[tuple[Head, ...], ...]:
    """One row of headers, or two where neighbouring columns share a header above."""
    labels = column_labels(table)
    spans = _spans(table)
    if all(columns == 1 for _, columns in spans):
        return ((Head(table.stub, STUB), *(Head(label, place) for place, label in enumerate(labels))),)
    upper = tuple(
        Head(table.columns[first].over or "", first, columns) if columns > 1 else Head(labels[first], first, rows=2)
        for first, columns in spans
    )
    lower = tuple(
        Head(column.label, place)
        for place, column in enumerate(table.columns)
        if any(head.is_over and head.covers(place) for head in upper)
    )
    return (Head(table.stub, STUB, rows=2), *upper), lower


def row_groups(table: Table) -> tuple[tuple[RowKind, tuple[Row, ...]], ...]:
    """Neighbouring rows of one kind, to be kept together and set off from the others."""
    return tuple((kind, tuple(rows)) for kind, rows in groupby(table.rows, key=lambda row: row.kind))


def text_columns(table: Table) -> tuple[bool, ...]:
    """For each column, whether it holds words: it then stands to the left, numbers and signs to the right."""
    return tuple(
        all(row.entries[place].value is None for row in table.rows)
        and any(row.entries[place].text not in SIGNS for row in table.rows)
        for place in range(len(table.columns))
    )


def sentence_columns(table: Table) -> tuple[bool, ...]:
    """For each column, whether its words wrap: rows then align at the top, and widths follow the content."""
    return tuple(
        is_text and any(len(row.entries[place].text) > LONGEST_IN_ONE_LINE for row in table.rows)
        for place, is_text in enumerate(text_columns(table))
    )


def is_of_words(table: Table) -> bool:
    """Whether the table is read, not compared: it has sentences, or no number at all."""
    if any(sentence_columns(table)):
        return True
    return any(text_columns(table)) and all(entry.value is None for row in table.rows for entry in row.entries)


def with_columns(table: Table, places: Sequence[int]) -> Table:
    """The same table with some of its columns only."""
    rows = tuple(replace(row, entries=tuple(row.entries[place] for place in places)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in places), rows=rows)


def column_labels(table: Table) -> tuple[str, ...]:
    """One header for each column, the header above included: ``2024: Kvinner``."""
    return tuple(f"{column.over}: {column.label}" if column.over else column.label for column in table.columns)


def _spans(table: Table) -> tuple[tuple[int, int], ...]:
    """The first column and the number of columns of each run with the same header above."""
    runs = groupby(enumerate(table.columns), key=lambda place: place[1].over or place[0])
    columns = tuple(len(tuple(run)) for _, run in runs)
    return tuple(zip(accumulate(columns, initial=0), columns, strict=False))
