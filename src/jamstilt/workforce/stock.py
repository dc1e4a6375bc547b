"""The stock: the employments that count on the reference date."""

from __future__ import annotations

from datetime import date

import polars as pl


def employed_on(day: date) -> pl.Expr:
    """Employed when the day is over: who starts later is not counted, nor whoever has that day as the last."""
    started = pl.col("started").is_null() | (pl.col("started") <= day)
    return started & (pl.col("left").is_null() | (pl.col("left") > day))
