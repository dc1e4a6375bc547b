"""Periods of leave against the employments they belong to, the year, and each other (INPUTS 5 and 10, METHODS 4)."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import at_rows
from jamstilt.workforce.pay import FULL_TIME
from jamstilt.workforce.workforce_rules import (
    LEAVE_END_BEFORE_START,
    LEAVE_OPEN,
    LEAVE_OUTSIDE_EMPLOYMENT,
    LEAVE_OUTSIDE_YEAR,
    LEAVE_OVERLAP,
    LEAVE_WITHOUT_EMPLOYMENT,
)


def leaves_clipped(leaves: pl.DataFrame, employments: pl.DataFrame) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Leave within the person's employment, from the first start to the last end.

    A period that ends before it starts, or whose person is in no file of employees, is left out; one that reaches
    outside the employment is clipped to it, and left out if nothing remains.
    """
    backwards = (pl.col("until") < pl.col("start")).fill_null(value=False)
    found = at_rows(LEAVE_END_BEFORE_START, leaves.filter(backwards))
    held = leaves.filter(~backwards) if found else leaves
    joined = held.join(_employed(employments, held), on="person", how="left", maintain_order="left")
    stranger = joined["employed"].is_null()
    found += at_rows(LEAVE_WITHOUT_EMPLOYMENT, joined.filter(stranger))
    before, after = pl.col("start") < pl.col("first"), pl.col("until").is_null() | (pl.col("until") > pl.col("last"))
    outside = (before | (after & pl.col("last").is_not_null())).fill_null(value=False)
    found += at_rows(LEAVE_OUTSIDE_EMPLOYMENT, joined.filter(outside & ~stranger))
    if not found:
        return leaves, ()
    clipped = joined.filter(~stranger).with_columns(
        start=pl.max_horizontal("start", "first"),
        until=pl.when(after & pl.col("last").is_not_null()).then("last").otherwise("until"),
    )
    return clipped.filter(pl.col("until").is_null() | (pl.col("start") <= pl.col("until"))).select(
        leaves.columns
    ), found


def leaves_overlapping(leaves: pl.DataFrame) -> tuple[Finding, ...]:
    """Periods of one person and kind that share days and together are more than full leave.

    They are held two by two in the order they start; no day counts for more than one day (METHODS 4).
    """
    several = leaves.filter(pl.struct("person", "kind").is_duplicated())
    if several.is_empty():
        return ()
    end = pl.col("until").fill_null(pl.date(9999, 12, 31))
    of_one = ("person", "kind")
    ordered = several.sort(*of_one, "start", "source_row").with_columns(
        reached=end.cum_max().shift(1).over(of_one), before=pl.col("grade").shift(1).over(of_one)
    )
    overlaps = (pl.col("start") <= pl.col("reached")) & (pl.col("grade") + pl.col("before") > FULL_TIME)
    return at_rows(LEAVE_OVERLAP, ordered.filter(overlaps))


def leaves_beside_year(leaves: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """How many periods no day of the year is in, and how many have no end and are cut at the end of the year."""
    first, last = year.interval.start, year.interval.end
    outside = ((pl.col("start") > last) | (pl.col("until") < first)).fill_null(value=False)
    files = (
        leaves.lazy()
        .group_by("source_file")
        .agg(outside=outside.sum(), open=(pl.col("until").is_null() & ~outside).sum())
        .sort("source_file")
        .collect()
    )
    return tuple(
        rule.at(Where(file=row["source_file"]), count=row[column], year=year.number)
        for row in files.to_dicts()
        for rule, column in ((LEAVE_OUTSIDE_YEAR, "outside"), (LEAVE_OPEN, "open"))
        if row[column]
    )


def _employed(employments: pl.DataFrame, leaves: pl.DataFrame) -> pl.DataFrame:
    """First start and last end of each person on leave; null where a bound is not known."""
    return (
        employments.lazy()
        .join(leaves.lazy().select("person").unique(), on="person", how="semi")
        .group_by("person")
        .agg(
            employed=pl.lit(value=True),
            first=pl.when(pl.col("started").null_count() == 0).then(pl.col("started").min()),
            last=pl.when(pl.col("left").null_count() == 0).then(pl.col("left").max()),
        )
        .collect()
    )
