"""Hiding one number is worth nothing: the total minus the other groups gives it back.

The consultant's mean is hidden, and nothing else. The mean of all 91 men times 91 is what all men earn together; each
other group's mean times its number is taken off; what is left is the consultant.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval, pairs_that_fail
from printed_table import GROUPS, mean, people, printed, ratio
from statement import shown, statement, the_five

PUZZLE = statement()
FIVE = the_five(PUZZLE)
PATTERN = shown(PUZZLE, [mean("consultants", "men")])
OTHERS = [group for group in GROUPS if group != "consultants"]


def test_the_subtraction_by_hand():
    left = 91 * 743_673 - (2 * 1_241_039 + 6 * 1_006_736 + 10 * 832_650 + 71 * 706_257 + 1 * 209_250)
    rounding = (91 + 2 + 6 + 10 + 71 + 1) * 0.5
    assert (left, rounding) == (471_752, 90.5)
    assert rounding / left < 0.000_2
    assert interval(PUZZLE, PATTERN, FIVE["the consultant"]) == pytest.approx(
        (left - rounding, left + rounding), abs=KRONE
    )


def test_the_numbers_of_the_subtraction_are_those_of_the_page():
    everybody = people("total", "men") * printed()[mean("total", "men")]
    assert everybody - sum(people(group, "men") * printed()[mean(group, "men")] for group in OTHERS) == 471_752


def test_the_interval_is_that_of_the_worked_example():
    found = interval(PUZZLE, PATTERN, FIVE["the consultant"])
    assert found == pytest.approx((471_661.5, 471_842.5), abs=KRONE)


def test_as_many_colleagues_learn_a_pay_as_before():
    assert len(pairs_that_fail(PUZZLE, PATTERN, FIVE)) == 14


def test_a_second_hidden_group_that_no_ratio_gives_back_closes_it():
    hidden = [mean("consultants", "men"), mean("top_managers", "men"), ratio("top_managers")]
    low, high = interval(PUZZLE, shown(PUZZLE, hidden), FIVE["the consultant"])
    assert low == pytest.approx(100_000)
    assert high > 2_000_000
