"""Where things stand on a chart: rows down, places across, and which marks belong to which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from jamstilt.publish.drawing import LINE_HEIGHT, wrapped
from jamstilt.statement.statement import Chart, Mark

WIDTH = 453.5
"""Width of every picture in points: that of the page between its margins, so that text keeps its size in print."""

HEAD = 30.0
"""Room above the first row, for the unit and the names of the series."""

GUTTER = 142.0
"""Room for the labels to the left of the rows."""

Drawing: TypeAlias = tuple[str, float]
"""The shapes, and how far down they reach."""

_LEAST_ROW = 25.0


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One label and the strip of paper that belongs to it."""

    label: tuple[str, ...]
    marks: tuple[Mark, ...]
    middle: float
    bottom: float


def rows(chart: Chart, label_width: float) -> Iterator[ChartRow]:
    """A row for each label, as high as its lines of text need."""
    top = HEAD
    for label in chart.labels:
        lines = wrapped(label, label_width)
        height = max(_LEAST_ROW, len(lines) * LINE_HEIGHT + 10)
        yield ChartRow(lines, marks_on(chart, label), top + height / 2, top + height)
        top += height


def marks_on(chart: Chart, label: str) -> tuple[Mark, ...]:
    """The marks on one label, in drawing order."""
    marks = (mark for mark in chart.marks if mark.label == label)
    return tuple(sorted(marks, key=lambda mark: chart.series.index(mark.series)))


def marks_in_order(chart: Chart, series: str | None = None) -> tuple[Mark, ...]:
    """The marks from the first label to the last; those of one series, or all."""
    marks = (mark for mark in chart.marks if series in {None, mark.series})
    return tuple(sorted(marks, key=lambda mark: chart.labels.index(mark.label)))


@dataclass(frozen=True, slots=True)
class Scale:
    """Values to places, in proportion; where all values are equal, they stand in the middle."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, mark: Mark) -> float:
        """The place of the mark."""
        span = self.high - self.low
        return self.start + (self.end - self.start) * ((float(mark.value) - self.low) / span if span else 0.5)


def scale(marks: Iterable[Mark], start: float, end: float, *, from_zero: bool = False) -> Scale:
    """The scale that the marks themselves span, and nothing else."""
    values = [float(mark.value) for mark in marks] + ([0.0] if from_zero else [])
    return Scale(min(values, default=0.0), max(values, default=0.0), start, end)
