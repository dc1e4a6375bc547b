"""How a file writes its numbers: the decimal sign and the thousands sign, to be shown to whoever sent it."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from jamstilt.intake.raw_table import ROW, RawTable

SAMPLE = 1_000
"""Rows that are looked at. What is shown here decides nothing: each column is read by its own values."""

BLANKS = "\u0020\u00a0\u202f\u2009"
DECIMALS = {",": r"^-?[\d\s.\']*\d,\d{1,2}$", ".": r"^-?[\d\s,\']*\d\.\d{1,2}$"}
THOUSANDS = {
    " ": rf"^-?\d{{1,3}}(?:[{BLANKS}]\d{{3}})+(?:[.,]\d+)?$",
    ".": r"^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$",
    ",": r"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$",
    "'": r"^-?\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$",
}


def with_number_signs(table: RawTable) -> RawTable:
    """The table, its reading telling the signs that stand in its numbers; a workbook's numbers have none."""
    if table.typed:
        return table
    texts = pl.concat([table.cells[name].head(SAMPLE) for name in table.cells.columns if name != ROW]).drop_nulls()
    decimal = _first_found(texts, DECIMALS)
    thousands = _first_found(texts, {sign: form for sign, form in THOUSANDS.items() if sign != decimal})
    return replace(table, reading=replace(table.reading, decimal_sign=decimal, thousands_sign=thousands))


def _first_found(texts: pl.Series, forms: dict[str, str]) -> str | None:
    counts = {sign: texts.str.contains(form).sum() for sign, form in forms.items()}
    return max((sign for sign in counts if counts[sign]), key=counts.__getitem__, default=None)
