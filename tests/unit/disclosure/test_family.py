"""Every printed figure of a family says something of amounts, and its formula can be worked out from them again."""

from __future__ import annotations

from fractions import Fraction

import pytest

from jamstilt.disclosure.family import CASH, PARENTAL_LEAVE, PAY, SICK_LEAVE, facts
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from people import counted, employed, workforce

PEOPLE = [
    employed("women", pay=500_000, overtime_ore=1_000_00, self_certified_days=200, doctor_certified_days=900),
    employed("women", pay=530_000, bonus_ore=7_000_00, benefits_ore=300_00),
    employed("women", pay=None),
    employed("men", pay=610_000, irregular_ore=2_500_00, doctor_certified_days=1_200),
    employed("men", pay=655_000),
]


def fact_of(figure, family=PAY):
    return next(fact for fact in facts(counted(workforce(*PEOPLE)), family) if fact.figure == figure)


def mean(gender, component=Component.AGREED):
    return Figure(Measure.MEAN_PAY, TOTAL, gender, 2024, component)


def worked_out(average, unit):
    total = sum(atom.sums[amount].total for atom in average.over for amount in average.amounts)
    return Fraction(total, unit) / average.per


@pytest.mark.parametrize("family", [PAY, SICK_LEAVE, PARENTAL_LEAVE])
def test_a_fact_gives_its_figure_back(family):
    every = facts(counted(workforce(*PEOPLE, leaves=[])), family)
    for fact in every:
        above = worked_out(fact.above, family.unit)
        value = 100 * above / worked_out(fact.below, family.unit) if fact.below else above
        assert value == fact.value


def test_only_those_whose_pay_is_known_are_behind_a_mean():
    assert fact_of(mean(Gender.WOMEN)).above.people == 2


def test_cash_pay_is_its_four_kinds():
    assert fact_of(mean(Gender.WOMEN, Component.CASH_TOTAL)).above.amounts == CASH


def test_a_ratio_ties_two_means_of_which_neither_is_said():
    ratio = fact_of(Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED))
    assert [average.people for average in ratio.averages] == [2, 2]
    assert ratio.value == Fraction(100 * (500_000 + 530_000), 610_000 + 655_000)


def test_sick_leave_in_all_is_its_two_kinds():
    rate = fact_of(Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.ALL, 2024, Component.TOTAL), SICK_LEAVE)
    assert set(rate.above.amounts) == set(SICK_LEAVE.amounts)


def test_a_figure_without_a_value_says_nothing():
    figures = {fact.figure for fact in facts(counted(workforce(*PEOPLE[:3])), PAY)}
    assert mean(Gender.WOMEN) in figures
    assert mean(Gender.MEN) not in figures
