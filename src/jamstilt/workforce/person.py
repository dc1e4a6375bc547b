"""Persons: the employments of one person in one year made into one row (METHODS 0.5, 1 to 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import polars as pl

from jamstilt.period import Year, public_holidays
from jamstilt.workforce.pay import (
    FULL_TIME,
    NOT_SCALED_BY_SHARE,
    SCALED_BY_SHARE,
    annual_full_time_pay,
    annual_variable_pay,
)
from jamstilt.workforce.stock import employed_on, one_row_each
from jamstilt.workforce.terms import Appointment, LeaveKind, Wish
from jamstilt.workforce.workforce import Workforce

VARIABLE = (*SCALED_BY_SHARE, *NOT_SCALED_BY_SHARE)
SICK = ("self_certified_days", "doctor_certified_days")
ABSENCE = ("agreed_days", *SICK, "sick_child_days")
THE_SAME_IN_ANY_ORDER = ("group", "appointment", "started", "left", "wants_more_hours", "available_for_more_hours")
"""Settles which of two equal positions is the main one, whatever the order of rows and files."""
WHOLE_WEEK = (True,) * 7
WORKING_WEEK = (True,) * 5 + (False,) * 2
"""Monday first: the days that count."""


@dataclass(frozen=True, slots=True)
class Conventions:
    """Choices that the statement prints: how the survey asked, and which days of leave count."""

    one_question_covers_both: bool = False
    leave_in_working_days: bool = False


def persons(workforce: Workforce, conventions: Conventions) -> pl.DataFrame:
    """One row for each person of the year: key, gender, group, memberships (true or false) and amounts.

    The key is for ``statistics.atoms`` alone, to find a person again in another year; it lives no longer than the run.

    Amounts are null where not known: ``agreed_ore`` … ``cash_total_ore`` in øre per full-time year,
    ``full_time_share`` in 1/10000, man-days in hundredths, ``leave_days`` in 1/10000 of a day.
    """
    year = workforce.year
    joined = _one_row_each(workforce.employments, year)
    if workforce.leaves is not None:
        taken = _leave_days(workforce.leaves, year, working_days=conventions.leave_in_working_days)
        joined = joined.join(taken, on="person", how="left").with_columns(pl.col("leave_days").fill_null(0))
    else:
        joined = joined.with_columns(leave_days=pl.lit(None, pl.Int64))
    return joined.select(
        period=pl.lit(year.number, pl.Int32),
        person="person",
        group="group",
        gender=pl.col("gender").cast(pl.String),
        **_memberships(year, conventions),
        **_amounts(year),
    ).collect()


def _one_row_each(employments: pl.DataFrame, year: Year) -> pl.LazyFrame:
    rows = employments.lazy().with_columns(
        on_date=employed_on(year.reference_date),
        annual_ore=annual_full_time_pay(),
        share=pl.col("full_time_share").cast(pl.Int64),
        days=_days_of_year(year),
        full_days=_days_of_year(year) * pl.col("full_time_share").cast(pl.Int64),
        has_end=pl.col("left") <= year.reference_date,
    )
    if one_row_each(employments):
        return rows
    counts = pl.col("on_date") | ~pl.col("on_date").any().over("person")
    larger_first = ~counts, -pl.col("share").fill_null(-1), -pl.col("annual_ore").fill_null(0)
    main_first = pl.struct(*larger_first, "position_code", *THE_SAME_IN_ANY_ORDER)
    share_unknown = (counts & pl.col("share").is_null()).any().over("person")
    by_share = pl.when(share_unknown).then(1).otherwise(pl.col("share").clip(lower_bound=1))
    weight = pl.when(counts).then(by_share).otherwise(0)
    return (
        rows.with_columns(
            counted=counts,
            known_weight=pl.when(pl.col("annual_ore").is_not_null()).then(weight).otherwise(0),
        )
        .sort("person", main_first)
        .group_by("person", maintain_order=True)
        .agg(
            pl.col("gender", "group", "appointment", "wants_more_hours", "available_for_more_hours").first(),
            pl.col("on_date").any(),
            pl.col("has_end").any(),
            started=pl.when(pl.col("started").null_count() == 0).then(pl.col("started").min()),
            left=pl.when(pl.col("left").null_count() == 0).then(pl.col("left").max()),
            full_days=pl.when(pl.col("full_days").null_count() == 0).then(pl.col("full_days").sum()),
            share=pl.when(~(pl.col("counted") & pl.col("share").is_null()).any()).then(
                pl.col("share").filter(pl.col("counted")).sum()
            ),
            annual_ore=(2 * (pl.col("annual_ore") * pl.col("known_weight")).sum() + pl.col("known_weight").sum())
            // (2 * pl.col("known_weight").sum().replace({0: None})),
            **{name: _sum_of_known(name) for name in (*VARIABLE, *ABSENCE)},
            days=pl.min_horizontal(pl.col("days").sum(), pl.lit(year.interval.days)),
        )
    )


def _sum_of_known(name: str) -> pl.Expr:
    known = pl.col(name).is_not_null().any()
    if name == "agreed_days":  # days lost in a position whose agreed days nobody knows have no base
        absence = pl.any_horizontal(pl.col(each).is_not_null() for each in SICK)
        known &= ~(absence & pl.col(name).is_null()).any()
    return pl.when(known).then(pl.col(name).sum())


def _memberships(year: Year, conventions: Conventions) -> dict[str, pl.Expr]:
    first, last = year.interval.start, year.interval.end
    part_time = pl.col("share") < FULL_TIME
    yes, no = _answers(conventions)
    asked_of = pl.col("on_date") & part_time
    sets = {
        "employed": pl.col("on_date"),
        "in_year": pl.col("days") > 0,
        "new_hire": pl.col("started").is_between(first, last),
        "leaver": pl.col("left").is_between(first, last),
        "temporary": pl.col("appointment") == Appointment.TEMPORARY,
        "permanent": pl.col("appointment") == Appointment.PERMANENT,
        "part_time": part_time,
        "full_time": pl.col("share") >= FULL_TIME,
        "involuntary": asked_of & yes,
        "voluntary": asked_of & no,
        "parental_leave": pl.col("leave_days") > 0,
        "sick_child": pl.col("sick_child_days") > 0,
    }
    return {name: expression.fill_null(value=False) for name, expression in sets.items()}


def _answers(conventions: Conventions) -> tuple[pl.Expr, pl.Expr]:
    """Involuntary: wants and is available. Voluntary: one no is enough. Half an answer without a no is not known."""
    wants, available = pl.col("wants_more_hours"), pl.col("available_for_more_hours")
    no = (wants == Wish.NO).fill_null(value=False) | (available == Wish.NO).fill_null(value=False)
    if conventions.one_question_covers_both:
        available = pl.coalesce(available, wants)
    return (wants == Wish.YES) & (available == Wish.YES), no


def _amounts(year: Year) -> dict[str, pl.Expr]:
    days = pl.col("days")
    variable = {name: annual_variable_pay(name, days, pl.col("full_days"), year.interval.days) for name in VARIABLE}
    agreed = pl.col("annual_ore")
    cash = agreed + variable["irregular_ore"] + variable["bonus_ore"] + variable["overtime_ore"]
    return {
        "full_time_share": pl.col("share"),
        "agreed_ore": agreed,
        **variable,
        "cash_total_ore": cash,
        **_sick_leave(),
        "sick_child_days": pl.col("sick_child_days"),
        "leave_days": pl.col("leave_days"),
        "has_start": pl.when(pl.col("started").is_not_null()).then(pl.lit(1, pl.Int64)),
        "has_end": pl.when(pl.col("has_end")).then(pl.lit(1, pl.Int64)),
    }


def _days_of_year(year: Year) -> pl.Expr:
    """Days of the year within the employment; an unknown first day is taken as before the year."""
    first, last = year.interval.start, year.interval.end
    start = pl.max_horizontal(pl.col("started").fill_null(first), pl.lit(first))
    end = pl.min_horizontal(pl.col("left").fill_null(last), pl.lit(last))
    return ((end - start).dt.total_days() + 1).clip(lower_bound=0)


def _sick_leave() -> dict[str, pl.Expr]:
    """Man-days of those for whom all is known that anybody's is: unknown absence is not none, nor has it a base."""
    known = {name: pl.col(name).is_not_null() for name in SICK}
    complete = pl.col("agreed_days").is_not_null() & pl.all_horizontal(
        is_known | ~is_known.any() for is_known in known.values()
    )
    return {name: pl.when(complete).then(name) for name in ("agreed_days", *SICK)}


def _leave_days(leaves: pl.DataFrame, year: Year, *, working_days: bool) -> pl.LazyFrame:
    """Days of parental leave in the year, each calendar day counted once at the sum of its grades, at most whole.

    No day is looked at: between two turns, where a period begins or has ended, the sum of the grades stands still.
    """
    first, beyond = year.interval.start, year.interval.end + timedelta(days=1)
    periods = (
        leaves.lazy()
        .filter(pl.col("kind") == LeaveKind.PARENTAL)
        .select(
            "person",
            grade=pl.col("grade").cast(pl.Int64),
            start=pl.max_horizontal("start", pl.lit(first)),
            beyond=pl.min_horizontal(pl.col("until").dt.offset_by("1d").fill_null(beyond), pl.lit(beyond)),
        )
        .filter(pl.col("start") < pl.col("beyond"))
    )
    turns = pl.concat(
        [
            periods.select("person", day="start", change="grade"),
            periods.select("person", day="beyond", change=-pl.col("grade")),
        ]
    )
    holidays = sorted(public_holidays(year.number)) if working_days else ()
    week = WORKING_WEEK if working_days else WHOLE_WEEK
    return (
        turns.group_by("person", "day")
        .agg(pl.col("change").sum())
        .sort("person", "day")
        .with_columns(
            grade=pl.col("change").cum_sum().over("person").clip(upper_bound=FULL_TIME),
            next_turn=pl.col("day").shift(-1).over("person"),
        )
        .filter(pl.col("next_turn").is_not_null())
        .with_columns(days=pl.business_day_count("day", "next_turn", week_mask=week, holidays=holidays).cast(pl.Int64))
        .group_by("person")
        .agg(leave_days=(pl.col("grade") * pl.col("days")).sum())
    )
