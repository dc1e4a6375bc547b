"""Figures of earlier statements are held against the policy before they are repeated."""

from __future__ import annotations

from fractions import Fraction

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.disclosure.recalled import Recalled
from jamstilt.disclosure.release import release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Reason, Suppressed

KRONER = Policy(publish_kroner=True)


def recalled(measure, gender, value, component=Component.NONE):
    return Recalled(Figure(measure, TOTAL, gender, 2020, component), Fraction(value), "everyone", "on_reference_date")


MEAN = recalled(Measure.MEAN_PAY, Gender.MEN, 659_887, Component.AGREED)


def again(*figures, policy=KRONER, audience=Audience.PUBLIC):
    return release({}, policy, audience, figures)


@pytest.mark.parametrize(("men", "shown"), [(1, False), (4, False), (5, True)])
def test_pay_is_repeated_when_the_statement_itself_shows_five(men, shown):
    answer = again(MEAN, recalled(Measure.EMPLOYEES, Gender.MEN, men))[MEAN.figure].answer
    assert answer == (659_887 if shown else Suppressed(Reason.FEW_PEOPLE))


def test_pay_without_a_head_count_is_not_repeated():
    assert again(MEAN)[MEAN.figure].answer == Suppressed(Reason.FEW_PEOPLE)


def test_kroner_are_not_repeated_where_none_are_published():
    found = again(MEAN, recalled(Measure.EMPLOYEES, Gender.MEN, 50), policy=STRICT)
    assert found[MEAN.figure].answer == Suppressed(Reason.KRONER_NOT_PUBLISHED)


def test_those_entitled_see_them_as_they_were():
    assert again(MEAN, audience=Audience.INTERNAL)[MEAN.figure].answer == 659_887
