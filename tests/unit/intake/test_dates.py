from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from jamstilt.intake.cells.dates import Dates, read_birth_years, read_dates


def read(*cells: str | None) -> Dates:
    return read_dates(pl.Series(cells, dtype=pl.String))


@pytest.mark.parametrize(
    "text",
    [
        "31.12.2024",
        "2024-12-31",
        "20241231",
        "45657",
        "45657.0",
        "2024-12-31T00:00:00",
        "2024-12-31 00:00:00",
        " 31.12.2024 ",
    ],
)
def test_the_last_day_of_2024_is_read_however_it_is_written(text: str):
    assert read(text).values.to_list() == [date(2024, 12, 31)]


def test_a_day_and_month_of_one_digit_are_day_and_month():
    assert read("3.2.2024").values.to_list() == [date(2024, 2, 3)]


@pytest.mark.parametrize("text", ["31.12.9999", "99991231", "9999-12-31", "00.00.0000", "00000000", "-", "", None])
def test_open_and_missing_are_null_and_no_fault(text: str | None):
    dates = read(text)
    assert dates.values.to_list() == [None]
    assert not (dates.impossible | dates.faulty).any()


@pytest.mark.parametrize(
    "text", ["31.04.2024", "29.02.2023", "32.01.2024", "01.13.2024", "20240230", "01.01.0019", "01.01.2101"]
)
def test_a_day_that_no_month_has_is_impossible(text: str):
    dates = read(text, "01.01.2024")
    assert dates.impossible.to_list() == [True, False]
    assert dates.faulty.to_list() == [False, False]
    assert dates.values.to_list() == [None, date(2024, 1, 1)]


def test_29_february_is_a_day_in_a_leap_year():
    assert read("29.02.2024").values.to_list() == [date(2024, 2, 29)]


@pytest.mark.parametrize("text", ["12/31/2024", "31.12.24", "2019", "i dag", "31-12-2024", "7305", "73416"])
def test_what_would_have_to_be_guessed_is_no_date(text: str):
    dates = read(text)
    assert dates.faulty.to_list() == [True]
    assert dates.values.to_list() == [None]


def test_the_first_and_the_last_day_number_of_a_spreadsheet():
    assert read("7306", "73415").values.to_list() == [date(1920, 1, 1), date(2100, 12, 31)]


def test_a_birth_year_is_read_from_a_year_or_a_date_but_not_from_an_age():
    years = read_birth_years(pl.Series(["1975", "03.02.1980", "45", None]))
    assert years.values.to_list() == [1975, 1980, None, None]
    assert years.faulty.to_list() == [False, False, True, False]
