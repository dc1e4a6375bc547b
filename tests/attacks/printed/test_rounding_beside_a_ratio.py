"""Rounding one mean is worth little while the ratio beside it is exact.

The two top men's mean is hidden, the top women's is rounded to the nearest 10 000, and the ratio of 99.72 per cent
stays. 1 240 000 ± 5 000 divided by 0.9972 gives the men's mean within 0.4 per cent, and each of the two knows his own.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval
from printed_table import mean, ratio
from statement import shown, statement, the_five

PUZZLE = statement(coarser=True)
FIVE = the_five(PUZZLE)
HE, THE_OTHER = FIVE["one top man"], FIVE["the other top man"]
OWN = 1_241_039
ROUNDED = {mean("top_managers", "women"): 10_000}
HIDDEN = [
    mean("top_managers", "men"),
    mean("consultants", "men"),
    mean("apprentices", "men"),
    mean("apprentices", "women"),
    ratio("apprentices"),
]


def test_each_knows_the_other_within_one_per_cent():
    low, high = 2 * 1_235_000 / 0.997_25 - OWN, 2 * 1_245_000 / 0.997_15 - OWN
    found = interval(PUZZLE, shown(PUZZLE, HIDDEN, ROUNDED), THE_OTHER, HE)
    assert found == pytest.approx((low, high), abs=KRONE)
    assert (found[1] - found[0]) / 2 / OWN == pytest.approx(0.008, abs=0.000_5)


def test_with_the_ratio_hidden_too_neither_comes_close():
    low, high = interval(PUZZLE, shown(PUZZLE, [*HIDDEN, ratio("top_managers")], ROUNDED), THE_OTHER, HE)
    assert low < 0.9 * OWN
    assert high > 1.1 * OWN
