"""Numbers in words: a release, a profile and a language. Every printed number comes through here, so all agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.figure import (
    TOTAL,
    UNRESOLVED,
    Figure,
    Gender,
    Measure,
    NotApplicable,
    NotKnown,
    Suppressed,
    Unit,
)
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import (
    ABOUT,
    NO_BREAK,
    NOT_APPLICABLE,
    NOT_KNOWN,
    SUPPRESSED,
    decimals_of,
    number_text,
    rounded,
)
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.statement.profile import Profile
from jamstilt.statement.registers import NOTHING_WRITTEN, Registers
from jamstilt.statement.statement import Entry

NO_YEAR = 0
"""A year that no figure is of."""

MILLION = 1_000_000

_MONTH = re.compile(r"[1-9]\d{3}-(?:0[1-9]|1[0-2])")
_MAY_BE_A_MONTH = frozenset({NumberKind.TEXT, NumberKind.DATE})
"""Kinds in which ``2025-06`` is June 2025; the number of an assignment may look like it, and is a number."""


@dataclass(frozen=True, slots=True)
class NumberWriter:
    """Turns figures into entries and numbers into words, for one audience in one language.

    ``compared_with`` is the year that figures are held against; none: the year before; ``NO_YEAR``: there is nothing
    to compare with. ``is_carried`` marks the writer of an earlier survey whose figures stand in a year without one
    (R2.1): its tables say so.
    """

    release: Release
    profile: Profile
    words: Words
    registers: Registers = NOTHING_WRITTEN
    compared_with: int | None = None
    is_carried: bool = False

    @property
    def year(self) -> int:
        """The reporting year."""
        return self.profile.year

    @property
    def years(self) -> tuple[int, ...]:
        """The reporting year and, if there are figures for it, the one it is compared with."""
        return tuple(year for year in (self.year, self.year_before) if year in self.release.periods)

    @property
    def year_before(self) -> int:
        """The year that figures are compared with."""
        return self.year - 1 if self.compared_with is None else self.compared_with

    @property
    def shows_kroner(self) -> bool:
        """Whether this audience gets means in kroner at all."""
        return self.profile.publish_kroner or self.release.audience is Audience.INTERNAL

    @property
    def rows(self) -> tuple[str, ...]:
        """The total and every position group that somebody belongs to in one of the years, in the order of the page."""
        return (TOTAL, *(group for group in (*self.profile.groups, UNRESOLVED) if self._has_people(group)))

    def _has_people(self, group: str) -> bool:
        heads = [self.release[Figure(Measure.EMPLOYEES, group, Gender.ALL, year)].answer for year in self.years]
        return any(answer != 0 and not isinstance(answer, NotKnown) for answer in heads)

    def value(self, figure: Figure) -> Fraction | None:
        """The number that may be shown, if there is one."""
        return self.release[figure].value

    def entry(self, figure: Figure) -> Entry:
        """What is printed for a figure: a number, or one of the three signs for none."""
        found = self.release[figure]
        match found.answer:
            case Fraction() as value:
                return self.number_entry(figure, value, found.step)
            case Suppressed():
                return Entry(SUPPRESSED, figure)
            case NotKnown():
                return Entry(NOT_KNOWN, figure)
            case NotApplicable():
                return Entry(NOT_APPLICABLE, figure)

    def number_entry(self, figure: Figure, value: Fraction, step: Fraction) -> Entry:
        """A value of a figure as it stands in a table: with a sign where it is rounded more than the measure is."""
        decimals = decimals_of(step)
        text = number_text(value, decimals, self.words.language)
        if step <= figure.measure.step:
            return Entry(text, figure, value, decimals)
        return Entry(with_sign(text), figure, value, decimals, step=Number(step, decimals, figure.measure.unit))

    def entry_with_unit(self, figure: Figure) -> Entry:
        """The entry of a figure that stands among others in another unit."""
        entry = self.entry(figure)
        if entry.value is None:
            return entry
        text = self.words.say(unit_text(figure, entry.value, entry.decimals))
        return replace(entry, text=with_sign(text) if entry.step else text)

    def reported(self, name: Reported) -> Entry:
        """What is printed for a number of a register: as in ``entry``; days and months in words, texts as they are."""
        found = self.release.reported.get(name)
        if found is None:
            return Entry(NOT_KNOWN, name)
        match found.told:
            case Fraction() as value:
                text = self.words.say(quantity_text(found.number, value))
                return Entry(text, name, value, found.number.decimals)
            case Suppressed():
                return Entry(SUPPRESSED, name)
            case NotKnown():
                return Entry(NOT_KNOWN, name)
            case NotApplicable():
                return Entry(NOT_APPLICABLE, name)
            case told:
                return Entry(self._fact(found.number.counted, told), name)

    def _fact(self, kind: NumberKind, told: date | str) -> str:
        if isinstance(told, str) and kind in _MAY_BE_A_MONTH and _MONTH.fullmatch(told):
            return self.words.month(date.fromisoformat(f"{told}-01"))
        return self.words.text(told)

    def text_of(self, figure: Figure, value: Fraction) -> Message:
        """A value with its unit in words, as a sentence says it: ``95,22 %``, ``12,3 weeks``, ``about 743 000 kr``."""
        found = self.release[figure]
        text = unit_text(figure, value, found.decimals)
        return say("rounding.about", value=text) if found.is_coarse else text

    def spoken(self, entry: Entry) -> str:
        """An entry as a voice says it: *about* where a sign stands; empty where the text says it all."""
        if entry.step is None or entry.value is None:
            return ""
        return self.words("rounding.about", value=Number(entry.value, entry.decimals))

    def label(self, group: str) -> str:
        """The name of a row."""
        return self.profile.groups.get(group) or self.words(f"statement.group.{group}")

    def name(self, group: str) -> str:
        """The name of a row in the middle of a sentence; an abbreviation keeps its capitals."""
        label = self.label(group)
        return label if label[1:2].isupper() else label[:1].lower() + label[1:]

    def population(self, figure: Figure) -> str:
        """The name of the population that a figure is about."""
        key = self.release[figure].population
        return self.profile.populations.get(key) or self.words(f"statement.population.{key or 'everyone'}")

    def listed(self, names: Sequence[str]) -> str:
        """``a, b and c``."""
        if len(names) < 2:  # noqa: PLR2004  (one name is no list)
            return "".join(names)
        return self.words("statement.list", first=", ".join(names[:-1]), last=names[-1])


def with_sign(text: str) -> str:
    """A number with the sign of one that is rounded more coarsely; no line breaks between them."""
    return f"{ABOUT}{NO_BREAK}{text}"


def unit_text(figure: Figure, value: Fraction, decimals: int) -> Message:
    """A value with its unit in words."""
    unit = figure.measure.unit
    count = int(value) if unit is Unit.PERSONS else None
    return say(f"statement.value.{unit}", count=count, value=Number(value, decimals, unit))


def quantity_text(number: ReportedNumber, value: Fraction) -> Message:
    """A number of a register with its qualifier: ``over 1 300``, ``about 500``; millions of kroner in millions."""
    unit = {NumberKind.KR: Unit.KR, NumberKind.PERCENT: Unit.PERCENT}.get(number.counted)
    amount = amount_text(Number(value, number.decimals, unit))
    return say(f"register.quantity.{number.qualifier}", value=amount)


def amount_text(amount: Number) -> Number | Message:
    """From a million kroner on, whole hundred thousands are said in millions: ``130,6 mill. kr``."""
    value = Fraction(rounded(amount.value, amount.decimals))
    if amount.unit is not Unit.KR or abs(value) < MILLION or value % (MILLION // 10):
        return amount
    in_millions = value / MILLION
    return say("register.millions", value=Number(in_millions, 0 if in_millions.denominator == 1 else 1))
