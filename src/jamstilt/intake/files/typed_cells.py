"""The typed cells of a workbook as exact text: a number its shortest text with a point, a date ISO (INPUTS 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeAlias

import polars as pl

Cell: TypeAlias = "int | float | str | bool | date | datetime | time | timedelta | None"

_EXACT_WHOLE = 2**53


def text_of(cell: Cell) -> str | None:
    """One cell as text; None where nothing is left of it.

    Excel's 29 February 1900, which never was, comes from the workbook reader as 28 February 1900; like every date
    before 1920 it is no date of an employment.
    """
    match cell:
        case str():
            return cell.strip() or None
        case bool():
            return "TRUE" if cell else "FALSE"
        case int() | float():
            return _number(cell)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell) if cell is not None else None


def column_of_text(cells: Sequence[Cell]) -> pl.Series:
    """A column of cells as text; columns of one type are done in one go."""
    kinds = {type(cell) for cell in cells} - {type(None)}
    if kinds == {str}:
        texts = pl.Series(cells, dtype=pl.String).str.strip_chars()
        return texts.set(texts == "", None)
    if kinds <= {float, int, str} and all(cell == "" for cell in cells if isinstance(cell, str)):
        return _numbers(pl.Series([None if cell == "" else cell for cell in cells], dtype=pl.Float64))
    return pl.Series([text_of(cell) for cell in cells], dtype=pl.String)


def is_number_cell(cell: Cell) -> bool:
    """Whether the cell holds a number (a boolean is none)."""
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _numbers(numbers: pl.Series) -> pl.Series:
    whole = (numbers == numbers.round()) & (numbers.abs() < _EXACT_WHOLE)
    if whole.all():
        return numbers.cast(pl.Int64).cast(pl.String)
    texts = numbers.cast(pl.String)
    if texts.str.contains("e|n|i", literal=False).any():
        return pl.Series([None if number is None else _number(number) for number in numbers], dtype=pl.String)
    return texts.str.strip_suffix(".0")


def _number(number: float) -> str:
    if number == int(number) if abs(number) < _EXACT_WHOLE else False:
        return str(int(number))
    return f"{Decimal(repr(number)):f}".removesuffix(".0")
