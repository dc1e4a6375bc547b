"""Kinds of pay: agreed pay and overtime make cash pay, so whoever alone has overtime stands in the difference."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from knowing_reader import Own, lines, near, printed_in
from staff import KRONER, in_full, line, made, person, several

from jamstilt.figure import Component, Figure, Gender, Measure

PAYS = (571_000, 612_500, 640_300, 655_800, 702_100, 731_900, 760_400)
RELAXED = replace(KRONER, threshold=1, insiders=False, coarser=False)


def paid(kind: str, *amounts: int):
    """Seven men and seven women, who all have some of a kind of pay; of the men only the first have these amounts."""
    men = [
        person(f"man {number}", "men", "advisers", pay, **({kind: amounts[number]} if number < len(amounts) else {}))
        for number, pay in enumerate(PAYS)
    ]
    women = [
        person(f"woman {number}", "women", "advisers", pay + 9_000, **{kind: 17_000 + 3_100 * number})
        for number, pay in enumerate(PAYS)
    ]
    return [*men, *women]


ONE = {kind: paid(kind, 84_000) for kind in ("overtime", "bonus", "irregular", "benefits")}
STORIES = {
    **{f"one man has {kind}": people for kind, people in ONE.items()},
    "two men have overtime": paid("overtime", 84_000, 120_000),
    "one man has nearly all the overtime": paid("overtime", 184_000, 2_000, 1_500, 3_000, 2_500, 1_000, 2_000),
}
every = pytest.mark.parametrize("people", STORIES.values(), ids=STORIES.keys())


def mean(component: Component, group: str = "advisers") -> Figure:
    return Figure(Measure.MEAN_PAY, group, Gender.MEN, 2024, component)


RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "advisers", Gender.ALL, 2024, Component.AGREED)


def test_the_arithmetic_of_it_by_hand():
    told = {figure: value for figure, value, _ in in_full(line(ONE["overtime"]))}
    assert 7 * told[mean(Component.OVERTIME)] == 84_000
    assert 7 * (told[mean(Component.CASH_TOTAL)] - told[mean(Component.AGREED)]) == pytest.approx(84_000, abs=7)


@every
def test_printed_in_full_it_is_exact_or_nearly_so(people):
    found = near(people, lines(people, in_full(line(people))), KRONER)
    assert "man 0" in {each.whose.person for each in found}
    assert {each.whose.kind for each in found} <= {"overtime", "bonus", "irregular", "benefits"}


@every
def test_nobody_comes_near_it_from_what_is_shown(people):
    _, shown = made(line(people), KRONER)
    assert shown[RATIO].value is not None
    assert near(people, lines(people, printed_in(shown)), KRONER) == []


def test_nobody_comes_near_it_who_knows_that_the_women_have_none():
    random = Random(3)  # noqa: S311  (no secret hangs on it)
    found = []
    for _ in range(3):
        heads, overtime = (random.randint(5, 9), random.randint(5, 9)), random.choice([25_000, 40_000, 84_000, 120_000])
        pays = [[random.randint(430, 900) * 1_000 for _ in range(count)] for count in heads]
        first, *others = several("men", "advisers", *pays[0])
        people = [
            replace(first, pay=first.pay | {"overtime": overtime}),
            *others,
            *several("women", "advisers", *pays[1]),
        ]
        _, shown = made(line(people), KRONER)
        found += near(people, lines(people, printed_in(shown)), KRONER, coalition=0)
    assert found == []


def test_hiding_the_overtime_alone_hides_nothing():
    people = ONE["overtime"]
    _, shown = made(line(people), KRONER)
    hidden = shown[mean(Component.OVERTIME)], shown[mean(Component.CASH_TOTAL)]
    assert hidden[0].value is None
    assert hidden[1].value is None or hidden[1].is_coarse or shown[mean(Component.AGREED)].value is None
    all_but_overtime = [each for each in in_full(line(people)) if each[0].component is not Component.OVERTIME]
    found = near(people, lines(people, all_but_overtime), KRONER, coalition=0)
    assert Own("man 0", 2024, "overtime") in {each.whose for each in found}


def test_the_attack_finds_what_a_careless_policy_shows():
    people = STORIES["two men have overtime"]
    _, shown = made(line(people, threshold=1), RELAXED)
    found = near(people, lines(people, printed_in(shown)), KRONER)
    assert {each.whose.person for each in found} == {"man 0", "man 1"}
    assert {each.by for each in found} >= {("man 0",), ("man 1",)}
