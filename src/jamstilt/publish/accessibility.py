"""What Typst leaves out of the tag tree: the first cell of a row is its header (ISO 14289-1, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object


def with_row_headers(document: bytes) -> bytes:
    """The PDF with every row header tagged as one, scope *row*, and named by the cells of its row.

    The cells already name their column headers, and a reader that finds names does not look for scopes: without the
    row's name beside them, the row header would never be read out. The same document gives the same bytes.
    """
    from pikepdf import NameTree, ObjectStreamMode, Pdf

    with Pdf.open(BytesIO(document)) as pdf:
        root = pdf.Root.StructTreeRoot
        tables = tuple(elements(root, "/Table"))
        names = NameTree(root.IDTree) if tables else None
        for table_place, table in enumerate(tables, start=1):
            rows = (row for body in elements(table, "/TBody") for row in elements(body, "/TR"))
            for row_place, row in enumerate(rows, start=1):
                name = f"row{table_place:03}-{row_place:04}"
                header, *cells = children(row)
                _make_row_header(header, name)
                for cell in cells:
                    _name_header(cell, name)
                if names is not None:
                    names[name] = header
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


def _make_row_header(cell: Object, name: str) -> None:
    from pikepdf import Array, Dictionary, Name, String

    scope = Dictionary(O=Name.Table, Scope=Name.Row)
    cell.S, cell.ID = Name.TH, String(name)
    cell.A = Array([*_attributes(cell), scope])


def _name_header(cell: Object, name: str) -> None:
    from pikepdf import Array, String

    for attributes in _attributes(cell):
        if "/Headers" in attributes:
            attributes.Headers = Array([*attributes.Headers, String(name)])


def _attributes(cell: Object) -> tuple[Object, ...]:
    from pikepdf import Array

    found = cell.get("/A")
    return () if found is None else tuple(found) if isinstance(found, Array) else (found,)
