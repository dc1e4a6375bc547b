"""Protection at the least loss, with a proof: cuts are collected until the cheapest pattern that meets them is safe.

After Fischetti and Salazar (DISCLOSURE 3), with cuts in whole numbers (decision 15). A master programme chooses the
cheapest pattern; the audit tries it; each leak gives a cut that the master must meet from then on. As no cut forbids
anything safe, the first safe choice of the master is the cheapest there is. If the effort runs out, the best safe
pattern that was found is given with the master's bound: never the master's own choice.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from time import monotonic

from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.audit import Auditor
from jamstilt.disclosure.proof.cut import Cut, Rooms, cut
from jamstilt.disclosure.proof.greedy import close
from jamstilt.disclosure.proof.guess import Guesser
from jamstilt.disclosure.proof.master import EQUAL, Master
from jamstilt.disclosure.proof.parts import parts
from jamstilt.disclosure.proof.puzzle import Display, Pattern, Puzzle

FEW = 300
"""Displays: of more, a guess from the beginning takes longer than what it gains."""

PATIENCE, WORK, LEAST = 40, 12_000, 5
"""How many guesses are tried before the last is made safe as it is: at most, in guesses times displays, at least."""

CLOSINGS = 5
"""How often a pattern is closed before the search gives up on it."""


class Proof(StrEnum):
    """What is known of a pattern beside that it is safe."""

    OPTIMAL = "optimal"
    """No safe pattern loses less."""
    SAFE = "safe"
    """One may: the effort ran out."""
    NONE = "none"
    """Nothing: no safe pattern was found, or the solver gave no answer, so all that may be hidden is hidden."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to look for the best pattern. A safe one is always found first, however long that takes.

    Attributes:
        questions: how many of the attacker's programmes are solved before the search gives up: counted and not timed,
            so that a slow machine gives up no sooner.
        seconds: what the clock says at most. A search that it ends may give another plan elsewhere.
    """

    questions: int = 6_000
    seconds: float = 900.0


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
    effort = effort or Effort()
    until = monotonic() + effort.seconds
    numbered = _numbered(puzzle)
    whole = _Search(numbered, effort.questions, until)
    of = [_Search(part, effort.questions, until) for part in parts(numbered)] if puzzle.laws else []
    for each in of:
        if each.search():
            whole.cuts += each.cuts
    whole.search()
    loss = numbered.loss(whole.best)
    proof = Proof.OPTIMAL if abs(whole.least - loss) <= loss * EQUAL * 10 else Proof.SAFE
    questions = sum(each.auditor.questions for each in (whole, *of))
    pattern = {
        display.key: len(display.levels) - len(left.levels) + whole.best[number]
        for number, (display, left) in enumerate(zip(puzzle.displays, numbered.displays, strict=True))
    }
    return Protection(pattern, loss, min(whole.least, loss), proof, numbered.loss(whole.first), questions)


def _numbered(puzzle: Puzzle) -> Puzzle:
    """The same puzzle with its displays known by their places: names are looked up a million times.

    What goes together with something that can only be hidden can only be hidden.
    """
    place = {display.key: number for number, display in enumerate(puzzle.displays)}
    levels = {display.key: display.levels for display in puzzle.displays}
    for first, second in puzzle.together:
        if levels[first][0].step is None and levels[second][-1].step is None:
            levels[second] = levels[second][-1:]
    return replace(
        puzzle,
        displays=tuple(Display(place[key], each) for key, each in levels.items()),
        together=tuple((place[first], place[second]) for first, second in puzzle.together),
    )


class _Search:
    """The search for the cheapest safe pattern of one puzzle, and what was learned on the way."""

    def __init__(self, puzzle: Puzzle, questions: int, until: float) -> None:
        self.puzzle = puzzle
        self.most = questions
        self.until = until
        self.cuts: list[Cut] = []
        self.auditor, self.rooms = Auditor(puzzle), Rooms(puzzle)
        self.guesser, self._guessed_with = Guesser(self.rooms), 0
        self.best = self.first = puzzle.finest()
        self.least = 0.0

    def search(self) -> bool:
        """Find the pattern; False where nothing need be hidden."""
        if not self.auditor.prepare():
            self.least = self.puzzle.loss(self.best)
            return False
        master, known = Master(self.rooms), 0
        self.best = self.first = self._close(self.puzzle.finest())
        self._mend(self.puzzle.finest())
        while not self._is_over():
            master.add(self.cuts[known:])
            known = len(self.cuts)
            before = self.best
            chosen, least = master.cheaper(before, self.until)
            self.least = max(self.least, least)
            if chosen is not None:
                self._mend(chosen)
            is_stuck = len(self.cuts) == known and self.best is before
            if is_stuck or self.least >= self.puzzle.loss(self.best) * (1 - EQUAL):
                break
        return True

    def _is_over(self) -> bool:
        return self.auditor.questions > self.most or monotonic() > self.until

    def _mend(self, pattern: Pattern) -> None:
        """Learn from what leaks and guess again, as long as that is cheaper than the best safe pattern.

        That is cheaper than to ask the master every time. Where it takes long, the last guess is closed.
        """
        for _ in range(min(PATIENCE, max(LEAST, WORK // len(self.puzzle.displays)))):
            if self.puzzle.loss(pattern) >= self.puzzle.loss(self.best) * (1 - EQUAL) or self._is_over():
                return
            if self._is_safe(pattern):
                self.best = pattern
                return
            self.guesser.add(self.cuts[self._guessed_with :])
            self._guessed_with = len(self.cuts)
            starts = (pattern, self.puzzle.finest()) if len(self.puzzle.displays) <= FEW else (pattern,)
            pattern = min(map(self.guesser.near, starts), key=self.puzzle.loss)
        self.best = min(self.best, self._close(pattern), key=self.puzzle.loss)

    def _close(self, pattern: Pattern) -> Pattern:
        """Make a pattern safe, and look once more whether it is; the last digits may ask for another round.

        Raises:
            NotSolvedError: if the solver does not agree with itself.
        """
        for _ in range(CLOSINGS):
            pattern = close(self.auditor, self.rooms, pattern, self.cuts)
            if self._is_safe(pattern):
                return pattern
        raise NotSolvedError("a closed pattern leaks again")

    def _is_safe(self, pattern: Pattern) -> bool:
        """Whether a pattern is safe; if not, a cut is learned for each leak."""
        leaks = self.auditor.first_leaks(pattern)
        self.cuts += dict.fromkeys(cut(self.rooms, pattern, leak) for leak in leaks)
        return not leaks
