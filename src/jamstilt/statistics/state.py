"""A state that those employed can be in: how many of each gender are, and what share of each gender (METHODS 2)."""

from __future__ import annotations

from dataclasses import dataclass

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Figure, Measure, Subset
from jamstilt.statistics.atoms import Membership
from jamstilt.statistics.cell import ALL_GENDERS, Cells, cell
from jamstilt.statistics.measures import Count, Share
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import EMPLOYED, Sets


@dataclass(frozen=True, slots=True)
class State:
    """The people in the state are a subset; ``otherwise`` marks those known not to be in it."""

    item: Item
    subset: Subset
    otherwise: Membership
    count: Measure
    rate: Measure


def counts_and_rates(state: State, sets: Sets, period: int) -> Cells:
    """Counts t_g and rates q_g = 100 · t_g / n_g, with n_g those of the gender whose state is known.

    The other ratio, women's share of those in the state, is the gender share of the subset in ``gender_balance``:
    it shows who they are, not for whom it is most common.
    """
    for gender in ALL_GENDERS:
        known = sets.knows(period, state.subset, gender)
        inside = sets.row(state.item, period, state.subset, gender)
        count = Figure(state.count, TOTAL, gender, period)
        yield cell(count, Count(inside, known), *sets.label(state.item, count))
        if gender in WOMEN_AND_MEN:
            outside = sets.row(state.item, period, TOTAL, gender, being=EMPLOYED | {state.otherwise})
            rate = Figure(state.rate, TOTAL, gender, period)
            yield cell(rate, Share(inside, inside + outside, known), *sets.label(state.item, rate))
