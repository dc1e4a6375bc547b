"""Absence with a sick child: how many of each gender had any (R2.4)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Figure, Gender, Measure
from jamstilt.statistics.atoms import Membership, Quantity
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count
from jamstilt.statistics.population import Basis, Item
from jamstilt.statistics.sets import IN_YEAR, Sets

SICK_CHILD = IN_YEAR | {Membership.SICK_CHILD}


def cells(sets: Sets, period: int) -> Cells:
    """People with at least one day in the year."""
    population = sets.choices.population(Item.SICK_LEAVE).key
    listed = _known(sets, period, Gender.ALL)
    for gender in ALL_GENDERS:
        takers = sets.row(Item.SICK_LEAVE, period, TOTAL, gender, being=SICK_CHILD)
        known = listed and _known(sets, period, gender)
        figure = Figure(Measure.SICK_CHILD_TAKERS, TOTAL, gender, period)
        yield cell(figure, Count(takers, known), population, Basis.DURING_YEAR)


def _known(sets: Sets, period: int, gender: Gender) -> bool:
    """Whether anybody's days are known, or there is nobody to have any."""
    people = sets.row(Item.SICK_LEAVE, period, TOTAL, gender, being=IN_YEAR)
    return not people or any(atom.sums[Quantity.SICK_CHILD_DAYS].known for atom in people)
