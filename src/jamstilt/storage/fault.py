"""What a single key of the settings can have wrong: missing, unknown, or not the kind of value that belongs there."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.typed_table import Fault, MissingKey, UnknownKey, WrongValue
from jamstilt.toml_lines import Path, line_of

KEY_MISSING = Rule("storage", "key_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
KEY_UNKNOWN = Rule("storage", "key_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
VALUE_WRONG = Rule("storage", "value_wrong", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)


def fault(one: Fault, lines: Mapping[Path, int], file: str) -> Finding:
    """The finding for one fault; what the user wrote is never repeated, only the key."""
    path = one.path
    where = Where(file=file, row=line_of(dict(lines), path), section=_dotted(path[:-1]) or None)
    match one.what:
        case MissingKey():
            return KEY_MISSING.at(where, key=_dotted(path))
        case UnknownKey(known):
            return KEY_UNKNOWN.at(where, key=_dotted(path[-1:]), known=_near(str(path[-1]), known))
        case WrongValue(expected):
            return VALUE_WRONG.at(where, key=_dotted(path), expected=expected)


def _dotted(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _near(key: str, known: tuple[str, ...]) -> str:
    """The known key that the user most likely meant, or all keys of the table."""
    return ", ".join(get_close_matches(key, known, n=1) or known)
