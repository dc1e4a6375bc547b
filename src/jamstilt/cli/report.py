"""Reports: what a check or a build found and made, as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from jamstilt.cli.console import FINE, STOPPED, show, show_json
from jamstilt.cli.finding_text import finding_text
from jamstilt.cli.protection_text import protection_record, protection_text
from jamstilt.findings import Finding, stops
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Number
from jamstilt.statement.completeness.completeness import completeness_lines, place_or_reason
from jamstilt.storage.finding_record import finding_record

if TYPE_CHECKING:
    from jamstilt.intake.values.additions import Match
    from jamstilt.production.produce import Outcome


READ_FIRST = {
    "public/*.pdf": "cli.read.public",
    "internal/*.pdf": "cli.read.complete",
    "build/protection.html": "cli.read.protection",
}
"""What to open first, and the key of the words that say what it is."""


def report_outcome(outcome: Outcome, *, as_json: bool) -> int:
    """Show an outcome and give its exit status."""
    words = Words(outcome.language)
    if as_json:
        findings = [finding_record(one, words) for one in outcome.findings]
        readings = [asdict(one) for one in outcome.readings]
        report = {"stopped": outcome.stopped, "findings": findings, "readings": readings}
        files = [str(file) for file in outcome.files]
        matches = [_match(one) for one in outcome.matches]
        report |= {"matches": matches, "files": files, "completeness": _completeness(outcome, words)}
        protection = outcome.protection and protection_record(outcome.protection, words)
        show_json(report | {"protection": protection})
    else:
        _show_readings(outcome, words)
        _show_matches(outcome, words)
        _show_completeness(outcome, words)
        if outcome.protection:
            show(protection_text(outcome.protection, words))
            show()
        show(finding_text(outcome.findings, words))
    return STOPPED if outcome.stopped else FINE


def report_findings(findings: Iterable[Finding], words: Words) -> int:
    """Show findings alone and give the exit status; nothing at all is shown when there are none."""
    listed = tuple(findings)
    if listed:
        show(finding_text(listed, words))
    return STOPPED if stops(listed) else FINE


def where_to_look(files: Iterable[Path], words: Words) -> str:
    """How many files were made, the folder that holds them all, and which to open first."""
    from os.path import commonpath

    listed = list(files)
    folder = Path(commonpath(listed)) if len(listed) > 1 else listed[0].parent
    firsts = ((next((file for file in listed if file.match(kind)), None), key) for kind, key in READ_FIRST.items())
    to_open = (words(key, file=str(file.relative_to(folder))) for file, key in firsts if file)
    return "\n  ".join((words("cli.built", count=len(listed), folder=str(folder)), *to_open))


def _show_completeness(outcome: Outcome, words: Words) -> None:
    if outcome.completeness:
        show(words("cli.completeness"))
        show("\n".join(f"  {line}" for line in completeness_lines(outcome.completeness, words)))
        show()


def _completeness(outcome: Outcome, words: Words) -> list[dict[str, str]]:
    """Each requirement of the law, and how it stands; none where the figures could not be made."""
    answers = outcome.completeness.answers if outcome.completeness else ()
    return [
        {
            "requirement": each.requirement.key,
            "provision": str(each.requirement.provision),
            "force": each.force,
            "standing": each.standing,
            "told": words.say(place_or_reason(each)),
        }
        for each in answers
    ]


def _show_matches(outcome: Outcome, words: Words) -> None:
    for one in outcome.matches:
        show(
            words(
                "cli.match",
                file=one.file,
                component=words(f"value.component.{one.component or 'unknown'}"),
                rows=Number(one.rows),
                people=Number(one.people),
                matched_people=Number(one.matched_people),
                corrections=Number(one.corrections),
            )
        )
    if outcome.matches:
        show()


def _match(one: Match) -> dict[str, object]:
    """Rows and people; the amounts themselves stay inside."""
    names = ("file", "sheet", "component", "rows", "people", "matched_rows", "matched_people", "corrections")
    return {name: getattr(one, name) for name in names}


def _show_readings(outcome: Outcome, words: Words) -> None:
    for one in outcome.readings:
        told = filter(
            None,
            (
                one.sheet,
                one.encoding,
                one.delimiter and f"«{_visible(one.delimiter, words)}»",
                one.decimal_sign and words("cli.decimal_sign", sign=one.decimal_sign),
                one.thousands_sign and words("cli.thousands_sign", sign=_visible(one.thousands_sign, words)),
            ),
        )
        show(
            words(
                "cli.reading",
                count=one.rows_read,
                file=one.file,
                form=", ".join((one.format, *told)),
                header_row=one.header_row,
                used=Number(one.rows_used),
                set_aside=Number(one.rows_set_aside),
                structural=Number(one.rows_structural),
            )
        )
        if one.preamble:
            show(words("cli.preamble", text=" / ".join(one.preamble)))
    if outcome.readings:
        show()


def _visible(sign: str, words: Words) -> str:
    return {"\t": "tab", " ": words("cli.blank")}.get(sign, sign)
