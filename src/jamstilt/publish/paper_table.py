"""How a table fits the paper: the width of each column, and two tables where one is too wide. Never smaller type."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, groupby
from math import ceil
from typing import Any

from jamstilt.language.catalogue import Language
from jamstilt.publish.fonts import line_width, printable
from jamstilt.publish.paper_text import spoken
from jamstilt.publish.table_shape import (
    STUB,
    head_rows,
    is_of_words,
    row_groups,
    sentence_columns,
    text_columns,
    with_columns,
)
from jamstilt.publish.words_table import SIZE, fits, is_tight, lines, word_widths
from jamstilt.statement.statement import Table

PAGE, MEASURE = 453.5, 362.0
"""Points between the margins, and the width of running text (``measure`` in the template)."""

_LEAST_STUB, _USUAL_STUB, _WIDEST_STUB, _WIDEST = 84.0, 128.0, 190.0, 76.0
_FEW_COLUMNS = 3
_BETWEEN, _BETWEEN_YEARS, _BEFORE_TEXT = 6.0, 9.0, 13.0
_MOST_ON_ONE_PAGE = 18
_MOST_LINES_TOGETHER, _MOST_LINES_OF_A_ROW = 12, 8
_CAPTION, _LINE, _ROW, _FIRST_ROWS = 46.0, 10.5, 11.0, 2
"""Points of a caption, of a line and of the space around a row; rows that stand with them."""


def table_data(table: Table) -> dict[str, Any]:
    """What the template needs to set the table, as JSON."""
    pieces = [_piece(piece) for piece in pieces_that_fit(table)]
    return {
        "caption": printable(table.caption),
        "notes": [printable(note) for note in table.notes],
        "source": printable(table.source),
        "wide": _is_wide(table),
        "breakable": _is_long(table, pieces),
        "least": _least_height(pieces[0]),
        "pieces": pieces,
    }


def pieces_that_fit(table: Table) -> tuple[Table, ...]:
    """The table itself, or tables of some of its columns each; columns under one header stay together if they can."""
    pieces = _pieces(table, len(table.columns))
    if len(pieces) == 1 or not is_of_words(table):
        return pieces
    even = _pieces(table, ceil(len(table.columns) / len(pieces)))
    return even if len(even) == len(pieces) else pieces


def _pieces(table: Table, most: int) -> tuple[Table, ...]:
    together = [
        tuple(place for place, _ in run)
        for _, run in groupby(enumerate(table.columns), key=lambda pair: pair[1].over or pair[0])
    ]
    pieces: list[tuple[int, ...]] = [()]
    for run in together:
        for places in (run,) if _fits(table, run) else tuple((place,) for place in run):
            if pieces[-1] and (len(pieces[-1] + places) > most or not _fits(table, pieces[-1] + places)):
                pieces.append(())
            pieces[-1] += places
    return tuple(with_columns(table, places) for places in pieces)


def _least_height(piece: dict[str, Any]) -> float:
    """About how much of a page is left where the table begins: for its headers and its first rows."""
    heads = (
        max((ceil(lines(head["label"], piece["widths"][head["x"] - 1])) for head in row if head["x"] > 0), default=1)
        for row in ([head for head in piece["heads"] if head["y"] == y] for y in range(piece["head_rows"]))
    )
    first = (min(row["lines"], _MOST_LINES_OF_A_ROW) for row in piece["rows"][:_FIRST_ROWS])
    return _CAPTION + sum(high * _LINE + _ROW for high in (*heads, *first))


def _is_long(table: Table, pieces: list[dict[str, Any]]) -> bool:
    """Whether it may go on over pages: numbers are kept together up to half a page, words only when they are few."""
    if is_of_words(table):
        return sum(row["lines"] for piece in pieces for row in piece["rows"]) > _MOST_LINES_TOGETHER
    return len(table.rows) * len(pieces) > _MOST_ON_ONE_PAGE


def _fits(table: Table, places: tuple[int, ...]) -> bool:
    piece = with_columns(table, places)
    if is_of_words(piece):
        return fits(piece, _room(piece))
    return sum(_needs(piece)) + _BETWEEN_YEARS * len(_apart(piece)) <= PAGE - _least_stub(piece)


def _needs(table: Table) -> list[float]:
    """The least width of each column in points, for its longest entry and the longest word of its header."""
    words = text_columns(table)
    entries = [max((_wide(row.entries[place].text) for row in table.rows), default=0.0) for place in range(len(words))]
    heads = [max(map(_wide, _unbroken(column.label).split(" "))) for column in table.columns]
    return [
        min(150.0, max(entry, head)) + _BETWEEN + (_BEFORE_TEXT if is_text else 0.0)
        for entry, head, is_text in zip(entries, heads, words, strict=True)
    ]


def _wide(words: str) -> float:
    return line_width(words, SIZE)


def _widths(table: Table) -> list[float]:
    """Columns of numbers are equal where there is room, so that the years stand alike; each year stands apart."""
    words, needs, apart = text_columns(table), _needs(table), _apart(table)
    if is_of_words(table):
        each = word_widths(table, _room(table))
        return [round(width + _BETWEEN_YEARS * (place in apart), 2) for place, width in enumerate(each)]
    numbers = [need for need, is_text in zip(needs, words, strict=True) if not is_text]
    taken = sum(needs) - sum(numbers) + _BETWEEN_YEARS * len(apart)
    room = (PAGE if _is_wide(table) else MEASURE) - taken
    alike = max(numbers, default=0.0)
    fair = (room - _wished_stub(table)) / max(1, len(numbers))
    if alike * len(numbers) <= room - _least_stub(table):
        widths = [max(alike, min(_WIDEST, fair)) for _ in numbers]
    else:
        spare = max(0.0, fair - sum(numbers) / len(numbers))
        widths = [min(_WIDEST, need + spare) for need in numbers]
    each = iter(widths)
    needs = [need if is_text else next(each) for need, is_text in zip(needs, words, strict=True)]
    return [
        round(need + (_BETWEEN_YEARS if place in apart else 0.0) - _last(place, words), 2)
        for place, need in enumerate(needs)
    ]


def _is_wide(table: Table) -> bool:
    """Whether the table takes all of the page, not only the width of running text."""
    return len(table.columns) > _FEW_COLUMNS or any(sentence_columns(table))


def _room(table: Table) -> float:
    return (PAGE if _is_wide(table) else MEASURE) - _BETWEEN_YEARS * len(_apart(table))


def _apart(table: Table) -> frozenset[int]:
    """The first column under each shared header."""
    return frozenset(head.first for row in head_rows(table) for head in row if head.is_over)


def _least_stub(table: Table) -> float:
    """Room for the longest word of a row header: a word is broken only when it is longer than any column."""
    words = (word for row in table.rows for word in row.label.split())
    return min(_WIDEST_STUB, max(_LEAST_STUB, *map(_wide, words), 0.0))


def _wished_stub(table: Table) -> float:
    """Room for the longest row header on one line."""
    return min(_WIDEST_STUB, max(_USUAL_STUB, *(_wide(row.label) for row in table.rows), 0.0))


def _last(place: int, columns: tuple[bool, ...]) -> float:
    """The last column ends at the edge: it has no space after it."""
    return _BETWEEN / 2 if place == len(columns) - 1 else 0.0


def _piece(table: Table) -> dict[str, Any]:
    words, heads, widths = text_columns(table), head_rows(table), _widths(table)
    return {
        "text": list(words),
        "sentences": any(sentence_columns(table)),
        "of_words": is_of_words(table),
        "tight": is_of_words(table) and is_tight(table, _room(table)),
        "widths": widths,
        "head_rows": len(heads),
        "groups": list(accumulate((len(rows) for _, rows in row_groups(table)), initial=len(heads)))[1:-1],
        "heads": [
            {
                "label": _unbroken(printable(head.label)),
                "x": head.first - STUB,
                "y": y,
                "columns": head.columns,
                "rows": head.rows,
                "text": head.first == STUB or words[head.first],
            }
            for y, row in enumerate(heads)
            for head in row
        ],
        "rows": list(_rows(table, (PAGE - sum(widths), *widths))),
    }


def _rows(table: Table, widths: tuple[float, ...]) -> Iterator[dict[str, Any]]:
    for group, (_, rows) in enumerate(row_groups(table)):
        for place, row in enumerate(rows):
            cells = [_cell(row.label, row.language), *(_cell(entry.text, entry.language) for entry in row.entries)]
            high = max(ceil(lines(cell["text"], width)) for cell, width in zip(cells, widths, strict=True))
            yield {
                "lines": high,
                "breakable": high > _MOST_LINES_OF_A_ROW,
                "kind": row.kind.value,
                "apart": group > 0 and place == 0,
                "cells": cells,
            }


def _cell(text: str, language: Language | None) -> dict[str, Any]:
    return {"text": printable(text), "spoken": spoken(language)}


def _unbroken(label: str) -> str:
    """The header with its unit held to the last word: no line begins with a lone per cent sign."""
    words, blank, unit = label.rpartition(" ")
    return f"{words}\u00a0{unit}" if blank and len(unit) <= len("kr") else label
