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
from numpy.typing import NDArray

from jamstilt.disclosure.proof.puzzle import Coefficients, Display, Pattern, Puzzle, Side, Target, Way

Vector = NDArray[np.float64]
Places = NDArray[np.int32]

KRONER = 100_000.0
"""The unit that the solver counts in: its tolerances are absolute, and pay is some hundred thousand kroner."""

STILL = 1e-9
"""A distance, in the solver's unit, that is no move: a hundredth of an øre."""

ENOUGH = 1 - 1e-6
"""How much of the need a point must reach; the solver is exact to far less than that."""

THRIFT = 1e-3
"""What it costs to move somebody's own amount, so that points move people together where that is as good."""

_TOLERANCE = 1e-9
_FEW_ITERATIONS_NEED_NO_PRESOLVE = "off"
_PRIMAL_SIMPLEX = 4


class NotSolvedError(RuntimeError):
    """The solver gave no proven optimum: nothing may be read from it."""


class ContradictionError(ValueError):
    """What is shown does not fit the true amounts: an error of ours, in rounding or in who is counted."""


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


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a side stands in the programme: which row, which end of it, and what the row was divided by."""

    row: int
    end: Way
    scale: float
    bound: float


class Attack:
    """One puzzle, ready to be asked. ``show`` sets what is printed; ``push`` asks."""

    def __init__(self, puzzle: Puzzle) -> None:
        """Build the programme once: two columns for each unknown, a row for each law, side and sum that is a target.

        An unknown moves up in one column and down in the other. So the truth is a corner, where the solver starts, and
        few amounts move until it is done: a sparse point answers for all whose amounts stand still.
        """
        self.puzzle = puzzle
        self._truth = np.array([each.value for each in puzzle.unknowns])
        self._count = len(self._truth)
        up = np.array([each.high for each in puzzle.unknowns]) - self._truth
        down = self._truth - np.array([each.low for each in puzzle.unknowns])
        self._most = np.maximum(np.concatenate([up, down]), 0.0) / KRONER
        alone = np.array([each.knower is not None for each in puzzle.unknowns])
        self._thrift = -THRIFT * np.concatenate([alone, alone])
        self._rows: dict[Coefficients, int] = {}
        self._matrix: list[Coefficients] = []
        self._laws = [self._place(law) for law in puzzle.laws]
        self._levels: dict[Hashable, tuple[tuple[_Row, ...], ...]] = {
            display.key: self._places_of(display) for display in puzzle.displays
        }
        self._sums = {target.key: self._sum_row(target) for target in puzzle.targets if len(target.coefficients) > 1}
        self.row_low = np.full(len(self._matrix), -np.inf)
        self.row_high = np.full(len(self._matrix), np.inf)
        for law in self._laws:
            self._close(law)
        self._lawful_low, self._lawful_high = self.row_low.copy(), self.row_high.copy()
        self._shown_in = self._displays_by_row()
        self.pattern: dict[Hashable, int] = {}
        self._model = self._built()

    @cached_property
    def own(self) -> dict[int, list[int]]:
        """The unknowns that each person knows."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place, unknown in enumerate(self.puzzle.unknowns):
            if unknown.knower is not None:
                found[unknown.knower].append(place)
        return dict(found)

    @cached_property
    def _by_column(self) -> list[list[tuple[int, float]]]:
        columns: list[list[tuple[int, float]]] = [[] for _ in self._truth]
        for row, coefficients in enumerate(self._matrix):
            for column, value in coefficients:
                columns[column].append((row, value))
        return columns

    def show(self, pattern: Pattern) -> Places:
        """Set what is printed; gives the rows that changed."""
        before = self.pattern
        changed = [key for key in self._levels if key not in before or before[key] != pattern[key]]
        self.pattern = dict(pattern)
        rows = sorted({place.row for key in changed for level in self._levels[key] for place in level})
        for row in rows:
            self.row_low[row], self.row_high[row] = self._lawful_low[row], self._lawful_high[row]
        for key in {key for row in rows for key in self._shown_in[row]}:
            for place in self._levels[key][pattern[key]]:
                self._close(place)
        found = np.array(rows, dtype=np.int32)
        if rows:
            self._model.changeRowsBounds(len(rows), found, self.row_low[found], self.row_high[found])
        return found

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
            self._model.clearSolver()  # from the truth itself, so that few amounts move; else from the last answer
        push = self._solved(goals, way) if sparing else None
        if push is None or not push.is_enough:
            everyone = np.arange(2 * self._count, dtype=np.int32)
            self._model.changeColsCost(len(everyone), everyone, np.zeros(len(everyone)))
            self._ask(goals, way, cap, closed)
            push = self._solved(goals, way)
            self._model.changeColsCost(len(everyone), everyone, self._thrift)
        self._restore(goals, closed, costs)
        return push

    def _solved(self, goals: Sequence[Target], way: Way) -> Push:
        model = self._model
        model.run()
        status = model.getModelStatus()
        solution = model.getSolution()
        up_and_down = np.array(solution.col_value)
        value = up_and_down[: self._count] - up_and_down[self._count :]
        duals = np.array(solution.row_dual)
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotSolvedError(f"attacker's programme: {model.modelStatusToString(status)}")
        reach = tuple(_reach(goal, way, value) for goal in goals)
        is_held = any(each < ENOUGH for each in reach)
        return Push(reach, value, self._held_by(duals) if is_held else ())

    def room(self, way: Way) -> Vector:
        """How far each unknown can move, in the solver's unit."""
        return self._most[: self._count] if way is Way.UP else self._most[self._count :]

    def dense(self) -> Vector:
        """The coefficients of all rows, a row for each."""
        found = np.zeros((len(self._matrix), self._count))
        for row, coefficients in enumerate(self._matrix):
            for place, value in coefficients:
                found[row, place] = value
        return found

    def point(self, value: Vector) -> Point:
        """A point from the moves of all unknowns, in the solver's unit."""
        places = np.flatnonzero(np.abs(value) > STILL).tolist()
        sums: defaultdict[int, float] = defaultdict(float)
        for place in places:
            for row, coefficient in self._by_column[place]:
                sums[row] += coefficient * float(value[place])
        knowers = (self.puzzle.unknowns[place].knower for place in places)
        people = frozenset(person for person in knowers if person is not None)
        return Point(people, np.array(list(sums), dtype=np.int32), np.array(list(sums.values())))

    def _displays_by_row(self) -> list[set[Hashable]]:
        found: list[set[Hashable]] = [set() for _ in self._matrix]
        for key, levels in self._levels.items():
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
                column = place if way is Way.UP else place + self._count
                self._model.changeColBounds(column, 0.0, min(limit / coefficient, self._most[column]))
            else:
                row = self._sums[goal.key]
                self._model.changeRowBounds(row, -limit, limit)
        if len(closed):
            both = np.concatenate([closed, closed + self._count]).astype(np.int32)
            self._model.changeColsBounds(len(both), both, np.zeros(len(both)), np.zeros(len(both)))
        places = np.array(list(costs), dtype=np.int32)
        self._price(places, np.array(list(costs.values())))
        return places

    def _price(self, places: Places, costs: Vector) -> None:
        both = np.concatenate([places, places + self._count]).astype(np.int32)
        self._model.changeColsCost(len(both), both, np.concatenate([costs, -costs]))

    def _restore(self, goals: Sequence[Target], closed: Places, costs: Places) -> None:
        columns = np.unique(np.concatenate([costs, closed]))
        both = np.concatenate([columns, columns + self._count]).astype(np.int32)
        self._model.changeColsCost(len(both), both, self._thrift[both])
        self._model.changeColsBounds(len(both), both, np.zeros(len(both)), self._most[both])
        for goal in goals:
            if len(goal.coefficients) > 1:
                row = self._sums[goal.key]
                self._model.changeRowBounds(row, self.row_low[row], self.row_high[row])

    def _held_by(self, duals: Vector) -> tuple[tuple[Hashable, int, float], ...]:
        found: list[tuple[Hashable, int, float]] = []
        tight = set(np.flatnonzero(np.abs(duals) > STILL).tolist())
        if not tight:
            return ()
        for key, levels in self._levels.items():
            for number, place in enumerate(levels[self.pattern[key]]):
                if place.row in tight and duals[place.row] * place.end > 0:
                    found.append((key, number, abs(float(duals[place.row])) / (place.scale * KRONER)))
        return tuple(found)

    def _places_of(self, display: Display) -> tuple[tuple[_Row, ...], ...]:
        return tuple(tuple(self._place(side) for side in level.sides) for level in display.levels)

    def _place(self, side: Side) -> _Row:
        """The row of a side, shared with all sides of the same coefficients; its bound as a distance from the truth."""
        scale = max(abs(value) for _, value in side.coefficients)
        end = Way.UP if side.coefficients[0][1] > 0 else Way.DOWN
        row = self._row(tuple((place, value / scale * end) for place, value in side.coefficients))
        room = side.bound - _along(side.coefficients, self._truth)
        if room < -1e-6 * max(1.0, abs(side.bound)):
            raise ContradictionError("a shown number does not fit the amounts behind it")
        return _Row(row, end, scale, max(0.0, room) / (scale * KRONER))

    def _row(self, coefficients: Coefficients) -> int:
        if coefficients not in self._rows:
            self._rows[coefficients] = len(self._matrix)
            self._matrix.append(coefficients)
        return self._rows[coefficients]

    def _sum_row(self, target: Target) -> int:
        self._matrix.append(target.coefficients)
        return len(self._matrix) - 1

    def _close(self, place: _Row) -> None:
        if place.end is Way.UP:
            self.row_high[place.row] = min(self.row_high[place.row], place.bound)
        else:
            self.row_low[place.row] = max(self.row_low[place.row], -place.bound)

    def _built(self) -> highspy.Highs:
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("threads", 1)
        model.setOptionValue("solver", "simplex")
        model.setOptionValue("presolve", _FEW_ITERATIONS_NEED_NO_PRESOLVE)
        model.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        model.setOptionValue("primal_feasibility_tolerance", _TOLERANCE)
        model.setOptionValue("dual_feasibility_tolerance", _TOLERANCE)
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = 2 * self._count, len(self._matrix)
        programme.col_cost_ = self._thrift
        programme.col_lower_, programme.col_upper_ = np.zeros(2 * self._count), self._most
        programme.row_lower_, programme.row_upper_ = self.row_low, self.row_high
        programme.sense_ = highspy.ObjSense.kMaximize
        programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        programme.a_matrix_.start_ = np.cumsum([0, *(2 * len(row) for row in self._matrix)]).astype(np.int32)
        both = [(place, value) for row in self._matrix for place, value in (*row, *_mirrored(row, self._count))]
        programme.a_matrix_.index_ = np.array([place for place, _ in both], dtype=np.int32)
        programme.a_matrix_.value_ = np.array([value for _, value in both])
        model.passModel(programme)
        return model


def _mirrored(coefficients: Coefficients, count: int) -> Coefficients:
    return tuple((place + count, -value) for place, value in coefficients)


def _reach(goal: Target, way: Way, value: Vector) -> float:
    """How far a goal gets, as a part of what it needs; what needs nothing gets there."""
    need = goal.need(way)
    return way * _along(goal.coefficients, value) * KRONER / need if need else 1.0


def _along(coefficients: Coefficients, point: Vector) -> float:
    return float(sum(value * point[place] for place, value in coefficients))
