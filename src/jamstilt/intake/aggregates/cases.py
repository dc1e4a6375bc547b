"""Files of cases become facts of caseloads: a row for each register and year, or for each category (INPUTS 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import GENDER_UNKNOWN, SUM_ACROSS_REGISTERS, SUM_ROW
from jamstilt.intake.aggregates.amounts import Amounts, amounts_of
from jamstilt.intake.aggregates.facts import EntryName, Fact, Stated
from jamstilt.intake.aggregates.headings import BY_GENDER, KnownColumn
from jamstilt.intake.aggregates.named_rows import NamedRow, named_rows
from jamstilt.intake.aggregates.said import own, slug, source_named
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.tokens import ANSWER, folded
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import ALL, NumberKind
from jamstilt.register.wording import ByLanguage

CASELOADS = "caseloads"
_NUMBERS = (
    KnownColumn.TOTAL,
    *BY_GENDER,
    KnownColumn.WOMEN_SHARE,
    KnownColumn.MEN_SHARE,
    KnownColumn.OTHER_SHARE,
    KnownColumn.EARLIER_TOTAL,
    KnownColumn.GROWTH,
    KnownColumn.POSTS,
)
_WORDS = (KnownColumn.UNIT, KnownColumn.SOURCE, KnownColumn.PROGRAMME)
_EVERYBODY = frozenset(
    {"", "alle", "all", "i alt", "totalt", "total", "sum", "samla", "samlet", "til saman", "til sammen"}
)
_GENDERS = {
    KnownColumn.WOMEN: "kvinne,kvinner,kvinna,k,kv,jente,jenter,women,woman,female,f,w",
    KnownColumn.MEN: "mann,menn,m,gut,gutar,gutt,gutter,men,man,male",
    KnownColumn.OTHER: "anna,annet,andre,anna kjønn,annet kjønn,ikkje-binær,ikke-binær,other,x,non-binary",
    KnownColumn.NOT_STATED: (
        "ikkje oppgitt,ikke oppgitt,ikkje oppgjeve,uoppgitt,uoppgjeve,ukjent,ukjend,ukjent kjønn,ukjend kjønn,"
        "ikkje registrert,ikke registrert,not stated,unknown,not known"
    ),
}
_SLOT = {
    **{folded(word): slot for slot, words in _GENDERS.items() for word in words.split(",")},
    **dict.fromkeys(_EVERYBODY, KnownColumn.TOTAL),
}
_OF_GENDER: dict[KnownColumn, Literal["women", "men", "other", "not_stated"]] = {
    KnownColumn.WOMEN: "women",
    KnownColumn.MEN: "men",
    KnownColumn.OTHER: "other",
    KnownColumn.NOT_STATED: "not_stated",
}
_GENDER_DIMENSION = frozenset({"kjønn", "gender", "sex"})
_SUM = re.compile(r"(?i)(?:sum|delsum|totalsum|totalt?|i alt|til saman|til sammen|grand total)\b")
_ALL_REGISTERS = re.compile(r"(?i)\ball(?:e)?\s+(?:regist(?:er|ra|re|ers)|tenester|tjenester|services)")


def wide_cases(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts of a sheet with a row per register and year; what is wrong; and how many rows were used."""
    rows, aside = named_rows(sheet, KnownColumn.REGISTER)
    rows, sums = _without_sums(sheet, rows)
    amounts = amounts_of(sheet, _NUMBERS)
    facts = tuple(
        Fact(_entry(row), row.title, slot, stated, sheet.at(row.number, heading))
        for row in rows
        for heading, slot, stated in _of_row(row, amounts)
    )
    return facts, (*aside, *sums, *amounts.findings), len(rows)


def long_cases(sheet: AggregateSheet) -> tuple[tuple[Fact, ...], tuple[Finding, ...], int]:
    """Facts of a sheet with a row per category: gender goes to the caseload, other dimensions to key numbers."""
    rows, aside = named_rows(sheet, KnownColumn.REGISTER)
    rows, sums = _without_sums(sheet, rows)
    amounts = amounts_of(sheet, (KnownColumn.COUNT,))
    facts: list[Fact] = []
    findings: list[Finding] = [*aside, *sums, *amounts.findings]
    used = 0
    for row in rows:
        slot = _slot(row)
        if slot is None:
            findings.append(GENDER_UNKNOWN.at(sheet.at(row.number, _gender_column(row))))
            continue
        used += 1
        count = amounts.get(row.number, KnownColumn.COUNT)
        at = sheet.at(row.number, KnownColumn.COUNT)
        if count is not None and isinstance(slot, KnownColumn):
            facts.append(Fact(_entry(row), row.title, slot.value, count, at))
        elif count is not None and isinstance(slot, KeyNumber):
            number = replace(slot, value=count, period=str(row.year), source=_source(row))
            facts.append(Fact(_entry(row), row.title, f"numbers {number.key}", number, at))
        facts += [
            Fact(_entry(row), row.title, name, stated, sheet.at(row.number, heading))
            for heading, name, stated in _words(row)
        ]
    return tuple(facts), tuple(findings), used


def _of_row(row: NamedRow, amounts: Amounts) -> Iterator[tuple[KnownColumn, str, Stated]]:
    for heading in _NUMBERS:
        if quantity := amounts.get(row.number, heading):
            yield heading, heading.value, quantity
    yield from _words(row)


def _words(row: NamedRow) -> Iterator[tuple[KnownColumn, str, Stated]]:
    for heading in _WORDS:
        if text := row.text(heading):
            yield heading, heading.value, slug(text) if heading is KnownColumn.PROGRAMME else text
    answer = ANSWER.get(folded(row.text(KnownColumn.OVERLAPS)))
    if answer in {"yes", "no"}:
        yield KnownColumn.OVERLAPS, KnownColumn.OVERLAPS.value, answer == "yes"


def _slot(row: NamedRow) -> KnownColumn | KeyNumber | None:
    """Where a count belongs: a gender or the total, else a key number without its value; None: who knows."""
    dimension, category, gender = (
        row.text(heading) for heading in (KnownColumn.DIMENSION, KnownColumn.CATEGORY, KnownColumn.GENDER)
    )
    if folded(dimension) in _GENDER_DIMENSION:
        dimension, category, gender = "", "", gender or category
    whose = _SLOT.get(folded(gender))
    if whose is None:
        return None
    if not dimension and folded(category) in _SLOT and not gender:
        return _SLOT[folded(category)]
    if not dimension and folded(category) in _EVERYBODY:
        return whose
    return _part(dimension, category, gender, whose)


def _part(dimension: str, category: str, gender: str, whose: KnownColumn) -> KeyNumber:
    """A part of a dimension. Categories without one divide the register together: they are the same dimension."""
    everyone = whose is KnownColumn.TOTAL
    label = f"{dimension}: {category or '–'}" if dimension else category
    return KeyNumber(
        key=slug("_".join(filter(None, (dimension, category, "" if everyone else whose.value)))),
        label=own(label if everyone else f"{label}, {gender}"),
        unit=NumberKind.CASES,
        dimension=slug(dimension) if dimension else KnownColumn.CATEGORY.value,
        category=ALL if folded(category) in _EVERYBODY else slug(category),
        gender=_OF_GENDER.get(whose),
    )


def _gender_column(row: NamedRow) -> KnownColumn:
    return KnownColumn.GENDER if row.text(KnownColumn.GENDER) else KnownColumn.CATEGORY


def _without_sums(sheet: AggregateSheet, rows: tuple[NamedRow, ...]) -> tuple[tuple[NamedRow, ...], list[Finding]]:
    """The rows of real registers. A sum over registers that may hold the same case counts people twice (R6.9)."""
    sums = [row for row in rows if _is_sum(row.title)]
    real = tuple(row for row in rows if row not in sums)
    below = sorted({total.row for total in sheet.table.control_totals})
    apart = all(ANSWER.get(folded(row.text(KnownColumn.OVERLAPS))) == "no" for row in real)
    several = len({row.key for row in real}) > 1
    if not several or apart:
        return real, [SUM_ROW.at(sheet.at(row.number, KnownColumn.REGISTER)) for row in sums]
    places = [*(row.number for row in sums), *below]
    return real, [SUM_ACROSS_REGISTERS.at(sheet.at(number, KnownColumn.REGISTER)) for number in places]


def _is_sum(title: str) -> bool:
    return bool(_SUM.match(title) or _ALL_REGISTERS.search(title))


def _entry(row: NamedRow) -> EntryName:
    return EntryName(CASELOADS, row.key, row.year)


def _source(row: NamedRow) -> ByLanguage | None:
    return source_named(row.text(KnownColumn.SOURCE))
