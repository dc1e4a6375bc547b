"""Findings as a person reads them: what stops first, each with its place, what is wrong and how to mend it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from jamstilt.findings import Finding, Severity, Where
from jamstilt.language.catalogue import UnknownMessageError, Words

_WIDEST = 100
_TEXT_FILES = (".toml", ".md")


def finding_text(findings: Iterable[Finding], words: Words) -> str:
    """All findings grouped by severity; a sentence says so when there are none."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    if not ordered:
        return words("cli.findings.none")
    return "\n".join(line for severity, group in groupby(ordered, _severity) for line in _group(severity, group, words))


def place(where: Where, words: Words, rows: Sequence[int] = ()) -> str:
    """``tilsette.csv, rad 214, kolonne «Stillingsprosent»``; empty for a finding that has no place.

    ``rows`` are all the rows where the same is wrong.
    """
    many = len(rows) > 1
    row = "line" if (where.file or "").endswith(_TEXT_FILES) else "row"
    named = (
        where.file,
        where.sheet and words("cli.place.sheet", sheet=where.sheet),
        where.row and not many and words(f"cli.place.{row}", row=where.row),
        many and words(f"cli.place.{row}s", rows=", ".join(map(str, rows))),
        where.column and words("cli.place.column", column=where.column),
        where.section and words("cli.place.section", section=_section(where.section, words)),
    )
    told = ", ".join(part for part in named if part)
    return told if where.file else told[:1].upper() + told[1:]


def _group(severity: Severity, findings: Iterable[Finding], words: Words) -> Iterator[str]:
    listed = list(findings)
    yield words(f"cli.severity.{severity}", count=len(listed))
    yield ""
    for _, group in groupby(listed, _but_for_the_row):
        same = list(group)
        finding = same[0]
        at = place(finding.where, words, [one.where.row for one in same if one.where.row])
        problem = f"{words.say(finding.problem)} ({finding.provision})"
        yield from _wrapped(at or problem, "  ")
        if at:
            yield from _wrapped(problem, "    ")
        yield from _wrapped(words.say(finding.remedy), "    ")
        yield ""


def _section(section: str, words: Words) -> str:
    """The title of a part of the statement; a table of the settings keeps its name."""
    try:
        return words(f"law.{section}.title")
    except UnknownMessageError:
        return section


def _severity(finding: Finding) -> Severity:
    return finding.severity


def _but_for_the_row(finding: Finding) -> Finding:
    return replace(finding, where=replace(finding.where, row=None))


def _wrapped(text: str, indent: str) -> list[str]:
    width = min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)
    return textwrap.wrap(
        text,
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
