"""A mean of two tells each of the two what the other earns.

The table prints 1 241 039 for two top men. The public learns little; each of the two doubles it and takes off his own.
How much each of them earns is not printed: here one is taken to earn 1 280 000.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval
from printed_table import mean, ratio
from statement import Some, person, shown, statement

OWN = 1_280_000
PUZZLE = statement(some=[Some("top_managers", "men", 1, OWN)])
HE, THE_OTHER = (person(PUZZLE, "top_managers", "men", number) for number in (0, 1))


def test_double_the_mean_minus_his_own():
    left, rounding = 2 * 1_241_039 - OWN, 2 * 0.5
    assert left == 1_202_078
    found = interval(PUZZLE, shown(PUZZLE), THE_OTHER, HE)
    assert found == pytest.approx((left - rounding, left + rounding), abs=0.01)


def test_the_ratio_tells_him_almost_as_much_as_the_mean():
    low, high = 2 * 1_237_605.5 / 0.997_25 - OWN, 2 * 1_237_606.5 / 0.997_15 - OWN
    found = interval(PUZZLE, shown(PUZZLE, [mean("top_managers", "men")]), THE_OTHER, HE)
    # the men's total narrows it further, since every other man's cell is printed
    assert low - KRONE <= found[0] <= found[1] <= high + KRONE


def test_without_the_mean_and_the_ratio_the_mens_total_still_tells_him():
    rest = 91 * 743_673 - (6 * 1_006_736 + 10 * 832_650 + 71 * 706_257 + 471_733 + 209_250) - OWN
    rounding = (91 + 6 + 10 + 71 + 1 + 1) * 0.5
    pattern = shown(PUZZLE, [mean("top_managers", "men"), ratio("top_managers")])
    assert interval(PUZZLE, pattern, THE_OTHER, HE) == pytest.approx((rest - rounding, rest + rounding), abs=KRONE)


def test_with_a_second_hidden_group_of_men_he_learns_nothing():
    hidden = [mean("top_managers", "men"), ratio("top_managers"), mean("consultants", "men")]
    low, high = interval(PUZZLE, shown(PUZZLE, hidden), THE_OTHER, HE)
    assert low < 0.9 * 1_202_078
    assert high > 1.1 * 1_202_078
