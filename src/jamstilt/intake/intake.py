"""The door: raw tables and a mapping become the workforce of each year, with a finding for all that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import repeat

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.mapping import Field, Kind, Mapping
from jamstilt.intake.raw_table import RawTable, Reading
from jamstilt.intake.values.additions import Match, add
from jamstilt.intake.values.batch import TABLE, Batch, batches
from jamstilt.intake.values.employees import employees
from jamstilt.intake.values.hourly import without_hours
from jamstilt.intake.values.leave import leaves
from jamstilt.intake.values.payments import pay
from jamstilt.intake.values.persons import persons
from jamstilt.intake.values.placement import placed
from jamstilt.intake.values.position_groups import with_groups
from jamstilt.intake.values.value_rules import EMPLOYEES_MISSING
from jamstilt.period import Year
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.workforce import Workforce

YEARS_AT_A_TIME = 2
"""Columns are read outside Python, so two years keep two processors busy; more would only hold more."""


@dataclass(frozen=True, slots=True)
class Intake:
    """One workforce per year, oldest first; ``readings`` count the rows used and set aside once values are read."""

    workforces: tuple[Workforce, ...]
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...]
    matches: tuple[Match, ...]


def take_in(tables: Sequence[RawTable], mapping: Mapping, pseudonym_key: bytes) -> Intake:
    """Convert tables to workforces. Rows in = rows used + rows set aside, and each of the latter is in a finding."""
    usable, findings = placed(tables, mapping)
    read = batches(usable)
    who = persons(read, pseudonym_key)
    numbers = sorted({batch.year for batch in read})
    keyed = ([each for each in zip(read, who.keys, strict=True) if each[0].year == year] for year in numbers)
    with ThreadPoolExecutor(YEARS_AT_A_TIME) as workers:
        years = [*workers.map(_year, numbers, keyed, repeat(mapping))]
    used = {place: rows for year in years for place, rows in year.rows_used.items()}
    return Intake(
        tuple(year.workforce for year in years if year.workforce),
        tuple(sorted((*findings, *who.findings, *(f for year in years for f in year.findings)), key=lambda f: f.order)),
        tuple(_counted(table, used.get((table.reading.file, table.reading.sheet), 0)) for table in tables),
        tuple(match for year in years for match in year.matches),
    )


@dataclass(frozen=True, slots=True)
class _YearRead:
    workforce: Workforce | None
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    rows_used: dict[tuple[str, str | None], int]


def _year(year: int, keyed: list[tuple[Batch, pl.Series]], mapping: Mapping) -> _YearRead:
    of_kind = {kind: [each for each in keyed if each[0].layout.kind is kind] for kind in Kind}
    if not of_kind[Kind.EMPLOYEES]:
        files = sorted({table.reading.file for batch, _ in keyed for table in batch.tables})
        return _YearRead(None, tuple(EMPLOYEES_MISSING.at(Where(file), year=year) for file in files), (), {})
    findings: list[Finding] = []
    matches: list[Match] = []
    rows: dict[tuple[str, str | None], int] = {}
    frames: list[pl.DataFrame] = []
    for batch, person in of_kind[Kind.EMPLOYEES]:
        frame, said = employees(batch, person)
        frames.append(frame)
        findings += said
        rows |= _rows_used(batch, person.is_not_null())
    base = pl.concat(frames)
    for join, kind in ((add, Kind.ADDITIONS), (pay, Kind.PAYMENTS)):
        for batch, person in of_kind[kind]:
            joined = join(base, batch, person)
            base = joined.base
            findings += joined.findings
            matches += joined.matches
            rows |= _rows_used(batch, joined.used)
    base, said = with_groups(base, mapping.groups, _header(keyed, Field.POSITION_CODE))
    findings += said
    findings += without_hours(base, _header(keyed, Field.WEEKLY_HOURS) or _header(keyed, Field.AGREED_PAY))
    periods = [(batch, leaves(base, batch, person)) for batch, person in of_kind[Kind.LEAVE]]
    for batch, period in periods:
        findings += period.findings
        rows |= _rows_used(batch, period.used)
    away = Leaves.validate(pl.concat([period.frame for _, period in periods])) if periods else None
    workforce = Workforce(Year(year), Employments.validate(base), away)
    return _YearRead(workforce, tuple(findings), tuple(matches), rows)


def _rows_used(batch: Batch, used: pl.Series) -> dict[tuple[str, str | None], int]:
    counts = batch.cells.select(TABLE).with_columns(used=used).group_by(TABLE).agg(pl.col("used").sum())
    readings = [table.reading for table in batch.tables]
    return {(readings[table].file, readings[table].sheet): count for table, count in counts.iter_rows()}


def _header(keyed: list[tuple[Batch, pl.Series]], field: Field) -> str | None:
    return next((batch.layout.columns[field] for batch, _ in keyed if batch.has(field)), None)


def _counted(table: RawTable, used: int) -> Reading:
    """What a table held beside the rows that the reader itself set aside."""
    reading, rows = table.reading, table.cells.height
    return replace(reading, rows_used=used, rows_set_aside=reading.rows_set_aside + rows - used)
