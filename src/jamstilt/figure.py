"""A figure: the name of one number. Tables, charts, sentences and open data all point to figures, never to numbers.

A name holds what the open-data contract holds (``docs/figures.md``): measure, component, group, gender and period.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self, TypeAlias


class Gender(StrEnum):
    """Women first. ``OTHER`` is every other answer and *not stated*; ``ALL`` is everyone together."""

    WOMEN = "women"
    MEN = "men"
    OTHER = "other"
    ALL = "all"


WOMEN_AND_MEN = (Gender.WOMEN, Gender.MEN)
"""The two columns by gender, women first; people of other or unstated gender are in totals only (LAW R11.4)."""


class Unit(StrEnum):
    """What a number counts."""

    PERSONS = "persons"
    PERCENT = "percent"
    KR = "kr"
    WEEKS = "weeks"


class Component(StrEnum):
    """Kinds of pay (METHODS 6) and kinds of sick leave (METHODS 5)."""

    NONE = ""
    CASH_TOTAL = "cash_total"
    AGREED = "agreed"
    IRREGULAR = "irregular"
    BONUS = "bonus"
    OVERTIME = "overtime"
    BENEFITS = "benefits"
    SELF_CERTIFIED = "self_certified"
    DOCTOR_CERTIFIED = "doctor_certified"
    TOTAL = "total"


PAY_COMPONENTS = (
    Component.CASH_TOTAL,
    Component.AGREED,
    Component.IRREGULAR,
    Component.BONUS,
    Component.OVERTIME,
    Component.BENEFITS,
)
SICK_LEAVE_COMPONENTS = (Component.SELF_CERTIFIED, Component.DOCTOR_CERTIFIED, Component.TOTAL)


class Measure(StrEnum):
    """The register of what is measured: unit and decimals on the page (METHODS 0.1) belong to the name."""

    unit: Unit
    decimals: int

    def __new__(cls, key: str, unit: Unit, decimals: int) -> Self:
        """Make a member whose value is the key of the open-data contract."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.unit = unit
        member.decimals = decimals
        return member

    @property
    def step(self) -> Fraction:
        """The unit that its values are rounded to on the page: ``1`` krone, ``1/100`` per cent."""
        return Fraction(1, 10**self.decimals)

    EMPLOYEES = "employees", Unit.PERSONS, 0
    GENDER_SHARE = "gender_share", Unit.PERCENT, 2
    TEMPORARY = "temporary", Unit.PERSONS, 0
    TEMPORARY_RATE = "temporary_rate", Unit.PERCENT, 2
    PART_TIME = "part_time", Unit.PERSONS, 0
    PART_TIME_RATE = "part_time_rate", Unit.PERCENT, 2
    PART_TIME_ANSWERED = "part_time_answered", Unit.PERSONS, 0
    INVOLUNTARY_PART_TIME = "involuntary_part_time", Unit.PERSONS, 0
    INVOLUNTARY_PART_TIME_RATE = "involuntary_part_time_rate", Unit.PERCENT, 0
    PARENTAL_LEAVE_TAKERS = "parental_leave_takers", Unit.PERSONS, 0
    PARENTAL_LEAVE_MEAN_WEEKS = "parental_leave_mean_weeks", Unit.WEEKS, 1
    MEAN_PAY = "mean_pay", Unit.KR, 0
    MEDIAN_PAY = "median_pay", Unit.KR, 0
    WOMENS_SHARE_OF_MENS_PAY = "womens_share_of_mens_pay", Unit.PERCENT, 2
    WOMENS_SHARE_OF_MENS_MEDIAN_PAY = "womens_share_of_mens_median_pay", Unit.PERCENT, 2
    SICK_LEAVE_RATE = "sick_leave_rate", Unit.PERCENT, 2
    SICK_CHILD_TAKERS = "sick_child_takers", Unit.PERSONS, 0
    NEW_HIRES = "new_hires", Unit.PERSONS, 0
    LEAVERS = "leavers", Unit.PERSONS, 0


TOTAL = "total"
"""The group that holds everyone in the population."""

UNRESOLVED = "unresolved"
"""The group of people whose position code is in no group: in totals, never guessed (INPUTS 5)."""


class Subset(StrEnum):
    """Groups that cut across the position groups; they are never summed with them."""

    LEAVERS = "leavers"
    NEW_HIRES = "new_hires"
    PART_TIME = "part_time"
    TEMPORARY = "temporary"
    PARENTAL_LEAVE = "parental_leave"


COMPONENTS_OF: Mapping[str, tuple[Component, ...]] = {
    Measure.MEAN_PAY: PAY_COMPONENTS,
    Measure.MEDIAN_PAY: PAY_COMPONENTS,
    Measure.WOMENS_SHARE_OF_MENS_PAY: PAY_COMPONENTS,
    Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY: PAY_COMPONENTS,
    Measure.SICK_LEAVE_RATE: SICK_LEAVE_COMPONENTS,
}
"""The kinds that a measure is told by; every other measure has none."""

LEAST_DOTS = 3
"""In the name of a figure: between measure, group, gender and period."""

YEAR_DIGITS = 4


def is_year(text: str) -> bool:
    """Whether this is a year as figures write it."""
    return len(text) == YEAR_DIGITS and text.isascii() and text.isdigit()


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """The name of one number. ``group`` is ``total``, a position group's key or a subset's; ``period`` is a year."""

    measure: Measure
    group: str
    gender: Gender
    period: int
    component: Component = Component.NONE

    def __str__(self) -> str:
        return ".".join(filter(None, (self.measure, self.component, self.group, self.gender, str(self.period))))

    @classmethod
    def named(cls, name: str) -> Self | None:
        """The figure of this name, as ``str`` writes it; None where no figure can have it."""
        measure, *component, group, gender, period = name.split(".") if name.count(".") >= LEAST_DOTS else [""] * 4
        kinds = COMPONENTS_OF.get(measure, (Component.NONE,))
        kind = next((each for each in kinds if [each] == (component or [""])), None)
        if kind is None or measure not in tuple(Measure) or gender not in tuple(Gender) or not is_year(period):
            return None
        return cls(Measure(measure), group, Gender(gender), int(period), kind)


class Reason(StrEnum):
    """Why there is no number."""

    NOBODY = "nobody"
    ONE_GENDER_ABSENT = "one_gender_absent"
    ZERO_BASE = "zero_base"
    NOT_ASKED = "not_asked"
    SOURCE_MISSING = "source_missing"
    FEW_PEOPLE = "few_people"
    WOULD_REVEAL = "would_reveal"
    KRONER_NOT_PUBLISHED = "kroner_not_published"


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Nobody measured it. Never zero."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """There is nothing to measure: nobody in the group, one gender absent."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Known, and hidden so that nobody is exposed."""

    reason: Reason


Measured: TypeAlias = Fraction | NotKnown | NotApplicable
Answer: TypeAlias = Fraction | NotKnown | NotApplicable | Suppressed
