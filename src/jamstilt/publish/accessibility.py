"""What Typst leaves out of the tag tree: the first cell of a row is its header (PDF/UA-1, ISO 14289-1, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object


def with_row_headers(document: bytes) -> bytes:
    """The PDF with every row header tagged as one, scope *row*. The same document gives the same bytes."""
    from pikepdf import ObjectStreamMode, Pdf

    with Pdf.open(BytesIO(document)) as pdf:
        for body in elements(pdf.Root.StructTreeRoot, "/TBody"):
            for row in elements(body, "/TR"):
                _make_row_header(next(iter(children(row))))
        out = BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def elements(within: Object, kind: str) -> Iterator[Object]:
    """The structure elements of a kind (``/Table``, ``/TR``), in reading order."""
    for child in children(within):
        if child.get("/S") == kind:
            yield child
        yield from elements(child, kind)


def children(element: Object) -> Iterator[Object]:
    """The structure elements right under this one; marked content and references are passed over."""
    from pikepdf import Array, Dictionary

    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else () if kids is None else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _make_row_header(cell: Object) -> None:
    from pikepdf import Array, Dictionary, Name

    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    before = cell.get("/A")
    cell.S = Name.TH
    if before is None:
        cell.A = scope
    else:
        cell.A = Array([*before, scope] if isinstance(before, Array) else [before, scope])
