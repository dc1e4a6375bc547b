"""Cuts: what every safe pattern must do about a leak, learned from one pattern that leaks.

Showing less never opens anything. So a leaking pattern is made as coarse as it can be while it still leaks: then every
safe pattern must show at least one of its displays more coarsely still. That cuts off nothing that is safe. Displays
that are cheap to hide are given up first, so that what is left is what a safe pattern will find it dear to hide.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from jamstilt.disclosure.proof.attack import ENOUGH
from jamstilt.disclosure.proof.audit import Auditor, Leak
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
        return tuple(((first, self.last(first)), (second, self.last(second))) for first, second in self.puzzle.together)

    def last(self, key: Hashable) -> int:
        """The coarsest level of a display."""
        return len(self.levels[key]) - 1

    def keeps_together(self, pattern: Pattern) -> bool:
        """Whether everything that goes with a hidden display is hidden."""
        return all(
            pattern[first] != last or pattern[second] == hidden for (first, last), (second, hidden) in self.together
        )

    def options(self, each: Cut) -> tuple[Choice, ...]:
        """The choices that a cut asks one of."""
        return tuple((key, level) for key, most in each.at_most for level in range(most + 1, len(self.levels[key])))


def cut(auditor: Auditor, rooms: Rooms, pattern: Pattern, leak: Leak) -> Cut:
    """What must be done about a leak of a pattern. Without displays: nothing that may be hidden can help."""
    coarse = {key: rooms.last(key) for key in pattern}
    held = dict.fromkeys(key for key, _, _ in leak.held_by)
    leaking = coarse | {key: pattern[key] for key in held}
    for key in sorted(held, key=lambda each: (rooms.levels[each][-1].loss, rooms.order[each])):
        for level in range(rooms.last(key), leaking[key], -1) if key in held else ():
            found = _still(auditor, rooms, leaking, leak, (key, level))
            if found is not None:
                still = {each for each, _, _ in found.held_by}
                tried = leaking | {key: level}
                held = dict.fromkeys(each for each in held if each in still)
                leaking, leak = coarse | {each: tried[each] for each in held}, found
                break
    return Cut(tuple((key, leaking[key]) for key in held if leaking[key] < rooms.last(key)))


def _still(auditor: Auditor, rooms: Rooms, leaking: Pattern, leak: Leak, choice: Choice) -> Leak | None:
    """The leak when one display is shown more coarsely, if it is still there.

    Where rounding more only moves the bounds, what held the target back still does, and gives way by no more than its
    weight times the move: the attacker need not be asked.
    """
    key, level = choice
    now, then = (rooms.levels[key][each].sides for each in (leaking[key], level))
    weights = [(number, weight) for each, number, weight in leak.held_by if each == key]
    if then and all(now[number].coefficients == then[number].coefficients for number, _ in weights):
        reach = leak.reach + sum(weight * (then[number].bound - now[number].bound) for number, weight in weights)
        if reach < ENOUGH:
            return replace(leak, reach=reach)
    return auditor.leak_of({**leaking, key: level}, leak)
