"""An attacker with pencil and paper: knows who is in which row, and solves the printed means for what is hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

People = frozenset[int]


def solvable(shown: Sequence[People], target: People) -> bool:
    """Whether the total of a target set is a linear combination of the totals of the shown sets (Gauss, exact)."""
    everyone = sorted(frozenset().union(*shown, target))
    rows = [[Fraction(person in each) for person in everyone] for each in shown]
    goal = [Fraction(person in target) for person in everyone]
    for column in range(len(everyone)):
        pivot = next((row for row in rows if row[column] and not any(row[:column])), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        scale = pivot[column]
        rows = [_without(row, pivot, row[column] / scale) for row in rows]
        goal = _without(goal, pivot, goal[column] / scale)
    return not any(goal)


def _without(row: list[Fraction], pivot: list[Fraction], times: Fraction) -> list[Fraction]:
    return [value - times * other for value, other in zip(row, pivot, strict=True)]


def exposed(shown: Mapping[str, People], fewest: int) -> list[tuple[str, ...]]:
    """Rows whose difference or sum of hidden parts singles out some, but too few, people."""
    sets = list(shown.values())
    singles = [frozenset({person}) for person in sorted(frozenset().union(*sets))]
    found = [("person", str(min(one))) for one in singles if solvable(sets, one)]
    found += [
        (whole, part)
        for whole in shown
        for part in shown
        if shown[part] < shown[whole] and 0 < len(shown[whole] - shown[part]) < fewest
    ]
    return found
