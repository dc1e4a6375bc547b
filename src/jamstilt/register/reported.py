"""A reported number: one number of a register under one name, which tables, sentences and open data point to.

Its name says register, subject, measure, category and period: ``caseload advisers cases women 2024``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from jamstilt.figure import NotApplicable, NotKnown
from jamstilt.language.message import Message
from jamstilt.law.provision import Provision
from jamstilt.register.quantity import Qualifier
from jamstilt.register.wording import ByLanguage

ALL = "all"
"""The category that holds every case."""

NOT_STATED = "not_stated"
"""The category of cases whose gender nobody noted: total less the categories, printed and never shared out (R6.9)."""


class NumberKind(StrEnum):
    """What a reported number counts, or what kind of thing it is."""

    COUNT = "count"
    PERSONS = "persons"
    CASES = "cases"
    PERCENT = "percent"
    KR = "kr"
    YEARS = "years"
    NUMBER = "number"
    PERIOD = "period"
    DATE = "date"
    TEXT = "text"


PEOPLE = frozenset({NumberKind.PERSONS, NumberKind.CASES})
"""Kinds of number of which few may be told apart. Posts, projects and countries are no people."""

OF_BODIES = frozenset({"grant", "appropriation", "network", "plan"})
"""Registers whose key numbers count bodies."""


@dataclass(frozen=True, slots=True, order=True)
class Reported:
    """The name. ``period`` is a year or a span of years; empty where the number belongs to none."""

    register: str
    subject: str
    measure: str
    category: str = ALL
    period: str = ""

    def __str__(self) -> str:
        return ".".join(filter(None, (self.register, self.subject, self.measure, self.category, self.period)))


@dataclass(frozen=True, slots=True, order=True)
class DimensionCell:
    """Where a count stands in a table of its subject: ``age``, ``under_18``, ``women``; ``all`` for a margin."""

    dimension: str
    category: str = ALL
    gender: str = ALL


Told: TypeAlias = Fraction | date | str | NotKnown | NotApplicable
"""What a register tells: a number, a day, a text that is no number (``19b``, ``2024–2027``), or that there is none."""


@dataclass(frozen=True, slots=True)
class ReportedNumber:
    """One number of a register, exact, with all that is needed to print it and to guard it.

    ``counts_people`` marks a count of people or cases in a category: few of them can be told apart, so it follows
    the disclosure policy. ``made_of`` names the numbers that this one is worked out from (a share of its count).
    ``cell`` says which table it is a part of, so that no part follows from the others.
    ``source`` is what somebody wrote, in one language or in each, ``population`` a text; a message where we say it.
    """

    name: Reported
    told: Told
    counted: NumberKind
    label: ByLanguage | Message
    provision: Provision
    decimals: int = 0
    qualifier: Qualifier = Qualifier.EXACT
    counts_people: bool = False
    made_of: tuple[Reported, ...] = ()
    source: ByLanguage | Message | str = ""
    population: str | Message = ""
    cell: DimensionCell | None = None
