"""The mapping step: proposes what every file, column and code is, and keeps the answer for next year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from jamstilt.findings import Finding, Severity, Where, stops
from jamstilt.intake.columns.mapping_file import dump, parse
from jamstilt.intake.columns.mapping_rules import NO_FILES
from jamstilt.intake.columns.proposal import Guess, Unused, propose
from jamstilt.intake.mapping import Mapping
from jamstilt.production.gather import named, read_tables
from jamstilt.storage.atomic import write_bytes
from jamstilt.storage.dossier import open_dossier


@dataclass(frozen=True, slots=True)
class MapOutcome:
    """Every guess with how sure it is, headers not used, what a person must decide, and whether it was written."""

    findings: tuple[Finding, ...]
    guesses: tuple[Guess, ...]
    written: bool
    path: Path
    unused: tuple[Unused, ...] = ()


def map_files(folder: Path) -> MapOutcome:
    """Look at the source files and last year's answers; write ``mapping.toml`` for the files that can be used.

    What a person has written in the file is kept: layouts, values, groups and comments. A file that stops is said,
    and what was answered about it before stands.
    """
    dossier, findings = open_dossier(folder)
    if dossier is None:
        return MapOutcome(findings, (), written=False, path=folder)
    path = dossier.mapping_file
    settings, more = dossier.read_settings()
    findings += more
    text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else None
    previous, more = parse(text, path.name) if text else (None, ())
    findings += more
    if not named(dossier):
        findings += (NO_FILES.at(Where(file=dossier.source.name)),)
    if settings is None or stops(findings):
        return MapOutcome(findings, (), written=False, path=path)
    tables, more = read_tables(dossier, lambda _step, _done, _of: None)
    proposal = propose(tables, previous, settings.statement.year)
    findings += (*more, *proposal.findings)
    mapping = _of_good_files(proposal.mapping, findings, previous or Mapping())
    if mapping.files:
        write_bytes(path, dump(mapping, text).encode())
    return MapOutcome(findings, proposal.guesses, written=bool(mapping.files), path=path, unused=proposal.unused)


def _of_good_files(proposed: Mapping, findings: tuple[Finding, ...], previous: Mapping) -> Mapping:
    """The proposal without the files that something stops; those are as they were answered before, if they were."""
    bad = {finding.where.file for finding in findings if finding.severity is Severity.STOPS}
    good = tuple(use for use in proposed.files if use.file not in bad)
    if not good:
        return Mapping()
    uses = (*good, *(use for use in previous.files if use.file in bad))
    kept = {use.layout for use in uses} | {layout.key for layout in previous.layouts}
    return replace(proposed, files=uses, layouts=tuple(each for each in proposed.layouts if each.key in kept))
