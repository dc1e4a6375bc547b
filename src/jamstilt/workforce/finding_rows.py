"""From rows of a frame to findings: the first twenty each at its row, the rest as a number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import polars as pl

from jamstilt.findings import Finding, Rule, Where
from jamstilt.language.message import Message, Value, say

SHOWN = 20
PLACE = ("source_file", "source_sheet", "source_row")

AT_COLUMN = "at_column"

Row: TypeAlias = Mapping[str, Any]
Values: TypeAlias = Callable[[Row], Mapping[str, Value]]


def at_rows(rule: Rule, rows: pl.DataFrame, values: Values | None = None) -> tuple[Finding, ...]:
    """A finding for each row, in the order of file and row; from the 21st on, one that says how many more.

    ``values`` gives what the sentence repeats of a row: never a pay, a name or an identity number.
    """
    if rows.is_empty():
        return ()
    shown = rows.sort(*PLACE, nulls_last=True).head(SHOWN).to_dicts()
    found = tuple(rule.at(place(row), **_filled(values, row)) for row in shown)
    more = rows.height - len(shown)
    return (*found, _more(rule, found[-1], more)) if more else found


def in_files(rule: Rule, rows: pl.DataFrame, **values: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - as Rule.at
    """One finding for each file and sheet: how many rows, and the numbers of the first twenty as ``rows``."""
    places = (
        rows.select(*PLACE)
        .sort(*PLACE, nulls_last=True)
        .group_by("source_file", "source_sheet", maintain_order=True)
        .agg(count=pl.len(), first=pl.col("source_row").head(SHOWN))
    )
    return tuple(
        rule.at(
            Where(file=row["source_file"], sheet=row["source_sheet"]),
            count=row["count"],
            rows=", ".join(map(str, row["first"])) + (", …" if row["count"] > SHOWN else ""),
            **values,
        )
        for row in places.to_dicts()
    )


def column_that(holds: Mapping[str, pl.Expr]) -> pl.Expr:
    """The first of the columns for which its condition holds, to be kept as ``at_column``."""
    return pl.coalesce(pl.when(that).then(pl.lit(name)) for name, that in holds.items()).alias(AT_COLUMN)


def place(row: Row) -> Where:
    """Where a row came from; rows are counted as the user's own program counts them.

    ``at_column`` names the column of ours, for the kinds of finding that may be about one of several.
    """
    return Where(row["source_file"], row["source_sheet"], row["source_row"], row.get(AT_COLUMN))


def _filled(values: Values | None, row: Row) -> dict[str, Any]:
    return dict(values(row)) if values else {}


def _more(rule: Rule, last: Finding, count: int) -> Finding:
    problem: Message = say("workforce.more.problem", count=count)
    return Finding(rule.key, rule.severity, Where(file=last.where.file), problem, last.remedy, rule.provision)
