"""What a finding may repeat of a cell, and of how many cells: never what could be a pay or an identity number."""

from __future__ import annotations

import re

SHOWN = 20
"""Of more than this many equal faults in a column the rest is given as a number."""

_LONGEST_SHOWN = 30
_SHORT = 3
_MANY_DIGITS = r"(?:\d[ .\-]?){5,}"
_OCCUPATION_CODE = r"\d{7}"


def shown(text: str) -> str:
    """A code or word as a finding may repeat it; anything that could be a pay or an identity number becomes ``…``."""
    if len(text) > _LONGEST_SHOWN or (re.search(_MANY_DIGITS, text) and not re.fullmatch(_OCCUPATION_CODE, text)):
        return "…"
    return text


def word_shown(text: str, count: int) -> str:
    """A word of a column of choices; one that stands in a single row could be a name that has slipped in.

    Nor is what looks like a first and a last name ever shown. The row and the column say where it is.
    """
    could_be_a_name = (count == 1 and len(text) > _SHORT) or re.search(r"\w\s+[A-ZÆØÅ]", text)
    return "…" if could_be_a_name or re.search(r"\d[.,]\d", text) else shown(text)
