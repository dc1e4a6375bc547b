"""A ratio beside a shown mean gives the hidden mean back.

Every mean of fewer than five people is hidden: two top men, the consultant, both apprentices. The ratios stay. The top
women's mean divided by 99.72 per cent is the top men's; the total minus the rest does what is left.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval, pairs_that_fail
from printed_table import mean, ratio
from statement import person, shown, statement, the_five

from jamstilt.disclosure.proof.puzzle import Target

PUZZLE = statement()
FIVE = the_five(PUZZLE)
SMALL = [
    mean("top_managers", "men"),
    mean("consultants", "men"),
    mean("apprentices", "men"),
    mean("apprentices", "women"),
]
PATTERN = shown(PUZZLE, SMALL)


def mean_of_the_top_men() -> Target:
    both = [person(PUZZLE, "top_managers", "men", number) for number in (0, 1)]
    halves = tuple((place, 0.5) for one in both for place, _ in one.coefficients)
    return Target("mean of the top men", halves, value=1_241_039, down=0, up=0)


def test_the_top_mens_mean_by_hand():
    low, high = 1_237_605.5 / 0.997_25, 1_237_606.5 / 0.997_15
    assert (round(low), round(high)) == (1_241_018, 1_241_144)
    assert interval(PUZZLE, PATTERN, mean_of_the_top_men()) == pytest.approx((low, high), abs=KRONE)


def test_the_woman_apprentice_is_the_womens_total_minus_the_rest():
    left = 194 * 708_124 - (5 * 1_237_606 + 9 * 971_659 + 11 * 783_327 + 168 * 676_293)
    rounding = (194 + 5 + 9 + 11 + 168) * 0.5
    found = interval(PUZZLE, PATTERN, FIVE["the woman apprentice"])
    assert found == pytest.approx((left - rounding, left + rounding), abs=KRONE)
    assert found == pytest.approx((209_080.5, 209_467.5), abs=KRONE)


def test_the_man_apprentice_follows_from_her_by_the_ratio_of_a_hundred():
    found = interval(PUZZLE, PATTERN, FIVE["the man apprentice"])
    assert found == pytest.approx((209_080.5 / 1.000_05, 209_467.5 / 0.999_95), abs=KRONE)
    assert found == pytest.approx((209_070, 209_478), abs=KRONE)


def test_the_consultant_is_the_mens_total_minus_the_rest():
    found = interval(PUZZLE, PATTERN, FIVE["the consultant"])
    assert found == pytest.approx((471_227.5, 472_060.3), abs=KRONE)
    assert (found[1] - found[0]) / 2 / 471_733 == pytest.approx(0.000_9, abs=0.000_05)


def test_as_many_colleagues_learn_a_pay_as_from_the_page_as_printed():
    assert len(pairs_that_fail(PUZZLE, PATTERN, FIVE)) == 14


def test_hiding_the_ratio_of_the_top_group_closes_the_way_to_its_mean():
    found = interval(PUZZLE, shown(PUZZLE, [*SMALL, ratio("top_managers")]), mean_of_the_top_men())
    assert found[1] - found[0] > 0.1 * 1_241_039
