"""Examine a workforce: what is implausible is said, and what can't be true becomes *not known* (INPUTS 5)."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import polars as pl

from jamstilt.findings import Finding
from jamstilt.period import Year
from jamstilt.workforce.absence_plausibility import (
    absence_over_agreed,
    absence_without_agreed,
    impossible_days_made_unknown,
)
from jamstilt.workforce.finding_rows import PLACE
from jamstilt.workforce.leave_plausibility import leaves_beside_year, leaves_clipped, leaves_overlapping
from jamstilt.workforce.movement_plausibility import heads_of_two_years
from jamstilt.workforce.pay_level_plausibility import implausible_pay_made_unknown
from jamstilt.workforce.pay_plausibility import (
    pay_missing,
    pay_not_positive_made_unknown,
    pay_out_of_line,
    variable_pay,
)
from jamstilt.workforce.person_plausibility import (
    contradictions_made_unknown,
    identical_rows_made_one,
    several_employments,
)
from jamstilt.workforce.stock_plausibility import genders, head_count, not_known, people_of_the_stock
from jamstilt.workforce.time_plausibility import (
    files_of_another_year,
    impossible_dates_made_unknown,
    not_counted,
    temporary_too_long,
)
from jamstilt.workforce.two_years import side_by_side
from jamstilt.workforce.workforce import Workforce
from jamstilt.workforce.year_plausibility import mapping_changed, pay_of_two_years, persons_changed

if TYPE_CHECKING:
    import dataframely as dy

    from jamstilt.workforce.employment import Employments, Leaves

YEARS_AT_A_TIME = 2
"""The frames do their work outside Python, so two years keep two processors busy; more would only hold more."""


@dataclass(frozen=True, slots=True)
class Examined:
    """The workforce as it can be counted, and all that was found in it, the gravest first."""

    workforce: Workforce
    findings: tuple[Finding, ...]


def examine(workforce: Workforce, previous: Workforce | None = None) -> Examined:
    """Hold the rows of a year against each other, and against the year before when there is one.

    The findings are about ``workforce``; ``previous`` is only compared with, best as it was examined itself.
    Values that can't be true are null in the workforce given back, identical rows are one, a person with two
    genders is *other*, and leave is clipped to the employment. Nothing is guessed, and nobody is left out.
    """
    alone = _alone(workforce)
    return _beside(alone, previous) if previous else alone


def examine_years(workforces: Sequence[Workforce]) -> tuple[Examined, ...]:
    """Examine every year, the oldest first, and hold it against the one before."""
    with ThreadPoolExecutor(YEARS_AT_A_TIME) as workers:
        years = [*workers.map(_alone, workforces)]
    return (*years[:1], *(_beside(now, before.workforce) for before, now in pairwise(years)))


def _alone(workforce: Workforce) -> Examined:
    mended, changed = _mended(workforce.employments, workforce.year)
    leaves, clipped = _leaves(workforce, mended)
    examined = Workforce(workforce.year, cast("dy.DataFrame[Employments]", mended), leaves)
    stated = workforce.employments.lazy().filter(pl.col("agreed_pay_ore").is_not_null()).select(PLACE).collect()
    seen = _within_year(mended, stated, workforce.year)
    return Examined(examined, _in_order((*changed, *seen, *clipped)))


def _beside(now: Examined, before: Workforce) -> Examined:
    return Examined(now.workforce, _in_order((*now.findings, *_between_years(now.workforce, before))))


def _in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _mended(frame: pl.DataFrame, year: Year) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    wrong_year = files_of_another_year(frame, year)
    frame, contradictions = contradictions_made_unknown(frame, year)
    frame, dates = impossible_dates_made_unknown(frame, year)
    frame, pay = pay_not_positive_made_unknown(frame)
    frame, level = implausible_pay_made_unknown(frame, year)
    frame, days = impossible_days_made_unknown(frame, year)
    frame, twice = identical_rows_made_one(frame)  # last: rows may differ in nothing but what can't be true
    return frame, (*wrong_year, *twice, *contradictions, *dates, *pay, *level, *days)


def _within_year(frame: pl.DataFrame, stated: pl.DataFrame, year: Year) -> tuple[Finding, ...]:
    people = people_of_the_stock(frame, year)
    return (
        *several_employments(frame, year),
        *not_counted(frame, year),
        *temporary_too_long(frame, year),
        *pay_missing(frame, stated, year),
        *pay_out_of_line(frame, year),
        *variable_pay(frame),
        *absence_over_agreed(frame),
        *absence_without_agreed(frame),
        *head_count(people, year),
        *genders(people, year),
        *not_known(people, year),
    )


def _leaves(workforce: Workforce, employments: pl.DataFrame) -> tuple[dy.DataFrame[Leaves] | None, tuple[Finding, ...]]:
    if workforce.leaves is None:
        return None, ()
    beside = leaves_beside_year(workforce.leaves, workforce.year)
    clipped, found = leaves_clipped(workforce.leaves, employments)
    return cast("dy.DataFrame[Leaves]", clipped), (*beside, *found, *leaves_overlapping(clipped))


def _between_years(now: Workforce, before: Workforce) -> tuple[Finding, ...]:
    people = side_by_side(now, before)
    follows = before.year == now.year.previous
    return (
        *pay_of_two_years(people, now.year),
        *persons_changed(people),
        *mapping_changed(now.employments, before.employments, now.year),
        *(heads_of_two_years(people, now.year) if follows else ()),
    )
