"""Dates as HR systems write them (INPUTS 4). Two-digit years and ``mm/dd`` are never guessed."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from jamstilt.intake.cells.numbers import known

_FORMS = (
    (r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$", "$3-$2-$1"),
    (r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$", "$1-$2-$3"),
    (r"^(\d{4})(\d{2})(\d{2})$", "$1-$2-$3"),
)
_OPEN = r"^9999-12-31$"
_MISSING = r"^0000-0{1,2}-0{1,2}$"
_ISO = r"^\d{4}-\d{1,2}-\d{1,2}$"
_SERIAL = r"^\d{4,5}(?:\.0+)?$"
_FIRST_SERIAL, _LAST_SERIAL = 7306, 73415
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Dates:
    """``values`` is null where missing, open (31.12.9999) or wrong.

    ``impossible`` marks days that no month has or that lie outside 1900-2100; ``faulty`` marks text of no known form.
    """

    values: pl.Series
    impossible: pl.Series
    faulty: pl.Series


def read_dates(cells: pl.Series) -> Dates:
    """Read ``31.12.2024``, ISO, ``20241231`` and the day numbers of a spreadsheet from 1920 to 2100."""
    cells = known(cells)
    texts = cells.drop_nulls().unique()
    if (quick := _quick(texts)) is not None:
        nowhere = pl.repeat(value=False, n=len(cells), dtype=pl.Boolean, eager=True)
        return Dates(_back(cells, texts, quick), nowhere, nowhere)
    frame = texts.to_frame("text").with_columns(day=texts.str.strip_chars())
    for form, iso in _FORMS:
        frame = frame.with_columns(pl.col("day").str.replace(form, iso))
    day = pl.col("day")
    nothing = day.str.contains(_OPEN) | day.str.contains(_MISSING)
    dated = day.str.contains(_ISO) & ~nothing
    calendar = pl.when(dated).then(day).str.to_date("%Y-%m-%d", strict=False)
    calendar = pl.when(calendar.dt.year().is_between(_FIRST_YEAR, _LAST_YEAR)).then(calendar)
    number = pl.when(day.str.contains(_SERIAL)).then(day.str.extract(r"^(\d+)")).cast(pl.Int32)
    serial = pl.when(number.is_between(_FIRST_SERIAL, _LAST_SERIAL)).then(
        pl.date(1899, 12, 30) + pl.duration(days=number)
    )
    read = frame.select(
        "text",
        value=pl.coalesce(calendar, serial),
        impossible=dated & calendar.is_null(),
        faulty=~nothing & ~dated & serial.is_null(),
    )
    return Dates(*(_back(cells, texts, read[name]) for name in ("value", "impossible", "faulty")))


def read_birth_years(cells: pl.Series) -> Dates:
    """The year, from a year or a date; an age is no year. ``values`` is Int32."""
    cells = known(cells)
    year = cells.str.contains(r"^(?:19|20)\d\d$").fill_null(value=False)
    if year.all():
        return Dates(cells.cast(pl.Int32), ~year, ~year)
    dates = read_dates(cells.set(year, None))
    years = cells.set(~year, None).cast(pl.Int32)
    return Dates(years.zip_with(year, dates.values.dt.year()), dates.impossible, dates.faulty)


def _quick(texts: pl.Series) -> pl.Series | None:
    """The days of a column of nothing but ``31.12.2024``: most columns are so."""
    if not texts.str.contains(r"^\d{2}\.\d{2}\.\d{4}$").all():
        return None
    days = texts.str.to_date("%d.%m.%Y", strict=False)
    sound = days.dt.year().is_between(_FIRST_YEAR, _LAST_YEAR).fill_null(value=False)
    return days if sound.all() else None


def _back(cells: pl.Series, texts: pl.Series, values: pl.Series) -> pl.Series:
    """From the different texts back to all cells."""
    default = False if values.dtype == pl.Boolean else None
    if values.dtype == pl.Boolean and not values.any():
        return pl.repeat(value=False, n=len(cells), dtype=pl.Boolean, eager=True)
    return cells.replace_strict(texts, values, default=default, return_dtype=values.dtype)
