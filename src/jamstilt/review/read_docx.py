"""Reads a finished Word file: every part of the package, whatever it is called."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from jamstilt.review.pictures import picture_texts
from jamstilt.review.seen import SeenFile, SeenKind, SeenRow, SeenTable, SeenText, squeezed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
PLAIN = ("word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/numbering.xml", "[Content_Types].xml")
"""Parts that format and number; their values are looked at as names."""

COVERT = ("comments", "custom", "embeddings", "customXml", "people", "vba", "activeX")
WORDS = (f"{W}t", f"{W}delText", f"{W}instrText")
BLANKS = (f"{W}tab", f"{W}br")
SAID = "//@descr | //@title | //w:tblCaption/@w:val | //w:tblDescription/@w:val"
NAMES = "//@name | //@w:name | //@w:anchor | //@Target | //@w:author | //@w:initials"


def read_docx(name: str, content: bytes) -> SeenFile:
    """Text, alternative texts, properties, headers, notes, and parts that a statement should not have."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml ships no types

    texts: list[SeenText] = []
    tables: tuple[SeenTable, ...] = ()
    with ZipFile(BytesIO(content)) as package:
        for part in package.namelist():
            if any(word in part for word in COVERT):
                texts.append(SeenText(part, "", SeenKind.COVERT))
            if part.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(part))
                texts += _part(part, root)
                tables = tuple(_tables(root)) if part == MAIN else tables
            elif part.endswith(".png"):
                texts += picture_texts(part, package.read(part))
            else:
                texts.append(SeenText(part, "", SeenKind.COVERT))
    return SeenFile(name, tuple(texts), tables)


def _part(part: str, root: Any) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    paragraphs = list(root.iter(f"{W}p"))
    for number, paragraph in enumerate(paragraphs, 1):
        if text := _text(paragraph):
            yield SeenText(f"{part} paragraph {number}", text)
    for element in root.xpath("//comment() | //processing-instruction()"):
        yield SeenText(f"{part}, comment", element.text or "", SeenKind.COVERT)
    if not paragraphs:
        for element in root.iter("*"):
            if element.text and element.text.strip():
                yield SeenText(f"{part} {_local(element)}", element.text.strip())
    if part not in PLAIN:
        for kind, paths in ((SeenKind.TEXT, SAID), (SeenKind.NAME, NAMES)):
            for value in root.xpath(paths, namespaces={"w": W.strip("{}")}):
                yield SeenText(f"{part} {_local(value.getparent())}", str(value), kind)


def _text(paragraph: Any) -> str:  # noqa: ANN401 - lxml has no types
    """All text of a paragraph, hidden and deleted text too; that of text boxes inside it stands with it."""
    parts = [" " if element.tag in BLANKS else element.text or "" for element in paragraph.iter(*WORDS, *BLANKS)]
    return squeezed("".join(parts))


def _tables(root: Any) -> Iterator[SeenTable]:  # noqa: ANN401 - lxml has no types
    for number, table in enumerate(root.iter(f"{W}tbl"), 1):
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        said = caption.get(f"{W}val") if caption is not None else ""
        lines = [(_is_head(row), list(_cells(row))) for row in table.iter(f"{W}tr")]
        heads = [cells for is_head, cells in lines if is_head]
        rows = [
            SeenRow(cells[0][0], tuple(text for text, _ in cells[1:]))
            for is_head, cells in lines
            if not is_head and cells
        ]
        yield SeenTable(f"table {number}", said or "", _columns(heads), tuple(rows))


def _is_head(row: Any) -> bool:  # noqa: ANN401 - lxml has no types
    return row.find(f"{W}trPr/{W}tblHeader") is not None


def _cells(row: Any) -> Iterator[tuple[str, int]]:  # noqa: ANN401 - lxml has no types
    for cell in row.iter(f"{W}tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        text = squeezed(" ".join(_text(paragraph) for paragraph in cell.iter(f"{W}p")))
        yield text, int(span.get(f"{W}val")) if span is not None else 1


def _columns(heads: list[list[tuple[str, int]]]) -> tuple[tuple[str, ...], ...]:
    lines = [[text for text, wide in head for _ in range(wide)] for head in heads]
    width = max(map(len, lines), default=0)
    return tuple(tuple(line[across] if across < len(line) else "" for line in lines) for across in range(1, width))


def _local(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    return str(element.tag).rpartition("}")[2]
