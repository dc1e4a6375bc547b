"""One sheet of a workbook: looked through, read as typed cells, and turned into a raw table."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NoReturn, TypeAlias, TypeVar

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.files.archive import Archive
from jamstilt.intake.files.cell_address import address
from jamstilt.intake.files.file_rules import FILE_DAMAGED, SHEET_TOO_FULL, SHEET_TOO_LARGE, XML_DOCTYPE
from jamstilt.intake.files.header_row import Header, Recognise, Row, cells_of, find_header
from jamstilt.intake.files.limits_of_files import Limits
from jamstilt.intake.files.prescan import OddlyWritten, scan_bytes
from jamstilt.intake.files.prescan_exact import scan_xml
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.files.safe_xml import BrokenXmlError, DoctypeError
from jamstilt.intake.files.sheet_findings import said_of_sheet
from jamstilt.intake.files.sheet_scan import SheetScan, Tally
from jamstilt.intake.files.typed_cells import Cell, column_of_text, is_number_cell, text_of
from jamstilt.intake.files.under_header import Origin, Under, check_fields, check_size, table_under
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import Number

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Grid: TypeAlias = Sequence[Sequence[Cell]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NoHeader:
    """The sheet has no row of known headers; ``is_empty`` if it holds nothing at all."""

    is_empty: bool


@dataclass(slots=True)
class Workbook:
    """An opened workbook; the cell reader is started when the first sheet has been found safe."""

    data: bytes
    archive: Archive
    percent_styles: frozenset[int]
    recognise: Recognise
    limits: Limits
    _cells: CalamineWorkbook | None = field(default=None, init=False)

    def grid(self, sheet: str) -> Grid:
        """The typed cells of a sheet, from A1 on, whatever rows and columns are blank."""
        return self._reading(lambda: self._reader().get_sheet_by_name(sheet).to_python(skip_empty_area=False))

    def _reader(self) -> CalamineWorkbook:
        from python_calamine import CalamineWorkbook

        if self._cells is None:
            self._cells = CalamineWorkbook.from_filelike(io.BytesIO(self.data))
        return self._cells

    def _reading(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except BaseException as fault:  # a panic of the reader is no Exception
            if isinstance(fault, (KeyboardInterrupt, SystemExit)):
                raise
            raise RefusedError(FILE_DAMAGED.at(self.archive.where)) from fault


def read_sheet(
    workbook: Workbook, name: str, member: str, origin: Origin
) -> tuple[RawTable, tuple[Finding, ...]] | NoHeader:
    """The table of a sheet and what there is to say about it, or that it has no header; refuses a hostile sheet."""
    scan = _scan(workbook, member, origin)
    grid = workbook.grid(name) if scan.filled else ()
    limits = workbook.limits
    top = [cells_of([text_of(cell) or "" for cell in row]) for row in grid[: limits.header_within_rows]]
    header = find_header(_with_merged_headings(top, scan), workbook.recognise)
    if header is None:
        return NoHeader(is_empty=not any(map(any, top)))
    check_size(len(header.names), len(grid), header, origin, limits)
    cells = _frame(grid, header)
    check_fields(cells, header, origin, limits)
    percent = frozenset(column - 1 for column, number in scan.percent.items() if number >= _numbers(grid, column - 1))
    preamble = tuple(line for row in top[: header.first - 1] if (line := " ".join(cell for cell in row if cell)))
    under = Under(header, cells, rows_read=len(grid), percent_places=percent, typed=True)
    table, findings = table_under(under, origin, preamble)
    blank = tuple((row, column) for row, column in scan.formula_cells if _is_blank(grid, row, column))
    return table, (
        *findings,
        *said_of_sheet(replace(scan, formula_cells=blank), header, table, workbook.recognise, origin),
    )


def _scan(workbook: Workbook, member: str, origin: Origin) -> SheetScan:
    def too_large(row: int, column: int) -> NoReturn:
        raise RefusedError(SHEET_TOO_LARGE.at(origin.where, address=address(row, column)))

    def too_full(filled: int) -> NoReturn:
        raise RefusedError(
            SHEET_TOO_FULL.at(origin.where, met=Number(filled), limit=Number(workbook.limits.filled_cells))
        )

    archive, styles = workbook.archive, workbook.percent_styles
    try:
        return scan_bytes(archive.inflated(member), styles, Tally(workbook.limits, too_large, too_full))
    except OddlyWritten:
        pass
    try:
        return scan_xml(archive.inflated(member), styles, Tally(workbook.limits, too_large, too_full))
    except BrokenXmlError as damage:
        raise RefusedError(FILE_DAMAGED.at(origin.where)) from damage
    except DoctypeError as met:
        raise RefusedError(XML_DOCTYPE.at(origin.where, member=member)) from met


def _with_merged_headings(top: Sequence[Row], scan: SheetScan) -> list[Row]:
    """A heading merged over several columns stands over each of them; data below is never filled in."""
    rows = [list(row) for row in top]
    for first_row, left, _, right in scan.merged:
        if first_row <= len(rows) and left < right:
            row = rows[first_row - 1]
            row[left - 1 : right] = [row[left - 1]] * len(row[left - 1 : right])
    return [tuple(row) for row in rows]


def _frame(grid: Grid, header: Header) -> pl.DataFrame:
    body = grid[header.last :]
    width = len(grid[0])
    columns = list(zip(*body, strict=True)) if body else [()] * width
    rows = pl.Series(ROW, range(header.last + 1, len(grid) + 1), dtype=pl.Int32)
    return pl.DataFrame([rows, *(column_of_text(cells).alias(str(place)) for place, cells in enumerate(columns))])


def _is_blank(grid: Grid, row: int, column: int) -> bool:
    return row > len(grid) or column > len(grid[row - 1]) or text_of(grid[row - 1][column - 1]) is None


def _numbers(grid: Grid, place: int) -> int:
    return sum(1 for row in grid if place < len(row) and is_number_cell(row[place]))
