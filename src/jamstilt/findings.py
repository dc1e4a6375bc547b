"""A finding: what is wrong, where, why it matters, and how to mend it. Never a pay, a name or a national id."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from jamstilt.language.message import Message, Value, say
from jamstilt.law.provision import Provision


class Severity(StrEnum):
    """``STOPS``: the file or figure cannot be used. ``DECIDE``: a person must choose. ``NOTE``: used, but said."""

    STOPS = "stops"
    DECIDE = "decide"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """The place, as the user's own program shows it: rows are counted from one, columns have their header's name."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know about the data or the statement (the contract of ``findings.json``)."""

    rule: str
    severity: Severity
    where: Where
    problem: Message
    remedy: Message
    provision: Provision

    @property
    def order(self) -> tuple[int, str, str, str, str, int, str, str]:
        """Findings that stop come first, then by place, so that a list is the same on every run.

        What is about an entry stands by the entry's name, wherever in the files somebody has put it.
        """
        severity = tuple(Severity).index(self.severity)
        where = self.where
        place = (where.section or "", where.file or "", where.sheet or "", where.row or 0, where.column or "")
        return severity, self.rule, *place, repr(self.problem)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding. Its words stand in the room's catalogue as ``room.key.problem`` and ``room.key.remedy``.

    ``about`` names the column of ours that the kind is about; intake knows what header it has in the user's file.
    """

    room: str
    key: str
    severity: Severity
    provision: Provision = field(kw_only=True)
    about: str | None = field(default=None, kw_only=True)

    def at(self, where: Where, /, *, count: int | None = None, **values: Value) -> Finding:
        """The finding at a place; ``values`` fill both sentences."""
        problem = say(f"{self.room}.{self.key}.problem", count=count, **values)
        remedy = say(f"{self.room}.{self.key}.remedy", count=count, **values)
        place = where if where.column else replace(where, column=self.about)
        return Finding(self.key, self.severity, place, problem, remedy, self.provision)


def stops(findings: tuple[Finding, ...]) -> bool:
    """Whether anything found keeps the work from going on."""
    return any(finding.severity is Severity.STOPS for finding in findings)
