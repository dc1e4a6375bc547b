"""*Over half*, *under a third*, *almost three of four*: what stands before a part of the whole, and what it asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from jamstilt.language.catalogue import Language

NEAR_POINTS = 3


class Bound(StrEnum):
    """On which side of a part the number is said to be; without a word, and with *about*, it is near it."""

    NEAR = "near"
    OVER = "over"
    UNDER = "under"
    ALMOST = "almost"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"

    def holds(self, value: Fraction, part: Fraction) -> bool:
        """Whether a per cent is there (METHODS 26): over x > t, under x < t, near within three points."""
        match self:
            case Bound.OVER:
                return value > part
            case Bound.UNDER:
                return value < part
            case Bound.ALMOST:
                return part - NEAR_POINTS <= value < part
            case Bound.AT_LEAST:
                return value >= part
            case Bound.AT_MOST:
                return value <= part
            case Bound.NEAR:
                return abs(value - part) <= NEAR_POINTS


WORDS: Mapping[Language, Mapping[Bound, str]] = MappingProxyType(
    {
        Language.NYNORSK: {
            Bound.OVER: "over|meir enn|fleire enn|drygt|drøyt",
            Bound.UNDER: "under|mindre enn|færre enn|knapt",
            Bound.ALMOST: "nesten|bortimot|oppimot|opp mot|tett på|nær|nærare",
            Bound.AT_LEAST: "minst",
            Bound.AT_MOST: "høgst|maksimalt",
            Bound.NEAR: "om lag|omtrent|rundt|kring|ca\\.?|cirka",
        },
        Language.BOKMAL: {
            Bound.OVER: "over|mer enn|flere enn|drøyt|drygt",
            Bound.UNDER: "under|mindre enn|færre enn|knapt",
            Bound.ALMOST: "nesten|bortimot|oppimot|opp mot|tett på|nær|nærmere|snaut",
            Bound.AT_LEAST: "minst",
            Bound.AT_MOST: "høyst|maksimalt",
            Bound.NEAR: "om lag|omtrent|rundt|ca\\.?|cirka",
        },
        Language.ENGLISH: {
            Bound.OVER: "over|more than|above|greater than",
            Bound.UNDER: "under|less than|fewer than|below",
            Bound.ALMOST: "almost|nearly|close to|approaching",
            Bound.AT_LEAST: "at least",
            Bound.AT_MOST: "at most|no more than|not more than",
            Bound.NEAR: "about|around|roughly|approximately|some",
        },
    }
)
_BY_HOW_MUCH = r"(?:(?:litt|godt|langt|klart|noko|noe|vel|så vidt|just|well|slightly|a little|far) )?"
_ARTICLE = {Language.ENGLISH: r"(?:the )?"}


def bound_before(text: str, language: Language) -> tuple[Bound, int]:
    """The bound that a text ends with, and where it begins; near, and the end of the text, where there is none."""
    found = _before(language).search(text)
    if not found:
        return Bound.NEAR, len(text)
    return Bound(next(name for name, said in found.groupdict().items() if said)), found.start()


def begins_with_bound(text: str, language: Language) -> bool:
    """Whether a text says over, under or near what follows: *litt* before it is no claim about a change."""
    return bool(_at_start(language).match(text))


@cache
def _before(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{_BY_HOW_MUCH}{_bounds(language)}\s+{_ARTICLE.get(language, '')}$", re.IGNORECASE)


@cache
def _at_start(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s+{_bounds(language)}\b", re.IGNORECASE)


def _bounds(language: Language) -> str:
    order = (Bound.AT_MOST, *(bound for bound in Bound if bound is not Bound.AT_MOST))
    return (
        "(?:" + "|".join(f"(?P<{bound}>{WORDS[language][bound]})" for bound in order if bound in WORDS[language]) + ")"
    )
