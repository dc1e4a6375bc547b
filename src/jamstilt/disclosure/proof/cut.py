"""Cuts: what every safe pattern must do about a leak, learned from one pattern that leaks.

Showing less never opens anything. So a leaking pattern is made coarser while it is sure to leak: then every safe one
must show at least one of its displays more coarsely still. That cuts off nothing that is safe. Displays that are cheap
to hide are given up first, so that what is left is what a safe pattern will find it dear to hide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jamstilt.disclosure.proof.attack import ENOUGH
from jamstilt.disclosure.proof.audit import Leak
from jamstilt.disclosure.proof.puzzle import Level, Pattern, Puzzle

Choice = tuple[Hashable, int]
"""A display and a level."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Displays with the coarsest level at which they leak together: a safe pattern shows one of them more coarsely."""

    at_most: tuple[Choice, ...]

    def is_met(self, pattern: Pattern) -> bool:
        """Whether a pattern does something about the leak."""
        return any(pattern[key] > level for key, level in self.at_most)


@dataclass(frozen=True)
class Rooms:
    """The levels of a puzzle's displays, and which of them go together."""

    puzzle: Puzzle

    @cached_property
    def levels(self) -> Mapping[Hashable, tuple[Level, ...]]:
        """The levels of each display."""
        return {display.key: display.levels for display in self.puzzle.displays}

    @cached_property
    def order(self) -> Mapping[Hashable, int]:
        """The place of each display in the puzzle."""
        return {display.key: place for place, display in enumerate(self.puzzle.displays)}

    @cached_property
    def together(self) -> tuple[tuple[Choice, Choice], ...]:
        """Pairs of which the first choice, to hide, takes the second along."""
        return tuple(
            ((first, self.last(first)), (second, self.last(second)))
            for first, second in self.puzzle.together
            if self.levels[first][-1].step is None and self.levels[second][-1].step is None and self.last(second)
        )

    def last(self, key: Hashable) -> int:
        """The coarsest level of a display."""
        return len(self.levels[key]) - 1

    def with_followers(self, pattern: Pattern) -> dict[Hashable, int]:
        """The pattern with everything hidden that goes together with what is hidden."""
        found = dict(pattern)
        for (first, last), (second, hidden) in self.together:
            if found[first] == last:
                found[second] = hidden
        return found

    def options(self, each: Cut) -> tuple[Choice, ...]:
        """The choices that a cut asks one of."""
        return tuple((key, level) for key, most in each.at_most for level in range(most + 1, len(self.levels[key])))


def cut(rooms: Rooms, pattern: Pattern, leak: Leak) -> Cut:
    """What must be done about a leak of a pattern. Without displays: nothing that may be hidden can help.

    Only the displays that hold the target back are in it: it leaks as much when all others are hidden. Where rounding
    one more only moves its bounds, the others and it hold the target back by no more than its weight times the move
    less; as long as that is too little, the attacker need not be asked again.
    """
    sides: defaultdict[Hashable, list[tuple[int, float]]] = defaultdict(list)
    for key, number, weight in leak.held_by:
        sides[key].append((number, weight))
    reach, leaking = leak.reach, {key: pattern[key] for key in sides}
    for key in sorted(sides, key=lambda each: (rooms.levels[each][-1].loss, rooms.order[each])):
        levels = rooms.levels[key]
        now = levels[pattern[key]].sides
        for level in range(rooms.last(key) - 1, pattern[key], -1):
            then = levels[level].sides
            if all(now[number].coefficients == then[number].coefficients for number, _ in sides[key]):
                further = reach + sum(each * (then[number].bound - now[number].bound) for number, each in sides[key])
                if further < ENOUGH:
                    reach, leaking[key] = further, level
                    break
    return Cut(tuple((key, level) for key, level in leaking.items() if level < rooms.last(key)))
