"""Survey years: pay and involuntary part-time are measured at least every second year (R1.10, R2.1).

In a year without a survey the statement carries the last figures and says which year they were measured in.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from fractions import Fraction

from jamstilt.disclosure.release import Release
from jamstilt.figure import (
    TOTAL,
    UNRESOLVED,
    Answer,
    Component,
    Figure,
    Gender,
    Measure,
    NotApplicable,
    Subset,
    Suppressed,
)
from jamstilt.law import employer_duties
from jamstilt.law.duty_bearer import PRESENT_FORM
from jamstilt.law.limits import limit
from jamstilt.law.requirement import Requirement
from jamstilt.period import Year
from jamstilt.statement.statement import Prose
from jamstilt.statement.writer import NO_YEAR, Writer

PAY = ("pay_total", "pay")
INVOLUNTARY = ("involuntary_part_time",)

BY_GROUP = frozenset({"pay", "gender_distribution", "pay_components"})
"""Requirements about the position groups; the others are about the whole undertaking."""

NO_GROUP = frozenset({TOTAL, UNRESOLVED, *Subset})

MAIN_COMPONENTS = (Component.NONE, Component.AGREED, Component.TOTAL)
"""What answers an item that is not about the parts: agreed pay for pay, the total for sick leave."""


def measured_year(release: Release, year: int, *keys: str) -> int | None:
    """The latest year, this one or before it, in which one of the requirements was measured; None if never."""
    asked = [employer_duties.requirement(key) for key in keys]
    measured = (period for period in release.periods if period <= year)
    return next((period for period in measured if any(is_measured(release, period, each) for each in asked)), None)


def survey_is_due(year: int) -> bool:
    """Whether the year is one that a survey can be missing in: the first was due for the financial year 2021."""
    return year >= first_survey_year(year)


def first_survey_year(year: int) -> int:
    """The financial year that the first survey was due for, as the law reads in a year."""
    return int(limit("first_survey_year", _in_force(year)))


def is_too_old(measured: int, year: int) -> bool:
    """Whether a survey lies so far back that the law asks for a new one: two financial years or more."""
    return survey_is_due(year) and year - measured >= limit("survey_interval", _in_force(year))


def is_measured(release: Release, year: int, requirement: Requirement) -> bool:
    """Each measure must be known of women or of men somewhere in its rows, or apply to nobody in them."""
    rows = _groups_with_people(release, year) if requirement.key in BY_GROUP else frozenset({TOTAL})
    answers: defaultdict[tuple[Measure, Component], list[Answer]] = defaultdict(list)
    for figure, safe in release.figures.items():
        if figure.period == year and figure.group in rows and _is_about(figure, requirement):
            answers[figure.measure, figure.component].append(safe.answer)
    return bool(answers) and all(
        any(isinstance(answer, Fraction | Suppressed) for answer in found)
        or all(isinstance(answer, NotApplicable) for answer in found)
        for found in answers.values()
    )


def surveyed(writer: Writer, *keys: str) -> Writer:
    """The writer in the year of the last survey, with the survey before that to compare with.

    Tables, charts, notes and sentences that it writes are of that year throughout; a carried figure is therefore
    compared with what was measured before it, and never with itself. Where nothing was, no empty year stands beside.
    """
    measured = measured_year(writer.release, writer.year, *keys)
    if measured is None:
        return writer
    before = measured_year(writer.release, measured - 1, *keys) or NO_YEAR
    profile = replace(writer.profile, year=measured, reference_date=Year(measured).reference_date)
    return replace(writer, profile=profile, compared_with=before, is_carried=measured < writer.year)


def measured_in(writer: Writer, survey: Writer) -> tuple[Prose, ...]:
    """A paragraph that says which year the figures were measured in, where that is not the reporting year."""
    if not survey.is_carried:
        return ()
    return (Prose(writer.words("completeness.carried", year=writer.year, measured=survey.year)),)


def dated(writer: Writer, label: str, figure: Figure) -> str:
    """A label with the year that its figure was measured in, where that is before the reporting year."""
    if figure.period >= writer.year:
        return label
    return writer.words("completeness.measured_caption", caption=label, year=figure.period)


def measures_of(requirement: Requirement) -> frozenset[Measure]:
    """The measures that answer a requirement, its own or those it shares with another."""
    own = requirement.measures
    if not own and requirement.shares_measures_of:
        own = employer_duties.requirement(requirement.shares_measures_of).measures
    return frozenset(own)


def _is_about(figure: Figure, requirement: Requirement) -> bool:
    wanted = requirement.components if requirement.shares_measures_of and requirement.components else MAIN_COMPONENTS
    known_of = figure.component in wanted and figure.gender is not Gender.OTHER
    return known_of and figure.measure in measures_of(requirement)


def _groups_with_people(release: Release, year: int) -> frozenset[str]:
    groups = release.groups(year) - NO_GROUP
    heads = {group: release[Figure(Measure.EMPLOYEES, group, Gender.ALL, year)].answer for group in groups}
    return frozenset(group for group, answer in heads.items() if answer != 0)


def _in_force(year: int) -> Year:
    return max(Year(year), PRESENT_FORM)
