"""A chart with many rows as several pictures, so that each stands whole on a page and few pages are left half empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from jamstilt.publish.chart_layout import frame, row_height
from jamstilt.statement.statement import Chart, ChartKind

WHOLE = 260.0
"""Points that the rows of one picture may take before they are shared between several."""

_EACH = 230.0


def pieces(chart: Chart) -> tuple[Chart, ...]:
    """The chart itself, or charts of some of its rows each, about equally high: two of them and a caption fill a page.

    Each piece has a key of its own and tells its own figures in words; all have the title of the whole.
    """
    labels = _shared_out(chart) if chart.kind is not ChartKind.SERIES else ()
    if len(labels) <= 1:
        return (chart,)
    return tuple(_piece(chart, own, place, len(labels)) for place, own in enumerate(labels, start=1))


def _shared_out(chart: Chart) -> tuple[tuple[str, ...], ...]:
    whole = frame(chart)
    heights = [row_height(label, whole) for label in chart.labels]
    if sum(heights) <= WHOLE:
        return (chart.labels,)
    wanted = sum(heights) / ceil(sum(heights) / _EACH)
    shares: list[tuple[str, ...]] = [()]
    reached = 0.0
    for label, height in zip(chart.labels, heights, strict=True):
        if shares[-1] and reached + height / 2 > wanted * len(shares):
            shares.append(())
        shares[-1] += (label,)
        reached += height
    return tuple(shares)


def _piece(chart: Chart, labels: tuple[str, ...], place: int, of: int) -> Chart:
    return replace(
        chart,
        key=chart.key if place == 1 else f"{chart.key}-{place}",
        alternative=f"{chart.title} ({place}/{of}). {chart.unit}. {'; '.join(_told(chart, labels))}.",
        labels=labels,
        marks=tuple(mark for mark in chart.marks if mark.label in labels),
    )


def _told(chart: Chart, labels: tuple[str, ...]) -> Iterator[str]:
    for label in labels:
        figures = ", ".join(f"{mark.series.lower()} {mark.spoken}" for mark in chart.marks if mark.label == label)
        yield f"{label}: {figures}"
