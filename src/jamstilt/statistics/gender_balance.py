"""Gender balance, in total, per position group and in the sets that cut across them (R2.20, R2.26)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Figure, Gender, Measure, Subset
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Share
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets

ITEM_OF_SUBSET = {
    Subset.LEAVERS: Item.MOVEMENT,
    Subset.NEW_HIRES: Item.MOVEMENT,
    Subset.PART_TIME: Item.PART_TIME,
    Subset.TEMPORARY: Item.TEMPORARY,
    Subset.PARENTAL_LEAVE: Item.PARENTAL_LEAVE,
}


def cells(sets: Sets, period: int) -> Cells:
    """Head counts, and women's and men's shares of those whose gender is known: 100 · n_W / (n_W + n_M)."""
    for group in (TOTAL, *sets.groups(period), *Subset):
        item = ITEM_OF_SUBSET.get(Subset(group), Item.EMPLOYEES) if group in tuple(Subset) else Item.EMPLOYEES
        rows = {gender: sets.row(item, period, group, gender) for gender in ALL_GENDERS}
        known = {
            gender: group not in tuple(Subset) or sets.knows(period, Subset(group), gender) for gender in ALL_GENDERS
        }
        for gender in ALL_GENDERS:
            figure = Figure(Measure.EMPLOYEES, group, gender, period)
            yield cell(figure, Count(rows[gender], known[gender]), *sets.label(item, figure))
        both = rows[Gender.WOMEN] + rows[Gender.MEN]
        both_known = known[Gender.WOMEN] and known[Gender.MEN]
        for gender in WOMEN_AND_MEN:
            figure = Figure(Measure.GENDER_SHARE, group, gender, period)
            yield cell(figure, Share(rows[gender], both, both_known), *sets.label(item, figure))
