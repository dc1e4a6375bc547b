"""Absence with a sick child: how many of each gender had any (R2.4)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Figure, Measure
from jamstilt.statistics.atoms import Membership, Quantity
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count
from jamstilt.statistics.population import Basis, Item
from jamstilt.statistics.sets import Sets

SICK_CHILD = frozenset({Membership.SICK_CHILD})


def cells(sets: Sets, period: int) -> Cells:
    """People with at least one day in the year."""
    population = sets.choices.population(Item.SICK_LEAVE).key
    known = any(atom.sums[Quantity.SICK_CHILD_DAYS].known for atom in sets.atoms if atom.period == period)
    for gender in ALL_GENDERS:
        takers = sets.row(Item.SICK_LEAVE, period, TOTAL, gender, being=SICK_CHILD)
        figure = Figure(Measure.SICK_CHILD_TAKERS, TOTAL, gender, period)
        yield cell(figure, Count(takers, known), population, Basis.DURING_YEAR)
