"""Sums with a column of their own say the same as the rows did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.disclosure.proof.sums import with_sums

UNKNOWNS = 6
rows = st.dictionaries(st.integers(0, UNKNOWNS - 1), st.sampled_from([1.0, -1.0, 0.5, -47.3]), min_size=1)
matrices = st.lists(rows.map(lambda row: tuple(row.items())), max_size=8)


@given(matrices, st.lists(st.floats(-9, 9), min_size=UNKNOWNS, max_size=UNKNOWNS))
def test_a_row_over_sums_is_the_row_over_unknowns(matrix, amounts):
    shorter, sums = with_sums(matrix)
    of_sum = {row.of_sums[0][0]: sum(value * amounts[place] for place, value in row.over) for row in sums}
    for row, short in zip(matrix, shorter, strict=True):
        told = sum(value * amounts[place] for place, value in row)
        again = sum(value * amounts[place] for place, value in short.over)
        again += sum(value * of_sum[number] for number, value in short.of_sums)
        assert again == pytest.approx(told, abs=1e-9)


def test_a_mean_and_the_ratios_that_are_made_of_it_share_its_sum():
    women, men = (0, 1, 2), (3, 4, 5)
    mean = tuple((place, 1.0) for place in women)
    ratio = (*((place, 1.0) for place in women), *((place, -0.97) for place in men))
    shorter, sums = with_sums([mean, ratio])
    assert shorter[0].of_sums == ((0, 1.0),)
    assert (shorter[1].of_sums, len(shorter[1].over)) == (((0, 1.0),), len(men))
    assert [(len(row.over), row.of_sums) for row in sums] == [(len(women), ((0, -1.0),))]
