"""Protection at the least loss, with a proof: cuts are collected until the cheapest pattern that meets them is safe.

Benders' cuts after Fischetti and Salazar (DISCLOSURE 3). A master programme chooses the cheapest pattern; the audit
tries it; each leak gives a cut that the master must meet from then on. As no cut forbids anything safe, the first safe
choice of the master is the cheapest there is. If the effort runs out, the best safe pattern that was found is given
with the master's bound: never the master's own choice.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

import highspy
import numpy as np

from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.audit import Auditor
from jamstilt.disclosure.proof.cut import Cut, Rooms, cut
from jamstilt.disclosure.proof.greedy import close, greedy, reopen
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle

EQUAL = 1e-6
"""Losses that differ by less, relatively, are the same."""


class Proof(StrEnum):
    """What is known of a pattern beside that it is safe."""

    OPTIMAL = "optimal"
    """No safe pattern loses less."""
    SAFE = "safe"
    """One may: the effort ran out."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to look for the best pattern. A safe one is always found first, however long that takes."""

    rounds: int = 400
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Protection:
    """A safe pattern.

    Attributes:
        pattern: the level of each display.
        loss: what it costs.
        least: what every safe pattern costs at least.
        proof: whether the two are the same.
        first_loss: what the first safe pattern, found without the master, cost.
        questions: how many of the attacker's programmes were solved.
    """

    pattern: Mapping[Hashable, int]
    loss: float
    least: float
    proof: Proof
    first_loss: float
    questions: int


def protected(puzzle: Puzzle, effort: Effort | None = None) -> Protection:
    """The safe pattern of least loss, or the best that the effort allows.

    Raises:
        ImpossibleError: if some target can't be protected by anything that may be hidden.
    """
    if not puzzle.displays or not puzzle.targets:
        return Protection(puzzle.finest(), 0.0, 0.0, Proof.OPTIMAL, 0.0, 0)
    effort = effort or Effort()
    until = monotonic() + effort.seconds
    auditor, rooms = Auditor(puzzle), Rooms(puzzle)
    cuts: list[Cut] = []
    best = first = greedy(auditor, rooms, cuts, until)
    least, master = 0.0, Master(rooms)
    for _ in range(effort.rounds):
        master.add(cuts)
        cuts.clear()
        chosen, least = master.cheapest(until)
        if chosen is None or least >= puzzle.loss(best) * (1 - EQUAL):
            break
        leaks = auditor.audit(chosen).leaks
        if not leaks:
            best = chosen
            break
        cuts += (cut(rooms, chosen, leak) for leak in leaks)
        better = close(auditor, rooms, chosen, cuts)
        if puzzle.loss(better) < puzzle.loss(best) * 1.1:
            better = reopen(auditor, rooms, better, until)
        best = min(best, better, key=puzzle.loss)
        if monotonic() > until:
            break
    loss = puzzle.loss(best)
    proof = Proof.OPTIMAL if least >= loss * (1 - EQUAL) else Proof.SAFE
    return Protection(best, loss, min(least, loss), proof, puzzle.loss(first), auditor.questions)


class Master:
    """Chooses the cheapest pattern that meets every cut so far."""

    def __init__(self, rooms: Rooms) -> None:
        """A column for each level of each display; exactly one of a display is chosen."""
        self._rooms = rooms
        self._columns = {
            choice: number
            for number, choice in enumerate(
                (key, level) for key, levels in rooms.levels.items() for level in range(len(levels))
            )
        }
        self._model = highspy.Highs()
        self._model.setOptionValue("output_flag", False)
        self._model.setOptionValue("threads", 1)
        self._model.setOptionValue("mip_rel_gap", EQUAL / 10)
        losses = np.array([rooms.levels[key][level].loss for key, level in self._columns])
        count = len(losses)
        nothing = np.array([], dtype=np.int32)
        self._model.addCols(count, losses, np.zeros(count), np.ones(count), 0, nothing, nothing, np.array([]))
        places = np.arange(count, dtype=np.int32)
        self._model.changeColsIntegrality(count, places, np.full(count, highspy.HighsVarType.kInteger))
        for key, levels in rooms.levels.items():
            self._row(1.0, 1.0, {(key, level): 1.0 for level in range(len(levels))})
        for first, second in rooms.together:
            self._row(0.0, 1.0, {second: 1.0, first: -1.0})

    def add(self, cuts: list[Cut]) -> None:
        """Cuts that every later choice must meet."""
        for each in cuts:
            self._row(1.0, highspy.kHighsInf, each.parts)

    def cheapest(self, until: float) -> tuple[Pattern | None, float]:
        """The cheapest pattern, and what every pattern costs at least; no pattern if the time ran out before one.

        Raises:
            NotSolvedError: if the solver says neither.
        """
        self._model.setOptionValue("time_limit", max(0.1, until - monotonic()) + self._model.getRunTime())
        self._model.run()
        status = self._model.getModelStatus()
        least = max(0.0, self._model.getInfo().mip_dual_bound)
        if status == highspy.HighsModelStatus.kTimeLimit:
            return None, least
        if status != highspy.HighsModelStatus.kOptimal:
            raise NotSolvedError(f"the choice of levels: {self._model.modelStatusToString(status)}")
        value = self._model.getSolution().col_value
        return {key: level for (key, level), number in self._columns.items() if value[number] > 1 / 2}, least

    def _row(self, low: float, high: float, parts: Mapping[tuple[Hashable, int], float]) -> None:
        places = np.array([self._columns[choice] for choice in parts], dtype=np.int32)
        self._model.addRow(low, high, len(places), places, np.array(list(parts.values())))
