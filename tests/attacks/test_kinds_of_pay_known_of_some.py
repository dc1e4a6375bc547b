"""Kinds of pay that are known of some and not of others: what lies between two means of a row is somebody's."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from printed_rows import KRONER, public

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.statistics.measures import people
from outside_attack import Question, Shown, exposed, guessed
from people import counted, employed, workforce

KINDS = {Component.AGREED: "agreed_pay_ore", Component.OVERTIME: "overtime_ore", Component.BONUS: "bonus_ore"}
CASH = tuple(KINDS)
ORE = 100


def given_away(rows):
    """What the public, or anybody who knows all of their own pay, finds out of one kind of somebody's."""
    told = public(rows)
    pay = [int(row[column] or 0) // ORE for row in rows for column in KINDS.values()]
    numbers = [number for component in (*KINDS, Component.CASH_TOTAL) for number in printed(rows, told, component)]
    targets = [amount for amount, value in enumerate(pay) if value]
    everybody = [tuple(of(person, kind) for kind in KINDS) for person in range(len(rows))]
    asked = [Question(who, target) for who in ((), *everybody) for target in targets if target not in who]
    return exposed(guessed(pay, float(KRONER.prior)), numbers, asked)


def printed(rows, told, component) -> list[Shown]:
    """The mean of men; all are in one group, so that the row and the total say the same."""
    kinds = CASH if component is Component.CASH_TOTAL else (component,)
    who = [number for number, row in enumerate(rows) if all(row[KINDS[kind]] is not None for kind in kinds)]
    amounts = frozenset(of(person, kind) for person in who for kind in kinds)
    found = []
    for row in ("total", "case_workers"):
        safe = told[Figure(Measure.MEAN_PAY, row, Gender.MEN, 2024, component)]
        if safe.value is not None and amounts:
            each = len(amounts) / len(who)  # the outsider divides by amounts, the page by people
            found.append(Shown(amounts, frozenset(), float(safe.value) / each, float(safe.step) / each))
    return found


def of(person: int, kind: Component) -> int:
    return person * len(KINDS) + CASH.index(kind)


def paid(number: int, pay: int | None, overtime: int | None, bonus: int | None = 0, **more: object):
    kroner = {"overtime_ore": overtime, "bonus_ore": bonus}
    amounts = {column: None if value is None else value * ORE for column, value in kroner.items()}
    return employed("men", pay=None if pay is None else pay + number * 31_013, **amounts, **more)


def test_one_whose_overtime_is_not_known_is_not_what_lies_between_agreed_and_cash_pay():
    rows = [paid(number, 400_000, 1_000 * (number % 4)) for number in range(11)]
    rows[0] = paid(0, 712_969, None)
    assert given_away(rows) == []


def test_one_whose_overtime_alone_is_known_is_not_told_by_the_mean_of_it():
    rows = [paid(number, 400_000, 1_000 * (number % 4)) for number in range(11)]
    rows[0] = paid(0, None, 90_000)
    assert given_away(rows) == []


def test_one_who_started_late_is_behind_every_kind_of_pay_or_none():
    rows = [paid(number, 400_000, 10_000 + 900 * number) for number in range(10)]
    rows.append(paid(0, 712_969, 50_000, started=date(2024, 11, 1)))
    cells = counted(workforce(*rows))
    means = (cells[Figure(Measure.MEAN_PAY, TOTAL, Gender.MEN, 2024, kind)] for kind in (*KINDS, Component.CASH_TOTAL))
    assert {people(mean.formula.over) for mean in means} == {len(rows)}


def test_of_one_large_bonus_among_small_ones_nothing_is_told():
    rows = [paid(number, 400_000, 2_000 * number, 3_000) for number in range(9)]
    rows.append(paid(9, 400_000, 5_000, 400_000))
    assert given_away(rows) == []


@settings(max_examples=25)
@given(st.integers(5, 14), st.randoms(use_true_random=False))
def test_nothing_of_anybody_lies_between_the_kinds_of_pay_of_a_row(heads, random: Random):
    rows = [
        paid(
            number,
            random.choice([400_000] * 6 + [None]),
            random.choice([0, 4_000, 20_000, 31_000, None]),
            random.choice([0, 0, 15_000, 300_000, None]),
        )
        for number in range(heads)
    ]
    assert given_away(rows) == []
