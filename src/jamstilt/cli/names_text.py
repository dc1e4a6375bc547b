"""Shows the names of numbers in three columns: name, public value, what it is in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jamstilt.language.catalogue import Words

if TYPE_CHECKING:
    from jamstilt.production.names import NamedValue


def names_text(rows: Sequence[NamedValue], words: Words) -> str:
    """One line for each name, so that it can be searched and cut."""
    if not rows:
        return words("prose.names.none")
    name = max(len(row.name) for row in rows)
    value = max(len(row.value) for row in rows)
    return "\n".join(f"{row.name:<{name}}  {row.value:>{value}}  {row.label}" for row in rows)
