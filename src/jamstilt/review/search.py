"""Searches for amounts that fit what the public files say, and lie as far from the truth as is asked.

``exchange`` proposes amounts; what is left goes to scipy's solver, another than the one that protects; each answer's
status is read before its numbers are. Whoever proposes, each set of amounts is tried here against everything printed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from jamstilt.review.facts import Unknowns

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOLERANCE = 1e-6
"""Of a margin: so much nearer is let go."""

STILL = 1e-8
"""A deviation under this (a tenth of an øre) is none."""

EXACTLY = 1e-9
"""How far the solver may be from fitting."""

PRESOLVE = False
"""Problems are small and the truth fits them: looking for what can be left out takes longer than solving."""

OPTIMAL, INFEASIBLE = 0, 2
OF_A_POOL = 1e-3
"""What it costs to move a pool, when a person costs 1: as few persons as possible are to move."""


class Search:
    """Which attacks are still open: ``open[aim, attacker]``, the first attacker being the public."""

    def __init__(
        self, problem: Unknowns, aims: Sequence[Sequence[int]], needs: Sequence[float], known: Sequence[Sequence[int]]
    ) -> None:
        """Lay out the problem once, as deviations from the truth.

        Args:
            problem: what is unknown, and all that is printed of it.
            aims: the unknowns that each aim is the sum of.
            needs: how far each must be able to be off; below nought where it is downwards.
            known: the unknowns that each attacker knows.
        """
        import numpy as np

        width = len(problem.true)
        self.problem = problem
        self.aims = tuple(aims)
        self.needs = np.array(needs) * (1 - TOLERANCE)
        self.knows = np.zeros((len(known), width), dtype=bool)
        for number, places in enumerate(known):
            self.knows[number, list(places)] = True
        self.open = np.ones((len(aims), len(known)), dtype=bool)
        self.slack = problem.bounds - problem.rows @ problem.true
        self.cost = np.where(self.knows.any(axis=0), 1.0, OF_A_POOL)
        self.solved = 0

    def solve(self, aims: Sequence[int], attackers: Collection[int], among: NDArray[Any] | None = None) -> bool:
        """Find amounts that are off on all these aims for these attackers together; close what they close.

        ``among``: only these unknowns may differ from the truth. False: there are none, among these.
        """
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array

        problem, needs = self.problem, self.needs[list(aims)]
        free = ~self.knows[list(attackers)].any(axis=0)
        columns = np.flatnonzero(free if among is None else among & free)
        printed = problem.rows[:, columns]
        touched = np.flatnonzero(printed.any(axis=1))
        wanted = np.zeros((len(needs), len(problem.true)))
        for row, aim in enumerate(aims):
            wanted[row, list(self.aims[aim])] = -np.sign(needs[row])
        matrix = np.vstack([printed[touched], wanted[:, columns]])
        room = np.concatenate([(problem.high - problem.true)[columns], (problem.true - problem.low)[columns]])
        self.solved += 1
        result = linprog(
            np.tile(self.cost[columns], 2),
            A_ub=csr_array(np.hstack([matrix, -matrix])),
            b_ub=np.concatenate([self.slack[touched], -abs(needs)]),
            bounds=np.column_stack([np.zeros(len(room)), room]),
            method="highs-ds",
            options={"primal_feasibility_tolerance": EXACTLY, "presolve": PRESOLVE},
        )
        if result.status == INFEASIBLE:
            return False
        if result.status != OPTIMAL:
            raise RuntimeError(f"The solver gave up: {result.message}")
        deviation = np.zeros(len(problem.true))
        deviation[columns] = result.x[: len(columns)] - result.x[len(columns) :]
        self.use(deviation[None, :])
        self.open[np.ix_(list(aims), list(attackers))] = False  # what the solver calls fitting, fits
        return True

    def use(self, deviations: NDArray[Any]) -> None:
        """Close each aim that one of these sets of amounts is off on, for everybody who knows nothing against it.

        Args:
            deviations: a row for each set, its differences from the truth; each is tried the other way too.
        """
        import numpy as np

        problem = self.problem
        moved = np.where(abs(deviations) < STILL, 0.0, deviations)
        across = np.flatnonzero(moved.any(axis=0))
        touched = np.flatnonzero(problem.rows[:, across].any(axis=1))
        moves, said, slack = moved[:, across], problem.rows[np.ix_(touched, across)], self.slack[touched] + STILL
        up, down = ((problem.high - problem.true)[across] + STILL, (problem.true - problem.low)[across] + STILL)
        told = moves @ said.T
        starts = np.cumsum([0, *map(len, self.aims[:-1])])
        sums = np.add.reduceat(moved[:, [place for places in self.aims for place in places]], starts, axis=1)
        fooled = (moves != 0).astype(float) @ self.knows[:, across].T.astype(float) == 0
        for sign in (1, -1):
            above, below = (up, down) if sign == 1 else (down, up)
            fits = ((moves <= above) & (moves >= -below)).all(axis=1) & (sign * told <= slack).all(axis=1)
            off = sign * np.sign(self.needs) * sums[fits] >= abs(self.needs) - STILL
            self.open &= off.T.astype(float) @ fooled[fits].astype(float) == 0
