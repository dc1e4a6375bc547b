"""What is hidden whatever the proof says: too few people, kroner that are not published, and what goes with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from jamstilt.disclosure.displays import MAIN
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.primary import Treatment, too_few, treatment
from jamstilt.figure import WOMEN_AND_MEN, Component, Figure, Gender, Measure, NotApplicable, Reason, Unit
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Atoms, Count, Mean, Rate, Ratio, Share, people

MEAN_OF_MEDIAN = {
    Measure.MEDIAN_PAY: Measure.MEAN_PAY,
    Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY: Measure.WOMENS_SHARE_OF_MENS_PAY,
}
"""The figure that each median stands beside."""


RATIOS = (Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)

MEDIAN_STEPS = {Measure.MEDIAN_PAY: Fraction(1000), Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY: Fraction(1, 10)}
"""What medians are rounded to for the public: kroner, and per cent."""


def by_rule(cells: Mapping[Figure, Cell], policy: Policy) -> dict[Figure, Reason]:
    """The figures that are hidden by rule. Each step only adds, so no step can open what another has closed."""
    hidden = {figure: Reason.FEW_PEOPLE for figure, cell in cells.items() if _is_few(cell, policy)}
    hidden |= {figure: Reason.WOULD_REVEAL for figure, cell in cells.items() if _is_everybody(cell)}
    hidden |= _totals(cells, hidden)
    hidden |= _unstated_gender(cells, policy)
    if not policy.publish_kroner:
        kroner = (figure for figure in cells if figure.measure.unit is Unit.KR and figure not in hidden)
        hidden |= dict.fromkeys(kroner, Reason.KRONER_NOT_PUBLISHED)
    return {figure: reason for figure, reason in hidden.items() if figure not in policy.must_show}


def medians(
    cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason], coarser: Mapping[Figure, Fraction]
) -> dict[Figure, Reason]:
    """Medians go with the mean or ratio beside them, hidden or coarse: a median is never shown where that is not safe.

    Medians of other kinds of pay than agreed and cash are not shown at all: most people often have nothing of them.

    Of ten people or more a median is tied to nobody (DISCLOSURE 3): whoever moves across it can be outweighed by
    another who moves the other way, and the audit has shown that the sums leave room for both.
    """
    return {
        figure: Reason.WOULD_REVEAL
        for figure in cells
        if figure.measure in MEAN_OF_MEDIAN and figure not in hidden
        for beside in _beside(figure)
        if figure.component not in MAIN
        or beside in coarser
        or hidden.get(beside) in {Reason.FEW_PEOPLE, Reason.WOULD_REVEAL}
    }


def _beside(figure: Figure) -> Iterator[Figure]:
    """The mean or ratio that a median stands beside; of a ratio of medians both means as well."""
    yield replace(figure, measure=MEAN_OF_MEDIAN[figure.measure])
    if figure.measure is Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY:
        yield from (replace(figure, measure=Measure.MEAN_PAY, gender=gender) for gender in WOMEN_AND_MEN)


def _is_few(cell: Cell, policy: Policy) -> bool:
    """Whether too few are behind a figure; a ratio may be left to the audit."""
    return too_few(cell, policy) and not (policy.show_safe_ratios and isinstance(cell.formula, Ratio))


def _is_everybody(cell: Cell) -> bool:
    """Whether all who were asked gave the one answer that is counted: it tells of each of them (DISCLOSURE 7.11)."""
    if treatment(cell) is not Treatment.SENSITIVE_COUNT:
        return False
    match cell.formula:
        case Count(of=of, among=among):
            return 0 < people(among) == people(of)
        case Share(part=part, whole=whole):
            return 0 < people(whole) == people(part)
        case _:
            return False


def zero_bases(cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason]) -> dict[Figure, Reason]:
    """That men's mean is zero says of every man that he got none, so the ratio is hidden, not said to be impossible.

    It may be said where the zero itself is shown, or where nobody in the house has any: that is a rule of the house.
    """
    used = {
        (figure.period, figure.component)
        for figure, cell in cells.items()
        if figure.measure is Measure.MEAN_PAY and cell.value and isinstance(cell.value, Fraction)
    }
    return {
        figure: Reason.FEW_PEOPLE
        for figure, cell in cells.items()
        if cell.value == NotApplicable(Reason.ZERO_BASE)
        and figure.measure in RATIOS
        and figure not in hidden
        and (figure.period, figure.component) in used
        and replace(figure, measure=Measure.MEAN_PAY, gender=Gender.MEN) in hidden
    }


def rounded_medians(cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason]) -> dict[Figure, Fraction]:
    """Medians that are shown are rounded more: the one in the middle of an odd number is somebody's own pay."""
    return {
        figure: MEDIAN_STEPS[figure.measure]
        for figure, cell in cells.items()
        if figure.measure in MEAN_OF_MEDIAN and figure not in hidden and isinstance(cell.value, Fraction)
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
