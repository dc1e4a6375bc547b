"""Whether a goal is reached: met, not met, not yet, or not shown (R1.26, METHODS 21)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from operator import ge, gt, le, lt

from jamstilt.activity.measure import Goal, Operator


class Reached(StrEnum):
    """The result of a goal. *Not yet*: not met, and for a later year. *Not shown*: what is shown does not decide it."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_YET = "not_yet"
    NOT_SHOWN = "not_shown"


def reached(goal: Goal, values: Sequence[Fraction | None], year: int) -> Reached:
    """Whether every value of the goal's scope stands to the threshold as the goal demands, compared exactly.

    Args:
        goal: without a threshold that is a number, nothing can be shown.
        values: one for the total, or one for each level; None where there is no number to show. One shown level that
            fails decides the goal, and tells no more than it does itself. Where none of those shown fails, one missing
            level is enough for *not shown*, so that the answer never tells on which side a hidden number stands.
        year: the reporting year; a goal for a later one is not yet met.
    """
    if goal.threshold is None or not values:
        return Reached.NOT_SHOWN
    stands, threshold = _COMPARED[goal.operator], goal.threshold.value
    if any(value is not None and not stands(value, threshold) for value in values):
        return Reached.NOT_YET if goal.period is not None and goal.period > year else Reached.NOT_MET
    return Reached.NOT_SHOWN if None in values else Reached.MET


_COMPARED: Mapping[Operator, Callable[[Fraction, Fraction], bool]] = {
    Operator.AT_LEAST: ge,
    Operator.AT_MOST: le,
    Operator.ABOVE: gt,
    Operator.BELOW: lt,
}
