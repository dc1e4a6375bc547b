"""The pen: SVG shapes, and the colours that tell women and men apart.

Colours stand as attributes with a class beside them, so that a page with a dark scheme can restyle what it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from jamstilt.publish.fonts import line_width

INK, MUTED, HAIRLINE, PAPER = "#1A2226", "#55616A", "#CBD3D6", "#FFFFFF"
TEXT_SIZE, LINE_HEIGHT = 8.5, 11.0


class Anchor(StrEnum):
    """Which part of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Hue:
    """How one series is drawn: its colour, the colour of text upon it, and whether its dots are filled."""

    name: str
    colour: str
    text_on: str
    filled: bool


HUES = (
    Hue("first", "#0D4A50", PAPER, filled=True),
    Hue("second", "#C4841A", INK, filled=False),
    Hue("third", "#6F7B84", PAPER, filled=True),
)
"""Deep teal for women, warm ochre for men, grey for others: at least 3:1 to white, and teal to ochre."""


def hue(position: int) -> Hue:
    """The hue of the series with this place in the drawing order."""
    return HUES[position % len(HUES)]


def text(
    at: tuple[float, float], words: str, anchor: Anchor = Anchor.START, *, colour: str = INK, strong: bool = False
) -> str:
    """One line of text; its baseline is at the place."""
    weight = ' font-weight="600"' if strong else ""
    place = f'x="{_number(at[0])}" y="{_number(at[1])}" text-anchor="{anchor}"'
    return f'<text class="{_INKS.get(colour, "ink")}" {place} fill="{colour}"{weight}>{escape(words)}</text>'


def lines_of_text(x: float, middle: float, lines: tuple[str, ...]) -> str:
    """Several lines, centred around the height ``middle``."""
    first = centred(middle) - (len(lines) - 1) * LINE_HEIGHT / 2
    return "".join(text((x, first + index * LINE_HEIGHT), line) for index, line in enumerate(lines))


def centred(middle: float) -> float:
    """The baseline of a line of text whose capitals stand around the height ``middle``."""
    return middle + TEXT_SIZE * 0.36


def box(at: tuple[float, float], size: tuple[float, float], style: Hue) -> str:
    """A filled rectangle."""
    return _rectangle(at, size, style.name, style.colour)


def paper(at: tuple[float, float], size: tuple[float, float]) -> str:
    """Paper behind a number, so that no line runs through it."""
    return _rectangle(at, size, "paper", PAPER)


def dot(at: tuple[float, float], style: Hue) -> str:
    """A filled dot, or a ring wide enough to show around a dot on the same place: the second sign beside the colour."""
    place = f'cx="{_number(at[0])}" cy="{_number(at[1])}"'
    if style.filled:
        return f'<circle class="{style.name} dot" {place} r="3.9" fill="{style.colour}"/>'
    return (
        f'<circle class="{style.name} ring" {place} r="4.4" fill="{PAPER}" stroke="{style.colour}" stroke-width="1.7"/>'
    )


def rule(start: tuple[float, float], end: tuple[float, float], colour: str = HAIRLINE, width: float = 0.6) -> str:
    """A straight line."""
    ends = f'x1="{_number(start[0])}" y1="{_number(start[1])}" x2="{_number(end[0])}" y2="{_number(end[1])}"'
    return f'<line class="{_INKS.get(colour, "rule")}" {ends} stroke="{colour}" stroke-width="{_number(width)}"/>'


def path(points: tuple[tuple[float, float], ...], style: Hue) -> str:
    """A line through the points; dashed where the dots are open, so that grey print still tells them apart."""
    dash = "" if style.filled else ' stroke-dasharray="5 2.5"'
    through = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
    return (
        f'<polyline class="{style.name} line" points="{through}" fill="none" stroke="{style.colour}" '
        f'stroke-width="1.8" stroke-linejoin="round"{dash}/>'
    )


def wrapped(words: str, width: float) -> tuple[str, ...]:
    """The label broken into lines that fit the width; a word wider than that is broken too."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if line_width(longer, TEXT_SIZE) <= width:
            lines[-1] = longer
        else:
            lines = [*filter(None, lines), *_broken(word, width)]
    return tuple(lines)


def _broken(word: str, width: float) -> Iterator[str]:
    """After a hyphen or a slash of its own, else with a hyphen, and never with fewer than three letters alone."""
    while line_width(word, TEXT_SIZE) > width:
        fits = max(1, sum(line_width(word[:end] + "-", TEXT_SIZE) <= width for end in range(1, len(word))))
        own = max(word.rfind(sign, 3, fits) for sign in "-/") + 1
        end = own or max(1, min(fits, len(word) - 3))
        yield word[:end] if own else word[:end] + "-"
        word = word[end:]
    yield word


_INKS = {INK: "ink", MUTED: "muted", HAIRLINE: "rule", PAPER: "paper"}


def _rectangle(at: tuple[float, float], size: tuple[float, float], kind: str, colour: str) -> str:
    place = f'x="{_number(at[0])}" y="{_number(at[1])}" width="{_number(size[0])}" height="{_number(size[1])}"'
    return f'<rect class="{kind}" {place} fill="{colour}"/>'


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
