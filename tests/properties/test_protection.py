"""What always holds for a protected table, whoever works there: an outsider's attack learns nothing from it."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from employer_puzzle import STRICT, Rules, puzzle, questions, reckoned, shown
from employers import ALL, MEAN, TOTAL, WOMEN, Cell, Employer, employer_of
from jamstilt.disclosure.proof.audit import Auditor, audit
from jamstilt.disclosure.proof.cut import Rooms
from jamstilt.disclosure.proof.greedy import ImpossibleError, close
from jamstilt.disclosure.proof.optimum import Effort, Proof, protected
from jamstilt.disclosure.proof.puzzle import Display, Puzzle
from outside_attack import exposed, guessed

LITTLE = Effort(seconds=2)
ENOUGH = Effort(seconds=30)

heads = st.tuples(st.sampled_from([0, 1, 1, 2, 3, 6, 9]), st.sampled_from([0, 1, 2, 5, 6, 8])).filter(any)
houses = st.builds(
    employer_of,
    st.lists(st.lists(heads, min_size=1, max_size=3), min_size=1, max_size=2),
    st.integers(0, 10_000),
)
small_houses = st.builds(
    employer_of,
    st.lists(st.lists(heads, min_size=2, max_size=3), min_size=1, max_size=1),
    st.integers(0, 999),
)
rules = st.builds(
    Rules,
    coarser=st.booleans(),
    ratios=st.booleans(),
    safe_ratios=st.booleans(),
    follow=st.booleans(),
    same_cost=st.booleans(),
)


def learnt_by_anybody(house: Employer, pattern, how: Rules):
    world = guessed(house.pay, how.prior)
    return exposed(world, shown(house, pattern, how), questions(house, how), how.margin)


@settings(max_examples=40)
@given(houses, rules)
def test_no_one_learns_anything_from_a_protected_table(house, how):
    assert not learnt_by_anybody(house, protected(puzzle(house, how), LITTLE).pattern, how)


@settings(max_examples=15)
@given(small_houses, rules)
def test_no_two_together_learn_anything_from_a_table_protected_against_two(house, how):
    pairs = replace(how, coalition=2)
    assert not learnt_by_anybody(house, protected(puzzle(house, pairs), LITTLE).pattern, pairs)


@settings(max_examples=60)
@given(houses, rules, st.data())
def test_hiding_a_figure_or_rounding_it_more_never_opens_another(house, how, data):
    problem = puzzle(house, how)
    last = {display.key: len(display.levels) - 1 for display in problem.displays}
    pattern = {key: data.draw(st.integers(0, level)) for key, level in last.items()}
    one = data.draw(st.sampled_from(sorted(last)))
    coarser = data.draw(st.integers(pattern[one], last[one]))
    before = {leak.target.key for leak in audit(problem, pattern).leaks}
    after = {leak.target.key for leak in audit(problem, {**pattern, one: coarser}).leaks}
    assert after <= before


@settings(max_examples=40)
@given(houses, rules)
def test_the_audit_finds_the_leaks_that_an_outsider_finds_when_everybody_knows_the_best_paid(house, how):
    problem = puzzle(house, how)
    pattern = problem.finest()
    found = exposed(reckoned(house, how), shown(house, pattern, how), questions(house, how), how.margin)
    theirs = {("person", answer.question.target) for answer in found}
    assert {leak.target.key for leak in audit(problem, pattern).leaks} == theirs


@settings(max_examples=25)
@given(houses, rules, st.randoms(use_true_random=False))
def test_the_order_of_groups_and_people_changes_nothing_in_the_loss(house, how, random):
    these, those = (protected(puzzle(each, how), ENOUGH) for each in (house, shuffled(house, random)))
    assert these.proof is those.proof is Proof.OPTIMAL
    assert these.loss == pytest.approx(those.loss, rel=1e-5)


@settings(max_examples=25)
@given(houses, rules, st.randoms(use_true_random=False))
def test_where_no_two_patterns_cost_the_same_the_order_changes_nothing_at_all(house, how, random):
    these, those = (protected(with_own_prices(puzzle(each, how)), ENOUGH) for each in (house, shuffled(house, random)))
    assert these.pattern == those.pattern


def with_own_prices(problem: Puzzle) -> Puzzle:
    """Each display a little dearer, by its name, so that there is one cheapest pattern and no other."""

    def dearer(display: Display) -> Display:
        part = 1 + crc32(str(display.key).encode()) % 1000 / 10_000
        return replace(display, levels=tuple(replace(level, loss=level.loss * part) for level in display.levels))

    return replace(problem, displays=tuple(map(dearer, problem.displays)))


def shuffled(house: Employer, random: Random) -> Employer:
    """The same house with its cells in another order, and the people of each as well."""
    pay: list[int] = []
    cells: list[Cell] = []
    for cell in random.sample(house.cells, len(house.cells)):
        people = random.sample(cell.people, len(cell.people))
        cells.append(replace(cell, people=range(len(pay), len(pay) + len(people))))
        pay += [house.pay[person] for person in people]
    return Employer(tuple(pay), tuple(cells))


@settings(max_examples=25)
@given(houses, rules)
def test_the_optimum_loses_no_more_than_the_greedy_way_and_no_less_than_is_proven(house, how):
    problem = puzzle(house, how)
    quick = close(Auditor(problem), Rooms(problem), problem.finest(), [])
    best = protected(problem, ENOUGH)
    assert best.least <= best.loss == pytest.approx(problem.loss(best.pattern))
    assert best.loss <= problem.loss(quick) * (1 + 1e-6)


@settings(max_examples=25)
@given(houses, rules)
def test_what_goes_together_is_hidden_together(house, how):
    problem = puzzle(house, replace(how, follow=True, ratios=True))
    pattern = protected(problem, LITTLE).pattern
    hidden = {display.key for display in problem.displays if _is_hidden(display, pattern)}
    assert all(second in hidden for first, second in problem.together if first in hidden)


def _is_hidden(display, pattern):
    return display.levels[pattern[display.key]].step is None


def test_one_woman_among_men_cannot_be_hidden_beside_a_total_that_must_be_shown():
    house = employer_of([[(1, 9), (0, 12)]], 1)
    must = frozenset({(MEAN, TOTAL, ALL), (MEAN, TOTAL, "men")})
    problem = puzzle(house, replace(STRICT, must_show=must))
    with pytest.raises(ImpossibleError) as certificate:
        protected(problem)
    leak = certificate.value.leak
    assert leak.target.key == ("person", 0)
    assert {problem.displays[place].key for place, _, _ in leak.held_by} == must
    assert house.cells[0].gender == WOMEN
