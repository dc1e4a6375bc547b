"""Whether a goal is reached: met, not met, or not shown (R1.26, METHODS 21)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from operator import ge, gt, le, lt

from jamstilt.activity.measure import Goal, Operator


class Reached(StrEnum):
    """The result of a goal. *Not shown*: a number is missing or hidden, so nobody can say."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_SHOWN = "not_shown"


def reached(goal: Goal, values: Sequence[Fraction | None]) -> Reached:
    """Whether every value of the goal's scope stands to the threshold as the goal demands, compared exactly.

    Args:
        goal: without a threshold that is a number, nothing can be shown.
        values: one for the total, or one for each level; None where there is no number to show. One missing level
            is enough for *not shown*, so that the answer never tells on which side a hidden number stands.
    """
    known = [value for value in values if value is not None]
    if goal.threshold is None or not values or len(known) < len(values):
        return Reached.NOT_SHOWN
    stands = _COMPARED[goal.operator]
    threshold = goal.threshold.value
    return Reached.MET if all(stands(value, threshold) for value in known) else Reached.NOT_MET


_COMPARED: Mapping[Operator, Callable[[Fraction, Fraction], bool]] = {
    Operator.AT_LEAST: ge,
    Operator.AT_MOST: le,
    Operator.ABOVE: gt,
    Operator.BELOW: lt,
}
