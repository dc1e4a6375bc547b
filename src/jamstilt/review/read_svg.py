"""Reads a drawing: where its dots and bars are, and where its texts stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jamstilt.review.seen import SeenDrawing, SeenMark

BACKGROUND = frozenset({"paper", "muted", "rule"})
"""Classes of what is no mark: paper behind a number, and lines of the axes."""


def read_svg(drawing: Any, place: str) -> SeenDrawing:  # noqa: ANN401 - lxml has no types
    """Every shape that can stand for a value, whatever it is called, but for what is plainly background."""
    marks = tuple(mark for element in drawing.iter() if isinstance(element.tag, str) for mark in _marks(element))
    labels = tuple(
        (_at(element, "x"), _at(element, "y"), "".join(element.itertext()))
        for element in drawing.iter()
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "text"
    )
    return SeenDrawing(place, marks, labels)


def _marks(element: Any) -> Iterator[SeenMark]:  # noqa: ANN401 - lxml has no types
    kinds = (element.get("class") or "").split()
    if BACKGROUND & set(kinds):
        return
    match element.tag.rpartition("}")[2]:
        case "circle" | "ellipse":
            yield SeenMark("dot", _at(element, "cx"), _at(element, "cy"))
        case "rect":
            width, height = _at(element, "width"), _at(element, "height")
            if width != height:  # a square is the key to a colour
                middle = _at(element, "y") + height / 2
                yield SeenMark("bar", _at(element, "x") + width / 2, middle, width)
        case "polyline" | "polygon":
            for point in (element.get("points") or "").split():
                x, _, y = point.partition(",")
                yield SeenMark("corner", float(x), float(y or "nan"))
        case "path" | "use" | "image":
            yield SeenMark("unknown", 0.0, 0.0)
        case _:
            return


def _at(element: Any, key: str) -> float:  # noqa: ANN401 - lxml has no types
    return float(element.get(key) or 0)
