"""Reads the answers of ``mapping.toml`` one by one; what cannot be understood becomes a finding with its line."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from jamstilt.figure import Component
from jamstilt.findings import Finding, Rule, Where
from jamstilt.intake.columns.mapping_rules import (
    MAPPING_ANSWER_MISSING,
    MAPPING_ANSWER_UNKNOWN,
    MAPPING_FIELD_UNKNOWN,
    MAPPING_KIND_UNKNOWN,
    MAPPING_NAME_UNKNOWN,
    MAPPING_WRONG_TYPE,
)
from jamstilt.intake.mapping import NOT_PAY, Field
from jamstilt.language.message import Message, say
from jamstilt.toml_lines import Path, line_of, lines_of
from jamstilt.workforce.terms import GENDERS, Appointment, LeaveKind, Wish

Choice = TypeVar("Choice", bound=StrEnum)

SET_ASIDE = "other"
"""The answer for a kind of leave that the statement does not count."""

ANSWERS: dict[Field, tuple[str, ...]] = {
    Field.GENDER: GENDERS,
    Field.APPOINTMENT: tuple(Appointment),
    Field.WANTS_MORE_HOURS: tuple(Wish),
    Field.AVAILABLE_FOR_MORE_HOURS: tuple(Wish),
    Field.LEAVE_KIND: (*LeaveKind, SET_ASIDE),
    Field.PAY_TYPE: (
        Component.AGREED,
        Component.IRREGULAR,
        Component.BONUS,
        Component.OVERTIME,
        Component.BENEFITS,
        NOT_PAY,
    ),
}
"""What a text in the file may be said to mean, for each field that has codes."""


class Answers:
    """The answers in one file. Each question gives a value that can be used, and adds to ``findings`` if it had to."""

    def __init__(self, text: str, file: str) -> None:
        """Remember where each line is."""
        self.findings: list[Finding] = []
        self._file = file
        self._lines = lines_of(text)

    def found(self, rule: Rule, path: Path, **values: str | int | Message) -> None:
        """Add a finding at the line of ``path``."""
        self.findings.append(rule.at(Where(file=self._file, row=line_of(self._lines, path)), count=None, **values))

    def only(self, table: dict[str, Any], path: Path, names: tuple[str, ...]) -> None:
        """No other names than these may stand in the table."""
        for name in table:
            if name not in names:
                self.found(MAPPING_NAME_UNKNOWN, (*path, name), name=name, known=_near(name, names))

    def text(self, table: dict[str, Any], path: Path, name: str) -> str:
        """A text that must be there; empty if it is not."""
        if name not in table:
            self.found(MAPPING_ANSWER_MISSING, path, name=name)
            return ""
        return self._typed(table, path, name, _TEXT, "")

    def whole_number(self, table: dict[str, Any], path: Path, name: str) -> int:
        """A whole number that must be there; 0 if it is not."""
        if name not in table:
            self.found(MAPPING_ANSWER_MISSING, path, name=name)
            return 0
        return self._typed(table, path, name, _WHOLE_NUMBER, 0)

    def yes_or_no(self, table: dict[str, Any], path: Path, name: str, *, default: bool) -> bool:
        """``true`` or ``false``."""
        return self._typed(table, path, name, _YES_OR_NO, default)

    def choice(  # noqa: PLR0913 - a place, a set of answers and what to say when there is none
        self,
        table: dict[str, Any],
        path: Path,
        name: str,
        choices: type[Choice],
        default: Choice,
        *,
        needed: bool = False,
    ) -> Choice:
        """One of the answers of an enumeration."""
        if name not in table and not needed:
            return default
        given = self.text(table, path, name)
        if given in tuple(choices):
            return choices(given)
        if given or name in table:
            rule = MAPPING_KIND_UNKNOWN if name == "kind" else MAPPING_ANSWER_UNKNOWN
            if isinstance(table.get(name), str):
                self.found(rule, (*path, name), name=name, answer=given, known=", ".join(choices))
        return default

    def field(self, path: Path, key: str) -> Field | None:
        """The field with this key."""
        if key in tuple(Field):
            return Field(key)
        self.found(MAPPING_FIELD_UNKNOWN, path, field=key, known=_near(key, tuple(Field)))
        return None

    def coded(self, table: dict[str, Any], path: Path, key: str, field: Field) -> dict[str, str]:
        """The user's own answers for a field: a text in the file to our key."""
        given = self.texts_by_key(table, path, key)
        allowed = ANSWERS.get(field)
        for text, answer in given.items():
            if allowed and answer not in allowed:
                known = ", ".join(allowed)
                self.found(MAPPING_ANSWER_UNKNOWN, (*path, key, text), name=str(field), answer=answer, known=known)
        return given

    def texts(self, table: dict[str, Any], path: Path, name: str) -> tuple[str, ...]:
        """A list of texts."""
        given = self._typed(table, path, name, _LIST_OF_TEXTS, [])
        if all(isinstance(text, str) for text in given):
            return tuple(given)
        self.found(MAPPING_WRONG_TYPE, (*path, name), name=name, type=say("mapping.type.list_of_texts"))
        return ()

    def texts_by_key(self, table: dict[str, Any], path: Path, name: str) -> dict[str, str]:
        """A table in which everything is text."""
        given = self.table(table, path, name)
        place = (*path, name)
        return {key: self._typed(given, place, key, _TEXT, "") for key in given}

    def table(self, table: dict[str, Any], path: Path, name: str) -> dict[str, Any]:
        """A table within the table; empty if it is not there."""
        return self._typed(table, path, name, _TABLE, {})

    def tables(self, table: dict[str, Any], path: Path, name: str) -> list[tuple[Path, dict[str, Any]]]:
        """A ``[[list]]`` of tables, each with its path."""
        given = self._typed(table, path, name, _TABLES, [])
        if all(isinstance(entry, dict) for entry in given):
            return [((*path, name, number), entry) for number, entry in enumerate(given)]
        self.found(MAPPING_WRONG_TYPE, (*path, name), name=name, type=say("mapping.type.tables"))
        return []

    def _typed(self, table: dict[str, Any], path: Path, name: str, wanted: _Type, default: Any) -> Any:  # noqa: ANN401 - TOML holds anything
        value = table.get(name, default)
        if isinstance(value, wanted.type) and (wanted is _YES_OR_NO or not isinstance(value, bool)):
            return value
        self.found(MAPPING_WRONG_TYPE, (*path, name), name=name, type=say(f"mapping.type.{wanted.said}"))
        return default


@dataclass(frozen=True, slots=True)
class _Type:
    type: type
    said: str


_TEXT = _Type(str, "text")
_WHOLE_NUMBER = _Type(int, "whole_number")
_YES_OR_NO = _Type(bool, "yes_or_no")
_TABLE = _Type(dict, "table")
_TABLES = _Type(list, "tables")
_LIST_OF_TEXTS = _Type(list, "list_of_texts")


def _near(name: str, known: tuple[str, ...]) -> str:
    return ", ".join(get_close_matches(name, known, n=3, cutoff=0.5) or known)
