"""Texts that a PNG picture carries beside its dots."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from jamstilt.review.seen import SeenKind, SeenText

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PICTURE = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT", b"bKGD"})
"""Chunks that hold the picture itself. Texts, times, profiles and anything private are no part of it."""


def picture_texts(place: str, content: bytes) -> Iterator[SeenText]:
    """Whatever is no picture in a PNG; none in ours."""
    at = len(SIGNATURE)
    while content.startswith(SIGNATURE) and at + 8 <= len(content):
        length, kind = unpack_from(">I4s", content, at)
        if kind not in PICTURE:
            yield SeenText(place, content[at + 8 : at + 8 + length].decode("latin-1"), SeenKind.COVERT)
        at += 12 + length
    if at != len(content):
        yield SeenText(place, "", SeenKind.COVERT)
