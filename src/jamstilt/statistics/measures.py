"""All arithmetic of part 1. A formula names the sets and quantities; ``evaluate`` gives its exact value.

Formulas are kept beside their values, because what can be worked out from a number depends on how it was made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from jamstilt.figure import Measured, NotApplicable, NotKnown, Reason
from jamstilt.statistics.atoms import Atom, Quantity, Sum

Atoms: TypeAlias = tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many people."""

    of: Atoms
    known: bool = True
    """False when nobody has measured it: no count, not a count of none."""
    among: Atoms = ()
    """Those who were asked, where there was a question: of few of them even *none* tells each one's answer."""


@dataclass(frozen=True, slots=True)
class Share:
    """100 · part / whole, in per cent of people."""

    part: Atoms
    whole: Atoms
    known: bool = True


@dataclass(frozen=True, slots=True)
class Mean:
    """Sum of a quantity over the people for whom it is known, per person; divided by ``scale`` into its unit."""

    quantity: Quantity
    over: Atoms
    scale: int
    known: bool = True


@dataclass(frozen=True, slots=True)
class Ratio:
    """100 · women's mean / men's mean, from the unrounded means (METHODS 7)."""

    quantity: Quantity
    women: Atoms
    men: Atoms


@dataclass(frozen=True, slots=True)
class Rate:
    """100 · lost / agreed man-days: the total is weighted by man-days, never a mean of rates (METHODS 5)."""

    lost: tuple[Quantity, ...]
    over: Atoms


@dataclass(frozen=True, slots=True)
class Median:
    """The median of a quantity, already worked out where the persons are. ``people`` are those for whom it is known."""

    middle: Fraction | None
    people: int
    over: Atoms


@dataclass(frozen=True, slots=True)
class MedianRatio:
    """100 · women's median / men's median: a ratio of medians, not a median of ratios (METHODS 7)."""

    women: Median
    men: Median


Formula: TypeAlias = Count | Share | Mean | Ratio | Rate | Median | MedianRatio

ORE = 100
HUNDRED = 100


def people(of: Iterable[Atom]) -> int:
    """How many people there are in these atoms."""
    return sum(atom.people for atom in of)


def summed(quantity: Quantity, over: Iterable[Atom]) -> Sum:
    """A quantity over atoms: its total and for how many people it is known."""
    total = known = 0
    for atom in over:
        part = atom.sums[quantity]
        total += part.total
        known += part.known
    return Sum(total, known)


def evaluate(formula: Formula) -> Measured:  # noqa: PLR0911  (one answer for each formula)
    """The exact value of a formula, or why there is none. Nothing is rounded, and missing is never zero."""
    match formula:
        case Count(known=False) | Share(known=False) | Mean(known=False):
            return NotKnown(Reason.SOURCE_MISSING)
        case Count():
            return Fraction(people(formula.of))
        case Share():
            whole = people(formula.whole)
            return HUNDRED * Fraction(people(formula.part), whole) if whole else NotApplicable(Reason.NOBODY)
        case Mean():
            return _mean(formula.quantity, formula.over, formula.scale)
        case Ratio():
            return _percent_of(_mean(formula.quantity, formula.women, ORE), _mean(formula.quantity, formula.men, ORE))
        case Rate():
            return _rate(formula)
        case Median():
            return _median(formula)
        case MedianRatio():
            return _percent_of(_median(formula.women), _median(formula.men))


def _mean(quantity: Quantity, over: Atoms, scale: int) -> Measured:
    if not over:
        return NotApplicable(Reason.NOBODY)
    total, known = summed(quantity, over)
    return Fraction(total, known * scale) if known else NotKnown(Reason.SOURCE_MISSING)


def _median(median: Median) -> Measured:
    if not median.over:
        return NotApplicable(Reason.NOBODY)
    return median.middle / ORE if median.middle is not None else NotKnown(Reason.SOURCE_MISSING)


def _percent_of(women: Measured, men: Measured) -> Measured:
    match women, men:
        case (NotApplicable(), _) | (_, NotApplicable()):
            return NotApplicable(Reason.ONE_GENDER_ABSENT)
        case NotKnown(), _:
            return women
        case _, NotKnown():
            return men
        case Fraction(), Fraction():
            return HUNDRED * women / men if men else NotApplicable(Reason.ZERO_BASE)


def _rate(rate: Rate) -> Measured:
    if not rate.over:
        return NotApplicable(Reason.NOBODY)
    agreed = summed(Quantity.AGREED_DAYS, rate.over)
    lost = [summed(quantity, rate.over) for quantity in rate.lost]
    if not agreed.known or not all(part.known for part in lost):
        return NotKnown(Reason.SOURCE_MISSING)
    return (
        HUNDRED * Fraction(sum(part.total for part in lost), agreed.total)
        if agreed.total
        else NotApplicable(Reason.ZERO_BASE)
    )
