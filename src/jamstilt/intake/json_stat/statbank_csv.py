"""The CSV export of a StatBank table becomes the same cube, with labels as codes (R8.9).

Two forms are met: a column for each year (``Ansatte (årsgjennomsnitt) 2024``), or a column of years and one of numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.numbers import MISSING, read_numbers
from jamstilt.intake.files.source import read
from jamstilt.intake.json_stat.cube import Cube, Dimension, DimensionCategory, DimensionRole, plain
from jamstilt.intake.json_stat.cube_rules import TABLE_SHAPE
from jamstilt.intake.raw_table import ROW, RawTable

_WITH_YEAR = re.compile(r"(?P<counts>.*?\S)\s+(?P<year>(?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = frozenset({"år", "year", "tid", "time", "årstal", "årstall"})
_COUNTS = frozenset({"statistikkvariabel", "contents", "contentscode", "statistical variable"})
_NUMBERS = frozenset({"verdi", "value", "antall", "antal", "tal", "tall", "ansatte", "tilsette", "employees", "count"})
_KNOWN = re.compile(
    r"(?i)enhet|eining|unit|innvandring|immigra|bakgrunn|background|statistikkvariabel|contents|år\b|year|tid\b"
)
_DECIMALS = 4


def read_csv_cube(path: Path, called: str) -> tuple[Cube | None, tuple[Finding, ...]]:
    """The cube of a file, or none and why."""
    found = read(path, _is_known, called=called)
    cubes = [cube for table in found.tables if isinstance(cube := csv_cube(table), Cube)]
    if len(cubes) == 1:
        return cubes[0], found.findings
    return None, found.findings or (TABLE_SHAPE.at(Where(file=called)),)


def csv_cube(table: RawTable) -> Cube | Finding:
    """The cube of a table. Its cells must hold one number for each combination of categories at the most."""
    wide = {header: met for header in table.headers if (met := _WITH_YEAR.fullmatch(header))}
    rows = [*_wide(table, wide)] if wide else [*_long(table)]
    where = Where(file=table.reading.file, sheet=table.reading.sheet)
    if not rows or len({tuple(names.items()) for names, _ in rows}) < len(rows):
        return TABLE_SHAPE.at(where)
    dimensions = tuple(_dimension(name, [names[name] for names, _ in rows]) for name in rows[0][0])
    places = {each.code: {one.code: place for place, one in enumerate(each.categories)} for each in dimensions}
    numbers = _numbers([text for _, text in rows], typed=table.typed)
    values: dict[int, Fraction | None] = {}
    statuses: dict[int, str] = {}
    for (names, text), number in zip(rows, numbers, strict=True):
        position = 0
        for name, place in places.items():
            position = position * len(place) + place[names[name]]
        if number is None and text.strip() not in MISSING:
            return TABLE_SHAPE.at(where)
        values[position] = number
        statuses |= {} if number is not None else {position: text.strip()}
    label = next(iter(table.reading.preamble), "")
    return Cube(label, "", None, dimensions, values, statuses)


def _wide(table: RawTable, wide: Mapping[str, re.Match[str]]) -> list[tuple[dict[str, str], str]]:
    names = [header for header in table.headers if header not in wide]
    return [
        ({name: row[name] or "" for name in names} | {"counts": met["counts"], "year": met["year"]}, row[header] or "")
        for row in table.cells.drop(ROW).iter_rows(named=True)
        for header, met in wide.items()
    ]


def _long(table: RawTable) -> list[tuple[dict[str, str], str]]:
    headers = list(table.headers)
    numbers = next((header for header in headers if plain(header) in _NUMBERS), headers[-1])
    names = [header for header in headers if header != numbers]
    if not any(plain(name) in _YEARS for name in names):
        return []
    return [
        ({name: row[name] or "" for name in names}, row[numbers] or "")
        for row in table.cells.drop(ROW).iter_rows(named=True)
    ]


def _dimension(name: str, met: list[str]) -> Dimension:
    categories = tuple(DimensionCategory(each, each) for each in dict.fromkeys(met))
    is_time = name == "year" or plain(name) in _YEARS
    is_metric = name == "counts" or plain(name) in _COUNTS
    role = DimensionRole.TIME if is_time else DimensionRole.METRIC if is_metric else DimensionRole.CLASSIFICATION
    return Dimension(name, name, categories, role)


def _numbers(texts: list[str], *, typed: bool) -> list[Fraction | None]:
    read = read_numbers(pl.Series(texts, dtype=pl.String), _DECIMALS, typed=typed, thousands=False).values
    return [None if value is None else Fraction(value, 10**_DECIMALS) for value in read.to_list()]


def _is_known(header: str) -> bool:
    return bool(_KNOWN.search(header) or _WITH_YEAR.fullmatch(header) or plain(header) in _NUMBERS)
