"""The 40 % rule: one below, at and one above, the number itself, and what holds for every group."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.figure import Gender
from jamstilt.law.limits import limit
from jamstilt.law.preferred_gender import preferred
from jamstilt.period import Year

FORTY = limit("preferred_gender_share", Year(2024))
OTHER = {Gender.WOMEN: Gender.MEN, Gender.MEN: Gender.WOMEN, None: None}
people = st.integers(0, 5000)


def test_the_number_itself():
    assert Fraction(2, 5) == FORTY


@pytest.mark.parametrize(
    ("women", "men", "gender"),
    [
        (39, 61, Gender.WOMEN),
        (40, 60, None),
        (41, 59, None),
        (59, 41, None),
        (60, 40, None),
        (61, 39, Gender.MEN),
        (2, 3, None),
        (3999, 6001, Gender.WOMEN),
        (0, 1, Gender.WOMEN),
        (1, 0, Gender.MEN),
        (0, 0, None),
        (1, 1, None),
    ],
)
def test_a_gender_is_invited_when_it_is_less_than_forty_per_cent(women: int, men: int, gender: Gender | None):
    assert preferred(women, men, FORTY) is gender


@pytest.mark.parametrize(("women", "gender"), [(49, Gender.WOMEN), (50, None), (51, Gender.MEN)])
def test_an_employer_may_have_another_threshold(women: int, gender: Gender | None):
    assert preferred(women, 100 - women, Fraction(1, 2)) is gender


@given(people, people)
def test_swapping_the_genders_swaps_the_answer(women: int, men: int):
    assert preferred(men, women, FORTY) is OTHER[preferred(women, men, FORTY)]


@given(people, people)
def test_it_is_the_rule_in_whole_numbers(women: int, men: int):
    is_rare = {Gender.WOMEN: 5 * women < 2 * (women + men), Gender.MEN: 5 * men < 2 * (women + men)}
    assert {gender for gender, rare in is_rare.items() if rare} == {preferred(women, men, FORTY)} - {None}


@given(people, people, st.integers(1, 50))
def test_a_group_many_times_as_large_has_the_same_answer(women: int, men: int, times: int):
    assert preferred(times * women, times * men, FORTY) is preferred(women, men, FORTY)
