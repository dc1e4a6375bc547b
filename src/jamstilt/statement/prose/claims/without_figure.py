"""Claims about numbers in a sentence without any reference: nobody can hold them against a series (METHODS 26)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from types import MappingProxyType

from jamstilt.findings import Finding, Where
from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims.lexicon import ClaimKind
from jamstilt.statement.prose.claims.reading import claim_words
from jamstilt.statement.prose.rules import CLAIM_WITHOUT_FIGURE
from jamstilt.statement.prose.sentences import Sentence

PARTS = frozenset({ClaimKind.QUARTER, ClaimKind.THIRD, ClaimKind.HALF, ClaimKind.TWO_THIRDS, ClaimKind.THREE_QUARTERS})
"""Fractions are numbers in letters."""

EXTREMES = frozenset({ClaimKind.RECORD, ClaimKind.HIGHEST, ClaimKind.LOWEST, ClaimKind.MOST})
"""Claims about numbers only where the sentence is about numbers: *the highest standard* claims nothing."""

ABOUT_NUMBERS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        Language.NYNORSK: re.compile(
            r"\b(?:tal(?:et|a)?|delen|del av|andel\w*|\w+(?:delen|talet)|prosent\w*|nivået|snitt\w*|løn+a|fråvær\w*)\b",
            re.IGNORECASE,
        ),
        Language.BOKMAL: re.compile(
            r"\b(?:tall(?:et|ene)?|antall\w*|\w*andel\w*|\w+tallet|prosent\w*|nivået|snitt\w*|lønn(?:en|a)|fravær\w*)\b",
            re.IGNORECASE,
        ),
        Language.ENGLISH: re.compile(
            r"\b(?:numbers?|shares?|rates?|proportions?|per cent|percentages?|ratios?|levels?|averages?|pay|absence)\b",
            re.IGNORECASE,
        ),
    }
)


def claims_without_figure(sentence: Sentence, file: str | None, language: Language) -> Iterator[Finding]:
    """A note for each claim that no number of the sentence can bear out."""
    if sentence.references:
        return
    claimed = claim_words(sentence.flow, language)
    rest = reduce(lambda text, each: text.replace(each[1], ""), claimed, sentence.flow)
    is_about_numbers = bool(ABOUT_NUMBERS[language].search(rest))
    for kind, word in claimed:
        if kind in PARTS or (kind in EXTREMES and is_about_numbers):
            yield CLAIM_WITHOUT_FIGURE.at(Where(file=file, row=sentence.line), word=word)
