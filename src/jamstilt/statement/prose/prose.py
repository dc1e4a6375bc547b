"""Authored prose in its place: the text of ``text/<language>/<section>.md`` inside the section of that key.

A sentence with a number that may not be told is left out as a whole, and so is a point of a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, takewhile

from jamstilt.findings import Finding, Where
from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.markdown import Passage, PassageKind, read_markdown
from jamstilt.statement.prose.references import Resolved, resolve
from jamstilt.statement.prose.rules import TEXT_UNPLACED
from jamstilt.statement.prose.sentences import Sentence
from jamstilt.statement.registers import AuthoredText
from jamstilt.statement.statement import Block, Points, Prose, Section, Span, Statement
from jamstilt.statement.writer import Writer

SUBSECTION = 2


def with_prose(section: Section, writer: Writer) -> Section:
    """A part with the authored text of each of its sections, after what the section generates as its first words.

    Where nobody has written a text in the statement's language, it stands in the dossier's first one, and the part
    says so once.
    """
    return _placed(section, writer, noted=False)[0]


def unplaced(texts: Iterable[AuthoredText], statement: Statement) -> tuple[Finding, ...]:
    """Files whose name is the key of no section, with the keys that there are."""
    keys = sorted({section.key for part in statement.parts for section in _walk(part)})
    return tuple(
        TEXT_UNPLACED.at(Where(file=text.file), section=text.section, keys=", ".join(keys))
        for text in texts
        if text.section not in keys
    )


def _placed(section: Section, writer: Writer, *, noted: bool) -> tuple[Section, bool]:
    text = text_of(section.key, writer)
    blocks, own_sections = section.blocks, tuple[Section, ...]()
    if text:
        foreign = text.language is not writer.words.language
        written, own_sections = _AuthoredSection(section.key, text, writer).laid_out()
        note = (Prose(_only_in(text, writer)),) if foreign and not noted and (written or own_sections) else ()
        noted = noted or foreign
        lead = len(list(takewhile(lambda block: isinstance(block, Prose | Points), blocks)))
        blocks = (*blocks[:lead], *note, *written, *blocks[lead:])
    sections: list[Section] = []
    for each in section.sections:
        placed, noted = _placed(each, writer, noted=noted)
        sections.append(placed)
    return replace(section, blocks=blocks, sections=(*own_sections, *sections)), noted


def text_of(section: str, writer: Writer) -> AuthoredText | None:
    """The text of a section in the statement's language, else in the dossier's first, else in any."""
    there = {text.language: text for text in writer.registers.texts if text.section == section}
    order = (writer.words.language, writer.profile.first_language, *Language)
    return next((there[language] for language in order if language in there), None)


def _only_in(text: AuthoredText, writer: Writer) -> str:
    return writer.words("prose.only_in", language=writer.words(f"prose.language.{text.language}"))


@dataclass(frozen=True)
class _AuthoredSection:
    """A text as blocks and sections, in its own language."""

    key: str
    text: AuthoredText
    writer: Writer

    @cached_property
    def _language(self) -> Language | None:
        return None if self.text.language is self.writer.words.language else self.text.language

    @cached_property
    def _own(self) -> Writer:
        return replace(self.writer, words=replace(self.writer.words, language=self.text.language))

    def laid_out(self) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """What stands before the first heading, and a section for each heading."""
        return self._under(read_markdown(self.text.markdown).passages, SUBSECTION, self.key)

    def _under(
        self, passages: Sequence[Passage], level: int, key: str
    ) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """Passages above any heading of the level, then those under each."""
        parts = _by_heading([each for each in passages if self._is_there(each)], level)
        sections = (
            Section(f"{key}_{number}", self._words(part[0].items[0]), *self._inside(part[1:], f"{key}_{number}"))
            for number, part in enumerate(parts[1:], start=1)
        )
        return self._blocks(parts[0]), tuple(each for each in sections if each.blocks or each.sections)

    def _inside(self, passages: Sequence[Passage], key: str) -> tuple[tuple[Block, ...], str, tuple[Section, ...]]:
        blocks, sections = self._under(passages, SUBSECTION + 1, key)
        return blocks, "", sections

    def _is_there(self, passage: Passage) -> bool:
        """A heading whose words may not be told is no heading: what stands under it joins what stands above."""
        return passage.kind is not PassageKind.HEADING or bool(self._words(passage.items[0]))

    def _blocks(self, passages: Iterable[Passage]) -> tuple[Block, ...]:
        listed = tuple(passages)
        sources = tuple(dict.fromkeys(source for passage in listed for source in self._sources(passage)))
        written = tuple(block for passage in listed for block in self._block(passage))
        note = (Prose(self._own.words("prose.sources", sources="; ".join(sources)), language=self._language),)
        return (*written, *(note if sources else ()))

    def _block(self, passage: Passage) -> Iterator[Block]:
        if passage.kind is PassageKind.POINTS:
            items = [spans for item in passage.items if self._all_told(item) and (spans := self._spans(item))]
            if items:
                texts = tuple(_joined(spans) for spans in items)
                formatted = tuple(items) if any(map(_is_formatted, items)) else ()
                yield Points(texts, formatted, self._language, passage.numbered)
        elif spans := self._spans(passage.items[0]):
            yield Prose(_joined(spans), spans if _is_formatted(spans) else (), self._language)

    def _words(self, sentences: Iterable[Sentence]) -> str:
        return _joined(self._spans(sentences))

    def _spans(self, sentences: Iterable[Sentence]) -> tuple[Span, ...]:
        spans: list[Span] = []
        for sentence in sentences:
            if self._all_told((sentence,)):
                spans += [Span(" ")] if spans else []
                spans += [
                    Span(
                        self._resolved(piece.text).text if piece.is_reference else piece.text,
                        piece.strong,
                        piece.emphasis,
                        piece.address,
                    )
                    for piece in sentence.pieces
                ]
        return _merged(spans)

    def _all_told(self, sentences: Iterable[Sentence]) -> bool:
        return all(
            self._resolved(piece.text).is_told
            for sentence in sentences
            for piece in sentence.pieces
            if piece.is_reference
        )

    def _sources(self, passage: Passage) -> Iterator[str]:
        for item in passage.items:
            for sentence in item:
                if self._all_told((sentence,)):
                    found = (self._resolved(piece.text) for piece in sentence.pieces if piece.is_reference)
                    yield from (f"{each.text}: {each.source}" for each in found if each.source)

    def _resolved(self, reference: str) -> Resolved:
        return resolve(reference, self._own)


def _by_heading(passages: Sequence[Passage], level: int) -> list[list[Passage]]:
    """Cut before every heading of this level; a deeper one without one above it counts as one of this level."""
    parts: list[list[Passage]] = [[]]
    for passage in passages:
        heads = passage.kind is PassageKind.HEADING
        if heads and (passage.level <= level or len(parts) == 1):
            parts.append([passage])
        else:
            parts[-1].append(passage)
    return parts


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches of the same kind as one; a blank between takes the kind of what stands before it."""
    runs = groupby(spans, key=lambda span: (span.strong, span.emphasis, span.address))
    return tuple(Span("".join(span.text for span in run), *kind) for kind, run in runs)


def _is_formatted(spans: Iterable[Span]) -> bool:
    return any(span.strong or span.emphasis or span.address for span in spans)


def _joined(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def _walk(section: Section) -> Iterator[Section]:
    yield section
    for each in section.sections:
        yield from _walk(each)
