"""A second attacker, written by itself: every amount that fits what is shown, with scipy and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.optimize import linprog

from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle, Side, Target

UNIT = 100_000.0
"""Amounts are solved in this many kroner: a solver's tolerance is then a hundredth of a krone."""


def interval(
    puzzle: Puzzle, pattern: Pattern, target: Target, known: frozenset[int] = frozenset()
) -> tuple[float, float]:
    """The lowest and highest amount of the target in kroner that fits what is shown.

    Args:
        puzzle: what may be shown.
        pattern: at which level it is.
        target: whose amount is asked for.
        known: people who put what they know of themselves beside what is shown.
    """
    sides = [side for display in puzzle.displays for side in display.levels[pattern[display.key]].sides]
    matrix, bounds = _dense([*sides, *puzzle.laws], len(puzzle.unknowns))
    room = [
        (one.value / UNIT, one.value / UNIT) if one.knower in known else (one.low / UNIT, one.high / UNIT)
        for one in puzzle.unknowns
    ]
    cost = np.zeros(len(puzzle.unknowns))
    for place, coefficient in target.coefficients:
        cost[place] = coefficient
    low, high = (_least(direction * cost, matrix, bounds, room) for direction in (1, -1))
    return low, -high


def _dense(sides: Iterable[Side], width: int) -> tuple[np.ndarray, np.ndarray]:
    rows = list(sides)
    matrix = np.zeros((len(rows), width))
    for row, side in enumerate(rows):
        for place, coefficient in side.coefficients:
            matrix[row, place] = coefficient
    return matrix, np.array([side.bound / UNIT for side in rows])


def _least(cost: np.ndarray, matrix: np.ndarray, bounds: np.ndarray, room: list[tuple[float, float]]) -> float:
    solved = linprog(cost, A_ub=matrix, b_ub=bounds, bounds=room, method="highs")
    if solved.status != 0:
        raise AssertionError(f"what is printed contradicts itself: {solved.message}")
    return float(solved.fun) * UNIT
