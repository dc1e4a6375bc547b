from __future__ import annotations

from fractions import Fraction

import pytest
from records import cohort, grant, indicator, study

from jamstilt.authority.rates.cohorts import reached_share
from jamstilt.authority.rates.gap import gap, gap_change
from jamstilt.authority.rates.grants import approval_rate, funding_rate, mean_applied, mean_granted
from jamstilt.authority.rates.rates import NOT_GIVEN
from jamstilt.authority.rates.surveys import decimals, response_rate, wilson
from jamstilt.figure import NotApplicable, Reason


def test_a_scheme_with_undecided_applications_divides_by_those_decided():
    scheme = grant(applications=62, decided=52, awards=26, applied_sum=34_000_000, awarded_sum=11_000_000)
    assert approval_rate(scheme) == 50  # 26 of 52, not of 62
    assert funding_rate(scheme) == NOT_GIVEN  # what the 52 asked for is not known


def test_all_applications_are_decided_where_nobody_says_otherwise():
    scheme = grant(applications=40, awards=10, applied_sum=8_000_000, awarded_sum=2_000_000)
    assert approval_rate(scheme) == 25
    assert funding_rate(scheme) == 25
    assert mean_applied(scheme) == 200_000
    assert mean_granted(scheme) == 200_000


def test_what_the_decided_applications_asked_for_goes_before_all_that_was_asked_for():
    scheme = grant(decided=4, applications=5, decided_sum=400, applied_sum=1000, awarded_sum=100)
    assert funding_rate(scheme) == 25


def test_nobody_applied():
    scheme = grant(applications=0, awards=0, applied_sum=0, awarded_sum=0)
    assert approval_rate(scheme) == NotApplicable(Reason.ZERO_BASE)
    assert funding_rate(scheme) == NotApplicable(Reason.ZERO_BASE)
    assert mean_granted(scheme) == NotApplicable(Reason.ZERO_BASE)


def test_money_paid_or_set_aside_is_never_taken_for_money_awarded():
    scheme = grant(applications=62, applied_sum=34_300_000, paid=11_000_000, frame=12_000_000)
    assert funding_rate(scheme) == NOT_GIVEN
    assert approval_rate(scheme) == NOT_GIVEN


def test_those_with_unknown_outcome_stay_in_the_base():
    assert reached_share(cohort(exits=100, reached=70, unknown_outcome=10)) == 70
    assert reached_share(cohort(share=77)) == 77
    assert reached_share(cohort(exits=0, reached=0)) == NotApplicable(Reason.ZERO_BASE)
    assert reached_share(cohort()) == NOT_GIVEN


def test_the_gap_is_the_group_less_the_rest():
    series = [{"year": 2022, "value": 66.5, "comparison": 79}, {"year": 2024, "value": 68, "comparison": 78.5}]
    employment = indicator(series=series)
    assert gap(employment.series[0]) == Fraction(-125, 10)
    assert gap(employment.series[1]) == Fraction(-105, 10)
    assert gap_change(employment, 2024) == 2  # from -12.5 to -10.5
    assert gap_change(employment, 2022) == NOT_GIVEN
    assert gap_change(indicator(series=series[::-1]), 2024) == 2


def test_a_response_rate_is_net_of_gross():
    assert response_rate(study(gross=6000, net=2400)) == 40
    assert response_rate(study(net=2400)) == NOT_GIVEN


@pytest.mark.parametrize(("answers", "shown"), [(Fraction(199), 0), (Fraction(200), 1), (Fraction(201), 1)])
def test_a_rate_has_one_decimal_from_two_hundred_answers(answers: Fraction, shown: int):
    assert decimals(answers) == shown
    assert decimals(NOT_GIVEN) == 0


@pytest.mark.parametrize(
    ("count", "answers", "low", "high"),
    [
        # Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, method 3: Wilson without correction
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_that_of_the_published_table(count: int, answers: int, low: float, high: float):
    found = wilson(count, answers)
    assert found is not None
    assert [round(end, 4) for end in found] == [low, high]


def test_who_asks_everybody_has_no_interval_and_who_asks_most_a_narrow_one():
    assert wilson(40, 100, population=100) is None
    wide, narrow = wilson(40, 100), wilson(40, 100, population=120)
    assert wide is not None
    assert narrow is not None
    assert narrow.low > wide.low
    assert narrow.high < wide.high


def test_nobody_answered():
    assert wilson(0, 0) is None


def test_all_or_none_ends_exactly_there():
    everyone, nobody = wilson(20, 20), wilson(0, 20)
    assert everyone is not None
    assert nobody is not None
    assert (everyone.high, nobody.low) == (1.0, 0.0)
