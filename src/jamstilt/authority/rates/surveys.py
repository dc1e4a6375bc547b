"""Response rates, and how far a share in a sample may be from the share among all (METHODS 23)."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from jamstilt.authority.event import Study
from jamstilt.authority.rates.rates import of, per_cent
from jamstilt.figure import Measured

Z_95 = 1.959964
"""The quantile of the normal distribution that leaves 2.5 per cent on each side."""

ONE_DECIMAL_FROM = 200
"""From so many answers on, one decimal of a per cent means something (METHODS 0.1)."""


class ConfidenceInterval(NamedTuple):
    """From and to, as shares between 0 and 1."""

    low: float
    high: float


def response_rate(study: Study) -> Measured:
    """Those who answered in per cent of those who were asked."""
    return per_cent(of(study.net), of(study.gross))


def wilson(count: int, answers: int, population: int | None = None) -> ConfidenceInterval | None:
    """The 95 per cent interval of Wilson (1927) around ``count / answers``.

    With a finite population, ``n(N - 1) / (N - n)`` stands in for n: who asks everybody has no interval. None too
    where nobody answered. With none or all, that end is exactly 0 or 1.
    """
    if answers <= 0 or (population is not None and answers >= population):
        return None
    p = count / answers
    n = answers if population is None else answers * (population - 1) / (population - answers)
    centre = (p + Z_95**2 / (2 * n)) / (1 + Z_95**2 / n)
    half = Z_95 * sqrt(p * (1 - p) / n + Z_95**2 / (4 * n**2)) / (1 + Z_95**2 / n)
    return ConfidenceInterval(0.0 if count == 0 else centre - half, 1.0 if count == answers else centre + half)


def decimals(answers: Measured) -> int:
    """Of a rate: none, and one from 200 answers on."""
    return int(isinstance(answers, Fraction) and answers >= ONE_DECIMAL_FROM)
