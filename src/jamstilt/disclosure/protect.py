"""Decides which figures the public may not see, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from jamstilt.disclosure.differencing import also_hidden
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.primary import Treatment, too_few, treatment
from jamstilt.figure import Component, Figure, Gender, Measure, Reason, Unit
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Mean

GENDERS = (Gender.WOMEN, Gender.MEN)


def protect(cells: Mapping[Figure, Cell], policy: Policy) -> dict[Figure, Reason]:
    """The figures to hide. Each step only adds, so no step can open what another has closed."""
    hidden = {figure: Reason.FEW_PEOPLE for figure, cell in cells.items() if too_few(cell, policy)}
    hidden |= _pay_rows(cells, hidden, policy)
    hidden |= _totals(cells, hidden)
    hidden |= _unstated_gender(cells, policy)
    if not policy.publish_kroner:
        kroner = (figure for figure in cells if figure.measure.unit is Unit.KR and figure not in hidden)
        hidden |= dict.fromkeys(kroner, Reason.KRONER_NOT_PUBLISHED)
    return hidden


def _pay_rows(cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason], policy: Policy) -> dict[Figure, Reason]:
    """Hide pay by row and gender: every component, median and ratio goes with a mean that may not be shown."""
    closed: dict[tuple[int, str, Gender], Reason] = {}
    for period in {figure.period for figure in cells}:
        for gender in GENDERS:
            means = [
                (figure.group, cell.formula, figure in hidden)
                for figure, cell in cells.items()
                if (figure.measure, figure.period, figure.gender) == (Measure.MEAN_PAY, period, gender)
            ]
            rows = {group: formula.over for group, formula, _ in means if isinstance(formula, Mean)}
            few = frozenset(group for group, _, is_hidden in means if is_hidden)
            closed |= {(period, group, gender): Reason.FEW_PEOPLE for group in few}
            more = also_hidden(rows, few, policy.threshold)
            closed |= {(period, group, gender): Reason.WOULD_REVEAL for group in more}
    return {
        figure: reason
        for figure, cell in cells.items()
        if treatment(cell) is Treatment.PAY and figure not in hidden
        for reason in _first(closed.get((figure.period, figure.group, gender)) for gender in _sides(figure))
    }


def _totals(cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason]) -> dict[Figure, Reason]:
    """A total for everyone goes when a gender's part of it is hidden; parts of sick leave go together."""
    families = {_family(figure) for figure in hidden if treatment(cells[figure]) is not Treatment.PAY}
    return {
        figure: Reason.WOULD_REVEAL
        for figure in cells
        if figure.gender is Gender.ALL and figure not in hidden and _family(figure) in families
    }


def _family(figure: Figure) -> Figure:
    return replace(figure, gender=Gender.ALL, component=Component.NONE)


def _unstated_gender(cells: Mapping[Figure, Cell], policy: Policy) -> dict[Figure, Reason]:
    """Few people of other or unstated gender are not counted apart, nor by total minus women minus men (LAW R11.4)."""
    few = {
        (figure.measure, figure.period)
        for figure, cell in cells.items()
        if figure.gender is Gender.OTHER and isinstance(cell.value, Fraction) and 0 < cell.value < policy.threshold
    }
    return {
        figure: Reason.FEW_PEOPLE
        for figure in cells
        if (figure.measure, figure.period) in few and figure.gender in (Gender.OTHER, Gender.ALL)
    }


def _sides(figure: Figure) -> tuple[Gender, ...]:
    return GENDERS if figure.gender is Gender.ALL else (figure.gender,)


def _first(reasons: Iterable[Reason | None]) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason)[:1]
