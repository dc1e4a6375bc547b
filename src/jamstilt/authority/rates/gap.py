"""The gap of an indicator: the group less the one it is compared with, in points, and how it moves (METHODS 24)."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.authority.indicator import Indicator, IndicatorYear
from jamstilt.authority.rates.rates import NOT_GIVEN
from jamstilt.figure import Measured


def gap(reading: IndicatorYear) -> Measured:
    """Value less comparison; negative where the group is below the one it is compared with."""
    return NOT_GIVEN if reading.comparison is None else reading.value.value - reading.comparison.value


def gap_change(indicator: Indicator, year: int) -> Measured:
    """How much the gap has moved since the reading before, in points."""
    readings = in_order(indicator)
    place = next((place for place, reading in enumerate(readings) if reading.year == year), 0)
    if not place:
        return NOT_GIVEN
    now, before = gap(readings[place]), gap(readings[place - 1])
    return now - before if isinstance(now, Fraction) and isinstance(before, Fraction) else NOT_GIVEN


def in_order(indicator: Indicator) -> tuple[IndicatorYear, ...]:
    """The readings, oldest first."""
    return tuple(sorted(indicator.series, key=lambda reading: reading.year))
