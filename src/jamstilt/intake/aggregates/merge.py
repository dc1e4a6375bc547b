"""Two sources of one register: ``authority/*.toml`` gives the words, the files of aggregates give the numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.event import Event
from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.programme import Programme
from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.aggregate_rules import FIELD_NOT_WRITTEN, NUMBER_DIFFERS
from jamstilt.intake.aggregates.facts import place_of
from jamstilt.intake.aggregates.records import NO_FIELD
from jamstilt.intake.aggregates.said import slug
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.wording import ByLanguage

Entry = TypeVar("Entry", Caseload, GrantScheme, Event, Programme)
_IDENTITY = frozenset({"key", "year", "title", "at", "order", "numbers"})


def merged(from_toml: Authority, from_files: Authority) -> tuple[Authority, tuple[Finding, ...]]:
    """One register of both. An entry is the same when its key (or its title) and its year are.

    The words of the TOML entry stand. A number that only one of them has is used; where both have one and they
    differ, a finding stops, and names both places. A scheme or programme whose field nobody has written waits.
    """
    findings: list[Finding] = []
    together = replace(
        from_toml,
        caseloads=_joined(from_toml.caseloads, from_files.caseloads, _of_year, findings),
        grants=_joined(from_toml.grants, from_files.grants, _of_year, findings),
        events=_joined(from_toml.events, from_files.events, _of_year, findings),
        programmes=_joined(from_toml.programmes, from_files.programmes, _of_any_year, findings),
    )
    return together, tuple(sorted(findings, key=lambda finding: finding.order))


def _of_year(entry: Any) -> int:  # noqa: ANN401 - any entry that has a year
    return entry.year


def _of_any_year(entry: Any) -> int:  # noqa: ANN401 - a programme goes on for years
    _ = entry
    return 0


def _joined(
    written: tuple[Entry, ...], counted: tuple[Entry, ...], period: Callable[[Any], int], findings: list[Finding]
) -> tuple[Entry, ...]:
    keys = _keys_by_title(written)
    by_name = {(keys.get(each.key, each.key), period(each)): each for each in counted}
    joined: list[Entry] = []
    for entry in written:
        file_entry = by_name.pop((entry.key, period(entry)), None)
        joined.append(_one(entry, file_entry, findings) if file_entry else entry)
    for (key, _), entry in by_name.items():
        known = next((other for other in written if other.key == key), None)
        if known is None and getattr(entry, "field", None) == NO_FIELD:
            findings.append(FIELD_NOT_WRITTEN.at(entry.at, key=entry.key, title=entry.title.own or entry.key))
        else:
            joined.append(_in_the_words_of(known, entry) if known else entry)
    return tuple(sorted(joined, key=lambda each: (each.order, each.key, period(each))))


def _keys_by_title(written: Iterable[Any]) -> Mapping[str, str]:
    """The key of an entry by what its title would give: a file knows a register by its title alone."""
    keys = {slug(text): entry.key for entry in written for text in _languages(entry.title)}
    return keys | {entry.key: entry.key for entry in written}


def _languages(title: ByLanguage) -> tuple[str, ...]:
    return tuple(filter(None, (title.own, title.nn, title.nb, title.en)))


def _one(entry: Entry, counted: Entry, findings: list[Finding]) -> Entry:
    """The written entry with the numbers of the file."""
    added: dict[str, Any] = {}
    for name in (each.name for each in fields(entry) if each.name not in _IDENTITY):
        ours, theirs = getattr(entry, name), getattr(counted, name)
        if isinstance(ours, StatedAmount | date) and isinstance(theirs, StatedAmount | date) and ours != theirs:
            findings.append(_differs(entry.at, counted.at, name, entry))
        elif ours in (None, "", ()) and theirs not in (None, "", ()):
            added[name] = theirs
    delegated = {"delegated": True} if getattr(counted, "delegated", False) else {}
    return replace(entry, **added, **delegated, numbers=_numbers(entry, counted, findings))


def _numbers(entry: Entry, counted: Entry, findings: list[Finding]) -> tuple[KeyNumber, ...]:
    year = str(getattr(entry, "year", ""))
    theirs = {(each.key, each.period or year): each for each in counted.numbers}
    joined: list[KeyNumber] = []
    for number in entry.numbers:
        file_number = theirs.pop((number.key, number.period or year), None)
        if file_number is None:
            joined.append(number)
            continue
        if number.value is not None and number.value != file_number.value:
            findings.append(_differs(entry.at, counted.at, number.key, entry))
        value, base = number.value or file_number.value, number.base or file_number.base
        source, part = number.source or file_number.source, number if number.dimension else file_number
        cell = {"dimension": part.dimension, "category": part.category, "gender": part.gender}
        joined.append(replace(number, value=value, base=base, source=source, **cell))
    return (*joined, *theirs.values())


def _in_the_words_of(known: Entry, entry: Entry) -> Entry:
    """Another year of an entry that is written: key, title, field and unit are the same, the numbers are the file's."""
    words = {
        name: getattr(known, name)
        for name in ("key", "title", "field", "grounds", "unit", "programme", "overlaps", "recipient_unit", "order")
        if hasattr(known, name)
    }
    return replace(entry, **words)


def _differs(ours: Where, theirs: Where, name: str, entry: Any) -> Finding:  # noqa: ANN401 - any entry has a key
    return NUMBER_DIFFERS.at(ours, name=name, key=entry.key, place=place_of(theirs))
