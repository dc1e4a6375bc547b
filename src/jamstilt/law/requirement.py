"""A requirement: one thing that a statement must, should or may hold. The list that everything hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jamstilt.figure import Component, Measure
from jamstilt.language.message import Message, say
from jamstilt.law.confidence import Confidence
from jamstilt.law.provision import Provision


class Force(StrEnum):
    """Duty, recommendation by the authority, or free choice."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Cadence(StrEnum):
    """How often. Pay surveys are due every second year (R1.10)."""

    YEARLY = "yearly"
    EVERY_SECOND_YEAR = "every_second_year"


class Duty(StrEnum):
    """Whose duty: the employer's two parts (§ 26 a), or the public authority's (§ 24)."""

    STATE_OF_EQUALITY = "state_of_equality"
    ACTIVE_WORK = "active_work"
    PUBLIC_AUTHORITY = "public_authority"


@dataclass(frozen=True, slots=True)
class Requirement:
    """``rule`` is the id in the reading guide to the law (R2.20); ``measures`` are the figures that answer it.

    A measure belongs to one requirement. One that asks for the same figures in another breakdown (pay in total
    beside pay per group) has no measures of its own and names the other's key in ``shares_measures_of``.
    """

    key: str
    rule: str
    provision: Provision
    force: Force
    cadence: Cadence
    applies_to: Duty
    measures: tuple[Measure, ...] = ()
    components: tuple[Component, ...] = ()
    shares_measures_of: str | None = None
    confidence: Confidence = Confidence.OFFICIAL

    @property
    def title(self) -> Message:
        """What it is called."""
        return say(f"law.{self.key}.title")

    @property
    def asks(self) -> Message:
        """What it asks for, in one sentence."""
        return say(f"law.{self.key}.asks")
