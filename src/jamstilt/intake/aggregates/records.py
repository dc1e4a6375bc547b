"""Entries that were gathered from files become the records of the authority's register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.event import Event
from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.programme import Programme
from jamstilt.intake.aggregates.cases import CASELOADS
from jamstilt.intake.aggregates.events import EVENTS
from jamstilt.intake.aggregates.facts import ToldEntry
from jamstilt.intake.aggregates.grants import GRANTS
from jamstilt.intake.aggregates.programmes import PROGRAMMES
from jamstilt.intake.aggregates.said import in_each_language, own

NO_FIELD = ""
"""The field of an entry that no file names; the register in ``authority/*.toml`` says it."""


def register_of(entries: Iterable[ToldEntry]) -> Authority:
    """The register that holds these entries, each with the place where it stands first."""
    found = tuple(entries)
    return Authority(
        caseloads=tuple(_caseload(each) for each in found if each.name.register == CASELOADS),
        grants=tuple(_grant(each) for each in found if each.name.register == GRANTS),
        events=tuple(_event(each) for each in found if each.name.register == EVENTS),
        programmes=tuple(_programme(each) for each in found if each.name.register == PROGRAMMES),
    )


def _caseload(entry: ToldEntry) -> Caseload:
    return Caseload(**_told(entry, year=entry.name.year, unit=in_each_language("aggregate.unit.cases")))


def _grant(entry: ToldEntry) -> GrantScheme:
    return GrantScheme(**_told(entry, year=entry.name.year, field=NO_FIELD))


def _event(entry: ToldEntry) -> Event:
    return Event(**_told(entry, year=entry.name.year))


def _programme(entry: ToldEntry) -> Programme:
    return Programme(**_told(entry, field=NO_FIELD, grounds=()))


def _told(entry: ToldEntry, **unless_told: Any) -> dict[str, Any]:  # noqa: ANN401 - the record checks each type
    """What all records have, and what the file tells."""
    return {
        **unless_told,
        **entry.own_fields(),
        "key": entry.name.key,
        "title": own(entry.title),
        "numbers": entry.numbers,
        "at": entry.at,
    }
