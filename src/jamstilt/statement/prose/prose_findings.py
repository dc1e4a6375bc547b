"""What is wrong with authored prose: references, typed digits, placeholders, Markdown, claims.

Every reference is looked up in the public release, so that a finding tells no more than the public may know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jamstilt.findings import Finding, Where
from jamstilt.language.message import say
from jamstilt.statement.prose.markdown import PassageKind, read_markdown
from jamstilt.statement.prose.rules import HEADING_SENSE, MARKDOWN_UNSUPPORTED, TEXT_THE_SAME
from jamstilt.statement.prose.sentence_findings import sentence_findings
from jamstilt.statement.prose.sentences import Sentence
from jamstilt.statement.registers import AuthoredText
from jamstilt.statement.writer import Writer

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
        yield from sentence_findings(sentence, text.file, own)
    for passage in prose.passages:
        if passage.kind is PassageKind.HEADING:
            yield from _of_heading(passage.items[0], text.file)


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
