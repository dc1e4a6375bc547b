"""The encoding of a text file, decided on the whole of it before anything is split (INPUTS 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
_OLD = {"cp865": ("CP865", rb"\x91\x9b\x86"), "mac_roman": ("Mac Roman", rb"\xbe\xbf\x8c")}
_WINDOWS_LETTERS = re.compile(rb"[\xe6\xf8\xe5\xc6\xd8\xc5]")


class Doubt(StrEnum):
    """Signs that text went wrong before it came to us; the value is the last word of the message's key."""

    READ_TWICE = "read_twice"
    REPLACED = "replaced"
    NUL = "nul"
    CONTROL = "control"


_SIGNS = {
    Doubt.READ_TWICE: (
        b"\x83\xc2",
        re.compile(rb"\xc3\x83(?:\xc2[\x80-\xbf]|\xcb\x9c|\xe2\x80[\xa0\xa6\xb0])|\xc3\x82\xc2\xa0"),
    ),
    Doubt.REPLACED: (b"\xef", re.compile(rb"\xef\xbf\xbd")),
    Doubt.NUL: (b"\x00", re.compile(rb"\x00")),
    Doubt.CONTROL: (b"\xc2", re.compile(rb"(?<!\xc3[\x82\x83])\xc2[\x80-\x9f]")),
}
"""Bytes one of which must be there, because looking for one byte is quick; and what then must be met."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` is UTF-8 without a byte-order mark; ``old`` says that the encoding was guessed from letters."""

    text: bytes
    encoding: str
    old: bool = False


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8 or UTF-16 if they say so, else strict UTF-8, else an eight-bit encoding; never fails."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec)
    wide = _unmarked_utf_16(data)
    return _marked(data, wide) if wide else _unmarked(data)


def doubts(text: bytes) -> tuple[tuple[Doubt, int], ...]:
    """What looks wrong in decoded text, with the number of the line where each sign stands first."""
    met = [
        (doubt, sign.search(text)) for doubt, (telling, sign) in _SIGNS.items() if any(byte in text for byte in telling)
    ]
    return tuple((doubt, text.count(b"\n", 0, hit.start()) + 1) for doubt, hit in met if hit)


def read_once_less(text: str) -> str | None:
    """The text as it was before UTF-8 was read as Windows-1252; None if that makes no sense."""
    try:
        return text.encode("cp1252").decode()
    except UnicodeError:
        return None


def _marked(data: bytes, codec: str) -> Decoded:
    if codec == "utf-8":
        return _unmarked(data)
    return Decoded(data.decode(codec, errors="replace").encode(errors="replace"), _NAMES[codec])


def _unmarked(data: bytes) -> Decoded:
    try:
        data.decode()
    except UnicodeDecodeError:
        return _eight_bit(data)
    return Decoded(data, _NAMES["utf-8"])


def _eight_bit(data: bytes) -> Decoded:
    for codec, (name, letters) in _OLD.items():
        between_letters = rb"[A-Za-z][" + letters + rb"][a-z]"
        if not _WINDOWS_LETTERS.search(data) and re.search(between_letters, data):
            return Decoded(data.decode(codec).encode(), name, old=True)
    try:
        return Decoded(data.decode("cp1252").encode(), _NAMES["cp1252"])
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1").encode(), "Latin-1")


def _unmarked_utf_16(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of Norwegian text is then NUL."""
    head = data[:1024]
    if head[1::2].count(0) * 10 > len(head) * 4:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) * 10 > len(head) * 4 else None
