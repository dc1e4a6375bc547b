"""Whether a goal is reached: one below the threshold, at it and one above, and never without a number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from whole_register import words

from jamstilt.activity.goals import Reached, reached
from jamstilt.activity.measure import Goal, Operator

BELOW, AT, ABOVE = Fraction("39.9999999"), Fraction(40), Fraction("40.0000001")
MET, NOT_MET, NOT_SHOWN = Reached


def goal(operator: Operator, threshold: object = 40) -> Goal:
    return Goal(key="goal", title=words("A goal"), operator=operator, threshold=threshold)  # type: ignore[arg-type] - read as a file's number


@pytest.mark.parametrize(
    ("operator", "below", "at", "above"),
    [
        (Operator.AT_LEAST, NOT_MET, MET, MET),
        (Operator.AT_MOST, MET, MET, NOT_MET),
        (Operator.ABOVE, NOT_MET, NOT_MET, MET),
        (Operator.BELOW, MET, NOT_MET, NOT_MET),
    ],
)
def test_a_value_is_compared_exactly(operator: Operator, below: Reached, at: Reached, above: Reached):
    assert [reached(goal(operator), [value]) for value in (BELOW, AT, ABOVE)] == [below, at, above]


def test_every_level_must_reach_it():
    assert reached(goal(Operator.AT_LEAST), [AT, ABOVE]) is MET
    assert reached(goal(Operator.AT_LEAST), [AT, ABOVE, BELOW]) is NOT_MET


@pytest.mark.parametrize("shown", [[ABOVE], [BELOW], []])
def test_a_missing_level_leaves_it_not_shown_on_whichever_side_the_others_stand(shown: list[Fraction]):
    assert reached(goal(Operator.AT_LEAST), [*shown, None]) is NOT_SHOWN


def test_no_value_and_no_threshold_are_not_shown():
    assert reached(goal(Operator.AT_LEAST), []) is NOT_SHOWN
    assert reached(goal(Operator.AT_LEAST, None), [ABOVE]) is NOT_SHOWN
