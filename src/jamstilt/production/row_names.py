"""Figures and their rows in words, with the employer's own names of groups, for findings about protection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jamstilt.disclosure.targets import Secret
from jamstilt.figure import TOTAL, UNRESOLVED, Component, Figure, Gender, Subset
from jamstilt.language.message import Message, Value, say

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class RowNames:
    """Says figures and rows in the dossier's first language."""

    settings: Settings

    def name(self, group: str) -> Value:
        """What a row is called: by the employer, or by us."""
        if group in (TOTAL, UNRESOLVED, *Subset):
            return say(f"statement.group.{group}")
        labels = self.settings.groups.get(group)
        return (labels.in_language(self.settings.statement.languages[0]) if labels else None) or group

    def figure(self, figure: Figure) -> Message:
        """``mean pay, agreed pay, consultants, men, 2024``."""
        parts: list[Value] = [say(f"prose.measure.{figure.measure}")]
        if figure.component is not Component.NONE:
            parts.append(say(f"prose.component.{figure.component}"))
        parts.append(self.name(figure.group))
        if figure.gender is not Gender.ALL:
            parts.append(say(f"prose.gender.{figure.gender}"))
        return _joined("disclosure.comma", [*parts, figure.period])

    def figures(self, figures: Sequence[Figure]) -> Message:
        """Several figures, each in quotes; beyond six the rest are counted."""
        return _listed([say("disclosure.quoted", name=self.figure(figure)) for figure in figures])

    def listed(self, rows: Iterable[tuple[str, Component]]) -> Message:
        """Several rows, each in quotes, with the kind of pay where it is about one kind only."""
        return _listed(
            [
                say("disclosure.quoted", name=self.name(group))
                if kind is Component.NONE
                else say("disclosure.quoted_kind", name=self.name(group), kind=say(f"prose.component.{kind}"))
                for group, kind in rows
            ]
        )

    def one_of(self, secret: Secret) -> Message:
        """``the only man in the row “Consultants” in 2024``; of people who have all the same, everybody."""
        row = secret.row
        name, year = self.name(row.group), row.period
        if secret.knower is None:
            return say("disclosure.everybody", row=name, year=year)
        return say(f"disclosure.one_of.{row.gender}", count=secret.people, row=name, year=year)


def _listed(parts: Sequence[Message]) -> Message:
    shown = _joined("disclosure.and", parts[:_SHOWN])
    more = len(parts) - _SHOWN
    return say("disclosure.and_more", count=more, first=shown) if more > 0 else shown


def _joined(how: str, parts: Sequence[Value]) -> Message:
    found = parts[0]
    for part in parts[1:]:
        found = say(how, first=found, other=part)
    return found if isinstance(found, Message) else say("disclosure.quoted", name=found)
