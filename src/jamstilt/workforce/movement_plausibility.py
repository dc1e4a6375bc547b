"""Whether the heads add up: last year's stock, plus new, minus left, is this year's stock (INPUTS 5)."""

from __future__ import annotations

from typing import Any

import polars as pl

from jamstilt.figure import Gender
from jamstilt.findings import Finding, Where
from jamstilt.language.message import Number, say
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import PLACE, in_files
from jamstilt.workforce.two_years import BEFORE
from jamstilt.workforce.workforce_rules import APPEARED, HEAD_COUNT_JUMP, VANISHED


def heads_of_two_years(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """The difference by gender, and the rows of those who came or went without a date that says so."""
    in_both = people.with_columns(
        pl.col("employed", "new", "leaver").fill_null(value=False), pl.col("employed_before").fill_null(value=False)
    )
    came = pl.col("employed") & ~pl.col("employed_before") & ~pl.col("new")
    went = pl.col("employed_before") & ~pl.col("employed") & ~pl.col("leaver")
    last_year = in_both.filter(went).select(pl.col(f"{name}{BEFORE}").alias(name) for name in PLACE)
    return _sums(in_both, year) + in_files(APPEARED, in_both.filter(came)) + in_files(VANISHED, last_year)


def _sums(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """A person whose gender is another than last year counts with this year's."""
    gender = pl.coalesce("gender", f"gender{BEFORE}")
    sums = people.group_by(gender.alias("gender")).agg(
        before=pl.col("employed_before").sum(),
        new=pl.col("new").sum(),
        left=pl.col("leaver").sum(),
        now=pl.col("employed").sum(),
    )
    rows = {row["gender"]: row for row in sums.to_dicts()}
    return tuple(
        HEAD_COUNT_JUMP.at(
            Where(),
            year=year.number,
            gender=say(f"workforce.gender.{gender}"),
            before=Number(row["before"]),
            new=Number(row["new"]),
            left=Number(row["left"]),
            expected=Number(_expected(row)),
            now=Number(row["now"]),
        )
        for gender in (Gender.WOMEN, Gender.MEN, Gender.OTHER)
        if (row := rows.get(gender)) and _expected(row) != row["now"]
    )


def _expected(row: dict[str, Any]) -> int:
    return row["before"] + row["new"] - row["left"]
