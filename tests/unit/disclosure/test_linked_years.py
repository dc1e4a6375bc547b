"""Two years of the same people: what a reader takes for granted of how pay grows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.disclosure.family import PAY
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.protect import puzzle
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
EVERYBODY = [480_000 + 30_000 * number for number in range(6)]


def laws(*raises, policy=KRONER):
    """What is taken for granted of six people together, whose pay grew by these factors."""
    then = workforce(*(employed("men", pay=pay) for pay in EVERYBODY), year=2023)
    grown = [round(pay * factor) for pay, factor in zip(EVERYBODY, raises, strict=True)]
    cells = counted(then, workforce(*(employed("men", pay=pay) for pay in grown), year=2024))
    found = puzzle(cells, PAY, {}, policy)
    return found.laws, [unknown.value for unknown in found.unknowns]


def bounds(*raises, policy=KRONER):
    """The least and the most that the pay of 2024 may be, of that of 2023."""
    (most, least), _ = laws(*raises, policy=policy)
    return dict(least.coefficients)[0], -dict(most.coefficients)[0]


def test_pay_of_those_who_stay_grows_by_none_to_a_tenth():
    assert bounds(*[1.05] * 6) == pytest.approx((1.0, 1.1))


def test_the_policy_says_how_much_growth_is_taken_for_granted():
    wide = replace(KRONER, growth=(Fraction(-1, 20), Fraction(1, 5)))
    assert bounds(*[1.05] * 6, policy=wide) == pytest.approx((0.95, 1.2))


@pytest.mark.parametrize(("factor", "expected"), [(1.2, (1.0, 1.2)), (0.9, (0.9, 1.1))])
def test_growth_outside_what_is_taken_for_granted_widens_it_to_the_truth(factor, expected):
    assert bounds(*[factor] * 6) == pytest.approx(expected)


def test_the_truth_meets_every_law():
    sides, values = laws(1.3, 1.0, 1.02, 0.97, 1.1, 1.0)
    assert all(sum(part * values[place] for place, part in side.coefficients) <= side.bound + 1 for side in sides)


def test_with_the_years_apart_nothing_ties_them():
    assert laws(*[1.05] * 6, policy=replace(KRONER, linked_years=False))[0] == ()
