"""Pay per group and in total: means, medians and women's share of men's, for each component (R2.24, R2.25, R3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Subset
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import Cells, cell
from jamstilt.statistics.measures import ORE, Mean, Median, MedianRatio, Ratio
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets

QUANTITIES = {
    Component.CASH_TOTAL: Quantity.CASH_TOTAL,
    Component.AGREED: Quantity.AGREED,
    Component.IRREGULAR: Quantity.IRREGULAR,
    Component.BONUS: Quantity.BONUS,
    Component.OVERTIME: Quantity.OVERTIME,
    Component.BENEFITS: Quantity.BENEFITS,
}
SUBSETS = (Subset.LEAVERS, Subset.NEW_HIRES, Subset.PART_TIME, Subset.TEMPORARY)

Medians: TypeAlias = Mapping[tuple[int, str, Gender, Quantity], tuple[Fraction, int]]


def cells(sets: Sets, period: int, medians: Medians) -> Cells:
    """Kroner per full-time year, and women's share of men's in per cent. The mean of a component runs over everyone
    for whom it is known, zeros included (R3.6); the ratios come from unrounded values (METHODS 7).
    """  # noqa: D205  (one sentence each on the two kinds of figure)
    for group in (TOTAL, *sets.groups(period), *SUBSETS):
        women, men = (sets.row(Item.PAY, period, group, gender) for gender in WOMEN_AND_MEN)
        over = {Gender.WOMEN: women, Gender.MEN: men}
        for component, quantity in QUANTITIES.items():
            middles = {
                gender: Median(*medians.get((period, group, gender, quantity), (None, 0)), over[gender])
                for gender in WOMEN_AND_MEN
            }
            formulas = {
                **{(Measure.MEAN_PAY, gender): Mean(quantity, over[gender], ORE) for gender in WOMEN_AND_MEN},
                **{(Measure.MEDIAN_PAY, gender): middles[gender] for gender in WOMEN_AND_MEN},
                (Measure.WOMENS_SHARE_OF_MENS_PAY, Gender.ALL): Ratio(quantity, women, men),
                (Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY, Gender.ALL): MedianRatio(
                    middles[Gender.WOMEN], middles[Gender.MEN]
                ),
            }
            for (measure, gender), formula in formulas.items():
                figure = Figure(measure, group, gender, period, component)
                yield cell(figure, formula, *sets.label(Item.PAY, figure))
