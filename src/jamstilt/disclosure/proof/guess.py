"""A good guess at the cheapest pattern that meets every cut: the best bargains first, then each is tried without.

The guess is mostly within a few per cent of the cheapest, and costs far less than to ask the master.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms
from jamstilt.disclosure.proof.puzzle import Pattern

CHEAPER = 1e-9
"""What a pattern must save to be cheaper."""

IN_EXCHANGE = 2.0
"""What may be hidden in exchange for a display, in parts of its loss: some of it turns out to be needless."""

Levels = dict[Hashable, int]


def guessed(rooms: Rooms, cuts: Sequence[Cut], start: Pattern) -> Levels:
    """A pattern near the given one that meets every cut, and in which no display can be exchanged for cheaper ones."""
    bargains = _Bargains.of(rooms, cuts)
    best = bargains.met(dict(start))
    if best is None:
        raise ValueError("a cut leaves no choice")
    loss, before = rooms.puzzle.loss(best), float("inf")
    while loss < before:
        before = loss
        for key in bargains.meets:
            if not best[key]:
                continue
            shown = bargains.taken_back(best, key)
            other = bargains.met(shown, without=key, within=IN_EXCHANGE * (loss - rooms.puzzle.loss(shown)))
            if other is not None and rooms.puzzle.loss(other) < loss - CHEAPER:
                best, loss = other, rooms.puzzle.loss(other)
    return best


@dataclass(frozen=True, slots=True)
class _Bargains:
    """Which cuts each choice meets.

    Attributes:
        loss: what each level of each display costs.
        meets: for each display of a cut and each of its levels, the cuts that it meets, as bits of a number.
        with_others: the same of a choice with all that it takes along.
        every: all cuts.
        takes: the choices that a choice takes along.
        taken_by: the choices that take a display along.
    """

    loss: Mapping[Hashable, Sequence[float]]
    meets: Mapping[Hashable, Sequence[int]]
    with_others: Mapping[Choice, int]
    every: int
    takes: Mapping[Choice, Sequence[Choice]]
    taken_by: Mapping[Hashable, Sequence[Choice]]

    @classmethod
    def of(cls, rooms: Rooms, cuts: Sequence[Cut]) -> _Bargains:
        """The bargains of some cuts."""
        meets: defaultdict[Hashable, list[int]] = defaultdict(list)
        for number, each in enumerate(cuts):
            for key, level in rooms.options(each):
                meets[key] = meets[key] or [0] * len(rooms.levels[key])
                meets[key][level] |= 1 << number
        takes: defaultdict[Choice, list[Choice]] = defaultdict(list)
        taken_by: defaultdict[Hashable, list[Choice]] = defaultdict(list)
        with_others = {(key, level): bits for key, each in meets.items() for level, bits in enumerate(each) if bits}
        for first, (second, last) in rooms.together:
            takes[first].append((second, last))
            taken_by[second].append(first)
            if second in meets:
                with_others[first] = with_others.get(first, 0) | meets[second][last]
        loss = {key: [level.loss for level in levels] for key, levels in rooms.levels.items()}
        return cls(loss, dict(meets), with_others, (1 << len(cuts)) - 1, dict(takes), dict(taken_by))

    def met(self, pattern: Levels, without: Hashable = None, within: float = inf) -> Levels | None:
        """The pattern made coarser until every cut is met, and then finer where no cut asks for it.

        None if that can't be done without making one display coarser, or costs more than ``within``.
        """
        found = dict(pattern)
        while left := self.every & ~self._once_and_more(found)[0]:
            offers = (
                (self._price(found, choice) / (bits & left).bit_count(), number, choice)
                for number, (choice, bits) in enumerate(self.with_others.items())
                if bits & left and choice[0] != without
            )
            best = min(offers, default=None)
            if best is None:
                return None
            within -= self._price(found, best[-1])
            if within < 0:
                return None
            for key, level in (best[-1], *self.takes.get(best[-1], ())):
                found[key] = max(found[key], level)
        self._refine(found)
        return found

    def taken_back(self, pattern: Levels, key: Hashable) -> Levels:
        """The pattern with a display shown in full, and so with those that would take it along."""
        leaders = (first for first, level in self.taken_by.get(key, ()) if pattern[first] == level)
        return pattern | dict.fromkeys((key, *leaders), 0)

    def _once_and_more(self, pattern: Levels) -> tuple[int, int]:
        """The cuts that are met, and those that are met more than once."""
        once = more = 0
        for key, each in self.meets.items():
            bits = each[pattern[key]]
            more |= once & bits
            once |= bits
        return once, more

    def _price(self, pattern: Levels, choice: Choice) -> float:
        together = (choice, *self.takes.get(choice, ()))
        return sum(max(0.0, self.loss[key][level] - self.loss[key][pattern[key]]) for key, level in together)

    def _refine(self, pattern: Levels) -> None:
        """Show again, the dearest first, what every cut can do without."""
        alone = ~self._once_and_more(pattern)[1]
        hidden = [key for key, level in pattern.items() if level]
        dearest = sorted(hidden, key=lambda each: -self.loss[each][pattern[each]])
        taken_along = [key for key in dearest if key in self.taken_by]
        for key in (*dearest, *taken_along):  # what was taken along may be free once all others have been tried
            if any(pattern[first] == level for first, level in self.taken_by.get(key, ())):
                continue
            each = self.meets.get(key) or [0] * len(self.loss[key])
            needed = each[pattern[key]] & alone
            finer = next(level for level, bits in enumerate(each) if not needed & ~bits)
            if finer < pattern[key]:
                pattern[key] = finer
                alone = ~self._once_and_more(pattern)[1]
