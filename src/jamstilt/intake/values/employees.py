"""The base: one row per employment, from the files that say who is employed (INPUTS 3, 6)."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import ROW
from jamstilt.intake.values.batch import TABLE, Batch, each_table
from jamstilt.intake.values.field_values import read_field
from jamstilt.intake.values.identity_checks import check_identities
from jamstilt.intake.values.value_rules import EMPLOYER_MIXED
from jamstilt.workforce.employment import Employments

COLUMN_OF: dict[Field, str] = {
    Field.GENDER: "gender",
    Field.BIRTH_YEAR: "birth_year",
    Field.POSITION_CODE: "position_code",
    Field.POSITION_TITLE: "position_title",
    Field.UNIT: "unit",
    Field.AGREED_PAY: "agreed_pay_ore",
    Field.IRREGULAR: "irregular_ore",
    Field.BONUS: "bonus_ore",
    Field.OVERTIME: "overtime_ore",
    Field.BENEFITS: "benefits_ore",
    Field.FULL_TIME_SHARE: "full_time_share",
    Field.WEEKLY_HOURS: "weekly_hours_hundredths",
    Field.APPOINTMENT: "appointment",
    Field.STARTED: "started",
    Field.LEFT: "left",
    Field.WANTS_MORE_HOURS: "wants_more_hours",
    Field.AVAILABLE_FOR_MORE_HOURS: "available_for_more_hours",
    Field.AGREED_DAYS: "agreed_days",
    Field.SELF_CERTIFIED_DAYS: "self_certified_days",
    Field.DOCTOR_CERTIFIED_DAYS: "doctor_certified_days",
    Field.SICK_CHILD_DAYS: "sick_child_days",
}
"""The column of the workforce that each field fills."""


def employees(batch: Batch, person: pl.Series) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """The employments of a batch, without their groups; rows without a person are set aside (and said elsewhere)."""
    used = person.is_not_null()
    batch = batch.only(used)
    read = {column: read_field(batch, field) for field, column in COLUMN_OF.items() if batch.has(field)}
    dtypes = {name: column.dtype for name, column in Employments.columns().items()}
    values = {name: read[name].values.cast(dtypes[name]) for name in read}
    constants = {
        "year": batch.year,
        "pay_basis": batch.layout.pay_basis.value,
        "pay_is_full_time": batch.layout.pay_is_full_time,
    }
    frame = pl.DataFrame({"person": person.filter(used), **values, **source_columns(batch)}).with_columns(
        pl.lit(value).cast(dtypes[name]).alias(name) for name, value in constants.items()
    )
    absent = [pl.lit(None, dtype).alias(name) for name, dtype in dtypes.items() if name not in frame.columns]
    findings = tuple(finding for column in read.values() for finding in column.findings)
    findings += check_identities(batch) + _employers(batch)
    return frame.with_columns(absent).select(*dtypes), findings


def source_columns(batch: Batch) -> dict[str, pl.Series]:
    """File, sheet and row of every row of a batch."""
    readings = [table.reading for table in batch.tables]
    table = batch.cells[TABLE]
    return {
        "source_file": pl.Series([reading.file for reading in readings], dtype=pl.String).gather(table),
        "source_sheet": pl.Series([reading.sheet for reading in readings], dtype=pl.String).gather(table),
        "source_row": batch.cells[ROW].cast(pl.Int32),
    }


def _employers(batch: Batch) -> tuple[Finding, ...]:
    """More than one legal entity where the statement is of one."""
    employer = known(batch.column(Field.EMPLOYER))
    first = employer.drop_nulls().head(1)
    return each_table(EMPLOYER_MIXED, batch, Field.EMPLOYER, ~employer.is_in(first.implode()).fill_null(value=True))
