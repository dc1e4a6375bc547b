"""The statement as a Word document that people can go on writing in: real styles, fields and header rows.

The package is filled in from the parts in ``templates/docx``, so that nothing is in the file but what we put there,
and the same statement and pictures give the same bytes.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jamstilt.publish.column_share import Ruler, column_needs, shared
from jamstilt.publish.running_text import items, link_to, locale, stretches
from jamstilt.publish.table_shape import head_rows, is_of_words, with_columns
from jamstilt.publish.template import fill
from jamstilt.statement.statement import Points, Prose, Section, Span, Statement, Table

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/footer1.xml": "footer1.xml",
    "word/header1.xml": "header1.xml",
    "word/header2.xml": "header2.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
TEXT_WIDTH = 9354
"""Between the margins of A4, in twentieths of a point."""

_SIGN, _CELL_MARGINS, _GAP = 100, 140, 240
_NARROWEST_STUB, _WIDEST_STUB, _WIDEST_COLUMN = 1900, 4700, 1500
_RULER = Ruler(lambda words: _SIGN * len(words), _CELL_MARGINS, 1500, 1700, line=1800)
_EMU = 635
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's place in the file and its size on the page in English Metric Units."""

    number: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: the heading, its level and the bookmark it leads to."""

    title: str
    level: int
    mark: int


def docx(statement: Statement, pictures: Mapping[str, tuple[bytes, ...]]) -> bytes:
    """The document. ``pictures`` holds the PNGs of each chart key; a chart without one is told in words."""
    numbers = count(1)
    drawings = {key: tuple(_picture(next(numbers), png) for png in pngs) for key, pngs in pictures.items()}
    values: dict[str, object] = {
        "statement": statement,
        "labels": statement.labels,
        "heading": f"{statement.title} {statement.year}",
        "locale": locale(statement.language),
        "drawings": drawings,
        "contents": tuple(line for line in _contents(statement.sections) if line.level < 3),  # noqa: PLR2004 - as in the field
        "widths": column_widths,
        "tables_of": tables_that_fit,
        "links": {address: f"link{number}" for number, address in enumerate(_addresses(statement), 1)},
        "numbered_lists": sum(isinstance(block, Points) and block.numbered for block in statement.blocks()),
    }
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, template in PARTS.items():
            page = fill(f"docx/{template}", values | {"marks": count(1), "lists": count(3)}).lstrip()
            package.writestr(_member(name), _FORBIDDEN_IN_XML.sub("", page))
        for number, png in enumerate(chain.from_iterable(pictures.values()), 1):
            package.writestr(_member(f"word/media/picture{number}.png"), png)
    return content.getvalue()


def column_widths(table: Table) -> tuple[int, ...]:
    """The width of each column, the row headers first: numbers never break, and the row headers get what is left.

    Columns of sentences share the width by what is written in them.
    """
    if is_of_words(table):
        fitted = [int(width) for width in shared(TEXT_WIDTH, column_needs(table, _RULER))[1:]]
        return TEXT_WIDTH - sum(fitted), *fitted
    lower = {head.first: head.label for row in head_rows(table) for head in row if not head.is_over}
    needed = [
        _SIGN * max(len(word) for word in (*lower[place].split(), *(row.entries[place].text for row in table.rows), ""))
        + _CELL_MARGINS
        for place in range(len(table.columns))
    ]
    stub = _SIGN * max((len(row.label) for row in table.rows), default=0) + _CELL_MARGINS
    left = TEXT_WIDTH - min(max(stub, _NARROWEST_STUB), _WIDEST_STUB)
    share = min(_WIDEST_COLUMN, left // max(1, len(needed)))
    starts = {head.first for row in head_rows(table) for head in row if head.is_over}
    columns = [max(width, share) + (_GAP if place in starts else 0) for place, width in enumerate(needed)]
    shrink = min(1, (TEXT_WIDTH - _NARROWEST_STUB) / max(1, sum(columns)))
    fitted = [int(width * shrink) for width in columns]
    return TEXT_WIDTH - sum(fitted), *fitted


def tables_that_fit(table: Table) -> tuple[Table, ...]:
    """The table, or several of about as many columns each where words would be broken: Word breaks them anywhere."""
    count_of = len(table.columns)
    if not is_of_words(table):
        return (table,)
    for pieces in range(1, count_of):
        most = -(-count_of // pieces)
        cut = tuple(
            with_columns(table, range(first, min(first + most, count_of))) for first in range(0, count_of, most)
        )
        if all(sum(need.least for need in column_needs(piece, _RULER)) <= TEXT_WIDTH for piece in cut):
            return cut
    return tuple(with_columns(table, [place]) for place in range(count_of))


def _contents(parts: tuple[Section, ...]) -> Iterator[ContentsLine]:
    marks = count(1)

    def lines(sections: tuple[Section, ...], level: int) -> Iterator[ContentsLine]:
        for section in sections:
            yield ContentsLine(section.title, level, next(marks))
            yield from lines(section.sections, level + 1)

    return lines(parts, 1)


def _addresses(statement: Statement) -> tuple[str, ...]:
    """Where the links of the statement lead, each once."""
    return tuple(dict.fromkeys(filter(None, map(link_to, _stretches(statement)))))


def _stretches(statement: Statement) -> Iterator[Span]:
    for block in statement.blocks():
        match block:
            case Prose():
                yield from stretches(block)
            case Points():
                yield from chain.from_iterable(items(block))
            case _:
                pass


def _picture(number: int, png: bytes) -> Picture:
    width, height = struct.unpack_from(">II", png, 16)
    return Picture(number, TEXT_WIDTH * _EMU, TEXT_WIDTH * _EMU * height // width)


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, _EPOCH)
    member.compress_type = ZIP_DEFLATED
    return member
