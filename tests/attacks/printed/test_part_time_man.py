"""A row that cuts across the groups shows one person: the man who works part time.

Three people work part time in 2024, 33.33 per cent of them men. The row gives his mean, 656 200: his pay per full-time
year. In 2023 there were seven, 14.29 per cent men, and the same number is printed.
"""

from __future__ import annotations

import pytest
from attackers import interval
from printed_table import mean, people, printed, ratio
from statement import Some, person, shown, statement

BY_YEAR = {
    2023: statement(
        [2023],
        [
            Some("case_workers", "men", 1, 656_200, "part_time", 2023),
            Some("case_workers", "women", 6, 736_524, "part_time", 2023),
        ],
    ),
    2024: statement(
        [2024],
        [Some("case_workers", "men", 1, 656_200, "part_time"), Some("case_workers", "women", 2, 662_482, "part_time")],
    ),
}
PUZZLE = BY_YEAR[2024]
HE = person(PUZZLE, "case_workers", "men")


@pytest.mark.parametrize("year", BY_YEAR)
def test_the_share_says_that_it_is_one_man(year: int):
    assert people("part_time", "men", year) == 1


@pytest.mark.parametrize("year", BY_YEAR)
def test_his_pay_is_printed(year: int):
    puzzle = BY_YEAR[year]
    he = person(puzzle, "case_workers", "men", year=year)
    assert printed()[mean("part_time", "men", year)] == 656_200
    assert interval(puzzle, shown(puzzle), he) == pytest.approx((656_199.5, 656_200.5), abs=0.01)


def test_the_ratio_gives_him_back_to_one_part_in_ten_thousand():
    low, high = interval(PUZZLE, shown(PUZZLE, [mean("part_time", "men")]), HE)
    assert (low, high) == pytest.approx((662_481.5 / 1.009_65, 662_482.5 / 1.009_55), abs=0.5)


def test_without_his_row_he_is_one_of_seventy_one_case_workers():
    hidden = [mean("part_time", "men"), ratio("part_time")]
    found = interval(PUZZLE, shown(PUZZLE, hidden), HE)
    assert found == pytest.approx((100_000, 2_500_000), abs=0.5)
