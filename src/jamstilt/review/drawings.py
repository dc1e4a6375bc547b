"""Finds marks that tell more than the numbers beside them: the axis is calibrated on the marks with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from jamstilt.review.numbers_in_text import numbers_in
from jamstilt.review.seen import SeenDrawing, SeenFile, SeenMark
from jamstilt.review.unaccounted import Suspicion, Unaccounted

BESIDE = 4.0
"""How far a number's baseline may be from the middle of its bar or dot, in points."""

ABOVE = 0.05
EXACT = 0.012
"""Places are printed with two decimals: what is farther off was not drawn from the printed number."""

GAP = 1.0
"""White between two bars that meet."""


def drawing_suspects(seen: SeenFile) -> Iterator[Unaccounted]:
    """The drawings of a file that hold a mark without its number, or in another place than its number's."""
    for drawing in seen.drawings:
        if not _is_told(drawing):
            yield Unaccounted(seen.name, drawing.place, Suspicion.MARK)


def _is_told(drawing: SeenDrawing) -> bool:
    numbers = [(x, y, value) for x, y, text in drawing.labels if (value := _value(text)) is not None]
    bars = [mark for mark in drawing.marks if mark.kind.startswith("bar")]
    dots = [mark for mark in drawing.marks if mark.kind.startswith("dot")]
    corners = [mark for mark in drawing.marks if mark.kind == "corner"]
    if len(bars) + len(dots) + len(corners) != len(drawing.marks):
        return False
    places = {(round(dot.x, 2), round(dot.y, 2)) for dot in dots}
    if any((round(corner.x, 2), round(corner.y, 2)) not in places for corner in corners):
        return False
    return _bars_are_told(bars, numbers) and _dots_are_told(dots, numbers)


def _bars_are_told(bars: list[SeenMark], numbers: list[tuple[float, float, float]]) -> bool:
    """Bars of one row stand in the order of their numbers; one of length nought is not drawn."""
    pairs: list[tuple[float, float]] = []
    whole, scale = 0.0, 0.0
    for y, row in groupby(sorted(bars, key=lambda bar: (bar.y, bar.x)), key=lambda bar: bar.y):
        drawn = [bar.length for bar in row]
        told = [value for _, at, value in sorted(numbers) if abs(at - y) < BESIDE and value]
        if len(drawn) != len(told):
            return False
        pairs += zip(told, drawn, strict=True)
        if sum(told) > whole:
            whole, scale = sum(told), (sum(drawn) + GAP * (len(drawn) - 1)) / sum(told)
    return all(_is_near(told * scale - drawn, (0.0, GAP)) for told, drawn in pairs)


def _dots_are_told(dots: list[SeenMark], numbers: list[tuple[float, float, float]]) -> bool:
    """Dots stand in rows with their numbers beside them, or in columns with their numbers above or below."""
    if not dots:
        return True
    rows = _paired([(dot.y, dot.x) for dot in dots], [(y, x, value) for x, y, value in numbers], BESIDE)
    columns = _paired([(dot.x, -dot.y) for dot in dots], [(x, -y, value) for x, y, value in numbers], ABOVE)
    return any(pairs is not None and _is_straight(pairs) for pairs in (rows, columns))


def _paired(
    dots: list[tuple[float, float]], numbers: list[tuple[float, float, float]], near: float
) -> list[tuple[float, float]] | None:
    """Each dot's value and place along the axis; None where a line has more dots than numbers, or fewer."""
    pairs: list[tuple[float, float]] = []
    for line, group in groupby(sorted(dots), key=lambda dot: dot[0]):
        places = [along for _, along in group]
        told = [value for at, _, value in sorted(numbers, key=lambda number: number[1]) if abs(at - line) < near]
        if len(told) != len(places):
            return None
        pairs += zip(told, places, strict=True)
    return pairs


def _is_straight(pairs: list[tuple[float, float]]) -> bool:
    """Whether all places follow from the values by one scale, calibrated on the two that are farthest apart."""
    (low, start), (high, end) = min(pairs), max(pairs)
    slope = (end - start) / (high - low) if high != low else 0.0
    error = EXACT * 2
    return all(abs(start + slope * (value - low) - place) < error for value, place in pairs)


def _is_near(difference: float, wanted: tuple[float, ...]) -> bool:
    return any(abs(difference - one) < EXACT * 2 for one in wanted)


def _value(text: str) -> float | None:
    """What a label tells, if it tells a number and nothing else."""
    plain = text.removeprefix("≈").strip(" \u00a0\u202f")
    numbers = list(numbers_in(plain))
    if len(numbers) != 1 or len(plain) > len(numbers[0].written) + len("\u00a0kr") or plain[0] in "−-–":
        return None
    value, _ = min(numbers[0].readings, key=lambda one: one[1])
    return float(value)
