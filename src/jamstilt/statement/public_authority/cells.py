"""Cells of tables in part 3: several wordings in one cell and one language, and facts in a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jamstilt.language.catalogue import Language, Words
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.public_authority.lines import PART, capital
from jamstilt.statement.statement import Column, Detail, Entry, Row, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer


def told(writer: Writer, *wordings: ByLanguage | None, labels: tuple[str, ...] = ()) -> Entry:
    """The wordings after each other, all in one language: a voice reads a cell in one.

    It is the statement's, or else the first that all of them are written in. ``labels`` are keys of words that stand
    before the wordings; an empty one stands for none.
    """
    before = (*labels, *("",) * len(wordings))
    written = [(key, each) for key, each in zip(before, wordings, strict=False) if each is not None]
    language = _shared(writer, [each for _, each in written])
    speaker = replace(writer, words=Words(language)) if language else writer
    said = [
        f"{speaker.words(f'{PART}.label.{key}')}: {text}" if key else text
        for key, each in written
        if (text := speaker.read(each))
    ]
    *first, last = said or [""]
    return Entry(capital(" ".join((*map(_ended, first), last))), language=language)


def facts(details: Iterable[Detail]) -> Entry:
    """Lines of a record as one cell: ``Visitors: 49 400; grounds: …``."""
    return Entry("; ".join(f"{each.label}: {each.text}" for each in details))


def table_of_words(  # noqa: PLR0913, PLR0917  (what a table is made of)
    writer: Writer,
    key: str,
    caption: str,
    stub: str,
    columns: Iterable[str],
    rows: Iterable[Row],
    notes: tuple[str, ...] = (),
) -> tuple[Table, ...]:
    """The table without columns in which nobody has written anything; nothing where no row is left."""
    held = tuple(rows)
    headers = [writer.words(f"{PART}.{each}") for each in columns]
    kept = [place for place in range(len(headers)) if any(row.entries[place].text for row in held)]
    if not held:
        return ()
    shown = tuple(replace(row, entries=tuple(row.entries[place] for place in kept)) for row in held)
    return (Table(key, caption, stub, tuple(Column(headers[place]) for place in kept), shown, notes),)


def titled(writer: Writer, title: ByLanguage, entries: tuple[Entry, ...], remark: str = "") -> Row:
    """A row under its title, in the title's language; a remark of ours stands behind it."""
    text = writer.read(title)
    return Row(f"{text} ({remark})" if remark else text, entries, language=language_of(writer, title))


def _shared(writer: Writer, wordings: list[ByLanguage]) -> Language | None:
    """None for the statement's own language, else the first that all are written in; else that of the first one."""
    own, first = writer.words.language, writer.profile.first_language
    for language in (own, first, *Language):
        if all(each.has(language, first) for each in wordings):
            return None if language is own else language
    return language_of(writer, wordings[0])


def _ended(text: str) -> str:
    """With a full stop, as a sentence has; what ends by itself is left."""
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."
