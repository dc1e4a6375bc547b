"""Colleagues who know more of themselves than one number: most of two kinds of pay, or two years that stood still."""

from __future__ import annotations

from dataclasses import replace

import pytest
from knowing_reader import lines, near, printed_in
from staff import KRONER, line, made, person

from jamstilt.disclosure.policy import Policy

BONUS_AND_OVERTIME = [
    *(
        person(
            f"a{number}",
            "men",
            "advisers",
            600_000 + 20_000 * number,
            bonus=100 + 10 * number,
            overtime=100 + 13 * number,
            irregular=4_000 + 500 * number,
            benefits=5_000,
        )
        for number in range(1, 7)
    ),
    person("P", "men", "advisers", 650_000, bonus=200_000, overtime=200_000, irregular=5_000, benefits=5_000),
    person("Q", "men", "clerks", 500_000, bonus=60_000, overtime=500, irregular=5_000, benefits=5_000),
    *(
        person(
            f"w{group}{number}",
            "women",
            group,
            590_000 + 20_000 * number,
            bonus=20_000 + 3_000 * number,
            overtime=15_000 + 2_000 * number,
            irregular=4_000 + 700 * number,
            benefits=5_000,
        )
        for group in ("advisers", "clerks")
        for number in range(7)
    ),
]
"""P has nearly all the bonus and nearly all the overtime of his group; Q is the only man in another."""


@pytest.mark.parametrize("policy", [KRONER, Policy(publish_kroner=True), Policy(show_safe_ratios=True), Policy()])
def test_who_has_most_of_two_kinds_of_pay_learns_nothing_of_another(policy):
    _, shown = made(line(BONUS_AND_OVERTIME), policy)
    found = near(BONUS_AND_OVERTIME, lines(BONUS_AND_OVERTIME, printed_in(shown)), policy)
    assert [each for each in found if each.whose.kind != "benefits"] == []


def of_two_years(name: str, gender: str, pay: int, growth: float):
    first = person(name, gender, "advisers", pay, year=2023)
    return [first, person(name, gender, "advisers", int(pay * (1 + growth)), year=2024)]


STOOD_STILL = [
    *(each for number in range(6) for each in of_two_years(f"m{number}", "men", 560_000 + 9_000 * number, 0.098)),
    *of_two_years("J", "men", 900_000, 0.0),
    person("L", "men", "advisers", 600_000, year=2023),
    *(
        each
        for number in range(12)
        for each in of_two_years(f"w{number}", "women", 560_000 + 12_000 * number, 0.03 + 0.004 * number)
    ),
]
"""Six men whose pay grew nearly as much as anybody thinks it can, J whose pay stood still, and L who left."""


@pytest.mark.parametrize("policy", [Policy(publish_kroner=True), replace(KRONER, coarser=False)])
def test_who_knows_that_his_own_pay_stood_still_learns_nothing_of_one_who_left(policy):
    _, shown = made(line(STOOD_STILL), policy)
    assert near(STOOD_STILL, lines(STOOD_STILL, printed_in(shown)), policy) == []
