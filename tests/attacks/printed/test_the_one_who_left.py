"""Two years side by side show the man who left.

For 2023 the table has three top men at 1 238 300, for 2024 two at 1 241 039. Three times the one minus two times the
other is the man who left, but for what the two who stayed were given in between.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, interval
from printed_table import mean, people, ratio
from statement import Some, Somebody, Stayed, person, shown, statement

from jamstilt.disclosure.proof.puzzle import Puzzle, Target

LEFT = 3 * 1_238_300 - 2 * 1_241_039
BOTH = (2023, 2024)
TWO_STAYED = {
    Somebody("top_managers", "men", 2023, number): Somebody("top_managers", "men", 2024, number) for number in (0, 1)
}


def both_years(growth: tuple[float, float]) -> tuple[Puzzle, Target]:
    """The two who stayed earn what they earned; the third earns what is left."""
    some = [Some("top_managers", "men", 2, 1_241_039, year=2023), Some("top_managers", "men", 1, LEFT, year=2023)]
    puzzle = statement(BOTH, some, stayed=Stayed(TWO_STAYED, growth))
    return puzzle, person(puzzle, "top_managers", "men", 2, year=2023)


def test_the_shares_say_that_three_became_two():
    assert [people("top_managers", "men", year) for year in BOTH] == [3, 2]


def test_if_pay_stood_still_he_is_known_within_two_kroner_and_a_half():
    rounding = (3 + 2) * 0.5
    assert (LEFT, rounding) == (1_232_822, 2.5)
    puzzle, he = both_years((1.0, 1.0))
    found = interval(puzzle, shown(puzzle), he)
    assert found == pytest.approx((LEFT - rounding, LEFT + rounding), abs=0.01)
    assert found == pytest.approx((1_232_820, 1_232_824), abs=KRONE + 0.01)


def test_if_pay_grew_by_at_most_five_per_cent_and_a_fifth_he_is_known_within_a_tenth():
    puzzle, he = both_years((1.0, 1.052))
    highest = 3 * 1_238_300.5 - 2 * 1_241_038.5 / 1.052
    found = interval(puzzle, shown(puzzle), he)
    assert found == pytest.approx((LEFT - 2.5, highest), abs=0.01)
    assert found == pytest.approx((1_232_820, 1_355_513), abs=KRONE + 0.01)


@pytest.mark.parametrize("year", BOTH)
def test_one_year_alone_tells_the_public_nothing_of_the_three(year: int):
    puzzle = statement([year])
    low, high = interval(puzzle, shown(puzzle), person(puzzle, "top_managers", "men", year=year))
    assert low == pytest.approx(100_000)
    assert high > 2_300_000


def test_last_years_table_cannot_be_recalled_so_this_years_mean_and_ratio_must_go():
    puzzle, he = both_years((1.0, 1.0))
    low, high = interval(puzzle, shown(puzzle, [mean("top_managers", "men")]), he)
    assert high - low < 0.001 * LEFT
    hidden = [mean("top_managers", "men"), ratio("top_managers"), mean("total", "men"), ratio("total")]
    low, high = interval(puzzle, shown(puzzle, hidden), he)
    assert low < 0.9 * LEFT
    assert high > 1.1 * LEFT
