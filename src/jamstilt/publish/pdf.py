"""The statement as PDF: tagged for screen readers (PDF/UA-1) and fit for the archive (PDF/A-2a)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from jamstilt.language.catalogue import Language
from jamstilt.publish.accessibility import with_row_headers
from jamstilt.publish.fonts import FOLDER, printable
from jamstilt.publish.table_shape import STUB, head_rows, row_groups, text_columns
from jamstilt.statement.statement import (
    Block,
    Chart,
    KeyFigures,
    Notice,
    Points,
    Prose,
    Section,
    Statement,
    Table,
)

if TYPE_CHECKING:
    from typst import Compiler

TEMPLATE = Path(__file__).parent / "templates" / "statement.typ"
STANDARDS = ("a-2a", "ua-1")
REGIONS = {Language.NYNORSK: "NO", Language.BOKMAL: "NO", Language.ENGLISH: "GB"}

Data: TypeAlias = dict[str, Any]
"""What the template reads: JSON."""


def pdf(statement: Statement, pictures: Mapping[str, str]) -> bytes:
    """The statement as PDF; ``pictures`` are the SVG texts by the chart's key. The same statement gives the same bytes."""
    tagged = _compiler().compile(
        input=TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"data": json.dumps(_statement(statement, pictures), ensure_ascii=False)},
        pdf_standards=list(STANDARDS),
        timestamp=int(datetime(statement.year, 12, 31, tzinfo=UTC).timestamp()),
    )
    if not isinstance(tagged, bytes):
        raise TypeError("Typst gave several documents for one statement")
    return with_row_headers(tagged)


@cache
def _compiler() -> Compiler:
    from typst import Compiler

    return Compiler(font_paths=[str(FOLDER)], ignore_system_fonts=True)


def _statement(statement: Statement, pictures: Mapping[str, str]) -> Data:
    labels = statement.labels
    names = ("contents", "table", "figure", "page", "of", "source", "note", "confidential")
    return {
        "organisation": printable(statement.organisation),
        "title": printable(statement.title),
        "title_size": 40 if max(map(len, statement.title.split()), default=0) <= 22 else 32,
        "subtitle": printable(statement.subtitle),
        "year": statement.year,
        "lang": statement.language.value,
        "region": REGIONS[statement.language],
        "labels": {name: printable(getattr(labels, name)) for name in names},
        "parts": list(_parts(statement.parts, pictures)),
    }


def _parts(parts: tuple[Section, ...], pictures: Mapping[str, str]) -> Iterator[Data]:
    """A part begins on a new page, but short parts in a row share one."""
    short = [False, *map(_is_short, parts)]
    for part, (before, this) in zip(parts, pairwise(short), strict=True):
        yield _section(part, pictures, new_page=not (before and this))


def _is_short(part: Section) -> bool:
    return not part.sections and len(part.blocks) < 4 and all(isinstance(it, Prose | Notice) for it in part.blocks)


def _section(section: Section, pictures: Mapping[str, str], *, new_page: bool = False) -> Data:
    return {
        "title": printable(section.title),
        "law": printable(section.law),
        "new_page": new_page,
        "blocks": [_block(block, pictures) for block in section.blocks],
        "sections": [_section(inner, pictures) for inner in section.sections],
    }


def _block(block: Block, pictures: Mapping[str, str]) -> Data:
    match block:
        case Prose():
            return {"block": "prose", "text": printable(block.text)}
        case Points():
            return {"block": "points", "items": [printable(item) for item in block.items]}
        case Notice():
            texts = {"title": printable(block.title), "text": printable(block.text)}
            return {"block": "notice", "notice": block.kind.value, **texts}
        case KeyFigures():
            return {"block": "key_figures", "figures": [_key_figure(figure) for figure in block.figures]}
        case Table():
            return _table(block)
        case Chart():
            picture, texts = pictures[block.key], {"title": block.title, "alternative": block.alternative}
            return {"block": "chart", "picture": printable(picture), **{k: printable(v) for k, v in texts.items()}}


def _key_figure(figure: Any) -> Data:
    return {
        "number": printable(figure.entry.text),
        "label": printable(figure.label),
        "before": printable(figure.before),
    }


def _table(table: Table) -> Data:
    text = text_columns(table)
    heads = head_rows(table)
    starts = accumulate((len(rows) for _, rows in row_groups(table)), initial=len(heads))
    return {
        "block": "table",
        "caption": printable(table.caption),
        "notes": [printable(note) for note in table.notes],
        "source": printable(table.source),
        "wide": len(table.columns) > 3,
        "text": list(text),
        "widths": _widths(table),
        "head_rows": len(heads),
        "groups": list(starts)[1:-1],
        "heads": [
            {
                "label": printable(head.label),
                "x": head.first - STUB,
                "y": y,
                "columns": head.columns,
                "rows": head.rows,
                "text": head.first == STUB or text[head.first],
            }
            for y, row in enumerate(heads)
            for head in row
        ],
        "rows": [
            {
                "label": printable(row.label),
                "kind": row.kind.value,
                "entries": [printable(entry.text) for entry in row.entries],
            }
            for row in table.rows
        ],
    }


def _widths(table: Table) -> list[float]:
    """Points for each column after the first; equal, so that the years stand alike."""
    columns = len(table.columns)
    room = 453.0 - 128.0 if columns > 3 else 372.0 - 150.0
    return [round(min(74.0, room / max(1, columns)), 2)] * columns
