"""XML from strangers: no entity is resolved, nothing is fetched, a document type is refused (INPUTS 13)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml ships no types


class Element(Protocol):
    """As much of an element as we use."""

    tag: object
    text: str | None

    def get(self, key: str, default: str | None = None) -> str | None:
        """An attribute."""
        ...

    def iter(self, tag: str) -> Iterator[Element]:
        """All elements inside with this name."""
        ...

    def find(self, path: str) -> Element | None:
        """The first child with this name."""
        ...

    def findall(self, path: str) -> list[Element]:
        """All children with this name."""
        ...

    def __iter__(self) -> Iterator[Element]: ...


class BrokenXmlError(Exception):
    """It is no XML, or not all of it."""


class DoctypeError(Exception):
    """It has a document type. No file that we read needs one, and entities hide there."""


_SAFELY = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def tree(data: bytes) -> Element:
    """A small document as a tree."""
    try:
        root = etree.fromstring(data, etree.XMLParser(**_SAFELY))
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenXmlError from fault
    _refuse_doctype(root)
    return root


def events(pieces: Iterable[bytes], forget: frozenset[str]) -> Iterator[tuple[str, str, Element]]:
    """``start`` and ``end`` of each element with its local name, while the bytes stream by.

    Elements named in ``forget`` are let go with their earlier siblings when they end, so memory stays small.
    """
    parser = etree.XMLPullParser(events=("start", "end"), **_SAFELY)
    begun = False
    try:
        for piece in pieces:
            parser.feed(piece)
            for event, element in parser.read_events():
                if not begun:
                    _refuse_doctype(element)
                    begun = True
                name = local_name(element)
                yield event, name, element
                if event == "end" and name in forget:
                    _let_go(element)
        parser.close()
    except etree.XMLSyntaxError as fault:
        raise BrokenXmlError from fault


def local_name(element: Element) -> str:
    """The name without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _refuse_doctype(element: Any) -> None:  # noqa: ANN401 - lxml ships no types
    if element.getroottree().docinfo.doctype:
        raise DoctypeError


def _let_go(element: Any) -> None:  # noqa: ANN401 - lxml ships no types
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
