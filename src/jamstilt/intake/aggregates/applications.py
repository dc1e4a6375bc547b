"""Files with a row for each application are counted and summed here; who applied is never kept (INPUTS 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import (
    DISTRICT_BESIDE_MUNICIPALITY,
    ORGANISATIONS_COUNTED,
    SUM_NOT_COMPLETE,
)
from jamstilt.intake.aggregates.amounts import Amounts, amounts_of
from jamstilt.intake.aggregates.facts import EntryName, Fact, Stated
from jamstilt.intake.aggregates.grants import GRANTS
from jamstilt.intake.aggregates.headings import KnownColumn
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.said import in_each_language, slug
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.identity import compact
from jamstilt.intake.cells.tokens import folded
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import StatedAmount

_SUMMED = (KnownColumn.APPLIED_SUM, KnownColumn.AWARDED_SUM, KnownColumn.PAID)
_DISTRICT = re.compile(r"(?i)\bbydel|\bdistrict\b|\bborough\b")


def applications(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts of each scheme and year, what is wrong, and how many rows were used."""
    rows, aside = named_rows(sheet, KnownColumn.SCHEME)
    amounts = amounts_of(sheet, _SUMMED)
    facts: list[Fact] = []
    findings: list[Finding] = [*aside, *amounts.findings]
    for entry, group in groupby(sorted(rows, key=_entry), key=_entry):
        applied = sorted(group, key=lambda row: row.number)
        at = sheet.at(applied[0].number)
        told = {**_counts(sheet, applied, amounts), **_words(applied)}
        facts += [Fact(entry, applied[0].title, slot, stated, at) for slot, stated in told.items()]
        findings += _said(sheet, applied, amounts)
    return tuple(facts), tuple(findings), len(rows)


def _entry(row: NamedRow) -> EntryName:
    return EntryName(GRANTS, row.key, row.year)


def _counts(sheet: AggregateSheet, rows: Sequence[NamedRow], amounts: Amounts) -> dict[str, Stated]:
    awarded = [row for row in rows if (sum_ := amounts.get(row.number, KnownColumn.AWARDED_SUM)) and sum_.value > 0]
    told: dict[str, Stated] = {"applications": _number(len(rows))}
    for heading in _SUMMED:
        sums = [amounts.get(row.number, heading) for row in rows]
        if sums and None not in sums:
            told[heading.value] = StatedAmount(sum((each.value for each in sums if each), start=_number(0).value))
    if "awarded_sum" in told:
        told["awards"] = _number(len(awarded))
        if sheet.has(KnownColumn.ORGANISATION_NUMBER) and all(
            row.text(KnownColumn.ORGANISATION_NUMBER) for row in awarded
        ):
            told["recipients"] = _number(len({compact(row.text(KnownColumn.ORGANISATION_NUMBER)) for row in awarded}))
    return told | {f"numbers {number.key}": number for number in _breakdowns(rows)}


def _breakdowns(rows: Sequence[NamedRow]) -> Iterator[KeyNumber]:
    """How many municipalities applied, and how many applications came from each sector."""
    year = str(rows[0].year)
    places = [folded(row.text(KnownColumn.MUNICIPALITY)) for row in rows if row.text(KnownColumn.MUNICIPALITY)]
    if places and not any(_DISTRICT.search(place) for place in places):
        label = in_each_language("aggregate.number.municipalities")
        yield KeyNumber(key="municipalities", label=label, value=_number(len(set(places))), period=year)
    by_sector: dict[str, list[str]] = {}
    for row in rows:
        if sector := row.text(KnownColumn.SECTOR):
            by_sector.setdefault(slug(sector), []).append(sector)
    for key, written in sorted(by_sector.items()):
        label = in_each_language("aggregate.number.sector", sector=written[0])
        yield KeyNumber(key=f"sector_{key}", label=label, value=_number(len(written)), period=year)


def _words(rows: Sequence[NamedRow]) -> dict[str, Stated]:
    """What all rows of a scheme say in the same way."""
    fields = {slug(row.text(KnownColumn.FIELD)) for row in rows if row.text(KnownColumn.FIELD)}
    sources = {row.text(KnownColumn.SOURCE) for row in rows if row.text(KnownColumn.SOURCE)}
    told = {"field": fields, "source": sources}
    return {slot: next(iter(texts)) for slot, texts in told.items() if len(texts) == 1}


def _said(sheet: AggregateSheet, rows: Sequence[NamedRow], amounts: Amounts) -> Iterator[Finding]:
    title = rows[0].title
    for heading in _SUMMED:
        missing = [row.number for row in rows if sheet.has(heading) and amounts.get(row.number, heading) is None]
        if missing:
            yield SUM_NOT_COMPLETE.at(sheet.at(missing[0], heading), count=len(missing), title=title)
    districts = [row.number for row in rows if _DISTRICT.search(row.text(KnownColumn.MUNICIPALITY))]
    if districts:
        yield DISTRICT_BESIDE_MUNICIPALITY.at(sheet.at(districts[0], KnownColumn.MUNICIPALITY), title=title)
    yield ORGANISATIONS_COUNTED.at(sheet.at(rows[0].number), count=len(rows), title=title)


def _number(count: int) -> StatedAmount:
    return StatedAmount(Fraction(count))
