"""A safe pattern, soon: each leak is closed at the least cost, one after another."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import product

from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms, cut
from jamstilt.disclosure.proof.puzzle import Pattern, Way


class ImpossibleError(ValueError):
    """Nothing that may be hidden protects a target; the leak says what gives it away."""

    def __init__(self, leak: Leak) -> None:
        """The leak that is left when all that could help is hidden."""
        super().__init__("a target can't be protected")
        self.leak = leak


def close(auditor: Auditor, rooms: Rooms, pattern: Pattern, cuts: list[Cut]) -> dict[Hashable, int]:
    """A safe pattern that shows nothing more exactly than the given one; what was learned is added to ``cuts``.

    One round is enough: showing less never opens what is closed.

    Raises:
        ImpossibleError: if a leak is left that nothing can close.
    """
    safe = rooms.with_followers(pattern)
    auditor.attack.show(safe)
    for goals, way in product(auditor.groups, Way):
        while leak := auditor.first_leak_of(goals, way):
            found = cut(rooms, safe, leak)
            options = rooms.options(found)
            if not options:
                raise ImpossibleError(leak)
            cuts.append(found)
            key, level = min(options, key=lambda option: _price(rooms, safe, option))
            safe = rooms.with_followers(safe | {key: level})
            auditor.attack.show(safe)
    return safe


def _price(rooms: Rooms, pattern: Pattern, option: Choice) -> tuple[float, int, int]:
    """What it costs to show a display at a level instead, with what goes together with it."""
    key, level = option
    gone = [second for first, (second, _) in rooms.together if first == option]
    more = sum(rooms.levels[each][-1].loss - rooms.levels[each][pattern[each]].loss for each in gone)
    price = rooms.levels[key][level].loss - rooms.levels[key][pattern[key]].loss
    return price + more, rooms.order[key], level
