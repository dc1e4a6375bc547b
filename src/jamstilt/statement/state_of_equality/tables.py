"""The tables of part 1: groups down the page with years across, or women, men and all across."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Subset
from jamstilt.statement.signs import signs_note
from jamstilt.statement.statement import Column, Entry, Row, RowKind, Table
from jamstilt.statement.writer import Writer

BY_GENDER = (*WOMEN_AND_MEN, Gender.ALL)
BLANK = Entry("")
Grid: TypeAlias = tuple[tuple[Column, ...], tuple[Row, ...]]


class Heading(NamedTuple):
    """A column: the key of its words, what stands over it, and the figure it holds for a row."""

    label: str
    over: str
    figure: Callable[[str], Figure]


class Line(NamedTuple):
    """A row of a table by gender: the key of its words and the measure; a rate has no entry for all."""

    label: str
    measure: Measure
    component: Component = Component.NONE
    group: str = TOTAL


def by_group(writer: Writer, key: str, rows: Sequence[str], heads: Sequence[Heading], notes: Sequence[str]) -> Table:
    """A table with a row for each group; the total first, subsets last."""
    columns = tuple(Column(writer.words(head.label), head.over or None) for head in heads)
    lines = tuple(
        Row(writer.label(row), tuple(writer.entry(head.figure(row)) for head in heads), _kind(row)) for row in rows
    )
    return _table(writer, key, "statement.stub.group", (columns, lines), notes)


def by_gender(writer: Writer, key: str, lines: Sequence[Line], notes: Sequence[str]) -> Table:
    """A table with a row for each measure, and women, men and all across for each year."""
    columns = tuple(
        Column(writer.words(f"statement.column.{gender}"), str(year)) for year in writer.years for gender in BY_GENDER
    )
    rows = tuple(
        Row(
            writer.words(line.label),
            tuple(_entry(writer, line, gender, year) for year in writer.years for gender in BY_GENDER),
        )
        for line in lines
    )
    return _table(writer, key, "statement.stub.measure", (columns, rows), notes)


def _entry(writer: Writer, line: Line, gender: Gender, year: int) -> Entry:
    figure = Figure(line.measure, line.group, gender, year, line.component)
    return writer.entry(figure) if figure in writer.release.figures else BLANK


def _table(writer: Writer, key: str, stub: str, grid: Grid, notes: Sequence[str]) -> Table:
    columns, rows = grid
    caption = writer.words(f"statement.table.{key}", year=writer.year)
    if writer.is_carried:
        caption = writer.words("completeness.measured_caption", caption=caption, year=writer.year)
    source = writer.words("statement.source", organisation=writer.profile.organisation)
    return Table(key, caption, writer.words(stub), columns, rows, (*notes, *signs_note(writer.words, rows)), source)


def _kind(row: str) -> RowKind:
    if row == TOTAL:
        return RowKind.TOTAL
    return RowKind.SUBSET if row in tuple(Subset) else RowKind.GROUP
