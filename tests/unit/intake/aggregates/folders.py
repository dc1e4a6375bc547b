"""Folders of aggregate files, written in the open."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import xlsxwriter

from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.language.catalogue import Language, Words


def read(folder: Path, **files: str) -> tuple[Authority, list[Finding]]:
    """Write each text as a CSV file and read the folder; every finding can be said in three languages."""
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    authority, findings = read_aggregates(folder, "authority")
    return authority, said(findings)


def said(findings: Iterable[Finding]) -> list[Finding]:
    found = list(findings)
    for finding in found:
        for language in Language:
            assert Words(language).say(finding.problem)
            assert Words(language).say(finding.remedy)
    return found


def rules(findings: Iterable[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def of_rule(findings: Iterable[Finding], rule: str) -> Finding:
    (found,) = [finding for finding in findings if finding.rule == rule]
    return found


def workbook(path: Path, sheets: dict[str, list[list[object]]], percent: tuple[int, ...] = ()) -> None:
    """A workbook with these sheets; ``percent`` are the columns whose number format is a per cent."""
    with xlsxwriter.Workbook(path) as book:
        form = book.add_format({"num_format": "0%"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    sheet.write(row, column, cell, form if row and column in percent else None)
