"""Organisation numbers: nine digits with a check digit."""

from __future__ import annotations

import pytest

from jamstilt.storage.organisation_number import is_valid


@pytest.mark.parametrize(
    "number", ["314577205", "974760673", "974 760 673", "NO 974760673 MVA", "974\u00a0760\u00a0673"]
)
def test_a_right_number_is_valid_however_it_is_spaced(number: str):
    assert is_valid(number)


@pytest.mark.parametrize(
    "number", ["", "974760672", "97476067", "9747606730", "97476067a", "٩٧٤٧٦٠٦٧٣", "SE 974760673"]
)
def test_any_other_number_is_not(number: str):
    assert not is_valid(number)


def test_one_wrong_digit_is_always_seen():
    right = "974760673"
    wrong = [right[:at] + digit + right[at + 1 :] for at in range(9) for digit in "0123456789" if digit != right[at]]
    assert not any(map(is_valid, wrong))


def test_a_check_digit_of_ten_does_not_exist():
    # the weight of the eighth digit is 2: a 4 there needs the check digit 3, a 6 would need 10
    assert is_valid("000000043")
    assert not any(is_valid(f"00000006{digit}") for digit in range(10))
