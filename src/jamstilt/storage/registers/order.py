"""What makes an entry of a register the one it is, and where it stands among the others of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias, cast

from jamstilt.activity.risk import NoRiskFound
from jamstilt.authority.action_plan import PlanMeasure
from jamstilt.law.grounds import Area, Ground

Identity: TypeAlias = "tuple[object, ...]"

YEARS = ("year", "exit_year")
"""A key may come again in another year: a caseload is its register in one year."""

KEYLESS = ("plan", "number", "area", "ground", "on")
"""Fields that tell an entry without a key from the others of its kind."""

_LONGEST = 40
"""Of a name that a finding repeats; somebody may have written a whole sentence there."""

_NUMBER = re.compile(r"([0-9]+)")


def identity(entry: Any) -> Identity:  # noqa: ANN401 - a record of any kind
    """Two entries with the same identity are the same one written twice. Without a key, all that it says tells."""
    if isinstance(entry, PlanMeasure):
        return entry.plan or "", entry.number.lower()
    if not hasattr(entry, "key"):
        return (entry.on, *_contents(entry))
    return (entry.key, *(getattr(entry, name) for name in YEARS if hasattr(entry, name)))


def name_of_table(kind: str, table: object) -> str:
    """What findings call an entry: ``events: diversity_conference``, for its place among the others tells nothing.

    The kind alone where nothing is written that tells the entry from others.
    """
    written = cast("dict[str, object]", table) if isinstance(table, dict) else {}
    fields = ("key",) if "key" in written else KEYLESS
    told = [str(written[name])[:_LONGEST] for name in fields if isinstance(written.get(name), str | date | int)]
    return f"{kind}: {' '.join(told)}" if told else kind


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
