"""Events, studies and surveys (INPUTS 12)."""

from __future__ import annotations

from datetime import date

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.wording import Source, Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Event:
    """A conference or the like. ``year`` is when it was held; ``held`` the day, where it is known.

    ``found_relevant`` is the evaluation's share in per cent, and ``evaluation_base`` how many answered.
    """

    key: str
    title: Wording
    year: int
    field: str | None = None
    grounds: tuple[Ground, ...] = ()
    held: date | None = None
    text: Wording | None = None
    participants: Amount | None = None
    found_relevant: Amount | None = None
    evaluation_base: Amount | None = None
    source: Source = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Study:
    """A study or a survey of the population. ``rounds`` counts them so far; ``interval_years`` is the rhythm.

    ``gross`` were asked and ``net`` answered.
    """

    key: str
    title: Wording
    year: int
    field: str | None = None
    grounds: tuple[Ground, ...] = ()
    by: Wording | None = None
    text: Wording | None = None
    fieldwork: int | None = None
    first_round: int | None = None
    rounds: int | None = None
    interval_years: int | None = None
    gross: Amount | None = None
    net: Amount | None = None
    source: Source = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()
