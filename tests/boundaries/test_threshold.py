"""The threshold of five per gender: one below, at, one above; and the number itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.disclosure.release import release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotApplicable, Reason, Suppressed
from jamstilt.law.limits import limit
from jamstilt.period import Year
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)


def public(women: int, men: int, policy: Policy = KRONER, **more: object):
    pay = [420_000 + 31_000 * number for number in range(max(women, men))]
    people = [employed("women", pay=pay[number], **more) for number in range(women)]
    people += [employed("men", pay=pay[-1 - number], **more) for number in range(men)]
    return release(counted(workforce(*people)), policy, Audience.PUBLIC)


def mean(gender):
    return Figure(Measure.MEAN_PAY, TOTAL, gender, 2024, Component.AGREED)


def median(gender):
    return Figure(Measure.MEDIAN_PAY, TOTAL, gender, 2024, Component.AGREED)


RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)


def test_the_numbers_themselves():
    assert (STRICT.threshold, STRICT.quantile_minimum, STRICT.publish_kroner) == (5, 10, False)
    assert STRICT.threshold == limit("pay_people_per_gender", Year(2024))


@pytest.mark.parametrize(("women", "shown"), [(1, False), (4, False), (5, True), (6, True)])
def test_mean_pay_of_a_gender_needs_five(women, shown):
    assert isinstance(public(women, 20)[mean(Gender.WOMEN)].answer, Fraction if shown else Suppressed)


@pytest.mark.parametrize(("women", "men", "shown"), [(4, 20, False), (20, 4, False), (5, 5, True), (4, 4, False)])
def test_a_ratio_needs_five_of_each_and_goes_with_its_means(women, men, shown):
    assert isinstance(public(women, men)[RATIO].answer, Fraction if shown else Suppressed)


@pytest.mark.parametrize(("women", "shown"), [(9, False), (10, True), (11, True)])
def test_a_median_needs_ten(women, shown):
    assert isinstance(public(women, 20)[median(Gender.WOMEN)].answer, Fraction if shown else Suppressed)


def test_nobody_is_not_applicable_and_never_hidden():
    assert public(0, 20)[mean(Gender.WOMEN)].answer == NotApplicable(Reason.NOBODY)
    assert public(0, 20)[RATIO].answer == NotApplicable(Reason.ONE_GENDER_ABSENT)


def test_without_the_decision_no_kroner_are_published_but_the_ratio_is():
    strict = public(20, 20, STRICT)
    assert strict[mean(Gender.WOMEN)].answer == Suppressed(Reason.KRONER_NOT_PUBLISHED)
    assert isinstance(strict[RATIO].answer, Fraction)


@pytest.mark.parametrize(("takers", "shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_days_with_a_sick_child_are_counted_from_five(takers, shown):
    people = [employed("women", sick_child_days=100 * (number < takers)) for number in range(20)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    figure = Figure(Measure.SICK_CHILD_TAKERS, TOTAL, Gender.WOMEN, 2024)
    assert isinstance(found[figure].answer, Fraction if shown else Suppressed)


def test_a_total_goes_with_a_hidden_gender():
    people = [employed("women", sick_child_days=100) for _ in range(9)]
    people += [employed("men", sick_child_days=100 * (number < 2)) for number in range(9)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    answers = {
        gender: found[Figure(Measure.SICK_CHILD_TAKERS, TOTAL, gender, 2024)].answer
        for gender in (Gender.WOMEN, Gender.MEN, Gender.ALL)
    }
    assert answers == {
        Gender.WOMEN: Fraction(9),
        Gender.MEN: Suppressed(Reason.FEW_PEOPLE),
        Gender.ALL: Suppressed(Reason.WOULD_REVEAL),
    }


@pytest.mark.parametrize(("others", "shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_few_people_of_unstated_gender_do_not_follow_from_the_total(others, shown):
    people = [employed("women") for _ in range(9)] + [employed("men") for _ in range(9)]
    people += [employed("other") for _ in range(others)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    for gender in (Gender.OTHER, Gender.ALL):
        answer = found[Figure(Measure.EMPLOYEES, TOTAL, gender, 2024)].answer
        assert isinstance(answer, Fraction if shown else Suppressed)


def test_those_entitled_see_everything():
    people = [employed("women", pay=700_000), employed("men", pay=800_000)]
    internal = release(counted(workforce(*people)), STRICT, Audience.INTERNAL)
    assert internal[mean(Gender.WOMEN)].answer == 700_000
    assert internal[RATIO].answer == Fraction(175, 2)


def test_that_no_man_in_a_small_group_got_overtime_is_not_told():
    people = [employed("women", overtime_ore=100) for _ in range(9)] + [employed("men") for _ in range(3)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    ratio = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.OVERTIME)
    assert found[ratio].answer == Suppressed(Reason.FEW_PEOPLE)
    internal = release(counted(workforce(*people)), KRONER, Audience.INTERNAL)
    assert internal[ratio].answer == NotApplicable(Reason.ZERO_BASE)


def test_one_person_of_unstated_gender_is_not_told_by_the_rates_for_all():
    people = [employed("women", doctor_certified_days=100 * (number % 9)) for number in range(29)]
    people += [employed("men", doctor_certified_days=100 * (number % 9)) for number in range(40)]
    people += [employed("other", doctor_certified_days=11_500)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    rates = {
        gender: found[Figure(Measure.SICK_LEAVE_RATE, TOTAL, gender, 2024, Component.DOCTOR_CERTIFIED)].answer
        for gender in (Gender.WOMEN, Gender.MEN, Gender.ALL)
    }
    assert rates[Gender.ALL] == Suppressed(Reason.FEW_PEOPLE)
    assert isinstance(rates[Gender.WOMEN], Fraction)


@pytest.mark.parametrize(("asked", "shown"), [(1, False), (4, False), (5, True)])
def test_that_none_of_a_few_asked_works_part_time_involuntarily_is_not_told(asked, shown):
    people = [employed("men", share="1/2", wants_more_hours="no") for _ in range(asked)]
    people += [employed("men") for _ in range(20)]
    found = release(counted(workforce(*people)), KRONER, Audience.PUBLIC)
    for measure in (Measure.INVOLUNTARY_PART_TIME, Measure.INVOLUNTARY_PART_TIME_RATE):
        answer = found[Figure(measure, TOTAL, Gender.MEN, 2024)].answer
        assert isinstance(answer, Fraction if shown else Suppressed)
