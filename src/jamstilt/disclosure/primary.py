"""Primary rules: figures that say too much about few people by themselves (LAW R2.10, R2.14)."""

from __future__ import annotations

from enum import Enum

from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Measure
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Atoms, Count, Mean, Median, MedianRatio, Rate, Ratio, Share, people


class Treatment(Enum):
    """How a measure is protected. A measure without a treatment stops the work: nothing is shown by oversight."""

    PAY = "pay"
    """Threshold by gender; then the proof of what all pay together tells."""
    PERSONAL_MEAN = "personal_mean"
    """Threshold by gender; the total goes when a gender goes; then the proof."""
    SENSITIVE_COUNT = "sensitive_count"
    """The count itself follows the threshold."""
    COUNT = "count"
    """Counts and shares of people that the law asks to be shown."""


TREATMENTS = {
    Measure.EMPLOYEES: Treatment.COUNT,
    Measure.GENDER_SHARE: Treatment.COUNT,
    Measure.TEMPORARY: Treatment.COUNT,
    Measure.TEMPORARY_RATE: Treatment.COUNT,
    Measure.PART_TIME: Treatment.COUNT,
    Measure.PART_TIME_RATE: Treatment.COUNT,
    Measure.PART_TIME_ANSWERED: Treatment.COUNT,
    Measure.INVOLUNTARY_PART_TIME: Treatment.SENSITIVE_COUNT,
    Measure.INVOLUNTARY_PART_TIME_RATE: Treatment.SENSITIVE_COUNT,
    Measure.PARENTAL_LEAVE_TAKERS: Treatment.COUNT,
    Measure.PARENTAL_LEAVE_MEAN_WEEKS: Treatment.PERSONAL_MEAN,
    Measure.MEAN_PAY: Treatment.PAY,
    Measure.MEDIAN_PAY: Treatment.PAY,
    Measure.WOMENS_SHARE_OF_MENS_PAY: Treatment.PAY,
    Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY: Treatment.PAY,
    Measure.SICK_LEAVE_RATE: Treatment.PERSONAL_MEAN,
    Measure.SICK_CHILD_TAKERS: Treatment.SENSITIVE_COUNT,
    Measure.NEW_HIRES: Treatment.COUNT,
    Measure.LEAVERS: Treatment.COUNT,
}


def treatment(cell: Cell) -> Treatment:
    """How a figure is protected; KeyError if nobody has decided."""
    return TREATMENTS[cell.figure.measure]


def too_few(cell: Cell, policy: Policy) -> bool:
    """Whether a figure rests on some, but fewer than the threshold, of a gender.

    Only people for whom the amount is known are behind a figure: the others do not shield them.
    """
    if treatment(cell) is Treatment.COUNT:
        return False
    least = policy.quantile_minimum if isinstance(cell.formula, (Median, MedianRatio)) else policy.threshold
    return any(0 < n < least for n in _people_behind(cell))


def _people_behind(cell: Cell) -> tuple[int, ...]:  # noqa: PLR0911  (one answer for each formula)
    match formula := cell.formula:
        case Count():
            return people(formula.of), people(formula.among)
        case Share():
            return people(formula.part), people(formula.whole)
        case Mean():
            return (known(formula.quantity, formula.over),)
        case Ratio():
            return known(formula.quantity, formula.women), known(formula.quantity, formula.men)
        case Rate():
            return (known(Quantity.AGREED_DAYS, formula.over), *(known(lost, formula.over) for lost in formula.lost))
        case Median():
            return (formula.people,)
        case MedianRatio():
            return formula.women.people, formula.men.people


def known(quantity: Quantity, over: Atoms) -> int:
    """The people in a set for whom a quantity is known."""
    return sum(atom.sums[quantity].known for atom in over)
