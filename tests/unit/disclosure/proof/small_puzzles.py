"""Small puzzles that can be solved by hand: a few people, a total, and what else is printed."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.disclosure.proof.puzzle import Display, Level, Puzzle, Side, Target, Unknown

PRIOR, MARGIN = 0.5, 0.1


def person(knower: int, value: float) -> Unknown:
    return Unknown(value, value * (1 - PRIOR), value * (1 + PRIOR), knower)


def circle(value: float, room: float) -> Unknown:
    return Unknown(value, value - room, value + room)


def target(place: int, knower: int, value: float) -> Target:
    return Target(f"person {knower}", ((place, 1.0),), value, MARGIN * value, MARGIN * value, frozenset({knower}))


def total(key: str, places: dict[int, float], *halves: float, loss: float = 1.0) -> Display:
    """A sum that is printed to within each of these halves, or hidden; each coarser level costs a part of ``loss``."""
    coefficients = tuple((place, 1.0) for place in places)
    levels = [
        Level(Fraction(2 * half), loss * number / (len(halves) + 1), _between(coefficients, sum(places.values()), half))
        for number, half in enumerate(halves or (0.5,))
    ]
    return Display(key, (*levels, Level(None, loss)))


def _between(coefficients: tuple[tuple[int, float], ...], value: float, half: float) -> tuple[Side, Side]:
    below = tuple((place, -part) for place, part in coefficients)
    return Side(coefficients, value + half), Side(below, half - value)


def three_in_a_row(*displays: Display, coalition: int = 1) -> Puzzle:
    """Three people of 400, 500 and 600 thousand."""
    pays = (400_000.0, 500_000.0, 600_000.0)
    return Puzzle(
        unknowns=tuple(person(number, pay) for number, pay in enumerate(pays)),
        displays=displays,
        targets=tuple(target(number, number, pay) for number, pay in enumerate(pays)),
        coalition=coalition,
    )


ALL = {0: 400_000.0, 1: 500_000.0, 2: 600_000.0}
PAIR = {0: 400_000.0, 1: 500_000.0}
