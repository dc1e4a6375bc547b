"""The signs that stand in a table, explained once below it: hidden, not known, not applicable, rounded coarsely."""

from __future__ import annotations

from collections.abc import Iterable

from jamstilt.language.catalogue import Words
from jamstilt.language.message import Number
from jamstilt.language.number import ABOUT, NO_BREAK, NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED
from jamstilt.statement.statement import Entry, Row

SIGNS = {SUPPRESSED: "suppressed", NOT_KNOWN: "not_known", NOT_APPLICABLE: "not_applicable"}


def signs_note(words: Words, rows: Iterable[Row]) -> tuple[str, ...]:
    """One line on the signs that the rows hold; none where they hold no sign."""
    entries = [entry for row in rows for entry in row.entries]
    texts = {entry.text for entry in entries}
    told = [words(f"statement.sign.{name}") for sign, name in SIGNS.items() if sign in texts]
    told += _rounded(words, entries)
    return (" ".join(told),) if told else ()


def _rounded(words: Words, entries: Iterable[Entry]) -> list[str]:
    """What coarse values are rounded to, the finest first."""
    steps = {entry.step for entry in entries if entry.step}
    if not steps:
        return []
    *others, last = (words.text(step) for step in sorted(steps, key=_order))
    listed = words("rounding.or", first=", ".join(others), last=last) if others else last
    return [words("rounding.sign", sign=f"{ABOUT}{NO_BREAK}=", steps=listed)]


def _order(step: Number) -> tuple[str, float]:
    return str(step.unit), float(step.value)
