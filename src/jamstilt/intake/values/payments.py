"""The long form: one row per payment, summed by person and pay component (INPUTS 3, 6; METHODS 6)."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.mapping import NOT_PAY, Field
from jamstilt.intake.raw_table import ROW
from jamstilt.intake.values.additions import COMPONENT_OF, Joined, Match, Unmatched, fill, money_met, unmatched_rows
from jamstilt.intake.values.batch import TABLE, Batch, each_cell, each_table
from jamstilt.intake.values.field_values import read_field, read_words
from jamstilt.intake.values.value_rules import AMOUNT_MISSING, PAY_TYPE_MISSING, PAY_TYPE_UNKNOWN

_FIELD_OF = {component: field for field, component in COMPONENT_OF.items()}
_ANSWERS = {key: key for key in (*(component.value for component in _FIELD_OF), NOT_PAY)}
"""A pay type means what the user says it means; nothing is known beforehand but our own keys."""


def pay(base: pl.DataFrame, batch: Batch, person: pl.Series) -> Joined:
    """Add the sums of each component; whoever is not in the list of a component was paid nothing of it: 0."""
    types = read_words(batch, Field.PAY_TYPE, _ANSWERS, PAY_TYPE_UNKNOWN)
    amounts = read_field(batch, Field.AMOUNT)
    in_base = person.is_in(base["person"].unique().implode()).fill_null(value=False)
    named = types.values.is_not_null()
    pays = named & (types.values != NOT_PAY)
    untyped = known(batch.column(Field.PAY_TYPE)).is_null()
    missing = pays & amounts.values.is_null() & known(batch.column(Field.AMOUNT)).is_null()
    findings: list[Finding] = [
        *types.findings,
        *amounts.findings,
        *each_table(PAY_TYPE_MISSING, batch, Field.PAY_TYPE, untyped),
        *each_cell(AMOUNT_MISSING, batch, Field.AMOUNT, missing),
        *unmatched_rows(batch, person, in_base),
    ]
    rows = batch.cells.select(TABLE, ROW).with_columns(
        person=person, used=in_base, value=amounts.values, component=types.values
    )
    matches = _of_unknown_type(batch, rows)
    for component, name in _FIELD_OF.items():
        paid = rows.filter(pl.col("component") == component.value, pl.col("value").is_not_null())
        if paid.is_empty():
            continue
        met, said, enough = money_met(batch, Field.AMOUNT, component, paid)
        matches += met
        findings += said
        if enough:
            base, said = fill(base, batch, name, _sums(base, paid))
            findings += said
    used = in_base & named & (amounts.values.is_not_null() | ~pays)
    return Joined(base, used, tuple(findings), tuple(matches))


def _sums(base: pl.DataFrame, paid: pl.DataFrame) -> pl.DataFrame:
    sums = paid.filter("used").group_by("person").agg(pl.col("value").sum())
    everybody = base.select("person").unique()
    return everybody.join(sums, on="person", how="left").with_columns(pl.col("value").fill_null(0), unlike=False)


def _of_unknown_type(batch: Batch, rows: pl.DataFrame) -> list[Match]:
    """Kroner whose pay type is not known: in no component, and counted all the same."""
    lost = rows.filter(pl.col("component").is_null())
    counts = lost.group_by(TABLE).agg(
        rows=pl.len(),
        people=pl.col("person").drop_nulls().n_unique(),
        corrections=(pl.col("value") < 0).sum(),
        read=pl.col("value").sum(),
    )
    return [
        Match(
            (where := batch.place(row[TABLE], None)).file or "",
            where.sheet,
            "",
            row["rows"],
            row["people"],
            0,
            0,
            ((Unmatched.UNKNOWN_PAY_TYPE, row["rows"]),),
            row["corrections"],
            row["read"],
            0,
        )
        for row in counts.sort(TABLE).iter_rows(named=True)
    ]
