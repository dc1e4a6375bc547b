"""Two years together: what a reader takes for granted of the pay of those who stay (DISCLOSURE 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jamstilt.disclosure.amounts import Circle, FamilyAmounts
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.puzzle import Side
from jamstilt.statistics.atoms import Atom, Quantity


def growth(circles: tuple[Circle, ...], amounts: FamilyAmounts, policy: Policy) -> Iterator[Side]:
    """Bounds on the agreed pay of the same people in two years that follow each other.

    Where pay really grew outside what a reader takes for granted, the bound is as wide as the truth: else the reader
    would only be misled.
    """
    pairs: dict[tuple[int, int], None] = {}
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
                    pairs[places[0], places[1]] = None
    low, high = (1 + float(each) for each in policy.growth)
    for before, after in pairs:
        then, now = (amounts.unknowns[place].value for place in (before, after))
        if then > 0:
            yield Side(((after, 1.0), (before, -max(high, now / then))), 0.0)
            yield Side(((before, min(low, now / then)), (after, -1.0)), 0.0)
