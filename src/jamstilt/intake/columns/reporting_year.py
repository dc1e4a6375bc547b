"""The reporting year that a file is about: from its dates, then what stands above its header, and last its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jamstilt.intake.mapping import Field, Kind
from jamstilt.intake.raw_table import RawTable

_FIRST, _LAST = 2000, 2100
_YEAR = r"(?:19|20)\d\d"
_ON_31_DECEMBER = re.compile(rf"31\.12\.({_YEAR})|({_YEAR})-12-31|(?<!\d)({_YEAR})1231(?!\d)")
_ANY_YEAR = re.compile(rf"(?<!\d)({_YEAR})(?:(?=\d{{4}}(?!\d))|(?!\d))|(?<=\d\.)({_YEAR})(?!\d)")


@dataclass(frozen=True, slots=True)
class YearGuess:
    """The year, whether anything tells it, and the years that the dates and the words pointed to."""

    year: int
    sure: bool
    hinted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Span:
    """The years that the dates allow: none before ``first`` and none after ``last``. Equal, they tell the year."""

    first: int | None
    last: int | None

    def told(self, hints: tuple[int, ...]) -> tuple[int, ...]:
        """The years at the ends of the bracket, when no hint lies within it."""
        ends = dict.fromkeys(end for end in (self.first, self.last) if end)
        return tuple(end for end in ends if hints and end not in hints)

    def allows(self, year: int) -> bool:
        """A leaver from before the last start is an old one, and sets no limit."""
        first, last = self.first or _FIRST, self.last or _LAST
        return first <= year and (year <= last or last < first)


def reporting_year(table: RawTable, kind: Kind, columns: Mapping[Field, str], year: int) -> YearGuess:
    """The year of a table; ``year`` is the dossier's, proposed (and asked about) when nothing tells.

    A list of employees holds those who started by the end of the year and those who left during it or will leave
    later: the last start and the first leaving bracket the year. A list of leave touches its year in every row.
    """
    span = _span(table, kind, columns)
    words, name = _years_in(" ".join(table.reading.preamble)), _years_in(table.reading.file)
    hints = words or name
    fitting = [hint for hint in hints if span.allows(hint)]
    if span.first and span.first == span.last:
        return YearGuess(span.first, sure=not hints or span.first in hints, hinted=hints)
    if fitting:
        return YearGuess(fitting[0], sure=len(set(fitting)) == 1, hinted=hints)
    if span.first and span.first == year and span.allows(year) and not hints:
        return YearGuess(year, sure=True)
    return YearGuess(year, sure=False, hinted=(*hints, *span.told(hints)))


def _span(table: RawTable, kind: Kind, columns: Mapping[Field, str]) -> _Span:
    if kind is Kind.LEAVE:
        first, last = _years(table, columns, Field.LEAVE_FROM), _years(table, columns, Field.LEAVE_UNTIL)
        return _Span(max(first, default=None), min(last, default=None))
    started, left = _years(table, columns, Field.STARTED), _years(table, columns, Field.LEFT)
    return _Span(max(started, default=None), min(left, default=None))


def _years(table: RawTable, columns: Mapping[Field, str], field: Field) -> tuple[int, ...]:
    """The different years in a column of dates; open dates (9999) and missing ones (0000) are none."""
    if columns.get(field) not in table.headers:
        return ()
    texts = table.cells[columns[field]].drop_nulls().unique()
    found = texts.str.extract(rf"^({_YEAR})|({_YEAR})$", 0).str.extract(rf"({_YEAR})").drop_nulls().unique()
    return tuple(int(year) for year in found)


def _years_in(text: str) -> tuple[int, ...]:
    """The years a text names; if it names a 31 December, those years alone."""
    on_reference_date = [int(next(filter(None, groups))) for groups in _ON_31_DECEMBER.findall(text)]
    named = on_reference_date or [int(next(filter(None, groups))) for groups in _ANY_YEAR.findall(text)]
    return tuple(dict.fromkeys(year for year in named if _FIRST <= year <= _LAST))
