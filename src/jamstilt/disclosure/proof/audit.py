"""The audit: tries every target against the public and against everybody who knows something (DISCLOSURE 3).

Nobody is asked twice for nothing. A point that fits what is shown and moves a target far enough proves the target safe
from the public. It also proves it safe from everyone whose own amount stands still in it, for to them it fits as well.
So points that move different people clear everybody: of two such points at least one holds against each insider, of
three against each pair. Only where no second point is found is each of those asked whose amounts move in the first.
This is the lazy insiders' lemma; nothing is lost by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from jamstilt.disclosure.proof.absorb import absorbed
from jamstilt.disclosure.proof.attack import ENOUGH, Attack, Point, Push
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle, Target, Way

POINTS_KEPT = 8
"""How many points are kept for a question: patterns come back."""

Known = frozenset[int]
NOBODY: Known = frozenset()


class _Question(NamedTuple):
    """Can these targets be moved this far, as somebody sees it who knows the amounts of ``known``?

    ``goals`` are the places of the targets in the puzzle.
    """

    goals: tuple[int, ...]
    way: Way
    known: Known


@dataclass(frozen=True, slots=True)
class Leak:
    """Somebody can come too close.

    Attributes:
        target: what.
        way: on which side of the true value.
        known: who know their own amount; nobody is the public.
        reach: how far their interval gets, as a part of what it must.
        held_by: the displays that do it, with the weight of each side of their level.
    """

    target: Target
    way: Way
    known: Known
    reach: float
    held_by: tuple[tuple[Hashable, int, float], ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """What leaks in a pattern, and how many questions it took. No leak is a proof that there is none."""

    leaks: tuple[Leak, ...]
    questions: int


class Auditor:
    """One puzzle, audited again and again: points that were found before are tried before new questions are asked."""

    def __init__(self, puzzle: Puzzle) -> None:
        """Targets that the same people know are moved together where that is possible."""
        self.puzzle = puzzle
        self.attack = Attack(puzzle)
        self.questions = 0
        self._one = dict(puzzle.perhaps_one)
        together: defaultdict[Hashable, list[int]] = defaultdict(list)
        for place, target in enumerate(puzzle.targets):
            together[target.knowers or target.key].append(place)
        self.groups = tuple(tuple(each) for each in together.values())
        self._points: dict[_Question, tuple[Point, ...]] = {}
        self._last: dict[tuple[tuple[int, ...], Way], Leak] = {}

    def audit(self, pattern: Pattern) -> Audit:
        """Everything that leaks when the displays are shown like this."""
        self.attack.show(pattern)
        before = self.questions
        leaks = tuple(leak for goals in self.groups for leak in self.leaks_of(goals))
        return Audit(leaks, self.questions - before)

    def first_leaks(self, pattern: Pattern) -> tuple[Leak, ...]:
        """One leak of each person on each side, when the displays are shown like this: none if there is none at all."""
        self.attack.show(pattern)
        found = (self.first_leak_of(goals, way) for goals in self.groups for way in Way)
        return tuple(leak for leak in found if leak is not None)

    def first_leak_of(self, goals: tuple[int, ...], way: Way) -> Leak | None:
        """A leak of a group of targets, from what is shown now, if there is any; that of last time is tried first."""
        last = self._last.get((goals, way))
        leak = self.leak_of(self.attack.pattern, last) if last else None
        if leak is None:
            leak = next(self._leaks(_Question(goals, way, NOBODY)), None)
        if leak is None:
            self._last.pop((goals, way), None)
        else:
            self._last[goals, way] = leak
        return leak

    def prepare(self) -> bool:
        """Find points that fit whatever is hidden, those for the finest pattern; whether anything leaks there.

        Only what leaks there is ever asked again.
        """
        self.attack.show(self.puzzle.finest())
        self._absorb()
        return bool(self.first_leaks(self.puzzle.finest()))

    def _absorb(self) -> None:
        """Find the points that clear most people at one stroke, for what is shown now."""
        for way in Way:
            asked = [_Question(goals, way, NOBODY) for goals in self.groups]
            left = [question for question in asked if not self._is_answered(question)]
            groups = [self._targets(question.goals) for question in left]
            for number, point in absorbed(self.attack, groups, way).items():
                self._keep(left[number], point)

    def leak_of(self, pattern: Pattern, leak: Leak) -> Leak | None:
        """The same leak in another pattern, if it is still there."""
        self.attack.show(pattern)
        self.questions += 1
        known = leak.known | (self.puzzle.assumed - leak.target.knowers)
        push = self.attack.push((leak.target,), leak.way, known, sparing=False)
        return None if push.is_enough else replace(leak, reach=push.reach[0], held_by=push.held_by)

    def leaks_of(self, goals: tuple[int, ...]) -> Iterator[Leak]:
        """The leaks of targets that the same people know, from what is shown now."""
        for way in Way:
            yield from self._leaks(_Question(goals, way, NOBODY))

    def _leaks(self, question: _Question) -> Iterator[Leak]:
        push = self._asked(question)
        if push is not None:
            yield from self._leaks_apart(question, push)
            return
        room = self.puzzle.coalition - len(question.known)
        if room and not self._is_cleared(question, room):
            for person in sorted(self._moved(question)):
                yield from self._leaks(question._replace(known=question.known | {person}))

    def _leaks_apart(self, question: _Question, push: Push) -> Iterator[Leak]:
        """The leaks of goals that can't all be moved together: the others than those that got there are asked alone."""
        if len(question.goals) == 1:
            target = self.puzzle.targets[question.goals[0]]
            yield Leak(target, question.way, question.known, push.reach[0], push.held_by)
            return
        reached = tuple(goal for goal, reach in zip(question.goals, push.reach, strict=True) if reach >= ENOUGH)
        if reached:
            self._keep(question._replace(goals=reached), self.attack.point(push.moves))
            yield from self._leaks(question._replace(goals=reached))
        for goal in question.goals:
            if goal not in reached:
                yield from self._leaks(question._replace(goals=(goal,)))

    def _is_cleared(self, question: _Question, others: int) -> bool:
        """Whether there are so many points that move different people that no so many others can rule out them all."""
        moved = self._moved(question)
        for _ in range(others):
            if not moved:
                return True
            again = question._replace(known=question.known | moved)
            if self._asked(again) is not None:
                return False
            moved |= self._moved(again)
        return True

    def _moved(self, question: _Question) -> frozenset[int]:
        """Whose own amounts move in the point that answers a question, beside those who know the target."""
        point = self._point(question)
        own = self.puzzle.targets[question.goals[0]].knowers
        one = self._one
        own |= {one[person] for person in own if person in one}
        people = point.people if point else NOBODY
        return (people | {one[person] for person in people if person in one}) - own - question.known

    def _asked(self, question: _Question) -> Push | None:
        """None if there is a point; else how far it went."""
        if self._is_answered(question):
            return None
        self.questions += 1
        goals = self._targets(question.goals)
        known = question.known | (self.puzzle.assumed - goals[0].knowers)
        push = self.attack.push(goals, question.way, known)
        if not push.is_enough:
            return push
        self._keep(question, self.attack.point(push.moves))
        return None

    def _targets(self, goals: tuple[int, ...]) -> tuple[Target, ...]:
        return tuple(self.puzzle.targets[place] for place in goals)

    def _is_answered(self, question: _Question) -> bool:
        return self._point(question) is not None

    def _point(self, question: _Question) -> Point | None:
        """A point that fits what is shown now, of those that were found for the question before."""
        return next((point for point in self._points.get(question, ()) if self.attack.fits(point)), None)

    def _keep(self, question: _Question, point: Point) -> None:
        self._points[question] = (point, *self._points.get(question, ())[: POINTS_KEPT - 1])


def audit(puzzle: Puzzle, pattern: Pattern) -> Audit:
    """Everything that leaks from a puzzle when its displays are shown like this."""
    return Auditor(puzzle).audit(pattern)


def interval(puzzle: Puzzle, pattern: Pattern, target: Target, known: Known = NOBODY) -> tuple[float, float]:
    """The least and the most that a target can be, in kroner, to those who know the amounts of ``known``."""
    attack = Attack(replace(puzzle, targets=(target,)))
    attack.show(pattern)
    far = Target(target.key, target.coefficients, target.value, down=1.0, up=1.0)
    known |= puzzle.assumed - target.knowers
    low, high = (attack.push((far,), way, known, cap=1e15, sparing=False).reach[0] for way in Way)
    return target.value - low, target.value + high
