"""A change between two dossiers: a sentence for people, and the same as a row for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jamstilt.language.catalogue import Words


@dataclass(frozen=True, slots=True)
class DossierChange:
    """``subject`` is what kind of thing changed, ``name`` which one; a side is empty where it has no such thing."""

    sentence: str
    subject: str
    name: str
    one: str = ""
    other: str = ""

    @property
    def row(self) -> dict[str, str]:
        """The change as a program reads it."""
        return {"subject": self.subject, "name": self.name, "one": self.one, "other": self.other}


def new_and_gone(
    subject: str, one: Mapping[str, str], other: Mapping[str, str], words: Words
) -> Iterator[DossierChange]:
    """What is only in the later, and what is only in the earlier of two; each key with its name in words."""
    for key in other.keys() - one.keys():
        sentence = words(f"carry_over.compare.{subject}.new", name=other[key])
        yield DossierChange(sentence, subject, key, other="new")
    for key in one.keys() - other.keys():
        sentence = words(f"carry_over.compare.{subject}.gone", name=one[key])
        yield DossierChange(sentence, subject, key, one="gone")


def told(heading: str, changes: Iterable[DossierChange], words: Words) -> tuple[str, ...]:
    """The sentences of a subject under its heading, in an order of their own; nothing where nothing changed."""
    ordered = sorted(changes, key=lambda change: (change.subject, change.name, change.sentence))
    lines = tuple(f"  {change.sentence}" for change in ordered)
    return (words(f"carry_over.compare.{heading}.heading"), *lines) if lines else ()
