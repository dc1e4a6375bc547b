"""Rows of one table, put together: nobody, inside or outside, comes near to anybody's agreed pay.

Each leak is first found by the outsider in what an unprotected table would print.
"""

from __future__ import annotations

from datetime import date
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printed_rows import KRONER, Shown, behind, known_by_anybody, public

from jamstilt.figure import Component, Figure, Gender, Measure
from outside_attack import Question, guessed, learnt
from people import GROUPS, employed

MARCH, SEPTEMBER = date(2024, 3, 1), date(2024, 9, 1)


def men(number: int, group: str, pay: int, **more: object):
    """As many men of different pay, from ``pay`` and upwards."""
    return [employed("men", group, pay=pay + 31_013 * each, **more) for each in range(number)]


def women(number: int, group: str, pay: int, **more: object):
    return [{**row, "gender": "women"} for row in men(number, group, pay, **more)]


LEAKS = {
    "a total minus its groups": [
        *men(20, "case_workers", 500_000),
        *men(7, "managers", 900_000),
        *men(1, "apprentices", 471_733),
    ],
    "a total minus its groups, among women": [
        *women(20, "case_workers", 500_000),
        *women(7, "managers", 900_000),
        *women(1, "apprentices", 209_250),
    ],
    "a group minus those of it who work part time": [
        *men(20, "case_workers", 500_000, share="1/2"),
        *men(1, "case_workers", 912_345),
    ],
    "a subset that lies across small groups": [
        *men(20, "case_workers", 500_000),
        *men(4, "managers", 900_000, appointment="temporary"),
        *men(1, "apprentices", 200_000, appointment="temporary"),
        *men(1, "apprentices", 250_000),
    ],
    "the one whose pay alone is known in a group": [
        *men(7, "case_workers", 500_000),
        employed("men", "managers", pay=1_198_545),
        *(employed("men", "managers", pay=None) for _ in range(15)),
    ],
    "two who are left know each other": [
        *men(20, "case_workers", 500_000),
        *men(7, "managers", 900_000),
        *men(2, "apprentices", 300_000),
    ],
    "one who earns as much as all others": [*men(8, "managers", 500_000), employed("men", "managers", pay=40_000_000)],
}


def everything(rows) -> list[Shown]:
    """All means of five or more, to the krone: what a threshold alone would print."""
    pay = {number: row["agreed_pay_ore"] // 100 for number, row in enumerate(rows) if row["agreed_pay_ore"]}
    found = []
    for who in behind(rows).values():
        for gender in ("women", "men"):
            of = frozenset(number for number in who if rows[number]["gender"] == gender)
            if len(of) >= KRONER.threshold:
                found.append(Shown(of, frozenset(), float(round(sum(pay[each] for each in of) / len(of))), 1.0))
    return found


@pytest.mark.parametrize("rows", LEAKS.values(), ids=LEAKS)
def test_a_threshold_alone_would_give_somebody_away(rows):
    pay = [int(row["agreed_pay_ore"] or 100) // 100 for row in rows]
    assert learnt(guessed(pay, 0.5), everything(rows), range(len(pay)))


@pytest.mark.parametrize("rows", LEAKS.values(), ids=LEAKS)
def test_nobody_is_given_away(rows):
    assert known_by_anybody(rows) == []


def test_a_lone_consultant_costs_one_row_more_and_not_all():
    told = public(LEAKS["a total minus its groups"])
    rows = ("total", "case_workers", "managers", "apprentices")
    means = (told[Figure(Measure.MEAN_PAY, row, Gender.MEN, 2024, Component.AGREED)] for row in rows)
    exact = {row for row, safe in zip(rows, means, strict=True) if safe.value is not None and not safe.is_coarse}
    assert len(exact) == len(rows) - 2


def test_the_outsider_finds_a_total_minus_its_parts():
    pay = [500_000 + 1_000 * number for number in range(11)]
    sets = [frozenset(range(11)), frozenset(range(6)), frozenset(range(6, 10))]
    shown = [Shown(who, frozenset(), float(round(sum(pay[each] for each in who) / len(who))), 1.0) for who in sets]
    assert Question((), 10) in {answer.question for answer in learnt(guessed(pay, 0.5), shown, [10])}
    assert not [answer for answer in learnt(guessed(pay, 0.5), shown[:2], [10]) if not answer.question.attackers]


def somebody(gender: str, group: str, random: Random):
    """One of a house in which most have been there all the time, full time, on pay of their own."""
    return employed(
        gender,
        group,
        pay=random.choice([random.randrange(300_000, 1_500_000)] * 6 + [600_000, None]),
        share=random.choice([1, 1, 1, "1/2"]),
        appointment=random.choice(["permanent", "permanent", "temporary"]),
        started=random.choice([date(2015, 1, 1), date(2015, 1, 1), MARCH]),
        left=random.choice([None, None, None, None, SEPTEMBER]),
    )


heads = st.sampled_from([0, 1, 2, 6, 9])
houses = st.builds(
    lambda counts, random: [
        somebody(gender, group, random)
        for (gender, group), number in zip(product(("women", "men"), GROUPS), counts, strict=True)
        for _ in range(number)
    ],
    st.tuples(heads, heads, heads, heads, heads, heads).filter(any),
    st.randoms(use_true_random=False),
)


@settings(max_examples=30)
@given(houses, st.sampled_from([frozenset(), frozenset({"apprentices"})]))
def test_nobody_is_given_away_in_any_house(rows, left_out):
    assert known_by_anybody(rows, left_out=left_out) == []


@settings(max_examples=20)
@given(houses)
def test_every_row_that_is_told_has_enough_people(rows):
    told = public(rows)
    for row, who in behind(rows).items():
        for gender in (Gender.WOMEN, Gender.MEN):
            if told[Figure(Measure.MEAN_PAY, row, gender, 2024, Component.AGREED)].value is not None:
                assert sum(rows[each]["gender"] == gender for each in who) >= KRONER.threshold


@settings(max_examples=15)
@given(st.lists(st.sampled_from(GROUPS), min_size=6, max_size=20), st.integers(0, 999))
def test_the_names_of_people_and_their_order_change_nothing(groups, seed):
    rows = [employed("men", group, pay=400_000 + 3_001 * number) for number, group in enumerate(groups)]
    other = rows[seed % len(rows) :] + rows[: seed % len(rows)]
    assert {figure: safe.answer for figure, safe in public(rows).figures.items()} == {
        figure: safe.answer for figure, safe in public(other).figures.items()
    }
