"""The text of a register: plain words that may hold references, as prose does, with the same rule for its sentences.

A sentence with a number that may not be told is left out as a whole; the rest stands as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jamstilt.language.catalogue import Language
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.number_writer import NumberWriter
from jamstilt.statement.prose.references import Resolved, resolve
from jamstilt.statement.prose.sentences import Piece, Sentence, in_sentences

_REFERENCE = re.compile(r"\{\{(?P<name>.*?)\}\}", re.DOTALL)


def language_of(wording: ByLanguage, language: Language, first: Language) -> Language | None:
    """The language that a wording is printed in; None where it is the one that is asked for, or nothing is written."""
    if wording.has(language, first):
        return None
    return next((each for each in (first, *Language) if wording.has(each, first)), None)


def read_wording(wording: ByLanguage, writer: NumberWriter) -> str:
    """What is printed of a wording in the writer's language, or in the one that it is written in."""
    language, first = writer.words.language, writer.profile.first_language
    text = wording.read(language, first)
    if not _REFERENCE.search(text):
        return text
    spoken = language_of(wording, language, first) or language
    return _told(text, replace(writer, words=replace(writer.words, language=spoken)))


def sentences_of(text: str, line: int) -> tuple[Sentence, ...]:
    """The sentences of a text of a register, all of them at the line of its record."""
    return in_sentences(tuple(_pieces(text, line)))


def _told(text: str, writer: NumberWriter) -> str:
    """The sentences that may be told, and after them the sources of the facts in them."""
    resolved = {found["name"]: resolve(_name(found["name"]), writer) for found in _REFERENCE.finditer(text)}
    if all(each.is_told for each in resolved.values()):
        said = _REFERENCE.sub(lambda found: resolved[found["name"]].text, text)
    else:
        said = " ".join(filter(None, (_sentence(each, writer) for each in sentences_of(text, 0))))
    facts = [each for each in resolved.values() if each.source and said]
    sources = "; ".join(f"{each.text}: {each.source}" for each in facts)
    return f"{said} {writer.words('prose.sources', sources=sources)}" if sources else said


def _sentence(sentence: Sentence, writer: NumberWriter) -> str:
    """A sentence in words; empty where a number in it may not be told."""
    said: list[str] = []
    for piece in sentence.pieces:
        found = resolve(piece.text, writer) if piece.is_reference else Resolved("", piece.text)
        if not found.is_told:
            return ""
        said.append(found.text)
    return "".join(said)


def _pieces(text: str, line: int) -> Iterator[Piece]:
    at = 0
    for found in _REFERENCE.finditer(text):
        if found.start() > at:
            yield Piece(text[at : found.start()], line)
        yield Piece(_name(found["name"]), line, is_reference=True)
        at = found.end()
    if text[at:]:
        yield Piece(text[at:], line)


def _name(written: str) -> str:
    return " ".join(written.split())
