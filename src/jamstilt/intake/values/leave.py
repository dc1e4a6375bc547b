"""Periods of leave: parental leave and unpaid care leave are kept, every other kind is set aside and said."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.cells.dates import read_dates
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.cells.percent import FULL
from jamstilt.intake.cells.tokens import LEAVE, OTHER_LEAVE
from jamstilt.intake.mapping import Field
from jamstilt.intake.values.batch import Batch, each_cell, each_table
from jamstilt.intake.values.employees import source_columns
from jamstilt.intake.values.field_values import read_field, read_words
from jamstilt.intake.values.value_rules import (
    ABSENCE_KIND_MISSING,
    ABSENCE_KIND_OTHER,
    ABSENCE_KIND_UNKNOWN,
    LEAVE_GRADE_MISSING,
    LEAVE_WITHOUT_EMPLOYMENT,
    LEAVE_WITHOUT_START,
)
from jamstilt.workforce.employment import Leaves


@dataclass(frozen=True, slots=True)
class LeavesRead:
    """The periods of a batch, the rows they came from, and what was found."""

    frame: pl.DataFrame
    used: pl.Series
    findings: tuple[Finding, ...]


def leaves(base: pl.DataFrame, batch: Batch, person: pl.Series) -> LeavesRead:
    """Read a batch of leave; a period without a degree is whole leave (no column) or said (empty cell)."""
    kinds = read_words(batch, Field.LEAVE_KIND, LEAVE, ABSENCE_KIND_UNKNOWN)
    start, until, grade = (
        read_field(batch, field) for field in (Field.LEAVE_FROM, Field.LEAVE_UNTIL, Field.LEAVE_GRADE)
    )
    end = read_dates(batch.column(Field.LEAVE_UNTIL))
    counted = kinds.values.is_not_null() & (kinds.values != OTHER_LEAVE)
    in_base = person.is_in(base["person"].implode()).fill_null(value=False)
    empty_start = known(batch.column(Field.LEAVE_FROM)).is_null()
    ungraded = known(batch.column(Field.LEAVE_GRADE)).is_null()
    graded = grade.values.is_not_null() | ungraded
    used = counted & in_base & start.values.is_not_null() & graded & ~end.impossible & ~end.faulty
    findings = (
        *kinds.findings,
        *start.findings,
        *until.findings,
        *grade.findings,
        *each_table(ABSENCE_KIND_MISSING, batch, Field.LEAVE_KIND, known(batch.column(Field.LEAVE_KIND)).is_null()),
        *each_table(ABSENCE_KIND_OTHER, batch, Field.LEAVE_KIND, (kinds.values == OTHER_LEAVE).fill_null(value=False)),
        *each_cell(LEAVE_WITHOUT_START, batch, Field.LEAVE_FROM, counted & empty_start),
        *each_table(LEAVE_GRADE_MISSING, batch, Field.LEAVE_GRADE, used & ungraded & batch.has(Field.LEAVE_GRADE)),
        *each_cell(LEAVE_WITHOUT_EMPLOYMENT, batch, batch.key, person.is_not_null() & ~in_base & counted),
    )
    dtypes = {name: column.dtype for name, column in Leaves.columns().items()}
    frame = (
        pl.DataFrame(
            {
                "person": person,
                "kind": kinds.values.set(~counted, None),
                "start": start.values,
                "until": until.values,
                "grade": grade.values.fill_null(FULL),
                **source_columns(batch),
            }
        )
        .filter(used)
        .with_columns(year=batch.year)
    )
    return LeavesRead(frame.select(pl.col(name).cast(dtypes[name]) for name in dtypes), used, findings)
