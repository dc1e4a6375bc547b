"""Searches for amounts that fit what the public files say, and lie as far from the truth as is asked.

First by exchange: what one person has more, another of the same printed rows has less. What is left goes to scipy's
solver, another than the one that protects; each answer's status is read before its numbers are.
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
        from scipy.sparse import csr_array

        width = len(problem.true)
        down = [row for row, places in enumerate(aims) for _ in places]
        across = [place for places in aims for place in places]
        self.problem = problem
        self.sums = csr_array((np.ones(len(down)), (down, across)), shape=(len(aims), width))
        self.needs = np.array(needs) * (1 - TOLERANCE)
        self.knows = np.zeros((len(known), width), dtype=bool)
        for number, places in enumerate(known):
            self.knows[number, list(places)] = True
        self.open = np.ones((len(aims), len(known)), dtype=bool)
        self.slack = problem.bounds - problem.rows @ problem.true
        self.cost = np.where(self.knows.any(axis=0), 1.0, OF_A_POOL)
        self.solved = 0

    def exchange(self, own: Sequence[int], others: Sequence[Sequence[int]], amount: float) -> None:
        """Try to move one's amounts up, and each of the others' the same way down, and the other way round.

        Args:
            own: one's unknowns, of one kind, in one or two years.
            others: for each other, the unknowns of the same years; empty where somebody has none in one of them.
            amount: how far, in each year.
        """
        import numpy as np

        able = [places for places in others if places]
        if not able:
            return
        problem = self.problem
        taken = problem.dense[:, list(own)].sum(axis=1)
        given = np.stack([problem.dense[:, list(places)].sum(axis=1) for places in able], axis=1)
        for sign in (1.0, -1.0):
            moved = sign * amount * (taken[:, None] - given)
            for number in np.flatnonzero((moved <= self.slack[:, None] + STILL).all(axis=0)):
                deviation = np.zeros(len(problem.true))
                deviation[list(own)] = sign * amount
                deviation[list(able[number])] = -sign * amount
                self.use(deviation)

    def solve(self, aims: Sequence[int], attackers: Collection[int], among: NDArray[Any] | None = None) -> bool:
        """Find amounts that are off on all these aims for these attackers together; close what they close.

        ``among``: only these unknowns may differ from the truth. False: there are none, among these.
        """
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array, hstack, vstack

        problem, needs = self.problem, self.needs[list(aims)]
        free = (
            ~self.knows[list(attackers)].any(axis=0)
            if among is None
            else among & ~self.knows[list(attackers)].any(axis=0)
        )
        columns = np.flatnonzero(free)
        printed = problem.rows[:, columns]
        touched = np.flatnonzero(np.diff(printed.indptr))
        wanted = csr_array(self.sums[list(aims)][:, columns].multiply(-np.sign(needs)[:, None]))
        matrix = vstack([printed[touched], wanted], format="csr")
        room = np.concatenate([(problem.high - problem.true)[columns], (problem.true - problem.low)[columns]])
        self.solved += 1
        result = linprog(
            np.tile(self.cost[columns], 2),
            A_ub=hstack([matrix, -matrix], format="csr"),
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
        deviation[abs(deviation) < STILL] = 0.0
        self.use(deviation)
        self.use(-deviation)
        self.open[np.ix_(list(aims), list(attackers))] = False  # what the solver calls fitting, fits
        return True

    def use(self, deviation: NDArray[Any]) -> None:
        """Close each aim that these amounts are off on, for everybody who knows nothing against them."""
        import numpy as np

        problem = self.problem
        amounts = problem.true + deviation
        inside = (amounts >= problem.low - STILL).all() and (amounts <= problem.high + STILL).all()
        if inside and (problem.rows @ deviation <= self.slack + STILL).all():
            off = (self.sums @ deviation) * np.sign(self.needs) >= abs(self.needs) - STILL
            fooled = ~(self.knows & (deviation != 0)[None, :]).any(axis=1)
            self.open[np.ix_(off, fooled)] = False
