"""The attacker's linear programme: every set of amounts that fits what is shown (DISCLOSURE 3).

It works in distances from the truth, which always fits. One programme serves all questions to a puzzle: a pattern
moves the bounds of rows, what somebody knows closes columns, and a question is an objective.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np

from jamstilt.disclosure.proof.programme import DUAL, KRONER, PRIMAL, LinearProgramme, Places, SidePlace, Vector, along
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle, Target, Way

STILL = 1e-9
"""A distance, in the solver's unit, that is no move: a hundredth of an øre."""

ENOUGH = 1 - 1e-6
"""How much of the need a point must reach; the solver is exact to far less than that."""


class NotSolvedError(RuntimeError):
    """The solver gave no proven optimum: nothing may be read from it."""


@dataclass(frozen=True, slots=True)
class Point:
    """Amounts that fit what is shown: which people's own amounts are not the true ones, and the sums that change.

    ``rows`` and ``sums`` belong together: rows of the programme, and distances from the truth in the solver's unit.
    """

    people: frozenset[int]
    rows: Places
    sums: Vector


@dataclass(frozen=True, slots=True)
class Push:
    """The answer to one question: how far the goals can be moved together, each to its need at most.

    Attributes:
        reach: how far each goal gets, as a part of what it needs, in the order of the goals.
        moves: how far each unknown is from the truth then, in the solver's unit.
        held_by: what holds the goals back: for each display the weight of each side of its level, in parts of the
            need for one unit of the side's bound.
    """

    reach: tuple[float, ...]
    moves: Vector
    held_by: tuple[tuple[Hashable, int, float], ...]

    @property
    def is_enough(self) -> bool:
        """Whether every goal gets as far as it needs."""
        return all(reach >= ENOUGH for reach in self.reach)


class Attack:
    """One puzzle, ready to be asked. ``show`` sets what is printed; ``push`` asks."""

    def __init__(self, puzzle: Puzzle) -> None:
        """Build the programme once; nothing is printed yet."""
        self.puzzle = puzzle
        self.programme = programme = LinearProgramme(puzzle)
        self.row_low = np.full(len(programme.matrix), -np.inf)
        self.row_high = np.full(len(programme.matrix), np.inf)
        for law in programme.laws:
            self._close(law)
        self._lawful_low, self._lawful_high = self.row_low.copy(), self.row_high.copy()
        self._shown_in = self._displays_by_row()
        self.pattern: dict[Hashable, int] = {}
        self._model = programme.model(self.row_low, self.row_high)
        self._start = programme.start()

    @cached_property
    def own(self) -> dict[int, list[int]]:
        """The unknowns that each person knows."""
        one = dict(self.puzzle.perhaps_one)
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place, unknown in enumerate(self.puzzle.unknowns):
            if unknown.knower is not None:
                for person in {unknown.knower, one.get(unknown.knower, unknown.knower)}:
                    found[person].append(place)
        return dict(found)

    def show(self, pattern: Pattern) -> None:
        """Set what is printed."""
        before = self.pattern
        changed = [key for key in self.programme.levels if key not in before or before[key] != pattern[key]]
        self.pattern = dict(pattern)
        rows = sorted({place.row for key in changed for level in self.programme.levels[key] for place in level})
        for row in rows:
            self.row_low[row], self.row_high[row] = self._lawful_low[row], self._lawful_high[row]
        for key in {key for row in rows for key in self._shown_in[row]}:
            for place in self.programme.levels[key][pattern[key]]:
                self._close(place)
        for row in rows:
            self._model.changeRowBounds(row, self.row_low[row], self.row_high[row])

    def fits(self, point: Point) -> bool:
        """Whether a point still fits what is shown now."""
        low, high = self.row_low[point.rows], self.row_high[point.rows]
        return bool(np.all(point.sums >= low - STILL) and np.all(point.sums <= high + STILL))

    def push(
        self, goals: Sequence[Target], way: Way, known: Iterable[int] = (), *, cap: float = 1.0, sparing: bool = True
    ) -> Push:
        """How far the goals can be moved together, when some amounts are known.

        Args:
            goals: what to move.
            way: up or down.
            known: the persons who know their own amounts.
            cap: how far each is moved at most, in parts of its need.
            sparing: whether to try first to let other people's own amounts stand still.

        Raises:
            NotSolvedError: if the solver has no proven optimum.
        """
        closed = self._closed(known)
        costs = self._ask(goals, way, cap, closed)
        if sparing:
            # from the truth itself, so that few amounts move; else from the last answer
            self._model.setBasis(self._start)
        push = self._solved(goals, way) if sparing else None
        if push is None or not push.is_enough:
            everyone = np.arange(2 * self.programme.count, dtype=np.int32)
            self._model.changeColsCost(len(everyone), everyone, np.zeros(len(everyone)))
            self._ask(goals, way, cap, closed)
            push = self._solved(goals, way)
            self._model.changeColsCost(len(everyone), everyone, self.programme.thrift)
        self._restore(goals, closed, costs)
        return push

    def _solved(self, goals: Sequence[Target], way: Way) -> Push:
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self._model.clearSolver()
            self._model.setOptionValue("simplex_strategy", DUAL)
            self._model.run()
            self._model.setOptionValue("simplex_strategy", PRIMAL)
        status = self._model.getModelStatus()
        solution = self._model.getSolution()
        up_and_down = np.array(solution.col_value)
        value = up_and_down[: self.programme.count] - up_and_down[self.programme.count : 2 * self.programme.count]
        duals = np.array(solution.row_dual)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotSolvedError(f"attacker's programme: {self._model.modelStatusToString(status)}")
        reach = tuple(_reach(goal, way, value) for goal in goals)
        is_held = any(each < ENOUGH for each in reach)
        return Push(reach, value, self._held_by(duals) if is_held else ())

    def point(self, value: Vector) -> Point:
        """A point from the moves of all unknowns, in the solver's unit."""
        places = np.flatnonzero(np.abs(value) > STILL).tolist()
        sums: defaultdict[int, float] = defaultdict(float)
        for place in places:
            for row, coefficient in self.programme.by_column[place]:
                sums[row] += coefficient * float(value[place])
        knowers = (self.puzzle.unknowns[place].knower for place in places)
        people = frozenset(person for person in knowers if person is not None)
        return Point(people, np.array(list(sums), dtype=np.int32), np.array(list(sums.values())))

    def _displays_by_row(self) -> list[set[Hashable]]:
        found: list[set[Hashable]] = [set() for _ in self.programme.matrix]
        for key, levels in self.programme.levels.items():
            for level in levels:
                for place in level:
                    found[place.row].add(key)
        return found

    def _closed(self, known: Iterable[int]) -> Places:
        return np.array(sorted({place for person in known for place in self.own.get(person, ())}), dtype=np.int32)

    def _ask(self, goals: Sequence[Target], way: Way, cap: float, closed: Places) -> Places:
        costs: defaultdict[int, float] = defaultdict(float)
        for goal in goals:
            need = goal.need(way) or 1.0
            limit = cap * goal.need(way) / KRONER
            for place, coefficient in goal.coefficients:
                costs[place] += way * coefficient * KRONER / need
            if len(goal.coefficients) == 1:
                ((place, coefficient),) = goal.coefficients
                column = place if way is Way.UP else place + self.programme.count
                self._model.changeColBounds(column, 0.0, min(limit / coefficient, self.programme.most[column]))
            else:
                row = self.programme.sums[goal.key]
                self._model.changeRowBounds(row, -limit, limit)
        if len(closed):
            both = np.concatenate([closed, closed + self.programme.count]).astype(np.int32)
            self._model.changeColsBounds(len(both), both, np.zeros(len(both)), np.zeros(len(both)))
        places = np.array(list(costs), dtype=np.int32)
        self._price(places, np.array(list(costs.values())))
        return places

    def _price(self, places: Places, costs: Vector) -> None:
        both = np.concatenate([places, places + self.programme.count]).astype(np.int32)
        self._model.changeColsCost(len(both), both, np.concatenate([costs, -costs]))

    def _restore(self, goals: Sequence[Target], closed: Places, costs: Places) -> None:
        columns = np.unique(np.concatenate([costs, closed]))
        both = np.concatenate([columns, columns + self.programme.count]).astype(np.int32)
        self._model.changeColsCost(len(both), both, self.programme.thrift[both])
        self._model.changeColsBounds(len(both), both, np.zeros(len(both)), self.programme.most[both])
        for goal in goals:
            if len(goal.coefficients) > 1:
                row = self.programme.sums[goal.key]
                self._model.changeRowBounds(row, self.row_low[row], self.row_high[row])

    def _held_by(self, duals: Vector) -> tuple[tuple[Hashable, int, float], ...]:
        found: list[tuple[Hashable, int, float]] = []
        tight = set(np.flatnonzero(np.abs(duals) > STILL).tolist())
        if not tight:
            return ()
        for key, levels in self.programme.levels.items():
            for number, place in enumerate(levels[self.pattern[key]]):
                if place.row in tight and duals[place.row] * place.end > 0:
                    found.append((key, number, abs(float(duals[place.row])) / (place.scale * KRONER)))
        return tuple(found)

    def _close(self, place: SidePlace) -> None:
        if place.end is Way.UP:
            self.row_high[place.row] = min(self.row_high[place.row], place.bound)
        else:
            self.row_low[place.row] = max(self.row_low[place.row], -place.bound)


def _reach(goal: Target, way: Way, value: Vector) -> float:
    """How far a goal gets, as a part of what it needs; what needs nothing gets there."""
    need = goal.need(way)
    return way * along(goal.coefficients, value) * KRONER / need if need else 1.0
