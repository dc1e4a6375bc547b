"""The work is done together with the employees' representatives, by rules that everybody can read (R1.12, R1.25)."""

from __future__ import annotations

from datetime import date

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Meeting:
    """A meeting that treated the work. ``participants`` are roles, never names; ``entries`` keys of what it treated."""

    body: Wording
    on: date
    about: Wording
    decision: Wording | None = None
    participants: Wording | None = None
    entries: tuple[str, ...] = ()
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Guideline:
    """A policy, agreement, strategy or guideline that the work rests on, and the years it holds for."""

    key: str
    title: Wording
    text: Wording | None = None
    since: int | None = None
    until: int | None = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class StaffSurvey:
    """A survey among the employees. ``held`` is a day, a month or a season as people say it: ``autumn 2022``."""

    key: str
    title: Wording
    year: int
    held: Wording | None = None
    invited: Amount | None = None
    answered: Amount | None = None
    used_for: Wording | None = None
    order: int = 0
    at: Where = Where()
