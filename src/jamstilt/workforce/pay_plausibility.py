"""Pay within one year: missing, not positive, out of line with its group (INPUTS 5, METHODS 6)."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.language.message import Number
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import PLACE, at_rows, column_that
from jamstilt.workforce.pay import MONTHS, annual_full_time_pay
from jamstilt.workforce.pay_level_plausibility import PLAUSIBLE_SPAN, floor_of_person, full_year_floor
from jamstilt.workforce.stock import employed_on
from jamstilt.workforce.workforce_rules import (
    PAY_BELOW_FLOOR,
    PAY_MISSING,
    PAY_MISSING_IN_FILE,
    PAY_NOT_POSITIVE,
    PAY_OUTLIER,
    PAY_UNUSUALLY_HIGH,
    VARIABLE_PAY_NEGATIVE,
    VARIABLE_PAY_OVER_AGREED,
)

ORE = 100

FENCE = 4
"""Interquartile ranges beyond the quartiles before a pay stands out (INPUTS 5)."""

SMALLEST_GROUP = 8
"""Quartiles of fewer people say nothing about who stands out. Our choice."""

VARIABLE = ("irregular_ore", "bonus_ore", "overtime_ore")


def pay_not_positive_made_unknown(frame: pl.DataFrame) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Agreed pay of zero or less is not known; a mean never holds it."""
    bad = pl.col("agreed_pay_ore") <= 0
    found = at_rows(PAY_NOT_POSITIVE, frame.filter(bad))
    return (frame.with_columns(agreed_pay_ore=pl.when(~bad).then("agreed_pay_ore")), found) if found else (frame, ())


def pay_missing(frame: pl.DataFrame, stated: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Employments on the reference date whose file states no agreed pay; a file without any pay is said once.

    ``stated`` are the places of the rows that had a pay: one of them that is not known by now has been said already.
    """
    counted = frame.filter(employed_on(year.reference_date)).select(*PLACE, "agreed_pay_ore")
    missing = counted.filter(pl.col("agreed_pay_ore").is_null())
    if missing.is_empty():
        return ()
    missing = missing.join(stated, on=PLACE, how="anti", nulls_equal=True)
    people = counted.group_by("source_file").agg(people=pl.len())
    files = missing.group_by("source_file").agg(missing=pl.len()).join(people, on="source_file")
    files = files.filter(pl.col("missing") == pl.col("people"))
    whole = tuple(
        PAY_MISSING_IN_FILE.at(Where(file=row["source_file"]), count=row["people"])
        for row in files.sort("source_file").to_dicts()
    )
    return whole + at_rows(PAY_MISSING, missing.join(files, on="source_file", how="anti"))


def pay_out_of_line(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Pay per full-time year below its floor, beyond belief, or outside Q1 − 4·IQR … Q3 + 4·IQR of its group.

    Groups of fewer than eight, or whose quartiles are equal, have no fences.
    """
    paid = frame.lazy().with_columns(annual=annual_full_time_pay()).filter(pl.col("annual").is_not_null())
    marked = paid.with_columns(floor=floor_of_person(year)).with_columns(low=pl.col("annual") < pl.col("floor"))
    fences = (
        paid.group_by("group")
        .agg(
            people=pl.len(), q1=pl.col("annual").quantile(0.25, "linear"), q3=pl.col("annual").quantile(0.75, "linear")
        )
        .filter((pl.col("people") >= SMALLEST_GROUP) & (pl.col("q3") > pl.col("q1")))
        .with_columns(reach=FENCE * (pl.col("q3") - pl.col("q1")))
    )
    beyond = (pl.col("annual") < pl.col("q1") - pl.col("reach")) | (pl.col("annual") > pl.col("q3") + pl.col("reach"))
    high = pl.col("annual") > PLAUSIBLE_SPAN * full_year_floor(year)
    ordinary = marked.filter(~pl.col("low") & ~high)
    low, far, out = pl.collect_all(
        [marked.filter("low"), marked.filter(high), ordinary.join(fences, on="group").filter(beyond)]
    )
    return (
        *at_rows(PAY_BELOW_FLOOR, low, lambda row: {"floor": Number(Fraction(row["floor"], ORE * MONTHS))}),
        *at_rows(PAY_UNUSUALLY_HIGH, far),
        *at_rows(PAY_OUTLIER, out, lambda row: {"group": row["group"]}),
    )


def variable_pay(frame: pl.DataFrame) -> tuple[Finding, ...]:
    """Supplements, bonus or overtime that are negative in sum, or more together than a year's agreed pay."""
    parts = [pl.col(name) for name in (*VARIABLE, "benefits_ore")]
    negative = pl.any_horizontal(part < 0 for part in parts)
    together = pl.sum_horizontal(pl.col(name).fill_null(0) for name in VARIABLE)
    first_negative = column_that({name: pl.col(name) < 0 for name in (*VARIABLE, "benefits_ore")})
    largest = column_that({name: pl.col(name) == pl.max_horizontal(VARIABLE) for name in VARIABLE})
    below = frame.filter(negative).with_columns(first_negative)
    above = frame.filter(together > annual_full_time_pay()).with_columns(largest)
    return at_rows(VARIABLE_PAY_NEGATIVE, below) + at_rows(VARIABLE_PAY_OVER_AGREED, above)
