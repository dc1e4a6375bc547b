"""A whole and its parts as an attacker sees them, and which of the parts go so that no small one can be worked out.

The attacker knows every number that is shown, that parts make the whole, and this module (DISCLOSURE 1). So what goes
must not depend on how large the hidden parts are beyond what is seen anyway:

1. Every part of few goes (more than none, fewer than the threshold). Nought is shown: nobody can be found in it.
2. If only one part went and the whole is shown, one more goes, the first by name that is not nought: *other* before men
   before women, which is nearly always the smallest. *Not stated* never goes for it: it is too easily guessed.
3. If that still leaves one answer (four and four of eight), or the whole is itself of few, every part goes, nought or
   not, and the whole with them: the page does not divide it.
"""

from __future__ import annotations

from collections.abc import Mapping

from jamstilt.register.reported import ALL, NOT_STATED

NEITHER = "neither"
"""What the whole has beyond the parts that are written: printed nowhere, and what the others leave."""

FIRST_TO_GO = ("other", NEITHER, "unknown_outcome", "men")
"""Then the rest in order of name; of women, men and other, women go last."""


def hidden_parts(parts: Mapping[str, int], whole: int | None, threshold: int) -> frozenset[str]:
    """The categories that are not shown, ``all`` for the whole. ``whole`` is None where nobody knows it.

    Args:
        parts: the count in each category; *not stated* takes part in the sum, and says nothing of anybody.
        whole: the count of all.
        threshold: the fewest that are shown.
    """
    few = _few(parts, threshold)
    if whole is None:
        return few
    if 0 < whole < threshold:
        return _everything(parts)
    chosen = _with_one_more(parts, few)
    return chosen if not few or _leaves_a_choice(parts, few, chosen, threshold) else _everything(parts)


def _few(parts: Mapping[str, int], threshold: int) -> frozenset[str]:
    return frozenset(name for name, count in parts.items() if name != NOT_STATED and 0 < count < threshold)


def _with_one_more(parts: Mapping[str, int], few: frozenset[str]) -> frozenset[str]:
    others = [name for name, count in parts.items() if count and name != NOT_STATED and name not in few]
    return few | {min(others, key=_turn)} if len(few) == 1 and others else few


def _turn(name: str) -> tuple[int, str]:
    return (FIRST_TO_GO.index(name) if name in FIRST_TO_GO else len(FIRST_TO_GO), name)


def _everything(parts: Mapping[str, int]) -> frozenset[str]:
    return frozenset({ALL, *parts})


def _leaves_a_choice(parts: Mapping[str, int], few: frozenset[str], chosen: frozenset[str], threshold: int) -> bool:
    """Whether each part of few could have had another size and the page would look the same."""
    rest = sum(parts[name] for name in chosen)
    if len(chosen) > 2:  # noqa: PLR2004  (more than two are all of few: each is 1 to the threshold less one)
        return len(chosen) < rest < len(chosen) * (threshold - 1)
    if len(chosen) < 2:  # noqa: PLR2004  (alone, it is what the whole lacks)
        return False
    first, second = sorted(chosen)
    sizes = {*range(1, threshold), *range(rest - threshold + 1, rest)}
    alike = [{first: size, second: rest - size} for size in sizes if 0 < size < rest]
    fitting = [sizes for sizes in alike if _looks_the_same({**parts, **sizes}, chosen, threshold)]
    return all(len({sizes[name] for sizes in fitting}) > 1 for name in few)


def _looks_the_same(parts: Mapping[str, int], chosen: frozenset[str], threshold: int) -> bool:
    few = _few(parts, threshold)
    return bool(few) and _with_one_more(parts, few) == chosen
