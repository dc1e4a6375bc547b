"""Part 1: is each item answered by figures that somebody has measured, hidden or not, this year or last (R2.1)?"""

from __future__ import annotations

from jamstilt.disclosure.release import Release
from jamstilt.figure import TOTAL, Figure, Gender, Measure
from jamstilt.language.message import Message
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.employer_duties import STATE_OF_EQUALITY
from jamstilt.law.requirement import Cadence, Force, Requirement
from jamstilt.statement.completeness.answered import Answered, Standing, reason
from jamstilt.statement.state_of_equality.survey_year import (
    first_survey_year,
    is_measured,
    is_too_old,
    measured_year,
    survey_is_due,
)

SECTIONS = {"pay_total": "pay", "pay_components": "pay", "gender_distribution": "gender_balance"}
"""Where an item stands that has no section of its own."""

RECOMMENDED_TO_PUBLIC_BODIES = "R2.4"
"""The rule of the items that are recommended to public bodies, and voluntary for all others."""


def state_answers(release: Release, year: int, duties: Duties) -> tuple[Answered, ...]:
    """Each item of part 1, in the order of the law."""
    return tuple(_answer(release, year, each, _force(each, duties)) for each in STATE_OF_EQUALITY)


def _answer(release: Release, year: int, requirement: Requirement, force: Force) -> Answered:
    section = SECTIONS.get(requirement.key, requirement.key)
    if requirement.cadence is Cadence.YEARLY:
        measured = year if is_measured(release, year, requirement) else None
    else:
        measured = measured_year(release, year, requirement.key)
    if measured == year:
        return Answered(requirement, force, Standing.ANSWERED, section)
    if measured is None:
        return _not_there(release, year, requirement, force)
    if is_too_old(measured, year):
        why = reason("too_old", measured=measured)
        return Answered(requirement, force, Standing.TOO_OLD, section, measured, why)
    return Answered(requirement, force, Standing.ANSWERED, section, measured, reason("measured", measured=measured))


def _not_there(release: Release, year: int, requirement: Requirement, force: Force) -> Answered:
    if force is not Force.MUST:
        return Answered(requirement, force, Standing.LEFT_OUT, reason=reason("left_out"))
    if requirement.cadence is Cadence.EVERY_SECOND_YEAR and not survey_is_due(year):
        return Answered(requirement, force, Standing.NOT_DUE, reason=reason("not_due", first=first_survey_year(year)))
    return Answered(requirement, force, Standing.MISSING, reason=_why_not(release, year, requirement))


def _why_not(release: Release, year: int, requirement: Requirement) -> Message:
    answered = Figure(Measure.PART_TIME_ANSWERED, TOTAL, Gender.ALL, year)
    nobody_asked = answered.measure in requirement.measures and release[answered].answer == 0
    return reason("not_asked" if nobody_asked else "not_measured")


def _force(requirement: Requirement, duties: Duties) -> Force:
    voluntary = requirement.rule == RECOMMENDED_TO_PUBLIC_BODIES and not duties.public_body
    return Force.MAY if voluntary else requirement.force
