"""The rows of a sheet that say what they are about and which year; the others are set aside, and said (INPUTS 0.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import ROW_SET_ASIDE, ROW_SET_ASIDE_MORE
from jamstilt.intake.aggregates.headings import KnownColumn, usual_header
from jamstilt.intake.aggregates.said import slug
from jamstilt.intake.aggregates.sheet import AggregateSheet, SheetRow
from jamstilt.intake.files.file_rules import one_by_one

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row with its title, its key (the file's own, else the title's) and its year."""

    row: SheetRow
    title: str
    key: str
    year: int

    @property
    def number(self) -> int:
        """The row as the user's program counts it."""
        return self.row.number

    def text(self, heading: KnownColumn) -> str:
        """The text of a cell; empty where it is missing."""
        return self.row.text(heading)


def named_rows(
    sheet: AggregateSheet, name: KnownColumn, year_from: KnownColumn | None = None
) -> tuple[tuple[NamedRow, ...], tuple[Finding, ...]]:
    """The rows with a name and a year. ``year_from`` is a column of days that tells the year where no other does."""
    named: list[NamedRow] = []
    aside: list[Finding] = []
    for row in sheet.rows:
        title, year = " ".join(row.text(name).split()), _year(row, year_from)
        if title and year:
            key = row.text(KnownColumn.KEY)
            named.append(NamedRow(row, title, slug(key or title), year))
        else:
            lacking = KnownColumn.YEAR if title else name
            aside.append(ROW_SET_ASIDE.at(sheet.at(row.number, lacking), column=usual_header(lacking)))
    return tuple(named), one_by_one(aside, ROW_SET_ASIDE_MORE, sheet.where)


def _year(row: SheetRow, year_from: KnownColumn | None) -> int | None:
    stated = row.text(KnownColumn.YEAR)
    if stated:
        return int(stated) if _YEAR.fullmatch(stated) else None
    met = _YEAR.search(row.text(year_from)) if year_from else None
    return int(met[0]) if met else None
