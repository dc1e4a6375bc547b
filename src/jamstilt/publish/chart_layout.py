"""Where things stand on a chart: rows down, places across, and which marks belong to which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from jamstilt.publish.drawing import LINE_HEIGHT, TEXT_SIZE, wrapped
from jamstilt.publish.fonts import line_width
from jamstilt.statement.statement import Chart, Mark

WIDTH = 453.5
"""Width of every picture in points: that of the page between its margins, so that text keeps its size in print."""

HEAD = 30.0
"""Room above the first row, for the unit and the names of the series."""

LABEL_GAP = 12.0
"""Room between the labels and what is drawn."""

Drawing: TypeAlias = tuple[str, float]
"""The shapes, and how far down they reach."""

_LABEL_WIDTHS = (108.0, 136.0, 164.0)
_FEW_LINES = 2
_ROOMY, _DENSE = (25.0, 10.0), (20.5, 6.0)
_MANY = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pictures of a chart share, so that they can be compared: the label column, the rows and the marks."""

    label_width: float
    least_row: float
    air: float
    marks: tuple[Mark, ...]

    @property
    def gutter(self) -> float:
        """How far from the left there is room to draw."""
        return self.label_width + LABEL_GAP


def frame(chart: Chart) -> Frame:
    """Long labels get a wider column, many labels lower rows."""
    least_row, air = _DENSE if len(chart.labels) > _MANY else _ROOMY
    return Frame(_label_width(chart.labels), least_row, air, chart.marks)


def row_height(label: str, shared: Frame) -> float:
    """As high as the lines of the label need."""
    return max(shared.least_row, len(wrapped(label, shared.label_width)) * LINE_HEIGHT + shared.air)


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One label and the strip of paper that belongs to it."""

    label: tuple[str, ...]
    marks: tuple[Mark, ...]
    middle: float
    bottom: float


def rows(chart: Chart, shared: Frame) -> Iterator[ChartRow]:
    """A row for each label."""
    top = HEAD
    for label in chart.labels:
        lines, height = wrapped(label, shared.label_width), row_height(label, shared)
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


def _label_width(labels: tuple[str, ...]) -> float:
    """The narrowest column in which no label takes more than two lines and no word is broken; else the widest."""
    return next((width for width in _LABEL_WIDTHS if all(_fits(label, width) for label in labels)), _LABEL_WIDTHS[-1])


def _fits(label: str, width: float) -> bool:
    unbroken = all(line_width(word, TEXT_SIZE) <= width for word in label.split())
    return unbroken and len(wrapped(label, width)) <= _FEW_LINES
