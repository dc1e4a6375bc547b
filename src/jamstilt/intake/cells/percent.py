"""Shares of a full position, read as 1/10000: 80, ``80,00``, ``80 %`` and 0.8 are all 8000 (INPUTS 4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from jamstilt.intake.cells.numbers import read_numbers

FULL = 10_000
_LARGEST_FRACTION = 15_000
"""1.5, in the four decimals that are read: a column with nothing above it holds fractions."""


class ColumnFault(StrEnum):
    """Why a whole column of shares is not known."""

    AMBIGUOUS = "ambiguous"
    MIXED = "mixed"
    """80 in one row and 0.8 in another."""
    OTHER_SCALE = "other_scale"
    """Fractions where per cent was expected, or the other way round."""


@dataclass(frozen=True, slots=True)
class Shares:
    """``values`` in 1/10000, null where missing or wrong; the masks say which cells are wrong, and how.

    ``odd`` marks the cells on the smaller scale in a column that mixes two.
    """

    values: pl.Series
    faulty: pl.Series
    over: pl.Series
    negative: pl.Series
    odd: pl.Series
    fault: ColumnFault | None


def read_shares(cells: pl.Series, *, fractions: bool, typed: bool = False) -> Shares:
    """Read a column of shares; ``fractions``: a cell without a per cent sign says 0.8 for 80 per cent."""
    texts = cells.drop_nulls().unique()
    numbers = read_numbers(texts, 4, typed=typed, thousands=False)
    frame = pl.DataFrame({"number": numbers.values, "faulty": numbers.faulty, "text": texts})
    number, signed = pl.col("number"), pl.col("text").str.contains("%", literal=True)
    small = (number.abs() > 0) & (number.abs() <= _LARGEST_FRACTION) & ~signed
    large = (number.abs() > _LARGEST_FRACTION) & ~signed
    scaled = pl.when(signed | (not fractions)).then((number + 50).floordiv(100)).otherwise(number)
    frame = frame.with_columns(small=small, large=large, signed=signed & (number != 0), share=scaled)
    fault = _fault(frame, fractions=fractions, ambiguous=numbers.ambiguous)
    known = pl.lit(fault is None)
    frame = frame.with_columns(
        over=known & (pl.col("share") > FULL).fill_null(value=False),
        negative=known & (pl.col("share") < 0).fill_null(value=False),
        odd=pl.lit(fault is ColumnFault.MIXED) & pl.col("small").fill_null(value=False),
    ).with_columns(value=pl.when(known & ~pl.col("over") & ~pl.col("negative")).then("share"))
    faulty, over, negative, odd = (
        cells.is_in(frame.filter(name)["text"].implode()).fill_null(value=False)
        for name in ("faulty", "over", "negative", "odd")
    )
    values = cells.replace_strict(texts, frame["value"], default=None, return_dtype=pl.Int64)
    return Shares(values, faulty, over, negative, odd, fault)


def _fault(frame: pl.DataFrame, *, fractions: bool, ambiguous: bool) -> ColumnFault | None:
    """Cells with a per cent sign are sure; they only tell that a small number beside them is on another scale."""
    small, large, signed = (bool(frame[name].any()) for name in ("small", "large", "signed"))
    if ambiguous:
        return ColumnFault.AMBIGUOUS
    if small and (large or (signed and not fractions)):
        return ColumnFault.MIXED
    return ColumnFault.OTHER_SCALE if (large if fractions else small) else None
