"""Facts: what a cell of a file says of a register's entry, before the entries of all files are put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import ROW_TWICE, ROWS_CONTRADICT
from jamstilt.language.message import Message, say
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import StatedAmount

_Numeric = StatedAmount | KeyNumber
Stated: TypeAlias = "StatedAmount | KeyNumber | date | str | bool"


@dataclass(frozen=True, slots=True, order=True)
class EntryName:
    """Which entry a fact belongs to: the field of ``Authority`` it stands in, its key and its year."""

    register: str
    key: str
    year: int


@dataclass(frozen=True, slots=True)
class Fact:
    """``slot`` is the field of the record, or ``numbers key`` for a key number. ``title`` is how the file names it."""

    entry: EntryName
    title: str
    slot: str
    stated: Stated
    at: Where


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry as all files tell it. ``at`` is the first place where it stands."""

    name: EntryName
    title: str
    at: Where
    stated: Mapping[str, Stated] = field(default_factory=dict[str, Stated])

    @property
    def numbers(self) -> tuple[KeyNumber, ...]:
        """The key numbers, in order of key and period."""
        found = [each for each in self.stated.values() if isinstance(each, KeyNumber)]
        return tuple(sorted(found, key=lambda each: (each.key, each.period)))

    def own_fields(self) -> dict[str, Stated]:
        """What is told in fields of the record itself."""
        return {slot: each for slot, each in self.stated.items() if not isinstance(each, KeyNumber)}


def gathered(facts: Iterable[Fact]) -> tuple[tuple[ToldEntry, ...], tuple[Finding, ...]]:
    """The entries in order of name. The same told twice is used once; two answers to one question are not used."""
    entries: dict[EntryName, dict[str, list[Fact]]] = {}
    for fact in sorted(facts, key=_place):
        entries.setdefault(fact.entry, {}).setdefault(fact.slot, []).append(fact)
    findings: list[Finding] = []
    found: list[ToldEntry] = []
    for name, slots in sorted(entries.items()):
        stated: dict[str, Stated] = {}
        for slot, told in slots.items():
            first, *others = told
            differing = [fact for fact in others if fact.stated != first.stated]
            if differing:
                findings.append(_contradiction(first, differing[0]))
            else:
                stated[slot] = first.stated
                findings += [
                    _twice(first, fact) for fact in others if isinstance(fact.stated, StatedAmount | KeyNumber)
                ]
        opening = min((fact for told in slots.values() for fact in told), key=_place)
        found.append(ToldEntry(name, opening.title, opening.at, stated))
    return tuple(found), _once_for_each_row(findings)


def _once_for_each_row(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for a row, however many of its columns it holds for; that two rows contradict is more than twice."""
    first: dict[tuple[str | None, str | None, int | None], Finding] = {}
    for finding in sorted(findings, key=lambda each: each.rule != ROWS_CONTRADICT.key):
        first.setdefault((finding.where.file, finding.where.sheet, finding.where.row), finding)
    return tuple(first.values())


def _twice(first: Fact, again: Fact) -> Finding:
    return ROW_TWICE.at(replace(again.at, column=None), place=place_of(first.at))


def _contradiction(first: Fact, other: Fact) -> Finding:
    return ROWS_CONTRADICT.at(other.at, place=place_of(first.at), title=first.title)


def place_of(where: Where) -> Message:
    """A place in words: the file and the row."""
    return say("aggregate.place", file=where.file or "", row=where.row or 0)


def _place(fact: Fact) -> tuple[str, str, int]:
    return fact.at.file or "", fact.at.sheet or "", fact.at.row or 0
