"""Rows on one step of the scale: everybody has the same, or nobody has any, so the mean is everybody's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from knowing_reader import Line, Own, Person, lines, near, printed_in
from staff import KRONER, in_full, line, made, person, several

from jamstilt.figure import Component, Figure, Gender, Measure

SAME = several("men", "drivers", *[498_200] * 6)
NEARLY = several("men", "drivers", 498_200, 501_000, 503_500, 489_900, 492_000, 499_000)
MIXED = several("men", "drivers", 431_000, 478_200, 498_200, 512_000, 549_000, 603_000)
OTHERS = [
    *several("men", "clerks", 471_000, 512_500, 540_300, 555_800, 602_100, 631_900),
    *several("men", "managers", 801_000, 842_500, 880_300, 925_800, 962_100, 1_031_900, 1_102_000),
]
STORIES = {"all have the same": SAME, "all have nearly the same": NEARLY}
every = pytest.mark.parametrize("drivers", STORIES.values(), ids=STORIES.keys())
LOOSE = replace(KRONER, margin=KRONER.margin / 1_000)


def as_one(people: Sequence[Person], told: Iterable[Line], row: Sequence[Person]) -> tuple[list[Person], list[Line]]:
    """What a reader sees who knows that a row is on one step: one amount, which counts as often as there are people."""
    names = {each.name for each in row}
    one = replace(row[0], name="the row", pay={"agreed": sum(each.pay["agreed"] for each in row)})
    merged: list[Line] = []
    for each in told:
        parts: dict[Own, float] = {}
        for own, part in each.parts.items():
            whose = own._replace(person="the row") if own.person in names else own
            parts[whose] = part if whose.person == "the row" else parts.get(whose, 0.0) + part
        merged.append(each._replace(parts=parts))
    return [*(each for each in people if each.name not in names), one], merged


@every
def test_the_mean_is_what_each_of_them_has(drivers):
    told = {figure: value for figure, value, _ in in_full(line([*drivers, *OTHERS]))}
    assert all(abs(each.pay["agreed"] - told[mean("drivers")]) < 0.1 * each.pay["agreed"] for each in drivers)


@every
def test_the_total_less_the_other_rows_tells_the_same(drivers):
    people = [*drivers, *OTHERS]
    told = {figure: value for figure, value, _ in in_full(line(people))}
    rest = 19 * told[mean("total")] - 6 * told[mean("clerks")] - 7 * told[mean("managers")]
    assert rest / 6 == pytest.approx(told[mean("drivers")], abs=20)
    without = [each for each in in_full(line(people)) if each[0].group != "drivers"]
    staff, seen = as_one(people, lines(people, without), drivers)
    assert {each.whose.person for each in near(staff, seen, KRONER, coalition=0)} == {"the row"}


@every
def test_neither_the_mean_nor_what_leads_to_it_is_shown(drivers):
    people = [*drivers, *OTHERS]
    _, shown = made(line(people), KRONER)
    assert shown[mean("drivers")].value is None
    assert any(shown[mean(group)].value is not None for group in ("total", "clerks", "managers"))
    staff, seen = as_one(people, lines(people, printed_in(shown)), drivers)
    assert near(staff, seen, KRONER) == []


def test_with_a_margin_so_small_that_nobody_is_in_it_the_row_is_shown():
    people = [*NEARLY, *OTHERS]
    _, shown = made(line(people), LOOSE)
    assert shown[mean("drivers")].value is not None


def test_a_row_of_different_pay_is_shown():
    _, shown = made(line([*MIXED, *OTHERS]), KRONER)
    assert shown[mean("drivers")].value is not None


def test_that_nobody_in_a_row_has_what_others_have_is_not_told():
    """Thirteen have a bonus, the drivers have none: a mean of 0 tells of each of them, and so does subtraction."""
    bonus = [
        person(each.name, "men", each.group, each.pay["agreed"], bonus=20_000 + 1_700 * number)
        for number, each in enumerate(OTHERS)
    ]
    people = [*MIXED, *bonus]
    _, shown = made(line(people), KRONER)
    printed = {figure: (value, step) for figure, value, step in printed_in(shown)}
    assert mean("drivers", Component.BONUS) not in printed
    rows = [mean(group, Component.BONUS) for group in ("total", "clerks", "managers")]
    if all(row in printed for row in rows):
        (total, wide), *others = (printed[row] for row in rows)
        most = 19 * (total + wide / 2) - sum(
            n * (value - step / 2) for n, (value, step) in zip((6, 7), others, strict=True)
        )
        assert most >= 0.1 * 6 * sum(each.pay["bonus"] for each in bonus) / 13
    cash = [mean("drivers", kind) for kind in (Component.CASH_TOTAL, Component.AGREED)]
    assert not all(row in printed and printed[row][1] == 1 for row in cash)


def mean(group: str, component: Component = Component.AGREED) -> Figure:
    return Figure(Measure.MEAN_PAY, group, Gender.MEN, 2024, component)


def test_two_who_have_the_same_overtime_are_no_rule_of_the_house():
    """Of one woman and one man with equal overtime a ratio of 100 per cent tells each of them the other's."""
    people = [
        person("she", "women", "advisers", 1_122_000, overtime=22_000),
        person("he", "men", "advisers", 792_000, overtime=22_000),
    ]
    _, shown = made(line(people), KRONER)
    told = list(lines(people, in_full(line(people))))
    assert near(people, told, KRONER) != []
    assert near(people, lines(people, printed_in(shown)), KRONER) == []
