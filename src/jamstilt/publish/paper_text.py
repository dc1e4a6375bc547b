"""Running text, lists and records as the template of the paper reads them."""

from __future__ import annotations

from typing import Any

from jamstilt.language.catalogue import Language
from jamstilt.publish.fonts import printable
from jamstilt.publish.running_text import has_long_labels, items, link_to, locale, stretches
from jamstilt.statement.statement import Detail, Points, Prose, Record, Span

_MOST_ON_ONE_PAGE = 1000
"""Signs of a record that is kept together: some fifteen lines."""


def prose_data(block: Prose) -> dict[str, Any]:
    """A paragraph."""
    return {"block": "prose", "runs": _runs(stretches(block)), "spoken": spoken(block.language)}


def points_data(block: Points) -> dict[str, Any]:
    """A list, with bullets or numbers."""
    each = [_runs(item) for item in items(block)]
    return {"block": "points", "items": each, "numbered": block.numbered, "spoken": spoken(block.language)}


def record_data(block: Record, level: int) -> dict[str, Any]:
    """A record; ``level`` is that of its heading."""
    return {
        "block": "record",
        "title": printable(block.title),
        "status": printable(block.status),
        "level": level,
        "long_labels": has_long_labels(block),
        "breakable": sum(len(detail.text) for detail in block.details) > _MOST_ON_ONE_PAGE,
        "details": [_detail(detail) for detail in block.details],
    }


def spoken(language: Language | None) -> dict[str, str] | None:
    """The language of a text and its country, where the text has a language of its own."""
    if language is None:
        return None
    lang, _, region = locale(language).partition("-")
    return {"lang": lang, "region": region}


def _detail(detail: Detail) -> dict[str, Any]:
    return {"label": printable(detail.label), "text": printable(detail.text), "spoken": spoken(detail.language)}


def _runs(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [
        {"text": printable(span.text), "strong": span.strong, "emphasis": span.emphasis, "link": link_to(span)}
        for span in spans
    ]
