"""What an outsider sees in a finished file: texts, tables and drawings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SeenKind(StrEnum):
    """How a text reaches somebody.

    ``TEXT`` is read or listened to. ``CELL`` is a number as a program stores it. ``NAME`` is an address, a style or a
    key that only programs use. ``COVERT`` is what no reader meets, and no public file of ours needs: a comment, a
    hidden sheet, an attachment.
    """

    TEXT = "text"
    CELL = "cell"
    NAME = "name"
    COVERT = "covert"


@dataclass(frozen=True, slots=True)
class SeenText:
    """A text and where in the file it stands (``page 4``, ``sheet3.xml B7``)."""

    place: str
    text: str
    kind: SeenKind = SeenKind.TEXT


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row of a table: its label, and the text of each column after it."""

    label: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table: ``heads`` holds the words above each column after the first, the outermost first."""

    place: str
    caption: str
    heads: tuple[tuple[str, ...], ...]
    rows: tuple[SeenRow, ...]


@dataclass(frozen=True, slots=True)
class SeenMark:
    """Something drawn: a dot (its place), or a bar (its far end, and how long it is). ``kind`` tells marks apart."""

    kind: str
    x: float
    y: float
    length: float = 0.0


@dataclass(frozen=True, slots=True)
class SeenDrawing:
    """A drawing: its marks, and its texts with their places."""

    place: str
    marks: tuple[SeenMark, ...]
    labels: tuple[tuple[float, float, str], ...]


@dataclass(frozen=True, slots=True)
class SeenFile:
    """One file as it was read. ``pages`` holds running text where a format has no tables of its own (PDF)."""

    name: str
    texts: tuple[SeenText, ...]
    tables: tuple[SeenTable, ...] = ()
    drawings: tuple[SeenDrawing, ...] = ()
    pages: tuple[str, ...] = ()


def squeezed(text: str) -> str:
    """The text on one line, one blank for each stretch of blanks; no-break spaces, which hold numbers, stay."""
    return " ".join(filter(None, text.translate(_DROPPED).split(" ")))


_DROPPED = str.maketrans({**dict.fromkeys("\u00ad\u0002\ufffe\u200b", None), **dict.fromkeys("\t\n\r\f\v", " ")})
