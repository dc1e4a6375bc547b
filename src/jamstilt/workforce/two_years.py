"""Two years side by side: one row for each person of either year."""

from __future__ import annotations

import polars as pl

from jamstilt.workforce.finding_rows import PLACE
from jamstilt.workforce.pay import annual_full_time_pay
from jamstilt.workforce.stock import employed_on, one_row_each
from jamstilt.workforce.workforce import Workforce

FACTS = ("gender", "birth_year", "position_code", "group", "annual", "employed", "new", "leaver")
BEFORE = "_before"


def side_by_side(now: Workforce, before: Workforce) -> pl.DataFrame:
    """Facts of this year, and with ``_before`` those of the year before; null where the person is in one year only.

    ``annual`` is agreed pay per full-time year, null for people with several employments in the year.
    """
    return _people(now).join(_people(before), on="person", how="full", coalesce=True, suffix=BEFORE)


def _people(workforce: Workforce) -> pl.DataFrame:
    first, last = workforce.year.interval.start, workforce.year.interval.end
    frame = workforce.employments.select(
        "person",
        pl.col("gender").cast(pl.String),
        *FACTS[1:4],
        "started",
        "left",
        *PLACE,
        annual=annual_full_time_pay(),
        employed=employed_on(workforce.year.reference_date),
    )
    if not one_row_each(frame):
        frame = _one_row_each(frame)
    new, leaver = pl.col("started").is_between(first, last), pl.col("left").is_between(first, last)
    return frame.select(
        "person", *FACTS[:6], *PLACE, new=new.fill_null(value=False), leaver=leaver.fill_null(value=False)
    )


def _one_row_each(frame: pl.DataFrame) -> pl.DataFrame:
    """The person begins with the first employment and leaves with the last."""
    return (
        frame.lazy()
        .sort("person", ~pl.col("employed"), *PLACE, nulls_last=True)
        .group_by("person", maintain_order=True)
        .agg(
            pl.col(*FACTS[:4], *PLACE).first(),
            started=pl.col("started").min(),
            left=pl.when(pl.col("left").null_count() == 0).then(pl.col("left").max()),
            annual=pl.when(pl.len() == 1).then(pl.col("annual").first()),
            employed=pl.col("employed").any(),
        )
        .collect()
    )
