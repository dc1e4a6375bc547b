"""A raw table: the cells of one sheet as text or typed values, each with its true address."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file was read, shown to the user: what was found by itself and the counts that prove nothing is lost."""

    file: str
    sha256: str
    format: str
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    header_row: int
    preamble: tuple[str, ...]
    rows_read: int
    rows_used: int
    rows_set_aside: int
    rows_structural: int
    decimal_sign: str | None = None
    thousands_sign: str | None = None


@dataclass(frozen=True, slots=True)
class ControlTotal:
    """A total row at the bottom of the file: set aside, and held against the sum of the rows above."""

    row: int
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class RawTable:
    """The cells under one header row.

    ``cells`` has one String column per header (as spelt in the file) and ``__row__`` (Int32), the row number
    as the user's own program counts it. No cell has blanks at its ends, and blank cells are null. A number from a
    workbook is its shortest exact text with a point; a date is ISO; a boolean is ``TRUE``/``FALSE``.
    ``percent_columns`` are the columns whose number format is a percentage (a workbook's 0.8 is then 80 per cent).
    """

    reading: Reading
    headers: tuple[str, ...]
    cells: pl.DataFrame
    control_totals: tuple[ControlTotal, ...] = ()
    percent_columns: frozenset[str] = frozenset()
    typed: bool = False
    """True for a workbook: numbers are numbers, so no decimal sign needs to be guessed."""


ROW = "__row__"
