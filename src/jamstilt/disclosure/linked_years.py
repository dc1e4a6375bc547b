"""Two years together: what a reader takes for granted of the pay of those who stay (DISCLOSURE 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jamstilt.disclosure.amounts import Circle, FamilyAmounts
from jamstilt.disclosure.family import PAY
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.puzzle import Side
from jamstilt.statistics.atoms import Atom, Quantity


def growth(circles: tuple[Circle, ...], amounts: FamilyAmounts, policy: Policy) -> Iterator[Side]:
    """Bounds on the agreed pay of the same people in two years that follow each other.

    An insider of a circle knows both his own years, so what is left of the circle is bound more tightly: by as much as
    anybody in it can know. Where pay really grew outside what a reader takes for granted, the bound is as wide as the
    truth: else the reader would only be misled.
    """
    pairs: dict[tuple[int, int], float] = {}
    for circle in circles:
        of_kin: dict[int, list[Atom]] = {}
        for atom in circle.atoms:
            of_kin.setdefault(atom.kin, []).append(atom)
        if any((atom, Quantity.AGREED) in amounts.extra for atom in circle.atoms):
            continue  # the rest of a circle without its best paid may be other people in another year
        for atoms in of_kin.values():
            for before, after in pairwise(atoms):
                places = tuple(amounts.place.get((atom, Quantity.AGREED)) for atom in (before, after))
                if after.period == before.period + 1 and places[0] is not None and places[1] is not None:
                    pairs[places[0], places[1]] = _largest(circle, before.period)
    low, high = (1 + float(each) for each in policy.growth)
    insiders = policy.coalition if policy.insiders else 0
    for (before, after), largest in pairs.items():
        then, now = (amounts.unknowns[place].value for place in (before, after))
        if then > 0:
            alone = amounts.unknowns[before].knower is not None
            less = 0.0 if alone else insiders * (high - low) * largest
            most, least = max(high, now / then), min(low, now / then)
            yield Side(((after, 1.0), (before, -most)), max(now - most * then, -less))
            yield Side(((before, least), (after, -1.0)), max(least * then - now, -less))


def _largest(circle: Circle, period: int) -> float:
    """The most that anybody in a circle has of agreed pay in a year: the most that an insider can take off the law."""
    of_year = (atom for atom in circle.atoms if atom.period == period and Quantity.AGREED in atom.largest)
    return max(atom.largest[Quantity.AGREED] for atom in of_year) / PAY.unit
