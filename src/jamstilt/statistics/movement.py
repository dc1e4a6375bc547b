"""Leavers and new hires of the year, by gender (R2.4)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Figure, Measure, Subset
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count
from jamstilt.statistics.population import Basis, Item
from jamstilt.statistics.sets import Sets

SUBSET_OF = {Measure.NEW_HIRES: Subset.NEW_HIRES, Measure.LEAVERS: Subset.LEAVERS}


def cells(sets: Sets, period: int) -> Cells:
    """People who started, and people who left, at some time in the year."""
    population = sets.choices.population(Item.MOVEMENT).key
    for measure, subset in SUBSET_OF.items():
        for gender in ALL_GENDERS:
            figure = Figure(measure, TOTAL, gender, period)
            people = sets.row(Item.MOVEMENT, period, subset, gender)
            yield cell(figure, Count(people, sets.knows(period, subset, gender)), population, Basis.DURING_YEAR)
