"""Why a figure is hidden whatever the proof says, and how many people more its row would need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.primary import Treatment, known, too_few, treatment
from jamstilt.disclosure.rules import MEAN_OF_MEDIAN
from jamstilt.figure import Component, Figure, Gender, Measure, NotApplicable, Reason
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Mean, Median, MedianRatio, Rate, Ratio


class WhyHidden(StrEnum):
    """Why the public does not get a figure, or not exactly."""

    FEW_PEOPLE = "few_people"
    FEW_ANSWERS = "few_answers"
    """So few are counted, or were asked, that the number itself would tell of them."""
    UNSTATED_GENDER = "unstated_gender"
    """Few people of other or unstated gender would be told apart."""
    ZERO_BASE = "zero_base"
    """That there is nothing to divide by would tell that everybody behind a hidden mean has nothing."""
    KRONER_NOT_PUBLISHED = "kroner_not_published"
    ONE_STEP = "one_step"
    """Everybody in the row has the same, or nearly so."""
    EVERYBODY = "everybody"
    """All who were asked gave the one answer that is counted."""
    RESTATED = "restated"
    """An earlier statement printed it for a few people more or fewer: the two together would tell of those few."""
    WITH_MEAN = "with_mean"
    """It goes with the mean beside it."""
    WITH_PART = "with_part"
    """It goes with the figure of one gender, which could else be worked out."""
    LEAK = "leak"
    """Put together with what else is shown it would give somebody's amount away: the proof."""
    NOT_EXAMINED = "not_examined"
    """The proof hides it; which sum it was is not looked up, as there are too many."""
    NO_LEAK_FOUND = "no_leak_found"
    """Alone it gives nothing away: a longer search might show it."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """How many people of a gender are behind a figure, and how many more are needed."""

    gender: Gender
    people: int
    missing: int


def why_hidden(
    figure: Figure, reason: Reason, hidden: Mapping[Figure, Reason], cell: Cell, policy: Policy
) -> WhyHidden:
    """The rule that hides a figure which no proof was asked about."""
    if reason is Reason.KRONER_NOT_PUBLISHED:
        return WhyHidden.KRONER_NOT_PUBLISHED
    if reason is Reason.FEW_PEOPLE:
        return _of_few(cell, policy)
    if figure.measure in (*MEAN_OF_MEDIAN, Measure.WOMENS_SHARE_OF_MENS_PAY):
        return WhyHidden.WITH_MEAN
    sensitive = treatment(cell) is Treatment.SENSITIVE_COUNT
    if figure.gender is Gender.ALL and any(each in hidden for each in _parts(figure)):
        return WhyHidden.WITH_PART
    return WhyHidden.EVERYBODY if sensitive else WhyHidden.ONE_STEP


def shortages(cell: Cell, policy: Policy) -> tuple[Shortage, ...]:
    """The people that a pay figure or a mean of days lacks, by gender. Sensitive counts are not told."""
    least = policy.quantile_minimum if isinstance(cell.formula, (Median, MedianRatio)) else policy.threshold
    return tuple(Shortage(gender, n, least - n) for gender, n in _behind(cell) if 0 < n < least)


def _of_few(cell: Cell, policy: Policy) -> WhyHidden:
    if too_few(cell, policy):
        return WhyHidden.FEW_ANSWERS if treatment(cell) is Treatment.SENSITIVE_COUNT else WhyHidden.FEW_PEOPLE
    return WhyHidden.ZERO_BASE if cell.value == NotApplicable(Reason.ZERO_BASE) else WhyHidden.UNSTATED_GENDER


def _parts(figure: Figure) -> Iterator[Figure]:
    """The figures of each gender, in the same kind or with none."""
    for gender in Gender:
        if gender is not Gender.ALL:
            yield replace(figure, gender=gender)
            yield replace(figure, gender=gender, component=Component.NONE)


def _behind(cell: Cell) -> Iterator[tuple[Gender, int]]:
    match cell.formula:
        case Mean(quantity=quantity, over=over):
            yield cell.figure.gender, known(quantity, over)
        case Rate(over=over):
            yield cell.figure.gender, known(Quantity.AGREED_DAYS, over)
        case Median(people=people):
            yield cell.figure.gender, people
        case Ratio(quantity=quantity, women=women, men=men):
            yield Gender.WOMEN, known(quantity, women)
            yield Gender.MEN, known(quantity, men)
        case MedianRatio(women=women, men=men):
            yield Gender.WOMEN, women.people
            yield Gender.MEN, men.people
        case _:
            return
