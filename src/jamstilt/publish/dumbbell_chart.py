"""Women's and men's pay as two dots on a line, one line for each group: the length of the line is the gap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jamstilt.publish.chart_layout import (
    HEAD,
    WIDTH,
    ChartRow,
    Drawing,
    Frame,
    Scale,
    marks_in_order,
    rows,
    scale,
)
from jamstilt.publish.drawing import (
    MUTED,
    TEXT_SIZE,
    Anchor,
    centred,
    dot,
    hue,
    lines_of_text,
    rule,
    text,
)
from jamstilt.publish.fonts import line_width
from jamstilt.statement.statement import Chart, Mark

_AWAY = 8.0


def dumbbell(chart: Chart, shared: Frame) -> Drawing:
    """Dots with their numbers beside them. There is no axis: every mark says what it is."""
    room = max((line_width(mark.text, TEXT_SIZE) for mark in shared.marks), default=0.0) + 12
    across = scale(shared.marks, shared.gutter + room, WIDTH - room)
    named = {mark.series: mark for mark in reversed(marks_in_order(chart))}
    shapes: list[str] = []
    bottom = HEAD
    for row in rows(chart, shared):
        bottom = row.bottom
        shapes += [rule((0, bottom), (WIDTH, bottom)), lines_of_text(0, row.middle, row.label)]
        shapes += _dots(row, across, chart.series, tuple(named.values()))
    return "".join(shapes), bottom + 4


def _dots(row: ChartRow, across: Scale, series: tuple[str, ...], named: tuple[Mark, ...]) -> Iterator[str]:
    marks = sorted(row.marks, key=lambda mark: mark.value)
    for lower, higher in pairwise(marks):
        yield rule((across(lower), row.middle), (across(higher), row.middle), MUTED, 1.4)
    # Open dots first: where two stand on one place, the ring shows around the filled dot.
    for mark in sorted(marks, key=lambda mark: hue(series.index(mark.series)).filled):
        yield dot((across(mark), row.middle), hue(series.index(mark.series)))
    for mark in marks:
        side = _side(mark, marks)
        x = across(mark) + {Anchor.END: -_AWAY, Anchor.MIDDLE: 0.0, Anchor.START: _AWAY}[side]
        y = centred(row.middle) if side is not Anchor.MIDDLE else row.middle - 6
        yield text((x, y), mark.text, side, strong=True)
        if mark in named:
            beside = across(mark) + {Anchor.END: -1.5, Anchor.MIDDLE: 0.0, Anchor.START: 1.5}[side]
            yield text((beside, row.middle - 10), mark.series, side, strong=True)


def _side(mark: Mark, marks: list[Mark]) -> Anchor:
    """The lowest number stands to the left of its dot, the highest to the right, others above."""
    if mark is marks[-1]:
        return Anchor.START
    return Anchor.END if mark is marks[0] else Anchor.MIDDLE
