"""Whether the two ways give the same figures: else a comparison of their speed says nothing."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TypeAlias

NAME = ("measure", "component", "group", "gender", "period")
WITHIN = {"mean_pay": 0.01, "median_pay": 0.01}
"""Kroner. Jamstilt rounds each person's pay for a full-time year to the øre, the script does not."""

WITHIN_ELSEWHERE = 0.0005
"""Per cent and weeks: a hundredth of what is printed, or less."""

Figures: TypeAlias = dict[tuple[str, ...], float]


def compare(ours: Path, theirs: Path) -> int:
    """The number of figures compared; stops the benchmark if one is missing on a side, or differs."""
    left, right = _figures(ours), _figures(theirs)
    alone = sorted(left.keys() ^ right.keys())
    differing = sorted(name for name in left.keys() & right.keys() if _apart(name, left[name], right[name]))
    if alone or differing or not left:
        shown = [*(f"{name} is on one side only" for name in alone[:12])]
        shown += [f"{name}: {left[name]} and {right[name]}" for name in differing[:12]]
        raise SystemExit("The two do not give the same figures:\n" + "\n".join(shown))
    return len(left)


def _figures(path: Path) -> Figures:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        tuple(row[part] for part in NAME): float(row["value"])
        for row in rows
        if row.get("status", "published") == "published"
    }


def _apart(name: tuple[str, ...], one: float, other: float) -> bool:
    return abs(one - other) > WITHIN.get(name[0], WITHIN_ELSEWHERE)
