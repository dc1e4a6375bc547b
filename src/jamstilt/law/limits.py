"""Limits: the dated legal and official numbers of ``limits.toml``, as exact fractions."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files

from jamstilt.law.confidence import Confidence
from jamstilt.period import Year


class UnknownLimitError(KeyError):
    """No such limit, or none in force that year: our mistake, never the user's."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that applies from a day on. ``since=None``: as old as anything we report."""

    key: str
    value: Fraction
    unit: str
    since: date | None
    confidence: Confidence
    rule: str
    source: str


def limit(key: str, year: Year) -> Fraction:
    """The limit's value on the last day of the year, in the unit that ``limits.toml`` states.

    Raises:
        UnknownLimitError: no limit of this name was in force that year.
    """
    return limit_in_force(key, year).value


def limit_in_force(key: str, year: Year) -> Limit:
    """The limit with its source, as it reads on the last day of the year."""
    last_day = year.interval.end
    in_force = [entry for entry in limits().get(key, ()) if entry.since is None or entry.since <= last_day]
    if not in_force:
        raise UnknownLimitError(f"{key} in {year}")
    return in_force[-1]


@cache
def limits() -> dict[str, tuple[Limit, ...]]:
    """All limits by name; the values of one limit in the order they came into force."""
    with (files("jamstilt.law") / "limits.toml").open("rb") as stream:
        tables: dict[str, list[dict[str, str | date]]] = tomllib.load(stream)
    return {
        key: tuple(sorted((_limit(key, entry) for entry in entries), key=_since)) for key, entries in tables.items()
    }


def _limit(key: str, entry: dict[str, str | date]) -> Limit:
    since = entry.get("since")
    return Limit(
        key,
        Fraction(str(entry["value"])),
        str(entry["unit"]),
        since if isinstance(since, date) else None,
        Confidence(str(entry["mark"])),
        str(entry["rule"]),
        str(entry["source"]),
    )


def _since(entry: Limit) -> date:
    return entry.since or date.min
