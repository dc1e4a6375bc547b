"""What is left to print: the least that must be hidden so that none of the five is exposed, to anybody.

Every interval must reach a tenth of the pay to both sides, for the public and for each of the four others. Which cells
go depends on what is dear. The law asks for the ratios, so they are: three more means in kroner go instead.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import combinations

import pytest
import second_solver
from attackers import comes_too_close, pairs_that_fail
from printed_table import Cell, mean, ratio
from statement import shown, statement, the_five

from jamstilt.disclosure.proof.optimum import Proof, protected
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle

SMALL = (
    mean("top_managers", "men"),
    mean("consultants", "men"),
    mean("apprentices", "men"),
    mean("apprentices", "women"),
    ratio("apprentices"),
)
WHEN_RATIOS_ARE_DEAR = {
    mean("top_managers", "women"),
    mean("middle_managers", "women"),
    mean("middle_managers", "men"),
}
WHEN_RATIOS_ARE_CHEAP = {mean("top_managers", "women"), ratio("top_managers")}
CASES = pytest.mark.parametrize(("dear", "further"), [(10.0, WHEN_RATIOS_ARE_DEAR), (1.0, WHEN_RATIOS_ARE_CHEAP)])


@CASES
def test_the_least_loss_is_that_of_the_worked_example(dear: float, further: set[Cell]):
    puzzle = statement(dear=dear)
    found = protected(puzzle)
    assert {one.key for one in puzzle.displays if found.pattern[one.key]} == {*SMALL, *further}
    assert found.proof is Proof.OPTIMAL
    assert found.loss == pytest.approx(found.least) == pytest.approx(puzzle.loss(found.pattern))


@CASES
def test_no_pair_of_insider_and_target_is_left(dear: float, further: set[Cell]):
    puzzle = statement(dear=dear)
    assert pairs_that_fail(puzzle, shown(puzzle, {*SMALL, *further}), the_five(puzzle)) == set()


@pytest.mark.parametrize("cell", SMALL, ids=lambda cell: "-".join(cell[:2]))
def test_each_small_cell_leaks_even_when_nothing_else_is_shown(cell: Cell):
    puzzle = statement()
    assert not is_safe(puzzle, shown(puzzle, set(puzzle.finest()) - {cell}))


@CASES
def test_the_second_solver_finds_every_cheaper_pattern_unsafe(dear: float, further: set[Cell]):
    puzzle = statement(dear=dear)
    loss = puzzle.loss(shown(puzzle, {*SMALL, *further}))
    cheaper = list(patterns_that_lose_less(puzzle, loss))
    assert len(cheaper) > 3
    assert [hidden for hidden in cheaper if is_safe(puzzle, shown(puzzle, hidden))] == []


@CASES
def test_none_of_the_hidden_cells_may_be_shown(dear: float, further: set[Cell]):
    puzzle = statement(dear=dear)
    hidden = {*SMALL, *further}
    assert [cell for cell in hidden if is_safe(puzzle, shown(puzzle, hidden - {cell}))] == []


def test_rounding_more_is_no_cheaper_way_here():
    """At these weights: a quarter of the price of hiding for each step of 100, 1 000 and 10 000 kr."""
    assert protected(statement(coarser=True)).loss == pytest.approx(protected(statement()).loss)


def patterns_that_lose_less(puzzle: Puzzle, loss: float) -> Iterator[frozenset[Hashable]]:
    """Every choice of hidden cells that costs less, and hides those that leak even when they alone are shown."""
    room = loss - sum(cost(puzzle, cell) for cell in SMALL)
    free = [one.key for one in puzzle.displays if one.key not in SMALL and cost(puzzle, one.key) < room]
    for number in range(len(free) + 1):
        for more in combinations(free, number):
            if sum(cost(puzzle, cell) for cell in more) < room * (1 - 1e-9):
                yield frozenset(SMALL) | set(more)


def cost(puzzle: Puzzle, cell: Hashable) -> float:
    (found,) = (one for one in puzzle.displays if one.key == cell)
    return found.levels[-1].loss


def is_safe(puzzle: Puzzle, pattern: Pattern) -> bool:
    attackers = [frozenset(), *(one.knowers for one in puzzle.targets)]
    return not any(
        comes_too_close(target, *second_solver.interval(puzzle, pattern, target, known))
        for target in puzzle.targets
        for known in attackers
        if known != target.knowers
    )
