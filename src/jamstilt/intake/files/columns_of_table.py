"""The columns of a table get their names: a header twice, a column without one (INPUTS 1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.files.cell_address import letters_of
from jamstilt.intake.files.file_rules import COLUMN_DOUBLED, COLUMN_DOUBLED_EQUAL, COLUMN_UNNAMED
from jamstilt.intake.files.header_row import Header
from jamstilt.intake.raw_table import ROW


@dataclass(frozen=True, slots=True)
class Columns:
    """Which place in the row has which name; the names are all different."""

    at: dict[int, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The names from left to right."""
        return tuple(self.at.values())

    def frame(self, cells: pl.DataFrame) -> pl.DataFrame:
        """The cells under their names, the row number first."""
        return cells.select(ROW, *(pl.col(str(place)).alias(name) for place, name in self.at.items()))


def named_columns(
    cells: pl.DataFrame, header: Header, where: Callable[[int | None, str | None], Where]
) -> tuple[Columns, tuple[Finding, ...]]:
    """The columns that hold something or have a name, and what there is to say about them.

    A column without a name that holds something is called by its letter. A header that comes twice: if both columns
    hold the same, one is kept; else the second is kept as ``Lønn (2)`` and the user must choose.
    """
    at: dict[int, str] = {}
    first: dict[str, int] = {}
    findings: list[Finding] = []
    for place in sorted(int(name) for name in cells.columns if name != ROW):
        name = header.names[place] if place < len(header.names) else None
        if name is None:
            if cells.get_column(str(place)).null_count() < cells.height:
                at[place] = _free(letters_of(place + 1), at)
                findings.append(COLUMN_UNNAMED.at(where(header.last, at[place]), letters=letters_of(place + 1)))
            continue
        earlier = first.setdefault(name.casefold(), place)
        doubled = where(header.last, name)
        left, right = letters_of(earlier + 1), letters_of(place + 1)
        if earlier == place:
            at[place] = _free(name, at)
        elif cells.get_column(str(place)).equals(cells.get_column(str(earlier)), null_equal=True):
            findings.append(COLUMN_DOUBLED_EQUAL.at(doubled, left=left, right=right))
        else:
            at[place] = _free(name, at)
            findings.append(COLUMN_DOUBLED.at(doubled, left=left, right=right, called=at[place]))
    return Columns(at), tuple(findings)


def _free(name: str, taken: dict[int, str]) -> str:
    names = {ROW, *taken.values()}
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{name} ({number})"
    return free
