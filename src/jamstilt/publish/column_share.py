"""How columns of words share a width: none narrower than its longest word, and room goes where rows are highest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jamstilt.publish.table_shape import LONGEST_IN_ONE_LINE, head_rows, text_columns
from jamstilt.statement.statement import Table


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """What a column asks for: at least this, at most this, and how long the words of each of its cells are."""

    least: float
    whole: float
    texts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Ruler:
    """How a format measures: the width of words, the space around them in a cell, and how narrow a sentence may be.

    ``word`` is the widest that a column is made for one word; a longer one is broken. ``head`` is the part of a long
    word in a header that stands on one line: less than all where headers may be broken. ``line`` is how wide a few
    words (a date, a role) may be before they take two lines.
    """

    wide: Callable[[str], float]
    around: float
    sentence: float
    word: float
    head: float = 1.0
    line: float = 0.0


_LONG_HEAD = 9
"""Letters of a word that is worth breaking."""

_STEPS = 96
"""How many times a little of the room is given to a column."""

_TALLEST = 4
"""How much more the highest cell of a row counts than the others: it alone makes the row as high as it is."""


def column_needs(table: Table, ruler: Ruler) -> tuple[ColumnNeed, ...]:
    """What each column asks for, the row headers first."""
    words = text_columns(table)
    heads = {head.first: head.label for row in head_rows(table) for head in row if not head.is_over}
    stub = _need(ruler, table.stub, [row.label for row in table.rows], can_wrap=True)
    return (
        stub,
        *(
            _need(ruler, heads[place], [row.entries[place].text for row in table.rows], can_wrap=words[place])
            for place in range(len(words))
        ),
    )


def shared(room: float, asked: Iterable[ColumnNeed]) -> tuple[float, ...]:
    """The room shared out so that the table becomes low: little by little to the column that shortens it most.

    What nobody asks for is left over, and where even the least is too much all give way.
    """
    them = tuple(asked)
    widths = [need.least for need in them]
    if sum(widths) > room:
        return tuple(width * room / sum(widths) for width in widths)
    step = (room - sum(widths)) / _STEPS
    for _ in range(_STEPS):
        open_ = [place for place, need in enumerate(them) if need.whole > widths[place]]
        if not open_:
            break
        gains = _gains(them, widths)
        place = max(open_, key=lambda place: gains[place])
        widths[place] = min(them[place].whole, widths[place] + step)
    return tuple(widths)


def _gains(them: tuple[ColumnNeed, ...], widths: list[float]) -> list[float]:
    """How much lower the rows become for a little more of each column."""
    gains = [0.0] * len(them)
    for row in zip(*(need.texts for need in them), strict=True):
        lines = [text / width for text, width in zip(row, widths, strict=True)]
        high = max(1.0, *lines)
        for place, line in enumerate(lines):
            gains[place] += (line / high) ** _TALLEST * line / widths[place]
    return gains


def _need(ruler: Ruler, head: str, texts: list[str], *, can_wrap: bool) -> ColumnNeed:
    each = [ruler.wide(text) for text in texts]
    headed = max((ruler.wide(part) * (ruler.head if len(part) > _LONG_HEAD else 1) for part in head.split()), default=0)
    word = min(ruler.word, max((ruler.wide(part) for text in texts for part in text.split()), default=0.0))
    whole = max([headed, *each])
    sentence = any(len(text) > LONGEST_IN_ONE_LINE for text in texts)
    narrowest = min(whole, ruler.sentence if sentence else max(word, ruler.line))
    least = max(headed, narrowest if can_wrap else max([word, *each]))
    return ColumnNeed(least + ruler.around, max(least, whole) + ruler.around, tuple(each))
