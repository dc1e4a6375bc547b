"""Decides which figures the public may not see, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jamstilt.disclosure.differencing import also_hidden
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.primary import Treatment, have_it, too_few, treatment
from jamstilt.figure import PAY_COMPONENTS, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Reason, Unit
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Atoms, Count, Mean, Rate, people


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
    closed: dict[tuple[str, int, Gender], Reason] = {}
    unequal: set[tuple[int, Gender]] = set()
    for period, gender in {(figure.period, figure.gender) for figure in cells if figure.measure is Measure.MEAN_PAY}:
        means = {
            figure: have_it(cell)
            for figure, cell in cells.items()
            if (figure.measure, figure.period, figure.gender) == (Measure.MEAN_PAY, period, gender)
        }
        few = frozenset(figure.group for figure in means if figure in hidden)
        closed |= {(group, period, gender): Reason.FEW_PEOPLE for group in few}
        closed |= {(group, period, gender): Reason.WOULD_REVEAL for group in _revealing(means, few, policy.threshold)}
        if any(_differ_by_few(means, figure.group, policy.threshold) for figure in means):
            unequal.add((period, gender))

    def reason(figure: Figure, gender: Gender) -> Reason | None:
        beside_agreed = figure.component is not Component.AGREED and (figure.period, gender) in unequal
        return closed.get((figure.group, figure.period, gender)) or (Reason.WOULD_REVEAL if beside_agreed else None)

    return {
        figure: why
        for figure, cell in cells.items()
        if treatment(cell) is Treatment.PAY and figure not in hidden
        for why in _first(reason(figure, gender) for gender in _sides(figure))
    }


def _revealing(means: Mapping[Figure, Atoms], few: frozenset[str], threshold: int) -> frozenset[str]:
    """The rows that must go with the few: by subtraction within any component, of those whose amount is known."""
    kinds = [
        {figure.group: have for figure, have in means.items() if figure.component is component}
        for component in PAY_COMPONENTS
    ]
    different = [rows for number, rows in enumerate(kinds) if rows not in kinds[:number]]  # most kinds have the same
    gone = few
    while added := frozenset(group for rows in different for group in also_hidden(rows, gone, threshold)):
        gone |= added
    return gone - few


def _differ_by_few(means: Mapping[Figure, Atoms], group: str, threshold: int) -> bool:
    """Whether a kind of pay is known for a few people more than another: the identity of pay would tell theirs."""
    sets = [frozenset(have) for figure, have in means.items() if figure.group == group and have]
    return any(0 < people(one - other) < threshold for one in sets for other in sets)


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
    """Few people of other or unstated gender are not told apart, nor by all minus women minus men (LAW R11.4).

    If there are few in one row, the figures for all go from every row of the measure: else the pattern would tell.
    """
    few = {
        (figure.measure, figure.period)
        for figure, cell in cells.items()
        if figure.gender in (Gender.OTHER, Gender.ALL) and 0 < people(_others(cell)) < policy.threshold
    }
    return {
        figure: Reason.FEW_PEOPLE
        for figure in cells
        if (figure.measure, figure.period) in few and figure.gender in (Gender.OTHER, Gender.ALL)
    }


def _others(cell: Cell) -> Atoms:
    match cell.formula:
        case Count(of=atoms) | Mean(over=atoms) | Rate(over=atoms):
            return tuple(atom for atom in atoms if atom.gender is Gender.OTHER)
        case _:
            return ()


def _sides(figure: Figure) -> tuple[Gender, ...]:
    return WOMEN_AND_MEN if figure.gender is Gender.ALL else (figure.gender,)


def _first(reasons: Iterable[Reason | None]) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason)[:1]
