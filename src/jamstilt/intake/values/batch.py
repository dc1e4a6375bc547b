"""A batch: all tables of one year read by one layout, so that splitting a file in two changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import polars as pl

from jamstilt.findings import Finding, Rule, Where
from jamstilt.intake.cells.masking import SHOWN
from jamstilt.intake.mapping import PERSON_KEYS, Field, Layout
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import Value

TABLE = "__table__"


@dataclass(frozen=True, slots=True)
class Batch:
    """The cells that the layout knows, one column per field, with the table and row that each came from."""

    layout: Layout
    year: int
    tables: tuple[RawTable, ...]
    cells: pl.DataFrame

    @property
    def typed(self) -> bool:
        """Whether the cells come from workbooks."""
        return self.tables[0].typed

    def has(self, field: Field) -> bool:
        """Whether there is a column of this field."""
        return field in self.cells.columns

    def column(self, field: Field) -> pl.Series:
        """The cells of a field; null throughout when there is no such column."""
        if self.has(field):
            return self.cells[field]
        return pl.repeat(None, self.cells.height, dtype=pl.String, eager=True)

    def is_percent(self, field: Field) -> bool:
        """Whether the workbook shows the column as per cent."""
        return self.layout.columns.get(field) in self.tables[0].percent_columns

    @property
    def key(self) -> Field | None:
        """The field that says who a row is about: the employee number if there is one, else the identity number."""
        return next((field for field in PERSON_KEYS if self.has(field)), None)

    def where(self, position: int, field: Field | None = None) -> Where:
        """The address of a cell, counted by its position in the batch."""
        table, row = self.cells.select(TABLE, ROW).row(position)
        return self.place(table, field, row)

    def columns(self, field: Field | None = None) -> tuple[Where, ...]:
        """The address of the column in each of the tables."""
        return tuple(self.place(index, field) for index in range(len(self.tables)))

    def only(self, keep: pl.Series) -> Batch:
        """The batch with some of its rows."""
        return self if keep.all() else Batch(self.layout, self.year, self.tables, self.cells.filter(keep))

    def place(self, table: int, field: Field | None, row: int | None = None) -> Where:
        """The address of a row of one of the tables."""
        reading = self.tables[table].reading
        return Where(reading.file, reading.sheet, row, self.layout.columns.get(field) if field else None)


def batches(placed: Iterable[tuple[RawTable, Layout, int]]) -> tuple[Batch, ...]:
    """Tables put together; the order of the files never matters."""
    ordered = sorted(placed, key=_key)
    return tuple(_batch([*tables]) for _, tables in groupby(ordered, key=lambda place: _key(place)[:4]))


def each_cell(
    rule: Rule, batch: Batch, field: Field | None, faulty: pl.Series, *, texts: pl.Series | None = None
) -> tuple[Finding, ...]:
    """One finding for each of the first cells, and one that counts the rest (the plural of the rule's sentence).

    ``texts`` are what the sentence repeats of each cell as ``{text}``: only dates and per cents.
    """
    positions = faulty.arg_true().to_list()
    listed = positions if len(positions) <= SHOWN + 1 else positions[:SHOWN]
    repeated = texts.gather(listed).to_list() if texts is not None else [""] * len(listed)
    first = tuple(
        rule.at(batch.where(position, field), count=1, text=text or "")
        for position, text in zip(listed, repeated, strict=True)
    )
    rest = len(positions) - len(listed)
    return (*first, rule.at(batch.columns(field)[0], count=rest, text="…")) if rest else first


def each_table(rule: Rule, batch: Batch, field: Field | None, hit: pl.Series, **values: Value) -> tuple[Finding, ...]:
    """One finding for each table with such rows: how many, and the first of them."""
    if not hit.any():
        return ()
    rows = batch.cells.filter(hit).group_by(TABLE).agg(pl.len(), pl.col(ROW).min()).sort(TABLE).iter_rows()
    return tuple(rule.at(batch.place(table, field, row), count=count, **values) for table, count, row in rows)


def row_list(rows: Sequence[int]) -> str:
    """The first twenty row numbers as a sentence repeats them, in the order given."""
    return ", ".join(map(str, rows[:SHOWN])) + (", …" if len(rows) > SHOWN else "")


def _batch(placed: list[tuple[RawTable, Layout, int]]) -> Batch:
    layout, year = placed[0][1], placed[0][2]
    tables = tuple(table for table, _, _ in placed)
    fields = [field for field in Field if any(layout.columns.get(field) in table.headers for table in tables)]
    frames = [
        table.cells.select(
            pl.lit(index, pl.Int16).alias(TABLE),
            pl.col(ROW),
            *(
                (
                    pl.col(header) if (header := layout.columns[field]) in table.headers else pl.lit(None, pl.String)
                ).alias(field)
                for field in fields
            ),
        )
        for index, table in enumerate(tables)
    ]
    return Batch(layout, year, tables, pl.concat(frames, rechunk=True))


def _key(place: tuple[RawTable, Layout, int]) -> tuple[str, int, bool, tuple[str, ...], str, str]:
    table, layout, year = place
    reading = table.reading
    return layout.key, year, table.typed, tuple(sorted(table.percent_columns)), reading.file, reading.sheet or ""
