"""Which sign stands between the fields of a text file (INPUTS 1)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

CANDIDATES = (";", "\t", ",", "|")
_INSTRUCTION = re.compile(r'\A"?sep=(?P<sign>[^\n"])"?\s*\Z')
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


def instructed(first_line: str) -> str | None:
    """The sign that a first line ``sep=;`` asks for; such a line is an instruction, not data."""
    met = _INSTRUCTION.search(first_line)
    return met["sign"] if met else None


def delimiter_of(lines: Sequence[str]) -> str | None:
    """The sign that gives the most lines the same number of fields; None if no line has any of them.

    A comma between digits is a decimal comma where semicolons, tabs or bars are at work.
    """
    plain = [_QUOTED.sub("", line) for line in lines if line.strip()]
    others_at_work = any(2 * sum(sign in line for line in plain) >= len(plain) for sign in CANDIDATES if sign != ",")
    if others_at_work:
        plain = [_DECIMAL_COMMA.sub("", line) for line in plain]
    scores = {sign: _most_equal(plain, sign) for sign in CANDIDATES}
    best = max(CANDIDATES, key=scores.__getitem__)
    return best if scores[best] else None


def _most_equal(lines: Sequence[str], sign: str) -> int:
    counts = Counter(number for line in lines if (number := line.count(sign)))
    return max(counts.values(), default=0)
