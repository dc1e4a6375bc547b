"""A mixture of populations: head counts and mean pay of one table that are about different people (METHODS 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Unit
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Number
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.measures import Ratio, evaluate
from jamstilt.statistics.population import Item
from jamstilt.statistics.sets import Sets

POPULATION_MIXED = Rule("statistics", "population_mixed", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)


def mixtures(sets: Sets) -> Iterator[Finding]:
    """For each year what the pay ratio of the total is, and what it is when pay is about the people counted.

    Both readings come from unrounded means. The finding is for the employer: printed side by side they could show
    what the people in only one of the populations earn.
    """
    counts, pay = (sets.choices.population(item) for item in (Item.EMPLOYEES, Item.PAY))
    if counts == pay:
        return
    same = Sets(sets.atoms, replace(sets.choices, populations={**sets.choices.populations, Item.PAY: counts}))
    for period in sets.periods:
        printed, otherwise = (_ratio(each, period) for each in (sets, same))
        if isinstance(printed, Fraction) and isinstance(otherwise, Fraction) and printed != otherwise:
            figure = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, period, Component.AGREED)
            yield POPULATION_MIXED.at(
                Where(section="pay"),
                year=period,
                counts=counts.key,
                pay=pay.key,
                printed=Number(printed, figure.measure.decimals, Unit.PERCENT),
                otherwise=Number(otherwise, figure.measure.decimals, Unit.PERCENT),
            )


def _ratio(sets: Sets, period: int) -> object:
    women, men = (sets.row(Item.PAY, period, TOTAL, gender) for gender in (Gender.WOMEN, Gender.MEN))
    return evaluate(Ratio(Quantity.AGREED, women, men))
