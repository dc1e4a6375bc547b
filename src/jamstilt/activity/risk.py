"""Steps one and two: risks and obstacles that were found, and their causes (R1.9, R1.20 to R1.23)."""

from __future__ import annotations

from datetime import date

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Area, Ground
from jamstilt.register.quantity import RECORD
from jamstilt.register.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Risk:
    """One risk or obstacle in an area, on one ground or on several together.

    Several grounds are a combination: a risk for those whom all of them meet. ``no_cause_because`` is written
    where the causes are not yet known. ``evidence`` says what the observation rests on.
    """

    key: str
    area: Area
    grounds: tuple[Ground, ...]
    observed: Wording
    evidence: Wording | None = None
    no_cause_because: Wording | None = None
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Cause:
    """What a risk comes of, in the employer's judgement. ``no_measure_because`` is written where nothing is done."""

    key: str
    risk: str
    text: Wording
    no_measure_because: Wording | None = None
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class NoRiskFound:
    """That an area or a ground was examined and no risk was found, with the reason and the day (R1.21, R1.22)."""

    because: Wording
    on: date
    area: Area | None = None
    ground: Ground | None = None
    at: Where = Where()
