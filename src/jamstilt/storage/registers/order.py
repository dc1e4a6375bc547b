"""What makes an entry of a register the one it is, and where it stands among the others of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from jamstilt.activity.risk import NoRiskFound
from jamstilt.authority.action_plan import PlanMeasure
from jamstilt.law.grounds import Area, Ground

Identity: TypeAlias = "tuple[object, ...]"

YEARS = ("year", "exit_year")
"""A key may come again in another year: a caseload is its register in one year."""

_NUMBER = re.compile(r"([0-9]+)")


def identity(entry: Any) -> Identity:  # noqa: ANN401 - a record of any kind
    """Two entries with the same identity are the same one written twice. Without a key, all that it says tells."""
    if isinstance(entry, PlanMeasure):
        return entry.plan or "", entry.number.lower()
    if not hasattr(entry, "key"):
        return (entry.on, *_contents(entry))
    return (entry.key, *(getattr(entry, name) for name in YEARS if hasattr(entry, name)))


def place_in_order(entry: Any) -> tuple[object, ...]:  # noqa: ANN401 - a record of any kind
    """The place among its kind: by ``order``, then key; by day where there is no key, and by the law's own order."""
    return getattr(entry, "order", 0), *_rank(entry), *(_natural(str(part)) for part in identity(entry))


def _rank(entry: object) -> Iterable[int]:
    if isinstance(entry, NoRiskFound):
        yield tuple(Area).index(entry.area) if entry.area else len(Area)
        yield tuple(Ground).index(entry.ground) if entry.ground else len(Ground)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Measure 2 stands before measure 10, and 19 before 19b."""
    parts = _NUMBER.split(text)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def _contents(entry: object) -> tuple[str, ...]:
    names: Iterable[str] = getattr(entry, "__pydantic_fields__", ())
    return tuple(repr(getattr(entry, name)) for name in names if name != "at")
