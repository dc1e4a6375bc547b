"""Completeness: every requirement of the law, and whether the statement answers it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jamstilt.disclosure.release import Release
from jamstilt.figure import NotKnown
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law import authority_duties, employer_duties
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.law.requirement import Duty, Force, Requirement

UNANSWERED = Rule("statement", "unanswered", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOT_WRITTEN = Rule("statement", "not_written", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)


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
    """A finding for every duty that is not answered; what the law only recommends is left to the employer."""
    return tuple(
        _gap(each.requirement) for each in answers if not each.answered and each.requirement.force is Force.MUST
    )


def _gap(requirement: Requirement) -> Finding:
    rule = UNANSWERED if requirement.applies_to is Duty.STATE_OF_EQUALITY else NOT_WRITTEN
    found = rule.at(Where(section=requirement.key), requirement=requirement.title)
    return replace(found, provision=requirement.provision)


def _answered(release: Release, year: int, requirement: Requirement) -> bool:
    if requirement.applies_to is not Duty.STATE_OF_EQUALITY:
        return False
    measures = measures_of(requirement)
    return any(
        not isinstance(safe.answer, NotKnown)
        for figure, safe in release.figures.items()
        if figure.period == year and figure.measure in measures
    )


def measures_of(requirement: Requirement) -> frozenset[str]:
    """The measures that answer a requirement, its own or those it shares with another."""
    own = requirement.measures
    if not own and requirement.shares_measures_of:
        own = employer_duties.requirement(requirement.shares_measures_of).measures
    return frozenset(own)
