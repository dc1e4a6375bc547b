"""The attacker's linear programme as the solver takes it: columns, rows, and where each side of a display stands.

An unknown moves up in one column and down in another. So the truth is a corner, where the solver starts, and few
amounts move until it is done: a sparse point answers for all whose amounts stand still.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np
from numpy.typing import NDArray

from jamstilt.disclosure.proof.puzzle import Coefficients, Puzzle, Side, Target, Way
from jamstilt.disclosure.proof.sums import SharedRow, with_sums

Vector = NDArray[np.float64]
Places = NDArray[np.int32]

KRONER = 100_000.0
"""The unit that the solver counts in: its tolerances are absolute, and pay is some hundred thousand kroner."""

THRIFT = 1e-3
"""What it costs to move somebody's own amount, so that points move people together where that is as good."""

DUAL, PRIMAL = 1, 4
"""The solver's ways: the primal one starts from a point that fits; the other is tried where that one gives up."""

OPTIONS: dict[str, str | float | bool] = {
    "output_flag": False,
    "threads": 1,
    "solver": "simplex",
    "simplex_strategy": PRIMAL,
    "presolve": "off",  # there are few iterations to save
    "primal_feasibility_tolerance": 1e-9,
    "dual_feasibility_tolerance": 1e-9,
}
"""How the attacker's programmes are solved."""

_ROUNDING = 1e-6
"""How far, relatively, a shown number may miss the amounts behind it: the last digits of the arithmetic."""


class ContradictionError(ValueError):
    """What is shown does not fit the true amounts: an error of ours, in rounding or in who is counted."""


@dataclass(frozen=True, slots=True)
class SidePlace:
    """Where a side stands: which row, which end of it, what the row was divided by, and the bound in its unit."""

    row: int
    end: Way
    scale: float
    bound: float


class LinearProgramme:
    """The rows and columns of one puzzle.

    Attributes:
        count: the number of unknowns; the first columns are twice as many, up and then down. Those of sums follow.
        most: how far each column may go, in the solver's unit.
        thrift: what each column costs when nothing is asked.
        matrix: the rows, over the unknowns.
        laws: where the laws stand.
        levels: where the sides of each level of each display stand.
        sums: the rows of the targets that are sums.
    """

    def __init__(self, puzzle: Puzzle) -> None:
        """A row for each law, each side that a display may have, and each sum that is a target."""
        self.count = len(puzzle.unknowns)
        self._truth = np.array([each.value for each in puzzle.unknowns])
        up = np.array([each.high for each in puzzle.unknowns]) - self._truth
        down = self._truth - np.array([each.low for each in puzzle.unknowns])
        alone = np.array([each.knower is not None for each in puzzle.unknowns])
        self.most: Vector = np.maximum(np.concatenate([up, down]), 0.0) / KRONER
        self.thrift: Vector = -THRIFT * np.concatenate([alone, alone])
        self.matrix: list[Coefficients] = []
        self._rows: dict[Coefficients, int] = {}
        self.laws = tuple(self._place(law) for law in puzzle.laws)
        self.levels: dict[Hashable, tuple[tuple[SidePlace, ...], ...]] = {
            display.key: tuple(tuple(self._place(side) for side in level.sides) for level in display.levels)
            for display in puzzle.displays
        }
        self.sums = {target.key: self._sum_row(target) for target in puzzle.targets if len(target.coefficients) > 1}

    @cached_property
    def by_column(self) -> list[list[tuple[int, float]]]:
        """The rows of each unknown, with its coefficient there."""
        columns: list[list[tuple[int, float]]] = [[] for _ in range(self.count)]
        for row, coefficients in enumerate(self.matrix):
            for column, value in coefficients:
                columns[column].append((row, value))
        return columns

    @cached_property
    def dense(self) -> Vector:
        """The coefficients of all rows, a row for each."""
        found = np.zeros((len(self.matrix), self.count))
        for row, coefficients in enumerate(self.matrix):
            for place, value in coefficients:
                found[row, place] = value
        return found

    def room(self, way: Way) -> Vector:
        """How far each unknown can move, in the solver's unit."""
        return self.most[: self.count] if way is Way.UP else self.most[self.count :]

    def model(self, low: Vector, high: Vector) -> highspy.Highs:
        """The solver, ready with these bounds of the rows. Columns and rows of sums come after all others."""
        model = highspy.Highs()
        for name, value in OPTIONS.items():
            model.setOptionValue(name, value)
        rows, sums = self._shared
        nothing, anything = np.zeros(len(sums)), np.full(len(sums), np.inf)
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = 2 * self.count + len(sums), len(rows) + len(sums)
        programme.col_cost_ = np.concatenate([self.thrift, nothing])
        programme.col_lower_ = np.concatenate([np.zeros(2 * self.count), -anything])
        programme.col_upper_ = np.concatenate([self.most, anything])
        programme.row_lower_, programme.row_upper_ = np.concatenate([low, nothing]), np.concatenate([high, nothing])
        programme.sense_ = highspy.ObjSense.kMaximize
        entries = [self._entries(row) for row in (*rows, *sums)]
        programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        programme.a_matrix_.start_ = np.cumsum([0, *map(len, entries)]).astype(np.int32)
        programme.a_matrix_.index_ = np.array([place for row in entries for place, _ in row], dtype=np.int32)
        programme.a_matrix_.value_ = np.array([value for row in entries for _, value in row])
        model.passModel(programme)
        return model

    def start(self) -> highspy.HighsBasis:
        """Where the solver starts: at the truth, with nothing moved."""
        rows, sums = self._shared
        still, free = highspy.HighsBasisStatus.kLower, highspy.HighsBasisStatus.kBasic
        basis = highspy.HighsBasis()
        basis.col_status = [still] * (2 * self.count) + [free] * len(sums)
        basis.row_status = [free] * len(rows) + [still] * len(sums)
        basis.valid = True
        return basis

    @cached_property
    def _shared(self) -> tuple[list[SharedRow], list[SharedRow]]:
        return with_sums(self.matrix)

    def _entries(self, row: SharedRow) -> Coefficients:
        of_sums = ((2 * self.count + number, value) for number, value in row.of_sums)
        return (*row.over, *self._mirrored(row.over), *of_sums)

    def _mirrored(self, coefficients: Coefficients) -> Coefficients:
        return tuple((place + self.count, -value) for place, value in coefficients)

    def _place(self, side: Side) -> SidePlace:
        """The row of a side, shared with all sides of the same coefficients; its bound as a distance from the truth."""
        scale = max(abs(value) for _, value in side.coefficients)
        end = Way.UP if side.coefficients[0][1] > 0 else Way.DOWN
        row = self._row(tuple((place, value / scale * end) for place, value in side.coefficients))
        room = side.bound - along(side.coefficients, self._truth)
        if room < -_ROUNDING * max(1.0, abs(side.bound)):
            raise ContradictionError("a shown number does not fit the amounts behind it")
        return SidePlace(row, end, scale, max(0.0, room) / (scale * KRONER))

    def _row(self, coefficients: Coefficients) -> int:
        if coefficients not in self._rows:
            self._rows[coefficients] = len(self.matrix)
            self.matrix.append(coefficients)
        return self._rows[coefficients]

    def _sum_row(self, target: Target) -> int:
        self.matrix.append(target.coefficients)
        return len(self.matrix) - 1


def along(coefficients: Coefficients, point: Vector) -> float:
    """The sum of coefficient times amount."""
    return float(sum(value * point[place] for place, value in coefficients))
