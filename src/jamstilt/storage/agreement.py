"""Whether the settings agree with each other: every group, population and language that is named is there."""

from __future__ import annotations

from collections.abc import Callable

from jamstilt.figure import TOTAL, UNRESOLVED, Subset
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.choices import EVERYONE, NamesByLanguage, Settings
from jamstilt.storage.disagreement import Disagreements
from jamstilt.storage.organisation_number import is_valid
from jamstilt.storage.policy_agreement import policy_disagreements
from jamstilt.storage.recipient_agreement import recipient_disagreements
from jamstilt.toml_lines import Path, line_of, lines_of

ORGANISATION_NUMBER = Rule("storage", "organisation_number", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
LANGUAGE_TWICE = Rule("storage", "language_twice", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
NO_GROUPS = Rule("storage", "no_groups", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
KEY_RESERVED = Rule("storage", "key_reserved", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
LABEL_MISSING = Rule("storage", "label_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
GROUP_UNKNOWN = Rule("storage", "group_not_in_settings", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
POPULATION_UNKNOWN = Rule("storage", "population_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
PROSE_LANGUAGE = Rule("storage", "prose_language", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
RESTATED_TWICE = Rule("storage", "restated_twice", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

RESERVED_GROUPS = frozenset({TOTAL, UNRESOLVED, *Subset})


def disagreements(settings: Settings, text: str, file: str) -> tuple[Finding, ...]:
    """All that does not fit together, each at the line where it is written in ``text``."""

    def at(*path: str | int) -> Where:
        return Where(file=file, row=line_of(lines_of(text), path))

    checks: tuple[Callable[[Settings], Disagreements], ...] = (
        _organisation,
        _languages,
        _prose,
        _restatements,
        _groups,
        _labels,
        _populations,
        _measures,
        policy_disagreements,
        recipient_disagreements,
    )
    return tuple(rule.at(at(*path), count=None, **values) for check in checks for rule, path, values in check(settings))


def _organisation(settings: Settings) -> Disagreements:
    number = settings.organisation.organisation_number
    if number is not None and not is_valid(number):
        yield ORGANISATION_NUMBER, ("organisation", "organisation_number"), {}


def _languages(settings: Settings) -> Disagreements:
    languages = settings.statement.languages
    if len(set(languages)) < len(languages):
        yield LANGUAGE_TWICE, ("statement", "languages"), {}


def _prose(settings: Settings) -> Disagreements:
    for language in settings.prose_languages:
        if language not in settings.statement.languages:
            known = ", ".join(settings.statement.languages)
            yield PROSE_LANGUAGE, ("prose", "languages"), {"language": language, "known": known}


def _restatements(settings: Settings) -> Disagreements:
    periods = [one.period for one in settings.restatements]
    for index, period in enumerate(periods):
        if period in periods[:index]:
            yield RESTATED_TWICE, ("restatements", index), {"period": str(period)}


def _groups(settings: Settings) -> Disagreements:
    if not settings.groups:
        yield NO_GROUPS, ("groups",), {}
    for key in sorted(RESERVED_GROUPS & settings.groups.keys()):
        yield KEY_RESERVED, ("groups", key), {"key": key}
    if EVERYONE in settings.populations:
        yield KEY_RESERVED, ("populations", EVERYONE), {"key": EVERYONE}


def _labels(settings: Settings) -> Disagreements:
    named: dict[Path, NamesByLanguage] = {("groups", key): labels for key, labels in settings.groups.items()}
    named |= {("populations", key): labels for key, labels in settings.populations.items()}
    for path, labels in named.items():
        for language in dict.fromkeys(settings.statement.languages):
            if labels.in_language(language) is None:
                yield LABEL_MISSING, path, {"key": ".".join(map(str, path)), "language": language}


def _populations(settings: Settings) -> Disagreements:
    for key, population in settings.populations.items():
        for group in population.leave_out_groups:
            if group not in settings.groups:
                yield GROUP_UNKNOWN, ("populations", key, "leave_out_groups"), {"group": group, "population": key}


def _measures(settings: Settings) -> Disagreements:
    known = (EVERYONE, *settings.populations)
    for measure, population in settings.measures:
        if population not in known:
            values = {"population": population, "measure": measure, "known": ", ".join(known)}
            yield POPULATION_UNKNOWN, ("measures", measure), values
