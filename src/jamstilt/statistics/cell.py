"""A cell: one figure with its exact value, the formula behind it, its population and its basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jamstilt.figure import Figure, Gender, Measured
from jamstilt.statistics.measures import Formula, evaluate
from jamstilt.statistics.population import Basis

ALL_GENDERS = (Gender.WOMEN, Gender.MEN, Gender.OTHER, Gender.ALL)
"""People of other or unstated gender are in the totals and counted for themselves, but in no column by gender."""


@dataclass(frozen=True, slots=True)
class Cell:
    """``population`` is the key of a named population; ``value`` is exact, or says why there is none."""

    figure: Figure
    formula: Formula
    value: Measured
    population: str
    basis: Basis


def cell(figure: Figure, formula: Formula, population: str, basis: Basis) -> Cell:
    """Work out a formula and keep it beside its value."""
    return Cell(figure, formula, evaluate(formula), population, basis)


def by_figure(cells: Iterable[Cell]) -> dict[Figure, Cell]:
    """The cells under their names. Two cells of one name would be two truths: an error of ours."""
    found: dict[Figure, Cell] = {}
    for each in cells:
        if each.figure in found:
            raise ValueError(f"{each.figure} is worked out twice")
        found[each.figure] = each
    return found


Cells = Iterator[Cell]
