"""The register of part 1: every figure of every year, worked out once."""

from __future__ import annotations

from jamstilt.figure import Figure
from jamstilt.statistics import (
    gender_balance,
    involuntary_part_time,
    movement,
    parental_leave,
    part_time,
    pay,
    sick_child,
    sick_leave,
    temporary_work,
)
from jamstilt.statistics.cell import Cell, by_figure
from jamstilt.statistics.pay import Medians
from jamstilt.statistics.sets import Sets

ITEMS = (
    gender_balance,
    temporary_work,
    part_time,
    involuntary_part_time,
    parental_leave,
    sick_leave,
    sick_child,
    movement,
)


def figures(sets: Sets, medians: Medians) -> dict[Figure, Cell]:
    """All figures of part 1 for all the years that there are atoms of."""
    return by_figure(
        cell
        for period in sets.periods
        for cells in (*(item.cells(sets, period) for item in ITEMS), pay.cells(sets, period, medians))
        for cell in cells
    )
