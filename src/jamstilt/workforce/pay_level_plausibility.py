"""Pay in the wrong unit, of a whole file or of one cell: until it is mended, that pay is not known (INPUTS 5)."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from jamstilt.findings import Finding, Rule, Where
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import at_rows
from jamstilt.workforce.pay import MONTHS, annual_full_time_pay
from jamstilt.workforce.workforce_rules import (
    PAY_IMPLAUSIBLE,
    PAY_IN_THOUSANDS,
    PAY_PER_MONTH,
    PAY_TOO_HIGH,
    PAY_TOO_LOW,
)

ORE = 100
THOUSAND = 1000
ADULT = 18
APPRENTICES = "apprentices"
"""The position group whose pay has a floor of its own."""

PLAUSIBLE_SPAN = 25
"""A median beyond 25 times the floor (5.4 million kr a year in 2024) is no pay per year. Our choice."""

FAR_BELOW = 3
"""One pay under a third of its floor (72 000 kr a year in 2024) is per hour or month, or in thousands. Our choice."""

FAR_ABOVE = 100
"""One pay over 100 times the floor (21.6 million kr) is in øre: so is every pay above the floor. Our choice.

A chief executive may well earn more than 25 times the floor, so a single pay is given more room than a median.
"""


def implausible_pay_made_unknown(frame: pl.DataFrame, year: Year) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Agreed pay without what is in the wrong unit: of whole files, told by the median, and then of single rows."""
    paid = frame.select("source_file", annual=annual_full_time_pay(), floor=floor_of_person(year))
    files = _wrong_unit(paid, year)
    waits = pl.Series("waits", paid["source_file"].is_in([*files]), dtype=pl.Boolean)
    far = (pl.col("annual") * FAR_BELOW < pl.col("floor")) | (pl.col("annual") > FAR_ABOVE * full_year_floor(year))
    single = paid.select(far.fill_null(value=False)).to_series() & ~waits
    if not files and not single.any():
        return frame, ()
    found = tuple(rule.at(Where(file=file), factor=factor) for file, (rule, factor) in files.items())
    mended = frame.with_columns(agreed_pay_ore=pl.when(~(waits | single)).then("agreed_pay_ore"))
    return mended, found + at_rows(PAY_IMPLAUSIBLE, frame.filter(single))


def full_year_floor(year: Year) -> int:
    """Øre for a full-time year below which an adult's pay is implausible."""
    return _floor("monthly_pay_floor", year)


def floor_of_person(year: Year) -> pl.Expr:
    """Øre a full-time year below which this person's pay is implausible; apprentices and the young have their own."""
    young = (year.number - pl.col("birth_year")) < ADULT
    return (
        pl.when(pl.col("group") == APPRENTICES)
        .then(_floor("monthly_pay_floor_apprentice", year))
        .when(young)
        .then(_floor("monthly_pay_floor_under_18", year))
        .otherwise(full_year_floor(year))
    )


def _wrong_unit(paid: pl.DataFrame, year: Year) -> dict[str, tuple[Rule, int]]:
    """Files whose median pay per full-time year is no pay per year: per month, in thousands, or beyond belief.

    With the floor f (12 times Statistics Norway's floor for a month): per month when median < f <= 12 · median;
    in thousands when f <= 1000 · median <= 25 · f; too high when median > 25 · f.
    """
    files = paid.group_by("source_file").agg(pl.col("annual").median()).drop_nulls("annual").sort("source_file")
    floor = full_year_floor(year)
    judged = {file: _unit_mistake(Fraction(median), floor) for file, median in files.iter_rows()}
    return {file: mistake for file, mistake in judged.items() if mistake}


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
    return int(limit(key, year) * MONTHS * ORE)
