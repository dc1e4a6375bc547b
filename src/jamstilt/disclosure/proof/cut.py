"""Cuts: what every safe pattern must do about a leak, learned from one pattern that leaks (DISCLOSURE 3).

What holds a target back are the sides of displays, each with its weight from the solver's duals. Those weights stay
valid for every other pattern: a display that is shown more coarsely can set the target free by at most its weight times
how far its side moves. All displays together must set it free by what is missing. That inequality is linear in the
pattern, and cuts off nothing that is safe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jamstilt.disclosure.proof.audit import Leak
from jamstilt.disclosure.proof.puzzle import Coefficients, Level, Pattern, Puzzle, Side

Choice = tuple[Hashable, int]
"""A display and a level."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of what is missing that each choice gives; those of a safe pattern make at least one."""

    parts: Mapping[Choice, float]

    def is_met(self, pattern: Pattern) -> bool:
        """Whether a pattern does enough about the leak, as far as this cut can tell."""
        return sum(part for (key, level), part in self.parts.items() if pattern[key] == level) >= 1 - 1e-9


@dataclass(frozen=True)
class Rooms:
    """The levels of a puzzle's displays, and how far their sides can move from one to another."""

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
        last = {key: len(levels) - 1 for key, levels in self.levels.items()}
        return tuple(((first, last[first]), (second, last[second])) for first, second in self.puzzle.together)

    def gained(self, side: Side, level: Level) -> float:
        """The most that a side's sum can pass its bound when the display is shown at another level instead."""
        hidden = self._most(side.coefficients) - side.bound
        instead = (
            other.bound - side.bound + self._most(_less(side.coefficients, other.coefficients)) for other in level.sides
        )
        return max(0.0, min((hidden, *instead)))

    def _most(self, coefficients: Coefficients) -> float:
        unknowns = self.puzzle.unknowns
        return sum(
            value * (unknowns[place].high if value > 0 else unknowns[place].low) for place, value in coefficients
        )


def cut(rooms: Rooms, pattern: Pattern, leak: Leak) -> Cut:
    """What must be done about a leak of a pattern. No parts: nothing that is shown here can help."""
    missing = 1 - leak.reach
    gains: defaultdict[Choice, float] = defaultdict(float)
    for key, number, weight in leak.held_by:
        shown = pattern[key]
        levels = rooms.levels[key]
        side = levels[shown].sides[number]
        for level in range(shown + 1, len(levels)):
            gains[key, level] += weight * rooms.gained(side, levels[level]) / missing
    return Cut({choice: min(1.0, gain) for choice, gain in gains.items() if gain > 0})


def _less(these: Coefficients, those: Coefficients) -> Coefficients:
    found = dict(these)
    for place, value in those:
        found[place] = found.get(place, 0.0) - value
    return tuple((place, value) for place, value in found.items() if value)
