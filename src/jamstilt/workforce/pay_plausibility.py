"""Pay within one year: missing, not positive, in the wrong unit, out of line with its group (INPUTS 5, METHODS 6)."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from jamstilt.findings import Finding, Rule, Where
from jamstilt.language.message import Number
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import at_rows
from jamstilt.workforce.pay import MONTHS, annual_full_time_pay
from jamstilt.workforce.stock import employed_on
from jamstilt.workforce.workforce_rules import (
    PAY_BELOW_FLOOR,
    PAY_IN_THOUSANDS,
    PAY_MISSING,
    PAY_MISSING_IN_FILE,
    PAY_NOT_POSITIVE,
    PAY_OUTLIER,
    PAY_PER_MONTH,
    PAY_TOO_HIGH,
    PAY_TOO_LOW,
    VARIABLE_PAY_NEGATIVE,
    VARIABLE_PAY_OVER_AGREED,
)

ORE = 100
THOUSAND = 1000
ADULT = 18
APPRENTICES = "apprentices"
"""The position group whose pay has a floor of its own."""

PLAUSIBLE_SPAN = 25
"""A median beyond 25 times the floor (5.4 million kr a year in 2024) is no pay per year. Our choice."""

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


def pay_missing(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Employments on the reference date without agreed pay; a file without any pay is said once."""
    counted = frame.filter(employed_on(year.reference_date)).select(
        "source_file", "source_sheet", "source_row", missing=pl.col("agreed_pay_ore").is_null()
    )
    missing = counted.filter("missing")
    if missing.is_empty():
        return ()
    files = counted.group_by("source_file").agg(pl.col("missing").all(), people=pl.len()).filter("missing")
    whole = tuple(
        PAY_MISSING_IN_FILE.at(Where(file=row["source_file"]), count=row["people"])
        for row in files.sort("source_file").to_dicts()
    )
    return whole + at_rows(PAY_MISSING, missing.join(files, on="source_file", how="anti"))


def pay_level(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Files whose median pay per full-time year is no pay per year: per month, in thousands, or beyond belief.

    With the floor f (12 times Statistics Norway's floor for a month): per month when median < f <= 12 · median;
    in thousands when f <= 1000 · median <= 25 · f; too high when median > 25 · f.
    """
    files = (
        frame.lazy()
        .select("source_file", annual=annual_full_time_pay())
        .group_by("source_file")
        .agg(pl.col("annual").median())
        .sort("source_file")
        .collect()
    )
    floor = _floor("monthly_pay_floor", year)
    medians = [(row["source_file"], row["annual"]) for row in files.to_dicts() if row["annual"] is not None]
    judged = [(file, _unit_mistake(Fraction(median), floor)) for file, median in medians]
    return tuple(
        rule.at(Where(file=file), factor=factor) for file, answer in judged if answer for rule, factor in (answer,)
    )


def pay_out_of_line(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Pay per full-time year below its floor, or outside Q1 − 4·IQR … Q3 + 4·IQR of its group.

    Groups of fewer than eight, or whose quartiles are equal, have no fences.
    """
    paid = frame.lazy().with_columns(annual=annual_full_time_pay()).filter(pl.col("annual").is_not_null())
    marked = paid.with_columns(floor=_floor_of_person(year)).with_columns(low=pl.col("annual") < pl.col("floor"))
    fences = (
        paid.group_by("group")
        .agg(
            people=pl.len(), q1=pl.col("annual").quantile(0.25, "linear"), q3=pl.col("annual").quantile(0.75, "linear")
        )
        .filter((pl.col("people") >= SMALLEST_GROUP) & (pl.col("q3") > pl.col("q1")))
        .with_columns(reach=FENCE * (pl.col("q3") - pl.col("q1")))
    )
    beyond = (pl.col("annual") < pl.col("q1") - pl.col("reach")) | (pl.col("annual") > pl.col("q3") + pl.col("reach"))
    low, out = pl.collect_all(
        [marked.filter("low"), marked.filter(~pl.col("low")).join(fences, on="group").filter(beyond)]
    )
    return at_rows(PAY_BELOW_FLOOR, low, lambda row: {"floor": Number(Fraction(row["floor"], ORE * MONTHS))}) + at_rows(
        PAY_OUTLIER, out, lambda row: {"group": row["group"]}
    )


def variable_pay(frame: pl.DataFrame) -> tuple[Finding, ...]:
    """Supplements, bonus or overtime that are negative in sum, or more together than a year's agreed pay."""
    parts = [pl.col(name) for name in (*VARIABLE, "benefits_ore")]
    negative = pl.any_horizontal(part < 0 for part in parts)
    together = pl.sum_horizontal(pl.col(name).fill_null(0) for name in VARIABLE)
    return at_rows(VARIABLE_PAY_NEGATIVE, frame.filter(negative)) + at_rows(
        VARIABLE_PAY_OVER_AGREED, frame.filter(together > annual_full_time_pay())
    )


def _unit_mistake(median: Fraction, floor: int) -> tuple[Rule, int] | None:
    if median > PLAUSIBLE_SPAN * floor:
        return PAY_TOO_HIGH, 1
    if median >= floor:
        return None
    if median * MONTHS >= floor:
        return PAY_PER_MONTH, MONTHS
    if floor <= median * THOUSAND <= PLAUSIBLE_SPAN * floor:
        return PAY_IN_THOUSANDS, THOUSAND
    return PAY_TOO_LOW, 1


def _floor(key: str, year: Year) -> int:
    """Øre for a full-time year."""
    return int(limit(key, year) * MONTHS * ORE)


def _floor_of_person(year: Year) -> pl.Expr:
    young = (year.number - pl.col("birth_year")) < ADULT
    return (
        pl.when(pl.col("group") == APPRENTICES)
        .then(_floor("monthly_pay_floor_apprentice", year))
        .when(young)
        .then(_floor("monthly_pay_floor_under_18", year))
        .otherwise(_floor("monthly_pay_floor", year))
    )
