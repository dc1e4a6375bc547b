"""Women and men as bars that fill the row: 100 per cent for each group, women from the left, men from the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jamstilt.publish.chart_layout import HEAD, WIDTH, ChartRow, Drawing, Frame, rows
from jamstilt.publish.drawing import (
    MUTED,
    PAPER,
    TEXT_SIZE,
    Anchor,
    Hue,
    box,
    centred,
    hue,
    lines_of_text,
    rule,
    text,
)
from jamstilt.publish.fonts import line_width
from jamstilt.statement.statement import Chart, Mark

_SHORT = 25
"""Per cent: a longer bar holds its own number, whatever the width of the field."""

_LEAST_OUTSIDE, _BESIDE, _BETWEEN, _SWATCH, _NAMES = 22.0, 5.0, 8.0, 7.0, HEAD - 8.5


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the bars stand."""

    left: float
    right: float
    bar: float

    @property
    def width(self) -> float:
        return self.right - self.left


def balance(chart: Chart, shared: Frame) -> Drawing:
    """Stacked bars with their numbers inside, and a line at one half."""
    outside = _outside(shared.marks)
    field = _Field(shared.gutter + outside, WIDTH - outside, shared.least_row - _BETWEEN)
    shapes = [*_names(chart.series, field)]
    bottom = HEAD
    for row in rows(chart, shared):
        bottom = row.bottom
        shapes += [lines_of_text(0, row.middle, row.label), *_bars(row, chart.series, field)]
    half = field.left + field.width / 2
    shapes += [
        rule((half, HEAD - 3), (half, bottom), PAPER, 1.0),
        rule((half, bottom), (half, bottom + 5), MUTED),
        text((half, bottom + 14), "50", Anchor.MIDDLE, colour=MUTED),
    ]
    return "".join(shapes), bottom + 18


def _outside(marks: tuple[Mark, ...]) -> float:
    """Room on both sides for the number of a bar too short to hold it."""
    widths = (line_width(mark.text, TEXT_SIZE) + _BESIDE for mark in marks if mark.value < _SHORT)
    return max(_LEAST_OUTSIDE, *widths, 0.0)


def _bars(row: ChartRow, series: tuple[str, ...], field: _Field) -> Iterator[str]:
    reached = field.left
    for mark in row.marks:
        place = series.index(mark.series)
        length = field.width * float(mark.value) / 100
        side = Anchor.END if place == len(series) - 1 else Anchor.MIDDLE if place else Anchor.START
        # The last series ends at the right edge even where another one is not shown.
        left = field.right - length if side is Anchor.END else reached
        reached += length
        gap = 0.0 if side is Anchor.END else 1.0
        if length > gap:
            yield box((left, row.middle - field.bar / 2), (length - gap, field.bar), hue(place))
        yield _number(mark, (left, left + length), (row.middle, field.bar), side, hue(place))


def _number(mark: Mark, ends: tuple[float, float], strip: tuple[float, float], side: Anchor, style: Hue) -> str:
    (left, right), (middle, bar) = ends, strip
    baseline = centred(middle)
    if right - left >= line_width(mark.text, TEXT_SIZE) + 10:
        inside = {Anchor.START: left + 6, Anchor.MIDDLE: (left + right) / 2, Anchor.END: right - 6}[side]
        return text((inside, baseline), mark.text, side, colour=style.text_on, strong=True)
    if side is Anchor.START:
        return text((left - _BESIDE, baseline), mark.text, Anchor.END, strong=True)
    if side is Anchor.END:
        return text((right + _BESIDE, baseline), mark.text, strong=True)
    return text(((left + right) / 2, middle - bar / 2 - 1), mark.text, Anchor.MIDDLE, strong=True)


def _names(series: tuple[str, ...], field: _Field) -> Iterator[str]:
    """The first name stands over the left end of the bars, the others from the right."""
    for name in series[:1]:
        yield _swatch(field.left, hue(0))
        yield text((field.left + _SWATCH + 4, _NAMES), name, strong=True)
    right = field.right
    for place in range(len(series) - 1, 0, -1):
        yield _swatch(right - _SWATCH, hue(place))
        yield text((right - _SWATCH - 4, _NAMES), series[place], Anchor.END, strong=True)
        right -= line_width(series[place], TEXT_SIZE) + 26


def _swatch(left: float, style: Hue) -> str:
    return box((left, _NAMES - _SWATCH + 0.5), (_SWATCH, _SWATCH), style)
