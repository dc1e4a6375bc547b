"""Questions that a table, or all files of a year together, leave open: missing columns, codes without a group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import polars as pl

from jamstilt.figure import Unit
from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.masking import SHOWN, shown
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.columns.column_guesses import Assigned, Look, missing
from jamstilt.intake.columns.headers import known_headers, likeness
from jamstilt.intake.columns.mapping_rules import (
    CODE_PADDED,
    COLUMN_ABSENT,
    COLUMN_MISSING,
    COLUMN_UNSURE,
    GROUP_UNKNOWN,
    HEADER_AMBIGUOUS,
    MORE_GROUPS_UNKNOWN,
    SUPPLEMENT_NOT_ADDED,
)
from jamstilt.intake.columns.position_codes import GROUPS, group_codes, preset
from jamstilt.intake.mapping import Field, Kind, Layout
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import Message, Number, say

_WANTED = (Field.POSITION_CODE, Field.AGREED_PAY, Field.FULL_TIME_SHARE, Field.APPOINTMENT)
"""Without these in any file of the year, whole sections of part 1 are not known."""
_NEAR, _NEAREST = 0.5, 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A table with its layout and year; ``asked`` are the fields that wait for an answer."""

    table: RawTable
    year: int
    layout: Layout
    asked: frozenset[Field] = frozenset()


@dataclass(frozen=True, slots=True)
class GroupsFound:
    """The groups of the codes that were met, and what there is to say."""

    groups: Mapping[str, str]
    findings: tuple[Finding, ...]


def field_name(field: Field) -> Message:
    """The field in the user's words."""
    return say(f"mapping.field.{field.value}")


def column_questions(look: Look, kind: Kind, columns: Mapping[Field, str], found: Assigned) -> tuple[Finding, ...]:
    """Columns that are two where one is wanted, that are doubtful, or that a file of this kind cannot do without."""
    reading = look.table.reading
    where = Where(reading.file, reading.sheet)
    rivals = tuple(
        HEADER_AMBIGUOUS.at(_column(where, headers[0]), field=field_name(field), headers=_listed(headers))
        for field, headers in found.rivals
    )
    unsure = tuple(
        COLUMN_UNSURE.at(
            _column(where, candidate.header),
            header=candidate.header,
            field=field_name(candidate.field),
            key=candidate.field.value,
            confidence=Number(Fraction(round(candidate.confidence * 100)), 0, Unit.PERCENT),
        )
        for candidate in found.unsure
    )
    lacking = tuple(
        COLUMN_MISSING.at(where, field=field_name(field), key=field.value, near=_near(field, look, columns))
        for field in missing(kind, columns)
        if field not in found.asked
    )
    fixed = tuple(SUPPLEMENT_NOT_ADDED.at(_column(where, header), header=header) for header in found.beside)
    return rivals + unsure + fixed + lacking


def absent_columns(placed: Iterable[Placed]) -> tuple[Finding, ...]:
    """Fields that no file of a year has, though part 1 rests on them."""
    all_placed = tuple(placed)
    findings: list[Finding] = []
    for base in {each.year: each for each in all_placed if each.layout.kind is Kind.EMPLOYEES}.values():
        of_year = [each for each in all_placed if each.year == base.year]
        given = {field for each in of_year for field in (*each.layout.columns, *each.asked)}
        where = Where(base.table.reading.file, base.table.reading.sheet)
        findings += [
            COLUMN_ABSENT.at(where, field=field_name(field), key=field.value, year=base.year)
            for field in _WANTED
            if field not in given
        ]
    return tuple(findings)


def groups_of(placed: Iterable[Placed], previous: Mapping[str, str]) -> GroupsFound:
    """The group of every position code in the files: as answered before, else by the preset, else to be decided."""
    columns = [
        (each.table, header)
        for each in placed
        if (header := each.layout.columns.get(Field.POSITION_CODE)) and header in each.table.headers
    ]
    met = {code: place for place in reversed(columns) for code in _codes(*place)}
    found = group_codes(met, previous)
    padded = tuple(
        CODE_PADDED.at(_first_row(*met[code], code), code=code, padded=whole) for code, whole in found.padded.items()
    )
    unknown = tuple(GROUP_UNKNOWN.at(_first_row(*met[code], code), code=_named(code)) for code in found.unknown[:SHOWN])
    rest = len(found.unknown) - SHOWN
    more = (MORE_GROUPS_UNKNOWN.at(_where(*met[found.unknown[0]]), count=rest),) if rest > 0 else ()
    return GroupsFound(found.groups, padded + unknown + more)


def kept_groups(previous: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """All answers so far, the new ones in the order of the groups."""
    order = {group: number for number, group in enumerate(GROUPS)}
    new = sorted((order.get(group, len(order)), code, group) for code, group in found.items() if code not in previous)
    return dict(previous) | {code: group for _, code, group in new}


def _codes(table: RawTable, header: str) -> list[str]:
    return known(table.cells[header]).drop_nulls().str.strip_chars().unique().to_list()


def _first_row(table: RawTable, header: str, code: str) -> Where:
    row = table.cells.filter(pl.col(header).str.strip_chars() == code)[ROW].first()
    return Where(table.reading.file, table.reading.sheet, row if isinstance(row, int) else None, header)


def _where(table: RawTable, header: str) -> Where:
    return Where(table.reading.file, table.reading.sheet, None, header)


def _named(code: str) -> str:
    """The code with its title, if it is a state code that the preset leaves without a group."""
    entry = preset().get(code)
    return f"{code} ({entry.title})" if entry else shown(code)


def _near(field: Field, look: Look, columns: Mapping[Field, str]) -> str:
    """Headers of the file that look most like one of the field's."""
    free = [header for header in look.table.headers if header not in columns.values()]
    ranked = sorted((max(likeness(header, other) for other in known_headers(field)), header) for header in free)
    near = [header for score, header in reversed(ranked) if score >= _NEAR][:_NEAREST]
    return _listed(near)


def _listed(headers: Sequence[str]) -> str:
    return "; ".join(headers) or "–"


def _column(where: Where, header: str) -> Where:
    return Where(where.file, where.sheet, None, header)
