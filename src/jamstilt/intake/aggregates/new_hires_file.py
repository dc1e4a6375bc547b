"""Files of new hires in ``work/``: target group, count, all new hires, and the definition that both share (R7.6)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from jamstilt.activity.activity import Activity
from jamstilt.activity.new_hires import NewHires, new_hires_numbers
from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import COLUMN_UNKNOWN, ROWS_CONTRADICT
from jamstilt.intake.aggregates.amounts import amounts_of
from jamstilt.intake.aggregates.composition_rules import (
    DEFINITION_MISSING,
    NEW_HIRES_OVER_ALL,
    NEW_HIRES_PERSONS,
    NEW_HIRES_UNCLEAR,
    TABLE_IN_WORK,
)
from jamstilt.intake.aggregates.facts import place_of
from jamstilt.intake.aggregates.headings import KnownColumn
from jamstilt.intake.aggregates.kinds import kind_of_sheet
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.person_level import persons_in
from jamstilt.intake.aggregates.read import TABLES, table_files, tables_of
from jamstilt.intake.aggregates.sheet import AggregateSheet, sheet_of
from jamstilt.intake.raw_table import RawTable
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.reported import ReportedNumber

_NEEDED = (KnownColumn.TARGET_GROUP, KnownColumn.COUNT, KnownColumn.EVERYBODY)


def read_new_hires(
    work: Path, activity: Activity, called: str = "work"
) -> tuple[tuple[ReportedNumber, ...], tuple[Finding, ...]]:
    """The numbers of new hires in target groups that the tables in ``work/`` tell, and what is wrong with them.

    Tables that a composition is read from are left to it.
    """
    others = {each.file.removeprefix(f"{called}/") for each in activity.compositions}
    hires: dict[tuple[str, int], NewHires] = {}
    findings: list[Finding] = []
    for path in _files(work, others):
        tables, said = tables_of(path, f"{called}/{path.relative_to(work).as_posix()}")
        findings += (replace(finding, provision=DUTY_TO_ACT) for finding in said)
        for table in tables:
            told, said = _hires(table)
            findings += said
            for each in told:
                first = hires.setdefault((each.key, each.year), each)
                if (first.count, first.everybody, first.definition) != (each.count, each.everybody, each.definition):
                    findings.append(ROWS_CONTRADICT.at(each.at, place=place_of(first.at), title=each.title))
    numbers = (number for _, each in sorted(hires.items()) for number in new_hires_numbers(each))
    return tuple(numbers), tuple(sorted(set(findings), key=lambda finding: finding.order))


def _files(work: Path, others: Collection[str]) -> tuple[Path, ...]:
    files = table_files(work) if work.is_dir() else ()
    return tuple(
        path for path in files if path.suffix.lower() in TABLES and path.relative_to(work).as_posix() not in others
    )


def _hires(table: RawTable) -> tuple[tuple[NewHires, ...], tuple[Finding, ...]]:
    sheet, doubled = sheet_of(table)
    persons = persons_in(table, sheet, None)
    if persons:
        refused = (dict(finding.problem.values)["why"] for finding in persons)
        return (), tuple(
            NEW_HIRES_PERSONS.at(finding.where, why=why) for finding, why in zip(persons, refused, strict=True)
        )
    if doubled or not all(sheet.has(column) for column in _NEEDED):
        elsewhere = TABLE_IN_WORK if kind_of_sheet(sheet) else NEW_HIRES_UNCLEAR
        return (), doubled or (elsewhere.at(sheet.where),)
    rows, aside = named_rows(sheet, KnownColumn.TARGET_GROUP)
    amounts = amounts_of(sheet, (KnownColumn.COUNT, KnownColumn.EVERYBODY))
    told = tuple(
        NewHires(
            key=row.key,
            title=row.title,
            year=row.year,
            count=amounts.get(row.number, KnownColumn.COUNT),
            everybody=amounts.get(row.number, KnownColumn.EVERYBODY),
            definition=row.text(KnownColumn.DEFINITION),
            source=row.text(KnownColumn.SOURCE),
            at=sheet.at(row.number),
        )
        for row in rows
    )
    said = (finding for row, each in zip(rows, told, strict=True) for finding in _said(sheet, row, each))
    unknown = (COLUMN_UNKNOWN.at(_header(sheet, header), header=header) for header in sheet.unknown)
    return told, (*aside, *amounts.findings, *said, *unknown)


def _said(sheet: AggregateSheet, row: NamedRow, hires: NewHires) -> tuple[Finding, ...]:
    lacking = not hires.definition
    too_many = hires.count and hires.everybody and hires.count.value > hires.everybody.value
    return (
        *((DEFINITION_MISSING.at(sheet.at(row.number, KnownColumn.DEFINITION), title=row.title),) if lacking else ()),
        *((NEW_HIRES_OVER_ALL.at(sheet.at(row.number, KnownColumn.COUNT), title=row.title),) if too_many else ()),
    )


def _header(sheet: AggregateSheet, header: str) -> Where:
    return Where(sheet.where.file, sheet.where.sheet, sheet.table.reading.header_row, header)
