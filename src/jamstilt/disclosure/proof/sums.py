"""Rows as the solver takes them: a sum that several rows share has a column of its own.

A ratio holds every person behind both of its means, at each level that it may be shown at. Over the two sums it holds
two numbers, and the solver has a quarter to carry.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from jamstilt.disclosure.proof.puzzle import Coefficients

WORTH_IT = 3
"""Of fewer unknowns a sum saves nothing."""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A row over unknowns, and over sums by their number."""

    over: Coefficients
    of_sums: Coefficients


def with_sums(matrix: Sequence[Coefficients]) -> tuple[list[SharedRow], list[SharedRow]]:
    """The rows in their order, and a row for each sum: its unknowns less itself, which is nothing."""
    rows = [_by_coefficient(row) for row in matrix]
    used = Counter(places for row in rows for places, _ in row if len(places) >= WORTH_IT)
    shared = [places for places, times in used.items() if times > 1]
    number = {places: place for place, places in enumerate(shared)}
    shorter = [
        SharedRow(
            over=tuple((place, value) for places, value in row if places not in number for place in places),
            of_sums=tuple((number[places], value) for places, value in row if places in number),
        )
        for row in rows
    ]
    sums = [SharedRow(tuple((place, 1.0) for place in places), ((number[places], -1.0),)) for places in shared]
    return shorter, sums


def _by_coefficient(row: Coefficients) -> list[tuple[tuple[int, ...], float]]:
    """The unknowns that count as often as one another, with how often."""
    found: defaultdict[float, list[int]] = defaultdict(list)
    for place, value in row:
        found[value].append(place)
    return [(tuple(places), value) for value, places in found.items()]
