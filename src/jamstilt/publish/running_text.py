"""Running text: the stretches of a paragraph, the links that are let through, and the name of its language."""

from __future__ import annotations

from jamstilt.language.catalogue import Language
from jamstilt.language.number import LOCALES
from jamstilt.statement.statement import Points, Prose, Span

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
"""Where a link may lead: a page or a letter, never a program."""


def stretches(block: Prose) -> tuple[Span, ...]:
    """The paragraph in stretches; the whole of it where none are marked."""
    return block.spans or (Span(block.text),)


def items(block: Points) -> tuple[tuple[Span, ...], ...]:
    """The same for each item of a list."""
    return block.spans or tuple((Span(item),) for item in block.items)


def link_to(span: Span) -> str:
    """Where the stretch leads; empty where it is no link, or one that no reader should follow."""
    address = span.address.strip()
    scheme, colon, rest = address.partition(":")
    whole = colon and rest and address.isprintable() and not any(sign.isspace() for sign in address)
    return address if whole and scheme.lower() in SAFE_SCHEMES else ""


def locale(language: Language) -> str:
    """The language with its country, as files name it: ``nn-NO``."""
    return LOCALES[language].replace("_", "-")
