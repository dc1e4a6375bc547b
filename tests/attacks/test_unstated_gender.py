"""The one whose gender is not stated is in no column: everybody less the women less the men is that one."""

from __future__ import annotations

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from people import counted, employed, workforce


def cells(others: int):
    sick = {"women": 300, "men": 500, "other": 9_000}
    heads = {"women": 12, "men": 11, "other": others}
    return counted(
        workforce(
            *(
                employed(gender, pay=550_000 + 9_000 * number, self_certified_days=days + 40 * number)
                for gender, days in sick.items()
                for number in range(heads[gender])
            )
        )
    )


def seen(others: int, policy: Policy, audience: Audience = Audience.PUBLIC):
    shown = release(cells(others), policy, audience)

    def value(measure: Measure, gender: Gender, component: Component = Component.NONE):
        return shown[Figure(measure, TOTAL, gender, 2024, component)].value

    return value


def test_by_hand_the_rest_is_how_many_they_are_and_how_ill_they_were():
    value = seen(1, Policy(), Audience.INTERNAL)
    women, men, everybody = (value(Measure.EMPLOYEES, each) for each in (Gender.WOMEN, Gender.MEN, Gender.ALL))
    assert everybody - women - men == 1
    rates = [value(Measure.SICK_LEAVE_RATE, each, Component.SELF_CERTIFIED) for each in (Gender.WOMEN, Gender.MEN)]
    total = value(Measure.SICK_LEAVE_RATE, Gender.ALL, Component.SELF_CERTIFIED)
    one = 24 * total - 12 * rates[0] - 11 * rates[1]
    assert float(one) == pytest.approx(100 * 9_000 / 23_000, abs=0.3)


@pytest.mark.parametrize("others", [1, 2, 4])
def test_few_of_unstated_gender_stand_in_no_subtraction(others):
    value = seen(others, Policy(publish_kroner=True))
    for measure, component in (
        (Measure.EMPLOYEES, Component.NONE),
        (Measure.SICK_LEAVE_RATE, Component.SELF_CERTIFIED),
        (Measure.SICK_LEAVE_RATE, Component.TOTAL),
    ):
        shown = [value(measure, each, component) is not None for each in (Gender.WOMEN, Gender.MEN, Gender.ALL)]
        assert not all(shown), measure


def test_five_of_them_are_told():
    assert seen(5, Policy())(Measure.EMPLOYEES, Gender.ALL) == 28
