"""Running text, lists and records as the template of the paper reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jamstilt.language.catalogue import Language
from jamstilt.publish.fonts import printable
from jamstilt.publish.running_text import items, link_to, locale, stretches
from jamstilt.statement.statement import Detail, Points, Prose, Record, Span

_MOST_TOGETHER, _AT_EACH_END = 4, 2
"""Details of a record that is kept together; a longer one keeps these with its heading, and these at its end."""

_MOST_SIGNS = 560
"""Signs of details that are kept together: some eight lines."""


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
        "runs": [
            {"breakable": _signs(run) > _MOST_SIGNS, "details": [_detail(detail) for detail in run]}
            for run in _runs_of_details(block.details)
        ],
    }


def spoken(language: Language | None) -> dict[str, str] | None:
    """The language of a text and its country, where the text has a language of its own."""
    if language is None:
        return None
    lang, _, region = locale(language).partition("-")
    return {"lang": lang, "region": region}


def _runs_of_details(details: tuple[Detail, ...]) -> Iterator[tuple[Detail, ...]]:
    """The details in runs that each stand whole on a page: no heading stands alone, and no last line."""
    if len(details) <= _MOST_TOGETHER and _signs(details) <= _MOST_SIGNS:
        yield details
        return
    first, between, last = details[:_AT_EACH_END], details[_AT_EACH_END:-_AT_EACH_END], details[_AT_EACH_END:]
    yield first
    yield from ((detail,) for detail in between)
    if last:
        yield last[-_AT_EACH_END:]


def _signs(details: tuple[Detail, ...]) -> int:
    return sum(len(detail.text) for detail in details)


def _detail(detail: Detail) -> dict[str, Any]:
    return {"label": printable(detail.label), "text": printable(detail.text), "spoken": spoken(detail.language)}


def _runs(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [
        {"text": printable(span.text), "strong": span.strong, "emphasis": span.emphasis, "link": link_to(span)}
        for span in spans
    ]
