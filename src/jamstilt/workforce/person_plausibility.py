"""Persons across rows: the same row twice, contradictions, several employments (INPUTS 5, METHODS 0.5)."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from jamstilt.figure import Unit
from jamstilt.findings import Finding, Where
from jamstilt.language.message import Number
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import PLACE, at_rows
from jamstilt.workforce.pay import FULL_TIME
from jamstilt.workforce.stock import employed_on, one_row_each
from jamstilt.workforce.workforce_rules import (
    AGE_IMPLAUSIBLE,
    BIRTH_YEAR_CONTRADICTS,
    GENDER_CONTRADICTS,
    PERSON_TWICE,
    SEVERAL_EMPLOYMENTS,
    SHARE_SUM_OVER_FULL,
)

YOUNGEST, OLDEST = 13, 90
"""Ages in the reporting year that we believe; our choice."""


def identical_rows_made_one(frame: pl.DataFrame) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Rows that state the same in every column are one row; the first in the file stays."""
    if one_row_each(frame):
        return frame, ()
    numbered = frame.with_row_index("__index__")
    facts = [name for name in frame.columns if name not in PLACE]
    repeated = numbered.filter(pl.col("person").is_duplicated()).sort(*PLACE, nulls_last=True)
    first = repeated.unique(facts, keep="first", maintain_order=True)
    if first.height == repeated.height:
        return frame, ()
    again = repeated.join(first.select("__index__"), on="__index__", how="anti")
    kept = numbered.join(again.select("__index__"), on="__index__", how="anti", maintain_order="left")
    return kept.drop("__index__"), at_rows(PERSON_TWICE, again)


def contradictions_made_unknown(frame: pl.DataFrame, year: Year) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """One person with two genders becomes *other*; with two birth years, or one beyond belief, *not known*."""
    age = year.number - pl.col("birth_year")
    beyond_belief = (age < YOUNGEST) | (age > OLDEST)
    found = at_rows(AGE_IMPLAUSIBLE, frame.filter(beyond_belief), lambda row: {"birth_year": int(row["birth_year"])})
    if found:
        frame = frame.with_columns(birth_year=pl.when(~beyond_belief).then("birth_year"))
    if one_row_each(frame):
        return frame, found
    repeated = frame.filter(pl.col("person").is_duplicated())
    gender, birth_year = (_in_two_minds(repeated, column) for column in ("gender", "birth_year"))
    found += at_rows(GENDER_CONTRADICTS, gender) + at_rows(BIRTH_YEAR_CONTRADICTS, birth_year)
    other = pl.lit("other", frame.schema["gender"])
    return frame.with_columns(
        gender=pl.when(pl.col("person").is_in(gender["person"].implode())).then(other).otherwise("gender"),
        birth_year=pl.when(~pl.col("person").is_in(birth_year["person"].implode())).then("birth_year"),
    ), found


def several_employments(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """People with more than one employment on the reference date, and those whose shares sum to more than full."""
    counted = frame.select("person", "full_time_share", "started", "left", *PLACE).filter(
        employed_on(year.reference_date)
    )
    if one_row_each(counted):
        return ()
    several = counted.filter(pl.col("person").is_duplicated())
    people = (
        several.sort(*PLACE, nulls_last=True)
        .group_by("person", maintain_order=True)
        .agg(pl.col(*PLACE).first(), share=pl.col("full_time_share").cast(pl.Int64).sum())
    )
    over = at_rows(
        SHARE_SUM_OVER_FULL,
        people.filter(pl.col("share") > FULL_TIME),
        lambda row: {"share": _percent(row["share"])},
    )
    return (SEVERAL_EMPLOYMENTS.at(Where(), count=people.height, year=year.number), *over)


def _in_two_minds(repeated: pl.DataFrame, column: str) -> pl.DataFrame:
    return repeated.filter(pl.col(column).drop_nulls().n_unique().over("person") > 1)


def _percent(share: int) -> Number:
    return Number(Fraction(share, 100), 0 if share % 100 == 0 else 2, Unit.PERCENT)
