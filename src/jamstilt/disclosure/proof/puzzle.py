"""What an attacker puts together: amounts that nobody prints, and the displays that bound them (DISCLOSURE 3).

Who belongs to which set, how many they are, and our own rules are taken as known to everybody. Amounts are in kroner
(or days); every bound is linear.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import TypeAlias

Coefficients: TypeAlias = tuple[tuple[int, float], ...]
"""How often each unknown counts, by its place in the puzzle; each place once."""

Pattern: TypeAlias = Mapping[Hashable, int]
"""The level at which each display is shown, by its key; 0 is the finest."""


class Way(IntEnum):
    """The direction in which an interval must reach far enough."""

    DOWN = -1
    UP = 1


@dataclass(frozen=True, slots=True)
class Unknown:
    """An amount that is not printed: one person's, or that of several people together.

    Attributes:
        value: the true amount.
        low: what anybody knows it is not below.
        high: what anybody knows it is not above.
        knower: the person whose own amount it is. None for several: what one of them knows of himself must already
            be taken off the room between ``low`` and ``high``, so that none of them can rule out more than that.
    """

    value: float
    low: float
    high: float
    knower: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One half of a rounding interval: the sum of coefficient times unknown is at most ``bound``."""

    coefficients: Coefficients
    bound: float


@dataclass(frozen=True, slots=True)
class Level:
    """One way to show a display: rounded to ``step``, or hidden (no step, no sides). ``loss`` is what it costs."""

    step: Fraction | None
    loss: float
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Display:
    """One printed value, however often it is printed. Levels go from the finest to the coarsest that is allowed."""

    key: Hashable
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What must stay uncertain: the interval must reach ``down`` below the true value and ``up`` above it.

    ``knowers`` know it for themselves, and are no attackers of it.
    """

    key: Hashable
    coefficients: Coefficients
    value: float
    down: float
    up: float
    knowers: frozenset[int] = frozenset()

    def need(self, way: Way) -> float:
        """How far the interval must reach."""
        return self.up if way is Way.UP else self.down


@dataclass(frozen=True, slots=True)
class Puzzle:
    """All that can be put together.

    Attributes:
        unknowns: the amounts.
        displays: what is, or may be, printed.
        laws: what holds whatever is printed, such as the pay growth of those who stay.
        targets: what must stay uncertain.
        together: pairs of keys of displays: where the first is hidden, the second is hidden as well.
        coalition: how many people put together what they know of themselves; 0 is the public, 1 every single insider.
        perhaps_one: knowers who may be the same person, with a knower who knows all that they know.
        assumed: knowers whose amounts everybody is taken to know, but where just these must stay uncertain.
    """

    unknowns: tuple[Unknown, ...]
    displays: tuple[Display, ...]
    targets: tuple[Target, ...]
    laws: tuple[Side, ...] = ()
    together: tuple[tuple[Hashable, Hashable], ...] = ()
    coalition: int = 1
    assumed: frozenset[int] = frozenset()
    perhaps_one: tuple[tuple[int, int], ...] = ()

    def finest(self) -> dict[Hashable, int]:
        """The pattern that shows everything as exactly as it may be shown."""
        return {display.key: 0 for display in self.displays}

    def loss(self, pattern: Pattern) -> float:
        """What a pattern costs."""
        return sum(display.levels[pattern[display.key]].loss for display in self.displays)
