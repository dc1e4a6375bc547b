"""The rows under a header: which are data, and which are blank, a repeated header or a total (INPUTS 1)."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.files.columns_of_table import named_columns
from jamstilt.intake.files.control_total import TOTAL_LABEL, compared, is_total, totals_of
from jamstilt.intake.files.file_rules import (
    EMPTY_ROWS,
    FIELD_TOO_LONG,
    HEADER_JOINED,
    HEADER_REPEATED,
    HEADER_UNCLEAR,
    NO_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
)
from jamstilt.intake.files.header_row import Header
from jamstilt.intake.files.limits_of_files import Limits
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.raw_table import ROW, RawTable, Reading
from jamstilt.language.message import Number


@dataclass(frozen=True, slots=True)
class Under:
    """What a reader found below a header.

    ``cells`` has ``ROW`` and one String column per place, ``"0"``, ``"1"``, ...; blank cells are null.
    ``blank`` are rows that are known to hold nothing and are not in ``cells``.
    """

    header: Header
    cells: pl.DataFrame
    rows_read: int
    rows_set_aside: int = 0
    blank: tuple[int, ...] = ()
    percent_places: frozenset[int] = field(default_factory=frozenset[int])
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table comes from and how its file was read: the part of ``Reading`` that a reader knows beforehand."""

    file: str
    sha256: str
    format: str
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None

    @property
    def where(self) -> Where:
        """The file and the sheet."""
        return Where(file=self.file, sheet=self.sheet)

    def at(self, row: int | None = None, column: str | None = None) -> Where:
        """A place in the table."""
        return Where(file=self.file, sheet=self.sheet, row=row, column=column)


def table_under(under: Under, origin: Origin, preamble: tuple[str, ...]) -> tuple[RawTable, tuple[Finding, ...]]:
    """The table, and what there is to say about its header, its columns and its rows."""
    header = under.header
    cells, blank = _without_blank(under)
    cells, repeated = _without_repeated_headers(cells, header)
    cells, total_rows = _without_totals(cells)
    columns, column_findings = named_columns(cells, header, origin.at)
    frame = columns.frame(cells)
    totals = totals_of(columns.frame(total_rows))
    reading = Reading(
        file=origin.file,
        sha256=origin.sha256,
        format=origin.format,
        encoding=origin.encoding,
        delimiter=origin.delimiter,
        sheet=origin.sheet,
        header_row=header.last,
        preamble=preamble,
        rows_read=under.rows_read,
        rows_used=frame.height,
        rows_set_aside=under.rows_set_aside,
        rows_structural=header.last + len(blank) + len(repeated) + total_rows.height,
    )
    table = RawTable(
        reading,
        columns.names,
        frame,
        totals,
        frozenset(name for place, name in columns.at.items() if place in under.percent_places),
        under.typed,
    )
    said = (
        *_said_of_header(header, origin),
        *column_findings,
        *_said_of_rows(blank, repeated, origin),
        *compared(table, origin.at),
        *(() if frame.height else (NO_ROWS.at(origin.at(header.last)),)),
    )
    return table, said


def check_size(width: int, rows: int, header: Header, origin: Origin, limits: Limits) -> None:
    """Refuse a table past the limits before memory is asked for."""
    if width > limits.columns:
        raise RefusedError(TOO_MANY_COLUMNS.at(origin.at(header.last), limit=Number(limits.columns), met=Number(width)))
    if rows > limits.rows:
        raise RefusedError(TOO_MANY_ROWS.at(origin.where, limit=Number(limits.rows), met=Number(rows)))


def check_fields(cells: pl.DataFrame, header: Header, origin: Origin, limits: Limits) -> None:
    """Refuse a table with a field that is too long to be one."""
    lengths = cells.select(pl.exclude(ROW).str.len_bytes().max())
    for name, longest in zip(lengths.columns, lengths.row(0), strict=True):
        if (longest or 0) > limits.field:
            row = cells.filter(pl.col(name).str.len_bytes() > limits.field).get_column(ROW)[0]
            column = dict(enumerate(header.names)).get(int(name))
            raise RefusedError(FIELD_TOO_LONG.at(origin.at(row, column), limit=Number(limits.field // 1024)))


def _without_blank(under: Under) -> tuple[pl.DataFrame, tuple[int, ...]]:
    empty = pl.all_horizontal(pl.exclude(ROW).is_null())
    blank = under.cells.filter(empty).get_column(ROW).to_list()
    cells = under.cells.filter(~empty) if blank else under.cells
    return cells, tuple(sorted([*blank, *under.blank]))


def _without_repeated_headers(cells: pl.DataFrame, header: Header) -> tuple[pl.DataFrame, tuple[int, ...]]:
    same = pl.any_horizontal(
        pl.all_horizontal(
            pl.col(str(place)) == cell for place, cell in enumerate(row) if cell and str(place) in cells.columns
        )
        for row in header.rows
    ).fill_null(value=False)
    repeated = cells.filter(same).get_column(ROW).to_list()
    return (cells.filter(~same) if repeated else cells), tuple(repeated)


def _without_totals(cells: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    first = pl.coalesce(pl.exclude(ROW))
    labelled = cells.filter(first.str.contains(TOTAL_LABEL))
    rows = [row[ROW] for row in labelled.iter_rows(named=True) if is_total(row)]
    total = pl.col(ROW).is_in(rows)
    return (cells.filter(~total), cells.filter(total)) if rows else (cells, cells.clear())


def _said_of_header(header: Header, origin: Origin) -> tuple[Finding, ...]:
    joined = HEADER_JOINED.at(origin.at(header.first), upper=header.first, lower=header.last)
    rivals = ", ".join(str(row) for row in header.rivals)
    unclear = HEADER_UNCLEAR.at(origin.at(header.last), chosen=header.last, others=rivals)
    return (*((joined,) if header.first < header.last else ()), *((unclear,) if header.rivals else ()))


def _said_of_rows(blank: tuple[int, ...], repeated: tuple[int, ...], origin: Origin) -> tuple[Finding, ...]:
    return tuple(
        rule.at(origin.at(rows[0]), count=len(rows))
        for rule, rows in ((EMPTY_ROWS, blank), (HEADER_REPEATED, repeated))
        if rows
    )
