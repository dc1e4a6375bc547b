"""Reads a finished web page: text, every attribute that a reader or a program can see, comments, styles, drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jamstilt.review.read_svg import read_svg
from jamstilt.review.seen import SeenFile, SeenKind, SeenRow, SeenTable, SeenText, squeezed

_BLOCKS = (
    "address article aside blockquote body caption dd desc div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main nav ol option p pre section summary svg table tbody td template text tfoot th thead title "
    "tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin a text of their own."""

_DRAWN = (
    "x y x1 x2 y1 y2 cx cy r rx ry width height d points viewbox transform stroke-width stroke-dasharray font-size "
    "font-weight fill stroke opacity colspan rowspan span tabindex xmlns start"
)
DRAWN = frozenset(_DRAWN.split())
"""Attributes that only place and paint; what they tell is tried in ``drawings``."""

_PROGRAMS = (
    "id class href for headers name rel type role scope lang charset style src "
    "aria-labelledby aria-describedby http-equiv"
)
PROGRAMS = frozenset(_PROGRAMS.split())
QUOTED = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", re.DOTALL)
LONG_NUMBER = re.compile(r"(?<![#\w.])\d{4,}(?![\w%])")


def read_html(name: str, content: bytes) -> SeenFile:
    """The whole page, as a reader, a screen reader, a search engine and somebody who views the source meet it."""
    from lxml import html

    root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    texts = (*_texts(root), *_attributes(root), *_unseen(root))
    tables = tuple(_table(each, number) for number, each in enumerate(root.iter("table"), 1))
    drawings = tuple(read_svg(each, f"drawing {number}") for number, each in enumerate(root.iter("svg"), 1))
    return SeenFile(name, texts, tables, drawings)


def _texts(root: Any) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    """Each block's own text: what lies in blocks inside it is theirs."""
    gathered: dict[Any, list[str]] = {}
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in {"style", "script"}:
            owner = None
        else:
            owner = element if element.tag in BLOCKS else _block(element)
            gathered.setdefault(owner, []).append(element.text or "")
        parent = element.getparent()
        if parent is not None and element.tail:
            gathered.setdefault(parent if parent.tag in BLOCKS else _block(parent), []).append(element.tail)
    for element, parts in gathered.items():
        if text := squeezed("".join(parts)):
            yield SeenText(f"line {element.sourceline} <{element.tag}>", text)


def _block(element: Any) -> Any:  # noqa: ANN401 - lxml has no types
    while element.getparent() is not None and element.tag not in BLOCKS:
        element = element.getparent()
    return element


def _attributes(root: Any) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for key, value in element.items():
            if key.lower() in DRAWN or not any(map(str.isdigit, value)):
                continue
            if key.lower() in {"src", "href"} and value.startswith("data:"):
                continue
            kind = SeenKind.NAME if key.lower() in PROGRAMS or element.get("http-equiv") else SeenKind.TEXT
            yield SeenText(f"line {element.sourceline} {key}", value, kind)


def _unseen(root: Any) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml ships no types

    for element in root.iter():
        if element.tag is etree.Comment or element.tag is etree.ProcessingInstruction:
            yield SeenText(f"line {element.sourceline}, comment", element.text or "", SeenKind.COVERT)
        elif element.tag == "script":
            yield SeenText(f"line {element.sourceline}, script", element.text or "", SeenKind.COVERT)
        elif element.tag == "style":
            text = element.text or ""
            for found in (*QUOTED.findall(text), *LONG_NUMBER.findall(QUOTED.sub(" ", text))):
                yield SeenText(f"line {element.sourceline}, style", found)


def _table(table: Any, number: int) -> SeenTable:  # noqa: ANN401 - lxml has no types
    caption = table.find("caption")
    heads = [row for row in table.iter("tr") if row.getparent().tag == "thead"]
    body = [row for row in table.iter("tr") if row.getparent().tag != "thead"]
    rows: list[SeenRow] = []
    for row in body:
        cells = [squeezed(cell.text_content()) for cell in row if cell.tag in {"td", "th"}]
        rows.append(SeenRow(cells[0] if cells else "", tuple(cells[1:])))
    said = squeezed(caption.text_content()) if caption is not None else ""
    return SeenTable(f"table {number}", said, _columns(heads), tuple(rows))


def _columns(heads: list[Any]) -> tuple[tuple[str, ...], ...]:
    """The words above each column, with cells that span several columns or rows laid out."""
    grid: dict[tuple[int, int], str] = {}
    for down, row in enumerate(heads):
        across = 0
        for cell in row:
            while (down, across) in grid:
                across += 1
            wide, high = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            said = squeezed(cell.text_content())
            grid |= {(down + one, across + other): said for one in range(high) for other in range(wide)}
            across += wide
    width = max((across for _, across in grid), default=-1) + 1
    return tuple(tuple(grid.get((down, across), "") for down in range(len(heads))) for across in range(1, width))
