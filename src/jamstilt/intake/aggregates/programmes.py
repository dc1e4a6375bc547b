"""Files of programmes become key numbers: what is counted, in which year, how many (INPUTS 12)."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import COUNT_NOT_WHOLE, UNIT_MISSING
from jamstilt.intake.aggregates.amounts import Amounts, amounts_of
from jamstilt.intake.aggregates.facts import EntryName, Fact
from jamstilt.intake.aggregates.headings import KnownColumn
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.said import in_each_language, own, slug, source_named
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.tokens import folded
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import NumberKind

PROGRAMMES = "programmes"
ANY_YEAR = 0
"""A programme is one entry; its key numbers have the years."""

_UNITS = {
    NumberKind.PERSONS: (
        "personar,personer,person,persons,people,deltakarar,deltakere,participants,brukarar,brukere,users"
    ),
    NumberKind.CASES: "saker,sak,cases,case,spørsmål,questions",
    NumberKind.PERCENT: "prosent,%,pst,per cent,percent",
    NumberKind.KR: "kr,kroner,nok",
    NumberKind.COUNT: (
        "stk,tal,antal,antall,count,kommunar,kommuner,verksemder,virksomheter,organisasjonar,besøk,visits"
    ),
}
_UNIT = {folded(word): unit for unit, words in _UNITS.items() for word in words.split(",")}


def programmes(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts, what is wrong, and how many rows were used."""
    rows, aside = named_rows(sheet, KnownColumn.PROGRAMME)
    amounts = amounts_of(sheet, (KnownColumn.COUNT, KnownColumn.BASE), divided=frozenset({KnownColumn.COUNT}))
    facts = tuple(fact for row in rows for fact in _facts(sheet, row, amounts))
    said = tuple(finding for row in rows for finding in _said(sheet, row, amounts))
    return facts, (*aside, *amounts.findings, *said), len(rows)


def _facts(sheet: AggregateSheet, row: NamedRow, amounts: Amounts) -> Iterator[Fact]:
    entry = EntryName(PROGRAMMES, row.key, ANY_YEAR)
    value = amounts.get(row.number, KnownColumn.COUNT)
    if value:
        written = row.text(KnownColumn.MEASURE)
        key = slug(written) if written else "participants"
        number = KeyNumber(
            key=key,
            label=own(written) if written else in_each_language("aggregate.number.participants"),
            value=value,
            unit=_unit(row) or NumberKind.PERSONS,
            period=str(row.year),
            base=amounts.get(row.number, KnownColumn.BASE),
            source=source_named(row.text(KnownColumn.SOURCE)),
        )
        yield Fact(entry, row.title, f"numbers {key} {row.year}", number, sheet.at(row.number, KnownColumn.COUNT))
    if field := row.text(KnownColumn.FIELD):
        yield Fact(entry, row.title, "field", slug(field), sheet.at(row.number, KnownColumn.FIELD))


def _said(sheet: AggregateSheet, row: NamedRow, amounts: Amounts) -> Iterator[Finding]:
    value = amounts.get(row.number, KnownColumn.COUNT)
    if value is None:
        return
    unit = _unit(row)
    if value.value.denominator > 1 and unit in {NumberKind.PERSONS, NumberKind.CASES}:
        yield COUNT_NOT_WHOLE.at(sheet.at(row.number, KnownColumn.COUNT))
    if unit is None:
        yield UNIT_MISSING.at(sheet.at(row.number, KnownColumn.UNIT), title=row.title)


def _unit(row: NamedRow) -> NumberKind | None:
    """What is counted; None where the file does not say: then it is guarded as if it were persons."""
    return _UNIT.get(folded(row.text(KnownColumn.UNIT)))
