"""The one place where a number is rounded and becomes text (METHODS 0.1)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from jamstilt.figure import Unit

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

NO_BREAK = "\u00a0"
ABOUT = "\u2248"
"""Stands before a number that is rounded more coarsely than its measure, so that nobody takes it for an exact one."""

MINUS = "\u2212"
SUPPRESSED, NOT_KNOWN, NOT_APPLICABLE = ":", "..", "\u2013"
_MOST_DECIMALS = 12
LOCALES = {"nn": "nn_NO", "nb": "nb_NO", "en": "en_GB"}


def rounded(value: Fraction | int, decimals: int) -> Decimal:
    """Round half up, away from zero for negatives, so that swapping the genders never changes a printed magnitude."""
    whole = (2 * abs(value.numerator) * 10**decimals + value.denominator) // (2 * value.denominator)
    # from digits, because arithmetic on Decimal keeps no more than 28 of them
    return Decimal((int(value < 0 < whole), tuple(map(int, str(whole))), -decimals))


def rounded_to(value: Fraction | int, step: Fraction) -> Fraction:
    """The nearest multiple of a step (``1000``, ``1/10``), half up and away from zero as in ``rounded``."""
    multiples = (2 * abs(value) / step + 1) // 2
    return (multiples if value >= 0 else -multiples) * step


def decimals_of(step: Fraction) -> int:
    """How many decimals a multiple of the step is printed with: none for ``1000``, one for ``1/10``."""
    return next(places for places in range(_MOST_DECIMALS) if (step * 10**places).denominator == 1)


def is_apart(one: Fraction, step: Fraction, other: Fraction, other_step: Fraction) -> bool:
    """Whether two rounded values are sure to be of different numbers, one the larger as its rounded value is.

    Rounding to the same step keeps the order. Between two steps the intervals that were rounded must not meet.
    """
    return one != other if step == other_step else abs(one - other) > (step + other_step) / 2


def number_text(value: Fraction | int, decimals: int, language: str) -> str:
    """``743 673``, ``95,22``, ``−3,0`` (nn, nb) or ``743,673`` (en); blanks inside a number never break a line."""
    return _pattern(decimals).apply(rounded(value, decimals), _locale(language)).replace("-", MINUS)


def with_unit(value: Fraction | int, decimals: int, unit: Unit | None, language: str) -> str:
    """The number followed by its unit where the unit is a sign: ``95,22 %``, ``743 673 kr``."""
    text = number_text(value, decimals, language)
    match unit:
        case Unit.PERCENT:
            return f"{text}%" if language == "en" else f"{text}{NO_BREAK}%"
        case Unit.KR:
            return f"NOK{NO_BREAK}{text}" if language == "en" else f"{text}{NO_BREAK}kr"
        case Unit.PERSONS | Unit.WEEKS | None:
            return text


def figure_digits(value: Fraction, digits: int) -> str:
    """A plain decimal for the open data, point as decimal sign, at least ``digits`` significant digits unless exact."""
    whole = len(str(abs(int(value)))) if abs(value) >= 1 else 0
    text = f"{rounded(value, max(0, digits - whole)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@cache
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse(LOCALES[language])


@cache
def _pattern(decimals: int) -> NumberPattern:
    from babel.numbers import parse_pattern

    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))
