"""As printed: a mean of one person is that person's pay.

The table gives a mean for the one consultant (471 733) and for the one man and the one woman who are apprentices
(209 250 each). No arithmetic is needed.
"""

from __future__ import annotations

import pytest
from attackers import KRONE, comes_too_close, interval, pairs_that_fail
from printed_table import Cell, mean, people, printed
from statement import shown, statement, the_five

from jamstilt.disclosure.proof.audit import audit

PUZZLE = statement()
PATTERN = shown(PUZZLE)
FIVE = the_five(PUZZLE)
KNOWN_TO_ALL = {"the consultant", "the woman apprentice", "the man apprentice"}
TOP_MEN = {"one top man", "the other top man"}


def test_the_five_sit_in_cells_of_one_or_two():
    cells = [("top_managers", "men"), ("consultants", "men"), ("apprentices", "women"), ("apprentices", "men")]
    assert [people(*cell) for cell in cells] == [2, 1, 1, 1]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("the consultant", mean("consultants", "men")),
        ("the woman apprentice", mean("apprentices", "women")),
        ("the man apprentice", mean("apprentices", "men")),
    ],
)
def test_a_mean_of_one_is_a_pay(name: str, cell: Cell):
    pay = float(printed()[cell])
    assert interval(PUZZLE, PATTERN, FIVE[name]) == pytest.approx((pay - 0.5, pay + 0.5), abs=0.01)


def test_the_public_does_not_see_through_a_mean_of_two():
    assert interval(PUZZLE, PATTERN, FIVE["one top man"]) == pytest.approx((100_000, 2_382_079), abs=KRONE)


def test_fourteen_of_twenty_colleagues_learn_a_pay():
    everybody_learns_of_three = {(one, other) for one in FIVE for other in KNOWN_TO_ALL if one != other}
    the_top_men_learn_of_each_other = {(one, other) for one in TOP_MEN for other in TOP_MEN if one != other}
    assert len(everybody_learns_of_three) == 12
    found = pairs_that_fail(PUZZLE, PATTERN, FIVE)
    assert found == everybody_learns_of_three | the_top_men_learn_of_each_other


def test_the_audit_names_the_same_leaks_each_to_the_widest_circle_that_sees_it():
    public = {(FIVE[name].key, frozenset[int]()) for name in KNOWN_TO_ALL}
    each_other = {(FIVE[one].key, FIVE[other].knowers) for one in TOP_MEN for other in TOP_MEN if one != other}
    assert {(leak.target.key, leak.known) for leak in audit(PUZZLE, PATTERN).leaks} == public | each_other


@pytest.mark.parametrize("top_man", sorted(TOP_MEN))
@pytest.mark.parametrize("insider", sorted(KNOWN_TO_ALL))
def test_the_other_six_do_not_come_close_to_a_top_man(insider: str, top_man: str):
    assert not comes_too_close(FIVE[top_man], *interval(PUZZLE, PATTERN, FIVE[top_man], FIVE[insider]))
