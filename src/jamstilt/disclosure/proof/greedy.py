"""A safe pattern, soon: close each leak at the least cost, then show again what turns out not to be needed."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import product
from time import monotonic

from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms, cut
from jamstilt.disclosure.proof.puzzle import Pattern, Way


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
    return reopen(auditor, rooms, close(auditor, rooms, auditor.puzzle.finest(), cuts), cuts, until)


def close(auditor: Auditor, rooms: Rooms, pattern: Pattern, cuts: list[Cut]) -> dict[Hashable, int]:
    """A safe pattern that shows nothing more exactly than the given one; what was learned is added to ``cuts``.

    One round is enough: showing less never opens what is closed.

    Raises:
        ImpossibleError: if a leak is left that nothing can close.
    """
    safe = _with_followers(rooms, dict(pattern))
    auditor.attack.show(safe)
    for goals, way in product(auditor.groups, Way):
        while leak := auditor.first_leak_of(goals, way):
            found = cut(rooms, safe, leak)
            options = rooms.options(found)
            if not options:
                raise ImpossibleError(leak)
            cuts.append(found)
            key, level = min(options, key=lambda option: _price(rooms, safe, option))
            safe = _with_followers(rooms, safe | {key: level})
            auditor.attack.show(safe)
    return safe


def reopen(
    auditor: Auditor, rooms: Rooms, pattern: Pattern, cuts: list[Cut], until: float = float("inf")
) -> dict[Hashable, int]:
    """A safe pattern that shows again what a safe one hid for nothing, the dearest first; till the clock says stop.

    What a cut forbids is not tried; what was tried in vain is added to ``cuts``.
    """
    safe = dict(pattern)
    coarse = [key for key, level in safe.items() if level]
    for key in sorted(coarse, key=lambda each: (-rooms.levels[each][safe[each]].loss, rooms.order[each])):
        for level in range(safe[key]):
            if monotonic() > until:
                return safe
            tried = {**safe, key: level}
            if not rooms.keeps_together(tried) or not all(each.is_met(tried) for each in cuts):
                continue
            leak = auditor.first_leak(tried)
            if leak is None:
                safe = tried
                break
            cuts.append(cut(rooms, tried, leak))
            auditor.attack.show(safe)
    return safe


def _price(rooms: Rooms, pattern: Pattern, option: Choice) -> tuple[float, int, int]:
    """What it costs to show a display at a level instead, with what goes together with it."""
    key, level = option
    gone = [second for first, (second, _) in rooms.together if first == option]
    more = sum(rooms.levels[each][-1].loss - rooms.levels[each][pattern[each]].loss for each in gone)
    price = rooms.levels[key][level].loss - rooms.levels[key][pattern[key]].loss
    return price + more, rooms.order[key], level


def _with_followers(rooms: Rooms, pattern: dict[Hashable, int]) -> dict[Hashable, int]:
    """Hide what goes together with what is hidden."""
    for (first, last), (second, hidden) in rooms.together:
        if pattern[first] == last:
            pattern[second] = hidden
    return pattern
