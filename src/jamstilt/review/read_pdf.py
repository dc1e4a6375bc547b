"""Reads a finished PDF: the text of its pages, and everything that its objects say beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from jamstilt.review.seen import SeenFile, SeenKind, SeenText

SAID = {"/Alt": "alternative text", "/ActualText": "actual text", "/E": "expansion", "/T": "title", "/TU": "tooltip"}
"""Keys of structure elements and fields whose strings a reader may be told."""

KINDS = {"/Type", "/Subtype", "/S", "/FT"}
WORDS = {*SAID, "/Title", "/Contents", "/URI"}
COVERT = {"/EmbeddedFile", "/JavaScript", "/FileAttachment", "/Launch", "/RichMedia", "/Widget"}
"""Kinds of object that no statement of ours holds."""

_ID = re.compile(r"[A-Za-z0-9+/]{22}==(?:_source)?")
FORMS = {
    "InstanceID": _ID,
    "instanceID": _ID,
    "DocumentID": _ID,
    "documentID": _ID,
    "PDFVersion": re.compile(r"1\.[4-7]|2\.0"),
    "namespaceURI": re.compile(
        r"http://(?:ns\.adobe\.com/(?:xap/1\.0/(?:mm/)?|pdf/1\.3/)|www\.aiim\.org/pdf[au]a?/ns/id/)"
    ),
}
"""What metadata hold that nobody writes: names in one fixed form. A number in any other place or form is read."""


def read_pdf(name: str, content: bytes) -> SeenFile:
    """Pages, alternative texts, bookmarks, document information, XMP and notes."""
    pages = _pages(content)
    texts = [SeenText(f"page {number}", page) for number, page in enumerate(pages, 1)]
    return SeenFile(name, (*texts, *_objects(content)), pages=pages)


def _pages(content: bytes) -> tuple[str, ...]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    pages: list[str] = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range().replace("\ufffe", "").replace("\x02", ""))
        text.close()
        page.close()
    document.close()
    return tuple(pages)


def _objects(content: bytes) -> Iterator[SeenText]:
    import pikepdf

    with pikepdf.open(BytesIO(content)) as document:
        for key, value in document.docinfo.items():
            yield SeenText(f"document information {key}", str(value))
        for number, each in enumerate(document.objects, 1):
            if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
                yield from _object(number, each)


def _object(number: int, each: Any) -> Iterator[SeenText]:  # noqa: ANN401 - PDF objects have no types
    import pikepdf

    keys = set(each.keys())
    kinds = {str(each.get(key)) for key in KINDS & keys}
    if kinds & COVERT:
        yield SeenText(f"object {number}", "", SeenKind.COVERT)
    if kinds == {"/Metadata", "/XML"} or "/Metadata" in kinds:
        yield from _xmp(number, each)
    if not keys & WORDS:
        return
    for key, said in SAID.items():
        if isinstance(value := each.get(key), pikepdf.String):
            yield SeenText(f"object {number}, {said}", str(value))
    if isinstance(title := each.get("/Title"), pikepdf.String) and "/Producer" not in each:
        yield SeenText(f"object {number}, bookmark", str(title))
    if isinstance(note := each.get("/Contents"), pikepdf.String):
        yield SeenText(f"object {number}, note", str(note))
    if isinstance(address := each.get("/URI"), pikepdf.String):
        yield SeenText(f"object {number}, address", str(address), SeenKind.NAME)


def _xmp(number: int, stream: Any) -> Iterator[SeenText]:  # noqa: ANN401 - PDF objects have no types
    """All that the metadata say, but ids, versions and names of formats in the one form that they have."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml ships no types

    for element in etree.fromstring(stream.read_bytes()).iter():
        form = FORMS.get(str(element.tag).rpartition("}")[2])
        said = element.text or ""
        if said.strip() and not (form and form.fullmatch(said.strip())):
            yield SeenText(f"object {number}, metadata", said.strip())
        for text in (element.tail, *element.attrib.values()):
            if text and text.strip():
                yield SeenText(f"object {number}, metadata", text.strip())
