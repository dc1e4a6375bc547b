"""A whole at the limit, and what goes with it."""

from __future__ import annotations

import pytest

from jamstilt.disclosure.partition import hidden_parts


@pytest.mark.parametrize(("whole", "goes"), [(4, {"all", "women", "men"}), (5, set[str]()), (6, set[str]())])
def test_a_whole_is_of_few_below_the_threshold_and_not_at_it(whole: int, goes: set[str]):
    assert hidden_parts({"women": whole, "men": 0}, whole, 5) == goes


def test_a_whole_of_nobody_hides_nothing():
    assert hidden_parts({"women": 0, "men": 0}, 0, 5) == frozenset()
