"""A cheap guess at the pattern that the master would choose: most cuts met for the price, one choice after another."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from jamstilt.disclosure.proof.cut import Choice, Cut, Rooms


def guessed(rooms: Rooms, cuts: Sequence[Cut]) -> dict[Hashable, int]:
    """A pattern that meets every cut, and hides nothing that no cut asks for. It is not the cheapest."""
    pattern: dict[Hashable, int] = dict.fromkeys(rooms.levels, 0)
    left = list(cuts)
    while left:
        met: dict[Choice, int] = {}
        for each in left:
            for choice in rooms.options(each):
                met[choice] = met.get(choice, 0) + 1
        key, level = min(met, key=lambda choice: (_price(rooms, pattern, choice) / met[choice], rooms.order[choice[0]]))
        pattern = rooms.with_followers(pattern | {key: level})
        left = [each for each in left if not each.is_met(pattern)]
    return _without_needless(rooms, pattern, cuts)


def _without_needless(rooms: Rooms, pattern: dict[Hashable, int], cuts: Sequence[Cut]) -> dict[Hashable, int]:
    """Show again, the dearest first, what every cut can do without."""
    through: dict[Hashable, list[Cut]] = {}
    for each in cuts:
        for key, _ in each.at_most:
            through.setdefault(key, []).append(each)
    hidden = [key for key, level in pattern.items() if level]
    for key in sorted(hidden, key=lambda each: (-rooms.levels[each][pattern[each]].loss, rooms.order[each])):
        for level in range(pattern[key]):
            tried = pattern | {key: level}
            if rooms.keeps_together(tried) and all(each.is_met(tried) for each in through.get(key, ())):
                pattern = tried
                break
    return pattern


def _price(rooms: Rooms, pattern: dict[Hashable, int], choice: Choice) -> float:
    key, level = choice
    return max(0.0, rooms.levels[key][level].loss - rooms.levels[key][pattern[key]].loss)
