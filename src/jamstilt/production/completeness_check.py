"""Beside the line: the statement held against the law's list, its findings, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jamstilt.disclosure.release import Release
from jamstilt.findings import Finding
from jamstilt.language.catalogue import Words
from jamstilt.law.requirement import Duty
from jamstilt.production.duty import duties_of
from jamstilt.production.gather import Gathered
from jamstilt.production.profile import profile
from jamstilt.statement.completeness.completeness import Completeness, completeness, gaps
from jamstilt.statement.completeness.field_holes import field_holes

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

PAGE = "completeness.html"


def completeness_of(everything: Release, gathered: Gathered, settings: Settings) -> Completeness:
    """How each requirement stands, by the complete release with the surveys of earlier statements in it."""
    duties = duties_of(settings, gathered.workforces)
    return completeness(everything, settings.statement.year, duties, gathered.registers)


def completeness_findings(found: Completeness, gathered: Gathered, said: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """What is missing; ``said`` are the findings of the registers, which are not told twice."""
    authority = Duty.PUBLIC_AUTHORITY
    is_written = authority in found.begun and bool(found.of(authority))
    holes = field_holes(gathered.registers.authority, found.year) if is_written else ()
    return (*gaps(found, said), *holes)


def completeness_file(found: Completeness, gathered: Gathered, settings: Settings) -> dict[str, bytes]:
    """The page, in the dossier's first language; it is for those who work on the statement."""
    from jamstilt.publish.html import html
    from jamstilt.statement.completeness.matrices import matrices
    from jamstilt.statement.completeness.page import completeness_page

    language = settings.statement.languages[0]
    words, told = Words(language), profile(settings, (), language)
    page = completeness_page(found, matrices(gathered.registers, told, words), told, words)
    return {PAGE: html(page, {})}
