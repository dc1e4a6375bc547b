"""This year against the year before: pay that stands still or jumps, persons and groups that change (INPUTS 5)."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from jamstilt.figure import UNRESOLVED, Unit
from jamstilt.findings import Finding, Where
from jamstilt.language.message import Number, Value
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import Row, at_rows, in_files
from jamstilt.workforce.pay_level_plausibility import APPRENTICES
from jamstilt.workforce.two_years import BEFORE
from jamstilt.workforce.workforce_rules import (
    BIRTH_YEAR_CHANGED,
    GENDER_CHANGED,
    MAPPING_CHANGED,
    PAY_JUMP,
    PAY_SAME_TWO_YEARS,
    YEARS_ALIKE,
)

JUMP = 4
"""One in so many: a change of more than a quarter for the same position stands out (INPUTS 5)."""

ALIKE = Fraction(9, 10)
ALIKE_PEOPLE = 10
"""So large a share of at least so many people with unchanged pay: the same file twice. Our choice."""


def pay_of_two_years(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Pay unchanged to the øre while more than half of the group moved; a change of over 25 % in the same position.

    Of people with one employment in each year; apprentices' pay is meant to jump. When nine in ten stand still,
    that is said once.
    """
    known = people.filter(pl.col("annual").is_not_null() & pl.col("annual_before").is_not_null())
    change = (pl.col("annual") - pl.col("annual_before")).abs() * JUMP
    position = _same("position_code") & _same("group") & (pl.col("group") != APPRENTICES)
    jumped = known.filter(position & (change > pl.col("annual_before")) & (pl.col("annual_before") > 0))
    return _standing_still(known, year) + at_rows(PAY_JUMP, jumped, _change)


def persons_changed(people: pl.DataFrame) -> tuple[Finding, ...]:
    """The same number with another gender or birth year than last year: perhaps it is another person's now."""
    return tuple(
        finding
        for rule, column in ((GENDER_CHANGED, "gender"), (BIRTH_YEAR_CHANGED, "birth_year"))
        for finding in at_rows(rule, people.filter(pl.col(column) != pl.col(column + BEFORE)))
    )


def mapping_changed(now: pl.DataFrame, before: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Position codes that stood in another group last year: the figures of the two years are not of the same groups."""
    groups = _groups(now).join(_groups(before), on="position_code", suffix=BEFORE)
    changed = groups.filter(~_same("group") & (pl.col("group") != UNRESOLVED)).sort("position_code")
    return tuple(
        MAPPING_CHANGED.at(
            Where(), code=row["position_code"], before=row["group_before"], now=row["group"], year=year.number
        )
        for row in changed.to_dicts()
    )


def _standing_still(known: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    same = pl.col("annual") == pl.col("annual_before")
    still = known.filter(same)
    if known.height >= ALIKE_PEOPLE and still.height >= ALIKE * known.height:
        return (YEARS_ALIKE.at(Where(), count=still.height, people=Number(known.height), year=year.number),)
    moved = (2 * (~same).sum() > pl.len()).over("group")
    return in_files(PAY_SAME_TWO_YEARS, known.filter(moved & same))


def _change(row: Row) -> dict[str, Value]:
    percent = Fraction(100 * (row["annual"] - row["annual_before"]), row["annual_before"])
    return {"change": Number(percent, 0, Unit.PERCENT)}


def _same(column: str) -> pl.Expr:
    return pl.col(column).eq_missing(pl.col(column + BEFORE))


def _groups(frame: pl.DataFrame) -> pl.DataFrame:
    return (
        frame.lazy()
        .filter(pl.col("position_code").is_not_null())
        .group_by("position_code")
        .agg(pl.col("group").min())
        .collect()
    )
