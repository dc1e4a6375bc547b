"""The whole line, from HR files to a published statement, on one screen."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.findings import Finding, Severity, stops
from jamstilt.intake.raw_table import Reading
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.completeness_check import completeness_file
from jamstilt.production.count import count
from jamstilt.production.gather import Gathered, Tell, gather
from jamstilt.production.naming import with_names
from jamstilt.production.outsider import truth_of
from jamstilt.production.profile import profile
from jamstilt.production.protection_findings import proposal_findings
from jamstilt.production.protection_page import protection_file
from jamstilt.production.protection_report import ProtectionReport, protection_report
from jamstilt.production.publishing import open_data_files, reported_files, statement_files
from jamstilt.production.record import record
from jamstilt.production.stand import Stand, examine
from jamstilt.review.findings_of_review import findings as review_findings
from jamstilt.review.review import review
from jamstilt.statement.completeness.completeness import Completeness
from jamstilt.statement.outline import compose
from jamstilt.storage.atomic import replace_tree, temporary_beside, write_tree
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.finding_record import finding_record

if TYPE_CHECKING:
    from jamstilt.intake.values.additions import Match
    from jamstilt.storage.choices import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found and what was made. Nothing is made when a finding stops.

    ``matches`` tell how each component of an additional file met the file of employees.
    """

    findings: tuple[Finding, ...]
    files: tuple[Path, ...]
    readings: tuple[Reading, ...]
    language: Language
    matches: tuple[Match, ...] = ()
    completeness: Completeness | None = None
    protection: ProtectionReport | None = None

    @property
    def stopped(self) -> bool:
        """Whether a finding kept the statement from being made."""
        return stops(self.findings)


def check(folder: Path, tell: Tell | None = None) -> Outcome:
    """Everything that is wrong or missing; nothing is written."""
    gathered = gather(folder, tell or _silent)
    if gathered.dossier is None or gathered.settings is None or gathered.stopped:
        return _outcome(gathered, folder, gathered.findings)
    counted = count(gathered.workforces, gathered.settings)
    examined = examine(gathered, gathered.settings, counted)
    report = protection_report(examined.plan, counted, gathered.settings)
    found = (*examined.findings, *report.findings, *proposal_findings(gathered.settings, counted, examined.plan))
    outcome = _outcome(gathered, folder, found)
    return replace(outcome, completeness=examined.completeness, protection=report)


def build(folder: Path, tell: Tell | None = None, languages: Sequence[Language] | None = None) -> Outcome:
    """Both versions in every format and language, put in place all at once or not at all."""
    tell = tell or _silent
    gathered = gather(folder, tell)
    dossier, settings = gathered.dossier, gathered.settings
    if dossier is None or settings is None or gathered.stopped:
        return _outcome(gathered, folder, gathered.findings)
    tell("counting", 0, 1)
    counted = count(gathered.workforces, settings)
    tell("protecting", 0, 1)
    examined = examine(gathered, settings, counted)
    if stops(examined.findings):
        return _outcome(gathered, folder, examined.findings)
    files = _published(gathered, settings, examined, languages or settings.statement.languages, tell)
    tell("reviewing", 0, 1)
    exposed = review_findings(review(_public(files), truth_of(gathered, settings, counted)))
    if stops(exposed):
        return _outcome(gathered, folder, (*examined.findings, *exposed))
    words = Words(settings.statement.languages[0])
    files |= completeness_file(examined.completeness, gathered, settings)
    report = protection_report(examined.plan, counted, settings)
    files |= protection_file(report, settings)
    found = (*examined.findings, *report.findings, *exposed)
    files["findings.json"] = _json([finding_record(each, words) for each in _decided(found, settings)])
    files["record.json"] = record(dossier.folder, dossier.inputs(), settings, examined.plan, files)
    tell("writing", 0, 1)
    temporary = temporary_beside(dossier.build)
    write_tree(temporary, files, private=Audience.INTERNAL)
    in_use = replace_tree(temporary, dossier.build)
    put = () if in_use else tuple(dossier.build / name for name in files)
    return _outcome(gathered, folder, (*found, *in_use), put)


def _published(
    gathered: Gathered, settings: Settings, examined: Stand, languages: Sequence[Language], tell: Tell
) -> dict[str, bytes]:
    sources = tuple(sorted({reading.file for reading in gathered.readings}))
    releases = (examined.public, examined.internal)

    def made(seen: Release, language: Language) -> dict[str, bytes]:
        told = profile(settings, sources, language, examined.restated)
        is_made = seen is examined.public and language is examined.statement.language
        composed = examined.statement if is_made else compose(seen, told, Words(language), gathered.registers)
        return statement_files(composed)

    files: dict[str, bytes] = {}
    for number, (seen, language) in enumerate(product(releases, languages)):
        tell("publishing", number, len(releases) * len(languages))
        files |= {f"{seen.audience}/{name}": content for name, content in made(seen, language).items()}
    for seen in releases:
        data = open_data_files(seen) | reported_files(seen, settings.statement.languages[0])
        files |= {f"{seen.audience}/{name}": content for name, content in data.items()}
    return files


def _public(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that anybody may read, by the names that they will have there."""
    folder = f"{Audience.PUBLIC}/"
    return {name.removeprefix(folder): content for name, content in files.items() if name.startswith(folder)}


def _decided(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    """In order, each once, with the employer's own names; what somebody has decided and logged is no longer asked."""
    kept = dict.fromkeys(
        replace(each, severity=Severity.NOTE)
        if each.severity is Severity.DECIDE and settings.decision(each.rule, each.where.file)
        else each
        for each in (with_names(finding, settings) for finding in findings)
    )
    return tuple(sorted(kept, key=lambda finding: finding.order))


def _outcome(gathered: Gathered, folder: Path, findings: tuple[Finding, ...], files: tuple[Path, ...] = ()) -> Outcome:
    language = (gathered.dossier or Dossier(folder)).language()
    told = _decided(findings, gathered.settings) if gathered.settings else findings
    return Outcome(told, files, gathered.readings, language, gathered.matches)


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _silent(_step: str, _done: int, _of: int) -> None:
    return None
