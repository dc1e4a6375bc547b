"""Key numbers as reported numbers: the same in every register, of the active work and of a public authority."""

from __future__ import annotations

from collections.abc import Iterable

from jamstilt.figure import NotKnown, Reason
from jamstilt.language.message import say
from jamstilt.law.provision import Provision
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import ALL, OF_BODIES, PEOPLE, DimensionCell, NumberKind, Reported, ReportedNumber, Told
from jamstilt.register.wording import ByLanguage

_BASE_OF_PEOPLE = PEOPLE | {NumberKind.PERCENT, None}
"""Units of numbers whose base counts people, unless the register is one of bodies."""


def reported_key_numbers(
    subject: Reported, numbers: Iterable[KeyNumber], provision: Provision, source: ByLanguage | None = None
) -> tuple[ReportedNumber, ...]:
    """Every key number of a record, and the base of those that have one.

    Args:
        subject: register, subject and period; the measure is each number's own, the period too where it has one.
        numbers: as they are written.
        provision: the place in the law that asks for them.
        source: where the record's numbers are from, for those that do not say it themselves.
    """
    return tuple(each for number in numbers for each in _reported(subject, number, provision, source))


def _reported(
    subject: Reported, number: KeyNumber, provision: Provision, source: ByLanguage | None
) -> tuple[ReportedNumber, ...]:
    told, kind = _told(number)
    amount, base = number.value, number.base
    name, based = (_name(subject, number, measure) for measure in (number.key, f"{number.key}_base"))
    own = ReportedNumber(
        name,
        told,
        kind,
        number.label,
        provision,
        amount.decimals if amount else 0,
        amount.qualifier if amount else Qualifier.EXACT,
        kind in PEOPLE or number.unit_is_unsaid,
        (based,) if base else (),
        number.source or source or "",
        cell=_cell(number),
    )
    if base is None:
        return (own,)
    words = say("register.number.base")
    of_people = number.unit in PEOPLE or (number.unit in _BASE_OF_PEOPLE and subject.register not in OF_BODIES)
    return own, ReportedNumber(
        based, base.value, NumberKind.COUNT, words, provision, base.decimals, base.qualifier, of_people
    )


def _name(subject: Reported, number: KeyNumber, measure: str) -> Reported:
    return Reported(subject.register, subject.subject, measure, ALL, number.period or subject.period)


def _cell(number: KeyNumber) -> DimensionCell | None:
    if not number.dimension:
        return None
    return DimensionCell(number.dimension, number.category or number.key, number.gender or ALL)


def _told(number: KeyNumber) -> tuple[Told, NumberKind]:
    """A value goes before a day, a day before a text; a text of no other kind is a text."""
    if number.value is not None:
        return number.value.value, number.kind
    if number.day is not None:
        return number.day, NumberKind.DATE
    if number.text:
        return number.text, NumberKind.TEXT if number.kind is NumberKind.COUNT else number.kind
    return NotKnown(Reason.SOURCE_MISSING), number.kind
