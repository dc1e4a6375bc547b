"""What the method annex says of parts 2 and 3: how the numbers of the registers are read, and where they are from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.language.message import Message
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NOT_STATED
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.markdown import read_markdown
from jamstilt.statement.prose.prose import text_of
from jamstilt.statement.prose.references import resolve
from jamstilt.statement.statement import Points, Prose, Section
from jamstilt.statement.writer import Writer

RULES: MappingProxyType[str, Callable[[SafeReported], bool]] = MappingProxyType(
    {
        "not_stated": lambda each: each.number.name.category == NOT_STATED,
        "overlap": lambda each: each.number.name.register == "caseload",
        "approximate": lambda each: each.number.qualifier is not Qualifier.EXACT,
        "measures": lambda each: each.number.name.register == "measure",
        "goals": lambda each: each.number.name.register == "goal",
    }
)
"""What is to be known of the numbers, and the numbers that make it worth saying."""


def register_definitions(writer: Writer) -> tuple[Section, ...]:
    """How the numbers of the registers are to be read: what is true of some number that stands here."""
    there = tuple(writer.release.reported.values())
    rules = tuple(writer.words(f"statement.method.{name}") for name, holds in RULES.items() if any(map(holds, there)))
    title = writer.words("statement.method.registers.title")
    return (Section("register_definitions", title, (Points(rules),)),) if rules else ()


def register_protection(writer: Writer) -> tuple[Prose, ...]:
    """How few people in a category are hidden, for the audience that has numbers hidden from it."""
    if writer.release.audience is not Audience.PUBLIC or not writer.release.reported:
        return ()
    return (Prose(writer.words("statement.method.register_protection", threshold=writer.profile.threshold)),)


def register_sources(writer: Writer) -> tuple[Points, ...]:
    """Where the numbers of the registers are from, each place once."""
    sources = (_said(each.number.source, writer) for each in writer.release.reported.values())
    told = tuple(sorted(set(filter(None, sources)), key=str.casefold))
    return (Points(told),) if told else ()


def facts(writer: Writer) -> tuple[Prose | Points, ...]:
    """Facts in the text that are no figure of the statement, each with its source."""
    told = tuple(dict.fromkeys(_facts(writer)))
    return (Prose(writer.words("statement.method.facts")), Points(told)) if told else ()


def _facts(writer: Writer) -> Iterator[str]:
    for section in dict.fromkeys(text.section for text in writer.registers.texts):
        text = text_of(section, writer)
        for sentence in read_markdown(text.markdown).sentences if text else ():
            for _, piece in sentence.references:
                found = resolve(piece.text, writer)
                if found.source:
                    yield writer.words("statement.method.fact", fact=found.text, source=found.source)


def _said(source: ByLanguage | Message | str, writer: Writer) -> str:
    return source if isinstance(source, str) else writer.read(source)
