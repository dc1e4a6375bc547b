"""Attacks what the public files say of pay: can anybody come nearer to a colleague's pay than the margin?

For each protected amount, each direction and each attacker we look for *one* set of amounts that fits everything the
attacker knows and lies a margin away. Where there is one, the attacker can't rule it out. A set in which an insider has
the pay that the insider knows serves that insider too, so few problems are solved for many attacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jamstilt.review.exchange import exchange
from jamstilt.review.exposure import KIND_OF, Exposure
from jamstilt.review.facts import Unknowns
from jamstilt.review.moves import AttackSides
from jamstilt.review.people import CASH, KINDS, Stay
from jamstilt.review.search import Search
from jamstilt.statistics.atoms import Quantity

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAKS_ENOUGH = 20
"""After so many exposures the files are not let go anyhow."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A protected amount of one person: the unknowns that it is the sum of, its size, and which way to look."""

    who: int
    stay: Stay
    places: tuple[int, ...]
    true: float
    sign: int


@dataclass(frozen=True, slots=True)
class Attacked:
    """What came of it: who is exposed, how many attacks there were, and how many problems were solved for them."""

    exposures: tuple[Exposure, ...]
    attacks: int
    solved: int


def attack(problem: Unknowns, margin: float, *, insiders: bool) -> Attacked:
    """Every protected amount, upwards and downwards, by the public and by each colleague who stands alone."""
    aims = tuple(_aims(problem))
    alone = [number for number, someone in enumerate(problem.people) if someone.is_alone] if insiders else []
    attackers = (None, *alone)
    known = [() if number is None else tuple(problem.places[number].values()) for number in attackers]
    search = Search(problem, [aim.places for aim in aims], [aim.sign * aim.true * margin for aim in aims], known)
    for column, number in enumerate(attackers):
        search.open[[row for row, aim in enumerate(aims) if aim.who == number], column] = False
    attacks = int(search.open.sum())
    _exchanges(search, problem, aims, margin, attackers)
    found = tuple(
        Exposure(
            problem.people[aims[row].who].row,
            aims[row].stay[0],
            KIND_OF[aims[row].stay[1]],
            None if (number := attackers[column]) is None else problem.people[number].row,
        )
        for row, column in _left(search, problem, aims)
    )
    return Attacked(found, attacks, search.solved)


def _aims(problem: Unknowns) -> Iterator[Aim]:
    """Each amount of each who stands alone, and cash pay where that is more than one of them."""
    for number, someone in enumerate(problem.people):
        own = problem.places[number]
        sums: dict[Stay, tuple[int, ...]] = {stay: (place,) for stay, place in own.items()}
        for year in {year for year, _ in own}:
            cash = tuple(own[year, kind] for kind in CASH if (year, kind) in own)
            if len(cash) > 1:
                sums[year, Quantity.CASH_TOTAL] = cash
        for sign in (1, -1):
            for stay, places in sums.items() if someone.is_alone else ():
                true = float(problem.true[list(places)].sum())
                if true:
                    yield Aim(number, stay, places, true, sign)


def _exchanges(
    search: Search, problem: Unknowns, aims: Sequence[Aim], margin: float, attackers: Sequence[int | None]
) -> None:
    """As much of each kind of pay as is needed of all that it is part of, as a share of itself."""
    shares: dict[tuple[int, Quantity], float] = {}
    rows: dict[tuple[int, Stay], list[int]] = {}
    for row, aim in enumerate(aims):
        kind = _kind(aim)
        rows.setdefault((aim.who, (aim.stay[0], kind)), []).append(row)
        place = problem.places[aim.who].get((aim.stay[0], kind))
        if place is not None and problem.true[place]:
            share = aim.true * margin / problem.true[place]
            shares[aim.who, kind] = max(shares.get((aim.who, kind), 0.0), share)
    column = {who: number for number, who in enumerate(attackers) if who is not None}
    exchange(search, shares, AttackSides(rows, column))


def _left(search: Search, problem: Unknowns, aims: Sequence[Aim]) -> Iterator[tuple[int, int]]:
    """The attacks that succeed: nothing that fits is a margin away."""
    import numpy as np

    of_kind = {
        kind: np.isin(
            np.arange(len(problem.true)), [own[stay] for own in problem.places for stay in own if stay[1] is kind]
        )
        for kind in KINDS
    }
    together: dict[tuple[int, Quantity, int], list[int]] = {}
    for row, aim in enumerate(aims):
        together.setdefault((aim.who, _kind(aim), aim.sign), []).append(row)
    found = 0
    for (_, kind, _), rows in together.items():
        _close(search, rows, of_kind[kind])
        for row in rows:
            while search.open[row].any() and found < LEAKS_ENOUGH:
                first = np.flatnonzero(search.open[row])[:1]
                if _close(search, [row], of_kind[kind]) or search.solve([row], first):
                    continue
                found += 1
                yield row, int(first[0])
                search.open[row] &= first[0] > 0
                search.open[row, first] = False


def _close(search: Search, rows: list[int], among: NDArray[Any]) -> bool:
    """Close what can be closed by moving pay of one kind: first with as few people as can be, then without those.

    Whoever did not have to move is fooled at once; the few who had to are then kept still, together or one by one.
    """
    import numpy as np

    while (still := np.flatnonzero(search.open[rows].any(axis=0))).size:
        if not any(search.solve(rows, some, among) for some in (still if still[0] else still[:1], still[:1])):
            return False
    return True


def _kind(aim: Aim) -> Quantity:
    """The kind of pay that is moved for it: cash pay is mostly agreed pay."""
    return Quantity.AGREED if aim.stay[1] is Quantity.CASH_TOTAL else aim.stay[1]
