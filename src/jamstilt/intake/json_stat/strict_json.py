"""JSON read strictly: every key once, only numbers that are numbers, no deeper and no larger than need be (INPUTS 13).

A table of the StatBank holds at most 800 000 cells, which is well under 10 MB; the whole document is read at once, so
that every key and the depth are checked before anything is used, and what is larger than 50 MB is refused. Reading
it piece by piece would take another library (``ijson``), for files that Statistics Norway does not send.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from jamstilt.findings import Finding, Where
from jamstilt.intake.files.limits_of_files import MEGABYTE
from jamstilt.intake.json_stat.cube_rules import (
    JSON_BROKEN,
    JSON_KEY_TWICE,
    JSON_NO_NUMBER,
    JSON_TOO_DEEP,
    JSON_TOO_LARGE,
    JSON_UNREADABLE,
)
from jamstilt.language.message import Number

LARGEST = 50 * MEGABYTE
DEEPEST = 64
_LONGEST_NUMBER = 40
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_NO_BRACKET = re.compile(r"[^\[\]{}]+")


class RefusedJsonError(Exception):
    """Carries the finding to the door of this module."""

    def __init__(self, finding: Finding) -> None:
        """Keep the finding."""
        super().__init__(finding.rule)
        self.finding = finding


def read_json(path: Path, where: Where, largest: int = LARGEST) -> dict[str, Any] | Finding:
    """The object that a file holds, or the finding that says why it cannot be used. Fractions are exact decimals."""
    try:
        size = path.stat().st_size
        if size > largest:
            met, limit = (Number(number // MEGABYTE) for number in (size, largest))
            return JSON_TOO_LARGE.at(where, met=met, limit=limit)
        data = path.read_bytes()
    except OSError:
        return JSON_UNREADABLE.at(where)
    return parse_json(data, where)


def parse_json(data: bytes, where: Where) -> dict[str, Any] | Finding:
    """The same of bytes."""
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return JSON_BROKEN.at(where)
    if _depth(text) > DEEPEST:
        return JSON_TOO_DEEP.at(where, limit=DEEPEST)
    strict = _Strict(where)
    try:
        document: Any = json.loads(
            text, object_pairs_hook=strict.object, parse_constant=strict.constant, parse_float=strict.decimal
        )
    except RefusedJsonError as refusal:
        return refusal.finding
    except json.JSONDecodeError as error:
        return JSON_BROKEN.at(Where(file=where.file, row=error.lineno))
    except (ValueError, RecursionError):
        return JSON_BROKEN.at(where)
    return document if isinstance(document, dict) else JSON_BROKEN.at(where)


class _Strict:
    """What is refused while the document is read; it knows the file."""

    def __init__(self, where: Where) -> None:
        self.where = where

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise RefusedJsonError(JSON_KEY_TWICE.at(self.where, key=next(key for key in keys if keys.count(key) > 1)))
        return found

    def constant(self, written: str) -> object:
        raise RefusedJsonError(JSON_NO_NUMBER.at(self.where, written=written))

    def decimal(self, written: str) -> Decimal:
        number = Decimal(written)
        if len(written) > _LONGEST_NUMBER or abs(number.adjusted()) > _LONGEST_NUMBER:
            raise RefusedJsonError(JSON_NO_NUMBER.at(self.where, written=written[:_LONGEST_NUMBER]))
        return number


def _depth(text: str) -> int:
    """How many brackets are open at once at the most, those inside strings left out."""
    depth = deepest = 0
    for sign in _NO_BRACKET.sub("", _STRINGS.sub("", text)):
        depth += 1 if sign in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
