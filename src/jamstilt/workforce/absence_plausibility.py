"""Man-days: absence that is negative, more than agreed, or without agreed days (INPUTS 5 and 10, METHODS 5)."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import at_rows, column_that, in_files
from jamstilt.workforce.workforce_rules import (
    ABSENCE_OVER_AGREED,
    ABSENCE_WITHOUT_AGREED,
    DAYS_NEGATIVE,
    DAYS_OVER_YEAR,
)

HUNDREDTHS = 100
SICK = ("self_certified_days", "doctor_certified_days")
DAYS = ("agreed_days", *SICK, "sick_child_days")


def impossible_days_made_unknown(frame: pl.DataFrame, year: Year) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Days that can't be are not known: fewer than none, or more than the year has."""
    days = year.interval.days
    negative = pl.any_horizontal(pl.col(name) < 0 for name in DAYS)
    too_many = pl.any_horizontal(pl.col(name) > days * HUNDREDTHS for name in DAYS)
    below = frame.filter(negative).with_columns(column_that({name: pl.col(name) < 0 for name in DAYS}))
    above = frame.filter(too_many).with_columns(column_that({n: pl.col(n) > days * HUNDREDTHS for n in DAYS}))
    found = at_rows(DAYS_NEGATIVE, below) + at_rows(DAYS_OVER_YEAR, above, lambda _: {"days": days})
    if not found:
        return frame, ()
    possible = (pl.col(name).is_between(0, days * HUNDREDTHS) for name in DAYS)
    return frame.with_columns(
        pl.when(that).then(pl.col(name)) for that, name in zip(possible, DAYS, strict=True)
    ), found


def absence_over_agreed(frame: pl.DataFrame) -> tuple[Finding, ...]:
    """Self- and doctor-certified days that sum to more than the agreed days; they count as they stand.

    They can be true: agreed days without holidays, and an absence that goes on through the holidays.
    """
    return at_rows(ABSENCE_OVER_AGREED, frame.filter(pl.sum_horizontal(SICK) > pl.col("agreed_days")))


def absence_without_agreed(frame: pl.DataFrame) -> tuple[Finding, ...]:
    """People with sick leave whose agreed days are not known: their part of the rate has no base."""
    absent = pl.any_horizontal(pl.col(name) > 0 for name in SICK)
    return in_files(ABSENCE_WITHOUT_AGREED, frame.filter(absent & pl.col("agreed_days").is_null()))
