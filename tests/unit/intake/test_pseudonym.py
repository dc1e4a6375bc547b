from __future__ import annotations

import hashlib

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.intake.cells.pseudonym import pseudonym, pseudonyms

KEY = bytes(range(32))


def test_a_pseudonym_is_hmac_sha_256_by_its_definition():
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in KEY.ljust(64, b"\0")) + b"17912099997").digest()
    outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in KEY.ljust(64, b"\0")) + inner).hexdigest()
    assert pseudonym("17912099997", KEY) == outer[:20]


def test_every_spelling_of_a_number_gives_the_same_pseudonym():
    assert pseudonym("179120 99997", KEY) == pseudonym("17.91.20-99997", KEY) == pseudonym("17912099997", KEY)


def test_another_key_gives_another_pseudonym():
    assert pseudonym("17912099997", KEY) != pseudonym("17912099997", KEY[::-1])


def test_a_key_that_could_be_guessed_is_refused():
    with pytest.raises(ValueError, match="16 bytes"):
        pseudonym("17912099997", b"short")


@given(st.lists(st.one_of(st.none(), st.sampled_from(["17912099997", "29822099635", "179120 99997", "x"]))))
def test_a_column_gives_the_same_as_its_numbers_one_by_one(numbers: list[str | None]):
    column = pseudonyms(pl.Series("id", numbers, dtype=pl.String), KEY)
    assert column.to_list() == [None if number is None else pseudonym(number, KEY) for number in numbers]
