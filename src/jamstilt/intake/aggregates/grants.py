"""Files of grants become facts of grant schemes: a row for each scheme and year (METHODS 24)."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.findings import Finding
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
    """Facts, what is wrong, and how many rows were used. What does not fit together is the register's own question."""
    rows, aside = named_rows(sheet, KnownColumn.SCHEME)
    amounts = amounts_of(sheet, _NUMBERS)
    facts = tuple(
        Fact(EntryName(GRANTS, row.key, row.year), row.title, heading.value, stated, sheet.at(row.number, heading))
        for row in rows
        for heading, stated in _of_row(row, amounts)
    )
    return facts, (*aside, *amounts.findings), len(rows)


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
