"""Which layout and year each table is read by; a table that cannot be used is said, never passed over."""

from __future__ import annotations

from collections.abc import Sequence

from jamstilt.findings import Finding, Where
from jamstilt.intake.columns.forbidden import sensitive_columns
from jamstilt.intake.mapping import PERSON_KEYS, Field, FileUse, Kind, Layout, Mapping
from jamstilt.intake.raw_table import RawTable
from jamstilt.intake.values.value_rules import (
    COLUMN_MISSING,
    FIELD_MISSING,
    FILE_LEFT_ALONE,
    FILE_NOT_MAPPED,
    LAYOUT_MISSING,
)
from jamstilt.language.message import say

_NEEDED: dict[Kind, tuple[Field, ...]] = {
    Kind.EMPLOYEES: (Field.GENDER,),
    Kind.ADDITIONS: (),
    Kind.PAYMENTS: (Field.PAY_TYPE, Field.AMOUNT),
    Kind.LEAVE: (Field.LEAVE_FROM, Field.LEAVE_KIND),
    Kind.IGNORED: (),
}


def placed(
    tables: Sequence[RawTable], mapping: Mapping
) -> tuple[list[tuple[RawTable, Layout, int]], tuple[Finding, ...]]:
    """The tables that can be read, with layout and year, and why the others cannot."""
    usable: list[tuple[RawTable, Layout, int]] = []
    findings: list[Finding] = []
    for table in tables:
        use = _use_of(table, mapping)
        layout = mapping.layout_of(use) if use else None
        faults = _faults(table, use, layout)
        findings += faults
        if use and layout and not faults:
            usable.append((table, layout, use.year))
            findings += _gone(table, layout)
    return usable, tuple(findings)


def _use_of(table: RawTable, mapping: Mapping) -> FileUse | None:
    file, sheet = table.reading.file, table.reading.sheet
    return next((use for use in mapping.files if use.file == file and use.sheet in (None, sheet)), None)


def _faults(table: RawTable, use: FileUse | None, layout: Layout | None) -> tuple[Finding, ...]:
    """Why a table cannot be used at all."""
    where = Where(table.reading.file, table.reading.sheet)
    if use is None:
        return (FILE_NOT_MAPPED.at(where),)
    if layout is None:
        return (LAYOUT_MISSING.at(where, layout=use.layout),)
    if layout.kind is Kind.IGNORED:
        return (FILE_LEFT_ALONE.at(where),)
    if sensitive := sensitive_columns(table):
        return sensitive
    lacking = [field for field in _NEEDED[layout.kind] if layout.columns.get(field) not in table.headers]
    if not any(layout.columns.get(field) in table.headers for field in PERSON_KEYS):
        lacking.insert(0, Field.EMPLOYEE_NUMBER)
    return tuple(FIELD_MISSING.at(where, field=say(f"value.field.{field.value}")) for field in lacking)


def _gone(table: RawTable, layout: Layout) -> tuple[Finding, ...]:
    """Columns that the layout names and the table lacks: what stands in them is not known."""
    return tuple(
        COLUMN_MISSING.at(Where(table.reading.file, table.reading.sheet, None, header))
        for header in dict.fromkeys(layout.columns.values())
        if header not in table.headers
    )
