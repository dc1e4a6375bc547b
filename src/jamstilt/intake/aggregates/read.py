"""The door of aggregates: every table in the folder of the authority's register becomes records, or a finding says why.

No number is worked out here but counts and sums of rows; shares and rates belong to the register's own room.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import (
    COLUMN_UNKNOWN,
    FILE_EMPTY,
    FILE_PASSED_OVER,
    HEADER_NOT_FOUND,
    NO_ROWS,
    ROWS_TOO_MANY,
    SUM_ACROSS_REGISTERS,
    SUM_ROW,
)
from jamstilt.intake.aggregates.applications import applications
from jamstilt.intake.aggregates.cases import long_cases, wide_cases
from jamstilt.intake.aggregates.events import events
from jamstilt.intake.aggregates.facts import Fact, gathered
from jamstilt.intake.aggregates.grants import grants
from jamstilt.intake.aggregates.headings import is_heading
from jamstilt.intake.aggregates.kinds import AggregateKind, kind_of_sheet, unclear
from jamstilt.intake.aggregates.person_level import persons_in
from jamstilt.intake.aggregates.programmes import programmes
from jamstilt.intake.aggregates.records import register_of
from jamstilt.intake.aggregates.sheet import sheet_of
from jamstilt.intake.columns.headers import recognised
from jamstilt.intake.files.file_rules import FILE_EMPTY as EMPTY
from jamstilt.intake.files.file_rules import HEADER_NOT_FOUND as NOT_FOUND
from jamstilt.intake.files.file_rules import NO_ROWS as NOTHING_BELOW
from jamstilt.intake.files.file_rules import SHEET_UNCLEAR, TOTAL_ROW
from jamstilt.intake.files.source import read
from jamstilt.intake.raw_table import RawTable
from jamstilt.language.message import Number
from jamstilt.law.provision import PUBLIC_AUTHORITY

TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"})
"""What is opened; the contents decide what it is. Workbooks of the old kind are opened to say how to save them."""
_NOT_DATA = frozenset({".toml", ".md", ".json"})
_REGISTER_NAMED_TXT = ".toml.txt"
"""What Notepad makes of a register; it is named where registers are read."""
_LEFT_BY_PROGRAMS = frozenset({"thumbs.db", "desktop.ini"})

MOST_ROWS = 10_000
"""Of a table of counts, each of which is guarded and can be printed; applications are only counted."""

_IN_OWN_WORDS = {
    TOTAL_ROW.key: SUM_ROW,
    NOT_FOUND.key: HEADER_NOT_FOUND,
    EMPTY.key: FILE_EMPTY,
    NOTHING_BELOW.key: NO_ROWS,
}

_READERS = {
    AggregateKind.CASES: wide_cases,
    AggregateKind.CASES_BY_CATEGORY: long_cases,
    AggregateKind.APPLICATIONS: applications,
    AggregateKind.GRANTS: grants,
    AggregateKind.EVENTS: events,
    AggregateKind.PROGRAMMES: programmes,
}


def read_aggregates(folder: Path, called: str) -> tuple[Authority, tuple[Finding, ...]]:
    """The register that the tables of a folder and its subfolders tell, and everything that is wrong with them.

    ``called`` is what the user knows the folder as; findings name files with it. The order of files never matters.
    """
    facts: list[Fact] = []
    findings: list[Finding] = []
    for path in table_files(folder):
        name = f"{called}/{path.relative_to(folder).as_posix()}"
        if path.suffix.lower() not in TABLES:
            findings.append(FILE_PASSED_OVER.at(Where(file=name)))
            continue
        tables, said = tables_of(path, name)
        findings += said
        for table in tables:
            told, said = facts_of(table)
            facts += told
            findings += said
    entries, said = gathered(facts)
    return register_of(entries), tuple(sorted(_once({*findings, *said}), key=lambda finding: finding.order))


def tables_of(path: Path, name: str) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """Every sheet with a header. All sheets are used, so there is none to choose."""
    found = read(path, lambda header: is_heading(header) or recognised(header), called=name)
    said = (finding for finding in found.findings if finding.rule != SHEET_UNCLEAR.key)
    return found.tables, tuple(map(_of_aggregates, said))


def table_files(folder: Path) -> tuple[Path, ...]:
    """The files that may hold tables, in order of name; registers, texts and what programs leave are passed over."""
    found = (path for path in folder.rglob("*") if path.is_file() and _may_hold_data(path.relative_to(folder)))
    return tuple(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))


def facts_of(table: RawTable) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """What one sheet tells. A sheet of persons, or one that nobody can tell what is, tells nothing."""
    sheet, doubled = sheet_of(table)
    kind = kind_of_sheet(sheet)
    refused = persons_in(table, sheet, kind)
    if not refused and kind is None:
        refused = (unclear(sheet),)
    if not refused and kind is not AggregateKind.APPLICATIONS and len(sheet.rows) > MOST_ROWS:
        refused = (ROWS_TOO_MANY.at(sheet.where, met=Number(len(sheet.rows)), limit=Number(MOST_ROWS)),)
    if refused or doubled or kind is None:
        return (), (*refused, *doubled)
    facts, findings, _ = _READERS[kind](sheet)
    unknown = tuple(
        COLUMN_UNKNOWN.at(Where(sheet.where.file, sheet.where.sheet, table.reading.header_row, header), header=header)
        for header in sheet.unknown
    )
    return facts, (*findings, *unknown)


def _once(findings: set[Finding]) -> set[Finding]:
    """A row that stops as a sum across registers is not noted as a sum as well."""
    across = {_row(finding) for finding in findings if finding.rule == SUM_ACROSS_REGISTERS.key}
    return {finding for finding in findings if finding.rule != SUM_ROW.key or _row(finding) not in across}


def _of_aggregates(finding: Finding) -> Finding:
    """What any file may have wrong, in words that fit a table of counts and not an extract from a payroll."""
    rule = _IN_OWN_WORDS.get(finding.rule)
    return rule.at(finding.where) if rule else replace(finding, provision=PUBLIC_AUTHORITY)


def _row(finding: Finding) -> tuple[str | None, str | None, int | None]:
    return finding.where.file, finding.where.sheet, finding.where.row


def _may_hold_data(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    hidden = hidden or path.name.lower().endswith(_REGISTER_NAMED_TXT)
    return not hidden and path.suffix.lower() not in _NOT_DATA and path.name.lower() not in _LEFT_BY_PROGRAMS
