"""Two programs that share nothing attack the same puzzle, and must come to the same answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
import second_solver

from jamstilt.disclosure.proof import audit
from jamstilt.disclosure.proof.puzzle import Pattern, Puzzle, Target

KRONE = 0.5
"""How well an interval must be that of DISCLOSURE 6."""


def interval(puzzle: Puzzle, pattern: Pattern, target: Target, *known: Target) -> tuple[float, float]:
    """Between which two amounts the target lies, for those who know their own and tell each other; else the public."""
    knowers = frozenset(number for one in known for number in one.knowers)
    first = audit.interval(replace(puzzle, targets=(target,)), pattern, target, knowers)
    second = second_solver.interval(puzzle, pattern, target, knowers)
    assert first == pytest.approx(second, abs=0.1)
    return second


def pairs_that_fail(puzzle: Puzzle, pattern: Pattern, people: Mapping[str, Target]) -> set[tuple[str, str]]:
    """Who comes closer to whom than allowed, insider first, knowing nothing but what is shown and the insider's own."""
    return {
        (insider, name)
        for insider, own in people.items()
        for name, target in people.items()
        if insider != name and comes_too_close(target, *interval(puzzle, pattern, target, own))
    }


def comes_too_close(target: Target, low: float, high: float) -> bool:
    return low > target.value - target.down or high < target.value + target.up
