"""Which column of one table is which field, and what kind of file it is: by headers first, then by contents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jamstilt.intake.columns.contents import (
    BY_CONTENTS,
    Verdict,
    combined,
    fields_by_contents,
    is_coded_gender,
    verdict,
)
from jamstilt.intake.columns.forbidden import sensitive_header
from jamstilt.intake.columns.headers import fields_of, fold
from jamstilt.intake.columns.samples import Sample, samples_of
from jamstilt.intake.mapping import CONFIDENCE_LIMIT, PERSON_KEYS, Field, Kind
from jamstilt.intake.raw_table import RawTable
from jamstilt.language.message import Message, say

NEEDED: dict[Kind, tuple[Field, ...]] = {
    Kind.EMPLOYEES: (Field.EMPLOYEE_NUMBER, Field.GENDER),
    Kind.ADDITIONS: (Field.EMPLOYEE_NUMBER,),
    Kind.PAYMENTS: (Field.EMPLOYEE_NUMBER, Field.PAY_TYPE, Field.AMOUNT),
    Kind.LEAVE: (Field.EMPLOYEE_NUMBER, Field.LEAVE_FROM, Field.LEAVE_KIND),
    Kind.IGNORED: (),
}
"""What a file of each kind cannot do without; an identity number does for an employee number."""

_LEAVE = frozenset({Field.LEAVE_FROM, Field.LEAVE_UNTIL, Field.LEAVE_KIND, Field.LEAVE_GRADE})
_PAYMENT = frozenset({Field.PAY_TYPE, Field.AMOUNT})
_PERSON = frozenset({*PERSON_KEYS, Field.NAME})
_BASE = frozenset(
    {Field.POSITION_CODE, Field.POSITION_TITLE, Field.AGREED_PAY, Field.FULL_TIME_SHARE, Field.APPOINTMENT}
)
_ADDED = frozenset(Field) - _LEAVE - _PAYMENT - _PERSON - _BASE - {Field.GENDER, Field.UNIT, Field.EMPLOYER}
_OF_KIND = {Kind.LEAVE: _LEAVE | _PERSON, Kind.PAYMENTS: _PAYMENT | _PERSON, Kind.IGNORED: frozenset[Field]()}
_FIRST_WILL_DO = frozenset({Field.UNIT, Field.NAME, Field.EMPLOYER, Field.BIRTH_YEAR, Field.POSITION_TITLE})
"""Fields that no figure rests on: of two good columns the first is taken, and nobody is asked about a doubtful one."""
_ALIKE = 0.05
_SURE_KIND = 0.9


@dataclass(frozen=True, slots=True)
class Candidate:
    """One column as one field, 0 to 1, and why."""

    field: Field
    header: str
    confidence: float
    reason: Message


@dataclass(frozen=True, slots=True)
class Look:
    """A table looked at: its samples and what each of its columns may be."""

    table: RawTable
    samples: Mapping[str, Sample]
    candidates: tuple[Candidate, ...]

    def sure(self) -> dict[Field, float]:
        """Each field that some column may well be, with its best confidence."""
        ranked = sorted(self.candidates, key=lambda candidate: candidate.confidence)
        return {c.field: c.confidence for c in ranked if c.confidence >= CONFIDENCE_LIMIT}


@dataclass(frozen=True, slots=True)
class Assigned:
    """One header for each field that is sure; ``unsure`` and ``rivals`` are for a person to decide."""

    columns: tuple[Candidate, ...]
    unsure: tuple[Candidate, ...]
    rivals: tuple[tuple[Field, tuple[str, ...]], ...]
    beside: tuple[str, ...] = ()
    """Fixed supplements in a column of their own: part of agreed pay, which has one column only."""

    @property
    def asked(self) -> frozenset[Field]:
        """Fields that wait for an answer."""
        return frozenset(c.field for c in self.unsure) | {field for field, _ in self.rivals}

    @property
    def open_headers(self) -> frozenset[str]:
        """Headers that wait for an answer."""
        rivals = {header for _, headers in self.rivals for header in headers}
        return frozenset(c.header for c in self.unsure) | rivals | set(self.beside)


def look_at(table: RawTable, let_be: Iterable[str] = ()) -> Look:
    """What each column may be; columns that are refused are not looked at, nor those that were let be before."""
    samples, let_be = samples_of(table), frozenset(let_be)
    headers = [header for header in table.headers if header not in let_be and not sensitive_header(header)]
    return Look(table, samples, tuple(c for header in headers for c in _candidates(samples[header])))


def kind_of(look: Look, *, has_base: bool) -> Kind | None:
    """The kind of file that its sure fields make it; ``has_base``: another file says who is employed that year."""
    sure = look.sure()
    fields, has_key = frozenset(sure), bool(set(PERSON_KEYS) & set(sure))
    if fields >= _PAYMENT and Field.AGREED_PAY not in fields:
        return Kind.PAYMENTS
    if Field.LEAVE_FROM in fields and _is_leave(sure):
        return Kind.LEAVE
    base = len(fields & _BASE)
    if Field.GENDER in fields and (base or (has_key and not fields & _ADDED)):
        return Kind.EMPLOYEES
    if has_key and base > 1 and not has_base:
        return Kind.EMPLOYEES
    return Kind.ADDITIONS if has_key and fields & (_ADDED | _BASE) else None


def assign(look: Look, kind: Kind, settled: Mapping[Field, str]) -> Assigned:
    """Give each field of the kind its column; ``settled`` are the answers that are known already."""
    allowed = _OF_KIND.get(kind, frozenset(Field) - _LEAVE - _PAYMENT) - set(settled)
    taken = set(settled.values())
    columns, unsure, rivals = [], [], []
    free = [c for c in look.candidates if c.field in allowed and c.header not in taken]
    for candidate in sorted(free, key=lambda c: (-c.confidence, look.table.headers.index(c.header))):
        if candidate.field not in allowed or candidate.header in taken:
            continue
        others = [c for c in free if _rivals(c, candidate, look) and c.header not in taken]
        allowed = allowed - {candidate.field}
        if candidate.confidence < CONFIDENCE_LIMIT:
            if candidate.field not in _FIRST_WILL_DO:
                unsure.append(candidate)
        elif others and candidate.field not in _FIRST_WILL_DO:
            rivals.append((candidate.field, tuple(c.header for c in (candidate, *others))))
            taken |= {c.header for c in (candidate, *others)}
        else:
            columns.append(candidate)
            taken.add(candidate.header)
    still = [c for c in unsure if c.header not in taken and c.confidence >= _ASKED_FROM]
    holds_pay = kind in {Kind.EMPLOYEES, Kind.ADDITIONS}
    placed = taken | {c.header for c in still}
    fixed = dict.fromkeys(c.header for c in look.candidates if fold(c.header) in _FIXED_SUPPLEMENTS)
    return Assigned(
        tuple(columns), tuple(still), tuple(rivals), tuple(h for h in fixed if holds_pay and h not in placed)
    )


def missing(kind: Kind, fields: Iterable[Field]) -> tuple[Field, ...]:
    """The needed fields that are not there."""
    given = set(fields)
    return tuple(
        field
        for field in NEEDED[kind]
        if field not in given and not (field is Field.EMPLOYEE_NUMBER and Field.NATIONAL_ID in given)
    )


_ASKED_FROM = 0.5
_FIXED_SUPPLEMENTS = frozenset(map(fold, ("Faste tillegg", "Fast tillegg", "Faste lønnstillegg", "Fixed supplements")))


def _candidates(sample: Sample) -> tuple[Candidate, ...]:
    by_header = dict(fields_of(sample.header))
    by_contents = fields_by_contents(sample)
    if Field.NATIONAL_ID in by_contents:
        by_header = {Field.NATIONAL_ID: by_header.get(Field.NATIONAL_ID, 0.0)}
    return tuple(
        _candidate(field, sample, by_header.get(field, 0.0), told=field in by_contents)
        for field in dict.fromkeys((*by_header, *by_contents))
    )


def _candidate(field: Field, sample: Sample, by_header: float, *, told: bool) -> Candidate:
    said = verdict(field, sample)
    coded = field is Field.GENDER and is_coded_gender(sample)
    confidence = by_header if coded else max(combined(by_header, said), BY_CONTENTS if told else 0.0)
    match by_header, said:
        case 0.0, _:
            reason = "contents"
        case _, Verdict.CONFIRMS:
            reason = "header_and_contents"
        case _, Verdict.CONTRADICTS if not coded:
            reason = "contents_differ"
        case _:
            reason = "header"
    return Candidate(field, sample.header, confidence, say(f"mapping.reason.{reason}"))


def _rivals(other: Candidate, best: Candidate, look: Look) -> bool:
    """Whether another column is as good for the field, and holds something else."""
    if other.field is not best.field or other.header == best.header or other.confidence < best.confidence - _ALIKE:
        return False
    return bool(look.samples[other.header].different) and not look.table.cells[other.header].equals(
        look.table.cells[best.header]
    )


def _is_leave(sure: Mapping[Field, float]) -> bool:
    if Field.AGREED_PAY in sure or Field.APPOINTMENT in sure:
        return False
    if Field.GENDER in sure:
        return sure.get(Field.LEAVE_KIND, 0) >= _SURE_KIND
    return Field.LEAVE_UNTIL in sure or Field.LEAVE_KIND in sure
