"""Sentences of prose: stretches of text and references between two full stops, each with its line in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

STAND_IN = "\ufffc"
"""Stands for a reference where only the flow of the sentence matters."""

SHORT = frozenset(
    (
        *("art", "bl.a", "ca", "cf", "dvs", "e.g", "ekskl", "etc", "f.eks", "i.e", "inkl", "jf", "kap", "m.a", "m.fl"),
        *("m.m", "mfl", "mht", "mill", "mrd", "mv", "no", "nr", "o.l", "osv", "pkt", "pst", "st", "t.d", "t.o.m"),
        *("tlf", "vs"),
    )
)
"""Words that end in a point without ending the sentence."""

_ENDED = re.compile(r"[.!?…]+[»”\"’)\]]*\s+(?=[«“\"(\[]*[A-ZÆØÅÀ-Þ0-9\ufffc])")
_LAST_WORD = re.compile(r"[\w.]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on one line, or a reference. ``code`` is free of every check; ``address`` is where it leads."""

    text: str
    line: int
    is_reference: bool = False
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""

    @property
    def size(self) -> int:
        """How many places it takes in the flow of its sentence."""
        return 1 if self.is_reference else len(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The pieces of one sentence: what is left out as a whole when a number in it may not be told."""

    pieces: tuple[Piece, ...]

    @property
    def line(self) -> int:
        """The line that it begins on."""
        return self.pieces[0].line

    @property
    def flow(self) -> str:
        """The words, with a stand-in for each reference."""
        return "".join(STAND_IN if piece.is_reference else piece.text for piece in self.pieces)

    @property
    def references(self) -> tuple[tuple[int, Piece], ...]:
        """The references, each with its place in the flow."""
        places, at = [], 0
        for piece in self.pieces:
            places.append((at, piece))
            at += piece.size
        return tuple((place, piece) for place, piece in places if piece.is_reference)


def in_sentences(pieces: Sequence[Piece]) -> tuple[Sentence, ...]:
    """Pieces cut where a sentence ends; blanks at the ends are taken away."""
    flow = Sentence(tuple(pieces)).flow
    ends = [found.end() for found in _ENDED.finditer(flow) if not _is_short(flow[: found.start()])]
    cut = (_stripped(_between(pieces, start, end)) for start, end in pairwise((0, *ends, len(flow))))
    return tuple(Sentence(part) for part in cut if part)


def _is_short(before: str) -> bool:
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    return word.lower() in SHORT or (len(word) == 1 and word.isupper())


def _between(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        first, last = max(start - at, 0), min(end - at, piece.size)
        if first < last:
            yield piece if piece.is_reference else replace(piece, text=piece.text[first:last])
        at += piece.size


def _stripped(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    kept = list(pieces)
    while kept and _is_blank(kept[0]):
        del kept[0]
    while kept and _is_blank(kept[-1]):
        del kept[-1]
    if kept and not kept[0].is_reference:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    if kept and not kept[-1].is_reference:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def _is_blank(piece: Piece) -> bool:
    return not piece.is_reference and not piece.text.strip()
