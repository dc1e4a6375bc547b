"""What identity numbers tell beside who is who: another gender than the column's, and numbers made for tests."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.cells.identity import Identity, identify
from jamstilt.intake.mapping import Field
from jamstilt.intake.values.batch import Batch, each_table
from jamstilt.intake.values.field_values import read_field
from jamstilt.intake.values.value_rules import GENDER_CONFLICT, SYNTHETIC_AMONG_REAL, SYNTHETIC_ONLY


def check_identities(batch: Batch) -> tuple[Finding, ...]:
    """Notes on the identity numbers of a base. The column of gender wins over the number (INPUTS 4, 8)."""
    if not batch.has(Field.NATIONAL_ID):
        return ()
    numbers = read_field(batch, Field.NATIONAL_ID).values
    texts = numbers.drop_nulls().unique()
    told = [identify(text, year=batch.year) for text in texts]
    genders = pl.Series([each.gender if isinstance(each, Identity) else None for each in told], dtype=pl.String)
    tests = pl.Series([each.synthetic if isinstance(each, Identity) else None for each in told], dtype=pl.Boolean)
    gender = read_field(batch, Field.GENDER).values
    number_says = numbers.replace_strict(texts, genders, default=None, return_dtype=pl.String)
    conflict = (number_says != gender) & (gender != "other")
    synthetic = numbers.is_in(texts.filter(tests.fill_null(value=False)).implode()).fill_null(value=False)
    rule = SYNTHETIC_ONLY if tests.drop_nulls().all() else SYNTHETIC_AMONG_REAL
    return (
        *each_table(GENDER_CONFLICT, batch, Field.GENDER, conflict.fill_null(value=False)),
        *each_table(rule, batch, Field.NATIONAL_ID, synthetic),
    )
