"""Indicators: a group beside the rest, the gap between them, and how it moves (METHODS 24)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.reported import NumberKind
from jamstilt.register.wording import Source, Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class IndicatorYear:
    """A year of an indicator: the group's value, and that of the group it is compared with."""

    year: int
    value: Amount
    comparison: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Indicator:
    """What is measured, of whom, against whom and by whom. The gap is value less comparison, in points."""

    key: str
    title: Wording
    field: str
    definition: Wording
    population: Wording
    comparison_group: Wording | None = None
    grounds: tuple[Ground, ...] = ()
    unit: NumberKind = NumberKind.PERCENT
    source: Source = None
    series: tuple[IndicatorYear, ...] = ()
    order: int = 0
    at: Where = Where()
