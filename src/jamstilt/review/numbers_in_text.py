"""Finds the numbers in a text, in any of the ways that nynorsk, bokmål and English write them.

A text may hold sentences in another language than its file, so ``1,402`` is read in both ways it can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class SeenNumber:
    """A number in a text. ``readings``: all it can mean, value and decimals. ``unit``: ``%``, ``kr`` or ""."""

    written: str
    readings: tuple[tuple[Fraction, int], ...]
    unit: str
    start: int

    @property
    def is_small(self) -> bool:
        """Whether it is a whole number under a hundred, with no unit: too common to be told apart by its value."""
        return not self.unit and all(decimals == 0 and value < SMALL for value, decimals in self.readings)

    def of_groups(self, first: int, last: int) -> SeenNumber:
        """The number that some of its groups of digits would be by themselves."""
        written = "".join(self.written.split("\u00a0")[first:last])
        return SeenNumber(written, ((Fraction(written), 0),), "", self.start)


SMALL = 100
_GAP = "\u00a0\u202f\u2009\u2007"
_DATES = re.compile(
    r"\b\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?\b|\bD:\d{14}[Z+-]?[\d']*"
    r"|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b|\b\d\d:\d\d\b"
)
_LAW = re.compile(
    r"\bISO[ \u00a0]\d+\b|§§?[ \u00a0]?\d+[ \u00a0]?[a-z]?\b(?:\s?\(\d\))?"
    r"|\bLOV-\d{4}-\d\d-\d\d-\d+|\bart\.?[ \u00a0]?\d+\b"
)
_YEARS = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%])(?![.,]\d)(?![ \u00a0](?:%|kr\b|NOK))")
_NUMBER = re.compile(rf"\d(?:[\d.,]*\d)?(?:[{_GAP}]\d{{3}}(?!\d))*(?:[.,]\d+)?")
_DIGIT = re.compile(r"\d")
_LOOSE = re.compile(rf"(?<![\d.,{_GAP}])\d{{1,3}}(?: \d{{3}})+(?![\d{_GAP}])")
_AFTER = re.compile(rf"[ {_GAP}]?(?:(%|per cent|prosent|percent)|(kr\b|kroner|NOK|mill\w*\.?[ {_GAP}]?(?:kr|kroner)))")
_MILLIONS = re.compile(rf"[ {_GAP}]?(mill\w*\b|mrd\b|milliard\w*|billion)")
_THOUSANDS = re.compile(rf"[ {_GAP}]?(?:tusen|tusind|thousand)\b|[kK]\b")
_RANGE = re.compile(rf"[ {_GAP}]?(?:til|to|og|and|eller|or|[-–])[ {_GAP}]?\d[\d.,]*")
_KR_BEFORE = re.compile(rf"(?:NOK|kr)[ {_GAP}]?$")


def numbers_in(text: str, *, loose: bool = False) -> Iterator[SeenNumber]:
    """Every number but years, dates and references to the law, which tell of nobody.

    With ``loose``, groups of three digits with common blanks between them come as one number: they are one, or several
    columns side by side.
    """
    if not _DIGIT.search(text):
        return
    plain = text
    for pattern in (_DATES, _LAW, _YEARS):
        plain = pattern.sub(_blanked, plain)
    if loose:
        for found in _LOOSE.finditer(plain):
            yield _number(found[0].replace(" ", "\u00a0"), plain, found.start(), found.end())
        plain = _LOOSE.sub(_blanked, plain)
    for found in _NUMBER.finditer(plain):
        yield _number(found[0], plain, found.start(), found.end())


def _blanked(found: re.Match[str]) -> str:
    return "\x00" * len(found[0])


def _number(written: str, text: str, start: int, end: int) -> SeenNumber:
    before, after = text[max(0, start - 5) : start], text[end : end + 40]
    unit = ""
    if found := _AFTER.match(after):
        unit = "%" if found[1] else "kr"
    elif _KR_BEFORE.search(before):
        unit = "kr"
    scales = [_scale(after)]
    if (to := _RANGE.match(after)) and (zeros := _scale(after[to.end() :])):
        scales.append(zeros)  # 471 to 472 thousand
    readings = ((value * 10**zeros, places - zeros) for zeros in scales for value, places in _readings(written))
    return SeenNumber(written, tuple(readings), unit, start)


def _scale(after: str) -> int:
    """How many zeros the word after a number stands for."""
    if found := _MILLIONS.match(after):
        return 9 if found[1].startswith(("mrd", "milliard", "billion")) else 6
    return 3 if _THOUSANDS.match(after) else 0


def _readings(written: str) -> Iterator[tuple[Fraction, int]]:
    digits = "".join(sign for sign in written if sign not in _GAP)
    signs = [sign for sign in digits if sign in ".,"]
    if not signs:
        yield Fraction(digits), 0
        return
    whole, _, part = digits.rpartition(signs[-1])
    whole = whole.replace(".", "").replace(",", "")
    if signs.count(signs[-1]) == 1:
        yield Fraction(f"{whole}.{part}"), len(part)
    if len(part) == len("000") and len(set(signs)) == 1 and re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits):
        yield Fraction(whole + part), 0
