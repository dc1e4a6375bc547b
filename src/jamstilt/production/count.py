"""Second stretch: from workforces to figures, by the employer's choices."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Figure
from jamstilt.findings import Finding
from jamstilt.statistics.atoms import atoms, medians
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.mixture import mixtures
from jamstilt.statistics.population import Choices, Item, Population
from jamstilt.statistics.register import figures
from jamstilt.statistics.sets import Sets
from jamstilt.workforce.person import Conventions, persons
from jamstilt.workforce.workforce import Workforce

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

QUESTIONS_AT_A_TIME = 2
CALENDAR_WEEK, WORKING_WEEK = 7, 5


@dataclass(frozen=True, slots=True)
class Counted:
    """Every figure with its formula, and what there is to say about how they fit together."""

    cells: Mapping[Figure, Cell]
    findings: tuple[Finding, ...]


def count(workforces: tuple[Workforce, ...], settings: Settings) -> Counted:
    """Persons become atoms, atoms become figures; no person leaves this function."""
    import polars as pl

    choices = choices_of(settings)
    conventions = Conventions(
        one_question_covers_both=settings.involuntary_part_time.one_question_covers_both,
        leave_in_working_days=settings.parental_leave.in_working_days,
    )
    with ThreadPoolExecutor(QUESTIONS_AT_A_TIME) as workers:
        everyone = pl.concat([*workers.map(persons, workforces, repeat(conventions))])
        middles = workers.submit(medians, everyone, choices.population(Item.PAY))
        sets = Sets(atoms(everyone, policy_of(settings).threshold), choices)
    return Counted(figures(sets, middles.result()), tuple(mixtures(sets)))


def choices_of(settings: Settings) -> Choices:
    """Groups, populations and the length of a week of leave."""
    measures = settings.measures
    return Choices(
        groups=tuple(settings.groups),
        populations={item: _population(settings, getattr(measures, item)) for item in Item},
        leave_days_a_week=WORKING_WEEK if settings.parental_leave.in_working_days else CALENDAR_WEEK,
    )


def policy_of(settings: Settings) -> Policy:
    """How careful the employer has chosen to be; every departure is logged in the settings."""
    chosen = settings.disclosure
    low, high = chosen.growth_range
    return Policy(
        threshold=chosen.threshold,
        quantile_minimum=chosen.quantile_minimum,
        publish_kroner=chosen.publish_kroner,
        show_safe_ratios=chosen.show_safe_ratios,
        margin=chosen.margin / 100,
        prior=chosen.prior / 100,
        insiders=chosen.insiders,
        coalition=chosen.coalition,
        linked_years=chosen.linked_years,
        growth=(low / 100, high / 100),
        must_show=tuple(filter(None, map(Figure.named, dict.fromkeys(chosen.must_show)))),
        coarser=chosen.coarser,
    )


def _population(settings: Settings, key: str) -> Population:
    return Population(key, settings.left_out(key))
