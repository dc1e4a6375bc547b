"""The least that must go, where it can be seen by eye."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from small_puzzles import ALL, PAIR, person, target, three_in_a_row, total

from jamstilt.disclosure.proof.audit import audit
from jamstilt.disclosure.proof.cut import Rooms, cut
from jamstilt.disclosure.proof.greedy import ImpossibleError
from jamstilt.disclosure.proof.optimum import Effort, Proof, protected
from jamstilt.disclosure.proof.parts import parts
from jamstilt.disclosure.proof.puzzle import Puzzle, Side


def test_what_is_safe_is_shown_exactly():
    found = protected(three_in_a_row(total("all", ALL)))
    assert (found.pattern["all"], found.loss, found.proof) == (0, 0.0, Proof.OPTIMAL)


@pytest.mark.parametrize("price", [1.0, 3.0])
def test_a_pair_gives_its_two_away_to_each_other_however_dear_it_is(price):
    found = protected(three_in_a_row(total("all", ALL, loss=2.0), total("pair", PAIR, loss=price)))
    assert found.pattern == {"all": 0, "pair": 1}
    assert found.loss == price


def test_the_cheapest_that_is_enough_goes():
    """All four minus three of them is the fourth: one of the two sums goes, the cheaper."""
    pays = [400_000.0, 450_000.0, 500_000.0, 550_000.0]
    problem = Puzzle(
        tuple(person(number, pay) for number, pay in enumerate(pays)),
        (
            total("four", dict(enumerate(pays)), loss=5.0),
            total("three", dict(enumerate(pays[:3])), loss=2.0),
        ),
        tuple(target(number, number, pay) for number, pay in enumerate(pays)),
    )
    found = protected(problem)
    assert (found.pattern, found.loss) == ({"four": 0, "three": 1}, 2.0)
    dearer = replace(problem, displays=(problem.displays[0], total("three", dict(enumerate(pays[:3])), loss=9.0)))
    assert protected(dearer).pattern == {"four": 1, "three": 0}


def test_rounding_is_taken_where_it_is_enough():
    """550 000 must be uncertain by 55 000: the total to within 60 000 is enough, and costs half."""
    pays = [400_000.0, 450_000.0, 500_000.0, 550_000.0]
    fine, coarse = 0.5, 60_000.0
    problem = Puzzle(
        tuple(person(number, pay) for number, pay in enumerate(pays)),
        (
            total("four", dict(enumerate(pays)), fine, coarse, loss=4.0),
            total("three", dict(enumerate(pays[:3])), loss=9.0),
        ),
        tuple(target(number, number, pay) for number, pay in enumerate(pays)),
    )
    found = protected(problem)
    assert found.pattern == {"four": 1, "three": 0}
    assert found.loss == pytest.approx(4 / 3)


def test_what_goes_together_is_hidden_together():
    problem = three_in_a_row(total("pair", PAIR), total("all", ALL))
    found = protected(replace(problem, together=(("pair", "all"),)))
    assert found.pattern == {"pair": 1, "all": 1}


def test_what_must_be_shown_and_leaks_comes_back_with_the_leak():
    insisted = total("pair", PAIR)
    problem = three_in_a_row(replace(insisted, levels=insisted.levels[:1]))
    with pytest.raises(ImpossibleError) as certificate:
        protected(problem)
    assert [problem.displays[place].key for place, _, _ in certificate.value.leak.held_by] == ["pair"]


def test_without_time_the_pattern_is_safe_and_the_gap_is_said():
    problem = three_in_a_row(total("all", ALL), total("pair", PAIR))
    found = protected(problem, Effort(seconds=0.0))
    assert not audit(problem, found.pattern).leaks
    assert found.least <= found.loss


def test_a_cut_forbids_the_leak_and_nothing_that_is_safe():
    problem = three_in_a_row(total("all", ALL, 0.5, 30_000.0, 90_000.0), total("pair", PAIR, 0.5, 120_000.0))
    rooms = Rooms(problem)
    levels = [range(len(display.levels)) for display in problem.displays]
    patterns = [dict(zip(("all", "pair"), each, strict=True)) for each in product(*levels)]
    safe = [pattern for pattern in patterns if not audit(problem, pattern).leaks]
    assert 0 < len(safe) < len(patterns)
    for pattern in patterns:
        for leak in audit(problem, pattern).leaks:
            found = cut(rooms, pattern, leak)
            assert not found.is_met(pattern)
            assert all(found.is_met(each) for each in safe)


def test_two_tables_without_a_common_person_are_two_parts():
    pays = [400_000.0, 450_000.0, 500_000.0, 550_000.0]
    problem = Puzzle(
        tuple(person(number, pay) for number, pay in enumerate(pays)),
        (total("first", {0: pays[0], 1: pays[1]}), total("second", {2: pays[2], 3: pays[3]})),
        tuple(target(number, number, pay) for number, pay in enumerate(pays)),
        laws=(Side(((2, 1.0), (0, -1.5)), 0.0),),
    )
    found = parts(problem)
    assert [[display.key for display in part.displays] for part in found] == [["first"], ["second"]]
    assert [len(part.targets) for part in found] == [2, 2]
    assert not any(part.laws for part in found)
    whole = {leak.target.key for leak in audit(problem, problem.finest()).leaks}
    assert {leak.target.key for part in found for leak in audit(part, part.finest()).leaks} <= whole
