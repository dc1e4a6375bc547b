"""Actual part-time by gender: how many, and what share of each gender works part-time (R2.22, METHODS 2)."""

from __future__ import annotations

from jamstilt.figure import Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import Cells
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets
from jamstilt.statistics.state import State, counts_and_rates

PART_TIME = State(Item.PART_TIME, Subset.PART_TIME, Membership.FULL_TIME, Measure.PART_TIME, Measure.PART_TIME_RATE)


def cells(sets: Sets, period: int) -> Cells:
    """Part-time is a sum of position shares below 100 per cent; a missing share is in neither class."""
    return counts_and_rates(PART_TIME, sets, period)
