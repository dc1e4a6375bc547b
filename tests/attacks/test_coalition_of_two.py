"""Two colleagues tell each other what they earn: of three in a row, the third is what is left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from knowing_reader import Own, lines, near, printed_in
from staff import KRONER, in_full, line, made, several

from jamstilt.figure import Component, Figure, Gender, Measure

THREE = (612_500, 655_800, 731_900)
PEOPLE = [
    *several("women", "advisers", *THREE),
    *several("women", "clerks", 471_000, 512_500, 540_300, 555_800, 602_100, 631_900, 644_000),
    *several("women", "managers", 801_000, 842_500, 880_300, 925_800, 962_100, 1_031_900),
]
ALONE, PAIRS = KRONER, replace(KRONER, coalition=2)
ADVISERS = [Own(f"advisers women {number}", 2024, "agreed") for number in range(3)]


def mean(group: str) -> Figure:
    return Figure(Measure.MEAN_PAY, group, Gender.WOMEN, 2024, Component.AGREED)


def test_by_hand_the_third_is_the_total_less_the_other_groups_less_the_two():
    told = {figure: value for figure, value, _ in in_full(line(PEOPLE))}
    three = 16 * told[mean("total")] - 7 * told[mean("clerks")] - 6 * told[mean("managers")]
    assert three - THREE[0] - THREE[1] == pytest.approx(THREE[2], abs=20)


def test_what_holds_against_each_alone_may_not_hold_against_two():
    _, shown = made(line(PEOPLE), ALONE)
    told = list(lines(PEOPLE, printed_in(shown)))
    assert near(PEOPLE, told, ALONE) == []
    found = near(PEOPLE, told, PAIRS, only=ADVISERS)
    assert {len(each.by) for each in found} == {2}
    assert {each.whose for each in found} == set(ADVISERS)


def test_against_two_more_is_hidden_or_rounded_and_nobody_comes_near():
    plan, shown = made(line(PEOPLE), PAIRS)
    assert near(PEOPLE, lines(PEOPLE, printed_in(shown)), PAIRS, only=ADVISERS) == []
    alone, _ = made(line(PEOPLE), ALONE)
    assert plan.proved[0].protection.loss > alone.proved[0].protection.loss
