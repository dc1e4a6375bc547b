"""What is hidden whatever the proof says, and what goes with it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.disclosure.rules import by_rule, medians, rounded_medians
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Reason
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
INVOLUNTARY = Figure(Measure.INVOLUNTARY_PART_TIME, TOTAL, Gender.WOMEN, 2024)
MEAN = Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2024, Component.AGREED)
MEDIAN = replace(MEAN, measure=Measure.MEDIAN_PAY)
RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)
MEDIAN_RATIO = replace(RATIO, measure=Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)


def house(women=12, men=12):
    rows = [employed("women", pay=500_000 + 20_000 * each) for each in range(women)]
    return counted(workforce(*rows, *(employed("men", pay=510_000 + 20_000 * each) for each in range(men))))


def part_timers(involuntary, voluntary):
    answers = [{"wants_more_hours": each, "available_for_more_hours": each} for each in ("yes", "no")]
    asked = [answers[0]] * involuntary + [answers[1]] * voluntary
    rows = [employed("women", share="1/2", **answer) for answer in asked]
    return counted(workforce(*rows, *(employed("women") for _ in range(9))))


@pytest.mark.parametrize(("involuntary", "voluntary", "is_hidden"), [(9, 0, True), (8, 1, False), (0, 9, False)])
def test_that_all_who_were_asked_gave_the_one_answer_is_hidden(involuntary, voluntary, is_hidden):
    assert (INVOLUNTARY in by_rule(part_timers(involuntary, voluntary), KRONER)) is is_hidden


@pytest.mark.parametrize(("women", "reason"), [(4, Reason.FEW_PEOPLE), (5, None)])
def test_pay_of_too_few_is_hidden(women, reason):
    assert by_rule(house(women), KRONER).get(MEAN) is reason


def test_a_ratio_of_too_few_is_left_to_the_proof_only_when_that_is_chosen():
    assert by_rule(house(4), KRONER)[RATIO] is Reason.FEW_PEOPLE
    assert RATIO not in by_rule(house(4), replace(KRONER, show_safe_ratios=True))


def test_without_the_choice_no_kroner_are_published_and_ratios_are():
    hidden = by_rule(house(), STRICT)
    assert hidden[MEAN] is Reason.KRONER_NOT_PUBLISHED
    assert RATIO not in hidden


def test_what_must_be_shown_is_not_hidden_by_rule():
    assert MEAN not in by_rule(house(4), replace(KRONER, must_show=(MEAN,)))


def of_agreed(found):
    return {figure: why for figure, why in found.items() if figure.component is MEAN.component}


def test_medians_of_other_kinds_of_pay_than_agreed_and_cash_are_never_shown():
    kinds = {figure.component for figure in medians(house(), {}, {})}
    assert kinds == {Component.IRREGULAR, Component.BONUS, Component.OVERTIME, Component.BENEFITS}


def test_a_median_that_is_shown_is_rounded_because_it_may_be_somebodys_pay():
    steps = rounded_medians(house(), {})
    assert (steps[MEDIAN], steps[MEDIAN_RATIO]) == (1000, Fraction(1, 10))
    assert MEDIAN not in rounded_medians(house(), {MEDIAN: Reason.WOULD_REVEAL})


@pytest.mark.parametrize("reason", [Reason.FEW_PEOPLE, Reason.WOULD_REVEAL])
def test_a_median_goes_with_the_mean_beside_it(reason):
    assert of_agreed(medians(house(), {MEAN: reason}, {})) == {
        MEDIAN: Reason.WOULD_REVEAL,
        MEDIAN_RATIO: Reason.WOULD_REVEAL,
    }


def test_a_median_goes_where_the_mean_is_rounded_more():
    assert of_agreed(medians(house(), {}, {MEAN: Fraction(1000)})).keys() == {MEDIAN, MEDIAN_RATIO}


def test_a_ratio_of_medians_goes_with_the_ratio_beside_it_and_the_medians_stay():
    assert of_agreed(medians(house(), {}, {RATIO: Fraction(1)})).keys() == {MEDIAN_RATIO}


def test_a_ratio_of_medians_stays_where_only_kroner_are_not_published():
    assert of_agreed(medians(house(), {MEAN: Reason.KRONER_NOT_PUBLISHED}, {})) == {}
