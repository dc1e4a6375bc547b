"""Derivations: how printed figures are put together so that somebody's amount comes out (DISCLOSURE 4).

A leak names the sides that hold a target back, with their weights. Times the need, the weight of a side is how often
its figure counts: 91 times the mean of 91 men is what they have together. Signs are those of the sum that gives the
amount, whichever end of its interval is too near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.proof.audit import Leak
from jamstilt.disclosure.proof.puzzle import Level, Pattern, Way
from jamstilt.disclosure.targets import Secret
from jamstilt.figure import Figure, Measure
from jamstilt.language.number import rounded_to
from jamstilt.statistics.cell import Cell

Levels = Mapping[Hashable, tuple[Level, ...]]
"""The ways in which each display may be shown."""


@dataclass(frozen=True, slots=True)
class SumTerm:
    """A figure in a derivation, and how often it counts.

    Attributes:
        figure: what was printed.
        times: how often it counts; negative where it is subtracted. Of a ratio, how often it ties its two means.
        value: as printed; None for the figure that the public does not get as it stands in the derivation.
        step: what the value is rounded to.
        file: the earlier statement that printed it; empty for this one.
    """

    figure: Figure
    times: float
    value: Fraction | None
    step: Fraction
    file: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How somebody gets too near to a secret.

    Attributes:
        asked: the figure that would be shown.
        terms: the figures that are added and subtracted: first the one that would be shown, then the largest.
        ties: ratios that give the amounts of one gender from those of the other.
        secret: whose amount comes out.
        way: which end of its interval is too near: the upper or the lower.
        insiders: how many people put in what they know of themselves; 0: anybody can do it.
        reach: how far the interval still reaches, as a part of what it must.
    """

    asked: Figure
    terms: tuple[SumTerm, ...]
    ties: tuple[SumTerm, ...]
    secret: Secret
    way: Way
    insiders: int
    reach: float

    @property
    def years(self) -> tuple[int, ...]:
        """The other years that it takes in, newest first: those of its figures, and of the secret itself."""
        told = {term.figure.period for term in (*self.terms, *self.ties)} | {self.secret.row.period}
        others = told - {self.asked.period}
        return tuple(sorted(others, reverse=True))


def derivation(
    leak: Leak, asked: Figure, pattern: Pattern, levels: Levels, cells: Mapping[Figure, Cell]
) -> Derivation | None:
    """The derivation of a leak; None where the target is not of part 1.

    Args:
        leak: somebody comes too near when the pattern is shown.
        asked: the figure that the pattern shows and the plan does not: it is named, never given with its value.
        pattern: what would be shown.
        levels: the ways to show each display.
        cells: the exact values, of which only the printed digits are taken.
    """
    if not isinstance(leak.target.key, Secret):
        return None
    times: defaultdict[Figure | Printed, float] = defaultdict(float)
    need = leak.target.need(leak.way)
    for key, number, weight in leak.held_by:
        if isinstance(key, Figure | Printed):
            times[key] += (-1 if number else 1) * leak.way * weight * need
    found = [_term(key, often, asked, levels[key][pattern[key]].step, cells) for key, often in times.items()]
    found.sort(key=lambda term: (term.figure != asked or bool(term.file), -_size(term), str(term.figure)))
    ties = tuple(term for term in found if _is_ratio(term))
    terms = tuple(term for term in found if not _is_ratio(term))
    return Derivation(asked, terms, ties, leak.target.key, leak.way, len(leak.known), leak.reach)


def _term(
    key: Figure | Printed, times: float, asked: Figure, step: Fraction | None, cells: Mapping[Figure, Cell]
) -> SumTerm:
    if isinstance(key, Printed):
        return SumTerm(key.figure, times, key.value, key.step, key.file)
    step = step or key.measure.step
    value = cells[key].value
    told = rounded_to(value, step) if key != asked and isinstance(value, Fraction) else None
    return SumTerm(key, times, told, step)


def _size(term: SumTerm) -> float:
    """How much of the sum it is; the values that are not told stand first anyway."""
    return abs(term.times * float(term.value or 0))


def _is_ratio(term: SumTerm) -> bool:
    return term.figure.measure is Measure.WOMENS_SHARE_OF_MENS_PAY
