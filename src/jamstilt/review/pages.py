"""Holds the lines of a page against the tables of the same language: a page has no tables that a program could read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jamstilt.review.seen import SeenFile
from jamstilt.review.unaccounted import Suspicion, Unaccounted

_SIGN = r"(?:≈[ \u00a0\u202f]?)?[−–-]?\d[\d.,\u00a0\u202f]*|:|\.\.|–"
_NUMBERS = re.compile(rf"(?P<label>.*?\S) (?P<entries>(?:{_SIGN})(?: (?:{_SIGN}))*)")
_GROUPS = re.compile(r"\b\d{1,3}(?: \d{3})+(?!\d)")
"""An amount of a chart, which a page breaks with common blanks."""

_SMALL = re.compile(r"(?<![\d.,\u00a0])\d{1,2}(?![\d.,\u00a0])")


def page_suspects(seen: SeenFile, others: tuple[SeenFile, ...]) -> Iterator[Unaccounted]:
    """Lines that begin as a row of a table and go on with other small numbers than the row has."""
    if not seen.pages:
        return
    language = seen.name.rpartition(".")[0]
    rows: dict[str, set[str]] = {}
    for other in others:
        if other.name.rpartition(".")[0] == language and other.name.endswith(".html"):
            for table in other.tables:
                for row in table.rows:
                    rows.setdefault(row.label, set()).add(" ".join(filter(None, row.entries)))
    for number, page in enumerate(seen.pages, 1):
        if any(not _is_a_row(line.strip(), rows) for line in page.splitlines()):
            yield Unaccounted(seen.name, f"page {number}", Suspicion.DIFFERS)


def _is_a_row(line: str, rows: dict[str, set[str]]) -> bool:
    found = _NUMBERS.fullmatch(line)
    if not found or found["label"] not in rows or not _SMALL.search(_GROUPS.sub("", found["entries"])):
        return True
    return found["entries"] in rows[found["label"]]
