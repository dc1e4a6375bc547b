"""The proposal for one table: its kind, its columns, its year; as answered before, where that is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jamstilt.findings import Finding, Where
from jamstilt.intake.columns.column_guesses import Assigned, Look, assign, kind_of, look_at
from jamstilt.intake.columns.forbidden import sensitive_columns, sensitive_header
from jamstilt.intake.columns.headers import fields_of
from jamstilt.intake.columns.mapping_rules import (
    COLUMN_NEW,
    COLUMN_UNMENTIONED,
    IDENTITY_IN_COLUMN,
    KIND_UNCLEAR,
    MAPPING_CHANGED,
    YEAR_UNCLEAR,
)
from jamstilt.intake.columns.remembered import Remembered, remembered
from jamstilt.intake.columns.reporting_year import reporting_year
from jamstilt.intake.columns.year_proposal import column_questions, field_name
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping
from jamstilt.intake.raw_table import RawTable
from jamstilt.language.message import Message, say


@dataclass(frozen=True, slots=True)
class Guess:
    """One column as one field: how sure (0 to 1), why, and three values as they may be shown (pay and names masked)."""

    file: str
    sheet: str | None
    field: Field
    header: str
    confidence: float
    samples: tuple[str, ...]
    reason: Message


@dataclass(frozen=True, slots=True)
class TableProposal:
    """A table, how it would be read, and what there is to say. ``asked`` are the fields that wait for an answer."""

    look: Look
    layout: Layout
    use: FileUse
    guesses: tuple[Guess, ...] = ()
    findings: tuple[Finding, ...] = ()
    asked: frozenset[Field] = frozenset()
    answered: bool = False

    @property
    def without_gender(self) -> bool:
        """Whether this is a file of employees only if no other file of the year is."""
        return self.layout.kind is Kind.EMPLOYEES and Field.GENDER not in self.layout.columns


def propose_table(table: RawTable, previous: Mapping, year: int, *, has_base: bool = False) -> TableProposal:
    """What one table is; ``has_base``: another file says who is employed that year."""
    answer = remembered(table, previous)
    if answer and answer.use and answer.layout.kind is Kind.IGNORED:
        return TableProposal(Look(table, {}, ()), answer.layout, answer.use, answered=True)
    look = look_at(table, _let_be(answer))
    if answer and answer.use:
        findings = (*sensitive_columns(table), *_still_open(look, answer.layout), *_another_year(look, answer))
        return TableProposal(look, answer.layout, answer.use, _as_before(look, answer), findings, answered=True)
    kind = answer.layout.kind if answer else kind_of(look, has_base=has_base)
    if kind is None:
        return _unclear(look, year)
    settled = dict(answer.layout.columns) if answer else {}
    found = assign(look, kind, settled)
    new = {column.field: column.header for column in found.columns}
    columns = settled | new
    told = reporting_year(table, kind, columns, year)
    file, sheet = table.reading.file, table.reading.sheet
    findings = [*sensitive_columns(table), *column_questions(look, kind, columns, found)]
    if not told.sure:
        hinted = ", ".join(map(str, told.hinted)) or "–"
        findings.append(YEAR_UNCLEAR.at(Where(file, sheet), year=told.year, hinted=hinted))
    findings += _compared(look, answer, previous, kind, new)
    layout = _layout(look, kind, columns, found, answer)
    guesses = (*_as_before(look, answer), *_guessed(look, found))
    use = FileUse(file, layout.key, told.year, sheet)
    return TableProposal(look, layout, use, guesses, tuple(findings), found.asked, answered=answer is not None)


def _still_open(look: Look, layout: Layout) -> tuple[Finding, ...]:
    """Columns that the user's own answer passes over without saying so, and that may be of use."""
    found = assign(look, layout.kind, dict(layout.columns))
    reading = look.table.reading
    unmentioned = tuple(
        COLUMN_UNMENTIONED.at(
            Where(reading.file, reading.sheet, None, column.header),
            header=column.header,
            field=field_name(column.field),
            key=column.field.value,
        )
        for column in found.columns
    )
    return unmentioned + column_questions(look, layout.kind, layout.columns, replace(found, columns=()))


def _another_year(look: Look, answer: Remembered) -> Iterable[Finding]:
    """Last year's answer for a file of this name, when its contents are plainly another year's."""
    named = answer.use.year if answer.use else 0
    told = reporting_year(look.table, answer.layout.kind, answer.layout.columns, named)
    if told.sure and told.year != named:
        where = Where(look.table.reading.file, look.table.reading.sheet)
        yield YEAR_UNCLEAR.at(where, year=named, hinted=str(told.year))


def _layout(look: Look, kind: Kind, columns: dict[Field, str], found: Assigned, answer: Remembered | None) -> Layout:
    in_order = {field: columns[field] for field in Field if field in columns}
    used = {*columns.values(), *found.open_headers}
    rest = tuple(h for h in look.table.headers if h not in used and not sensitive_header(h))
    if answer and in_order == dict(answer.layout.columns):
        return answer.layout
    base = answer.layout if answer else Layout(kind, kind, {})
    return replace(base, columns=in_order, left_alone=rest)


def _unclear(look: Look, year: int) -> TableProposal:
    """A file that nobody can say what is: left alone until somebody does."""
    reading = look.table.reading
    where = Where(reading.file, reading.sheet)
    layout = Layout(Kind.IGNORED, Kind.IGNORED, {})
    known = ", ".join(dict.fromkeys(f"«{candidate.header}»" for candidate in look.candidates)) or "–"
    findings = (*sensitive_columns(look.table), KIND_UNCLEAR.at(where, known=known))
    return TableProposal(look, layout, FileUse(reading.file, layout.key, year, reading.sheet), (), findings)


def _compared(
    look: Look, answer: Remembered | None, previous: Mapping, kind: Kind, new: dict[Field, str]
) -> Iterable[Finding]:
    """What is otherwise than last year, and identity numbers that stand where employee numbers should."""
    reading = look.table.reading
    earlier = next((layout for layout in previous.layouts if layout.kind is kind), None)
    for field, header in new.items():
        where = Where(reading.file, reading.sheet, None, header)
        name = field_name(field)
        if answer:
            yield COLUMN_NEW.at(where, header=header, field=name)
        elif earlier and (before := earlier.columns.get(field)) and before != header:
            yield MAPPING_CHANGED.at(where, header=header, before=before, field=name)
        by_header = [candidate.field for candidate in look.candidates if candidate.header == header]
        if field is Field.NATIONAL_ID and by_header == [Field.NATIONAL_ID] and _is_called_a_number(header):
            yield IDENTITY_IN_COLUMN.at(where, header=header)


def _let_be(answer: Remembered | None) -> tuple[str, ...]:
    return answer.layout.left_alone if answer else ()


def _is_called_a_number(header: str) -> bool:
    return Field.EMPLOYEE_NUMBER in dict(fields_of(header))


def _as_before(look: Look, answer: Remembered | None) -> tuple[Guess, ...]:
    columns = answer.layout.columns.items() if answer else ()
    reading = look.table.reading
    return tuple(
        Guess(reading.file, reading.sheet, field, header, 1.0, look.samples[header].shown(field), _AS_BEFORE)
        for field, header in columns
        if header in look.samples
    )


def _guessed(look: Look, found: Assigned) -> tuple[Guess, ...]:
    reading = look.table.reading
    rivals = [
        candidate
        for field, headers in found.rivals
        for candidate in look.candidates
        if candidate.field is field and candidate.header in headers
    ]
    return tuple(
        Guess(
            reading.file,
            reading.sheet,
            candidate.field,
            candidate.header,
            candidate.confidence,
            look.samples[candidate.header].shown(candidate.field),
            candidate.reason,
        )
        for candidate in (*found.columns, *found.unsure, *rivals)
    )


_AS_BEFORE = say("mapping.reason.remembered")
