"""What each command does: asks ``production`` or ``storage``, and reports. Every function gives the exit status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import typer

from jamstilt.cli.console import FINE, STOPPED, show, show_json
from jamstilt.cli.names_text import names_text
from jamstilt.cli.progress import progress
from jamstilt.cli.report import report_findings, report_outcome, where_to_look
from jamstilt.findings import stops
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Sector
from jamstilt.storage.dossier import Dossier, open_dossier


def show_demo(folder: Path) -> int:
    """Write the demo dossier, build it, and say where to look."""
    from jamstilt.production.demo import demo
    from jamstilt.production.produce import build

    dossier = demo(folder)
    words = Words(Dossier(dossier).language())
    with progress(words) as tell:
        outcome = build(dossier, tell)
    if outcome.stopped:
        return report_outcome(outcome, as_json=False)
    show(where_to_look(outcome.files, words))
    return FINE


def make_new(folder: Path, name: str, year: int, sector: Sector, languages: Sequence[Language]) -> int:
    """Make an empty dossier and say what to do next."""
    from jamstilt.storage.new_dossier import new_dossier

    words = Words(languages[0])
    dossier, findings = new_dossier(folder, name, year, sector, languages)
    if dossier:
        show(words("cli.made", folder=str(folder), source=str(dossier.source)))
    return report_findings(findings, words)


def go_on_from(folder: Path, last: Path, year: int | None, name: str | None) -> int:
    """Make a dossier from last year's, say what came along, and what a person must see to."""
    from jamstilt.storage.carry_over import carry_over

    words = Words(Dossier(last).language())
    made = carry_over(folder, last, year, name)
    if made.dossier and made.year:
        show(words("carry_over.made", folder=str(folder), year=made.year, source=str(made.dossier.source)))
        for kind, count in made.entries.items():
            show(f"  {words(f'carry_over.kind.{kind}', count=count)}")
        show()
    return report_findings(made.findings, words)


def propose_mapping(folder: Path, *, as_json: bool) -> int:
    """Propose the mapping, keep it, and show how sure each guess is."""
    from jamstilt.cli.mapping_text import mapping_report, mapping_text
    from jamstilt.production.map_files import map_files

    words = Words(Dossier(folder).language())
    outcome = map_files(folder)
    if as_json:
        show_json(mapping_report(outcome, words))
        return int(stops(outcome.findings))
    show(mapping_text(outcome, words))
    return report_findings(outcome.findings, words)


def check_dossier(folder: Path, *, as_json: bool) -> int:
    """Check everything and write nothing."""
    from jamstilt.production.produce import check

    with progress(Words(Dossier(folder).language())) as tell:
        outcome = check(folder, tell)
    return report_outcome(outcome, as_json=as_json)


def build_statement(folder: Path, languages: Sequence[Language] | None, *, as_json: bool) -> int:
    """Build all formats for both audiences, and say in one line where to look."""
    from jamstilt.production.produce import build

    words = Words(Dossier(folder).language())
    with progress(words) as tell:
        outcome = build(folder, tell, languages)
    status = report_outcome(outcome, as_json=as_json)
    if outcome.files and not as_json:
        show()
        show(where_to_look(outcome.files, words))
    if outcome.stopped and not as_json and (left := Dossier(folder).build).exists():
        show()
        show(words("cli.last_build_stays", folder=str(left)))
    return status


def compare_dossiers(one: Path, other: Path, *, as_json: bool) -> int:
    """Tell what has changed, in sentences or as rows."""
    from jamstilt.production.compare.compare import compare

    comparison = compare(one, other)
    if as_json:
        show_json(comparison.rows)
    else:
        show("\n".join(comparison.sentences))
    return FINE if comparison.built else STOPPED


def list_names(folder: Path, find: str, *, as_json: bool) -> int:
    """List the names of all numbers that fit, each with its public value and its words."""
    from jamstilt.production.names import names

    words = Words(Dossier(folder).language())
    listed = names(folder, find)
    if stops(listed.findings):
        return report_findings(listed.findings, words)
    if as_json:
        show_json([asdict(row) for row in listed.rows])
    else:
        show(names_text(listed.rows, words))
    return FINE


def forget_persons(folder: Path, *, asked: bool) -> int:
    """Ask, then remove the persons' data, and list what was removed by name and hash."""
    from jamstilt.storage.forget import forget

    words = Words(Dossier(folder).language())
    dossier, findings = open_dossier(folder)
    if dossier is None:
        return report_findings(findings, words)
    if asked and not _is_sure(words, dossier.source):
        show(words("cli.forget.kept"))
        return FINE
    removed, findings = forget(dossier)
    for file in removed:
        show(f"  {file.sha256}  {file.file}")
    show(words("cli.forget.done", count=len(removed)))
    return report_findings(findings, words)


def _is_sure(words: Words, source: Path) -> bool:
    yes, no = words("cli.yes"), words("cli.no")
    question = f"{words('cli.forget.sure', source=str(source))} [{yes}/{no}]"
    return typer.prompt(question, default=no, show_default=False).strip().lower() in {yes, yes[0]}
