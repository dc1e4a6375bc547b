"""What the employer's statement holds (LDL § 26 a): the state of equality, and the work to fulfil the duty to act."""

from __future__ import annotations

from functools import cache

from jamstilt.figure import PAY_COMPONENTS, SICK_LEAVE_COMPONENTS, Measure
from jamstilt.law.confidence import Confidence
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT, Provision
from jamstilt.law.requirement import Cadence, Duty, Force, Requirement


def requirement_of(measure: Measure) -> Requirement:
    """The one requirement that a measure answers."""
    return _by_measure()[measure]


def provision_of(measure: Measure) -> Provision:
    """The place in the law that a figure rests on."""
    return requirement_of(measure).provision


def requirement(key: str) -> Requirement:
    """The requirement of this name; KeyError for a name that the law does not know."""
    return {entry.key: entry for entry in REQUIREMENTS}[key]


def _figures(
    key: str, rule: str, cadence: Cadence, *measures: Measure, shares_measures_of: str | None = None
) -> Requirement:
    """An item of part 1 that the employer must give (R2.20 to R2.27): women and men only."""
    return Requirement(
        key,
        rule,
        DUTY_TO_ISSUE_STATEMENT,
        Force.MUST,
        cadence,
        Duty.STATE_OF_EQUALITY,
        measures,
        shares_measures_of=shares_measures_of,
    )


def _work(key: str, rule: str) -> Requirement:
    """An item of part 2; reported each year, since the four steps never stop (R1.9)."""
    return Requirement(key, rule, DUTY_TO_ISSUE_STATEMENT, Force.MUST, Cadence.YEARLY, Duty.ACTIVE_WORK)


STATE_OF_EQUALITY = (
    _figures("gender_balance", "R2.20", Cadence.YEARLY, Measure.EMPLOYEES, Measure.GENDER_SHARE),
    _figures("temporary_work", "R2.21", Cadence.YEARLY, Measure.TEMPORARY, Measure.TEMPORARY_RATE),
    _figures("part_time", "R2.22", Cadence.YEARLY, Measure.PART_TIME, Measure.PART_TIME_RATE),
    _figures(
        "parental_leave",
        "R2.23",
        Cadence.YEARLY,
        Measure.PARENTAL_LEAVE_TAKERS,
        Measure.PARENTAL_LEAVE_MEAN_WEEKS,
    ),
    Requirement(
        "pay",
        "R2.24",
        DUTY_TO_ISSUE_STATEMENT,
        Force.MUST,
        Cadence.EVERY_SECOND_YEAR,
        Duty.STATE_OF_EQUALITY,
        (
            Measure.MEAN_PAY,
            Measure.MEDIAN_PAY,
            Measure.WOMENS_SHARE_OF_MENS_PAY,
            Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY,
        ),
    ),
    _figures("pay_total", "R2.25", Cadence.EVERY_SECOND_YEAR, shares_measures_of="pay"),
    _figures("gender_distribution", "R2.26", Cadence.EVERY_SECOND_YEAR, shares_measures_of="gender_balance"),
    _figures(
        "involuntary_part_time",
        "R2.27",
        Cadence.EVERY_SECOND_YEAR,
        Measure.PART_TIME_ANSWERED,
        Measure.INVOLUNTARY_PART_TIME,
        Measure.INVOLUNTARY_PART_TIME_RATE,
    ),
    Requirement(
        "pay_components",
        "R3.1",
        DUTY_TO_ISSUE_STATEMENT,
        Force.SHOULD,
        Cadence.EVERY_SECOND_YEAR,
        Duty.STATE_OF_EQUALITY,
        components=PAY_COMPONENTS,
        shares_measures_of="pay",
        confidence=Confidence.UNVERIFIED,
    ),
    Requirement(
        "sick_leave",
        "R2.4",
        DUTY_TO_ISSUE_STATEMENT,
        Force.SHOULD,
        Cadence.YEARLY,
        Duty.STATE_OF_EQUALITY,
        (Measure.SICK_LEAVE_RATE,),
        SICK_LEAVE_COMPONENTS,
    ),
    Requirement(
        "sick_child",
        "R2.4",
        DUTY_TO_ISSUE_STATEMENT,
        Force.SHOULD,
        Cadence.YEARLY,
        Duty.STATE_OF_EQUALITY,
        (Measure.SICK_CHILD_TAKERS,),
    ),
    Requirement(
        "movement",
        "R2.4",
        DUTY_TO_ISSUE_STATEMENT,
        Force.SHOULD,
        Cadence.YEARLY,
        Duty.STATE_OF_EQUALITY,
        (Measure.NEW_HIRES, Measure.LEAVERS),
    ),
)
"""Part 1, in the order it is written. The voluntary items (R2.4) are recommended to public bodies."""

ACTIVE_WORK = (
    _work("principles", "R2.7"),
    _work("four_steps", "R2.30"),
    _work("areas", "R2.30"),
    _work("harassment", "R2.30"),
    _work("grounds", "R2.30"),
    _work("cooperation", "R2.30"),
    _work("evaluation", "R2.30"),
    _work("plans", "R2.30"),
)
"""Part 2. That each is tested apart is our choice (R2.30); what they ask was read in R1.4 to R1.12 and R2.7."""

REQUIREMENTS = STATE_OF_EQUALITY + ACTIVE_WORK


@cache
def _by_measure() -> dict[Measure, Requirement]:
    return {measure: entry for entry in REQUIREMENTS for measure in entry.measures}
