"""Proposes amounts by spreading: what one has more, all others have a little less, as little each as can be.

For those whose part nobody can take over alone. A third of the colleagues, or one of them, is kept still at a time.
As in ``exchange``, nothing here is trusted before ``Search.use`` has tried it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from jamstilt.review.moves import AttackSides, Exchangeable, reduced

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from jamstilt.review.search import Search

PARTS = 3
"""Parts that the colleagues are split into: any two of them are both still in some set of amounts."""

FEW = 12
"""Colleagues that are kept still one by one; whoever is open to more is left to the solver."""


def spread(search: Search, family: Exchangeable, shares: Mapping[int, float], sides: AttackSides) -> None:
    """Close what spreading can close."""
    import numpy as np

    printed, _ = reduced(family.printed)
    everybody = sorted(sides.column)
    parts = [[], *(everybody[part::PARTS] for part in range(PARTS))]
    for one_by_one in (False, True):
        sets: list[NDArray[Any]] = []
        for number, move in enumerate(family.moves):
            if move.is_whole and move.who in shares:
                open_to = set(np.flatnonzero(search.open[family.aims(move.who, sides)].any(axis=0)))
                left = [[other] for other, column in sides.column.items() if column in open_to][:FEW]
                kept = left if one_by_one else parts if open_to else []
                sets += [_spread(family, printed, number, shares[move.who], {move.who, *still}) for still in kept]
        if sets:
            deviations = family.deviations(np.stack(sets, axis=1), len(search.problem.true))
            search.use(deviations)


def _spread(
    family: Exchangeable, printed: NDArray[Any], number: int, share: float, still: Collection[int]
) -> NDArray[Any]:
    """The shares that everybody but those who are kept still has more or less: the least sum of squares."""
    import numpy as np

    free = [other for other, move in enumerate(family.moves) if move.who not in still]
    others = printed[:, free]
    found = np.zeros(len(family.moves))
    found[free] = -share * others.T @ np.linalg.lstsq(others @ others.T, printed[:, number], rcond=None)[0]
    found[number] = share
    return found
