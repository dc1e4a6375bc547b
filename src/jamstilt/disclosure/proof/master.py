"""The master programme: the cheapest pattern that meets every cut so far.

Cuts tie only a few displays to one another: one year's men seldom hold up another year's women. Displays that no cut
ties are chosen apart, and only those that a new cut has reached are chosen anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

import highspy
import numpy as np

from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms
from jamstilt.disclosure.proof.puzzle import Pattern

MOST_NODES = 500
"""Choices that the solver may branch on before it gives up, on every machine the same."""

EQUAL = 1e-6
"""Losses that differ by less, relatively, are the same."""

OPTIONS: dict[str, float | bool] = {
    "output_flag": False,
    "threads": 1,
    "mip_rel_gap": EQUAL / 10,
    "mip_allow_restart": False,
    "mip_max_nodes": MOST_NODES,
}
"""How the choice of levels is solved."""


@dataclass(frozen=True, slots=True)
class ChosenLevels:
    """Levels of some displays, and what they cost at least; no levels if the time ran out."""

    levels: Mapping[Hashable, int]
    least: float
    is_cheapest: bool


class Master:
    """Chooses patterns; it remembers what it chose for displays that no new cut has reached."""

    def __init__(self, rooms: Rooms) -> None:
        """Without cuts everything is shown."""
        self._rooms = rooms
        self._cuts: list[Cut] = []
        self._chosen: dict[tuple[int, ...], ChosenLevels] = {}

    def add(self, cuts: Iterable[Cut]) -> None:
        """Cuts that every later choice must meet."""
        self._cuts += cuts

    def cheaper(self, best: Pattern, until: float) -> tuple[Pattern | None, float]:
        """A pattern that meets every cut and is cheaper than a safe one, or the cheapest there is; and the least loss.

        Args:
            best: a pattern that meets every cut: there is no need to look for the cheapest before it is known to leak.
            until: when the clock says stop; then no pattern is given.

        Raises:
            NotSolvedError: if the solver says neither.
        """
        pattern: dict[Hashable, int] = dict.fromkeys(self._rooms.levels, 0)
        free = self._rooms.levels.keys() - {key for each in self._cuts for key in self._with_ties(each)}
        least = sum(self._rooms.levels[key][0].loss for key in free)
        chosen: dict[tuple[int, ...], ChosenLevels] = {}
        for numbers in self._apart():
            if monotonic() > until:
                return None, 0.0
            cuts = [self._cuts[number] for number in numbers]
            found = self._chosen.get(numbers) or self._choose(cuts, best, until)
            least += found.least
            pattern |= found.levels
            if found.is_cheapest:
                chosen[numbers] = found
            elif not found.levels:
                return None, 0.0
        self._chosen = chosen
        return pattern, least

    def _with_ties(self, each: Cut) -> set[Hashable]:
        keys = {key for key, _ in each.at_most}
        return keys | {second for (first, _), (second, _) in self._rooms.together if first in keys}

    def _apart(self) -> list[tuple[int, ...]]:
        """The numbers of the cuts that are tied to one another by displays, set by set."""
        home: dict[Hashable, Hashable] = {}

        def root(key: Hashable) -> Hashable:
            while home.setdefault(key, key) != key:
                home[key] = home[home[key]]
                key = home[key]
            return key

        for each in self._cuts:
            first, *others = dict.fromkeys(key for key, _ in each.at_most)
            for other in others:
                home[root(other)] = root(first)
        for (first, _), (second, _) in self._rooms.together:
            if first in home:
                home[root(second)] = root(first)
        found: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, each in enumerate(self._cuts):
            found[root(next(key for key, _ in each.at_most))].append(number)
        return [tuple(numbers) for numbers in found.values()]

    def _choose(self, cuts: Sequence[Cut], best: Pattern, until: float) -> ChosenLevels:
        """Levels for the displays of some cuts; none if the time ran out."""
        keys = {key for each in cuts for key in self._with_ties(each)}
        ties = [tie for tie in self._rooms.together if tie[0][0] in keys]
        ordered = sorted(keys, key=self._rooms.order.__getitem__)
        columns = {
            choice: number
            for number, choice in enumerate((key, level) for key in ordered for level in self._coarser(key))
        }
        model = _model(np.array([self._extra(key, level) for key, level in columns]))
        for key in ordered:
            for level in self._coarser(key)[1:]:
                _row(model, columns, 0.0, {(key, level - 1): 1.0, (key, level): -1.0})
        for first, second in ties:
            _row(model, columns, 0.0, {second: 1.0, first: -1.0})
        for each in cuts:
            _row(model, columns, 1.0, {(key, level + 1): 1.0 for key, level in each.at_most})
        always = sum(self._rooms.levels[key][0].loss for key in ordered)
        known = sum(self._rooms.levels[key][best[key]].loss for key in ordered) - always
        model.setOptionValue("objective_target", known * (1 - EQUAL))
        model.setOptionValue("time_limit", max(0.1, until - monotonic()))
        model.run()
        status = model.getModelStatus()
        least = always + max(0.0, model.getInfo().mip_dual_bound)
        if status in {highspy.HighsModelStatus.kTimeLimit, highspy.HighsModelStatus.kSolutionLimit}:
            return ChosenLevels({}, least, is_cheapest=False)
        if status not in {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kObjectiveTarget}:
            raise NotSolvedError(f"the choice of levels: {model.modelStatusToString(status)}")
        value = model.getSolution().col_value
        levels = dict.fromkeys(ordered, 0)
        for (key, level), number in columns.items():
            levels[key] = level if value[number] > 1 / 2 else levels[key]
        return ChosenLevels(levels, least, is_cheapest=status == highspy.HighsModelStatus.kOptimal)

    def _coarser(self, key: Hashable) -> range:
        return range(1, len(self._rooms.levels[key]))

    def _extra(self, key: Hashable, level: int) -> float:
        levels = self._rooms.levels[key]
        return levels[level].loss - levels[level - 1].loss


def _model(losses: np.ndarray) -> highspy.Highs:
    """A column for each level of each display: whether it is shown at that level or more coarsely."""
    model = highspy.Highs()
    for name, value in OPTIONS.items():
        model.setOptionValue(name, value)
    count = len(losses)
    nothing = np.array([], dtype=np.int32)
    model.addCols(count, losses, np.zeros(count), np.ones(count), 0, nothing, nothing, np.array([]))
    places = np.arange(count, dtype=np.int32)
    model.changeColsIntegrality(count, places, np.full(count, highspy.HighsVarType.kInteger))
    return model


def _row(model: highspy.Highs, columns: Mapping[Choice, int], least: float, parts: Mapping[Choice, float]) -> None:
    places = np.array([columns[choice] for choice in parts], dtype=np.int32)
    model.addRow(least, highspy.kHighsInf, len(places), places, np.array(list(parts.values())))
