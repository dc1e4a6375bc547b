"""Total rows: set aside, and held against the rows above them (INPUTS 1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import pairwise

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.numbers import known, read_numbers
from jamstilt.intake.files.file_rules import (
    CONTROL_TOTAL,
    CONTROL_TOTAL_MORE,
    TOTAL_ROW,
    TOTAL_ROW_MORE,
    one_by_one,
)
from jamstilt.intake.files.header_row import is_number
from jamstilt.intake.raw_table import ROW, ControlTotal, RawTable

_COUNT = r"antall|antal|tal|count|number of"
_SUM = r"delsum|totalsum|sluttsum|sum|subtotal|grand total|totalt|total|i alt|til saman|til sammen|samla|samlet"
TOTAL_LABEL = rf"(?i)^(?:{_SUM}|{_COUNT})(?:[\s:.,].{{0,40}})?$"
"""How the first filled cell of a total row reads, in nynorsk, bokmål and English."""
_COUNTS = re.compile(rf"(?i)^(?:(?:{_SUM})[\s:]+)?(?:{_COUNT})\b")
_CURRENCY = re.compile(r"(?i)\b(?:kr|nok)\b\.?")
_DECIMALS = 4
_PRINTED_IN_WORKBOOK = 2


def is_total(row: Mapping[str, str | int | None]) -> bool:
    """Whether a row whose first filled cell is a label like ``Sum`` holds nothing else but numbers."""
    _, *others = (cell for name, cell in row.items() if name != ROW and isinstance(cell, str))
    return all(is_number(_CURRENCY.sub("", cell)) for cell in others)


def totals_of(total_rows: pl.DataFrame) -> tuple[ControlTotal, ...]:
    """Every filled cell of the total rows, the label of each row first."""
    return tuple(
        ControlTotal(row[ROW], column, cell)
        for row in total_rows.iter_rows(named=True)
        for column, cell in row.items()
        if column != ROW and cell is not None
    )


def compared(table: RawTable, at: Callable[[int | None, str | None], Where]) -> tuple[Finding, ...]:
    """A note for each total row, and a finding for each of its numbers that is not what the rows above it give.

    A number agrees if it is the sum (in a row ``Antall`` also the number) of all rows above, or of those since the
    total row before, to the last decimal that it is written with. A column that is no column of numbers is not
    compared. No amount is ever repeated.
    """
    labels = {total.row: total.text for total in reversed(table.control_totals)}
    rows = sorted(labels)
    spans = {row: (before, row) for before, row in pairwise([0, *rows])}
    label_column = {total.row: total.column for total in reversed(table.control_totals)}
    noted = one_by_one((TOTAL_ROW.at(at(row, None)) for row in rows), TOTAL_ROW_MORE, at(None, None))
    wrong = [
        total
        for column in dict.fromkeys(total.column for total in table.control_totals)
        for total in _wrong(
            table,
            [total for total in table.control_totals if total.column == column and label_column[total.row] != column],
            spans,
            labels,
        )
    ]
    differing = (CONTROL_TOTAL.at(at(total.row, total.column)) for total in wrong)
    return (*noted, *one_by_one(differing, CONTROL_TOTAL_MORE, at(None, None)))


def _wrong(
    table: RawTable, totals: list[ControlTotal], spans: Mapping[int, tuple[int, int]], labels: Mapping[int, str]
) -> list[ControlTotal]:
    if not totals:
        return []
    above = known(table.cells.get_column(totals[0].column))
    texts = pl.Series([total.text for total in totals], dtype=pl.String)
    numbers = read_numbers(pl.concat([above, texts]), _DECIMALS, typed=table.typed)
    if numbers.ambiguous or numbers.faulty.any():
        return []
    values, stated = numbers.values.head(len(above)).cast(pl.Int128), numbers.values.tail(len(totals))
    row_numbers = table.cells.get_column(ROW).to_list()
    wrong: list[ControlTotal] = []
    for total, number in zip(totals, stated, strict=True):
        start, end = (bisect_left(row_numbers, row) for row in spans[total.row])
        parts = (values.slice(0, end), values.slice(start, end - start))
        expected = [int(part.sum()) for part in parts]
        if _COUNTS.search(labels[total.row]):
            expected += [len(part) * 10**_DECIMALS for part in parts]
            expected += [(len(part) - part.null_count()) * 10**_DECIMALS for part in parts]
        if all(abs(number - sum_above) > _half_a_unit(total.text, typed=table.typed) for sum_above in expected):
            wrong.append(total)
    return wrong


def _half_a_unit(text: str, *, typed: bool) -> int:
    """Half of the last decimal that the total is written with; a workbook's sum carries a float's last bits."""
    written = re.search(r"[.,](\d{1,2})\D*$", text)
    decimals = _PRINTED_IN_WORKBOOK if typed else len(written[1]) if written else 0
    return 10 ** (_DECIMALS - decimals) // 2
