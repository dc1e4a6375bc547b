"""What people wrote in a register, set into the statement: in its language, or marked with the one it is in."""

from __future__ import annotations

from jamstilt.language.catalogue import Language
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.register_text import language_of as spoken
from jamstilt.statement.statement import Detail, Entry, Prose, Span
from jamstilt.statement.writer import Writer


def language_of(writer: Writer, wording: ByLanguage) -> Language | None:
    """The language that a wording is printed in; None where it is the statement's own."""
    return spoken(wording, writer.words.language, writer.profile.first_language)


def detail(writer: Writer, label: str, wording: ByLanguage | None) -> tuple[Detail, ...]:
    """A line of a record under the words of a label; nothing where nothing was written."""
    text = writer.read(wording)
    return (Detail(writer.words(label), text, language_of(writer, wording)),) if wording and text else ()


def written(writer: Writer, wording: ByLanguage | None) -> Entry:
    """What was written in a cell, with its language; an empty cell where nothing was written."""
    return Entry(writer.read(wording), language=language_of(writer, wording) if wording else None)


def paragraph(writer: Writer, wording: ByLanguage | None, lead: str = "") -> tuple[Prose, ...]:
    """What was written as a paragraph, after a strong lead. In another language it stands apart from its lead."""
    text = writer.read(wording)
    if not wording or not text:
        return ()
    language = language_of(writer, wording)
    if not lead:
        return (Prose(text, language=language),)
    if language:
        return Prose(lead, (Span(lead, strong=True),)), Prose(text, language=language)
    return (Prose(f"{lead} {text}", (Span(f"{lead} ", strong=True), Span(text))),)
