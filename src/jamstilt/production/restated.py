"""Restated figures: what an earlier statement released for a year, and this one gives anew with another value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.statement.restated import Restated
from jamstilt.storage.dossier import SETTINGS_FILE
from jamstilt.storage.history import Released

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

FIGURE_RESTATED = Rule("carry_over", "figure_restated", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
RESTATEMENT_NEEDLESS = Rule("carry_over", "restatement_needless", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

_SHOWN = 6


def restated(history: Iterable[Released], release: Release) -> tuple[Restated, ...]:
    """The figures whose printed value is another than when they were last released, in order of name.

    ``history`` is oldest first: of several releases of a figure the newest counts. Only figures that were published
    then and are published now are told: of a hidden one, not even that it changed.
    """
    if release.audience is not Audience.PUBLIC:
        raise ValueError("what is hidden from the public must not be compared with what is not")
    then = {old.figure: old.number for old in history}
    return tuple(
        Restated(figure, before, now)
        for figure, before in sorted(then.items(), key=lambda item: item[0])
        if before is not None and figure in release.figures and not release.figures[figure].recalled
        if (now := release.figures[figure].value) is not None and now != before
    )


def restated_findings(found: Sequence[Restated], settings: Settings) -> Iterator[Finding]:
    """One for each year whose figures are restated and nobody has said why; and reasons that explain nothing."""
    years = {each.figure.period for each in found}
    for year in sorted(years):
        if settings.restatement(year) is None:
            of_year = [each for each in found if each.figure.period == year]
            values = {"year": year, "measures": _measures(of_year)}
            yield FIGURE_RESTATED.at(Where(file=f"earlier/{year}.json"), count=len(of_year), **values)
    for one in settings.restatements:
        if one.period not in years:
            yield RESTATEMENT_NEEDLESS.at(Where(file=SETTINGS_FILE), year=one.period)


def reasons(settings: Settings, language: Language) -> dict[int, str]:
    """Why figures are restated, year by year: in the language, else in the first one that it is written in."""
    order = (language, *settings.statement.languages, *Language)
    return {
        one.period: next(filter(None, (one.reason.in_language(each) for each in order)), "")
        for one in settings.restatements
    }


def _measures(found: Sequence[Restated]) -> Message:
    """The measures that are restated, each named once; the rest are counted."""
    names = list(dict.fromkeys(each.figure.measure for each in found))
    listed = [say(f"carry_over.measure.{name}") for name in names[:_SHOWN]]
    more = len(names) - len(listed)
    told = listed[0]
    for name in listed[1:]:
        told = say("carry_over.and", first=told, other=name)
    return say("carry_over.and_more", first=told, count=more) if more else told
