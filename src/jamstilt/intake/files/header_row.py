"""Where the header of a table is: one row, or two that are joined (INPUTS 1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Row: TypeAlias = tuple[str | None, ...]
Recognise: TypeAlias = Callable[[str], bool]

FEWEST = 2
"""So many different known headers make a header row."""
_HAS_LETTER = re.compile(r"[^\W\d_]")
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Header:
    """``first`` and ``last`` are row numbers, equal unless two rows were joined; a name is None where none is written.

    ``rows`` are the cells as they stand; ``rivals`` are other rows that would do just as well.
    """

    first: int
    last: int
    names: Row
    rows: tuple[Row, ...]
    rivals: tuple[int, ...] = ()


def find_header(rows: Sequence[Row], recognise: Recognise) -> Header | None:
    """The header among the first rows of a table (the row numbers begin at one); None if there is none.

    It is the row without any number that has the most different known headers, and the most names if that is equal.
    """
    scores = [_score(row, recognise) for row in rows]
    best = max(scores, default=(0, 0))
    if best[0] < FEWEST:
        return None
    index = scores.index(best)
    top = next(
        (top for top in (index - 1, index) if top >= 0 and _are_two_halves(rows[top : top + 2], recognise)), None
    )
    if top is None:
        own, names = (rows[index],), _trimmed(rows[index])
        first = index
    else:
        own, names = tuple(rows[top : top + 2]), _joined(rows[top], rows[top + 1])
        first = top
    rivals = (other + 1 for other, score in enumerate(scores) if score == best and rows[other] not in own)
    return Header(first + 1, first + len(own), names, own, tuple(rivals))


def cells_of(fields: Sequence[str]) -> Row:
    """Fields as cells: blanks at the ends and doubled blanks taken away, None where nothing is left."""
    return tuple(" ".join(field.split()) or None for field in fields)


def is_number(text: str) -> bool:
    """Whether a cell holds digits and no letter: a number, a date, a code."""
    return bool(_HAS_DIGIT.search(text)) and not _HAS_LETTER.search(text)


def _score(row: Row, recognise: Recognise) -> tuple[int, int]:
    names = {cell.casefold(): cell for cell in row if cell}
    if any(map(is_number, names)):
        return 0, 0
    return sum(map(recognise, names.values())), len(names)


def _are_two_halves(pair: Sequence[Row], recognise: Recognise) -> bool:
    """Whether the lower row alone leaves columns unnamed, or names two alike, and the upper row mends that."""
    if len(pair) < len(("upper", "lower")) or any(is_number(cell) for row in pair for cell in row if cell):
        return False
    upper, lower = pair
    named = [cell.casefold() for cell in lower if cell]
    lower_is_header = any(recognise(cell) for cell in lower if cell)
    mends_gaps = any(above and not below for above, below in zip(upper, lower, strict=False))
    mends_doubles = len(set(named)) < len(named) and sum(1 for cell in upper if cell) >= FEWEST
    joined = [name.casefold() for name in _joined(upper, lower) if name]
    better = len(set(joined)) > len(set(named))
    return lower_is_header and (mends_gaps or mends_doubles) and better


def _joined(upper: Row, lower: Row) -> Row:
    """A heading above reaches to the right until the next one, over columns that the lower row names."""
    names: list[str | None] = []
    heading = None
    width = max(len(upper), len(lower))
    for above, below in zip(_padded(upper, width), _padded(lower, width), strict=True):
        heading = above or (heading if below else None)
        parts = dict.fromkeys(part for part in (heading, below) if part)
        names.append(" / ".join(parts) or None)
    return _trimmed(tuple(names))


def _padded(row: Row, width: int) -> Row:
    return row + (None,) * (width - len(row))


def _trimmed(row: Row) -> Row:
    """Without the unnamed columns at the right end."""
    width = max((place for place, cell in enumerate(row, start=1) if cell), default=0)
    return row[:width]
