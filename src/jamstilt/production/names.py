"""Lists the names of all numbers of a dossier, as prose and goals write them, each with its public value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import release
from jamstilt.figure import Figure
from jamstilt.findings import Finding
from jamstilt.language.catalogue import Words
from jamstilt.production.count import count, policy_of
from jamstilt.production.gather import Gathered, gather
from jamstilt.production.planning import first_year, plan_of
from jamstilt.production.profile import profile, recalled
from jamstilt.statement.prose.labels import number_label
from jamstilt.statement.prose.names import NumberName, known_names
from jamstilt.statement.prose.references import resolve
from jamstilt.statement.writer import Writer

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


@dataclass(frozen=True, slots=True)
class NamedValue:
    """``value`` is as the public version prints it: a sign where there is nothing to print."""

    name: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names that fit what was asked for; none, and why, when the dossier can't be read."""

    rows: tuple[NamedValue, ...]
    findings: tuple[Finding, ...]


def names(folder: Path, asked: str = "") -> Names:
    """Every name with its value and its words, in order; ``asked`` keeps those where each of its words is found."""
    gathered = gather(folder, _silent)
    settings = gathered.settings
    if settings is None or gathered.stopped:
        return Names((), gathered.findings)
    writer = _writer(gathered, settings)
    rows = (_row(named, writer) for named in known_names(writer.release, writer.year))
    return Names(tuple(row for row in rows if _fits(row, asked)), ())


def _writer(gathered: Gathered, settings: Settings) -> Writer:
    language = settings.statement.languages[0]
    counted = count(gathered.workforces, settings)
    earlier = recalled(gathered.history, first_year(gathered))
    plan = plan_of(gathered, settings, counted)
    public = release(counted.cells, policy_of(settings), Audience.PUBLIC, earlier, gathered.numbers, plan)
    return Writer(public, profile(settings, (), language), Words(language), gathered.registers)


def _row(named: NumberName, writer: Writer) -> NamedValue:
    entry = writer.entry(named.target) if isinstance(named.target, Figure) else writer.reported(named.target)
    value = resolve(named.name, writer).text or entry.text
    return NamedValue(named.name, value, number_label(named.target, writer))


def _fits(row: NamedValue, asked: str) -> bool:
    told = f"{row.name} {row.label}".lower()
    return all(word in told for word in asked.lower().split())


def _silent(_step: str, _done: int, _of: int) -> None:
    return None
