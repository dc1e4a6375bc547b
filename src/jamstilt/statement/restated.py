"""Restated numbers: those of earlier years that now have another value than when they were published."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from jamstilt.figure import Figure
from jamstilt.register.reported import ReportedNumber


@dataclass(frozen=True, slots=True)
class RestatedFigure:
    """A figure that was published with one value and is now published with another, each as it is printed.

    ``file`` is the one in the dossier that the value before stands in. ``step`` is set where it was rounded
    more than its measure is elsewhere.
    """

    figure: Figure
    before: Fraction
    now: Fraction
    file: str = ""
    step: Fraction | None = None

    @property
    def year(self) -> int:
        """The year that the figure is of."""
        return self.figure.period


@dataclass(frozen=True, slots=True)
class RestatedNumber:
    """A number of a register that was published with another value, unit or qualifier; ``before`` is what was."""

    before: ReportedNumber
    file: str = ""

    @property
    def year(self) -> int:
        """The year that the number is of; the last one of a span of years."""
        return int(self.before.name.period[-4:])


Restated: TypeAlias = "RestatedFigure | RestatedNumber"
