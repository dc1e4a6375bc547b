"""The people of a story, once: for the line that prints, and for the reader who attacks."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from knowing_reader import KINDS, Person

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.optimum import Effort
from jamstilt.disclosure.protect import protect
from jamstilt.disclosure.release import Release, release
from jamstilt.figure import Figure
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.population import Choices
from people import ORE, counted, employed, workforce

LITTLE = Effort(seconds=1)
KRONER = Policy(publish_kroner=True, show_safe_ratios=True)


def person(name: str, gender: str, group: str, agreed: int, *, year: int = 2024, **more: object) -> Person:
    """Somebody in a year, with kroner of agreed pay and of other kinds; ``also`` are more rows to be in."""
    also = frozenset(more.pop("also", ()))
    pay = {"agreed": agreed, **{kind: more.get(kind, 0) for kind in (*KINDS[1:], "benefits")}}
    return Person(name, year, gender, group, pay, also)


def several(gender: str, group: str, *pays: int, year: int = 2024, name: str = "") -> list[Person]:
    """People with these pays, in a group."""
    first = name or f"{group} {gender}"
    return [person(f"{first} {number}", gender, group, pay, year=year) for number, pay in enumerate(pays)]


def line(people: Sequence[Person], *, groups: tuple[str, ...] = (), threshold: int = 5) -> dict[Figure, Cell]:
    """All figures of these people, through the real line."""
    named = groups or tuple(dict.fromkeys(each.group for each in people))
    years = sorted({each.year for each in people})
    return counted(
        *(workforce(*(_employment(each) for each in people if each.year == year), year=year) for year in years),
        choices=Choices(named),
        threshold=threshold,
    )


def _employment(each: Person):
    more: dict[str, object] = {f"{kind}_ore": kroner * ORE for kind, kroner in each.pay.items() if kind != "agreed"}
    if "part_time" in each.also:
        more["share"] = "1/2"
    if "temporary" in each.also:
        more["appointment"] = "temporary"
    return employed(each.gender, each.group, pay=each.pay["agreed"], person=each.name, **more)


def made(
    cells: dict[Figure, Cell], policy: Policy, earlier: Sequence[tuple[Figure, float, float]] = ()
) -> tuple[Plan, Release]:
    """The plan and the public release."""
    then = tuple(
        Printed(figure, Fraction(str(value)), Fraction(str(step)), f"earlier/{figure.period}.json")
        for figure, value, step in earlier
    )
    plan = protect(cells, policy, then, LITTLE)
    return plan, release(cells, policy, Audience.PUBLIC, plan=plan)


def in_full(cells: dict[Figure, Cell]) -> list[tuple[Figure, float, float]]:
    """Everything as it would be printed if nothing were hidden."""
    exact = release(cells, Policy(), Audience.INTERNAL, plan=Plan({}))
    return [
        (each.figure, float(round(each.value / each.step) * each.step), float(each.step))
        for each in exact.figures.values()
        if each.value is not None
    ]
