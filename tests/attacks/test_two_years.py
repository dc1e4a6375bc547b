"""Two statements side by side: who joined, left or changed group is what one year has and the other lacks."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from knowing_reader import Own, lines, near, printed_in
from staff import KRONER, in_full, line, made, person, several

from jamstilt.disclosure.displays import Printed
from jamstilt.figure import Component, Figure, Gender, Measure, Reason

BEFORE, NOW = 2023, 2024
SETTLED = replace(KRONER, growth=(Fraction(4, 100), Fraction(6, 100)))
"""Everybody has read of the settlement: pay rose by 4 to 6 per cent."""
APART = replace(SETTLED, linked_years=False)

PAYS = (571_000, 612_500, 640_300, 655_800, 702_100, 731_900)
STAYED = [
    *several("men", "advisers", *PAYS, year=BEFORE),
    *several("men", "advisers", *(round(pay * 1.05) for pay in PAYS), year=NOW),
]
JOINED = [*STAYED, person("the one", "men", "advisers", 948_000, year=NOW)]
LEFT = [*STAYED, person("the one", "men", "advisers", 948_000, year=BEFORE)]
MOVED = [
    *JOINED,
    person("the one", "men", "managers", 902_000, year=BEFORE),
    *several("men", "managers", 884_000, 911_000, 939_000, 987_000, 1_020_000, year=BEFORE),
    *several("men", "managers", 928_000, 956_000, 986_000, 1_036_000, 1_071_000, year=NOW),
]
THE_ONE_BEFORE = person("the one", "men", "advisers", 948_000, year=BEFORE)
STORIES = {"one man joined": JOINED, "one man left": LEFT, "one man changed group": MOVED}
both = pytest.mark.parametrize("people", STORIES.values(), ids=STORIES.keys())


@both
def test_a_mean_of_six_beside_a_mean_of_seven_tells_of_the_seventh(people):
    everything = list(lines(people, in_full(line(people))))
    assert {each.whose.person for each in near(people, everything, SETTLED, coalition=0)} == {"the one"}
    assert near(people, everything, APART, coalition=0) == []


def test_the_arithmetic_of_it_by_hand():
    told = {figure: value for figure, value, _ in in_full(line(JOINED))}
    six, seven = told[mean(BEFORE)], told[mean(NOW)]
    low, high = 7 * seven - 6 * six * 1.06, 7 * seven - 6 * six * 1.04
    assert low < 948_000 < high
    assert max(948_000 - low, high - 948_000) < 0.05 * 948_000
    assert low == pytest.approx(908_858, abs=20)


@both
def test_what_is_shown_of_two_years_tells_of_nobody(people):
    plan, shown = made(line(people), SETTLED)
    assert plan.given == ()
    assert near(people, lines(people, printed_in(shown)), SETTLED) == []


@both
def test_each_year_alone_would_have_shown_both_and_told(people):
    _, shown = made(line(people), APART)
    told = lines(people, printed_in(shown))
    assert {each.whose.person for each in near(people, told, SETTLED, coalition=0)} == {"the one"}


@both
def test_a_plan_for_two_years_is_safe_for_each_year_alone(people):
    _, shown = made(line(people), SETTLED)
    for year in (BEFORE, NOW):
        alone = [each for each in printed_in(shown) if each[0].period == year]
        of_that_year = [each for each in people if each.year == year]
        assert near(of_that_year, lines(of_that_year, alone), SETTLED) == []


def test_what_last_years_statement_printed_is_held_against_this_years():
    """Nobody can hide the old mean any more, so the new one goes or is rounded."""
    printed = [each for each in in_full(line(JOINED)) if each[0].period == BEFORE]
    plan, shown = made(line(JOINED), SETTLED, printed)
    this_year = [each for each in printed_in(shown) if each[0].period == NOW]
    assert plan.given == ()
    assert near(JOINED, lines(JOINED, printed + this_year), SETTLED) == []
    assert mean(NOW) in plan.hidden or mean(NOW) in plan.coarser


def test_what_was_not_held_against_it_tells():
    printed = [each for each in in_full(line(JOINED)) if each[0].period == BEFORE]
    forgotten, shown = made(line(JOINED), APART, ())
    this_year = [each for each in printed_in(shown) if each[0].period == NOW]
    assert mean(NOW) not in forgotten.hidden
    assert near(JOINED, lines(JOINED, printed + this_year), SETTLED, coalition=0) != []


@pytest.mark.parametrize("then", [[(6, True)], []], ids=["with its head count", "without"])
def test_an_old_figure_that_is_restated_for_one_man_more_tells_of_him(then):
    """Last year's file lacked a man; today's figure of the same year has him. Both are known, and he is the rest."""
    complete = [*several("men", "advisers", *PAYS, year=BEFORE), THE_ONE_BEFORE]
    old = (mean(BEFORE), float(round(sum(PAYS) / 6)), 1.0)
    heads = [(Figure(Measure.EMPLOYEES, "advisers", Gender.MEN, BEFORE), float(count), 1.0) for count, _ in then]
    _, unseen = made(line(complete), KRONER)
    restated = {figure: value for figure, value, _ in printed_in(unseen)}[mean(BEFORE)]
    assert 7 * restated - 6 * old[1] == pytest.approx(948_000, abs=7)
    plan, _ = made(line(complete), KRONER, [old, *heads])
    assert plan.hidden[mean(BEFORE)] is Reason.WOULD_REVEAL


def test_an_old_figure_that_is_restated_for_the_same_men_may_be_shown():
    """Somebody's pay was wrong in the file: the difference is that mistake, and nobody's pay."""
    complete = [*several("men", "advisers", *PAYS, year=BEFORE), THE_ONE_BEFORE]
    heads = (Figure(Measure.EMPLOYEES, "advisers", Gender.MEN, BEFORE), 7.0, 1.0)
    plan, _ = made(line(complete), KRONER, [(mean(BEFORE), 690_000.0, 1.0), heads])
    assert mean(BEFORE) not in plan.hidden


def test_what_an_old_statement_gives_away_is_told_and_nothing_is_added_to_it():
    """It printed the mean of two women to the nearest thousand: each knows the other, but the public does not."""
    people = [
        *several("women", "advisers", 630_000, 741_000, year=BEFORE),
        *several("women", "advisers", 661_000, 779_000, year=NOW),
        *several("women", "clerks", 480_000, 502_000, 521_000, 540_000, 577_000, 590_000, year=BEFORE),
        *several("women", "clerks", 504_000, 527_000, 547_000, 567_000, 606_000, 619_000, year=NOW),
    ]
    old = Figure(Measure.MEAN_PAY, "advisers", Gender.WOMEN, BEFORE, Component.AGREED)
    printed = [(old, 686_000.0, 1_000.0)]
    plan, shown = made(line(people), SETTLED, printed)
    assert plan.given
    assert not any(isinstance(each, Figure) for given in plan.given for each in given.by)
    assert {each.by for each in plan.given} == {
        (Printed(old, Fraction(686_000), Fraction(1_000), "earlier/2023.json"),)
    }
    assert {len(each.leak.known) for each in plan.given} == {1}
    advisers = [Own(f"advisers women {number}", year, "agreed") for number in (0, 1) for year in (BEFORE, NOW)]
    before = near(people, lines(people, printed), SETTLED, only=advisers)
    after = near(people, lines(people, printed + printed_in(shown)), SETTLED, only=advisers)
    assert {each.by for each in before} == {("advisers women 0",), ("advisers women 1",)}
    assert [(each.by, each.whose) for each in after] == [(each.by, each.whose) for each in before]
    for old_way, new_way in zip(before, after, strict=True):
        assert new_way.low == pytest.approx(old_way.low, rel=0.001) or new_way.low < old_way.low
        assert new_way.high == pytest.approx(old_way.high, rel=0.001) or new_way.high > old_way.high


def mean(year: int) -> Figure:
    return Figure(Measure.MEAN_PAY, "advisers", Gender.MEN, year, Component.AGREED)
