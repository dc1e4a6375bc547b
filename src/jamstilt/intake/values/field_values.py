"""One column of a batch, read as what its field says: its values, and a finding for all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from jamstilt.findings import Finding, Rule
from jamstilt.intake.cells.dates import read_birth_years, read_dates
from jamstilt.intake.cells.masking import SHOWN, word_shown
from jamstilt.intake.cells.numbers import Numbers, known, read_numbers
from jamstilt.intake.cells.percent import ColumnFault, read_shares
from jamstilt.intake.cells.tokens import ANSWER, APPOINTMENT, GENDER, NOT_ASKED, read_tokens
from jamstilt.intake.mapping import Field, PercentAs
from jamstilt.intake.values.batch import Batch, each_cell, each_table
from jamstilt.intake.values.value_rules import (
    ANSWER_UNKNOWN,
    APPOINTMENT_UNKNOWN,
    DATE_IMPOSSIBLE,
    FINER_THAN_ORE,
    FRACTION_AS_PERCENT,
    GENDER_MISSING,
    GENDER_OTHER,
    GENDER_UNKNOWN,
    HOURS_IMPOSSIBLE,
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_A_YEAR,
    NUMBER_AMBIGUOUS,
    PERCENT_AS_FRACTION,
    PERCENT_MIXED,
    PERCENT_NEGATIVE,
    PERCENT_OVER_100,
    PERCENT_ZERO,
)

MONEY = (Field.AGREED_PAY, Field.IRREGULAR, Field.BONUS, Field.OVERTIME, Field.BENEFITS, Field.AMOUNT)
MAN_DAYS = (Field.AGREED_DAYS, Field.SELF_CERTIFIED_DAYS, Field.DOCTOR_CERTIFIED_DAYS, Field.SICK_CHILD_DAYS)
_HOURS_OF_A_WEEK = 168_00


@dataclass(frozen=True, slots=True)
class FieldValues:
    """The values of a column as the workforce holds them, and what was wrong with them."""

    values: pl.Series
    findings: tuple[Finding, ...] = ()


def read_field(batch: Batch, field: Field) -> FieldValues:
    """Read the column of a field; null throughout when the batch has no such column."""
    return _READERS.get(field, _text)(batch, field)


def read_words(batch: Batch, field: Field, vocabulary: Mapping[str, str], unknown: Rule) -> FieldValues:
    """Our keys for the words of a column; each unknown word is said once, with its count and first row."""
    tokens = read_tokens(batch.column(field), vocabulary, batch.layout.values.get(field))
    words = tokens.unknown.head(SHOWN).iter_rows(named=True)
    findings = tuple(
        unknown.at(batch.where(word["first"], field), count=word["count"], word=word_shown(word["text"], word["count"]))
        for word in words
    )
    return FieldValues(tokens.values, findings)


def _money(batch: Batch, field: Field) -> FieldValues:
    numbers = read_numbers(batch.column(field), 2, typed=batch.typed)
    finer = each_table(FINER_THAN_ORE, batch, field, numbers.finer)
    return FieldValues(numbers.values, _not_numbers(batch, field, numbers) + finer)


def _man_days(batch: Batch, field: Field) -> FieldValues:
    numbers = read_numbers(batch.column(field), 2, typed=batch.typed)
    return FieldValues(numbers.values, _not_numbers(batch, field, numbers))


def _hours(batch: Batch, field: Field) -> FieldValues:
    numbers = read_numbers(batch.column(field), 2, typed=batch.typed, thousands=False)
    impossible = ~numbers.values.is_between(0, _HOURS_OF_A_WEEK).fill_null(value=True)
    findings = _not_numbers(batch, field, numbers) + each_cell(HOURS_IMPOSSIBLE, batch, field, impossible)
    return FieldValues(numbers.values.set(impossible, None), findings)


def _not_numbers(batch: Batch, field: Field, numbers: Numbers) -> tuple[Finding, ...]:
    findings = each_cell(NOT_A_NUMBER, batch, field, numbers.faulty)
    if numbers.ambiguous:
        findings += tuple(NUMBER_AMBIGUOUS.at(where) for where in batch.columns(field))
    return findings


def _share(batch: Batch, field: Field) -> FieldValues:
    fractions = batch.is_percent(field) or batch.layout.percent_as is PercentAs.FRACTION
    shares = read_shares(batch.column(field), fractions=fractions, typed=batch.typed)
    findings = (
        *each_cell(NOT_A_NUMBER, batch, field, shares.faulty),
        *each_cell(PERCENT_OVER_100, batch, field, shares.over, texts=_percent_texts(batch, field, shares.over)),
        *each_cell(PERCENT_NEGATIVE, batch, field, shares.negative),
        *each_table(PERCENT_MIXED, batch, field, shares.odd),
    )
    if shares.fault is ColumnFault.OTHER_SCALE:
        rule = FRACTION_AS_PERCENT if fractions else PERCENT_AS_FRACTION
        findings += tuple(rule.at(where) for where in batch.columns(field))
    if field is Field.FULL_TIME_SHARE:
        findings += each_table(PERCENT_ZERO, batch, field, (shares.values == 0).fill_null(value=False))
    return FieldValues(shares.values, findings)


def _percent_texts(batch: Batch, field: Field, over: pl.Series) -> pl.Series:
    """A per cent as the file has it; what is too large to be one may be a pay and is not repeated."""
    cells = batch.column(field)
    if not over.any():
        return cells
    cells = cells.str.strip_chars()
    return cells.set(~cells.str.contains(r"^\d{1,3}(?:[.,]\d{1,2})?\s?%?$"), "…")


def _dates(batch: Batch, field: Field) -> FieldValues:
    dates = read_dates(batch.column(field))
    impossible = each_cell(DATE_IMPOSSIBLE, batch, field, dates.impossible, texts=batch.column(field))
    return FieldValues(dates.values, impossible + each_cell(NOT_A_DATE, batch, field, dates.faulty))


def _birth_year(batch: Batch, field: Field) -> FieldValues:
    years = read_birth_years(batch.column(field))
    return FieldValues(years.values, each_cell(NOT_A_YEAR, batch, field, years.faulty | years.impossible))


def _appointment(batch: Batch, field: Field) -> FieldValues:
    return read_words(batch, field, APPOINTMENT, APPOINTMENT_UNKNOWN)


def _answer(batch: Batch, field: Field) -> FieldValues:
    answers = read_words(batch, field, ANSWER, ANSWER_UNKNOWN)
    return FieldValues(answers.values.set(answers.values == NOT_ASKED, None), answers.findings)


def _text(batch: Batch, field: Field) -> FieldValues:
    return FieldValues(known(batch.column(field)))


def _gender(batch: Batch, field: Field) -> FieldValues:
    """Empty and unknown become *other*: in totals, in neither column by gender, and said (METHODS 0.3)."""
    read = read_words(batch, field, GENDER, GENDER_UNKNOWN)
    missing = known(batch.column(field)).is_null()
    findings = (
        *read.findings,
        *each_table(GENDER_OTHER, batch, field, (read.values == "other").fill_null(value=False)),
        *each_table(GENDER_MISSING, batch, field, missing),
    )
    return FieldValues(read.values.fill_null("other"), findings)


_READERS: dict[Field, Callable[[Batch, Field], FieldValues]] = {
    Field.GENDER: _gender,
    Field.BIRTH_YEAR: _birth_year,
    Field.FULL_TIME_SHARE: _share,
    Field.LEAVE_GRADE: _share,
    Field.WEEKLY_HOURS: _hours,
    Field.APPOINTMENT: _appointment,
    Field.WANTS_MORE_HOURS: _answer,
    Field.AVAILABLE_FOR_MORE_HOURS: _answer,
    **dict.fromkeys(MONEY, _money),
    **dict.fromkeys(MAN_DAYS, _man_days),
    **dict.fromkeys((Field.STARTED, Field.LEFT, Field.LEAVE_FROM, Field.LEAVE_UNTIL), _dates),
}
