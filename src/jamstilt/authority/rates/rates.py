"""Rates of what registers report: a part of a whole, so many for each, growth from a year to the next (METHODS 24)."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.figure import Measured, NotApplicable, NotKnown, Reason
from jamstilt.register.quantity import StatedAmount

NOT_GIVEN = NotKnown(Reason.SOURCE_MISSING)
"""Nobody reported it. Never zero."""

PER_CENT = 100


def of(quantity: StatedAmount | None) -> Measured:
    """The number of a quantity, or that nobody reported it."""
    return NOT_GIVEN if quantity is None else quantity.value


def per_cent(part: Measured, whole: Measured) -> Measured:
    """``100 · part / whole``; not applicable where there is nothing to take a part of."""
    return _divided(part, whole, PER_CENT)


def for_each(amount: Measured, units: Measured) -> Measured:
    """``amount / units``: cases for each post, kroner for each application."""
    return _divided(amount, units, 1)


def growth(now: Measured, before: Measured) -> Measured:
    """``100 · (now - before) / before`` in per cent; from nothing there is no growth to work out."""
    match now, before:
        case Fraction(), Fraction():
            return _divided(now - before, before, PER_CENT)
        case _:
            return _divided(now, before, PER_CENT)


def _divided(part: Measured, whole: Measured, scale: int) -> Measured:
    match part, whole:
        case Fraction(), Fraction():
            return scale * part / whole if whole else NotApplicable(Reason.ZERO_BASE)
        case _, Fraction():
            return part
        case _:
            return whole
