"""The pen: SVG shapes, and the colours that tell women and men apart.

Colours stand as attributes with a class beside them, so that a page with a dark scheme can restyle what it shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from html import escape
from textwrap import wrap

INK, MUTED, HAIRLINE, PAPER = "#1A2226", "#55616A", "#CBD3D6", "#FFFFFF"
TEXT_SIZE, LINE_HEIGHT = 8.5, 11.0
# The widest of the letters that a label is likely to hold; a label set too wide only wraps too early.
_MEAN_LETTER, _MEAN_SEMIBOLD = 0.56, 0.60


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
    x: float, y: float, words: str, anchor: Anchor = Anchor.START, *, colour: str = INK, strong: bool = False
) -> str:
    """One line of text with its baseline at ``y``."""
    weight = ' font-weight="600"' if strong else ""
    place = f'x="{_number(x)}" y="{_number(y)}" text-anchor="{anchor}"'
    return f'<text class="{_INKS.get(colour, "ink")}" {place} fill="{colour}"{weight}>{escape(words)}</text>'


def lines_of_text(x: float, middle: float, lines: tuple[str, ...]) -> str:
    """Several lines, centred around the height ``middle``."""
    first = middle + TEXT_SIZE * 0.36 - (len(lines) - 1) * LINE_HEIGHT / 2
    return "".join(text(x, first + index * LINE_HEIGHT, line) for index, line in enumerate(lines))


def box(x: float, y: float, width: float, height: float, style: Hue) -> str:
    """A filled rectangle."""
    place = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'
    return f'<rect class="{style.name}" {place} fill="{style.colour}"/>'


def dot(x: float, y: float, style: Hue) -> str:
    """A filled dot, or a ring: the second sign beside the colour."""
    fill = style.colour if style.filled else PAPER
    kind = "dot" if style.filled else "ring"
    place = f'cx="{_number(x)}" cy="{_number(y)}" r="3.6"'
    return f'<circle class="{style.name} {kind}" {place} fill="{fill}" stroke="{style.colour}" stroke-width="1.8"/>'


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


def text_width(words: str, *, strong: bool = False) -> float:
    """About how wide a line is; on the safe side."""
    return len(words) * TEXT_SIZE * (_MEAN_SEMIBOLD if strong else _MEAN_LETTER)


def wrapped(words: str, width: float) -> tuple[str, ...]:
    """The label broken into lines that fit the width."""
    return tuple(wrap(words, max(8, int(width / (TEXT_SIZE * _MEAN_LETTER))))) or ("",)


_INKS = {INK: "ink", MUTED: "muted", HAIRLINE: "rule", PAPER: "paper"}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
