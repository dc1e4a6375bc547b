"""Temporary employees by gender: how many, and what share of each gender is temporary (R2.21, METHODS 2)."""

from __future__ import annotations

from jamstilt.figure import Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import Cells
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets
from jamstilt.statistics.state import State, counts_and_rates

TEMPORARY = State(Item.TEMPORARY, Subset.TEMPORARY, Membership.PERMANENT, Measure.TEMPORARY, Measure.TEMPORARY_RATE)


def cells(sets: Sets, period: int) -> Cells:
    """Temporary is the form of contract of the main employment; an unknown form is in neither class."""
    return counts_and_rates(TEMPORARY, sets, period)
