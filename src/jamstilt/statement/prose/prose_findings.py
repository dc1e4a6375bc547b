"""What is wrong with authored prose: references, typed digits, placeholders, Markdown, claims.

Every reference is looked up in the public release, so that a finding tells no more than the public may know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from types import MappingProxyType

from jamstilt.findings import Finding, Where
from jamstilt.language.message import Message, say
from jamstilt.statement.prose.claims.claims import claim_findings
from jamstilt.statement.prose.markdown import PassageKind, read_markdown
from jamstilt.statement.prose.names import nearest
from jamstilt.statement.prose.references import ReferenceFault, resolve
from jamstilt.statement.prose.rules import (
    DIGIT_TYPED,
    FACT_WITHOUT_SOURCE,
    HEADING_SENSE,
    MARKDOWN_UNSUPPORTED,
    PLACEHOLDER_LEFT,
    REFERENCE_HIDDEN,
    REFERENCE_NOT_COMPARABLE,
    REFERENCE_NOT_KNOWN,
    REFERENCE_UNKNOWN,
    TEXT_THE_SAME,
)
from jamstilt.statement.prose.sentences import Piece, Sentence
from jamstilt.statement.registers import AuthoredText
from jamstilt.statement.writer import Writer

RULES = MappingProxyType(
    {
        ReferenceFault.HIDDEN: REFERENCE_HIDDEN,
        ReferenceFault.NOT_KNOWN: REFERENCE_NOT_KNOWN,
        ReferenceFault.NOT_COMPARABLE: REFERENCE_NOT_COMPARABLE,
        ReferenceFault.NO_SOURCE: FACT_WITHOUT_SOURCE,
    }
)
_IN_LAW = re.compile(
    r"(?:§+|\bart\.|\bartik\w+|\barticles?|\bsections?)\s*\d+(?:\s*[a-z]\b)?(?:(?:,|\s+og|\s+and|\s*[–-])\s*\d+(?:\s*[a-z]\b)?)*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d\s.,\u00a0]*\d\s*%?|\d\s*%?|%")
_PLACEHOLDER = re.compile(
    r"\bX{2,}\b|\bTBD\b|\bTODO\b|\bFIXME\b|\?{3,}|\{\{|\}\}"
    r"|(?i:\blorem\b|\bipsum\b|klikk her|click here|skriv her|write here|fyll inn|kapitteltittel)"
)
_PROMOTES = r"frem\w*|auk\w*|styrk\w*|øk\w*|promot\w*|increas\w*|strengthen\w*"
_HARM = r"diskriminering\w*|trakassering\w*|vald\w*|vold\w*|discrimination|harassment|violence"
_SENSE = re.compile(rf"\b(?:{_PROMOTES})\b(?P<between>.*?)\b(?:{_HARM})\b", re.IGNORECASE)
_GUARD = re.compile(
    r"\b(?:mot|hindr\w*|ik(?:kje|ke)\w*|førebyg\w*|forebyg\w*|against|prevent\w*|non|combat\w*)\b", re.IGNORECASE
)


def prose_findings(texts: Sequence[AuthoredText], writer: Writer) -> tuple[Finding, ...]:
    """Everything that a person should know of the texts, in order of file and line.

    Args:
        texts: all files of ``text/``.
        writer: over the public release; its language is put aside for that of each text.
    """
    return (*(finding for text in texts for finding in _of_text(text, writer)), *_the_same(texts))


def _of_text(text: AuthoredText, writer: Writer) -> Iterator[Finding]:
    own = replace(writer, words=replace(writer.words, language=text.language))
    prose = read_markdown(text.markdown)
    for part in prose.unsupported:
        kind = say(f"prose.kind.{part.kind}")
        yield MARKDOWN_UNSUPPORTED.at(Where(file=text.file, row=part.line), kind=kind)
    for sentence in prose.sentences:
        for piece in sentence.pieces:
            where = Where(file=text.file, row=piece.line)
            yield from _of_reference(piece, where, own) if piece.is_reference else _of_words(piece, where)
        yield from claim_findings(sentence, text.file, own)
    for passage in prose.passages:
        if passage.kind is PassageKind.HEADING:
            yield from _of_heading(passage.items[0], text.file)


def _of_reference(piece: Piece, where: Where, writer: Writer) -> Iterator[Finding]:
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


def _of_words(piece: Piece, where: Where) -> Iterator[Finding]:
    if piece.code or piece.text == piece.address:
        return
    for digits in _DIGITS.findall(_IN_LAW.sub("", piece.text)):
        yield DIGIT_TYPED.at(where, digits=" ".join(digits.split()))
    for words in _PLACEHOLDER.findall(piece.text):
        yield PLACEHOLDER_LEFT.at(where, words=words)


def _of_heading(sentences: Iterable[Sentence], file: str) -> Iterator[Finding]:
    for sentence in sentences:
        found = _SENSE.search(sentence.flow)
        if found and not _GUARD.search(sentence.flow[: found.end()]):
            yield HEADING_SENSE.at(Where(file=file, row=sentence.line), heading=sentence.flow)


def _the_same(texts: Sequence[AuthoredText]) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for text in texts:
        words = (text.section, " ".join(text.markdown.split()))
        if words[1] and words in first:
            yield TEXT_THE_SAME.at(Where(file=text.file), other=first[words])
        first.setdefault(words, text.file)
