"""What is given away whatever is hidden now: by earlier statements, or by figures that must be shown.

It can't be taken back, but nothing may be added to it. So whoever is exposed already is still protected: from everybody
whom it was not given to as fully as anybody, and from the others as far as the old figures leave room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.plan import Given
from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.puzzle import Puzzle, Target, Way
from jamstilt.figure import Figure

SHY = 1 - 1e-5
"""A little less than what the old figures leave is asked for: the last digits of the arithmetic must not decide."""

ROUNDS = 8
"""From those who know nothing to coalitions of three, each finds what it finds in a round or two."""


def given_away(whole: Puzzle) -> tuple[Puzzle, tuple[Given, ...]]:
    """The puzzle with what can still be protected, and what leaks when everything that may be hidden is hidden."""
    coarsest = {display.key: len(display.levels) - 1 for display in whole.displays}
    if not whole.unknowns or all(display.levels[-1].step is None for display in whole.displays):
        return whole, ()
    leaks = first = Auditor(whole).audit(coarsest).leaks
    left = whole
    for _ in range(ROUNDS):
        if not leaks:
            break
        left = replace(left, targets=tuple(_lessened(left.targets, leaks)))
        leaks = Auditor(left).audit(coarsest).leaks
    lost = {leak.target for leak in leaks}
    left = replace(left, targets=tuple(target for target in left.targets if target not in lost))
    return left, tuple(Given(leak, tuple(dict.fromkeys(_key(key) for key, _, _ in leak.held_by))) for leak in first)


def _lessened(targets: Iterable[Target], leaks: Iterable[Leak]) -> Iterator[Target]:
    """The targets. Where something is given: what that leaves room for, towards all; as before, towards others."""
    given: defaultdict[Target, list[Leak]] = defaultdict(list)
    for leak in leaks:
        given[leak.target].append(leak)
    for target in targets:
        if target not in given:
            yield target
            continue
        yield _at_most(target, given[target])
        known = frozenset[int]().union(*(leak.known for leak in given[target]))
        if known:
            others = replace(target, knowers=target.knowers | known)
            yield _at_most(others, [leak for leak in given[target] if not leak.known])


def _at_most(target: Target, leaks: Iterable[Leak]) -> Target:
    need = {way: target.need(way) for way in Way}
    for leak in leaks:
        need[leak.way] = min(need[leak.way], target.need(leak.way) * max(0.0, leak.reach) * SHY)
    return replace(target, down=need[Way.DOWN], up=need[Way.UP])


def _key(key: Hashable) -> Figure | Printed:
    if isinstance(key, Figure | Printed):
        return key
    raise TypeError("a display of part 1 is a figure, or one that was printed earlier")
