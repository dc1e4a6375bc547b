"""Raw tables as a reader gives them, written in the open."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from typing import Any

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.intake import Intake, take_in
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping
from jamstilt.intake.raw_table import ROW, RawTable, Reading
from jamstilt.intake.values.batch import Batch, batches
from jamstilt.language.catalogue import Language, Words

KEY = bytes(range(32))
HEADERS = {field: field.value.replace("_", " ").title() for field in Field}
"""The header of each field in these tables: ``Employee Number``, ``Agreed Pay``, …"""


def table(file: str, columns: Lookup[Field | str, list[str | None]], first_row: int = 2, **more: Any) -> RawTable:
    """A table whose columns are fields (then the header is theirs) or headers of their own."""
    cells = {HEADERS[name] if isinstance(name, Field) else name: values for name, values in columns.items()}
    frame = pl.DataFrame(cells, schema=dict.fromkeys(cells, pl.String)).with_row_index(ROW, first_row)
    height = frame.height
    reading = Reading(file, "0" * 64, "csv", "utf-8", ";", None, 1, (), height, height, 0, 1)
    return RawTable(reading, tuple(cells), frame.with_columns(pl.col(ROW).cast(pl.Int32)), **more)


def layout(kind: Kind, fields: tuple[Field, ...], key: str | None = None, **more: Any) -> Layout:
    """A layout under the usual headers."""
    return Layout(key or kind.value, kind, {field: HEADERS[field] for field in fields}, **more)


def batch(kind: Kind, columns: Lookup[Field | str, list[str | None]], **more: Any) -> Batch:
    """One table as a batch for 2024."""
    fields = tuple(name for name in columns if isinstance(name, Field))
    return batches([(table("file.csv", columns), layout(kind, fields, **more), 2024)])[0]


def intake(*files: tuple[RawTable, Layout], year: int = 2024, groups: Lookup[str, str] | None = None) -> Intake:
    """Take in some files of one year."""
    return intake_with_mapping(*files, year=year, groups=groups)[0]


def intake_with_mapping(
    *files: tuple[RawTable, Layout], year: int = 2024, groups: Lookup[str, str] | None = None
) -> tuple[Intake, Mapping]:
    """Take in some files of one year, and the mapping they were taken in by."""
    layouts = tuple({each.key: each for _, each in files}.values())
    uses = tuple(FileUse(raw.reading.file, each.key, year) for raw, each in files)
    mapping = Mapping(layouts, uses, groups if groups is not None else {"1434": "case_workers"})
    taken = take_in([raw for raw, _ in files], mapping, KEY)
    said(taken.findings)
    return taken, mapping


def addition_of_pay(numbers: list[str | None], pay: list[str | None]) -> tuple[RawTable, Layout]:
    """A file of pay beside the file of employees."""
    fields = {Field.EMPLOYEE_NUMBER: numbers, Field.AGREED_PAY: pay}
    return table("pay.csv", fields), layout(Kind.ADDITIONS, tuple(fields))


def said(findings: tuple[Finding, ...], language: Language = Language.ENGLISH) -> list[str]:
    """The problems in words; every finding must be sayable in all three languages."""
    for words in (Words(each) for each in Language):
        assert all(words.say(finding.problem) and words.say(finding.remedy) for finding in findings)
    return [Words(language).say(finding.problem) for finding in findings]


def employees_table(
    file: str = "employees.csv", first_row: int = 2, **columns: list[str | None]
) -> tuple[RawTable, Layout]:
    """A file of employees; number, gender and code are filled in when the test does not care."""
    count = len(next(iter(columns.values())))
    cells = {
        "employee_number": [str(10001 + index) for index in range(count)],
        "gender": ["Kvinne"] * count,
        "position_code": ["1434"] * count,
        **columns,
    }
    fields = {Field(name): values for name, values in cells.items()}
    return table(file, fields, first_row), layout(Kind.EMPLOYEES, tuple(fields))


def rules(findings: tuple[Finding, ...]) -> list[str]:
    """The rules of some findings, in order."""
    return [finding.rule for finding in findings]


def of_rule(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in findings if finding.rule == rule]
