"""What must stay uncertain: each who stands alone, and rows in which everybody has the same."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.disclosure.family import PAY, averages, facts
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.disclosure.protect import puzzle
from jamstilt.disclosure.rules import by_rule
from jamstilt.disclosure.targets import is_one_step, one_step_rows, open_rows
from jamstilt.statistics.atoms import Quantity
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
AGREED = (Quantity.AGREED,)


def men(*pays, group="case_workers", **more):
    return [employed("men", group, pay=pay, **more) for pay in pays]


def one_step(*rows, kind=AGREED):
    every = facts(counted(workforce(*rows)), PAY)
    found = one_step_rows(every, open_rows(every, PAY, 5), STRICT)
    return [average for average in found if average.amounts == kind]


def targets_of(*rows, policy=KRONER):
    cells = counted(workforce(*rows))
    return puzzle(cells, PAY, by_rule(cells, policy), policy).targets


@pytest.mark.parametrize(("highest", "flat"), [(500_000, True), (550_800, True), (550_900, False)])
def test_pay_within_the_margin_of_its_mean_is_one_step(highest, flat):
    """Five at 500 000 and one at 550 847: the spread is a tenth of the mean of 508 475."""
    assert bool(one_step(*men(*[500_000] * 5, highest))) is flat


def test_few_of_one_step_are_left_to_the_threshold():
    assert one_step(*men(500_000, 500_000, 500_000, 500_000)) == []


def test_a_row_in_which_nobody_has_what_others_have_is_one_step():
    rows = [*men(*range(400_000, 700_000, 50_000), overtime_ore=0)]
    rows += men(*range(400_000, 700_000, 50_000), group="managers", overtime_ore=800_00)
    flat = one_step(*rows, kind=(Quantity.OVERTIME,))
    assert {average.over[0].group for average in flat} == {"case_workers", "managers"}


def test_what_nobody_in_the_house_has_is_no_secret():
    assert one_step(*men(*range(400_000, 700_000, 50_000)), kind=(Quantity.OVERTIME,)) == []


def test_equal_pay_of_the_whole_house_is_a_secret_all_the_same():
    assert one_step(*men(*[500_000] * 6))


def test_the_spread_of_cash_pay_is_that_of_the_sum_and_not_of_its_parts():
    """Overtime makes up for what agreed pay lacks: everybody has 600 000 in cash."""
    rows = [employed("men", pay=600_000 - each, overtime_ore=each * 100) for each in range(10_000, 190_000, 30_000)]
    (cash,) = {average for average in averages(facts(counted(workforce(*rows)), PAY)) if len(average.amounts) > 1}
    assert is_one_step(cash, 0.0)


@pytest.mark.parametrize(("margin", "away"), [(10, 35_000), (5, 17_500)])
def test_each_who_stands_alone_must_stay_uncertain_to_the_margin_on_both_sides(margin, away):
    rows = [*men(*range(400_000, 700_000, 40_000)), *men(350_000, group="managers")]
    found = targets_of(*rows, policy=replace(KRONER, margin=Fraction(margin, 100)))
    (alone,) = [each for each in found if each.value == 350_000]
    assert (alone.down, alone.up) == pytest.approx((away, away))


def test_nobody_is_an_attacker_of_his_own_pay():
    found = targets_of(*men(*range(400_000, 700_000, 40_000)), *men(350_000, 390_000, group="managers"))
    knowers = [each.knowers for each in found if each.value in {350_000, 390_000}]
    assert all(len(each) == 1 for each in knowers)
    assert len(set(knowers)) == 2


def test_nobody_in_a_large_circle_is_asked_about_alone():
    assert targets_of(*men(*range(400_000, 700_000, 40_000))) == ()


def test_an_amount_of_nobody_is_no_target():
    rows = [*men(*range(400_000, 700_000, 40_000), bonus_ore=500_00), *men(350_000, group="managers", bonus_ore=0)]
    assert all(each.value > 0 or each.up > 0 for each in targets_of(*rows))
