"""The four steps hang together: risk, causes, measures, and an owner, a date and a result for each (R1.23)."""

from __future__ import annotations

from datetime import date
from functools import partial

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, Risk
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.law.measure_record import Progress
from jamstilt.law.provision import DUTY_TO_ACT

_gap = partial(Rule, "activity", severity=Severity.DECIDE, provision=DUTY_TO_ACT)
_stop = partial(Rule, "activity", severity=Severity.STOPS, provision=DUTY_TO_ACT)

RISK_WITHOUT_GROUND = _gap("risk_without_ground")
RISK_WITHOUT_CAUSE = _gap("risk_without_cause")
CAUSE_OF_UNKNOWN_RISK = _stop("cause_of_unknown_risk")
CAUSE_WITHOUT_MEASURE = _gap("cause_without_measure")
MEASURE_OF_UNKNOWN_CAUSE = _stop("measure_of_unknown_cause")
MEASURE_WITHOUT_CAUSE = _gap("measure_without_cause")
MEASURE_WITHOUT_OWNER = _gap("measure_without_owner")
MEASURE_WITHOUT_DUE = _gap("measure_without_due")
MEASURE_WITHOUT_RESULT = _gap("measure_without_result")
MEASURE_STARTS_TOO_LATE = _gap("measure_starts_too_late")


def chain(activity: Activity, promised: Activity, year: int) -> tuple[Finding, ...]:
    """What is missing or broken from risk to result.

    A key that names nothing stops: it is a slip of the pen, and the statement would print a measure without what it
    answers. A key of last year's register is known: a measure that goes on answers the cause it was made for.
    """
    risks = {each.key for each in (*promised.risks, *activity.risks)}
    causes = {each.key for each in (*promised.causes, *activity.causes)}
    treated = {each.risk for each in activity.causes}
    answered = {key for each in activity.measures for key in each.answers}
    return (
        *(finding for each in activity.risks for finding in _of_risk(each, treated)),
        *(finding for each in activity.causes for finding in _of_cause(each, risks, answered)),
        *(finding for each in activity.measures for finding in _of_measure(each, causes, date(year, 12, 31))),
    )


def _of_risk(risk: Risk, treated: set[str]) -> tuple[Finding, ...]:
    lacks_cause = risk.key not in treated and risk.no_cause_because is None
    return (
        *((RISK_WITHOUT_GROUND.at(risk.at, key=risk.key),) if not risk.grounds else ()),
        *((RISK_WITHOUT_CAUSE.at(risk.at, key=risk.key),) if lacks_cause else ()),
    )


def _of_cause(cause: Cause, risks: set[str], answered: set[str]) -> tuple[Finding, ...]:
    lacks_measure = cause.key not in answered and cause.no_measure_because is None
    return (
        *((CAUSE_OF_UNKNOWN_RISK.at(cause.at, key=cause.key, risk=cause.risk),) if cause.risk not in risks else ()),
        *((CAUSE_WITHOUT_MEASURE.at(cause.at, key=cause.key),) if lacks_measure else ()),
    )


def _of_measure(measure: EqualityMeasure, causes: set[str], year_end: date) -> tuple[Finding, ...]:
    key, at, due = measure.key, measure.at, measure.due
    is_past = measure.progress is Progress.DONE or (due is not None and due <= year_end)
    starts_too_late = measure.start is not None and due is not None and measure.start > due
    return (
        *(MEASURE_OF_UNKNOWN_CAUSE.at(at, key=key, cause=each) for each in measure.answers if each not in causes),
        *((MEASURE_WITHOUT_CAUSE.at(at, key=key),) if not measure.answers else ()),
        *((MEASURE_WITHOUT_OWNER.at(at, key=key),) if measure.owner is None else ()),
        *((MEASURE_WITHOUT_DUE.at(at, key=key),) if due is None else ()),
        *((MEASURE_WITHOUT_RESULT.at(at, key=key),) if is_past and measure.result is None else ()),
        *((MEASURE_STARTS_TOO_LATE.at(at, key=key),) if starts_too_late else ()),
    )
