"""What can be moved of a kind of pay, and what that does to what is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jamstilt.statistics.atoms import Quantity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from jamstilt.review.people import Stay
    from jamstilt.review.search import Search

NOTHING = 1e-9
"""A coefficient under this is left over from rounding."""

ROOM_TO_GROW = 0.01
"""Whoever's growth is nearer than this to what anybody takes for granted moves in all years alike, or not at all."""


@dataclass(frozen=True, slots=True)
class PayMove:
    """Somebody's amounts of one kind, moved by the same share: ``places`` are the unknowns, ``amounts`` their sizes."""

    who: int
    places: tuple[int, ...]
    amounts: tuple[float, ...]
    is_person: bool
    is_whole: bool


@dataclass(frozen=True, slots=True)
class AttackSides:
    """The aims that a kind of pay of each person is moved for, and the column of each who attacks."""

    rows: Mapping[tuple[int, Stay], list[int]]
    column: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Exchangeable:
    """Moves of one kind of pay, and what each does to what is printed: a column for each move."""

    stays: tuple[Stay, ...]
    moves: tuple[PayMove, ...]
    printed: NDArray[Any]

    def aims(self, who: int, sides: AttackSides) -> list[int]:
        """Somebody's aims that these moves can serve."""
        return [row for stay in self.stays for row in sides.rows.get((who, stay), ())]

    def deviations(self, moved: NDArray[Any], width: int) -> NDArray[Any]:
        """Differences from the truth, a row for each column of ``moved``: by how much of itself each is moved."""
        import numpy as np

        found = np.zeros((moved.shape[1], width))
        for move, shares in zip(self.moves, moved, strict=True):
            found[:, list(move.places)] += np.outer(shares, move.amounts)
        return found


def families(search: Search, kind: Quantity) -> Iterator[Exchangeable]:
    """Agreed pay of all years together, so that growth stays what it was; other kinds year by year."""
    import numpy as np

    problem = search.problem
    years = sorted({year for own in problem.places for year, of in own if of is kind})
    exact = (problem.rows[: problem.printed : 2] - problem.rows[1 : problem.printed : 2]) / 2
    for together in [years] if kind is Quantity.AGREED else [[year] for year in years]:
        stays = tuple((year, kind) for year in together)
        moves = tuple(move for who in range(len(problem.people)) for move in _moves(search, who, stays))
        columns = np.stack([exact[:, list(move.places)] @ np.array(move.amounts) for move in moves], axis=1)
        largest = abs(columns).max(axis=1, initial=0)
        yield Exchangeable(stays, moves, columns[largest > 0] / largest[largest > 0, None])


def _moves(search: Search, who: int, stays: Sequence[Stay]) -> Iterator[PayMove]:
    """All of somebody's years by the same share; and each but the first by itself, where growth leaves room for it."""
    problem, own = search.problem, search.problem.places[who]
    places = [own[stay] for stay in stays if stay in own]
    sizes = {place: float(problem.true[place] or problem.high[place]) for place in places}
    is_person = problem.people[who].is_alone
    if places:
        yield PayMove(who, tuple(places), tuple(sizes.values()), is_person, is_whole=True)
    grown = problem.rows[problem.printed :]
    for place in places[1:]:
        room = search.slack[problem.printed :][grown[:, place] != 0]
        if (room > ROOM_TO_GROW * sizes[place]).all():
            yield PayMove(who, (place,), (sizes[place],), is_person, is_whole=False)


def reduced(matrix: NDArray[Any]) -> tuple[NDArray[Any], list[int]]:
    """The same equations, each solved for one column, and which: the first columns that can be."""
    import numpy as np

    work = matrix.copy()
    pivots: list[int] = []
    for column in range(work.shape[1]):
        done = len(pivots)
        if done == len(work):
            break
        row = done + int(abs(work[done:, column]).argmax())
        if abs(work[row, column]) < NOTHING:
            continue
        work[[done, row]] = work[[row, done]]
        work[done] /= work[done, column]
        others = work[:, column].copy()
        others[done] = 0.0
        work -= np.outer(others, work[done])
        pivots.append(column)
    return work[: len(pivots)], pivots
