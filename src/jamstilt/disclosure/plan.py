"""The plan: which figures the public does not get, and which it gets rounded more coarsely than they are measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.family import Family
from jamstilt.disclosure.proof.audit import Leak
from jamstilt.disclosure.proof.optimum import Proof, Protection
from jamstilt.disclosure.proof.puzzle import Puzzle
from jamstilt.figure import Figure, Reason


@dataclass(frozen=True, slots=True)
class Proved:
    """A family of figures with the puzzle that it makes, and the protection that was proved for it."""

    family: Family
    puzzle: Puzzle
    protection: Protection


@dataclass(frozen=True, slots=True)
class Given:
    """What no plan can take back: a leak that follows from earlier statements, or from what must be shown, alone."""

    leak: Leak
    by: tuple[Figure | Printed, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the public gets.

    Attributes:
        hidden: figures that are not shown, and why.
        coarser: the step that a shown figure is rounded to, where that is not its measure's own.
        proved: the proof, family by family.
        rounded_by_rule: the step of medians, whatever the proof says.
        restated: figures that are hidden because an earlier statement printed them for a few people more or fewer.
        given: what is given away whatever is hidden. By something that must be shown: then nothing may be published.
    """

    hidden: Mapping[Figure, Reason]
    coarser: Mapping[Figure, Fraction] = field(default_factory=dict[Figure, Fraction])
    proved: tuple[Proved, ...] = ()
    given: tuple[Given, ...] = ()
    rounded_by_rule: Mapping[Figure, Fraction] = field(default_factory=dict[Figure, Fraction])
    restated: frozenset[Figure] = frozenset()

    def step(self, figure: Figure) -> Fraction:
        """The step that a figure is rounded to."""
        steps = (each.get(figure, figure.measure.step) for each in (self.coarser, self.rounded_by_rule))
        return max(figure.measure.step, *steps)

    @property
    def unproved(self) -> tuple[Figure, ...]:
        """Figures that must be shown, though nothing was proved: then nothing may be published."""
        silent = (each.puzzle for each in self.proved if each.protection.proof is Proof.NONE)
        shown = (display for puzzle in silent for display in puzzle.displays if display.levels[-1].step is not None)
        return tuple(display.key for display in shown if isinstance(display.key, Figure))
