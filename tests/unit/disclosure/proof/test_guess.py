"""The guess that saves the master work: it meets every cut, and is seldom dearer than the cheapest."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.cut import Cut, Rooms
from jamstilt.disclosure.proof.guess import Guesser
from jamstilt.disclosure.proof.puzzle import Display, Level, Puzzle


def rooms_of(prices: list[float], together: tuple[tuple[int, int], ...] = ()) -> Rooms:
    """Displays that may be shown, rounded at half the price, or hidden."""
    displays = tuple(
        Display(key, (Level(Fraction(1), 0.0), Level(Fraction(1000), price / 2), Level(None, price)))
        for key, price in enumerate(prices)
    )
    return Rooms(Puzzle((), displays, (), together=together))


def guessed(rooms: Rooms, cuts: list[Cut], start: dict[int, int]) -> dict:
    guesser = Guesser(rooms)
    guesser.add(cuts)
    return guesser.near(start)


def cheapest(rooms: Rooms, cuts: list[Cut]) -> float:
    every = (dict(enumerate(levels)) for levels in product(range(3), repeat=len(rooms.levels)))
    return min(
        rooms.puzzle.loss(each)
        for each in every
        if rooms.with_followers(each) == each and all(one.is_met(each) for one in cuts)
    )


@st.composite
def problems(draw: st.DrawFn) -> tuple[Rooms, list[Cut], dict[int, int]]:
    """Up to six displays, some of which take another along, cuts of two or three of them, and where to start."""
    prices = draw(st.lists(st.sampled_from([1.0, 2.0, 3.0, 5.0, 8.0]), min_size=3, max_size=6))
    places = st.integers(0, len(prices) - 1)
    along = draw(st.lists(st.tuples(st.integers(0, 1), st.integers(2, len(prices) - 1)), max_size=2, unique=True))
    sides = st.dictionaries(places, st.integers(0, 1), min_size=1, max_size=3)
    cuts = [Cut(tuple(each.items())) for each in draw(st.lists(sides, max_size=8))]
    rooms = rooms_of(prices, tuple(along))
    start = rooms.with_followers(
        dict.fromkeys(range(len(prices)), 0) | draw(st.dictionaries(places, st.integers(0, 2)))
    )
    return rooms, cuts, start


@given(problems())
def test_a_guess_meets_every_cut_and_keeps_together_what_goes_together(problem):
    rooms, cuts, start = problem
    found = guessed(rooms, cuts, start)
    assert all(each.is_met(found) for each in cuts)
    assert rooms.with_followers(found) == found
    assert rooms.puzzle.loss(found) >= cheapest(rooms, cuts)


@given(problems())
def test_nothing_in_a_guess_can_be_shown_more_exactly_alone(problem):
    rooms, cuts, start = problem
    found = guessed(rooms, cuts, start)
    for key, level in found.items():
        for finer in range(level):
            tried = found | {key: finer}
            assert not (rooms.with_followers(tried) == tried and all(each.is_met(tried) for each in cuts))


def test_what_is_dear_alone_is_exchanged_for_two_that_are_cheap():
    """The dear display meets both cuts and is the first bargain; once the two others are hidden it isn't needed."""
    rooms = rooms_of([3.0, 1.0, 1.0])
    cuts = [Cut(((0, 1), (1, 1))), Cut(((0, 1), (2, 1)))]
    assert guessed(rooms, cuts, {0: 0, 1: 0, 2: 0}) == {0: 0, 1: 2, 2: 2}


def test_a_cut_that_leaves_no_choice_is_an_error_of_ours():
    with pytest.raises(NotSolvedError, match="no choice"):
        guessed(rooms_of([1.0]), [Cut(())], {0: 0})


def test_more_cuts_than_are_looked_up_one_by_one():
    """A hundred and fifty cuts, each of one display or another: the cheapest display meets them all."""
    cuts = [Cut(((0, 0), (1 + number % 3, number % 2))) for number in range(150)]
    assert guessed(rooms_of([4.0, 3.0, 3.0, 3.0]), cuts, dict.fromkeys(range(4), 0)) == {0: 1, 1: 0, 2: 0, 3: 0}


def test_what_is_taken_along_is_bought_through_its_leader_where_that_is_needed_anyway():
    rooms = rooms_of([1.0, 5.0, 9.0], together=((0, 1),))
    found = guessed(rooms, [Cut(((0, 1), (2, 1))), Cut(((1, 1), (2, 1)))], {0: 0, 1: 0, 2: 0})
    assert found == {0: 2, 1: 2, 2: 0}
