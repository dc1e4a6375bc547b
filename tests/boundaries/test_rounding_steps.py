"""What a release rounds more coarsely: at, below and above half a step, and no digit more than the step."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.recalled import Recalled
from jamstilt.disclosure.release import Release, SafeFigure, release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotApplicable, Reason, Suppressed
from jamstilt.language.number import decimals_of, is_apart, rounded, rounded_to
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
MEAN = Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2024, Component.AGREED)
RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)


def released(pay: int, plan: Plan, audience: Audience = Audience.PUBLIC) -> Release:
    """Ten women with this pay, and ten men with a million."""
    people = [employed("women", pay=pay)] * 10 + [employed("men", pay=1_000_000)] * 10
    return release(counted(workforce(*people)), KRONER, audience, plan=plan)


@pytest.mark.parametrize(
    ("pay", "step", "printed"),
    [
        (742_499, 1000, 742_000),
        (742_500, 1000, 743_000),
        (742_501, 1000, 743_000),
        (742_499, 5000, 740_000),
        (742_500, 5000, 745_000),
        (742_500, 1, 742_500),
    ],
)
def test_kroner_are_rounded_half_up_to_the_step(pay: int, step: int, printed: int):
    found = released(pay, Plan({}, {MEAN: Fraction(step)}))[MEAN]
    assert (found.value, found.step, found.decimals, found.is_coarse) == (printed, step, 0, step > 1)


@pytest.mark.parametrize(
    ("pay", "step", "printed", "decimals"),
    [(942_499, "0.1", "94.2", 1), (942_500, "0.1", "94.3", 1), (944_999, "1", "94", 0), (945_000, "1", "95", 0)],
)
def test_a_ratio_is_rounded_from_the_exact_one(pay: int, step: str, printed: str, decimals: int):
    found = released(pay, Plan({}, {RATIO: Fraction(step)}))[RATIO]
    assert (found.value, found.decimals, found.is_coarse) == (Fraction(printed), decimals, True)


def test_a_step_finer_than_the_measure_shows_no_more_digits():
    found = released(333_333, Plan({}, {RATIO: Fraction(1, 1000)}))[RATIO]
    assert (found.value, found.step, found.is_coarse) == (Fraction("33.33"), Fraction(1, 100), False)


def test_what_is_hidden_is_not_rounded_and_is_not_coarse():
    found = released(742_499, Plan({MEAN: Reason.FEW_PEOPLE}, {MEAN: Fraction(1000)}))[MEAN]
    assert (found.answer, found.is_coarse) == (Suppressed(Reason.FEW_PEOPLE), False)


def test_those_entitled_get_every_figure_exact_whatever_is_planned():
    plan = Plan({RATIO: Reason.FEW_PEOPLE}, {MEAN: Fraction(5000)})
    found = released(742_499, plan, Audience.INTERNAL)
    assert (found[MEAN].value, found[RATIO].value) == (742_499, Fraction("74.2499"))
    assert not any(each.is_coarse for each in found.figures.values())


def test_without_a_plan_the_release_makes_its_own():
    people = [employed("women")] * 4 + [employed("men")] * 10
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    assert isinstance(found[MEAN].answer, Suppressed)


def test_what_an_earlier_statement_rounded_stays_as_it_was():
    heads = Recalled(Figure(Measure.EMPLOYEES, TOTAL, Gender.WOMEN, 2020), Fraction(50), "", "")
    pay = Recalled(Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2020), Fraction(660_000), "", "", Fraction(5000))
    for audience in Audience:
        found = release({}, KRONER, audience, (heads, pay), plan=Plan({}))
        assert (found[pay.figure].step, found[pay.figure].is_coarse) == (5000, True)
        assert (found[heads.figure].step, found[heads.figure].is_coarse) == (1, False)


def test_a_figure_without_a_number_has_the_step_of_its_measure():
    assert SafeFigure(RATIO, NotApplicable(Reason.NOBODY), "", "").step == Fraction(1, 100)


values = st.fractions(min_value=-(10**7), max_value=10**7, max_denominator=10**5)
steps = st.sampled_from(["5000", "1000", "1", "0.1", "0.01"])


@given(values, steps)
def test_a_value_is_rounded_as_decimal_numbers_are(value: Fraction, step: str):
    multiples = value / Fraction(step)
    if multiples.denominator in (1, 2, 4, 5, 8, 10):  # else a decimal number cannot hold it
        exact = Decimal(multiples.numerator) / Decimal(multiples.denominator)
        assert rounded_to(value, Fraction(step)) == Fraction(exact.quantize(Decimal(1), ROUND_HALF_UP)) * Fraction(step)
    assert abs(rounded_to(value, Fraction(step)) - value) * 2 <= Fraction(step)


@given(values, st.integers(0, 4))
def test_a_step_of_decimals_rounds_as_the_decimals_do(value: Fraction, decimals: int):
    assert rounded_to(value, Fraction(1, 10**decimals)) == Fraction(rounded(value, decimals))
    assert decimals_of(Fraction(1, 10**decimals)) == decimals


@given(values, steps, values, steps)
def test_values_that_are_apart_are_in_the_order_of_the_numbers(one: Fraction, step: str, other: Fraction, second: str):
    printed = rounded_to(one, Fraction(step)), rounded_to(other, Fraction(second))
    if is_apart(printed[0], Fraction(step), printed[1], Fraction(second)):
        assert (printed[0] > printed[1]) == (one > other)
        assert one != other
