"""Involuntary part-time: who wants to work more and is available, among those who answered (R2.27, METHODS 3)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Figure, Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Formula, Share
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets

INVOLUNTARY = frozenset({Membership.INVOLUNTARY})
VOLUNTARY = frozenset({Membership.VOLUNTARY})


def cells(sets: Sets, period: int) -> Cells:
    """Those who answered, those who work part-time against their will, and their rate v / b among who answered.

    Where part-timers exist and nobody answered, the figure is *not known*: not asked is not voluntary.
    """
    for gender in ALL_GENDERS:
        part_time = sets.row(Item.PART_TIME, period, Subset.PART_TIME, gender)
        involuntary = sets.row(Item.PART_TIME, period, TOTAL, gender, being=INVOLUNTARY)
        answered = involuntary + sets.row(Item.PART_TIME, period, TOTAL, gender, being=VOLUNTARY)
        told = sets.knows(period, Subset.PART_TIME, gender)
        known = told and bool(answered or not part_time)
        formulas: dict[Measure, Formula] = {
            Measure.PART_TIME_ANSWERED: Count(answered, told),
            Measure.INVOLUNTARY_PART_TIME: Count(involuntary, known, among=answered),
        }
        if gender in WOMEN_AND_MEN:
            formulas[Measure.INVOLUNTARY_PART_TIME_RATE] = Share(involuntary, answered, known)
        for measure, formula in formulas.items():
            figure = Figure(measure, TOTAL, gender, period)
            yield cell(figure, formula, *sets.label(Item.PART_TIME, figure))
