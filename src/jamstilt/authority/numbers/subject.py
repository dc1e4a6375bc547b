"""A subject of a register, which makes the names of its numbers: given, worked out, or a fact that is no number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from jamstilt.figure import Measured, NotKnown, Reason
from jamstilt.language.message import Message, say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import ALL, NumberKind, Reported, ReportedNumber, Told
from jamstilt.register.wording import ByLanguage

PEOPLE = frozenset({NumberKind.PERSONS, NumberKind.CASES})
"""Kinds of number of which few may be told apart. Posts, projects and countries are no people."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One record of a register and the period that its numbers belong to."""

    register: str
    key: str
    period: str = ""
    source: ByLanguage | None = None

    def name(self, measure: str, category: str = ALL, period: str | None = None) -> Reported:
        """The name of one of its numbers."""
        return Reported(self.register, self.key, measure, category, self.period if period is None else period)

    def given(
        self, measure: str, amount: StatedAmount | None, kind: NumberKind, *, people: bool | None = None
    ) -> tuple[ReportedNumber, ...]:
        """A number as it was reported, with the decimals it was written with; nothing where nobody reported it."""
        if amount is None:
            return ()
        return (
            ReportedNumber(
                self.name(measure),
                amount.value,
                kind,
                label(measure),
                PUBLIC_AUTHORITY,
                amount.decimals,
                amount.qualifier,
                kind in PEOPLE if people is None else people,
                source=self.source or "",
            ),
        )

    def worked_out(  # noqa: PLR0913  (what a number is printed with)
        self,
        name: Reported,
        value: Measured,
        kind: NumberKind,
        *,
        made_of: tuple[Reported, ...],
        decimals: int = 0,
        qualifier: Qualifier = Qualifier.EXACT,
        population: str | Message = "",
    ) -> tuple[ReportedNumber, ...]:
        """A number that follows from others; nothing where it does not."""
        if isinstance(value, NotKnown):
            return ()
        words = label(name.measure)
        return (
            ReportedNumber(
                name,
                value,
                kind,
                words,
                PUBLIC_AUTHORITY,
                decimals,
                qualifier,
                made_of=made_of,
                source=self.source or "",
                population=population,
            ),
        )

    def fact(self, measure: str, told: date | str | int | None, kind: NumberKind) -> tuple[ReportedNumber, ...]:
        """A day, a year, a span or a number that is text; nothing where nobody gave it. A year is no amount."""
        if told is None or told == "":
            return ()
        whole = Fraction(told) if isinstance(told, int) and kind is not NumberKind.PERIOD else told
        fact = str(whole) if isinstance(whole, int) else whole
        return (
            ReportedNumber(self.name(measure), fact, kind, label(measure), PUBLIC_AUTHORITY, source=self.source or ""),
        )

    def key_numbers(self, numbers: Iterable[KeyNumber], year: int) -> tuple[ReportedNumber, ...]:
        """Every key number of the record, and the base of those in per cent."""
        return tuple(each for number in numbers for each in self._key_number(number, self.period or str(year)))

    def _key_number(self, number: KeyNumber, period: str) -> tuple[ReportedNumber, ...]:
        told, kind = _told(number)
        name = self.name(number.key, period=number.period or period)
        based = self.name(f"{number.key}_base", period=number.period or period)
        amount = number.value
        own = ReportedNumber(
            name,
            told,
            kind,
            number.label,
            PUBLIC_AUTHORITY,
            amount.decimals if amount else 0,
            amount.qualifier if amount else Qualifier.EXACT,
            kind in PEOPLE,
            (based,) if number.base else (),
            number.source or self.source or "",
        )
        if number.base is None:
            return (own,)
        base = number.base
        return own, ReportedNumber(
            based, base.value, NumberKind.COUNT, label("base"), PUBLIC_AUTHORITY, base.decimals, base.qualifier
        )


def label(measure: str) -> ByLanguage | Message:
    """What a number of ours is called."""
    return say(f"authority.number.{measure}")


def _told(number: KeyNumber) -> tuple[Told, NumberKind]:
    """A value goes before a day, a day before a text; a text of no other kind is a text."""
    if number.value is not None:
        return number.value.value, number.unit
    if number.day is not None:
        return number.day, NumberKind.DATE
    if number.text:
        return number.text, NumberKind.TEXT if number.unit is NumberKind.COUNT else number.unit
    return NotKnown(Reason.SOURCE_MISSING), number.unit
