"""What a single key of a TOML file can have wrong: missing, unknown, or not the kind of value that belongs there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.wording import ByLanguage
from jamstilt.toml_lines import Path, line_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

KEY_MISSING = Rule("storage", "key_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
KEY_UNKNOWN = Rule("storage", "key_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
VALUE_WRONG = Rule("storage", "value_wrong", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

LONGEST_KEY = 40
"""Of a key that a finding repeats; somebody may have written a whole sentence there."""

_EXPECTED = {
    "bool_type": "truth",
    "bool_parsing": "truth",
    "string_pattern_mismatch": "key",
    "tuple_type": "list",
    "too_short": "list",
    "model_type": "table",
    "mapping_type": "table",
    "dict_type": "table",
    "dataclass_type": "table",
    "fraction_type": "amount",
    "fraction_parsing": "amount",
    "value_error": "amount",
    "percent": "percent",
}
_EXPECTED_OF_ALL = {"date": "date", "int": "number"}


@dataclass(frozen=True, slots=True)
class FaultRules:
    """The three kinds of finding, in the words of the file they are about."""

    missing: Rule
    unknown: Rule
    wrong: Rule


OF_SETTINGS = FaultRules(KEY_MISSING, KEY_UNKNOWN, VALUE_WRONG)


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """A table as it stands in a file: the way to it, and the record that it is to become.

    ``called`` is what findings call it; nothing: by the way to it.
    """

    file: str
    lines: Mapping[Path, int]
    record: type
    path: Path = ()
    rules: FaultRules = OF_SETTINGS
    called: str = ""

    def where(self, *path: str | int) -> Where:
        """The line of a key, else of the nearest table around it."""
        return Where(file=self.file, row=line_of(self.lines, (*self.path, *path)), section=self.section() or None)

    def section(self, *path: str | int) -> str:
        """What a finding calls the table, or a table within it."""
        return ".".join(filter(None, (self.called or _dotted(self.path), _dotted(path))))


def fault(error: ErrorDetails, written: WrittenTable) -> Finding:
    """The finding for one error of pydantic; what the user wrote is never repeated, only the key."""
    path = tuple(part for part in error["loc"] if part != "[key]")
    where = replace(written.where(*path), section=written.section(*path[:-1]) or None)
    if error["type"] in {"missing", "missing_argument"}:
        return written.rules.missing.at(where, key=_dotted(path))
    if error["type"] in {"extra_forbidden", "unexpected_keyword_argument"}:
        return written.rules.unknown.at(where, key=_dotted(path[-1:]), known=near(path, written.record))
    expected = _expected(error["type"], error.get("ctx", {}), is_wording=_record_at(written.record, path) is ByLanguage)
    return written.rules.wrong.at(where, key=_dotted(path), expected=expected)


def near(path: Path, record: type) -> str:
    """The known key that the user most likely meant, or all keys of the table."""
    known = tuple(key for key in _fields(_record_at(record, path[:-1])) if key != "at")
    return ", ".join(get_close_matches(str(path[-1]), known, n=1) or known)


def _dotted(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else _short(part) for part in path)


def _short(key: str) -> str:
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}…"


def _fields(record: type) -> Mapping[str, Any]:
    """The fields of a record of pydantic: a model, or a dataclass that checks itself."""
    return getattr(record, "__pydantic_fields__", {})


def _record_at(record: type, path: Path) -> type:
    """The record that the table at a path becomes; a key that is no field is one of the user's own."""
    for part in path:
        field = _fields(record).get(str(part))
        record = next(_records_in(field.annotation), record) if field else record
    return record


def _records_in(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and _fields(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _records_in(inner)


def _expected(kind: str, context: Mapping[str, object], *, is_wording: bool) -> Message:
    match kind:
        case "greater_than_equal":
            return say("storage.expected.at_least", least=str(context["ge"]))
        case "less_than_equal":
            return say("storage.expected.at_most", most=str(context["le"]))
        case "enum" | "literal_error":
            known = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return say("storage.expected.one_of", known=known)
        case "dataclass_type" if is_wording:
            return say("storage.expected.wording")
        case _:
            fallback = _EXPECTED_OF_ALL.get(kind.partition("_")[0], "text")
            return say(f"storage.expected.{_EXPECTED.get(kind, fallback)}")
