"""Dates across rows and files: the wrong year, ends before starts, who is not counted (INPUTS 5, METHODS 0.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import Row, at_rows, in_files
from jamstilt.workforce.person_plausibility import YOUNGEST
from jamstilt.workforce.stock import employed_on
from jamstilt.workforce.terms import Appointment
from jamstilt.workforce.workforce_rules import (
    END_BEFORE_START,
    LEFT_BEFORE_YEAR,
    START_AFTER_REFERENCE,
    START_AS_CHILD,
    START_TOO_LONG_AGO,
    TEMPORARY_TOO_LONG,
    WRONG_YEAR,
    YEAR_DOUBTFUL,
)

LONGEST_CAREER = 70
"""Years; a start longer ago is a filling value such as 01.01.1900. Our choice."""

MOVEMENTS_OF_A_YEAR = 3
"""So many who came or went in one earlier year, and nobody after it, show whose year a file is. Our choice."""


def files_of_another_year(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Files whose dates say that they are about another year.

    Certain (stops): every employment lies outside the year; or no date falls in the year, all who have left did so in
    one earlier year, nobody started after it, and at least three came or went in it. Doubtful (note): no date falls in
    the year. A small employer can be stable for years, and an old leaver or two may still stand in the list.
    """
    first, last = year.interval.start, year.interval.end
    touches = _in(first, last, "started") | _in(first, last, "left")
    past = pl.col("left").filter(pl.col("left") < first)
    outside = (pl.col("started") > last) | (pl.col("left") < first)
    files = (
        frame.lazy()
        .group_by("source_file")
        .agg(
            rows=pl.len(),
            dated=(pl.col("started").is_not_null() | pl.col("left").is_not_null()).sum(),
            years_left=past.dt.year().n_unique(),
            came=(pl.col("started").dt.year() == past.dt.year().max()).sum(),
            went=past.len(),
            last_left=past.dt.year().max(),
            last_started=pl.col("started").max().dt.year(),
            touched=touches.fill_null(value=False).sum(),
            outside=outside.fill_null(value=False).sum(),
            latest=pl.max_horizontal(pl.col("started").max(), pl.col("left").max()),
        )
        .filter((pl.col("dated") > 0) & (pl.col("touched") == 0))
        .sort("source_file")
        .collect()
    )
    return tuple(
        (WRONG_YEAR if _certain(row) else YEAR_DOUBTFUL).at(
            Where(file=row["source_file"]), year=year.number, latest=row["latest"]
        )
        for row in files.to_dicts()
    )


def impossible_dates_made_unknown(frame: pl.DataFrame, year: Year) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """An end before its start leaves both dates unknown: the person counts as employed, neither new nor leaving.

    A start seventy years ago, or before the person was thirteen, is unknown too.
    """
    ends_first = pl.col("left") < pl.col("started")
    too_long_ago = pl.col("started").dt.year() < year.number - LONGEST_CAREER
    as_child = pl.col("started").dt.year() < pl.col("birth_year") + YOUNGEST
    readable = ~ends_first.fill_null(value=False)
    found = (
        *at_rows(
            END_BEFORE_START, frame.filter(ends_first), lambda row: {"started": row["started"], "left": row["left"]}
        ),
        *at_rows(START_TOO_LONG_AGO, frame.filter(too_long_ago & readable), _start),
        *at_rows(START_AS_CHILD, frame.filter(as_child & ~too_long_ago.fill_null(value=False) & readable), _start),
    )
    if not found:
        return frame, ()
    bad_end, bad_start = (
        ends_first.fill_null(value=False),
        (ends_first | too_long_ago | as_child).fill_null(value=False),
    )
    return frame.with_columns(started=pl.when(~bad_start).then("started"), left=pl.when(~bad_end).then("left")), found


def not_counted(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Rows that no figure counts: who starts after the reference date, and who left before the year began."""
    late = frame.filter(pl.col("started") > year.reference_date)
    early = frame.filter(pl.col("left") < year.interval.start)
    return at_rows(START_AFTER_REFERENCE, late, lambda row: {"started": row["started"]}) + in_files(
        LEFT_BEFORE_YEAR, early, year=year.number
    )


def temporary_too_long(frame: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Temporary employments older than the limit on the reference date; there are lawful exceptions."""
    years = int(limit("temporary_years", year))
    day = year.reference_date
    since = date(day.year - years, day.month, day.day)
    long = employed_on(day) & (pl.col("appointment") == Appointment.TEMPORARY) & (pl.col("started") < since)
    return in_files(TEMPORARY_TOO_LONG, frame.filter(long), years=years)


def _start(row: Row) -> dict[str, date]:
    return {"started": row["started"]}


def _in(first: date, last: date, column: str) -> pl.Expr:
    return pl.col(column).is_between(first, last)


def _certain(row: dict[str, Any]) -> bool:
    if row["outside"] == row["rows"]:
        return True
    of_one_year = row["years_left"] == 1 and (row["last_started"] or 0) <= row["last_left"]
    return of_one_year and row["came"] + row["went"] >= MOVEMENTS_OF_A_YEAR
