"""The mapping step: proposes what every file, column and code is, and keeps the answer for next year."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jamstilt.findings import Finding, stops
from jamstilt.intake.columns.mapping_file import dump, parse
from jamstilt.intake.columns.proposal import Guess, propose
from jamstilt.production.gather import read_tables
from jamstilt.storage.atomic import write_bytes
from jamstilt.storage.dossier import open_dossier


@dataclass(frozen=True, slots=True)
class MapOutcome:
    """Every guess with how sure it is, what a person must decide, and whether ``mapping.toml`` was written."""

    findings: tuple[Finding, ...]
    guesses: tuple[Guess, ...]
    written: bool
    path: Path


def map_files(folder: Path) -> MapOutcome:
    """Look at the source files and last year's answers; write ``mapping.toml`` unless something stops.

    What a person has written in the file is kept: layouts, values, groups and comments.
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
    if settings is None or stops(findings):
        return MapOutcome(findings, (), written=False, path=path)
    tables, more = read_tables(dossier, lambda _step, _done, _of: None)
    proposal = propose(tables, previous, settings.statement.year)
    findings += (*more, *proposal.findings)
    if stops(findings):
        return MapOutcome(findings, proposal.guesses, written=False, path=path)
    write_bytes(path, dump(proposal.mapping, text).encode())
    return MapOutcome(findings, proposal.guesses, written=True, path=path)
