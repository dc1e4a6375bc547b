"""Four temporary men: three who talk together know the fourth.

31 people are temporary, 12.9 per cent of them men. The row prints 463 836, so four times that is what the four earn
together, within 2 kr. The groups they belong to are not printed; colleagues know.
"""

from __future__ import annotations

import pytest
from attackers import interval
from printed_table import mean, people, ratio
from statement import Some, person, shown, statement

from jamstilt.disclosure.proof.puzzle import Target

PAYS = (495_512, 678_849, 410_000, 270_983)
WOMEN = Some("case_workers", "women", 27, 622_863, "temporary")
PUZZLE = statement(some=[WOMEN, *(Some("case_workers", "men", 1, pay, "temporary") for pay in PAYS)])
FOUR = [person(PUZZLE, "case_workers", "men", number) for number in range(4)]
SUM = Target("the four", tuple(place for one in FOUR for place in one.coefficients), value=1_855_344, down=0, up=0)


def test_the_share_says_that_they_are_four():
    assert people("temporary", "men") == 4


def test_their_sum_is_known_within_two_kroner():
    assert 4 * 463_836 == sum(PAYS) == 1_855_344
    assert interval(PUZZLE, shown(PUZZLE), SUM) == pytest.approx((1_855_342, 1_855_346), abs=0.01)


def test_three_of_them_know_the_fourth():
    left = 1_855_344 - sum(PAYS[:3])
    assert interval(PUZZLE, shown(PUZZLE), FOUR[3], *FOUR[:3]) == pytest.approx((left - 2, left + 2), abs=0.01)


def test_two_of_them_know_what_the_other_two_earn_together_and_no_more():
    low, high = interval(PUZZLE, shown(PUZZLE), FOUR[3], *FOUR[:2])
    assert (low, high) == pytest.approx((100_000, 1_855_346 - sum(PAYS[:2]) - 100_000), abs=0.5)


def test_when_two_of_the_four_are_printed_in_groups_of_one_the_other_two_know_each_other():
    """The consultant and the apprentice may be temporary too, and their pays are printed in the table of groups."""
    puzzle = statement(
        some=[
            WOMEN,
            Some("consultants", "men", 1, 471_733, "temporary"),
            Some("apprentices", "men", 1, 209_250, "temporary"),
            Some("case_workers", "men", 1, 495_512, "temporary"),
            Some("case_workers", "men", 1, 678_849, "temporary"),
        ]
    )
    he, the_other = (person(puzzle, "case_workers", "men", number) for number in (0, 1))
    left = 4 * 463_836 - 471_733 - 209_250 - 495_512
    assert left == 678_849
    assert interval(puzzle, shown(puzzle), the_other, he) == pytest.approx((left - 3, left + 3), abs=0.01)


def test_without_the_row_three_of_them_learn_nothing_of_the_fourth():
    hidden = [mean("temporary", "men"), ratio("temporary")]
    found = interval(PUZZLE, shown(PUZZLE, hidden), FOUR[3], *FOUR[:3])
    assert found == pytest.approx((100_000, 2_500_000), abs=0.5)
