"""What last year's statement promised comes back: each measure, with an evaluation (R1.24).

One that was finished and evaluated last year is told of in that statement; what was finished and never evaluated is
not.
"""

from __future__ import annotations

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.law.measure_record import FINISHED
from jamstilt.law.provision import DUTY_TO_ACT

PROMISE_GONE = Rule("activity", "promise_gone", Severity.DECIDE, provision=DUTY_TO_ACT)
PROMISE_NOT_EVALUATED = Rule("activity", "promise_not_evaluated", Severity.DECIDE, provision=DUTY_TO_ACT)


def carried(activity: Activity, promised: Activity) -> tuple[Finding, ...]:
    """Promised measures that are not in this year's register, and those that are there without an evaluation."""
    now = {each.key: each for each in activity.measures}
    return tuple(finding for each in promises(promised) for finding in _of_promise(each, now.get(each.key)))


def promises(promised: Activity) -> tuple[EqualityMeasure, ...]:
    """The measures that this year's statement must evaluate: all but those that last year's did."""
    return tuple(each for each in promised.measures if each.progress not in FINISHED or each.evaluation is None)


def _of_promise(promise: EqualityMeasure, now: EqualityMeasure | None) -> tuple[Finding, ...]:
    if now is None:
        return (PROMISE_GONE.at(promise.at, key=promise.key),)
    return (PROMISE_NOT_EVALUATED.at(now.at, key=now.key),) if now.evaluation is None else ()
