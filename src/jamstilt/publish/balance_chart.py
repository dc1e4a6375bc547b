"""Women and men as bars that fill the row: 100 per cent for each group, women from the left, men from the right."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.publish.chart_layout import GUTTER, HEAD, WIDTH, ChartRow, Drawing, rows
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

_OUTSIDE = 22.0
"""Room on both sides for the number of a bar too short to hold it."""

_START, _WIDTH = GUTTER, WIDTH - GUTTER - _OUTSIDE
_BAR, _SWATCH, _NAMES = 17.0, 7.0, HEAD - 8.5


def balance(chart: Chart) -> Drawing:
    """Stacked bars with their numbers inside, and a line at one half."""
    shapes = [*_names(chart.series)]
    bottom = HEAD
    for row in rows(chart, _START - _OUTSIDE - 12):
        bottom = row.bottom
        shapes += [lines_of_text(0, row.middle, row.label), *_bars(row, chart.series)]
    half = _START + _WIDTH / 2
    shapes += [
        rule((half, HEAD - 3), (half, bottom), PAPER, 1.0),
        rule((half, bottom), (half, bottom + 5), MUTED),
        text((half, bottom + 14), "50", Anchor.MIDDLE, colour=MUTED),
    ]
    return "".join(shapes), bottom + 18


def _bars(row: ChartRow, series: tuple[str, ...]) -> Iterator[str]:
    reached = _START
    for mark in row.marks:
        place = series.index(mark.series)
        length = _WIDTH * float(mark.value) / 100
        side = Anchor.END if place == len(series) - 1 else Anchor.MIDDLE if place else Anchor.START
        # The last series ends at the right edge even where another one is not shown.
        left = _START + _WIDTH - length if side is Anchor.END else reached
        reached += length
        gap = 0.0 if side is Anchor.END else 1.0
        if length > gap:
            yield box((left, row.middle - _BAR / 2), (length - gap, _BAR), hue(place))
        yield _number(mark, (left, left + length), row.middle, side, hue(place))


def _number(mark: Mark, ends: tuple[float, float], middle: float, side: Anchor, style: Hue) -> str:
    baseline, (left, right) = centred(middle), ends
    if right - left >= line_width(mark.text, TEXT_SIZE) + 10:
        inside = {Anchor.START: left + 6, Anchor.MIDDLE: (left + right) / 2, Anchor.END: right - 6}[side]
        return text((inside, baseline), mark.text, side, colour=style.text_on, strong=True)
    if side is Anchor.START:
        return text((left - 5, baseline), mark.text, Anchor.END, strong=True)
    if side is Anchor.END:
        return text((right + 5, baseline), mark.text, strong=True)
    return text(((left + right) / 2, middle - _BAR / 2 - 1), mark.text, Anchor.MIDDLE, strong=True)


def _names(series: tuple[str, ...]) -> Iterator[str]:
    """The first name stands over the left end of the bars, the others from the right."""
    for name in series[:1]:
        yield _swatch(_START, hue(0))
        yield text((_START + _SWATCH + 4, _NAMES), name, strong=True)
    right = _START + _WIDTH
    for place in range(len(series) - 1, 0, -1):
        yield _swatch(right - _SWATCH, hue(place))
        yield text((right - _SWATCH - 4, _NAMES), series[place], Anchor.END, strong=True)
        right -= line_width(series[place], TEXT_SIZE) + 26


def _swatch(left: float, style: Hue) -> str:
    return box((left, _NAMES - _SWATCH + 0.5), (_SWATCH, _SWATCH), style)
