"""Tells which figures the lines of a table are, by row, column and caption, and finds lines that show what is hidden.

No label of a measure is known here. A line of numbers is held against every measure: if the open data explain it, it
is let go; if only the truth does, it shows what the open data hide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.review.accounts import Printed, half_up
from jamstilt.review.numbers_in_text import numbers_in
from jamstilt.review.read_open_data import SeenFigure, SeenReported
from jamstilt.review.seen import SeenFile, SeenTable
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import Suspicion, Unaccounted

Place: TypeAlias = tuple[str, Gender | None, int | None]
"""Group, gender and year of a cell of a table, as far as the page says them."""

Family: TypeAlias = tuple[Measure, Component, Gender, int]
"""Measure and component, with the gender and the year that hold where the page does not say them."""

Entry: TypeAlias = str | Printed
"""A status, or a value with its decimals."""

HIDDEN, UNKNOWN, NONE = ":", "..", "–"
STATUSES = {HIDDEN: "suppressed", UNKNOWN: "not_known", NONE: "not_applicable"}

_WOMEN = re.compile(r"\b(kvinner|kvinne|women)(?!\w*[’']?s\b)", re.IGNORECASE)
_MEN = re.compile(r"\b(menn|men)(?![’'])\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(alle|all|kv\.|kvinners|women’s)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_FOOTNOTE = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079*]+$|≈[ \u00a0\u202f]?|\b(om lag|about)\b")


@dataclass(slots=True)
class TableReader:
    """``shown`` is the open data, ``true`` the exact values; ``groups`` gives each label its group.

    ``registers`` are the public numbers of each subject of the registers by category and period: their tables are no
    figures.
    """

    shown: Mapping[Figure, SeenFigure]
    true: Mapping[Figure, Fraction]
    groups: Mapping[str, str]
    registers: Mapping[tuple[str, ...], Mapping[tuple[str, str], Fraction]] = field(default_factory=dict)
    at: dict[tuple[str, Gender, int], list[Figure]] = field(default_factory=dict)
    tried: dict[object, bool] = field(default_factory=dict)

    def suspects(self, seen: SeenFile) -> Iterator[Unaccounted]:
        """The tables in which a line tells what the open data hide."""
        for table in seen.tables:
            if any(self._tells_hidden(line) for line in self._lines(table)):
                yield Unaccounted(seen.name, table.place, Suspicion.HIDDEN)

    def _lines(self, table: SeenTable) -> Iterator[tuple[tuple[Place, str], ...]]:
        """Columns where rows are groups, else rows: the cells of a line are of one measure."""
        years = _YEAR.findall(table.caption)
        year = int(years[-1]) if len(set(years)) == 1 else None
        columns = [_column(head, year) for head in table.heads]
        of_groups = [
            (row, self.groups[row.label.casefold()]) for row in table.rows if row.label.casefold() in self.groups
        ]
        for across, (gender, period) in enumerate(columns):
            cells = [
                ((group, gender, period), row.entries[across]) for row, group in of_groups if across < len(row.entries)
            ]
            yield tuple(cells)
        for row in table.rows:
            if row.label.casefold() not in self.groups:
                places = ((TOTAL, gender, period) for gender, period in columns)
                yield tuple(zip(places, row.entries, strict=False))

    def _tells_hidden(self, line: tuple[tuple[Place, str], ...]) -> bool:
        """The same line of another file is tried once."""
        if line not in self.tried:
            self.tried[line] = self._tells_only_truth(line)
        return self.tried[line]

    def _tells_only_truth(self, line: tuple[tuple[Place, str], ...]) -> bool:
        read = tuple((place, entry) for place, text in line if (entry := _entry(text)) is not None)
        told = [(place, entry[0]) for place, entry in read if not isinstance(entry, str)]
        if not told or not any(gender or period for (_, gender, period), _ in read):
            return False
        families = list(self._families(read[0][0]))
        public = any(self._explains(family, read, true=False) for family in families) or any(
            _is_of(subject, told) for subject in self.registers.values()
        )
        return not public and any(self._explains(family, read, true=True) for family in families)

    def _families(self, place: Place) -> Iterator[Family]:
        group, gender, period = place
        if not self.at:
            for figure in self.shown.keys() | self.true.keys():
                self.at.setdefault((figure.group, figure.gender, figure.period), []).append(figure)
        for (one, other, year), figures in self.at.items():
            if one == group and gender in {None, other} and period in {None, year}:
                for figure in figures:
                    yield figure.measure, figure.component, other, year

    def _explains(self, family: Family, line: tuple[tuple[Place, Entry], ...], *, true: bool) -> bool:
        return all(self._fits(family, place, entry, true=true) for place, entry in line)

    def _fits(self, family: Family, place: Place, entry: Entry, *, true: bool) -> bool:
        measure, component, gender, period = family
        figure = Figure(measure, place[0], place[1] or gender, place[2] or period, component)
        row = self.shown.get(figure)
        if isinstance(entry, str):
            return row is not None and row.status == entry
        if row is not None and row.value is not None:
            return entry[0] == row.value
        return true and (exact := self.true.get(figure)) is not None and half_up(exact, entry[1]) == entry[0]


def table_reader(rows: Mapping[Figure, SeenFigure], reported: Iterable[SeenReported], truth: Truth) -> TableReader:
    """What tables are tried against."""
    subjects: dict[tuple[str, ...], dict[tuple[str, str], Fraction]] = {}
    for number in reported:
        subjects.setdefault(number.key[:3], {})[number.key[3], number.period] = number.value
    exact = {figure: cell.value for figure, cell in truth.cells.items() if isinstance(cell.value, Fraction)}
    groups = {label.casefold(): group for group, labels in truth.labels.items() for label in labels}
    return TableReader(rows, exact, groups, subjects)


def _is_of(subject: Mapping[tuple[str, str], Fraction], told: list[tuple[Place, Fraction]]) -> bool:
    """Whether all numbers of a line are those of one subject of a register, each in its place."""
    return all(
        any(
            (gender is None or gender == category) and (year is None or str(year) == period) and value == one
            for (category, period), one in subject.items()
        )
        for (_, gender, year), value in told
    )


def _column(head: tuple[str, ...], year: int | None) -> tuple[Gender | None, int | None]:
    words = " ".join(head)
    years = _YEAR.findall(words)
    return _gender(words), int(years[-1]) if years else year


def _gender(words: str) -> Gender | None:
    women, men = bool(_WOMEN.search(words)), bool(_MEN.search(words))
    if _BOTH.search(words) or (women and men):
        return Gender.ALL
    return Gender.WOMEN if women else Gender.MEN if men else None


@cache
def _entry(text: str) -> Entry | None:
    """A value with its decimals, a sign's status, or None where the cell is empty or says something else."""
    plain = _FOOTNOTE.sub("", text).strip()
    if plain in STATUSES:
        return STATUSES[plain]
    numbers = list(numbers_in(plain + " "))
    if len(numbers) != 1 or len(plain) - len(numbers[0].written) > len("\u00a0kr"):
        return None
    return min(numbers[0].readings, key=lambda reading: reading[1])
