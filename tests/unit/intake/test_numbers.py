from __future__ import annotations

import polars as pl
import pytest

from jamstilt.intake.cells.numbers import Numbers, read_numbers


def read(*cells: str | None, decimals: int = 2, typed: bool = False, thousands: bool = True) -> Numbers:
    return read_numbers(pl.Series(cells, dtype=pl.String), decimals, typed=typed, thousands=thousands)


@pytest.mark.parametrize(
    ("text", "ore"),
    [
        ("1200", 120000),
        ("1200,5", 120050),
        ("1200,50", 120050),
        ("1200.50", 120050),
        ("1 200,50", 120050),
        ("1\u00a0200,50", 120050),
        ("1\u202f200,50", 120050),
        ("1\u2009200,50", 120050),
        ("1'200.50", 120050),
        ("1.200,50", 120050),
        ("1,200.50", 120050),
        ("-1200", -120000),
        ("\u22121200,00", -120000),
        ("1 200,00-", -120000),
        ("(1 200,00)", -120000),
        ("kr 1 200,-", 120000),
        ("1 200,00 kr", 120000),
        ("NOK 1200", 120000),
        ("1200,-", 120000),
        (" 1200,00 ", 120000),
        ("0", 0),
        ("-0,01", -1),
        (",5", 50),
    ],
)
def test_a_number_is_read_to_the_ore_however_it_is_written(text: str, ore: int):
    assert read(text).values.to_list() == [ore]


@pytest.mark.parametrize("text", ["", "-", "–", "..", ":", "N/A", "#N/A", "NULL", None])
def test_missing_is_null_and_no_fault(text: str | None):
    numbers = read(text, "5")
    assert numbers.values.to_list() == [None, 500]
    assert not numbers.faulty.any()


@pytest.mark.parametrize(
    "text", ["tolv", "1e5", "12 34", "10 20", "1.2.3", "--5", "(5", "5-5", "1,2,3", "12a", "9" * 25]
)
def test_text_that_is_no_number_is_marked_and_becomes_null(text: str):
    numbers = read("7,25", text, "8")
    assert numbers.faulty.to_list() == [False, True, False]
    assert numbers.values.to_list() == [725, None, 800]


def test_a_point_beside_a_number_with_both_signs_is_a_thousand():
    assert read("7.450", "1.082.300,50").values.to_list() == [745000, 108230050]


def test_the_same_text_is_a_decimal_where_the_column_says_so():
    assert read("7.450", "12.5").values.to_list() == [745, 1250]


@pytest.mark.parametrize("cells", [("123.456",), ("123,456",), ("123.456", "1.234", "12"), ("123.456", "123,456")])
def test_a_column_that_could_be_either_is_ambiguous_and_not_known(cells: tuple[str, ...]):
    numbers = read(*cells)
    assert numbers.ambiguous
    assert numbers.values.null_count() == len(cells)


def test_two_points_show_that_the_point_is_a_thousand():
    assert read("1.000.000", "12.500").values.to_list() == [100_000_000, 1_250_000]


def test_a_zero_in_front_shows_that_the_sign_is_a_decimal():
    assert read("0,125", "1,500").values.to_list() == [13, 150]


def test_a_blank_between_thousands_shows_that_the_comma_is_a_decimal():
    assert read("1 234,567", "2,500").values.to_list() == [123457, 250]


def test_the_few_that_write_otherwise_than_the_column_are_no_numbers():
    numbers = read("1,5", "2,25", "3.5")
    assert numbers.values.to_list() == [150, 225, None]
    assert numbers.faulty.to_list() == [False, False, True]


@pytest.mark.parametrize(
    ("text", "ore"), [("1,004", 100), ("1,005", 101), ("1,0049999", 100), ("-1,005", -101), ("0,995", 100)]
)
def test_more_than_two_decimals_round_half_up_away_from_zero_and_are_marked(text: str, ore: int):
    numbers = read(text, "2,5")
    assert numbers.values.to_list() == [ore, 250]
    assert numbers.finer.to_list() == [True, False]


def test_zeros_after_the_ore_are_no_more_decimals():
    assert not read("1,5000", "2,5").finer.any()


def test_a_number_of_a_workbook_has_a_point_and_is_never_ambiguous():
    numbers = read("123.456", "7", typed=True)
    assert numbers.values.to_list() == [12346, 700]
    assert not numbers.ambiguous


def test_text_between_the_numbers_of_a_workbook_is_read_as_people_write():
    assert read("7.45", "712 345,50", "1200", typed=True).values.to_list() == [745, 71234550, 120000]


def test_text_that_is_no_number_in_a_workbook_is_marked():
    assert read("7.45", "tolv", typed=True).faulty.to_list() == [False, True]


def test_where_there_are_no_thousands_three_decimals_are_decimals():
    assert read("37,500", "33.333", thousands=False, decimals=2).values.to_list() == [3750, 3333]


def test_an_empty_column_and_a_column_of_nothing_are_fine():
    assert read().values.to_list() == []
    assert read(None, None).values.to_list() == [None, None]


def test_the_largest_numbers_are_exact():
    assert read("90071992547409,93", "1").values.to_list() == [9007199254740993, 100]
