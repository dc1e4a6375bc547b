"""Rounding may stand in for hiding, but a rounded number is not in the middle of what it leaves open.

The small means and their ratios are hidden, and the woman apprentice is still what the women's total leaves. Rounding
the top women's mean, 1 237 606, to the nearest 10 000 gives 1 240 000: anything from 1 235 000 to 1 245 000. That is
2 606 kr down and 7 394 kr up, five times over.
"""

from __future__ import annotations

import pytest
from attackers import comes_too_close, interval
from printed_table import mean, printed, ratio, round_half_up
from statement import shown, statement, the_five

PUZZLE = statement(coarser=True)
FIVE = the_five(PUZZLE)
TOP_WOMEN = mean("top_managers", "women")
SMALL = [
    mean("top_managers", "men"),
    mean("consultants", "men"),
    mean("apprentices", "men"),
    mean("apprentices", "women"),
]
RATIOS = [ratio("top_managers"), ratio("apprentices")]
PAY = 209_250


def test_the_mean_is_rounded_upwards():
    assert round_half_up(printed()[TOP_WOMEN], 10_000) == 1_240_000


def test_she_is_open_by_a_sixth_downwards_and_by_six_per_cent_upwards():
    rest = 194 * 708_124 - (9 * 971_659 + 11 * 783_327 + 168 * 676_293)
    rounding = (194 + 9 + 11 + 168) * 0.5
    low, high = rest - 5 * 1_245_000 - rounding, rest - 5 * 1_235_000 + rounding
    woman = FIVE["the woman apprentice"]
    found = interval(PUZZLE, shown(PUZZLE, [*SMALL, *RATIOS], {TOP_WOMEN: 10_000}), woman)
    assert found == pytest.approx((low, high), abs=0.5)
    assert [round(edge / PAY - 1, 3) for edge in found] == [-0.177, 0.063]
    assert comes_too_close(woman, *found)


def test_an_interval_laid_around_the_exact_value_would_have_called_it_safe():
    exact = 5 * printed()[TOP_WOMEN]
    rest = 194 * 708_124 - (9 * 971_659 + 11 * 783_327 + 168 * 676_293)
    low, high = (float(rest - exact + sign * 5 * 5_000) for sign in (-1, 1))
    assert not comes_too_close(FIVE["the woman apprentice"], low, high)


def test_hiding_the_mean_is_what_opens_her_both_ways():
    woman = FIVE["the woman apprentice"]
    assert not comes_too_close(woman, *interval(PUZZLE, shown(PUZZLE, [*SMALL, *RATIOS, TOP_WOMEN]), woman))
