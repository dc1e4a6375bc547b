"""A restated figure: one of an earlier year that now has another value than when it was published."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from jamstilt.figure import Figure


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure that was published with one value and is now published with another, each as it is printed."""

    figure: Figure
    before: Fraction
    now: Fraction
