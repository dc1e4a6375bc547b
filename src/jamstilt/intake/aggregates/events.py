"""Files of events become facts: title, day, participants, and the evaluation's share with its base (INPUTS 12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import NOT_A_DATE
from jamstilt.intake.aggregates.amounts import Amounts, amounts_of
from jamstilt.intake.aggregates.facts import EntryName, Fact, Stated
from jamstilt.intake.aggregates.headings import KnownColumn
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.said import slug
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.dates import read_dates

EVENTS = "events"
_NUMBERS = (KnownColumn.PARTICIPANTS, KnownColumn.FOUND_RELEVANT, KnownColumn.EVALUATION_BASE)


def events(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts, what is wrong, and how many rows were used."""
    rows, aside = named_rows(sheet, KnownColumn.EVENT, year_from=KnownColumn.HELD)
    amounts = amounts_of(sheet, _NUMBERS)
    days, wrong_days = _days(sheet, rows)
    facts = tuple(
        Fact(EntryName(EVENTS, row.key, row.year), row.title, heading.value, stated, sheet.at(row.number, heading))
        for row in rows
        for heading, stated in _of_row(row, amounts, days)
    )
    return facts, (*aside, *wrong_days, *amounts.findings), len(rows)


def _days(sheet: AggregateSheet, rows: tuple[NamedRow, ...]) -> tuple[dict[int, date], tuple[Finding, ...]]:
    texts = {row.number: row.text(KnownColumn.HELD) for row in rows if row.text(KnownColumn.HELD)}
    read = read_dates(pl.Series(list(texts.values()), dtype=pl.String))
    days = dict(zip(texts, read.values.to_list(), strict=True))
    wrong = [
        number
        for number, impossible, faulty in zip(texts, read.impossible, read.faulty, strict=True)
        if impossible or faulty
    ]
    found = {number: day for number, day in days.items() if day is not None}
    return found, tuple(NOT_A_DATE.at(sheet.at(number, KnownColumn.HELD)) for number in wrong)


def _of_row(row: NamedRow, amounts: Amounts, days: dict[int, date]) -> Iterator[tuple[KnownColumn, Stated]]:
    for heading in _NUMBERS:
        if quantity := amounts.get(row.number, heading):
            yield heading, quantity
    if row.number in days:
        yield KnownColumn.HELD, days[row.number]
    if text := row.text(KnownColumn.FIELD):
        yield KnownColumn.FIELD, slug(text)
    if text := row.text(KnownColumn.SOURCE):
        yield KnownColumn.SOURCE, text
