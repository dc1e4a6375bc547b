"""Programmes and networks: what the authority does, for whom, and what came of it (R6.2, R6.5, R6.11)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.law.measure_record import Progress, ResultLevel
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Programme:
    """A programme or service. ``not_measurable_because`` explains the level *not measurable today*.

    ``expectation`` is what is planned or expected of it in the years to come (element 4).
    """

    key: str
    title: Wording
    field: str
    grounds: tuple[Ground, ...]
    purpose: Wording | None = None
    target_group: Wording | None = None
    owner: Wording | None = None
    action: Wording | None = None
    result: Wording | None = None
    level: ResultLevel | None = None
    not_measurable_because: Wording | None = None
    expectation: Wording | None = None
    progress: Progress = Progress.UNDER_WAY
    since: int | None = None
    until: int | None = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Network:
    """A network or forum. ``members`` are bodies, not people."""

    key: str
    title: Wording
    field: str
    grounds: tuple[Ground, ...] = ()
    role: Wording | None = None
    members: Amount | None = None
    since: int | None = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()
