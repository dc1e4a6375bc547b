"""Points found at one stroke: what a person's move upsets is taken up by circles of many (DISCLOSURE 3).

A circle's room is what is left when any of its people has told what he or she knows. So a point that moves one person
and circles only is proof against the public and every insider and coalition at once. All such points come out of one
least-squares problem: they keep every shown sum exactly as it is. Whom this does not clear, the audit asks about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from jamstilt.disclosure.proof.attack import STILL, Attack, Point
from jamstilt.disclosure.proof.programme import KRONER
from jamstilt.disclosure.proof.puzzle import Target, Way

LARGEST_PROBLEM = 4_000_000
"""Rows times circles: beyond that the audit's own questions are quicker."""

WORTH_IT = 300
"""Groups of targets: of fewer, the audit's own questions are as quick."""

SPARE = 1 - 1e-9
"""How much of a room is used at most, so that the last digits of the arithmetic never decide."""


def absorbed(attack: Attack, groups: Sequence[Sequence[Target]], way: Way) -> Mapping[int, Point]:
    """The points for those groups of targets that circles can take up, by number of the group."""
    circles = np.flatnonzero([unknown.knower is None for unknown in attack.puzzle.unknowns])
    bound = np.flatnonzero(np.isfinite(attack.row_low) | np.isfinite(attack.row_high))
    if len(groups) < WORTH_IT or not len(circles) or len(bound) * len(circles) > LARGEST_PROBLEM:
        return {}
    matrix = attack.programme.dense[bound]
    moves = _moves(attack, groups, way)
    shown = np.isfinite(attack.row_low[bound]) & np.isfinite(attack.row_high[bound])
    room = np.minimum(attack.programme.room(Way.UP), attack.programme.room(Way.DOWN))[circles]
    upset = -matrix[shown] @ moves
    taken = np.linalg.lstsq(matrix[shown][:, circles] * room, upset, rcond=None)[0] * room[:, None]
    moves[circles] += taken
    sums = matrix @ moves
    fits = (sums >= attack.row_low[bound][:, None] - STILL) & (sums <= attack.row_high[bound][:, None] + STILL)
    inside = (moves <= attack.programme.room(Way.UP)[:, None] * SPARE) & (
        moves >= -attack.programme.room(Way.DOWN)[:, None] * SPARE
    )
    reaches = [
        all(
            way * sum(value * moves[place, number] for place, value in goal.coefficients) * KRONER
            >= goal.need(way) * SPARE
            for goal in goals
        )
        for number, goals in enumerate(groups)
    ]
    cleared = np.flatnonzero(fits.all(axis=0) & inside.all(axis=0) & np.array(reaches, dtype=np.bool_))
    return {int(number): attack.point(moves[:, number]) for number in cleared}


def _moves(attack: Attack, groups: Sequence[Sequence[Target]], way: Way) -> np.ndarray:
    """Every amount that is a target of its own, moved as far as it must be; a column for each group."""
    moves = np.zeros((len(attack.puzzle.unknowns), len(groups)))
    for number, goals in enumerate(groups):
        for goal in goals:
            if len(goal.coefficients) == 1:
                ((place, coefficient),) = goal.coefficients
                moves[place, number] = way * goal.need(way) / coefficient / KRONER
    return moves
