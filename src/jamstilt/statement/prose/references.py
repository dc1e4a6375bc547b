"""Resolves what stands in ``{{…}}``: a name gives the printed value, and nothing that the release hides is told.

A text is written once for both versions, so a value is rounded from what the table prints, never from more digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from jamstilt.activity.goals import Reached
from jamstilt.figure import Figure, NotApplicable, NotKnown, Suppressed, Unit
from jamstilt.language.message import Number
from jamstilt.language.number import number_text, rounded, with_unit
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.statement.comparison import Direction, comparable, difference, direction
from jamstilt.statement.goal_result import goal_result
from jamstilt.statement.number_writer import NumberWriter, amount_text, quantity_text
from jamstilt.statement.prose.names import Target, find, in_period, period_of


class ReferenceFault(StrEnum):
    """Why a reference can't be written, or can't be written as it stands; the key of its finding."""

    UNKNOWN = "reference_unknown"
    HIDDEN = "reference_hidden"
    NOT_KNOWN = "reference_not_known"
    NOT_COMPARABLE = "reference_not_comparable"
    COARSE = "reference_coarse"
    NO_SOURCE = "fact_without_source"
    TOO_PRECISE = "reference_too_precise"


@dataclass(frozen=True, slots=True)
class Resolved:
    """``name`` is what was asked for, ``target`` the number it means, and ``source`` where a fact is from."""

    name: str
    text: str = ""
    target: Target | None = None
    fault: ReferenceFault | None = None
    source: str = ""

    @property
    def is_told(self) -> bool:
        """Whether there is something to print; if not, the sentence goes."""
        return self.fault in (None, ReferenceFault.NO_SOURCE, ReferenceFault.TOO_PRECISE)


FORMS = ("change", "words before", "before", "words")
LARGEST_WORD = 12
UNITS: Mapping[NumberKind, Unit] = MappingProxyType({NumberKind.KR: Unit.KR, NumberKind.PERCENT: Unit.PERCENT})
CHANGES = MappingProxyType({Direction.HIGHER: "up", Direction.LOWER: "down", Direction.UNCHANGED: "unchanged"})
_FACT = re.compile(r"fact\s+(?P<text>.*?)(?:,\s*source:\s*(?P<source>.*))?")
_GOAL = re.compile(r"goal\s+(?P<key>\S+)\s+reached")
_YEAR = re.compile(r"year\s*(?P<step>[+\u2212-]\s*\d+)?")
_PRECISION = re.compile(r"(?P<name>.*?)\s*,\s*(?P<decimals>\d)\s+decimals?")


def resolve(reference: str, writer: NumberWriter) -> Resolved:
    """What is printed for a reference, or why nothing can be."""
    if found := _FACT.fullmatch(reference):
        fault = None if found["source"] else ReferenceFault.NO_SOURCE
        return Resolved(reference, found["text"], fault=fault, source=found["source"] or "")
    if found := _YEAR.fullmatch(reference):
        step = (found["step"] or "0").replace(" ", "").replace("\u2212", "-")
        return Resolved(reference, str(writer.year + int(step)))
    if reference == "organisation":
        return Resolved(reference, writer.profile.organisation)
    if found := _GOAL.fullmatch(reference):
        return _goal(found["key"], writer)
    precise = _PRECISION.fullmatch(reference)
    name = precise["name"] if precise else reference
    form, asked = form_and_name(name)
    target = find(asked, writer.release, writer.year)
    if target is None:
        return Resolved(asked, fault=ReferenceFault.UNKNOWN)
    number = replace(_number(target, writer), name=asked)
    decimals = int(precise["decimals"]) if precise else 9
    said = _said(form, number, writer, decimals)
    too_precise = precise and not said.fault and number.value is not None and decimals > number.decimals
    return replace(said, fault=ReferenceFault.TOO_PRECISE) if too_precise else said


def form_and_name(reference: str) -> tuple[str, str]:
    """The form that a reference asks for, empty where it asks for none, and the name of the number."""
    form = next((each for each in FORMS if reference.startswith(f"{each} ")), "")
    return form, reference.removeprefix(form).strip()


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it is printed: ``value`` is None when it is a day or a text, and ``text`` is that."""

    target: Target
    name: str = ""
    value: Fraction | None = None
    decimals: int = 0
    unit: Unit | None = None
    text: str = ""
    reported: ReportedNumber | None = None
    fault: ReferenceFault | None = None
    is_coarse: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is stated without *about*, *over* or *under*."""
        return self.reported is None or self.reported.qualifier is Qualifier.EXACT


def _said(form: str, number: _Number, writer: NumberWriter, decimals: int) -> Resolved:
    told = Resolved(number.name, target=number.target, fault=number.fault)
    if form == "change":
        return _change(number, writer, decimals)
    if form.endswith("before"):
        number = _before(number, writer)
        told = replace(told, fault=number.fault)
    if number.fault:
        return told
    in_words = form.startswith("words") and not number.is_coarse
    if in_words and number.value is not None and number.value in range(1, LARGEST_WORD + 1):
        return replace(told, text=writer.words(f"prose.word.{int(number.value)}"))
    return replace(told, text=_text(number, writer, decimals))


def _change(number: _Number, writer: NumberWriter, decimals: int) -> Resolved:
    told = Resolved(number.name, target=number.target)
    before = _before(number, writer)
    faults = {number.fault, before.fault} - {None}
    if faults:
        return replace(told, fault=ReferenceFault.HIDDEN if ReferenceFault.HIDDEN in faults else faults.pop())
    if number.is_coarse or before.is_coarse:
        return replace(told, fault=ReferenceFault.COARSE)
    exact = number.is_exact and before.is_exact
    if number.value is None or before.value is None or not exact or not _is_series(number, before, writer):
        return replace(told, fault=ReferenceFault.NOT_COMPARABLE)
    number, before = (_with_decimals(each, min(decimals, number.decimals)) for each in (number, before))
    way = direction(number.value or Fraction(0), before.value or Fraction(0), number.decimals)
    return replace(told, text=writer.words(f"prose.change.{CHANGES[way]}", change=_size(number, before, writer)))


def _with_decimals(number: _Number, decimals: int) -> _Number:
    return replace(number, value=Fraction(rounded(number.value or Fraction(0), decimals)), decimals=decimals)


def _size(number: _Number, before: _Number, writer: NumberWriter) -> str:
    now, then = number.value or Fraction(0), before.value or Fraction(0)
    if isinstance(number.target, Figure):
        return writer.words.say(difference(now, then, number.target, number.decimals))
    size = number_text(abs(now - then), number.decimals, writer.words.language)
    if number.unit is None:
        return size
    if number.unit is Unit.KR:
        return writer.words.text(amount_text(Number(abs(now - then), number.decimals, number.unit)))
    return writer.words(f"statement.difference.{number.unit}", size=size)


def _is_series(number: _Number, before: _Number, writer: NumberWriter) -> bool:
    if isinstance(number.target, Figure) and isinstance(before.target, Figure):
        return comparable(writer, number.target, before.target)
    return number.unit is before.unit and number.decimals == before.decimals


def _before(number: _Number, writer: NumberWriter) -> _Number:
    period = period_of(number.target)
    earlier = in_period(number.target, period - 1) if period else None
    return _number(earlier, writer) if earlier else replace(number, fault=ReferenceFault.NOT_COMPARABLE)


def _number(target: Target, writer: NumberWriter) -> _Number:
    if isinstance(target, Reported):
        return _of_register(target, writer)
    found = writer.release[target]
    if found.value is None:
        return _Number(target, fault=_fault(found.answer))
    value = Fraction(rounded(found.value, found.decimals))
    unit = target.measure.unit
    return _Number(target, value=value, decimals=found.decimals, unit=unit, is_coarse=found.is_coarse)


def _of_register(target: Reported, writer: NumberWriter) -> _Number:
    found = writer.release.reported.get(target)
    if found is None:
        return _Number(target, fault=ReferenceFault.NOT_KNOWN)
    told, number = found.told, found.number
    if isinstance(told, Suppressed | NotKnown | NotApplicable):
        return _Number(target, fault=_fault(told))
    if isinstance(told, Fraction):
        value = Fraction(rounded(told, number.decimals))
        unit = UNITS.get(number.counted)
        return _Number(target, value=value, decimals=number.decimals, unit=unit, reported=number)
    return _Number(target, text=writer.words.text(told))


def _fault(answer: object) -> ReferenceFault:
    return ReferenceFault.HIDDEN if isinstance(answer, Suppressed) else ReferenceFault.NOT_KNOWN


def _text(number: _Number, writer: NumberWriter, decimals: int) -> str:
    if number.value is None:
        return number.text
    decimals = min(decimals, number.decimals)
    if number.reported:
        return writer.words.say(quantity_text(replace(number.reported, decimals=decimals), number.value))
    shown = with_unit(number.value, decimals, number.unit, writer.words.language)
    if number.unit is Unit.WEEKS:
        shown = writer.words("statement.value.weeks", value=shown)
    return writer.words("rounding.about", value=shown) if number.is_coarse else shown


def _goal(key: str, writer: NumberWriter) -> Resolved:
    told = Resolved(f"goal {key}")
    goal = next((each for each in writer.registers.activity.goals if each.key == key), None)
    if goal is None:
        return replace(told, fault=ReferenceFault.UNKNOWN)
    result = goal_result(writer, goal)
    if result.reached is Reached.NOT_SHOWN:
        return replace(told, fault=ReferenceFault.HIDDEN if result.is_hidden else ReferenceFault.NOT_KNOWN)
    return replace(told, text=writer.words(f"prose.goal.{result.reached}"))
