"""Amounts of a sheet: counts, kroner and per cent, each with its word where it is about, over or under (INPUTS 12)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import (
    COUNT_NEGATIVE,
    COUNT_NOT_WHOLE,
    NOT_A_NUMBER,
    NOT_A_NUMBER_MORE,
    PERCENT_AS_FRACTION,
    PERCENT_OVER_100,
)
from jamstilt.intake.aggregates.headings import SHARES, SUMS, KnownColumn
from jamstilt.intake.aggregates.sheet import AggregateSheet
from jamstilt.intake.cells.numbers import read_numbers
from jamstilt.intake.files.file_rules import one_by_one
from jamstilt.register.quantity import Qualifier, StatedAmount

_DECIMALS = 4
_Column: TypeAlias = dict[int, StatedAmount]
_ONE = 10**_DECIMALS
_DIVIDED = SUMS | {KnownColumn.POSTS}
_LARGEST_FRACTION = Fraction(3, 2)
_WORDS = {
    Qualifier.ABOUT: r"ca\.?|cirka|circa|om lag|omlag|rundt|omtrent|omkring|about|approx\.?|approximately|around|~|≈",
    Qualifier.OVER: r"over|meir enn|mer enn|fleire enn|flere enn|minst|more than|at least|above|>=?|≥",
    Qualifier.UNDER: r"under|mindre enn|færre enn|høgst|høyst|inntil|less than|fewer than|below|at most|up to|<=?|≤",
}
_QUALIFIED = {qualifier: re.compile(rf"(?i)^(?:{words})\s*(?=[\d.,])") for qualifier, words in _WORDS.items()}
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Amounts:
    """The quantities of a sheet by row and heading, and what was wrong with the rest."""

    of: Mapping[tuple[int, KnownColumn], StatedAmount]
    findings: tuple[Finding, ...]

    def get(self, row: int, heading: KnownColumn) -> StatedAmount | None:
        """The quantity in a cell; None where it is missing or is no number."""
        return self.of.get((row, heading))


def amounts_of(
    sheet: AggregateSheet, headings: Iterable[KnownColumn], divided: frozenset[KnownColumn] = _DIVIDED
) -> Amounts:
    """Read the columns of numbers. A column's own values decide what its comma and point mean.

    ``divided`` are the columns whose numbers may have decimals: kroner and posts, and never a count of people.
    """
    of: dict[tuple[int, KnownColumn], StatedAmount] = {}
    findings: list[Finding] = []
    for heading in headings:
        if sheet.has(heading):
            read, said = _column(sheet, heading, whole=heading not in divided)
            of |= {(row, heading): quantity for row, quantity in read.items()}
            findings += said
    return Amounts(of, tuple(findings))


def _column(sheet: AggregateSheet, heading: KnownColumn, *, whole: bool) -> tuple[_Column, tuple[Finding, ...]]:
    is_share = heading in SHARES
    cells = {row.number: row.texts[heading] for row in sheet.rows if heading in row.texts}
    split = {number: _split(text) for number, text in cells.items()}
    bare = pl.Series([text for _, text in split.values()], dtype=pl.String)
    values, faulty = _values(bare, typed=sheet.table.typed, is_share=is_share)
    faults = [number for number, is_faulty in zip(split, faulty, strict=True) if is_faulty]
    read = {
        number: StatedAmount(value, qualifier)
        for (number, (qualifier, _)), value in zip(split.items(), values, strict=True)
        if value is not None
    }
    wrong = (NOT_A_NUMBER.at(sheet.at(row, heading)) for row in faults)
    findings = one_by_one(wrong, NOT_A_NUMBER_MORE, sheet.where)
    checked, said = _per_cent(sheet, heading, read) if is_share else _counted(sheet, heading, read, whole=whole)
    return checked, (*findings, *said)


def _split(text: str) -> tuple[Qualifier, str]:
    """The word before a number, and the number: ``ca. 500``, ``over 1 300``, ``<50``, ``500+``."""
    tidy = text.strip()
    for qualifier, form in _QUALIFIED.items():
        if met := form.match(tidy):
            return qualifier, tidy[met.end() :]
    return (Qualifier.OVER, tidy[:-1].strip()) if tidy.endswith("+") else (Qualifier.EXACT, tidy)


def _values(cells: pl.Series, *, typed: bool, is_share: bool) -> tuple[list[Fraction | None], list[bool]]:
    numbers = read_numbers(cells, _DECIMALS, typed=typed, thousands=not is_share)
    if numbers.ambiguous:
        # a count or an amount in kroner has never three decimals, so its sign stands between thousands
        numbers = read_numbers(pl.Series([_THOUSANDS.sub("", cell) for cell in cells], dtype=pl.String), _DECIMALS)
    return (
        [None if value is None else Fraction(value, _ONE) for value in numbers.values.to_list()],
        numbers.faulty.to_list(),
    )


def _counted(
    sheet: AggregateSheet, heading: KnownColumn, read: _Column, *, whole: bool
) -> tuple[_Column, list[Finding]]:
    """Kroner may have øre, a count has no half; neither is below zero."""
    negative = [row for row, quantity in read.items() if quantity.value < 0]
    halves = [row for row, quantity in read.items() if whole and quantity.value.denominator > 1]
    said = [
        *(COUNT_NEGATIVE.at(sheet.at(row, heading)) for row in negative),
        *(COUNT_NOT_WHOLE.at(sheet.at(row, heading)) for row in halves),
    ]
    return {row: quantity for row, quantity in read.items() if row not in {*negative, *halves}}, said


def _per_cent(
    sheet: AggregateSheet, heading: KnownColumn, read: dict[int, StatedAmount]
) -> tuple[dict[int, StatedAmount], list[Finding]]:
    """A workbook's 0.8 in a column of per cent is 80; where nothing tells, a person must say so."""
    if sheet.columns[heading] in sheet.table.percent_columns:
        read = {row: StatedAmount(quantity.value * 100, quantity.qualifier) for row, quantity in read.items()}
    elif heading is not KnownColumn.GROWTH and read and max(each.value for each in read.values()) <= _LARGEST_FRACTION:
        if all(quantity.value == 0 for quantity in read.values()):
            return read, []
        read = {row: StatedAmount(quantity.value * 100, quantity.qualifier) for row, quantity in read.items()}
        return read, [PERCENT_AS_FRACTION.at(sheet.at(heading=heading))]
    if heading is KnownColumn.GROWTH:
        return read, []
    outside = [row for row, quantity in read.items() if not 0 <= quantity.value <= 100]  # noqa: PLR2004 - per cent
    said = [PERCENT_OVER_100.at(sheet.at(row, heading)) for row in outside]
    return {row: quantity for row, quantity in read.items() if row not in outside}, said
