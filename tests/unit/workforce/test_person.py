"""One person out of several employments: nothing unknown counts as none, and no order matters."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotKnown, Subset
from jamstilt.statistics.population import Choices, Item, Population
from people import counted, employed, workforce

SICK = Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.MEN, 2024, Component.TOTAL)


def mean(component: Component, gender: Gender = Gender.MEN) -> Figure:
    return Figure(Measure.MEAN_PAY, TOTAL, gender, 2024, component)


def test_a_position_of_unknown_share_weighs_as_much_as_the_other():
    both = [employed("men", person="a", pay=1_000_000, share=None), employed("men", person="a", pay=500_000)]
    assert counted(workforce(*both))[mean(Component.AGREED)].value == 750_000


def test_lost_days_in_a_position_without_agreed_days_have_no_base():
    both = [
        employed("men", person="a", agreed_days=11_500, self_certified_days=0, doctor_certified_days=0),
        employed("men", person="a", agreed_days=None, self_certified_days=0, doctor_certified_days=5_000),
        employed("men", agreed_days=10_000, doctor_certified_days=1_000),
    ]
    assert counted(workforce(*both))[SICK].value == Fraction(10)


def test_who_left_before_the_year_is_in_no_rate_of_it():
    people = [
        employed("men", agreed_days=10_000, doctor_certified_days=500),
        employed("men", agreed_days=10_000, doctor_certified_days=9_000, left=date(2022, 6, 30)),
    ]
    assert counted(workforce(*people))[SICK].value == Fraction(5)


def test_two_short_employments_far_apart_are_short():
    """January and December: 62 days, not 366; what was paid stands as it was paid."""
    parts = [
        employed("men", person="a", bonus_ore=10_000, started=date(2024, 1, 1), left=date(2024, 1, 31)),
        employed("men", person="a", bonus_ore=0, started=date(2024, 12, 1)),
    ]
    assert counted(workforce(*parts))[mean(Component.BONUS)].value == 100


def test_medians_of_those_who_came_follow_the_population_too():
    people = [employed("men", started=date(2024, 2, 1), pay=600_000)]
    people += [employed("men", "apprentices", started=date(2024, 2, 1), pay=200_000)]
    without = Population("without", frozenset({"apprentices"}))
    choices = Choices(("case_workers", "apprentices"), {Item.PAY: without})
    cells = counted(workforce(*people), choices=choices)
    assert cells[Figure(Measure.MEDIAN_PAY, Subset.NEW_HIRES, Gender.MEN, 2024, Component.AGREED)].value == 600_000


def test_pay_of_a_person_without_any_is_not_known():
    assert isinstance(counted(workforce(employed("men", pay=None)))[mean(Component.AGREED)].value, NotKnown)
