"""Parental leave: who took it, and how many weeks on average (R2.23, METHODS 4)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Figure, Gender, Measure, Subset
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Mean
from jamstilt.statistics.population import Basis, Item
from jamstilt.statistics.sets import Sets

DAY = 10_000
"""One day of leave in the unit of the atoms."""


def cells(sets: Sets, period: int) -> Cells:
    """Takers by gender, and mean weeks over the takers; the total is over people, never the mean of two means."""
    known = sets.knows(period, Subset.PARENTAL_LEAVE)
    population = sets.choices.population(Item.PARENTAL_LEAVE).key
    for gender in ALL_GENDERS:
        takers = sets.row(Item.PARENTAL_LEAVE, period, Subset.PARENTAL_LEAVE, gender)
        figure = Figure(Measure.PARENTAL_LEAVE_TAKERS, TOTAL, gender, period)
        yield cell(figure, Count(takers, known), population, Basis.DURING_YEAR)
    for gender in (*WOMEN_AND_MEN, Gender.ALL):
        takers = sets.row(Item.PARENTAL_LEAVE, period, Subset.PARENTAL_LEAVE, gender)
        figure = Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, gender, period)
        week = DAY * sets.choices.leave_days_a_week
        yield cell(figure, Mean(Quantity.LEAVE_DAYS, takers, week, known), population, Basis.DURING_YEAR)
