"""Protection at the least loss, with a proof: cuts are collected until the cheapest pattern that meets them is safe.

Benders' cuts after Fischetti and Salazar (DISCLOSURE 3). A master programme chooses the cheapest pattern; the audit
tries it; each leak gives a cut that the master must meet from then on. As no cut forbids anything safe, the first safe
choice of the master is the cheapest there is. If the effort runs out, the best safe pattern that was found is given
with the master's bound: never the master's own choice.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.cut import Cut, Rooms, cut
from jamstilt.disclosure.proof.greedy import close, greedy
from jamstilt.disclosure.proof.guess import guessed
from jamstilt.disclosure.proof.master import EQUAL, Master
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle


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
    auditor.prepare()
    cuts: list[Cut] = []
    best = first = greedy(auditor, rooms, cuts, until)
    least, master, known = 0.0, Master(rooms), 0
    for _ in range(effort.rounds):
        best = min(best, _guess(auditor, rooms, cuts, until), key=puzzle.loss)
        master.add(cuts[known:])
        known = len(cuts)
        chosen, least = master.cheapest(until)
        if chosen is None or least >= puzzle.loss(best) * (1 - EQUAL):
            break
        leaks = auditor.audit(chosen).leaks
        if not leaks:
            best = chosen
            break
        _learn(auditor, rooms, chosen, leaks, cuts)
        if monotonic() > until:
            break
    loss = puzzle.loss(best)
    proof = Proof.OPTIMAL if least >= loss * (1 - EQUAL) else Proof.SAFE
    return Protection(best, loss, min(least, loss), proof, puzzle.loss(first), auditor.questions)


def _guess(auditor: Auditor, rooms: Rooms, cuts: list[Cut], until: float) -> Pattern:
    """Guess, and learn from what leaks, until a guess is safe: cheaper than to ask the master every time."""
    while True:
        pattern = guessed(rooms, cuts)
        leaks = auditor.audit(pattern).leaks
        if not leaks:
            return pattern
        if monotonic() > until:
            return close(auditor, rooms, pattern, cuts)
        _learn(auditor, rooms, pattern, leaks, cuts)


def _learn(auditor: Auditor, rooms: Rooms, pattern: Pattern, leaks: Iterable[Leak], cuts: list[Cut]) -> None:
    """A cut for one leak of each person on each side: the others of that person mostly ask for the same."""
    chosen = {(leak.target.knowers or leak.target.key, leak.way): leak for leak in leaks}.values()
    cuts += dict.fromkeys(cut(auditor, rooms, pattern, leak) for leak in chosen)
