"""What the public files say of pay, as inequalities over what everybody has: each number with its rounding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from jamstilt.review.people import CASH, KINDS, Someone, Stay
from jamstilt.review.read_open_data import SeenFigure
from jamstilt.review.truth import Truth
from jamstilt.statistics.atoms import Atom, Quantity
from jamstilt.statistics.measures import ORE, Mean, Ratio

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNIT = 100_000 * ORE
"""Øre to one unit of the solver."""

HUNDRED = 100

Row: TypeAlias = tuple[dict[int, float], float]
"""Coefficients by unknown, and the bound that their sum stays at or below."""


@dataclass(frozen=True, slots=True)
class Unknowns:
    """One unknown for each amount that is not nothing: whose, of which year and kind, in ``UNIT``, and its room.

    ``rows`` · x ≤ ``bounds`` holds for the truth and for every x that the public files allow. The first ``printed``
    rows are pairs: what a printed number keeps from being more, and what it keeps from being less.
    """

    people: tuple[Someone, ...]
    places: tuple[dict[Stay, int], ...]
    true: NDArray[Any]
    low: NDArray[Any]
    high: NDArray[Any]
    rows: NDArray[Any]
    bounds: NDArray[Any]
    printed: int


def unknowns(people: tuple[Someone, ...], shown: Iterable[SeenFigure], truth: Truth) -> Unknowns:
    """The attacker's problem: everybody's amounts, and all that is printed of them."""
    import numpy as np

    places: list[dict[Stay, int]] = []
    true: list[float] = []
    most: list[float] = []
    for someone in people:
        own = {stay: amount for stay, amount in someone.amounts.items() if amount or stay in someone.usual}
        places.append({stay: len(true) + number for number, stay in enumerate(own)})
        true += [amount / UNIT for amount in own.values()]
        most += [amount * (1 + float(truth.prior)) / UNIT or someone.usual[stay] / UNIT for stay, amount in own.items()]
    at = {atom: places[number] for number, someone in enumerate(people) for atom in someone.atoms}
    said = [row for figure in shown for row in _said(figure, truth, at)]
    rows = [*said, *(row for own in places for row in _growth(own, true, truth))]
    matrix = np.zeros((len(rows), len(true)))
    for number, (row, _) in enumerate(rows):
        matrix[number, list(row)] = list(row.values())
    exact = np.array(true)
    room = exact * float(truth.prior)
    bounds = np.array([bound for _, bound in rows], dtype=float)
    bounds = np.maximum(bounds, matrix @ exact)
    return Unknowns(people, tuple(places), exact, exact - room, np.array(most), matrix, bounds, len(said))


def is_true(figure: SeenFigure, truth: Truth) -> bool:
    """Whether a printed figure is the exact one, rounded: else it is about other people than the ones we know."""
    cell = truth.cells.get(figure.figure)
    if cell is None or not isinstance(cell.value, Fraction) or figure.value is None:
        return False
    return abs(cell.value - figure.value) * 2 <= figure.step


def _said(seen: SeenFigure, truth: Truth, at: Mapping[Atom, dict[Stay, int]]) -> Iterator[Row]:
    formula = truth.cells[seen.figure].formula
    value, half = float(seen.value or 0), float(seen.step) / 2
    match formula:
        case Mean(quantity=quantity, over=over) if quantity in {*KINDS, Quantity.CASH_TOTAL}:
            total, count, rest = _sum(quantity, over, at)
            scale = count * ORE / UNIT
            yield total, (value + half) * scale - rest
            yield {place: -times for place, times in total.items()}, rest - (value - half) * scale
        case Ratio(quantity=quantity, women=women, men=men):
            above, women_count, above_rest = _sum(quantity, women, at)
            below, men_count, below_rest = _sum(quantity, men, at)
            for sign, ratio in ((1, (value + half) / HUNDRED), (-1, (value - half) / HUNDRED)):
                row = {place: sign * times * men_count for place, times in above.items()}
                for place, times in below.items():
                    row[place] = row.get(place, 0.0) - sign * ratio * women_count * times
                yield row, sign * (ratio * women_count * below_rest - men_count * above_rest)
        case _:
            return


def _sum(
    quantity: Quantity, over: tuple[Atom, ...], at: Mapping[Atom, dict[Stay, int]]
) -> tuple[dict[int, float], int, float]:
    """The unknowns that a sum is of, how many people are behind it, and what of it is known beforehand.

    A pool is in a row with all of its people or with none, so its unknown is the sum of all its atoms in that year.
    """
    have = [atom for atom in over if atom.sums[quantity].known]
    kinds = CASH if quantity is Quantity.CASH_TOTAL else (quantity,)
    places = {at[atom].get((atom.period, kind)) for atom in have for kind in kinds}
    count = sum(atom.sums[quantity].known for atom in have)
    rest = sum(atom.sums[quantity].total - sum(atom.sums[kind].total for kind in kinds) for atom in have) / UNIT
    return {place: 1.0 for place in places if place is not None}, count, rest


def _growth(places: Mapping[Stay, int], true: list[float], truth: Truth) -> Iterator[Row]:
    """Agreed pay of those who stay: between the least and the largest growth, or as far as it really went."""
    if not truth.linked_years:
        return
    least, most = (1 + float(share) for share in truth.growth)
    for (period, kind), now in places.items():
        then = places.get((period - 1, kind))
        if kind is Quantity.AGREED and then is not None and true[then]:
            grown = true[now] / true[then]
            yield {now: 1.0, then: -max(most, grown)}, 0.0
            yield {then: min(least, grown), now: -1.0}, 0.0
