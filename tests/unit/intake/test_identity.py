from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.figure import Gender
from jamstilt.intake.cells.identity import (
    Identity,
    IdentityFault,
    Series,
    identify,
)

WOMEN, MEN = Gender.WOMEN, Gender.MEN


@pytest.mark.parametrize(
    ("number", "gender", "series", "is_d_number", "birth_year"),
    [
        ("15507600333", MEN, Series.HELP_OR_NAV, False, 1976),
        ("29422059278", WOMEN, Series.HELP_OR_NAV, False, 2020),
        ("17912099997", MEN, Series.TENOR, False, 2020),
        ("29822099635", WOMEN, Series.TENOR, False, 2020),
        ("57912075186", MEN, Series.TENOR, True, 2020),
        ("69822075096", WOMEN, Series.TENOR, True, 2020),
    ],
)
def test_a_synthetic_number_tells_gender_series_and_birth_year(
    number: str,
    gender: Gender,
    series: Series,
    is_d_number: bool,  # noqa: FBT001 - a column of the table above
    birth_year: int,
):
    identity = identify(number)
    expected = Identity(number, series, is_d_number=is_d_number, gender=gender, birth_year=birth_year)
    assert identity == expected
    assert isinstance(identity, Identity)
    assert identity.synthetic


def test_a_number_of_2032_with_a_new_remainder_tells_neither_gender_nor_century():
    identity = identify("30108299939")
    assert isinstance(identity, Identity)
    assert (identity.gender, identity.birth_year) == (None, None)


def test_before_2032_a_new_remainder_is_a_wrong_check_digit():
    assert identify("30108299939", year=2031) is IdentityFault.CHECK_DIGIT
    assert isinstance(identify("30108299939", year=2032), Identity)


def test_from_2032_a_number_with_remainder_0_tells_no_gender_since_it_looks_like_an_old_one():
    before, after = identify("30108299920", year=2031), identify("30108299920", year=2032)
    assert isinstance(before, Identity)
    assert isinstance(after, Identity)
    assert before.gender is MEN
    assert (after.gender, after.birth_year) == (None, None)


@pytest.mark.parametrize("text", ["179120 99997", "17.91.20-99997", " 17912099997 ", "179120\u00a099997"])
def test_blanks_dots_and_hyphens_are_allowed(text: str):
    identity = identify(text)
    assert isinstance(identity, Identity)
    assert identity.number == "17912099997"


def test_a_leading_zero_lost_in_a_cell_is_put_back_if_both_check_digits_then_hold():
    whole = _with_check_digits("018120999")
    identity = identify(whole[1:])
    assert isinstance(identity, Identity)
    assert (identity.number, identity.zero_restored) == (whole, True)
    wrong = f"{whole[1:10]}{(int(whole[10]) + 1) % 10}"
    assert identify(wrong) is IdentityFault.LENGTH


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1.01E+10", IdentityFault.DIGITS_LOST),
        ("1,79121E+10", IdentityFault.DIGITS_LOST),
        ("ukjend", IdentityFault.NOT_DIGITS),
        ("", IdentityFault.NOT_DIGITS),
        ("1791209999", IdentityFault.LENGTH),
        ("179120999970", IdentityFault.LENGTH),
        ("17912099998", IdentityFault.CHECK_DIGIT),
        ("17912099987", IdentityFault.CHECK_DIGIT),
    ],
)
def test_what_is_no_number_says_what_is_wrong(text: str, fault: IdentityFault):
    assert identify(text) is fault


def test_right_check_digits_do_not_make_a_date_of_a_day_that_no_month_has():
    assert identify(_with_check_digits("318220998")) is IdentityFault.DATE


def test_a_number_beginning_with_8_or_9_has_neither_birth_date_nor_gender():
    identity = identify(_with_check_digits("812345678"))
    assert isinstance(identity, Identity)
    assert (identity.series, identity.gender, identity.birth_year) == (Series.FH, None, None)


@given(st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_found_before_2032(place: int, added: int):
    number = "17912099997"
    wrong = f"{number[:place]}{(int(number[place]) + added) % 10}{number[place + 1 :]}"
    assert identify(wrong, year=2024) is IdentityFault.CHECK_DIGIT


def _with_check_digits(nine: str) -> str:
    """The eleven digits, found by trying all hundred endings against the definition."""
    weights = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
    numbers = (f"{nine}{ending:02}" for ending in range(100))
    return next(
        number
        for number in numbers
        if all(sum(w * int(d) for w, d in zip(row, number, strict=True)) % 11 == 0 for row in weights)
    )
