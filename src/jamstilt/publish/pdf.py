"""The statement as PDF: tagged for screen readers (PDF/UA-1) and fit for the archive (PDF/A-2a)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from jamstilt.publish.accessibility import with_row_headers
from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.fonts import line_width, printable
from jamstilt.publish.paper_table import PAGE, table_data
from jamstilt.publish.paper_text import points_data, prose_data, record_data, spoken
from jamstilt.publish.typesetting import one_document, typesetter
from jamstilt.statement.statement import (
    Block,
    Chart,
    KeyFigure,
    KeyFigures,
    Notice,
    Points,
    Prose,
    Record,
    Section,
    SignatureLines,
    Statement,
    Table,
)

TEMPLATE = Path(__file__).parent / "templates" / "statement.typ"
STANDARDS = ("a-2a", "ua-1")
_FEW_BLOCKS = 3

Data: TypeAlias = dict[str, Any]
"""What the template reads: JSON."""

Pictures: TypeAlias = Mapping[str, tuple[str, ...]]
"""The SVG texts of each chart, by its key."""


def pdf(statement: Statement, pictures: Pictures) -> bytes:
    """The statement as PDF, the same bytes each time."""
    tagged = typesetter().compile(
        input=TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"data": json.dumps(_statement(statement, pictures), ensure_ascii=False)},
        pdf_standards=list(STANDARDS),
        timestamp=int(datetime(statement.year, 12, 31, tzinfo=UTC).timestamp()),
    )
    return with_row_headers(one_document(tagged))


def _statement(statement: Statement, pictures: Pictures) -> Data:
    labels = statement.labels
    names = ("contents", "table", "figure", "page", "of", "source", "note", "confidential")
    return {
        "organisation": printable(statement.organisation),
        "title": printable(statement.title),
        "title_size": _title_size(statement.title),
        "subtitle": printable(statement.subtitle),
        "year": statement.year,
        "spoken": spoken(statement.language),
        "labels": {name: printable(getattr(labels, name)) for name in names},
        "front": [_section(section, pictures, new_page=True) for section in statement.front],
        "parts": list(_parts(statement.parts, pictures)),
    }


def _title_size(title: str) -> float:
    """In points: the longest word stands on one line of the cover."""
    longest = max((line_width(word, 1.0) for word in title.split()), default=1.0)
    return round(max(24.0, min(40.0, PAGE / longest)), 1)


def _parts(parts: tuple[Section, ...], pictures: Pictures) -> Iterator[Data]:
    """A part begins on a new page, but short parts in a row share one."""
    short = [False, *map(_is_short, parts)]
    for part, (before, this) in zip(parts, pairwise(short), strict=True):
        yield _section(part, pictures, new_page=not (before and this))


def _is_short(part: Section) -> bool:
    few = len(part.blocks) <= _FEW_BLOCKS
    return few and not part.sections and all(isinstance(it, Prose | Points | Notice) for it in part.blocks)


def _section(section: Section, pictures: Pictures, level: int = 1, *, new_page: bool = False) -> Data:
    return {
        "title": printable(section.title),
        "law": printable(section.law),
        "new_page": new_page,
        "blocks": list(_blocks(section.blocks, pictures, level)),
        "sections": [_section(inner, pictures, level + 1) for inner in section.sections],
    }


def _blocks(blocks: tuple[Block, ...], pictures: Pictures, level: int) -> Iterator[Data]:
    """Words that lead to a list stand on the page where it begins; key figures beside words are smaller."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        beside = len(blocks) > 1
        yield {"leads": isinstance(after, Points), "beside": beside, **_block(block, pictures, level)}


def _block(block: Block, pictures: Pictures, level: int) -> Data:  # noqa: PLR0911 - one kind of block on each line
    match block:
        case Prose():
            return prose_data(block)
        case Points():
            return points_data(block)
        case Record():
            return record_data(block, level + 1)
        case Notice():
            texts = {"title": printable(block.title), "text": printable(block.text)}
            return {"block": "notice", "notice": block.kind.value, **texts}
        case SignatureLines():
            return {"block": "signature_lines", "lines": [printable(line) for line in block.lines]}
        case KeyFigures():
            return {"block": "key_figures", "figures": [_key_figure(figure) for figure in block.figures]}
        case Table():
            return {"block": "table", **table_data(block)}
        case Chart():
            drawn = zip(pieces(block), pictures[block.key], strict=True)
            shown = [{"svg": printable(svg), "alternative": printable(piece.alternative)} for piece, svg in drawn]
            return {"block": "chart", "title": printable(block.title), "pictures": shown}


def _key_figure(figure: KeyFigure) -> Data:
    return {
        "number": printable(figure.entry.text),
        "label": printable(figure.label),
        "before": printable(figure.before),
    }
