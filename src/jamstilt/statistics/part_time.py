"""Actual part-time by gender: how many, and what share of each gender works part-time (R2.22, METHODS 2)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Figure, Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import ALL_GENDERS, GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Share
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import EMPLOYED, Sets


def cells(sets: Sets, period: int) -> Cells:
    """Counts and rates; part-time is a sum of position shares below 100 per cent, a missing one is in neither."""
    for gender in ALL_GENDERS:
        known = sets.knows(period, Subset.PART_TIME, gender)
        part_time = sets.row(Item.PART_TIME, period, Subset.PART_TIME, gender)
        figure = Figure(Measure.PART_TIME, TOTAL, gender, period)
        yield cell(figure, Count(part_time, known), *sets.label(Item.PART_TIME, figure))
    for gender in GENDERS:
        known = sets.knows(period, Subset.PART_TIME, gender)
        part_time = sets.row(Item.PART_TIME, period, Subset.PART_TIME, gender)
        full_time = sets.row(Item.PART_TIME, period, TOTAL, gender, being=EMPLOYED | {Membership.FULL_TIME})
        figure = Figure(Measure.PART_TIME_RATE, TOTAL, gender, period)
        yield cell(figure, Share(part_time, part_time + full_time, known), *sets.label(Item.PART_TIME, figure))
