"""What agreed pay is stated per, whether it is for a full position, and how shares are written (INPUTS 3, 4)."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

import polars as pl

from jamstilt.intake.cells.numbers import read_numbers
from jamstilt.intake.columns.headers import words_of
from jamstilt.intake.mapping import Field, PercentAs
from jamstilt.intake.raw_table import RawTable
from jamstilt.workforce.terms import PayBasis

_ROWS = 2000
_WORDS: dict[PayBasis, tuple[str, ...]] = {
    PayBasis.HOUR: ("time", "hour"),
    PayBasis.MONTH: ("maned", "manad", "mnd", "month"),
    PayBasis.YEAR: ("ar", "anual", "yearly"),
}
_NOT_HOURS = ("timer",)
_FROM_YEAR, _FROM_MONTH = 130_000, 5_000
"""Kroner: a median above the first is pay per year, above the second per month, else per hour."""
_OWN_SHARE_WORDS = ("faktisk", "utbetalt", "actual", "paid")
_FULL_TIME_WORDS = ("heltid", "heiltid", "ful", "fte", "regulativ", "regulativlon", "regulativarslon", "heltidslon")
_FEWEST = 3
_LARGEST_FRACTION = 1.5


def basis_of_header(header: str) -> PayBasis | None:
    """What the words of the header say: ``Månedslønn`` is per month, ``Grunnlønn`` says nothing."""
    words = [word for word in words_of(header) if word not in _NOT_HOURS]
    return next((basis for basis, stems in _WORDS.items() if any(word.startswith(stems) for word in words)), None) or (
        PayBasis.YEAR if any("arslon" in word for word in words) else None
    )


def basis_of_amounts(table: RawTable, header: str) -> PayBasis | None:
    """What the size of the amounts suggests; None if there are none."""
    pay = _numbers(table, header, 2).drop_nulls()
    if pay.is_empty():
        return None
    middle = float(median(pay.to_list())) / 100
    if middle >= _FROM_YEAR:
        return PayBasis.YEAR
    return PayBasis.MONTH if middle >= _FROM_MONTH else PayBasis.HOUR


def is_own_share(table: RawTable, columns: Mapping[Field, str], percent_as: PercentAs) -> bool:
    """Whether part-timers' pay follows their share: then it is what they get, not the pay of a full position.

    Each part-timer is held against the median of full-timers with the same code; the majority tells.
    """
    header, needed = columns.get(Field.AGREED_PAY, ""), (Field.AGREED_PAY, Field.FULL_TIME_SHARE, Field.POSITION_CODE)
    words = words_of(header)
    if any(word in _OWN_SHARE_WORDS for word in words):
        return True
    if any(word in _FULL_TIME_WORDS for word in words) or "100" in header or any(f not in columns for f in needed):
        return False
    full = 100 if percent_as is PercentAs.PERCENT else 1
    rows = pl.DataFrame(
        {
            "pay": _numbers(table, header, 2) / 100,
            "share": _numbers(table, columns[Field.FULL_TIME_SHARE], 4) / (10_000 * full),
            "code": table.cells[columns[Field.POSITION_CODE]].head(_ROWS),
        }
    ).drop_nulls()
    level = rows.filter(pl.col("share") == 1).group_by("code").agg(level=pl.col("pay").median())
    part = rows.filter(pl.col("share").is_between(0.1, 0.85)).join(level, on="code").filter(pl.col("level") > 0)
    ratio = part["pay"] / part["level"]
    nearer = ((ratio - part["share"]).abs() < (ratio - 1).abs()).sum()
    return part.height >= _FEWEST and nearer * 2 > part.height


def shares_are_fractions(table: RawTable, header: str) -> bool | None:
    """Whether all shares are 0 to 1.5; None if there are none to tell by."""
    shares = table.cells[header].drop_nulls().unique()
    numbers = read_numbers(
        shares.filter(~shares.str.contains("%", literal=True)), 4, typed=table.typed, thousands=False
    )
    values = numbers.values.drop_nulls()
    positive = values.filter(values > 0)
    if positive.is_empty():
        return None if len(shares) == 0 or not shares.str.contains("%", literal=True).any() else False
    return bool(positive.max() <= _LARGEST_FRACTION * 10_000)  # pyright: ignore[reportOperatorIssue, reportOptionalOperand] - Int64 has a number as its max


def _numbers(table: RawTable, header: str, decimals: int) -> pl.Series:
    return read_numbers(table.cells[header].head(_ROWS), decimals, typed=table.typed).values
