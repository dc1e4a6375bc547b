"""What there is to say about the cells of a sheet that their values do not show (INPUTS 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jamstilt.findings import Finding
from jamstilt.intake.files.cell_address import address, letters_of
from jamstilt.intake.files.file_rules import (
    CELL_ERROR,
    CELL_ERROR_MORE,
    CELLS_MERGED,
    CELLS_MERGED_MORE,
    FORMULA_CELLS,
    FORMULA_WITHOUT_RESULT,
    FORMULA_ZEROS,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    SHOWN,
    one_by_one,
)
from jamstilt.intake.files.header_row import Header, Recognise
from jamstilt.intake.files.sheet_scan import SheetScan
from jamstilt.intake.files.under_header import Origin
from jamstilt.intake.raw_table import RawTable


def said_of_sheet(
    scan: SheetScan, header: Header, table: RawTable, recognise: Recognise, origin: Origin
) -> tuple[Finding, ...]:
    """Errors, merged cells, formulas and what is hidden, all below the header.

    The ``formula_cells`` of the scan are those of which the workbook holds no result.
    """
    return (
        *_errors(scan, header, origin),
        *_merged(scan, header, origin),
        *_formulas(scan, header, table, recognise, origin),
        *_hidden(scan, header, origin),
    )


def _errors(scan: SheetScan, header: Header, origin: Origin) -> Iterable[Finding]:
    found = (
        CELL_ERROR.at(origin.at(row, _name(header, column)), address=address(row, column), code=code)
        for row, column, code in scan.errors
        if row > header.last
    )
    return one_by_one(found, CELL_ERROR_MORE, origin.where)


def _merged(scan: SheetScan, header: Header, origin: Origin) -> Iterable[Finding]:
    found = (
        CELLS_MERGED.at(origin.at(top, _name(header, left)), cells=f"{address(top, left)}:{address(bottom, right)}")
        for top, left, bottom, right in sorted(scan.merged)
        if bottom > header.last
    )
    return one_by_one(found, CELLS_MERGED_MORE, origin.where)


def _formulas(
    scan: SheetScan, header: Header, table: RawTable, recognise: Recognise, origin: Origin
) -> Iterator[Finding]:
    """A program that writes formulas without calculating them leaves nothing, or 0, in every cell."""
    below = [cell for cell in scan.formula_cells if cell[0] > header.last]
    if below:
        row, column = below[0]
        cells = _listed([address(*cell) for cell in below])
        yield FORMULA_WITHOUT_RESULT.at(origin.at(row, _name(header, column)), count=len(below), cells=cells)
    if sum(scan.formulas.values()) <= len(scan.formula_cells):
        return
    names = {column: _name(header, column) for column in sorted(scan.formulas)}
    yield FORMULA_CELLS.at(
        origin.where, count=sum(scan.formulas.values()) - len(scan.formula_cells), columns=_listed(list(names.values()))
    )
    for name in names.values():
        if name in table.headers and recognise(name):
            values = table.cells.get_column(name).drop_nulls()
            if len(values) and (values == "0").all():
                yield FORMULA_ZEROS.at(origin.at(column=name))


def _hidden(scan: SheetScan, header: Header, origin: Origin) -> Iterator[Finding]:
    rows = sorted(row for row in set(scan.hidden_rows) if header.last < row <= scan.last_row)
    if rows:
        yield HIDDEN_ROWS.at(origin.at(rows[0]), count=len(rows), rows=_listed(list(_stretches(rows))))
    columns = [_name(header, column) for column in scan.hidden_columns if column <= scan.last_column]
    if columns:
        yield HIDDEN_COLUMNS.at(origin.at(column=columns[0]), count=len(columns), columns=_listed(columns))


def _name(header: Header, column: int) -> str:
    """The header of a column, or its letter where it has none."""
    name = header.names[column - 1] if column <= len(header.names) else None
    return name or letters_of(column)


def _stretches(rows: Sequence[int]) -> Iterator[str]:
    """12, 13, 14, 20 as ``12–14`` and ``20``."""
    start = previous = rows[0]
    for row in [*rows[1:], 0]:
        if row != previous + 1:
            yield str(start) if start == previous else f"{start}–{previous}"
            start = row
        previous = row


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
