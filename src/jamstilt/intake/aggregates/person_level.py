"""Persons stop at the door: a file with a row for each of them is no aggregate, whatever its columns are (R6.9)."""

from __future__ import annotations

import re

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import PERSON_LEVEL
from jamstilt.intake.aggregates.headings import BY_GENDER, SUMS, KnownColumn
from jamstilt.intake.aggregates.kinds import AggregateKind
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.dates import read_dates
from jamstilt.intake.cells.identity import Identity, compact, identify
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.columns.forbidden import sensitive_header
from jamstilt.intake.columns.headers import LIKELY, fields_of, fold
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import say

_OF_A_PERSON = frozenset({Field.NATIONAL_ID, Field.NAME, Field.EMPLOYEE_NUMBER, Field.BIRTH_YEAR})
_OF_A_CASE = frozenset(
    fold(header)
    for header in (
        "Saksnr",
        "Saksnummer",
        "Sak-ID",
        "Saks-ID",
        "Case ID",
        "Case number",
        "Klient",
        "Klientnr",
        "Client",
        "Client ID",
        "Brukar-ID",
        "Bruker-ID",
        "User ID",
        "Deltakar-ID",
        "Deltaker-ID",
        "Participant ID",
        "DUF-nummer",
        "DUF",
        "Telefon",
        "Telefonnummer",
        "Mobil",
        "Phone",
        "E-post",
        "E-postadresse",
        "Email",
        "Adresse",
        "Address",
        "Alder",
        "Age",
        "Namn på klient",
        "Navn på klient",
    )
)
_IDENTITY = re.compile(r"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)")
_SURNAME_FIRST = re.compile(r"[A-ZÆØÅ][\w'\-]+(?: [A-ZÆØÅ][\w'\-]+)?, [A-ZÆØÅ][\w'\-]+(?: [A-ZÆØÅ][\w'\-]+)*")
_MOST = 0.8
_FEWEST = 3
_MANY_ONES = 5
_MANY_ROWS = 10
_NEARLY_ALL = 0.9
_ONE = re.compile(r"\D*1(?:[.,]0+)?\D*")
_NONE = re.compile(r"\D*0(?:[.,]0+)?\D*")
_NAMES = (
    KnownColumn.REGISTER,
    KnownColumn.SCHEME,
    KnownColumn.EVENT,
    KnownColumn.PROGRAMME,
    KnownColumn.TARGET_GROUP,
)
_COUNTS = (KnownColumn.COUNT, KnownColumn.TOTAL, *BY_GENDER)
_OF_PEOPLE = frozenset({AggregateKind.CASES, AggregateKind.CASES_BY_CATEGORY, AggregateKind.PROGRAMMES})


def persons_in(table: RawTable, sheet: AggregateSheet, kind: AggregateKind | None) -> tuple[Finding, ...]:
    """A finding that stops for each column, or for the rows, that hold persons. No content is ever repeated."""
    personal = [header for header in sheet.unknown if _is_personal(header)]
    found = [
        PERSON_LEVEL.at(_at(sheet, None, header), why=say("aggregate.person.column", header=header))
        for header in personal
    ]
    for header in table.headers:
        cells = known(table.cells[header])
        if header in {sheet.columns.get(amount) for amount in SUMS}:
            continue
        if (row := _identity_row(table, cells)) is not None:
            found.append(PERSON_LEVEL.at(_at(sheet, row, header), why=say("aggregate.person.identity")))
        elif header in sheet.unknown and header not in personal and _look_like_names(cells):
            found.append(PERSON_LEVEL.at(_at(sheet, None, header), why=say("aggregate.person.names")))
    if not found and (_is_row_per_case(sheet, kind) or _counts_one_by_one(sheet, kind)):
        found.append(PERSON_LEVEL.at(sheet.where, why=say("aggregate.person.rows", count=table.cells.height)))
    return tuple(found)


def _is_personal(header: str) -> bool:
    if fold(header) in _OF_A_CASE:
        return True
    return any(field in _OF_A_PERSON and confidence >= LIKELY for field, confidence in fields_of(header))


def _identity_row(table: RawTable, cells: pl.Series) -> int | None:
    """The first row with a valid identity number, alone in its cell or in the middle of a text."""
    candidates = cells.str.contains(r"\d{6}[ .\-]?\d{5}").fill_null(value=False)
    rows = table.cells.get_column(ROW).filter(candidates).to_list()
    texts = cells.filter(candidates).to_list()
    return next((row for row, text in zip(rows, texts, strict=True) if _holds_identity(text)), None)


def _holds_identity(text: str) -> bool:
    return any(isinstance(identify(compact(met)), Identity) for met in _IDENTITY.findall(text))


def _look_like_names(cells: pl.Series) -> bool:
    texts = cells.drop_nulls().to_list()
    met = sum(1 for text in texts if _SURNAME_FIRST.fullmatch(text))
    return len(texts) >= _FEWEST and met >= _MOST * len(texts)


def _is_row_per_case(sheet: AggregateSheet, kind: AggregateKind | None) -> bool:
    """Rows that tell of one case each: details and no count, or a count that is always one."""
    if kind is AggregateKind.APPLICATIONS or not sheet.table.cells.height:
        return False
    details = [header for header in sheet.unknown if sensitive_header(header) or _has_days(sheet, header)]
    if not sheet.has(*_COUNTS) and kind is None:
        named = sheet.has(*_NAMES)
        return bool(details) or (named and sheet.has(KnownColumn.GENDER))
    ones = sheet.has(KnownColumn.COUNT) and (known(sheet.table.cells[sheet.columns[KnownColumn.COUNT]]) == "1").all()
    return bool(ones) and sheet.table.cells.height >= _MANY_ONES and bool(sheet.unknown)


def _counts_one_by_one(sheet: AggregateSheet, kind: AggregateKind | None) -> bool:
    """Many rows, and one in each of them: whoever wrote them counted nothing, whatever the columns are called."""
    if kind not in _OF_PEOPLE or len(sheet.rows) < _MANY_ROWS:
        return False
    counts = [[row.texts[heading] for heading in _COUNTS if heading in row.texts] for row in sheet.rows]
    told = [row for row in counts if row]
    single = sum(1 for row in told if any(map(_ONE.fullmatch, row)) and all(map(_is_one_or_none, row)))
    return len(told) >= _MANY_ROWS and single >= _NEARLY_ALL * len(told)


def _is_one_or_none(cell: str) -> bool:
    return bool(_ONE.fullmatch(cell) or _NONE.fullmatch(cell))


def _has_days(sheet: AggregateSheet, header: str) -> bool:
    cells = known(sheet.table.cells[header]).drop_nulls()
    days = read_dates(cells).values
    return len(cells) >= _FEWEST and len(days) - days.null_count() >= _MOST * len(cells)


def _at(sheet: AggregateSheet, row: int | None, header: str) -> Where:
    return Where(file=sheet.where.file, sheet=sheet.where.sheet, row=row, column=header)
