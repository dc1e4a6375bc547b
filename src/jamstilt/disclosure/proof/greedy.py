"""A safe pattern, soon: close each leak at the least cost, then show again what turns out not to be needed."""

from __future__ import annotations

from collections.abc import Hashable
from time import monotonic

from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.cut import Cut, Rooms, cut
from jamstilt.disclosure.proof.puzzle import Pattern

DONE = 1 - 1e-9
"""All that is missing, but for the last digits of the arithmetic."""


class ImpossibleError(ValueError):
    """Nothing that may be hidden protects a target; the leak says what gives it away."""

    def __init__(self, leak: Leak) -> None:
        """The leak that is left when all that could help is hidden."""
        super().__init__("a target can't be protected")
        self.leak = leak


def greedy(auditor: Auditor, rooms: Rooms, cuts: list[Cut], until: float = float("inf")) -> dict[Hashable, int]:
    """A safe pattern to begin with.

    Raises:
        ImpossibleError: if there is none.
    """
    return reopen(auditor, rooms, close(auditor, rooms, auditor.puzzle.finest(), cuts), until)


def close(auditor: Auditor, rooms: Rooms, pattern: Pattern, cuts: list[Cut]) -> dict[Hashable, int]:
    """A safe pattern that shows nothing more exactly than the given one; what was learned is added to ``cuts``.

    One round is enough: showing less never opens what is closed.

    Raises:
        ImpossibleError: if a leak is left that nothing can close.
    """
    safe = _with_followers(rooms, dict(pattern))
    auditor.attack.show(safe)
    auditor.absorb()
    for goals in auditor.groups:
        while leak := next(auditor.leaks_of(goals), None):
            found = cut(rooms, safe, leak)
            if not _is_closed(rooms, safe, found):
                raise ImpossibleError(leak)
            cuts.append(found)
            safe = _with_followers(rooms, safe)
            auditor.attack.show(safe)
    return safe


def reopen(
    auditor: Auditor, rooms: Rooms, pattern: Pattern, until: float = float("inf")
) -> dict[Hashable, int]:
    """A safe pattern that shows again what a safe one hid for nothing, the dearest first; till the clock says stop."""
    safe = dict(pattern)
    coarse = [key for key, level in safe.items() if level]
    for key in sorted(coarse, key=lambda each: (-rooms.levels[each][safe[each]].loss, rooms.order[each])):
        for level in range(safe[key]):
            if monotonic() > until:
                return safe
            tried = {**safe, key: level}
            if _with_followers(rooms, dict(tried)) == tried and auditor.is_safe_with(tried):
                safe = tried
                break
            auditor.attack.show(safe)
    return safe


def _is_closed(rooms: Rooms, pattern: dict[Hashable, int], found: Cut) -> bool:
    """Make the cheapest choices, for what they give, that together do what is missing; False if none are enough."""
    given: dict[Hashable, float] = {}
    while (missing := 1 - sum(given.values())) > 1 - DONE:
        options = [
            ((loss(rooms, key, level) - loss(rooms, key, pattern[key])) / min(gain, missing), rooms.order[key], key, level)
            for (key, level), part in found.parts.items()
            if (gain := part - given.get(key, 0.0)) > 1 - DONE
        ]
        if not options:
            return False
        _, _, key, level = min(options, key=lambda option: option[:2] + option[3:])
        given[key] = found.parts[key, level]
        pattern[key] = level
    return True


def loss(rooms: Rooms, key: Hashable, level: int) -> float:
    """What a display costs at a level."""
    return rooms.levels[key][level].loss


def _with_followers(rooms: Rooms, pattern: dict[Hashable, int]) -> dict[Hashable, int]:
    """Hide what goes together with what is hidden."""
    for (first, last), (second, hidden) in rooms.together:
        if pattern[first] == last:
            pattern[second] = hidden
    return pattern
