"""First stretch of the line: from a dossier's files to the workforces of its years, with everything that is wrong."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from jamstilt.findings import Finding, Rule, Severity, Where, stops
from jamstilt.intake.columns.headers import recognised
from jamstilt.intake.columns.mapping_file import parse
from jamstilt.intake.files.source import Read, read
from jamstilt.intake.mapping import Mapping
from jamstilt.intake.raw_table import RawTable, Reading
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.production.gather_registers import gather_registers
from jamstilt.register.reported import ReportedNumber
from jamstilt.statement.registers import NOTHING_WRITTEN, Registers
from jamstilt.storage.dossier import Dossier, open_dossier
from jamstilt.storage.history import Released, read_history
from jamstilt.storage.number_history import ReleasedNumber, read_number_history
from jamstilt.toml_lines import line_of, lines_of
from jamstilt.workforce.examine import examine_years
from jamstilt.workforce.workforce import Workforce

if TYPE_CHECKING:
    from jamstilt.intake.intake import Intake
    from jamstilt.intake.values.additions import Match
    from jamstilt.storage.choices import Settings

MAPPING_MISSING = Rule("production", "mapping_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
FILE_GONE = Rule("production", "file_gone", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
GROUP_NOT_NAMED = Rule("production", "group_not_named", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
YEAR_MISSING = Rule("production", "year_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

KEY_BYTES = 32

FILES_AT_A_TIME = 1
"""Beside the work of the main thread; more of them hold more in memory and are no faster."""

Tell: TypeAlias = Callable[[str, int, int], None]
"""Is told how far the work is: the step's key, parts done, parts in all."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files of a dossier give. ``settings`` is None when they cannot be read: nothing else is known then."""

    dossier: Dossier | None
    settings: Settings | None
    workforces: tuple[Workforce, ...] = ()
    readings: tuple[Reading, ...] = ()
    matches: tuple[Match, ...] = ()
    history: tuple[Released, ...] = ()
    number_history: tuple[ReleasedNumber, ...] = ()
    registers: Registers = NOTHING_WRITTEN
    numbers: tuple[ReportedNumber, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def stopped(self) -> bool:
        """Whether anything found keeps the figures from being made."""
        return stops(self.findings)


def gather(folder: Path, tell: Tell) -> Gathered:
    """Read settings, mapping and files; join the persons; examine every year beside the one before."""
    dossier, findings = open_dossier(folder)
    if dossier is None:
        return Gathered(None, None, findings=findings)
    with ThreadPoolExecutor(FILES_AT_A_TIME) as readers:
        reading = _begun(dossier, readers)
        # what is imported from here on, here or in read_settings, is loaded while the files are read
        settings, more = dossier.read_settings()
        findings += more
        mapping, more = read_mapping(dossier)
        findings += more
        if settings is None or mapping is None:
            readers.shutdown(cancel_futures=True)
            return Gathered(dossier, settings, findings=findings)
        from jamstilt.intake.values.own_words import in_own_words, not_said_before

        intake, more = _taken_in(reading, mapping, tell)
    findings += (*more, *_gone(mapping, dossier), *_groups_unknown(mapping, dossier, settings), *intake.findings)
    history, more = read_history(dossier.earlier)
    findings += more
    number_history, more = read_number_history(dossier.earlier)
    findings += more
    registers, numbers, more = gather_registers(dossier, settings)
    findings += more
    tell("checking", 0, 1)
    examined = examine_years(intake.workforces)
    workforces = tuple(year.workforce for year in examined)
    own = [in_own_words(finding, mapping) for year in examined for finding in year.findings]
    findings += not_said_before(own, intake.findings, mapping)
    if not stops(findings) and settings.statement.year not in {each.year.number for each in workforces}:
        findings += (YEAR_MISSING.at(Where(file="mapping.toml"), year=settings.statement.year),)
    return Gathered(
        dossier,
        settings,
        workforces,
        intake.readings,
        intake.matches,
        history,
        number_history,
        registers,
        numbers,
        findings,
    )


def read_mapping(dossier: Dossier) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The mapping that somebody has kept, or what is wrong with it."""
    name = dossier.mapping_file.name
    if not dossier.mapping_file.is_file():
        return None, (MAPPING_MISSING.at(Where(file=name)),)
    return parse(dossier.mapping_file.read_text(encoding="utf-8-sig", errors="replace"), name)


def read_tables(dossier: Dossier, tell: Tell) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """Every table of every source file, in order of name."""
    with ThreadPoolExecutor(FILES_AT_A_TIME) as readers:
        return _finished(_begun(dossier, readers), tell)


def _begun(dossier: Dossier, readers: ThreadPoolExecutor) -> list[Future[Read]]:
    return [readers.submit(read, path, recognised, called=name) for name, path in named(dossier).items()]


def named(dossier: Dossier) -> dict[str, Path]:
    """The source files by what findings and ``mapping.toml`` call them: a file in a folder has its folder's name."""
    return {path.relative_to(dossier.source).as_posix(): path for path in dossier.source_files()}


def _finished(reading: list[Future[Read]], tell: Tell) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """What the files gave; nothing is kept behind, for the raw tables are the largest things in the house."""
    tables: list[RawTable] = []
    findings: list[Finding] = []
    files = len(reading)
    while reading:
        tell("reading", files - len(reading), files)
        found = reading.pop(0).result()
        tables += found.tables
        findings += found.findings
    return tuple(tables), tuple(findings)


def _taken_in(reading: list[Future[Read]], mapping: Mapping, tell: Tell) -> tuple[Intake, tuple[Finding, ...]]:
    """The workforces; the raw tables live no longer than this call."""
    from jamstilt.intake.intake import take_in

    tables, findings = _finished(reading, tell)
    tell("joining", 0, 1)
    # pseudonyms live no longer than the run, so nobody can ever be found again by their key
    return take_in(tables, mapping, secrets.token_bytes(KEY_BYTES)), findings


def _groups_unknown(mapping: Mapping, dossier: Dossier, settings: Settings) -> tuple[Finding, ...]:
    """Groups that codes are mapped to and that no settings name: their people would be in no row."""
    lines = lines_of(dossier.mapping_file.read_text(encoding="utf-8-sig", errors="replace"))
    return tuple(
        GROUP_NOT_NAMED.at(
            Where(file=dossier.mapping_file.name, row=line_of(lines, ("groups", code))), code=code, key=group
        )
        for code, group in sorted(mapping.groups.items())
        if group not in settings.groups
    )


def _gone(mapping: Mapping, dossier: Dossier) -> tuple[Finding, ...]:
    there = set(named(dossier))
    return tuple(FILE_GONE.at(Where(file=name)) for name in sorted({use.file for use in mapping.files} - there))
