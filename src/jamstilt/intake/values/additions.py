"""More about the same people: columns of other files, joined to the base by person and never multiplied (INPUTS 6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

import polars as pl

from jamstilt.figure import Component, Unit
from jamstilt.findings import Finding
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import ROW
from jamstilt.intake.values.batch import TABLE, Batch, each_cell, row_list
from jamstilt.intake.values.employees import COLUMN_OF
from jamstilt.intake.values.field_values import MAN_DAYS, MONEY, read_field
from jamstilt.intake.values.value_rules import (
    ADDITION_INCOMPLETE,
    COMPONENT_NOT_KNOWN,
    SOURCES_DIFFER,
    UNMATCHED_MONEY,
    UNMATCHED_ROWS,
)
from jamstilt.language.message import Number, say
from jamstilt.workforce.employment import Employments

_SMALLEST_MATCHED_PERCENT = 99
"""A component of which fewer of the kroner than this belong to people in the base is not known."""


COMPONENT_OF = {
    Field.AGREED_PAY: Component.AGREED,
    Field.IRREGULAR: Component.IRREGULAR,
    Field.BONUS: Component.BONUS,
    Field.OVERTIME: Component.OVERTIME,
    Field.BENEFITS: Component.BENEFITS,
}


class Unmatched(StrEnum):
    """Why a row of another file could not be used."""

    NOT_IN_BASE = "not_in_base"
    NO_KEY = "no_key"
    UNKNOWN_PAY_TYPE = "unknown_pay_type"


@dataclass(frozen=True, slots=True)
class Match:
    """How one component of one additional file met the base. Read øre = matched + unmatched; never printed."""

    file: str
    sheet: str | None
    component: str
    rows: int
    people: int
    matched_rows: int
    matched_people: int
    unmatched: tuple[tuple[Unmatched, int], ...]
    corrections: int
    read_ore: int = field(repr=False)
    matched_ore: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class Joined:
    """The base with what was added, the rows that were used, and what was found."""

    base: pl.DataFrame
    used: pl.Series
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]


def add(base: pl.DataFrame, batch: Batch, person: pl.Series) -> Joined:
    """Fill the base's empty columns from a batch of additions; where both say something, the base wins."""
    used = person.is_in(base["person"].unique().implode()).fill_null(value=False)
    findings = list(unmatched_rows(batch, person, used))
    matches: list[Match] = []
    for name in (name for name in COLUMN_OF if batch.has(name)):
        read = read_field(batch, name)
        rows = (
            batch.cells.select(TABLE, ROW).with_columns(person=person, used=used, value=read.values).drop_nulls("value")
        )
        findings += read.findings
        if name in COMPONENT_OF:
            met, said, enough = money_met(batch, name, COMPONENT_OF[name], rows)
            matches += met
            findings += said
            if not enough:
                continue
        base, said = fill(base, batch, name, _per_person(rows, name))
        findings += said
        findings += _incomplete(base, batch, name)
    return Joined(base, used, tuple(findings), tuple(matches))


def unmatched_rows(batch: Batch, person: pl.Series, used: pl.Series) -> tuple[Finding, ...]:
    """Rows about people who are not in the base."""
    return each_cell(UNMATCHED_ROWS, batch, batch.key, person.is_not_null() & ~used)


def money_met(
    batch: Batch, name: Field, component: Component, rows: pl.DataFrame
) -> tuple[list[Match], list[Finding], bool]:
    """Count a component's rows, people and øre per file; False if too much of it belongs to nobody in the base."""
    used, money = pl.col("used"), pl.col("value")
    counts = (
        rows.group_by(TABLE)
        .agg(
            rows=pl.len(),
            people=pl.col("person").drop_nulls().n_unique(),
            matched_rows=used.sum(),
            matched_people=pl.col("person").filter(used).n_unique(),
            no_key=pl.col("person").null_count(),
            corrections=(money < 0).sum(),
            read=money.sum(),
            matched=money.filter(used).sum(),
            size=money.abs().sum(),
            lost=money.filter(~used).abs().sum(),
            lost_rows=pl.col(ROW).filter(~used),
        )
        .sort(TABLE)
    )
    matches: list[Match] = []
    findings: list[Finding] = []
    words = say(f"value.component.{component.value}")
    for row in counts.iter_rows(named=True):
        where = batch.place(row[TABLE], name)
        outside = row["rows"] - row["matched_rows"] - row["no_key"]
        reasons = ((Unmatched.NOT_IN_BASE, outside), (Unmatched.NO_KEY, row["no_key"]))
        matches.append(
            Match(
                where.file or "",
                where.sheet,
                component.value,
                row["rows"],
                row["people"],
                row["matched_rows"],
                row["matched_people"],
                tuple(reason for reason in reasons if reason[1]),
                row["corrections"],
                row["read"],
                row["matched"],
            )
        )
        if outside or row["no_key"]:
            share = Number(Fraction(100 * row["lost"], row["size"] or 1), 2, Unit.PERCENT)
            people = row["people"] - row["matched_people"]
            lines = row_list(row["lost_rows"])
            findings.append(
                UNMATCHED_MONEY.at(
                    where, count=outside + row["no_key"], people=people, share=share, component=words, rows=lines
                )
            )
    lost, size = int(counts["lost"].sum()), int(counts["size"].sum())
    enough = 100 * (size - lost) >= _SMALLEST_MATCHED_PERCENT * size
    if not enough:
        findings += [COMPONENT_NOT_KNOWN.at(where, component=words) for where in batch.columns(name)]
    return matches, findings, enough


def fill(
    base: pl.DataFrame, batch: Batch, name: Field, values: pl.DataFrame
) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Put each person's ``value`` on the person's latest employment, unless the base has one already.

    ``unlike`` marks people of whom the file itself says different things.
    """
    column = COLUMN_OF[name]
    dtype = Employments.columns()[column].dtype
    met = base.select("person").join(values, on="person", how="left", maintain_order="left")["value"].cast(dtype)
    own = pl.col(column)
    said = own.sum() if name in (*MONEY, *MAN_DAYS) else own.drop_nulls().first()
    frame = base.with_columns(met.alias("met"), _latest(base).alias("first"))
    if base[column].null_count() == base.height:
        frame = frame.with_columns(stated=pl.lit(value=False), differs=pl.lit(value=False))
    else:
        stated = own.is_not_null().any().over("person")
        differs = (stated & pl.col("first") & (said.over("person") != pl.col("met"))).fill_null(value=False)
        frame = frame.with_columns(stated=stated, differs=differs)
    new = pl.col("met").is_not_null() & pl.col("first") & ~pl.col("stated")
    changed = [pl.when(new).then("met").otherwise(own).alias(column)]
    if name is Field.AGREED_PAY:
        basis = pl.lit(batch.layout.pay_basis.value).cast(Employments.columns()["pay_basis"].dtype)
        changed.append(pl.when(new).then(basis).otherwise("pay_basis").alias("pay_basis"))
        full = pl.lit(batch.layout.pay_is_full_time)
        changed.append(pl.when(new).then(full).otherwise("pay_is_full_time").alias("pay_is_full_time"))
    people = int(frame["differs"].sum()) + int(values["unlike"].sum())
    findings = tuple(SOURCES_DIFFER.at(where, count=people) for where in batch.columns(name)[:1] if people)
    return frame.with_columns(changed).select(base.columns), findings


def _latest(base: pl.DataFrame) -> pl.Series:
    """Whether a row is its person's latest employment: not ended, else ended last; whatever the order of the rows."""
    if base["person"].n_unique() == base.height:
        return pl.repeat(value=True, n=base.height, eager=True)
    told_by = ("left", "started", "full_time_share", "position_code", "appointment")
    ordered = base.with_row_index("at").sort(
        "person", *told_by, descending=[False, *(True for _ in told_by)], nulls_last=[False] * (len(told_by) + 1)
    )
    latest = ordered.group_by("person").agg(pl.col("at").first())["at"]
    return pl.int_range(base.height, eager=True).is_in(latest.implode())


def _per_person(rows: pl.DataFrame, name: Field) -> pl.DataFrame:
    """Sums of money and days; of anything else the first that is stated."""
    value, additive = pl.col("value"), name in (*MONEY, *MAN_DAYS)
    one = value.sum() if additive else value.first()
    return rows.filter("used").group_by("person").agg(one, unlike=pl.lit(not additive) & (value.n_unique() > 1))


def _incomplete(base: pl.DataFrame, batch: Batch, name: Field) -> tuple[Finding, ...]:
    """People in the base of whom a file of money or days says nothing: not known, not zero."""
    if name not in (*MONEY, *MAN_DAYS):
        return ()
    silent = base.filter(pl.col(COLUMN_OF[name]).is_not_null().any().over("person").not_())["person"].n_unique()
    return tuple(ADDITION_INCOMPLETE.at(where, count=silent) for where in batch.columns(name)[:1] if silent)
