"""Whether a goal is reached: one below the threshold, at it and one above, and never without a number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from whole_register import words

from jamstilt.activity.goals import Reached, reached
from jamstilt.activity.measure import Goal, Operator

BELOW, AT, ABOVE = Fraction("39.9999999"), Fraction(40), Fraction("40.0000001")
MET, NOT_MET, NOT_YET, NOT_SHOWN = Reached
YEAR = 2024


def goal(operator: Operator, threshold: Any = 40, period: int | None = None) -> Goal:
    return Goal(key="goal", title=words("A goal"), operator=operator, threshold=threshold, period=period)


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
    assert [reached(goal(operator), [value], YEAR) for value in (BELOW, AT, ABOVE)] == [below, at, above]


def test_every_level_must_reach_it():
    assert reached(goal(Operator.AT_LEAST), [AT, ABOVE], YEAR) is MET
    assert reached(goal(Operator.AT_LEAST), [AT, ABOVE, BELOW], YEAR) is NOT_MET


def test_a_level_that_is_shown_and_fails_decides_whatever_is_hidden():
    assert reached(goal(Operator.AT_LEAST), [None, ABOVE, BELOW], YEAR) is NOT_MET
    assert reached(goal(Operator.AT_LEAST), [BELOW, None], YEAR) is NOT_MET


@pytest.mark.parametrize("shown", [[ABOVE], [AT, ABOVE], []])
def test_a_missing_level_leaves_it_not_shown_where_no_other_fails(shown: list[Fraction]):
    assert reached(goal(Operator.AT_LEAST), [*shown, None], YEAR) is NOT_SHOWN


@pytest.mark.parametrize(("period", "result"), [(2023, NOT_MET), (2024, NOT_MET), (None, NOT_MET), (2025, NOT_YET)])
def test_a_goal_for_a_later_year_is_not_yet_met(period: int | None, result: Reached):
    assert reached(goal(Operator.AT_LEAST, period=period), [BELOW], YEAR) is result
    assert reached(goal(Operator.AT_LEAST, period=period), [AT], YEAR) is MET
    assert reached(goal(Operator.AT_LEAST, period=period), [AT, None], YEAR) is NOT_SHOWN


def test_no_value_and_no_threshold_are_not_shown():
    assert reached(goal(Operator.AT_LEAST), [], YEAR) is NOT_SHOWN
    assert reached(goal(Operator.AT_LEAST, None), [ABOVE], YEAR) is NOT_SHOWN
    assert reached(goal(Operator.AT_LEAST, None), [BELOW], YEAR) is NOT_SHOWN
