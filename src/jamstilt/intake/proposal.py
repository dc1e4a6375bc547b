"""The proposal: what each file, column and code seems to be, how sure that is, and what a person must decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jamstilt.findings import Finding, Where
from jamstilt.intake.column_guesses import Assigned, Look, assign, kind_of, look_at
from jamstilt.intake.forbidden import sensitive_columns, sensitive_header
from jamstilt.intake.layout_sharing import shared
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping
from jamstilt.intake.mapping_rules import (
    COLUMN_NEW,
    IDENTITY_IN_COLUMN,
    KIND_UNCLEAR,
    MAPPING_CHANGED,
    SHEET_UNCLEAR,
    YEAR_UNCLEAR,
)
from jamstilt.intake.raw_table import RawTable
from jamstilt.intake.remembered import Remembered, remembered
from jamstilt.intake.reporting_year import reporting_year
from jamstilt.intake.value_proposal import with_values
from jamstilt.intake.year_proposal import (
    Placed,
    absent_columns,
    column_questions,
    field_name,
    groups_of,
    kept_groups,
)
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
class Proposal:
    """The mapping proposed, each guess behind it (those too weak to be used as well), and what there is to decide."""

    mapping: Mapping
    guesses: tuple[Guess, ...]
    findings: tuple[Finding, ...]


def propose(tables: Sequence[RawTable], previous: Mapping | None, year: int) -> Proposal:
    """Propose a mapping of all tables for the dossier of ``year``; the answers in ``previous`` are kept.

    A file that ``previous`` names is taken as it says; a file with the columns of an earlier layout takes that layout.
    No column is mapped below ``CONFIDENCE_LIMIT``: it becomes a finding. Only heads and samples are looked at.
    """
    known = previous or Mapping()
    ordered = sorted(tables, key=lambda table: (table.reading.file, table.reading.sheet or ""))
    reads = [_read(table, known, year) for table in ordered]
    has_base = {read.use.year for read in reads if read.layout.kind is Kind.EMPLOYEES and not read.without_gender}
    reads = [
        _read(read.look.table, known, year, has_base=True)
        if read.without_gender and read.use.year in has_base
        else read
        for read in reads
    ]
    reads, doubled = _one_sheet_each(reads)
    with_answers = [
        with_values(read.look, read.layout, answered=read.answered, has_base_pay=_has_pay(reads, read.use.year))
        for read in reads
    ]
    layouts, uses = shared(known, [(read.use, layout) for read, (layout, _) in zip(reads, with_answers, strict=True)])
    placed = [
        Placed(read.look.table, read.use.year, layout, read.asked)
        for read, (layout, _) in zip(reads, with_answers, strict=True)
    ]
    grouped = groups_of(placed, known.groups)
    findings = (
        *(finding for read in reads for finding in read.findings),
        *(finding for _, said in with_answers for finding in said),
        *doubled,
        *absent_columns(placed),
        *grouped.findings,
    )
    mapping = Mapping(layouts, uses, kept_groups(known.groups, grouped.groups))
    guesses = tuple(guess for read in reads for guess in read.guesses)
    return Proposal(mapping, guesses, tuple(sorted(set(findings), key=lambda finding: finding.order)))


@dataclass(frozen=True, slots=True)
class _Read:
    look: Look
    layout: Layout
    use: FileUse
    guesses: tuple[Guess, ...] = ()
    findings: tuple[Finding, ...] = ()
    asked: frozenset[Field] = frozenset()
    answered: bool = False

    @property
    def without_gender(self) -> bool:
        return self.layout.kind is Kind.EMPLOYEES and Field.GENDER not in self.layout.columns


def _read(table: RawTable, previous: Mapping, year: int, *, has_base: bool = False) -> _Read:
    answer = remembered(table, previous)
    if answer and answer.use and answer.layout.kind is Kind.IGNORED:
        return _Read(Look(table, {}, ()), answer.layout, answer.use, answered=True)
    look = look_at(table, _let_be(answer))
    if answer and answer.use:
        findings = (*sensitive_columns(table), *_still_open(look, answer.layout), *_another_year(look, answer))
        return _Read(look, answer.layout, answer.use, _as_before(look, answer), findings, answered=True)
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
    return _Read(look, layout, use, guesses, tuple(findings), found.asked, answered=answer is not None)


def _still_open(look: Look, layout: Layout) -> tuple[Finding, ...]:
    """Columns that the user's own answer passes over without saying so, and that may be of use."""
    found = assign(look, layout.kind, dict(layout.columns))
    return column_questions(look, layout.kind, layout.columns, replace(found, columns=()))


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


def _unclear(look: Look, year: int) -> _Read:
    """A file that nobody can say what is: left alone until somebody does."""
    reading = look.table.reading
    where = Where(reading.file, reading.sheet)
    layout = Layout(Kind.IGNORED, Kind.IGNORED, {})
    known = ", ".join(dict.fromkeys(f"«{candidate.header}»" for candidate in look.candidates)) or "–"
    findings = (*sensitive_columns(look.table), KIND_UNCLEAR.at(where, known=known))
    return _Read(look, layout, FileUse(reading.file, layout.key, year, reading.sheet), (), findings)


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


def _one_sheet_each(reads: list[_Read]) -> tuple[list[_Read], tuple[Finding, ...]]:
    """Of several sheets of a workbook with the same kind of rows for the same year, only a person can choose."""
    kept: list[_Read] = []
    findings: list[Finding] = []
    for read in reads:
        mine = (read.use.file, read.use.year, read.layout.kind)
        first = next((other for other in kept if (other.use.file, other.use.year, other.layout.kind) == mine), None)
        if first is None or read.layout.kind is Kind.IGNORED or read.use.sheet is None or read.answered:
            kept.append(read)
            continue
        where = Where(read.use.file, read.use.sheet)
        findings.append(SHEET_UNCLEAR.at(where, sheet=read.use.sheet or "–", first=first.use.sheet or "–"))
        ignored = Layout(Kind.IGNORED, Kind.IGNORED, {})
        kept.append(replace(read, layout=ignored, use=replace(read.use, layout=ignored.key), guesses=(), findings=()))
    return kept, tuple(findings)


def _has_pay(reads: Iterable[_Read], year: int) -> bool:
    return any(
        read.use.year == year and read.layout.kind is Kind.EMPLOYEES and Field.AGREED_PAY in read.layout.columns
        for read in reads
    )


def _let_be(answer: Remembered | None) -> tuple[str, ...]:
    return answer.layout.left_alone if answer else ()


def _is_called_a_number(header: str) -> bool:
    from jamstilt.intake.headers import fields_of

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
