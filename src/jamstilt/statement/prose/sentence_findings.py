"""What is wrong with one sentence, of authored prose or of a register: references, typed digits, placeholders, claims.

Every reference is looked up in the public release, so that a finding tells no more than the public may know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from types import MappingProxyType

from jamstilt.findings import Finding, Where
from jamstilt.language.message import Message, say
from jamstilt.statement.prose.claims.claims import claim_findings
from jamstilt.statement.prose.claims.without_figure import claims_without_figure
from jamstilt.statement.prose.names import nearest
from jamstilt.statement.prose.plan_measures import MEASURE_NUMBER, plan_measure_findings
from jamstilt.statement.prose.references import ReferenceFault, resolve
from jamstilt.statement.prose.rules import (
    DIGIT_TYPED,
    FACT_WITHOUT_SOURCE,
    PLACEHOLDER_LEFT,
    REFERENCE_COARSE,
    REFERENCE_HIDDEN,
    REFERENCE_IN_SINGLE_BRACES,
    REFERENCE_NOT_COMPARABLE,
    REFERENCE_NOT_KNOWN,
    REFERENCE_TOO_PRECISE,
    REFERENCE_UNKNOWN,
)
from jamstilt.statement.prose.sentences import Piece, Sentence
from jamstilt.statement.prose.years_beside import years_beside
from jamstilt.statement.writer import Writer

RULES = MappingProxyType(
    {
        ReferenceFault.HIDDEN: REFERENCE_HIDDEN,
        ReferenceFault.NOT_KNOWN: REFERENCE_NOT_KNOWN,
        ReferenceFault.NOT_COMPARABLE: REFERENCE_NOT_COMPARABLE,
        ReferenceFault.COARSE: REFERENCE_COARSE,
        ReferenceFault.NO_SOURCE: FACT_WITHOUT_SOURCE,
        ReferenceFault.TOO_PRECISE: REFERENCE_TOO_PRECISE,
    }
)
_IN_LAW = re.compile(
    r"(?:§+|\bart\.|\bartik\w+|\barticles?|\bsections?)\s*\d+(?:\s*[a-z]\b)?(?:(?:,|\s+og|\s+and|\s*[–-])\s*\d+(?:\s*[a-z]\b)?)*",
    re.IGNORECASE,
)
_IN_NAMES = re.compile(r"\b(?:del|part)\s+[1-3]\b(?![.,]?\d)|\b(?:tabell|table)\s+\d{4,5}\b", re.IGNORECASE)
"""The parts of the statement, and tables of Statistics Norway by their number."""

_DIGITS = re.compile(r"\d[\d\s.,\u00a0]*\d\s*%?|\d\s*%?|%")
LARGEST_TOLD = 4
"""Digits of a number that a finding may repeat: a longer one may be a pay."""

_SINGLE_BRACES = re.compile(r"(?<!\{)\{([^{}]+)\}(?!\})")
# the marks that people leave in a text they mean to finish: here they are looked for
_PLACEHOLDER = re.compile(
    r"\bX{2,}\b|\bTBD\b|\bTODO\b|\bFIXME\b|\?{3,}|\{\{|\}\}"
    r"|(?i:\blorem\b|\bipsum\b|klikk her|click here|skriv her|write here|fyll inn|kapitteltittel)"
)


def sentence_findings(sentence: Sentence, file: str | None, writer: Writer, plan: str = "") -> Iterator[Finding]:
    """Everything that a person should know of a sentence.

    Args:
        sentence: of prose or of a register.
        file: where it stands.
        writer: over the public release, in the language of the sentence.
        plan: the key of the plan that the whole text is about, if it is about one.
    """
    for piece in sentence.pieces:
        where = Where(file=file, row=piece.line)
        yield from reference_findings(piece, where, writer) if piece.is_reference else _of_words(piece, where)
    yield from years_beside(sentence, file, writer)
    yield from claim_findings(sentence, file, writer)
    yield from claims_without_figure(sentence, file, writer.words.language)
    yield from plan_measure_findings(sentence, file, writer.registers.authority, plan)


def reference_findings(piece: Piece, where: Where, writer: Writer) -> Iterator[Finding]:
    """Why a reference can't be written, or can't be written as it stands."""
    found = resolve(piece.text, writer)
    if found.fault is ReferenceFault.UNKNOWN:
        yield REFERENCE_UNKNOWN.at(where, name=found.name, near=_near(found.name, writer))
    elif found.fault:
        yield RULES[found.fault].at(where, name=found.name)


def _near(name: str, writer: Writer) -> Message | str:
    meant = [say("prose.quoted", name=each) for each in nearest(name, writer.release, writer.year)]
    if not meant:
        return ""
    return say("prose.near", names=reduce(lambda first, rest: say("prose.shows.more", first=first, rest=rest), meant))


def _without_amounts(digits: str) -> str:
    """Digits as they were typed, but the first only of what may be somebody's pay: a finding never repeats that."""
    return f"{digits[:1]}…" if sum(sign.isdigit() for sign in digits) > LARGEST_TOLD else digits


def _of_words(piece: Piece, where: Where) -> Iterator[Finding]:
    if piece.code or piece.text == piece.address:
        return
    text = reduce(lambda text, allowed: allowed.sub("", text), (_IN_LAW, _IN_NAMES, MEASURE_NUMBER), piece.text)
    for digits in _DIGITS.findall(text):
        yield DIGIT_TYPED.at(where, digits=_without_amounts(" ".join(digits.split())))
    for name in _SINGLE_BRACES.findall(piece.text):
        yield REFERENCE_IN_SINGLE_BRACES.at(where, name=" ".join(name.split()))
    for words in _PLACEHOLDER.findall(piece.text):
        yield PLACEHOLDER_LEFT.at(where, words=words)
