"""Proposes amounts by exchange: what somebody has more, others of the same printed rows have less.

Elimination gives, for each who can be moved, whom else that moves. Pools are taken first, for nobody knows a pool's
amount; where persons are needed, several orders give several sets of them, so that each colleague stands still in one.
Nothing here is trusted: ``Search.use`` tries each set of amounts against everything printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jamstilt.review.moves import NOTHING, AttackSides, Exchangeable, families, reduced
from jamstilt.review.spread import spread
from jamstilt.statistics.atoms import Quantity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from jamstilt.review.search import Search

ROUNDS = 12
"""Orders tried at most; one that closes nothing is the last."""

WAYS = 8
"""Ways to move somebody that are tried in one round: those that move fewest."""


def exchange(search: Search, shares: Mapping[tuple[int, Quantity], float], sides: AttackSides) -> None:
    """Close what exchange can close.

    Args:
        search: the attacks that are open.
        shares: by how much of itself somebody's pay of a kind is to be moved.
        sides: whose aims they are, and who attacks.
    """
    for kind in dict.fromkeys(kind for _, kind in shares):
        own = {who: share for (who, of), share in shares.items() if of is kind}
        for family in families(search, kind):
            _rounds(search, family, own, sides)
            spread(search, family, own, sides)


def _rounds(search: Search, family: Exchangeable, shares: dict[int, float], sides: AttackSides) -> None:
    """Several orders: whoever moved where it mattered comes later in the next, so that others move instead."""
    moves = family.moves
    pools = [number for number, move in enumerate(moves) if not move.is_person]
    persons = [number for number, move in enumerate(moves) if move.is_person]
    able = {move.who for move in moves if not move.is_whole}
    sizes = {move.who: sum(move.amounts) for move in moves if move.is_whole}
    concerned = [row for who in shares for row in family.aims(who, sides)]
    idle = 0
    for _ in range(ROUNDS):
        left = {who for who in shares if search.open[family.aims(who, sides)].any()}
        wanted = {number: shares[move.who] for number, move in enumerate(moves) if move.is_whole and move.who in left}
        if not wanted or idle:
            return
        open_to = search.open[concerned].sum(axis=0)
        late = {
            who: (int(open_to[sides.column[who]]) if who in sides.column else 0, who not in able, -size)
            for who, size in sizes.items()
        }
        before = search.open.sum()
        _try(search, family, [*pools, *sorted(persons, key=lambda number: late[moves[number].who])], wanted)
        idle = idle + 1 if search.open.sum() == before else 0


def _try(search: Search, family: Exchangeable, order: Sequence[int], wanted: dict[int, float]) -> None:
    """The directions that elimination gives, as far as each who is in one is to be moved, up and down."""
    import numpy as np

    kernel = _kernel(family.printed[:, list(order)])
    directions = np.empty_like(kernel)
    directions[list(order)] = kernel
    persons = np.array([move.is_person for move in family.moves])
    movers = (directions[persons] != 0).sum(axis=0)
    sets: list[NDArray[Any]] = []
    for number, share in wanted.items():
        ways = np.flatnonzero(directions[number])
        some = directions[:, ways[np.argsort(movers[ways], kind="stable")][:WAYS]]
        sets.append(some * (share / some[number]))
    together = np.concatenate(sets, axis=1)
    deviations = family.deviations(together, len(search.problem.true))
    search.use(deviations)


def _kernel(matrix: NDArray[Any]) -> NDArray[Any]:
    """Directions in which nothing printed changes: one for each column that those before it can make up for."""
    import numpy as np

    work, pivots = reduced(matrix)
    free = [column for column in range(work.shape[1]) if column not in set(pivots)]
    kernel = np.zeros((work.shape[1], len(free)))
    kernel[free, range(len(free))] = 1.0
    kernel[pivots] = -work[:, free]
    kernel[abs(kernel) < NOTHING] = 0.0
    return kernel
