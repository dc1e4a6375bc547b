"""Says findings with the names that the employer has given to groups and populations, in place of their keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jamstilt.findings import Finding
from jamstilt.language.message import Message, Value

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

KEYS = frozenset({"group", "colleague", "counts", "pay"})
"""The values of a finding's sentences that are keys of groups or populations."""


def with_names(finding: Finding, settings: Settings) -> Finding:
    """The finding in the words of the dossier's first language."""
    language = settings.statement.languages[0]
    groups = {key: labels.in_language(language) or key for key, labels in settings.groups.items()}
    populations = {key: settings.population_name(key, language) for key in (*settings.populations, "everyone")}
    names = groups | populations
    return replace(finding, problem=_named(finding.problem, names), remedy=_named(finding.remedy, names))


def _named(message: Message, names: dict[str, str]) -> Message:
    return replace(message, values=tuple((key, _name(key, value, names)) for key, value in message.values))


def _name(key: str, value: Value, names: dict[str, str]) -> Value:
    return names.get(value, value) if key in KEYS and isinstance(value, str) else value
