"""Intervals that can be worked out by hand, and who comes too near."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_puzzles import ALL, PAIR, circle, person, target, three_in_a_row, total

from jamstilt.disclosure.proof.audit import audit, interval
from jamstilt.disclosure.proof.puzzle import Puzzle, Side, Way

SHOWN = {"all": 0, "pair": 0}


def leaks(problem, pattern=None):
    shown = pattern or problem.finest()
    return {(leak.target.key, leak.known) for leak in audit(problem, shown).leaks}


def test_nothing_printed_tells_no_more_than_the_guess():
    assert interval(three_in_a_row(), {}, three_in_a_row().targets[0]) == pytest.approx((200_000, 600_000))


def test_a_total_of_three_leaves_each_as_far_as_the_two_others_reach():
    problem = three_in_a_row(total("all", ALL))
    assert interval(problem, {"all": 0}, problem.targets[2]) == pytest.approx((300_000, 900_000))
    assert interval(problem, {"all": 0}, problem.targets[2], frozenset({1})) == pytest.approx(
        (400_000 - 0.5, 800_000 + 0.5)
    )


def test_a_total_minus_its_part_is_one_person_to_the_rounding():
    problem = three_in_a_row(total("all", ALL), total("pair", PAIR))
    assert interval(problem, SHOWN, problem.targets[2]) == pytest.approx((599_999, 600_001))
    assert ("person 2", frozenset()) in leaks(problem)


def test_what_is_hidden_holds_nothing_back():
    problem = three_in_a_row(total("all", ALL), total("pair", PAIR))
    assert interval(problem, {"all": 1, "pair": 0}, problem.targets[2]) == pytest.approx((300_000, 900_000))


def test_of_two_each_knows_the_other_and_nobody_else_does():
    problem = three_in_a_row(total("pair", PAIR))
    assert leaks(problem) == {("person 0", frozenset({1})), ("person 1", frozenset({0}))}


def test_without_insiders_a_pair_is_safe():
    assert leaks(three_in_a_row(total("pair", PAIR), coalition=0)) == set()


def test_of_three_only_two_together_know_the_third():
    assert leaks(three_in_a_row(total("all", ALL))) == set()
    together = leaks(three_in_a_row(total("all", ALL), coalition=2))
    assert together == {
        ("person 0", frozenset({1, 2})),
        ("person 1", frozenset({0, 2})),
        ("person 2", frozenset({0, 1})),
    }


def test_one_beside_a_large_circle_is_safe_as_long_as_it_has_room():
    def beside(room):
        unknowns = (person(0, 400_000.0), circle(9_000_000.0, room))
        displays = (total("all", {0: 400_000.0, 1: 9_000_000.0}),)
        return Puzzle(unknowns, displays, (target(0, 0, 400_000.0),))

    assert leaks(beside(40_000)) == set()
    assert leaks(beside(39_000)) == {("person 0", frozenset())}


def test_an_interval_that_reaches_only_one_way_leaks_the_other_way():
    problem = replace(three_in_a_row(), displays=(total("one", {0: 400_000.0}, 5.0),))
    low = replace(problem.displays[0].levels[0], sides=(Side(((0, 1.0),), 400_005.0),))
    one_sided = replace(problem, displays=(replace(problem.displays[0], levels=(low,)),))
    assert {leak.way for leak in audit(one_sided, {"one": 0}).leaks} == {Way.UP}


def test_a_law_tells_as_much_as_a_print():
    grown = Side(((1, 1.0), (0, -1.25)), 0.0), Side(((0, 1.25), (1, -1.0)), 0.0)
    problem = replace(three_in_a_row(total("one", {0: 400_000.0})), laws=grown)
    assert ("person 1", frozenset()) in leaks(problem)


def test_a_leak_says_which_prints_make_it_and_how_often_each_counts():
    problem = three_in_a_row(total("all", ALL), total("pair", PAIR))
    leak = next(leak for leak in audit(problem, SHOWN).leaks if leak.target.key == "person 2")
    assert {key for key, _, _ in leak.held_by} == {"all", "pair"}
    assert leak.reach == pytest.approx(1 / 60_000, rel=1e-3)


def test_a_print_that_does_not_fit_the_people_is_an_error_of_ours():
    with pytest.raises(ValueError, match="does not fit the amounts"):
        audit(three_in_a_row(total("all", {**ALL, 2: 700_000.0})), {"all": 0})
