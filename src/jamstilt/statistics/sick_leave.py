"""Sick leave: lost man-days as a share of agreed man-days, by certificate and in total (R2.4, METHODS 5)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Component, Figure, Gender, Measure
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import Cells, cell
from jamstilt.statistics.measures import Rate
from jamstilt.statistics.population import Basis, Item
from jamstilt.statistics.sets import IN_YEAR, Sets

LOST = {
    Component.SELF_CERTIFIED: (Quantity.SELF_CERTIFIED,),
    Component.DOCTOR_CERTIFIED: (Quantity.DOCTOR_CERTIFIED,),
    Component.TOTAL: (Quantity.SELF_CERTIFIED, Quantity.DOCTOR_CERTIFIED),
}


def cells(sets: Sets, period: int) -> Cells:
    """Rates in per cent, over everyone employed in the year; the total weighs by man-days."""
    population = sets.choices.population(Item.SICK_LEAVE).key
    for gender in (*WOMEN_AND_MEN, Gender.ALL):
        over = sets.row(Item.SICK_LEAVE, period, TOTAL, gender, being=IN_YEAR)
        for component, lost in LOST.items():
            figure = Figure(Measure.SICK_LEAVE_RATE, TOTAL, gender, period, component)
            yield cell(figure, Rate(lost, over), population, Basis.DURING_YEAR)
