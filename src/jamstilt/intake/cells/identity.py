"""National identity numbers: check digits, kinds, and what they tell (INPUTS 8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jamstilt.figure import Gender

_K1 = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_K2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_NEW_SERIES = 2032
"""From 1 January 2032 the first check digit may leave 0, 1, 2 or 3, and nothing tells gender or century."""


class IdentityFault(StrEnum):
    """Why a text is no identity number."""

    DIGITS_LOST = "digits_lost"
    """``1.01E+10``: a spreadsheet has rounded the number away. The whole column is of no use."""
    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    CHECK_DIGIT = "check_digit"
    DATE = "date"


class Series(StrEnum):
    """Which rows of numbers an identity number belongs to."""

    ORDINARY = "ordinary"
    HELP_OR_NAV = "help_or_nav"
    """Month + 40: a hospital's help number, or NAV's synthetic one. No payroll holds the first kind."""
    NORSK_HELSENETT = "norsk_helsenett"
    TENOR = "tenor"
    FH = "fh"
    """First digit 8 or 9: given by the health service, with neither birth date nor gender."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A valid identity number. ``gender`` and ``birth_year`` are None where the number does not tell."""

    number: str
    series: Series
    is_d_number: bool
    gender: Gender | None
    birth_year: int | None
    zero_restored: bool = False
    """True if a leading zero, lost in a numeric cell, was put back."""

    @property
    def synthetic(self) -> bool:
        """Whether the number is made for tests: no living person has it."""
        return self.series in {Series.HELP_OR_NAV, Series.NORSK_HELSENETT, Series.TENOR}


def identify(text: str, *, year: int | None = None) -> Identity | IdentityFault:
    """Read an identity number; blanks, dots and hyphens between the digits are allowed.

    ``year`` is the reporting year. Before 2032 the new remainders are faults; from 2032 no number tells gender or
    century. Without a year both kinds are accepted, and only a number with the new remainders tells nothing.
    """
    digits = compact(text)
    if not digits.isascii() or not digits.isdigit():
        return IdentityFault.DIGITS_LOST if _ROUNDED.fullmatch(text.strip().upper()) else IdentityFault.NOT_DIGITS
    restored = len(digits) == 10 and _remainders(f"0{digits}") == (0, 0)  # noqa: PLR2004 - eleven without the zero
    number = f"0{digits}" if restored else digits
    if len(number) != 11:  # noqa: PLR2004 - an identity number has eleven digits
        return IdentityFault.LENGTH
    first, second = _remainders(number)
    if second or first > (3 if year is None or year >= _NEW_SERIES else 0):
        return IdentityFault.CHECK_DIGIT
    return _described(number, tells=not first and (year is None or year < _NEW_SERIES), restored=restored)


def compact(text: str) -> str:
    """The text without blanks, dots and hyphens."""
    return text if text.isdigit() else re.sub(r"[\s.\-\u2010-\u2013]", "", text)


def _described(number: str, *, tells: bool, restored: bool) -> Identity | IdentityFault:
    if number[0] in "89":
        return Identity(number, Series.FH, is_d_number=False, gender=None, birth_year=None, zero_restored=restored)
    day, month, short_year, individual = int(number[:2]), int(number[2:4]), int(number[4:6]), int(number[6:9])
    is_d_number, day = day > 40, day % 40  # noqa: PLR2004 - a D-number adds 40 to the day
    series, month = _series(month)
    birth_year = _birth_year(short_year, individual) if tells else None
    if not _is_date(birth_year or 2000 + short_year, month, day):
        return IdentityFault.DATE
    gender = (Gender.MEN if individual % 2 else Gender.WOMEN) if tells else None
    return Identity(number, series, is_d_number, gender, birth_year, zero_restored=restored)


def _remainders(number: str) -> tuple[int, int]:
    digits = [ord(digit) - 48 for digit in number]
    first = sum(weight * digit for weight, digit in zip(_K1, digits, strict=False))
    return first % 11, sum(weight * digit for weight, digit in zip(_K2, digits, strict=False)) % 11


def _series(month: int) -> tuple[Series, int]:
    marked = {80: Series.TENOR, 65: Series.NORSK_HELSENETT, 40: Series.HELP_OR_NAV}
    return next(((series, month - added) for added, series in marked.items() if month > added), (_ORDINARY, month))


def _birth_year(short: int, individual: int) -> int | None:
    match individual // 100, short:
        case ((0 | 1 | 2 | 3 | 4), _):
            return 1900 + short
        case ((5 | 6 | 7), _) if individual < 750 and short >= 54:  # noqa: PLR2004 - the series of 1854-1899
            return 1800 + short
        case _, _ if short < 40:  # noqa: PLR2004 - the series of 2000-2039
            return 2000 + short
        case 9, _:
            return 1900 + short
        case _:
            return None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_ORDINARY = Series.ORDINARY
_ROUNDED = re.compile(r"\d+[.,]?\d*E\+?\d+")
