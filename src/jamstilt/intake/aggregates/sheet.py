"""A sheet of aggregates: a raw table whose columns are known, and its cells as rows that know where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import COLUMN_TWICE
from jamstilt.intake.aggregates.headings import KnownColumn, heading_of
from jamstilt.intake.cells.numbers import MISSING
from jamstilt.intake.raw_table import ROW, RawTable


@dataclass(frozen=True, slots=True)
class AggregateSheet:
    """``columns`` are the known ones by what they are; ``unknown`` are the headers that mean nothing to us."""

    table: RawTable
    columns: Mapping[KnownColumn, str]
    unknown: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    @property
    def where(self) -> Where:
        """The file and the sheet."""
        return Where(file=self.table.reading.file, sheet=self.table.reading.sheet)

    def at(self, row: int | None = None, heading: KnownColumn | None = None) -> Where:
        """A place, its column by the header in the file."""
        column = self.columns.get(heading) if heading else None
        return Where(file=self.where.file, sheet=self.where.sheet, row=row, column=column)

    def has(self, *headings: KnownColumn) -> bool:
        """Whether it has one of the columns."""
        return any(heading in self.columns for heading in headings)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The filled cells of a row by heading. What is missing is not there, and is never zero."""

    number: int
    texts: Mapping[KnownColumn, str]

    def text(self, heading: KnownColumn) -> str:
        """The text of a cell; empty where it is missing."""
        return self.texts.get(heading, "")


def sheet_of(table: RawTable) -> tuple[AggregateSheet, tuple[Finding, ...]]:
    """The sheet, or a sheet and a finding that stops when two columns would be the same."""
    told = {header: heading for header in table.headers if (heading := heading_of(header))}
    times = Counter(told.values())
    columns: dict[KnownColumn, str] = {}
    for header, heading in told.items():
        columns.setdefault(heading, header)
    unknown = tuple(header for header in table.headers if header not in told)
    sheet = AggregateSheet(table, columns, unknown, _rows(table, columns))
    twice = tuple(
        COLUMN_TWICE.at(sheet.at(table.reading.header_row, heading), columns=_quoted(told, heading))
        for heading, number in times.items()
        if number > 1
    )
    return sheet, twice


def _rows(table: RawTable, columns: Mapping[KnownColumn, str]) -> tuple[SheetRow, ...]:
    """The rows in the order of the file."""
    known = tuple(columns)
    cells = table.cells.select(ROW, *columns.values()).iter_rows()
    return tuple(
        SheetRow(number, {column: text for column, text in zip(known, texts, strict=True) if _is_there(text)})
        for number, *texts in cells
    )


def _is_there(cell: str | None) -> bool:
    return cell is not None and cell not in MISSING


def _quoted(told: Mapping[str, KnownColumn], wanted: KnownColumn) -> str:
    return ", ".join(f"«{header}»" for header, heading in told.items() if heading is wanted)
