"""A subject of a register, which makes the names of its numbers: given, worked out, or a fact that is no number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from jamstilt.figure import Measured, NotKnown
from jamstilt.language.message import Message, say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.key_numbers import reported_key_numbers
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import ALL, PEOPLE, NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage


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
        """Every key number of the record, and the base of those that have one."""
        named = self.name("", period=self.period or str(year))
        return reported_key_numbers(named, numbers, PUBLIC_AUTHORITY, self.source)


def label(measure: str) -> ByLanguage | Message:
    """What a number of ours is called."""
    return say(f"authority.number.{measure}")
