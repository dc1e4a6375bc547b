"""The three drawings: balance as bars, pay as dots on a line, years as lines. SVG with its words inside.

The pictures hold no title: the page prints it as the heading of the figure. A number stands only where a mark has
its text, and no axis tells more than the marks do (DISCLOSURE 7, pitfall 14).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby, pairwise
from typing import TypeAlias

from jamstilt.language.catalogue import Language
from jamstilt.publish.drawing import (
    INK,
    LINE_HEIGHT,
    MUTED,
    PAPER,
    TEXT_SIZE,
    Anchor,
    box,
    dot,
    hue,
    lines_of_text,
    path,
    rule,
    text,
    text_width,
    wrapped,
)
from jamstilt.statement.statement import Chart, ChartKind, Mark

WIDTH = 454.0
"""Width of every picture in points: that of the page between its margins, so that text keeps its size in print."""

_GUTTER = 142.0
_HEAD = 30.0
_BAR = 17.0
_SERIES_HEIGHT = 150.0

Drawing: TypeAlias = tuple[str, float]
"""The shapes, and how high they reach."""


def chart_svg(chart: Chart, language: Language) -> str:
    """The chart as SVG text: ``role="img"`` with a title and a description. The same chart gives the same bytes."""
    draw = {ChartKind.BALANCE: _balance, ChartKind.DUMBBELL: _dumbbell, ChartKind.SERIES: _series}[chart.kind]
    shapes, height = draw(chart)
    title, description = f"{chart.key}-title", f"{chart.key}-description"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}" '
        f'height="{height:g}" role="img" lang="{language}" aria-labelledby="{title} {description}" '
        f'font-family="Inter, sans-serif" font-size="{TEXT_SIZE:g}">'
        f'<title id="{title}">{escape(chart.title)}</title><desc id="{description}">{escape(chart.alternative)}</desc>'
        f"{text(0, TEXT_SIZE, chart.unit, colour=MUTED)}{shapes}</svg>"
    )


def svg_png(svg: str, scale: float) -> bytes:
    """The picture as PNG, ``scale`` pixels to the point, for formats that cannot hold SVG."""
    import typst

    from jamstilt.publish.fonts import FOLDER

    page = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        f'#image(bytes(sys.inputs.svg), format: "svg", width: {WIDTH:g}pt)'
    )
    picture = typst.compile(
        page.encode(),
        format="png",
        ppi=72 * scale,
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )
    return bytes(picture if isinstance(picture, bytes) else b"".join(picture or ()))


def _balance(chart: Chart) -> Drawing:
    start, width = _GUTTER, WIDTH - _GUTTER - 22.0
    names = chart.series
    shapes = [
        box(start, _HEAD - 15, 7, 7, hue(0)) + text(start + 11, _HEAD - 8.5, names[0], strong=True),
        *_names_from_right(names[1:], start + width, _HEAD - 8.5),
    ]
    bottom = _HEAD
    for label, top, height in _rows(chart.labels, least=25.0):
        middle, bottom = top + height / 2, top + height
        shapes.append(lines_of_text(0, middle, wrapped(label, start - 34)))
        reached = 0.0
        for mark in _on(chart, label):
            position, length = names.index(mark.series), width * float(mark.value) / 100
            last = position == len(names) - 1
            left = start + (width - length if last else reached)
            reached += length
            shapes.append(_segment(mark, position, left, length, middle, last=last))
    half = start + width / 2
    shapes.append(rule((half, _HEAD - 3), (half, bottom + 3), PAPER, 1.0))
    shapes.append(rule((half, bottom), (half, bottom + 5), MUTED, 0.6))
    shapes.append(text(half, bottom + 14, "50", Anchor.MIDDLE, colour=MUTED))
    return "".join(shapes), bottom + 18


def _segment(mark: Mark, position: int, left: float, length: float, middle: float, *, last: bool) -> str:
    style, baseline = hue(position), middle + TEXT_SIZE * 0.36
    bar = box(left, middle - _BAR / 2, max(0.0, length - (0 if last else 1)), _BAR, style) if length else ""
    if length >= text_width(mark.text, strong=True) + 10:
        inside = left + length - 6 if last else left + 6
        anchor = Anchor.END if last else Anchor.START
        return bar + text(inside, baseline, mark.text, anchor, colour=style.text_on, strong=True)
    if position == 0:
        return bar + text(left - 5, baseline, mark.text, Anchor.END, strong=True)
    return bar + (text(left + length + 5, baseline, mark.text, strong=True) if last else "")


def _names_from_right(names: Sequence[str], right: float, baseline: float) -> Iterator[str]:
    for position, name in reversed(tuple(enumerate(names, start=1))):
        yield box(right - 7, baseline - 6.5, 7, 7, hue(position))
        yield text(right - 11, baseline, name, Anchor.END, strong=True)
        right -= text_width(name, strong=True) + 26


def _dumbbell(chart: Chart) -> Drawing:
    room = max((text_width(mark.text, strong=True) for mark in chart.marks), default=0.0) + 12
    scale = _scale([float(mark.value) for mark in chart.marks], _GUTTER + room, WIDTH - room)
    named = _named_once(chart)
    shapes: list[str] = []
    bottom = _HEAD
    for label, top, height in _rows(chart.labels, least=25.0):
        middle, bottom = top + height / 2, top + height
        shapes.append(rule((0, bottom), (WIDTH, bottom)))
        shapes.append(lines_of_text(0, middle, wrapped(label, _GUTTER - 10)))
        row = sorted(_on(chart, label), key=lambda mark: (mark.value, chart.series.index(mark.series)))
        places = [(scale(float(mark.value)), mark) for mark in row]
        shapes.extend(
            rule((first, middle), (second, middle), MUTED, 1.4) for (first, _), (second, _) in pairwise(places)
        )
        for index, (x, mark) in enumerate(places):
            left = index == 0 and len(places) > 1
            anchor, away = (Anchor.END, -8) if left else (Anchor.START, 8)
            shapes.append(dot(x, middle, hue(chart.series.index(mark.series))))
            if len(places) < 3 or index in {0, len(places) - 1}:
                shapes.append(text(x + away, middle + TEXT_SIZE * 0.36, mark.text, anchor, strong=True))
            if (mark.series, label) in named:
                shapes.append(text(x + (4 if left else -4), middle - 10, mark.series, anchor, colour=MUTED))
    return "".join(shapes), bottom + 4


def _named_once(chart: Chart) -> frozenset[tuple[str, str]]:
    """Where each series gets its name: beside its first mark."""
    firsts = {mark.series: mark.label for mark in reversed(_in_order(chart))}
    return frozenset(firsts.items())


def _series(chart: Chart) -> Drawing:
    top, bottom = _HEAD + 4, _HEAD + 4 + _SERIES_HEIGHT
    right = WIDTH - max(text_width(name, strong=True) for name in chart.series) - 16
    inset = 18.0
    step = (right - 2 * inset) / max(1, len(chart.labels) - 1)
    across = {label: inset + step * index for index, label in enumerate(chart.labels)}
    values = [0.0, *(float(mark.value) for mark in chart.marks)]
    down = _scale(values, bottom, top)
    shapes = [rule((0, bottom), (right, bottom), MUTED, 0.8)]
    shapes += [text(x, bottom + 14, label, Anchor.MIDDLE, colour=MUTED) for label, x in across.items()]
    shapes += [rule((x, top - 8), (x, bottom)) for x in across.values()]
    for position, name in enumerate(chart.series):
        marks = [mark for mark in _in_order(chart) if mark.series == name]
        for run in _unbroken(marks, chart.labels):
            if len(run) > 1:
                points = tuple((across[mark.label], down(float(mark.value))) for mark in run)
                shapes.append(path(points, hue(position)))
    for label, x in across.items():
        shapes.extend(_year(chart, label, x, down))
    shapes.extend(_ends(chart, across, down))
    return "".join(shapes), bottom + 20


def _year(chart: Chart, label: str, x: float, down: Scale) -> Iterator[str]:
    marks = sorted(_on(chart, label), key=lambda mark: mark.value, reverse=True)
    places = [down(float(mark.value)) for mark in marks]
    for index, (mark, y) in enumerate(zip(marks, places, strict=True)):
        close = index > 0 and y - places[index - 1] < 2 * LINE_HEIGHT + 4
        under = close and index == len(marks) - 1
        yield dot(x, y, hue(chart.series.index(mark.series)))
        yield _on_paper(x, y + (15 if under else -8), mark.text)


def _on_paper(x: float, y: float, words: str) -> str:
    """A number with paper behind it, so that no line runs through it."""
    width = text_width(words, strong=True)
    backing = f'<rect class="paper" x="{x - width / 2:.2f}" y="{y - 7:.2f}" width="{width:.2f}" height="8.5" fill="{PAPER}"/>'
    return backing + text(x, y, words, Anchor.MIDDLE, strong=True)


def _ends(chart: Chart, across: dict[str, float], down: Scale) -> Iterator[str]:
    last = {mark.series: mark for mark in _in_order(chart)}
    lowest = 0.0
    for mark in sorted(last.values(), key=lambda mark: down(float(mark.value))):
        baseline = max(down(float(mark.value)) + TEXT_SIZE * 0.36, lowest + LINE_HEIGHT)
        yield text(across[mark.label] + 22, baseline, mark.series, colour=INK, strong=True)
        lowest = baseline


def _unbroken(marks: Sequence[Mark], labels: Sequence[str]) -> Iterator[list[Mark]]:
    """Runs of marks without a year missing between them: a line never crosses what is hidden or not known."""
    placed = enumerate(marks)
    for _, run in groupby(placed, key=lambda pair: labels.index(pair[1].label) - pair[0]):
        yield [mark for _, mark in run]


def _rows(labels: Sequence[str], least: float) -> Iterator[tuple[str, float, float]]:
    """Each label with the top and the height of its row."""
    top = _HEAD
    for label in labels:
        height = max(least, len(wrapped(label, _GUTTER - 34)) * LINE_HEIGHT + 10)
        yield label, top, height
        top += height


def _on(chart: Chart, label: str) -> list[Mark]:
    """The marks on one label, in drawing order."""
    marks = (mark for mark in chart.marks if mark.label == label)
    return sorted(marks, key=lambda mark: chart.series.index(mark.series))


def _in_order(chart: Chart) -> list[Mark]:
    return sorted(chart.marks, key=lambda mark: chart.labels.index(mark.label))


class Scale:
    """Values to places, in proportion; one value alone stands in the middle."""

    __slots__ = ("_high", "_low", "_start", "_stretch")

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        """Span from the lowest to the highest value."""
        self._low, self._high = min(values, default=0.0), max(values, default=0.0)
        self._start, self._stretch = start, end - start

    def __call__(self, value: float) -> float:
        """The place of the value."""
        span = self._high - self._low
        return self._start + self._stretch * ((value - self._low) / span if span else 0.5)


def _scale(values: Sequence[float], start: float, end: float) -> Scale:
    return Scale(values, start, end)
