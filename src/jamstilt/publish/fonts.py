"""The one typeface of every page, shipped with the package: Inter, under the Open Font License."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Inter"
REPLACEMENT = "\u25a1"
"""Printed for a sign that the typeface lacks: a hole would break PDF/A, and nothing is dropped in silence."""

_CONTROLS = frozenset("\n\r\t")
_WIDTHS = (
    dict.fromkeys(" \u00a0.,:;'!|()[]ijlI", 0.32)
    | dict.fromkeys("frt", 0.4)
    | dict.fromkeys("0123456789", 0.64)
    | dict.fromkeys("mwMWæÆœŒ@%", 0.88)
)
"""Of signs that are not about as wide as the others, in semibold."""


def unprintable(words: str) -> frozenset[str]:
    """The signs of a text that the typeface cannot print."""
    return frozenset(words) - coverage() - _CONTROLS


def printable(words: str) -> str:
    """The text with a square for each sign that the typeface lacks, and blanks for line breaks and tabs."""
    missing = unprintable(words) | (frozenset(words) & _CONTROLS)
    if not missing:
        return words
    return words.translate({ord(sign): " " if sign in _CONTROLS else REPLACEMENT for sign in missing})


def line_width(words: str, size: float) -> float:
    """About how wide a line is in semibold, in the unit of ``size``; on the safe side."""
    return size * _width(words)


@lru_cache(maxsize=10_000)
def _width(words: str) -> float:
    """In em. The same words stand in many tables, and are asked for at many sizes."""
    return sum(_WIDTHS.get(sign, 0.68 if sign.isupper() else 0.6) for sign in words)


@cache
def coverage() -> frozenset[str]:
    """The signs that every shipped weight can print."""
    weights = [frozenset(_signs(file.read_bytes())) for file in sorted(FOLDER.glob("*.otf"))]
    return frozenset.intersection(*weights)


def _signs(font: bytes) -> Iterator[str]:
    """The characters of the font's ``cmap`` (OpenType 1.9, format 4: all of the Basic Multilingual Plane)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    subtables = (struct.unpack_from(">HHL", font, cmap + 4 + 8 * index) for index in range(count))
    start = cmap + next(offset for platform, encoding, offset in subtables if (platform, encoding) == (3, 1))
    (doubled,) = struct.unpack_from(">H", font, start + 6)
    ends = struct.unpack_from(f">{doubled // 2}H", font, start + 14)
    starts = struct.unpack_from(f">{doubled // 2}H", font, start + 16 + doubled)
    last = 0xFFFF  # the table's own end mark, no character
    for first, end in zip(starts, ends, strict=True):
        yield from (chr(code) for code in range(first, end + 1) if code != last)
