"""Lines over the years, every point marked. The scale begins at zero, so that a small change looks small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jamstilt.publish.chart_layout import HEAD, WIDTH, Drawing, Scale, marks_in_order, marks_on, scale
from jamstilt.publish.drawing import (
    LINE_HEIGHT,
    MUTED,
    TEXT_SIZE,
    Anchor,
    centred,
    dot,
    hue,
    paper,
    path,
    rule,
    text,
)
from jamstilt.publish.fonts import line_width
from jamstilt.statement.statement import Chart, Mark

_TOP, _BOTTOM = HEAD + 4, HEAD + 136
_INSET, _ABOVE, _UNDER = 18.0, -8.0, 15.0


def series(chart: Chart) -> Drawing:
    """Solid and dashed lines with filled and open dots; each line has its name at its end.

    A line alone has none: the title says what it is.
    """
    names = chart.series if len(chart.series) > 1 else ()
    right = WIDTH - max((line_width(name, TEXT_SIZE) + 16 for name in names), default=0.0)
    widest = max((line_width(words, TEXT_SIZE) for words in _centred_words(chart)), default=0.0)
    across = _places(chart.labels, max(_INSET, widest / 2), right - max(_INSET, widest / 2))
    down = scale(chart.marks, _BOTTOM, _TOP, from_zero=True)
    years = _BOTTOM + (26 if any(_reaches_under(chart, label, down) for label in chart.labels) else 14)
    shapes = [
        *(rule((x, _TOP - 8), (x, _BOTTOM)) for x in across.values()),
        rule((0, _BOTTOM), (right, _BOTTOM), MUTED, 0.8),
        text((0, _BOTTOM - 4), "0", colour=MUTED),
        *(text((x, years), label, Anchor.MIDDLE, colour=MUTED) for label, x in across.items()),
        *_lines(chart, across, down),
        *(shape for label, x in across.items() for shape in _points(chart, label, x, down)),
        *(_names(chart, across, down) if names else ()),
    ]
    return "".join(shapes), years + 6


def _centred_words(chart: Chart) -> Iterator[str]:
    yield from chart.labels
    yield from (mark.text for mark in chart.marks)


def _places(labels: tuple[str, ...], first: float, last: float) -> dict[str, float]:
    step = (last - first) / max(1, len(labels) - 1)
    return {label: first + step * place for place, label in enumerate(labels)}


def _lines(chart: Chart, across: dict[str, float], down: Scale) -> Iterator[str]:
    for place, name in enumerate(chart.series):
        for run in _unbroken(marks_in_order(chart, name), chart.labels):
            if len(run) > 1:
                yield path(tuple((across[mark.label], down(mark)) for mark in run), hue(place))


def _unbroken(marks: Sequence[Mark], labels: tuple[str, ...]) -> Iterator[list[Mark]]:
    """Runs of marks with no year missing between them: a line never crosses what is hidden or not known."""
    for _, run in groupby(enumerate(marks), key=lambda pair: labels.index(pair[1].label) - pair[0]):
        yield [mark for _, mark in run]


def _points(chart: Chart, label: str, x: float, down: Scale) -> Iterator[str]:
    for mark, away in _numbers(chart, label, down):
        width = line_width(mark.text, TEXT_SIZE)
        yield paper((x - width / 2, down(mark) + away - 7), (width, 8.5))
        yield text((x, down(mark) + away), mark.text, Anchor.MIDDLE, strong=True)
    for mark in marks_on(chart, label):
        yield dot((x, down(mark)), hue(chart.series.index(mark.series)))


def _numbers(chart: Chart, label: str, down: Scale) -> Iterator[tuple[Mark, float]]:
    """Each mark and how far its number stands from it: above, but the lowest under it where two lines come close."""
    marks = sorted(marks_on(chart, label), key=down)
    for place, mark in enumerate(marks):
        close = place > 0 and down(mark) - down(marks[place - 1]) < 2 * LINE_HEIGHT + 4
        yield mark, _UNDER if close and mark is marks[-1] else _ABOVE


def _reaches_under(chart: Chart, label: str, down: Scale) -> bool:
    return any(down(mark) + away > _BOTTOM - 1 for mark, away in _numbers(chart, label, down))


def _names(chart: Chart, across: dict[str, float], down: Scale) -> Iterator[str]:
    last = {mark.series: mark for mark in marks_in_order(chart)}
    lowest = 0.0
    for mark in sorted(last.values(), key=down):
        lowest = max(centred(down(mark)), lowest + LINE_HEIGHT)
        yield text(
            (across[mark.label] + max(_INSET, line_width(mark.text, TEXT_SIZE) / 2) + 4, lowest),
            mark.series,
            strong=True,
        )
