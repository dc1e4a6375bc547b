"""The stock: the employments that count on the reference date, and whether each is of another person."""

from __future__ import annotations

from datetime import date

import polars as pl


def employed_on(day: date) -> pl.Expr:
    """Employed when the day is over: who starts later is not counted, nor whoever has that day as the last."""
    started = pl.col("started").is_null() | (pl.col("started") <= day)
    return started & (pl.col("left").is_null() | (pl.col("left") > day))


def one_row_each(frame: pl.DataFrame) -> bool:
    """Whether no person has more than one row; counting the different ones is the quick way to know."""
    return frame["person"].n_unique() == frame.height
