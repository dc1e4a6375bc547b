"""Secondary rule for pay: nothing about few people may follow from the shown rows by adding and subtracting (R2.13).

Total pay of a shown row is as good as known: mean times the number of people. So the total, the rows that cut across
and the position groups are combined in every way with the coefficients −1, 0 and 1 (of a group, whichever leaves
least), and what is left must be nobody, or at least the threshold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import product
from typing import TypeAlias

from jamstilt.figure import TOTAL, Subset
from jamstilt.statistics.measures import Atoms, people

Rows: TypeAlias = Mapping[str, Atoms]
"""The atoms of one gender in one period: by ``total``, position group and subset, in the order of the page."""

ACROSS = (TOTAL, *Subset)
"""Rows that are not a position group; the groups are disjoint, so each can be dealt with by itself."""

Makeup: TypeAlias = Mapping[str | None, Counter[tuple[bool, ...]]]
"""How many people of each shown group (None: of no shown group) are in which of the shown rows across."""


def also_hidden(rows: Rows, hidden: frozenset[str], threshold: int) -> frozenset[str]:
    """The rows that must be hidden as well, so that no shown rows give away a set of too few people.

    What is hidden depends on head counts and the order of rows only, never on pay: the pattern tells nothing.
    """
    added: frozenset[str] = frozenset()
    while leak := _first_leak(rows, hidden | added, threshold):
        added |= {leak}
    return added


def _first_leak(rows: Rows, hidden: frozenset[str], threshold: int) -> str | None:
    """The smallest row of the first combination that leaves too few people; rows that cut across go before groups."""
    shown = {key: atoms for key, atoms in rows.items() if key not in hidden and atoms}
    across = [key for key in shown if key in ACROSS]
    makeup = _makeup(shown, across)
    for signs in product(*((0, 1) if key == TOTAL else (0, -1, 1) for key in across)):
        left, groups = _left(makeup, signs)
        if 0 < left < threshold:
            subsets = [key for key, sign in zip(across, signs, strict=True) if sign and key != TOTAL]
            return min(subsets or groups or [TOTAL], key=lambda key: people(shown[key]))
    return None


def _makeup(shown: Rows, across: list[str]) -> Makeup:
    members = [frozenset(shown[key]) for key in across]
    group_of = {atom: key for key, atoms in shown.items() if key not in across for atom in atoms}
    found: dict[str | None, Counter[tuple[bool, ...]]] = {None: Counter()}
    found |= {key: Counter() for key in shown if key not in across}  # in the order of the page, whatever people earn
    for atom in {atom for atoms in shown.values() for atom in atoms}:
        found[group_of.get(atom)][tuple(atom in each for each in members)] += atom.people
    return found


def _left(makeup: Makeup, signs: tuple[int, ...]) -> tuple[int, list[str]]:
    """How many people a combination leaves, each shown group taken as often as leaves least; and the groups used."""
    left, used = 0, []
    for group, kinds in makeup.items():
        times: Counter[int] = Counter()
        for rows, number in kinds.items():
            times[sum(sign for sign, inside in zip(signs, rows, strict=True) if inside)] += number
        most = 0 if group is None else max(times, key=lambda value: (times[value], value == 0, value))
        left += sum(number for value, number in times.items() if value != most)
        used += [group] if group is not None and most else []
    return left, used
