"""Action plans and the measures in them. A measure is named by plan and number, and the number is text (R6.10)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.law.measure_record import Progress, ResultLevel
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD
from jamstilt.register.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ActionPlan:
    """A plan and the years it holds for."""

    key: str
    title: Wording
    since: int
    until: int
    field: str | None = None
    grounds: tuple[Ground, ...] = ()
    text: Wording | None = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class PlanMeasure:
    """A numbered measure: ``number`` is text, ``19b``. Without a plan nobody knows which measure it is."""

    number: str
    plan: str | None = None
    title: Wording | None = None
    what_is_done: Wording | None = None
    programme: str | None = None
    progress: Progress = Progress.UNDER_WAY
    result: Wording | None = None
    level: ResultLevel | None = None
    not_measurable_because: Wording | None = None
    order: int = 0
    at: Where = Where()
