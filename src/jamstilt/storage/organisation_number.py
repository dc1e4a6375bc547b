"""Norwegian organisation numbers: nine digits, the last one a check digit (INPUTS 8)."""

from __future__ import annotations

import re

_FORM = re.compile(r"(?:NO)?([0-9]{9})(?:MVA)?")
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


def is_valid(written: str) -> bool:
    """Whether the check digit holds; blanks between the digits, ``NO`` before and ``MVA`` after are allowed."""
    form = _FORM.fullmatch("".join(written.split()).upper())
    if form is None:
        return False
    *digits, check = map(int, form[1])
    rest = -sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return rest == check
