"""The average head count of a year, which decides the duties of a private employer (R1.3)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction

from jamstilt.workforce.stock import employed_on
from jamstilt.workforce.workforce import Workforce

MONTHS = range(1, 13)


def average_heads(workforce: Workforce) -> Fraction:
    """Heads, not full-time equivalents: the mean of the head counts at the end of the twelve months, exact."""
    year = workforce.year.number
    ends = [date(year, month, monthrange(year, month)[1]) for month in MONTHS]
    people = workforce.employments
    return Fraction(sum(people.filter(employed_on(day))["person"].n_unique() for day in ends), len(ends))
