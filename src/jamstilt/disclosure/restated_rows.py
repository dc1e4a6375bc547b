"""Restated rows: figures of an earlier year that are given anew for a few people more or fewer (DISCLOSURE 7.7).

Who was in the old figure stands in no file, so no programme can tell what the two say together. Where the head counts
differ by a few, the old mean and the new one give those few away: 7 × the new one − 6 × the old one is the seventh.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.family import FAMILIES
from jamstilt.disclosure.policy import Policy
from jamstilt.figure import WOMEN_AND_MEN, Component, Figure, Gender, Measure, Reason
from jamstilt.statistics.cell import Cell

_AUDITED = frozenset(measure for family in FAMILIES for measure in family.measures)


def restated_rows(cells: Mapping[Figure, Cell], earlier: Sequence[Printed], policy: Policy) -> dict[Figure, Reason]:
    """The figures that are hidden because an earlier statement printed them for a few people more or fewer.

    So are those whose head count of then nobody printed. With the same head count only amounts were corrected.
    """
    then = {each.figure: each for each in earlier}
    return {
        figure: Reason.WOULD_REVEAL
        for figure, old in then.items()
        if figure.measure in _AUDITED and figure not in policy.must_show and _is_other(cells.get(figure), old)
        if not all(_is_same_or_many(cells, then, head, policy) for head in _heads(figure))
    }


def _is_other(cell: Cell | None, old: Printed) -> bool:
    return cell is not None and isinstance(cell.value, Fraction) and abs(cell.value - old.value) > old.step / 2


def _is_same_or_many(
    cells: Mapping[Figure, Cell], then: Mapping[Figure, Printed], head: Figure, policy: Policy
) -> bool:
    now = cells[head].value if head in cells else None
    if head not in then or not isinstance(now, Fraction):
        return False
    return not 0 < abs(now - then[head].value) < policy.threshold


def _heads(figure: Figure) -> Iterator[Figure]:
    """The head counts of the people behind a figure."""
    leave = figure.measure is Measure.PARENTAL_LEAVE_MEAN_WEEKS
    measure = Measure.PARENTAL_LEAVE_TAKERS if leave else Measure.EMPLOYEES
    genders = WOMEN_AND_MEN if figure.gender is Gender.ALL else (figure.gender,)
    for gender in genders:
        yield replace(figure, measure=measure, gender=gender, component=Component.NONE)
