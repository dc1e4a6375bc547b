"""Temporary employees by gender: how many, and what share of each gender is temporary (R2.21, METHODS 2)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Figure, Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import ALL_GENDERS, GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Share
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import EMPLOYED, Sets


def cells(sets: Sets, period: int) -> Cells:
    """Counts t_g and rates q_g = 100 · t_g / n_g; who has an unknown form of contract is out of the rate's base.

    The other ratio, women's share of the temporary, is the gender share of the subset in ``gender_balance``:
    it shows who the temporary are, not who is most often temporary.
    """
    for gender in ALL_GENDERS:
        known = sets.knows(period, Subset.TEMPORARY, gender)
        temporary = sets.row(Item.TEMPORARY, period, Subset.TEMPORARY, gender)
        figure = Figure(Measure.TEMPORARY, TOTAL, gender, period)
        yield cell(figure, Count(temporary, known), *sets.label(Item.TEMPORARY, figure))
    for gender in GENDERS:
        known = sets.knows(period, Subset.TEMPORARY, gender)
        temporary = sets.row(Item.TEMPORARY, period, Subset.TEMPORARY, gender)
        permanent = sets.row(Item.TEMPORARY, period, TOTAL, gender, being=EMPLOYED | {Membership.PERMANENT})
        figure = Figure(Measure.TEMPORARY_RATE, TOTAL, gender, period)
        yield cell(figure, Share(temporary, temporary + permanent, known), *sets.label(Item.TEMPORARY, figure))
