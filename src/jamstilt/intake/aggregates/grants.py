"""Files of grants become facts of grant schemes: a row for each scheme and year (METHODS 24)."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import AWARDED_OVER_FRAME, AWARDS_OVER_APPLICATIONS
from jamstilt.intake.aggregates.amounts import Amounts, amounts_of
from jamstilt.intake.aggregates.facts import EntryName, Fact, Stated
from jamstilt.intake.aggregates.headings import KnownColumn
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.said import slug
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.tokens import ANSWER, folded

GRANTS = "grants"
_NUMBERS = (
    KnownColumn.FRAME,
    KnownColumn.APPLICATIONS,
    KnownColumn.DECIDED,
    KnownColumn.APPLIED_SUM,
    KnownColumn.DECIDED_SUM,
    KnownColumn.AWARDS,
    KnownColumn.AWARDED_SUM,
    KnownColumn.PAID,
    KnownColumn.RECIPIENTS,
)
_WORDS = (KnownColumn.FIELD, KnownColumn.RECIPIENT_UNIT, KnownColumn.SOURCE)


def grants(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts, what is wrong, and how many rows were used."""
    rows, aside = named_rows(sheet, KnownColumn.SCHEME)
    amounts = amounts_of(sheet, _NUMBERS)
    facts = tuple(
        Fact(EntryName(GRANTS, row.key, row.year), row.title, heading.value, stated, sheet.at(row.number, heading))
        for row in rows
        for heading, stated in _of_row(row, amounts)
    )
    impossible = tuple(finding for row in rows for finding in _too_much(sheet, row, amounts))
    return facts, (*aside, *amounts.findings, *impossible), len(rows)


def _of_row(row: NamedRow, amounts: Amounts) -> Iterator[tuple[KnownColumn, Stated]]:
    for heading in _NUMBERS:
        if quantity := amounts.get(row.number, heading):
            yield heading, quantity
    for heading in _WORDS:
        if text := row.text(heading):
            yield heading, slug(text) if heading is KnownColumn.FIELD else text
    answer = ANSWER.get(folded(row.text(KnownColumn.DELEGATED)))
    if answer in {"yes", "no"}:
        yield KnownColumn.DELEGATED, answer == "yes"


def _too_much(sheet: AggregateSheet, row: NamedRow, amounts: Amounts) -> Iterator[Finding]:
    """More awards than applications, or more awarded than the frame: possible, and to be explained (INPUTS 12)."""
    for rule, part, whole in (
        (AWARDS_OVER_APPLICATIONS, KnownColumn.AWARDS, KnownColumn.APPLICATIONS),
        (AWARDED_OVER_FRAME, KnownColumn.AWARDED_SUM, KnownColumn.FRAME),
    ):
        less, more = amounts.get(row.number, part), amounts.get(row.number, whole)
        if less and more and less.value > more.value:
            yield rule.at(sheet.at(row.number, part), title=row.title)
