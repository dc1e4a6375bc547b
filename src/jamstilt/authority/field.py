"""The authority's fields of work, and the principles that hold in them (R6.2, R6.6, R6.8)."""

from __future__ import annotations

from enum import StrEnum

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD
from jamstilt.register.wording import Wording


class Role(StrEnum):
    """What the authority is in a field (R6.6)."""

    GOVERNING = "governing"
    SERVICE = "service"


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class FieldOfWork:
    """One field of the authority's work. ``not_relevant`` gives, for a ground, why it is not treated here."""

    key: str
    title: Wording
    role: Role = Role.GOVERNING
    text: Wording | None = None
    not_relevant: dict[Ground, Wording] | None = None
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Principle:
    """A principle, procedure or standard that the authority works by (element 1). No ``field``: it holds in all."""

    key: str
    title: Wording
    text: Wording | None = None
    field: str | None = None
    grounds: tuple[Ground, ...] = ()
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Expectation:
    """What the authority plans or expects in the years to come (element 4).

    ``came_of`` answers an expectation of last year's statement under the same key: what was done, and what came of it.
    """

    key: str
    title: Wording
    text: Wording | None = None
    field: str | None = None
    grounds: tuple[Ground, ...] = ()
    due: str = ""
    came_of: Wording | None = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()
