"""Secondary rule for pay: no row may follow from the others by subtraction (LAW R2.13).

Simple and conservative. Total pay of a shown row is as good as known: mean times the number of people. So what
is left when shown rows are taken from a row that holds them must be nobody, or at least the threshold.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from jamstilt.figure import Subset
from jamstilt.statistics.measures import Atoms, people

Rows: TypeAlias = Mapping[str, Atoms]
"""The atoms of one gender in one period: by ``total``, position group and subset, in the order of the page."""


def also_hidden(rows: Rows, hidden: frozenset[str], threshold: int) -> frozenset[str]:
    """The rows that must be hidden as well, so that no shown row gives away a set of too few people.

    What is hidden depends on head counts and the order of rows only, never on pay: the pattern tells nothing.
    """
    added: frozenset[str] = frozenset()
    while leak := _first_leak(rows, hidden | added, threshold):
        added |= {leak}
    return added


def _first_leak(rows: Rows, hidden: frozenset[str], threshold: int) -> str | None:
    shown = {key: atoms for key, atoms in rows.items() if key not in hidden and atoms}
    for whole, atoms in shown.items():
        inside = {key: part for key, part in shown.items() if key != whole and set(part) < set(atoms)}
        groups = {key: part for key, part in inside.items() if key not in tuple(Subset)}
        if groups and _too_few_left(atoms, groups, threshold):
            return _smallest(groups)
        for key, part in inside.items():
            if _too_few_left(atoms, {key: part}, threshold):
                return key
    return None


def _too_few_left(whole: Atoms, parts: Rows, threshold: int) -> bool:
    left = set(whole).difference(*parts.values())
    return 0 < people(left) < threshold


def _smallest(rows: Rows) -> str:
    return min(rows, key=lambda key: people(rows[key]))
