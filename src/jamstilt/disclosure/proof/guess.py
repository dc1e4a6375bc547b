"""A good guess at the cheapest pattern that meets every cut: the best bargains first, then each is tried without.

The guess is mostly within a few per cent of the cheapest, and costs far less than to ask the master.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from math import inf

from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms
from jamstilt.disclosure.proof.puzzle import Pattern

CHEAPER = 1e-9
"""What a pattern must save to be cheaper."""

IN_EXCHANGE = 2.0
"""What may be hidden in exchange for a display, in parts of its loss: some of it turns out to be needless."""

MANY = 100
"""Of more cuts that are not met, the choices are not looked up one by one."""

Levels = dict[Hashable, int]


class Guesser:
    """Guesses at patterns that meet the cuts it was told of. Sets of cuts are numbers; the lowest bit is the first."""

    def __init__(self, rooms: Rooms) -> None:
        """Without cuts everything is shown."""
        self._loss = {key: [level.loss for level in levels] for key, levels in rooms.levels.items()}
        self._takes: defaultdict[Choice, list[Choice]] = defaultdict(list)
        self._taken_by: defaultdict[Hashable, list[Choice]] = defaultdict(list)
        for first, second in rooms.together:
            self._takes[first].append(second)
            self._taken_by[second[0]].append(first)
        self._rooms = rooms
        self._meets: dict[Hashable, list[int]] = {}
        """The cuts that each level of a display meets."""
        self._with_others: dict[Choice, int] = {}
        """The cuts that a choice meets, with those that it takes along."""
        self._choices: list[tuple[Choice, ...]] = []
        """The choices that meet each cut."""

    def add(self, cuts: Iterable[Cut]) -> None:
        """Cuts that every later guess must meet."""
        for each in cuts:
            bit = 1 << len(self._choices)
            choices: dict[Choice, None] = {}
            for key, level in self._rooms.options(each):
                self._meets.setdefault(key, [0] * len(self._loss[key]))[level] |= bit
                choices |= dict.fromkeys(((key, level), *self._taken_by.get(key, ())))
            for choice in choices:
                self._with_others[choice] = self._with_others.get(choice, 0) | bit
            self._choices.append(tuple(choices))

    def near(self, start: Pattern) -> Levels:
        """A pattern near the given one that meets every cut, and that no exchange which was tried makes cheaper.

        What goes together must do so in the given one. Only what stands beside a change is tried.

        Raises:
            NotSolvedError: if a cut can't be met, so that the solver does not agree with itself.
        """
        best = self._met(dict(start))
        if best is None:
            raise NotSolvedError("a cut leaves no choice")
        loss, left = self._cost(best), self._beside(start, best)
        while left:
            key, _ = left.popitem()
            if not best[key]:
                continue
            shown = self._taken_back(best, key)
            other = self._met(shown, without=key, within=IN_EXCHANGE * (loss - self._cost(shown)))
            if other is not None and (cheaper := self._cost(other)) < loss - CHEAPER:
                left |= self._beside(best, other)
                best, loss = other, cheaper
        return best

    def _met(self, pattern: Levels, without: Hashable = None, within: float = inf) -> Levels | None:
        """The pattern made coarser until every cut is met, and then finer where no cut asks for it.

        None if that can't be done without making one display coarser, or costs more than ``within``.
        """
        found = dict(pattern)
        every = (1 << len(self._choices)) - 1
        while left := every & ~self._once_and_more(found)[0]:
            offers = (
                (self._price(found, choice) / (self._with_others[choice] & left).bit_count(), number, choice)
                for number, choice in enumerate(self._offered(left))
                if choice[0] != without and found[choice[0]] < choice[1]
            )
            best = min(offers, default=None)
            within -= self._price(found, best[-1]) if best else inf
            if best is None or within < 0:
                return None
            for key, level in (best[-1], *self._takes.get(best[-1], ())):
                found[key] = max(found[key], level)
        self._refine(found)
        return found

    def _offered(self, left: int) -> Iterable[Choice]:
        """The choices that meet some of the cuts that are left."""
        if left.bit_count() > MANY:
            return (choice for choice, bits in self._with_others.items() if bits & left)
        return dict.fromkeys(choice for number in _places(left) for choice in self._choices[number])

    def _taken_back(self, pattern: Levels, key: Hashable) -> Levels:
        """The pattern with a display shown in full, and so with those that would take it along."""
        leaders = (first for first, level in self._taken_by.get(key, ()) if pattern[first] == level)
        return pattern | dict.fromkeys((key, *leaders), 0)

    def _beside(self, before: Pattern, after: Pattern) -> dict[Hashable, None]:
        """The displays that share a cut with one that has changed."""
        touched = 0
        for key, each in self._meets.items():
            touched |= each[-1] if before[key] != after[key] else 0
        return {key: None for key, each in self._meets.items() if each[-1] & touched}

    def _once_and_more(self, pattern: Pattern) -> tuple[int, int]:
        """The cuts that are met, and those that are met more than once."""
        once = more = 0
        for key, each in self._meets.items():
            bits = each[pattern[key]]
            more |= once & bits
            once |= bits
        return once, more

    def _cost(self, pattern: Pattern) -> float:
        return sum(self._loss[key][level] for key, level in pattern.items() if level)

    def _price(self, pattern: Pattern, choice: Choice) -> float:
        together = (choice, *self._takes.get(choice, ()))
        return sum(max(0.0, self._loss[key][level] - self._loss[key][pattern[key]]) for key, level in together)

    def _refine(self, pattern: Levels) -> None:
        """Show again, the dearest first, what every cut can do without."""
        alone = ~self._once_and_more(pattern)[1]
        hidden = [key for key, level in pattern.items() if level]
        dearest = sorted(hidden, key=lambda each: -self._loss[each][pattern[each]])
        taken_along = [key for key in dearest if key in self._taken_by]
        for key in (*dearest, *taken_along):  # what was taken along may be free once all others have been tried
            if any(pattern[first] == level for first, level in self._taken_by.get(key, ())):
                continue
            each = self._meets.get(key) or [0] * len(self._loss[key])
            needed = each[pattern[key]] & alone
            finer = next(level for level, bits in enumerate(each) if not needed & ~bits)
            if finer < pattern[key]:
                pattern[key] = finer
                alone = ~self._once_and_more(pattern)[1]


def _places(bits: int) -> Iterator[int]:
    """Which bits are set."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1
