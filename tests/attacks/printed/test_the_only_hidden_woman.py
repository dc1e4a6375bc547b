"""The only hidden cell of a column is the column's total minus the rest.

All means of fewer than five and both their ratios are hidden. Among the men four cells are hidden now, and shield each
other. Among the women there is one: the woman apprentice.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval, pairs_that_fail
from printed_table import mean, ratio
from statement import shown, statement, the_five

PUZZLE = statement()
FIVE = the_five(PUZZLE)
HIDDEN = [
    mean("top_managers", "men"),
    mean("consultants", "men"),
    mean("apprentices", "men"),
    mean("apprentices", "women"),
    ratio("top_managers"),
    ratio("apprentices"),
]
PATTERN = shown(PUZZLE, HIDDEN)


def test_she_is_what_is_left_of_the_womens_total():
    left = 194 * 708_124 - (5 * 1_237_606 + 9 * 971_659 + 11 * 783_327 + 168 * 676_293)
    rounding = (194 + 5 + 9 + 11 + 168) * 0.5
    assert (left - rounding, left + rounding) == (209_080.5, 209_467.5)
    found = interval(PUZZLE, PATTERN, FIVE["the woman apprentice"])
    assert found == pytest.approx((209_080.5, 209_467.5), abs=KRONE)


@pytest.mark.parametrize("name", ["one top man", "the other top man", "the consultant", "the man apprentice"])
def test_of_the_men_the_public_learns_nothing(name: str):
    assert interval(PUZZLE, PATTERN, FIVE[name]) == pytest.approx((100_000, 2_500_000), abs=KRONE)


def test_all_four_colleagues_learn_her_pay_and_nothing_else():
    assert pairs_that_fail(PUZZLE, PATTERN, FIVE) == {
        (insider, "the woman apprentice") for insider in FIVE if insider != "the woman apprentice"
    }


def test_a_second_hidden_mean_among_the_women_closes_it():
    pattern = shown(PUZZLE, [*HIDDEN, mean("top_managers", "women")])
    assert pairs_that_fail(PUZZLE, pattern, FIVE) == set()
