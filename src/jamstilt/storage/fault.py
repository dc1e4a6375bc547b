"""What a single key of the settings can have wrong: missing, unknown, or not the kind of value that belongs there."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage import choices
from jamstilt.toml_lines import Path, line_of, lines_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

KEY_MISSING = Rule("storage", "key_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
KEY_UNKNOWN = Rule("storage", "key_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
VALUE_WRONG = Rule("storage", "value_wrong", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

_TABLES: dict[Path, type[choices.SettingsTable]] = {
    ("organisation",): choices.Organisation,
    ("statement",): choices.StatementChoice,
    ("groups",): choices.NamesByLanguage,
    ("populations",): choices.NamedPopulation,
    ("measures",): choices.Measures,
    ("involuntary_part_time",): choices.InvoluntaryPartTime,
    ("parental_leave",): choices.ParentalLeave,
    ("disclosure",): choices.Disclosure,
    ("disclosure", "departures"): choices.Departure,
    ("decisions",): choices.Decision,
}
_EXPECTED = {
    "bool_type": "truth",
    "int_type": "number",
    "string_pattern_mismatch": "key",
    "tuple_type": "list",
    "too_short": "list",
    "model_type": "table",
    "mapping_type": "table",
}


def fault(error: ErrorDetails, text: str, file: str) -> Finding:
    """The finding for one error of pydantic; what the user wrote is never repeated, only the key."""
    path = tuple(part for part in error["loc"] if part != "[key]")
    where = Where(file=file, row=line_of(lines_of(text), path), section=_dotted(path[:-1]) or None)
    key = _dotted(path[-1:])
    if error["type"] == "missing":
        return KEY_MISSING.at(where, key=_dotted(path))
    if error["type"] == "extra_forbidden":
        return KEY_UNKNOWN.at(where, key=key, known=_near(path))
    return VALUE_WRONG.at(where, key=_dotted(path), expected=_expected(error["type"], error.get("ctx", {})))


def _dotted(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _near(path: Path) -> str:
    """The known key that the user most likely meant, or all keys of the table."""
    named = tuple(part for part in path[:-1] if isinstance(part, str))
    table = _TABLES.get(named) or _TABLES.get(named[:1]) or choices.Settings
    known = tuple(table.model_fields)
    return ", ".join(get_close_matches(str(path[-1]), known, n=1) or known)


def _expected(kind: str, context: Mapping[str, object]) -> Message:
    match kind:
        case "greater_than_equal":
            return say("storage.expected.at_least", least=str(context["ge"]))
        case "less_than_equal":
            return say("storage.expected.at_most", most=str(context["le"]))
        case "enum" | "literal_error":
            known = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return say("storage.expected.one_of", known=known)
        case _:
            fallback = "date" if kind.startswith("date") else "text"
            return say(f"storage.expected.{_EXPECTED.get(kind, fallback)}")
