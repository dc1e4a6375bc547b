"""Completeness: every requirement of the law, and whether the statement answers it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Message, say
from jamstilt.law import authority_duties, employer_duties
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.law.requirement import Duty, Force, Requirement

UNANSWERED = Rule("statement", "unanswered", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOT_WRITTEN = Rule("statement", "not_written", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

BY_GROUP = frozenset({"pay", "gender_distribution", "pay_components"})
"""Requirements about the position groups; the others are about the whole undertaking."""

NO_GROUP = frozenset({TOTAL, UNRESOLVED, *Subset})
PARTS = {Duty.ACTIVE_WORK: "part2", Duty.PUBLIC_AUTHORITY: "part3"}


@dataclass(frozen=True, slots=True)
class Answered:
    """A requirement and whether the statement answers it."""

    requirement: Requirement
    answered: bool


def completeness(release: Release, year: int, duties: Duties) -> tuple[Answered, ...]:
    """Part 1 is answered by figures that somebody has measured, hidden or not. Parts 2 and 3 are not yet written."""
    asked = (
        *(employer_duties.REQUIREMENTS if duties.statement else ()),
        *(authority_duties.REQUIREMENTS if duties.authority else ()),
    )
    return tuple(Answered(each, _answered(release, year, each)) for each in asked)


def gaps(answers: Iterable[Answered]) -> tuple[Finding, ...]:
    """A finding for each duty of part 1 that is not answered, and one for each part that is not written.

    What the law only recommends is left to the employer.
    """
    missing = [each.requirement for each in answers if not each.answered and each.requirement.force is Force.MUST]
    figures = [each for each in missing if each.applies_to is Duty.STATE_OF_EQUALITY]
    parts = {each.applies_to: each for each in missing if each.applies_to is not Duty.STATE_OF_EQUALITY}
    return (
        *(_gap(UNANSWERED, each, each.key, each.title) for each in figures),
        *(_gap(NOT_WRITTEN, each, duty, say(f"statement.{PARTS[duty]}.title")) for duty, each in parts.items()),
    )


def _gap(rule: Rule, requirement: Requirement, section: str, title: Message) -> Finding:
    return replace(rule.at(Where(section=section), requirement=title), provision=requirement.provision)


def _answered(release: Release, year: int, requirement: Requirement) -> bool:
    """Each measure must be known of women or of men somewhere in its rows, or apply to nobody in them."""
    if requirement.applies_to is not Duty.STATE_OF_EQUALITY:
        return False
    rows = _groups_with_people(release, year) if requirement.key in BY_GROUP else frozenset({TOTAL})
    answers: defaultdict[str, list[Answer]] = defaultdict(list)
    for figure, safe in release.figures.items():
        if figure.period == year and figure.group in rows and _is_about(figure, requirement):
            answers[figure.measure].append(safe.answer)
    return bool(answers) and all(
        any(isinstance(answer, Fraction | Suppressed) for answer in found)
        or all(isinstance(answer, NotApplicable) for answer in found)
        for found in answers.values()
    )


def _is_about(figure: Figure, requirement: Requirement) -> bool:
    component = figure.component in (Component.NONE, Component.AGREED, Component.TOTAL)
    return component and figure.gender is not Gender.OTHER and figure.measure in measures_of(requirement)


def _groups_with_people(release: Release, year: int) -> frozenset[str]:
    groups = release.groups(year) - NO_GROUP
    heads = {group: release[Figure(Measure.EMPLOYEES, group, Gender.ALL, year)].answer for group in groups}
    return frozenset(group for group, answer in heads.items() if answer != 0)


def measures_of(requirement: Requirement) -> frozenset[str]:
    """The measures that answer a requirement, its own or those it shares with another."""
    own = requirement.measures
    if not own and requirement.shares_measures_of:
        own = employer_duties.requirement(requirement.shares_measures_of).measures
    return frozenset(own)
