"""A table of words on paper: columns by what is written in them, and closer together before one table becomes two."""

from __future__ import annotations

from jamstilt.publish.column_share import Ruler, column_needs, shared
from jamstilt.publish.fonts import line_width
from jamstilt.publish.table_shape import sentence_columns
from jamstilt.statement.statement import Table

SIZE = 8.5
"""Points of the type in tables."""

_SAFE = 1.05
"""A word is not broken because its width was guessed a little low."""

_LOOSE = Ruler(lambda words: _SAFE * line_width(words, SIZE), 12.0, 72.0, 78.0, line=92.0)
_TIGHT = Ruler(lambda words: line_width(words, SIZE), 9.0, 62.0, 66.0, 0.62)


def fits(table: Table, room: float) -> bool:
    """Whether the table can be set in this width, in points."""
    return _least(table, _TIGHT) <= room


def is_tight(table: Table, room: float) -> bool:
    """Whether it needs its columns close together, and the long words of its header broken."""
    return _least(table, _LOOSE) > room


def word_widths(table: Table, room: float) -> tuple[float, ...]:
    """The width of each column but that of the row headers, which get what is left."""
    stub, *columns = shared(room, column_needs(table, _TIGHT if is_tight(table, room) else _LOOSE))
    left = 0.0 if any(sentence_columns(table)) else (room - stub - sum(columns)) / max(1, len(columns))
    return tuple(width + left for width in columns)


def lines(words: str, width: float) -> float:
    """About how many lines the words take in a column."""
    return line_width(words, SIZE) / max(1.0, width - _LOOSE.around)


def _least(table: Table, ruler: Ruler) -> float:
    return sum(need.least for need in column_needs(table, ruler))
