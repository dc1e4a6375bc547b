"""Restated numbers: what an earlier statement released for a year, and this one gives anew with another value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.language.message import Message, say
from jamstilt.language.number import is_apart
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.quantity import Qualifier
from jamstilt.statement.restated import Restated, RestatedFigure, RestatedNumber
from jamstilt.storage.dossier import SETTINGS_FILE
from jamstilt.storage.history import Released, Status
from jamstilt.storage.number_history import ReleasedNumber

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

FIGURE_RESTATED = Rule("carry_over", "figure_restated", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
RESTATEMENT_NEEDLESS = Rule("carry_over", "restatement_needless", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

WANTED = frozenset({"goal"})
"""Registers that tell what is wanted, not what was."""

_SHOWN = 6
_OF_A_YEAR = re.compile(r"[0-9]{4}$")


def restated(
    history: Iterable[Released], release: Release, numbers: Iterable[ReleasedNumber] = ()
) -> tuple[Restated, ...]:
    """The figures, and the numbers of registers, whose printed value is another than when they were last released.

    ``history`` and ``numbers`` are oldest first: of several releases of one the newest counts. Only what was published
    then and is published now is told: of a hidden figure, not even that it changed. That a figure is rounded to another
    step than it was does not make it another.
    """
    if release.audience is not Audience.PUBLIC:
        raise ValueError("what is hidden from the public must not be compared with what is not")
    return (*_figures(history, release), *_numbers(numbers, release))


def _figures(history: Iterable[Released], release: Release) -> Iterator[RestatedFigure]:
    then = {old.figure: old for old in history}
    for figure, old in sorted(then.items(), key=lambda item: item[0]):
        before = old.number
        if before is not None and figure in release.figures and not release.figures[figure].recalled:
            now = release.figures[figure]
            if now.value is not None and is_apart(now.value, now.step, before, old.step):
                yield RestatedFigure(figure, before, now.value, old.file, old.step if old.is_coarse else None)


def _numbers(numbers: Iterable[ReleasedNumber], release: Release) -> Iterator[RestatedNumber]:
    """A threshold is no number of a year, but what somebody wants; what belongs to no year cannot be of an earlier."""
    then = {old.name: old for old in numbers}
    for name, old in sorted(then.items(), key=lambda item: item[0]):
        found = release.reported.get(name)
        if not found or name.register in WANTED or not _OF_A_YEAR.search(name.period):
            continue
        if old.status is Status.PUBLISHED and _is_told(found) and _printed(found) != (old.reported.told, old.qualifier):
            yield RestatedNumber(old.reported, old.file)


def _is_told(found: SafeReported) -> bool:
    return isinstance(found.told, Fraction | date | str)


def _printed(found: SafeReported) -> tuple[Fraction | str, Qualifier]:
    """As it stands in the open data: a day is text there."""
    return found.told if isinstance(found.told, Fraction) else str(found.told), found.number.qualifier


def restated_findings(found: Sequence[Restated], settings: Settings) -> Iterator[Finding]:
    """One for each year and file whose figures are restated and nobody has said why; and reasons that explain nothing.

    The file is the one where the newest of the values before stands.
    """
    years = {each.year for each in found}
    for year, file in sorted({(each.year, each.file) for each in found}):
        if settings.restatement(year) is None:
            same = [each for each in found if (each.year, each.file) == (year, file)]
            values = {"year": year, "measures": _measures(same)}
            yield FIGURE_RESTATED.at(Where(file=file), count=len(same), **values)
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


def _kind(each: Restated) -> str:
    """The key of the word for what kind of number it is."""
    if isinstance(each, RestatedFigure):
        return f"carry_over.measure.{each.figure.measure}"
    return f"carry_over.register.{each.before.name.register}"


def _measures(found: Sequence[Restated]) -> Message:
    """The measures that are restated, each named once; the rest are counted."""
    names = list(dict.fromkeys(_kind(each) for each in found))
    listed = [say(name) for name in names[:_SHOWN]]
    more = len(names) - len(listed)
    told = listed[0]
    for name in listed[1:]:
        told = say("carry_over.and", first=told, other=name)
    return say("carry_over.and_more", first=told, count=more) if more else told
