"""How a figure may be shown, what each way tells, and what it costs to tell less."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.disclosure.amounts import amounts, circles
from jamstilt.disclosure.displays import Printed, Shower, followers, weight
from jamstilt.disclosure.family import PAY, averages, facts
from jamstilt.disclosure.policy import STRICT
from jamstilt.disclosure.targets import open_rows
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from people import counted, employed, workforce

WOMEN = [1_100_000, 1_200_000, 1_250_000, 1_300_000, 1_338_030]
MEN = [900_000, 1_000_000, 1_100_000, 1_200_000, 1_300_000, 1_400_000]
MEAN = Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2024, Component.AGREED)
RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)


def shower(women=WOMEN, men=MEN, policy=STRICT, **more):
    rows = [employed("women", pay=pay, **more) for pay in women] + [employed("men", pay=pay, **more) for pay in men]
    every = facts(counted(workforce(*rows)), PAY)
    of = amounts(PAY, circles(tuple(averages(every)), years_apart=False), policy, open_rows(every, PAY, 5))
    return Shower(PAY, of, policy), {fact.figure: fact for fact in every}


def display(figure, **more):
    shows, found = shower(**more)
    return shows.display(found[figure])


def interval_of_the_sum(sides, people):
    """What two sides of a mean say of the sum."""
    upper = next(side for side in sides if side.coefficients[0][1] > 0)
    lower = next(side for side in sides if side.coefficients[0][1] < 0)
    return -lower.bound * people, upper.bound * people


def test_a_mean_tells_the_sum_to_half_a_krone_for_each():
    low, high = interval_of_the_sum(display(MEAN).levels[0].sides, 5)
    assert (low, high) == pytest.approx((5 * 1_237_605.5, 5 * 1_237_606.5))


def test_a_coarse_mean_tells_the_interval_of_what_stands_on_the_page():
    """1 237 606 to the nearest 5 000 is 1 240 000: it lies nearer to the lower end."""
    low, high = interval_of_the_sum(display(MEAN).levels[2].sides, 5)
    assert (low, high) == pytest.approx((5 * 1_237_500, 5 * 1_242_500))


def test_a_ratio_holds_for_the_true_sums_and_not_for_a_percent_more():
    of, found = shower()
    values = [unknown.value for unknown in of.amounts.unknowns]
    fits = [
        fits_all(of.sides(found[RATIO], Fraction(1, 100)), each) for each in (values, [values[0] * 1.01, values[1]])
    ]
    assert fits == [True, False]


def fits_all(sides, values):
    return all(sum(part * values[place] for place, part in side.coefficients) <= side.bound + 1e-3 for side in sides)


def test_levels_go_from_the_exact_to_the_hidden_and_cost_more_each():
    levels = display(RATIO).levels
    assert [level.step for level in levels] == [Fraction(1, 100), Fraction(1, 10), Fraction(1), None]
    assert [level.loss for level in levels] == sorted({level.loss for level in levels})
    assert levels[-1].sides == ()


def test_what_must_be_shown_has_one_level():
    assert len(display(MEAN, policy=replace(STRICT, must_show=(MEAN,))).levels) == 1


def test_without_coarser_a_figure_is_shown_or_hidden():
    assert [level.step for level in display(MEAN, policy=replace(STRICT, coarser=False)).levels] == [1, None]


def test_small_kinds_of_pay_are_never_rounded_to_thousands():
    overtime = replace(MEAN, component=Component.OVERTIME)
    of = [employed("women", pay=pay, overtime_ore=pay // 10 + number) for number, pay in enumerate(WOMEN)]
    every = facts(counted(workforce(*of)), PAY)
    found = amounts(PAY, circles(tuple(averages(every)), years_apart=False), STRICT, open_rows(every, PAY, 5))
    shown = Shower(PAY, found, STRICT).display(next(fact for fact in every if fact.figure == overtime))
    assert [level.step for level in shown.levels] == [1, None]


def test_what_everybody_knows_is_no_display():
    """Nobody in the house has overtime: that its mean is zero tells nothing."""
    assert display(replace(MEAN, component=Component.OVERTIME)) is None


def test_pay_has_no_part_in_the_price():
    _, these = shower()
    _, those = shower([pay * 3 for pay in WOMEN], [pay // 2 for pay in MEN])
    assert {figure: weight(fact) for figure, fact in these.items()} == {
        figure: weight(fact) for figure, fact in those.items()
    }


def test_the_ratio_that_the_law_requires_is_dearer_than_its_means():
    _, found = shower()
    assert weight(found[RATIO]) > weight(found[MEAN]) + weight(found[replace(MEAN, gender=Gender.MEN)])
    in_group = replace(RATIO, group="case_workers")
    assert weight(found[RATIO]) > weight(found[in_group]) > weight(found[replace(MEAN, group="case_workers")])


def test_a_ratio_follows_either_mean():
    _, found = shower()
    assert {mean for mean, ratio in followers(found.values()) if ratio == RATIO} == {
        MEAN,
        replace(MEAN, gender=Gender.MEN),
    }


def test_what_an_earlier_statement_printed_has_one_level_with_the_digits_of_then():
    of, found = shower()
    then = of.fixed(found[MEAN], Printed(MEAN, Fraction(1_238_000), Fraction(1000)))
    assert interval_of_the_sum(then.levels[0].sides, 5) == pytest.approx((5 * 1_237_500, 5 * 1_238_500))
    assert len(then.levels) == 1


def test_a_number_of_then_that_does_not_fit_our_files_tells_as_much_as_if_it_did():
    of, found = shower()
    then = of.fixed(found[MEAN], Printed(MEAN, Fraction(990_000), Fraction(1000)))
    assert interval_of_the_sum(then.levels[0].sides, 5) == pytest.approx((5 * 1_237_500, 5 * 1_238_500))


@pytest.mark.parametrize(("last", "steps"), [(1_338_030, [1, 1000, 5000]), (1_342_499, [1, 5000])])
def test_a_step_that_would_tell_something_new_is_no_level(last, steps):
    """1 238 499.8 is 1 238 500, or 1 238 000: the first allows 1 238 500.4, which the second rules out."""
    women = [*WOMEN[:-1], last]
    assert [level.step for level in display(MEAN, women=women).levels] == [*steps, None]
