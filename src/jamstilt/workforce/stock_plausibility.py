"""The stock on the reference date: too few, one gender, single people, and what is not known of them (INPUTS 5)."""

from __future__ import annotations

from typing import Any

import polars as pl

from jamstilt.figure import UNRESOLVED
from jamstilt.findings import Finding, Rule, Where
from jamstilt.law.duty_bearer import PRESENT_FORM
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.workforce.finding_rows import PLACE
from jamstilt.workforce.pay import FULL_TIME, annual_full_time_pay
from jamstilt.workforce.stock import employed_on, one_row_each
from jamstilt.workforce.terms import Wish
from jamstilt.workforce.workforce_rules import (
    ALL_ONE_GENDER,
    APPOINTMENT_NOT_KNOWN,
    FEW_PEOPLE,
    GENDER_OTHER,
    GROUP_ONE_GENDER,
    GROUP_ONE_PERSON,
    GROUP_UNRESOLVED,
    NOBODY_EMPLOYED,
    ONE_PERSON,
    PART_TIME_HALF_ANSWER,
    PART_TIME_WITHOUT_ANSWER,
    SHARE_NOT_KNOWN,
)

FACTS = (
    "person",
    "gender",
    "group",
    "position_code",
    "full_time_share",
    "appointment",
    "wants_more_hours",
    "available_for_more_hours",
    "started",
    "left",
    *PLACE,
)


def people_of_the_stock(frame: pl.DataFrame, year: Year) -> pl.DataFrame:
    """One row for each person employed on the reference date: the shares summed, the rest of the main employment.

    That is the one with the largest share; of equal ones the better paid, then the lower position code (METHODS 0.5).
    """
    facts = frame.select(*FACTS, annual=annual_full_time_pay())
    counted = facts.filter(employed_on(year.reference_date))
    if one_row_each(counted):
        return counted
    share = pl.col("full_time_share")
    return (
        counted.sort("person", -share, -pl.col("annual"), "position_code", *PLACE, nulls_last=True)
        .with_columns(full_time_share=pl.when(share.null_count().over("person") == 0).then(share.sum().over("person")))
        .unique("person", keep="first", maintain_order=True)
    )


def head_count(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """Nobody, one person, or no more than the law's limits: then it depends on the sector which duties apply."""
    tested = max(year, PRESENT_FORM)
    lower, upper = int(limit("employer_heads_lower", tested)), int(limit("employer_heads_upper", tested))
    match people.height:
        case 0:
            return (NOBODY_EMPLOYED.at(Where(), day=year.reference_date),)
        case 1:
            return (ONE_PERSON.at(Where(), year=year.number),)
        case few if few <= upper:
            return (FEW_PEOPLE.at(Where(), count=few, year=year.number, lower=lower, upper=upper),)
        case _:
            return ()


def genders(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """One gender only, in the whole or in a group; groups of a single person; people of other or unstated gender."""
    groups = (
        people.lazy()
        .group_by("group")
        .agg(
            people=pl.len(),
            women=(pl.col("gender") == "women").sum(),
            men=(pl.col("gender") == "men").sum(),
            other=(pl.col("gender") == "other").sum(),
        )
        .sort("group")
        .collect()
    )
    women, men, other = (int(groups[gender].sum()) for gender in ("women", "men", "other"))
    found = [GENDER_OTHER.at(Where(), count=other, year=year.number)] if other else []
    if people.height > 1 and bool(women) is not bool(men):
        found.append(ALL_ONE_GENDER.at(Where(), year=year.number))
    mixed = bool(women) and bool(men)
    rows = groups.filter(pl.col("group") != UNRESOLVED).to_dicts()
    return (*found, *(_group(row, year) for row in rows if mixed and _one_sided(row)))


def not_known(people: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    """How many have no group, no share, no form of contract; and the part-timers without a whole answer."""
    part_time = pl.col("full_time_share") < FULL_TIME
    wants, available = pl.col("wants_more_hours"), pl.col("available_for_more_hours")
    no = (wants == Wish.NO).fill_null(value=False) | (available == Wish.NO).fill_null(value=False)
    half = (wants.is_null() != available.is_null()) & ~no
    counts = people.select(
        unresolved=(pl.col("group") == UNRESOLVED).sum(),
        share=pl.col("full_time_share").is_null().sum(),
        appointment=pl.col("appointment").is_null().sum(),
        unanswered=(part_time & wants.is_null() & available.is_null()).sum(),
        half=(part_time & half).sum(),
    ).row(0, named=True)
    return tuple(
        rule.at(Where(), count=counts[column], year=year.number) for rule, column in _COUNTED if counts[column]
    )


_COUNTED: tuple[tuple[Rule, str], ...] = (
    (GROUP_UNRESOLVED, "unresolved"),
    (SHARE_NOT_KNOWN, "share"),
    (APPOINTMENT_NOT_KNOWN, "appointment"),
    (PART_TIME_WITHOUT_ANSWER, "unanswered"),
    (PART_TIME_HALF_ANSWER, "half"),
)


def _one_sided(row: dict[str, Any]) -> bool:
    return row["people"] == 1 or not (row["women"] and row["men"])


def _group(row: dict[str, Any], year: Year) -> Finding:
    return (GROUP_ONE_PERSON if row["people"] == 1 else GROUP_ONE_GENDER).at(
        Where(), group=row["group"], year=year.number
    )
