from __future__ import annotations

import polars as pl

from jamstilt.intake.cells.percent import ColumnFault, Shares, read_shares


def read(*cells: str | None, fractions: bool = False, typed: bool = False) -> Shares:
    return read_shares(pl.Series(cells, dtype=pl.String), fractions=fractions, typed=typed)


def test_per_cent_is_read_however_it_is_written():
    assert read("100", "80,00", "60.5", "50 %", "33,333", None).values.to_list() == [
        10000,
        8000,
        6050,
        5000,
        3333,
        None,
    ]


def test_a_fraction_is_read_where_fractions_are_said_to_be():
    assert read("0,8", "1", "0", "0.3333", fractions=True).values.to_list() == [8000, 10000, 0, 3333]


def test_a_column_of_fractions_where_per_cent_is_expected_is_not_known():
    shares = read("0,8", "1", "1,5")
    assert shares.fault is ColumnFault.OTHER_SCALE
    assert shares.values.null_count() == 3


def test_1_6_per_cent_is_too_much_for_a_column_of_fractions():
    assert read("1,6").fault is None


def test_a_column_of_per_cent_where_fractions_are_expected_is_not_known():
    shares = read("80", "100", fractions=True)
    assert shares.fault is ColumnFault.OTHER_SCALE
    assert shares.values.null_count() == 2


def test_a_mixture_is_not_known_and_shows_the_odd_ones():
    shares = read("100", "0,8", "80", "0,5")
    assert shares.fault is ColumnFault.MIXED
    assert shares.values.null_count() == 4
    assert shares.odd.to_list() == [False, True, False, True]


def test_cells_with_a_per_cent_sign_are_never_fractions():
    assert read("0,8 %", "1 %").values.to_list() == [80, 100]
    assert read("80 %", "0,8").fault is ColumnFault.MIXED


def test_zero_is_a_value_on_either_scale():
    assert read("0", "0").values.to_list() == [0, 0]
    assert read("0", "100").fault is None


def test_one_below_at_and_one_above_a_full_position():
    shares = read("99,99", "100,00", "100,01")
    assert shares.values.to_list() == [9999, 10000, None]
    assert shares.over.to_list() == [False, False, True]


def test_negative_and_faulty_cells_are_marked():
    shares = read("-5", "full", "100")
    assert shares.negative.to_list() == [True, False, False]
    assert shares.faulty.to_list() == [False, True, False]
    assert shares.values.to_list() == [None, None, 10000]
