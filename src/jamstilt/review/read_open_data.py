"""Reads the finished open data: the figures and register numbers that a program would take as published."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from io import StringIO
from typing import Any

from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.review.seen import SeenFile, SeenKind, SeenText

FILES_AT_HAND = 8
"""Files of open data that are asked for several times in a review."""


@dataclass(frozen=True, slots=True)
class SeenFigure:
    """A row of the open data. ``step`` is the unit its value is rounded to; ``value`` is None where none is shown."""

    figure: Figure
    status: str
    value: Fraction | None
    decimals: int
    step: Fraction


@dataclass(frozen=True, slots=True)
class SeenReported:
    """A row of the registers' open data that holds a number; ``key`` is its name without its period."""

    key: tuple[str, ...]
    period: str
    value: Fraction
    decimals: int
    unit: str


@lru_cache(maxsize=FILES_AT_HAND)
def rows_of(name: str, content: bytes) -> tuple[dict[str, str], ...]:
    """The rows of a CSV or JSON file of ours, as text; a file is read once, and nobody changes a row."""
    if name.endswith(".csv"):
        return tuple(csv.DictReader(StringIO(content.decode("utf-8-sig"))))
    told = _told(content)
    listed = told if isinstance(told, list) else next((told[key] for key in ("figures", "numbers") if key in told), [])
    return tuple({key: "" if value is None else str(value) for key, value in row.items()} for row in listed)


@lru_cache(maxsize=FILES_AT_HAND)
def _told(content: bytes) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(content)


def seen_figure(row: Mapping[str, str]) -> SeenFigure:
    """One row; ValueError where its name is none that we know."""
    figure = Figure(
        Measure(row["measure"]), row["group"], Gender(row["gender"]), int(row["period"]), Component(row["component"])
    )
    written = row["value"]
    decimals = len(written.partition(".")[2])
    step = Fraction(row.get("rounded_to") or Fraction(1, 10**decimals))
    return SeenFigure(figure, row["status"], Fraction(written) if written else None, decimals, step)


def earlier_rows(files: Mapping[str, bytes]) -> Iterator[SeenFigure]:
    """The figures of earlier public files. What can't be read of them has a finding of its own."""
    for name, content in sorted(files.items()):
        try:
            rows = rows_of(name, content)
        except (ValueError, AttributeError):
            continue
        for row in rows:
            with suppress(KeyError, ValueError):
                yield seen_figure(row)


def seen_reported(row: Mapping[str, str]) -> SeenReported:
    """One row that has a value."""
    key = tuple(row[part] for part in ("register", "subject", "measure", "category"))
    decimals = len(row["value"].partition(".")[2])
    return SeenReported(key, row["period"], Fraction(row["value"]), decimals, row["unit"])


def read_open_data(name: str, content: bytes) -> SeenFile:
    """Each value as a stored number; labels and sources as texts."""
    return SeenFile(name, tuple(_texts(name, content)))


def _texts(name: str, content: bytes) -> Iterator[SeenText]:
    for number, row in enumerate(rows_of(name, content), 1):
        for column, value in row.items():
            if column in {"label", "source", "text", "provision"} and value:
                yield SeenText(f"row {number} {column}", value)
            elif column in {"value", "rounded_to"}:
                continue
            elif value:
                yield SeenText(f"row {number} {column}", value, SeenKind.NAME)
    if name.endswith(".json"):
        told = _told(content)
        yield from (SeenText(key, str(value)) for key, value in told.items() if not isinstance(value, (list, dict)))
        for key, value in told.items():
            if isinstance(value, dict):
                yield from (SeenText(f"{key} {one}", str(other)) for one, other in value.items())
