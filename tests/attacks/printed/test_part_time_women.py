"""Two women work part time, and the row prints their mean: each of them knows the other's pay.

The row is no group: the two sit among 168 case workers, and the table of groups says nothing of either.
"""

from __future__ import annotations

import pytest
from attackers import interval
from printed_table import mean, people, ratio
from statement import Some, person, shown, statement

OWN = 636_000
PUZZLE = statement(
    some=[
        Some("case_workers", "women", 1, OWN, "part_time"),
        Some("case_workers", "women", 1, 2 * 662_482 - OWN, "part_time"),
        Some("case_workers", "men", 1, 656_200, "part_time"),
    ]
)
SHE, THE_OTHER = (person(PUZZLE, "case_workers", "women", number) for number in (0, 1))


def test_the_share_says_that_they_are_two():
    assert people("part_time", "women") == 2


def test_double_the_mean_minus_her_own():
    left = 2 * 662_482 - OWN
    assert left == 688_964
    assert interval(PUZZLE, shown(PUZZLE), THE_OTHER, SHE) == pytest.approx((left - 1, left + 1), abs=0.01)


def test_their_ratio_to_the_one_man_gives_their_mean_back():
    low, high = 2 * 1.009_55 * 656_199.5 - OWN, 2 * 1.009_65 * 656_200.5 - OWN
    found = interval(PUZZLE, shown(PUZZLE, [mean("part_time", "women")]), THE_OTHER, SHE)
    assert found == pytest.approx((low, high), abs=0.5)


def test_without_their_mean_and_their_ratio_neither_learns_anything():
    hidden = [mean("part_time", "women"), ratio("part_time")]
    found = interval(PUZZLE, shown(PUZZLE, hidden), THE_OTHER, SHE)
    assert found == pytest.approx((100_000, 2_500_000), abs=0.5)
