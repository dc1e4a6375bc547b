"""XLSX becomes raw tables: which sheets are read, and what is said of those that are not (INPUTS 2)."""

from __future__ import annotations

from dataclasses import replace

from jamstilt.findings import Finding, Where
from jamstilt.intake.files.archive import open_archive
from jamstilt.intake.files.file_rules import HEADER_NOT_FOUND, SHEET_HIDDEN, SHEET_PASSED_OVER, SHEET_UNCLEAR
from jamstilt.intake.files.header_row import Recognise
from jamstilt.intake.files.limits_of_files import Limits
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.files.under_header import Origin
from jamstilt.intake.files.workbook_parts import parts_of
from jamstilt.intake.files.workbook_sheet import NoHeader, Workbook, read_sheet
from jamstilt.intake.raw_table import RawTable

_SEVERAL = 2


def read_workbook(
    data: bytes, origin: Origin, recognise: Recognise, limits: Limits
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """A table for each visible sheet that has a header, and all there is to say. Macros are never run."""
    archive = open_archive(data, origin.where, limits)
    parts = parts_of(archive)
    workbook = Workbook(data, archive, parts.percent_styles, recognise, limits)
    tables: list[RawTable] = []
    findings: list[Finding] = []
    without_header: list[str] = []
    for sheet in (sheet for sheet in parts.sheets if not sheet.hidden):
        read = _read_or_refuse(workbook, sheet.name, sheet.member, replace(origin, sheet=sheet.name))
        match read:
            case NoHeader(is_empty=is_empty):
                without_header.extend([] if is_empty else [sheet.name])
            case Finding():
                findings.append(read)
            case (table, said):
                tables.append(table)
                findings.extend(said)
    hidden = [sheet.name for sheet in parts.sheets if sheet.hidden]
    if not tables and not findings:
        findings.append(HEADER_NOT_FOUND.at(origin.where, rows=limits.header_within_rows))
    return tuple(tables), (*_said_of_choice(tables, without_header, hidden, origin.where), *findings)


def _read_or_refuse(
    workbook: Workbook, name: str, member: str, origin: Origin
) -> tuple[RawTable, tuple[Finding, ...]] | NoHeader | Finding:
    try:
        return read_sheet(workbook, name, member, origin)
    except RefusedError as refusal:
        return refusal.finding


def _said_of_choice(
    tables: list[RawTable], without_header: list[str], hidden: list[str], where: Where
) -> tuple[Finding, ...]:
    fitting = [table.reading.sheet or "" for table in tables]
    unclear = (SHEET_UNCLEAR.at(where, sheets=_quoted(fitting)),) if len(fitting) >= _SEVERAL else ()
    passed = (SHEET_PASSED_OVER.at(where, count=len(without_header), sheets=_quoted(without_header)),)
    unseen = (SHEET_HIDDEN.at(where, count=len(hidden), sheets=_quoted(hidden)),)
    return (*unclear, *(passed if without_header and tables else ()), *(unseen if hidden else ()))


def _quoted(names: list[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)
