"""A table for programs: CSV and JSON of the same rows, that every reader takes as they stand (RFC 4180, RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins with one of these is run as a formula when a spreadsheet opens the file (OWASP: CSV injection)."""

NUMBERS = frozenset({"value", "rounded_to"})
"""Columns that hold a number: a minus sign is its own, and an empty one is null in JSON."""


def csv_file(columns: Iterable[str], rows: Iterable[tuple[object, ...]]) -> bytes:
    """The rows with a header. A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    names = tuple(columns)
    lines = (names, *(tuple(map(_cell, names, row)) for row in rows))
    return "".join(",".join(map(_quoted, line)) + "\n" for line in lines).encode()


def json_file(
    about: Mapping[str, object], columns: Mapping[str, str], name: str, rows: Iterable[tuple[object, ...]]
) -> bytes:
    """What the file is about, the meaning of each column, and the rows under their name."""
    each = [
        {column: value or None if column in NUMBERS else value for column, value in zip(columns, row, strict=True)}
        for row in rows
    ]
    return (json.dumps({**about, "columns": columns, name: each}, ensure_ascii=False, indent=1) + "\n").encode()


def _cell(column: str, value: object) -> str:
    return f"'{value}" if column not in NUMBERS and str(value).startswith(FORMULA_SIGNS) else str(value)


def _quoted(text: str) -> str:
    """RFC 4180; the library's writer leaves a lone carriage return bare, and a reader then sees two rows."""
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if any(sign in text for sign in ',"\r\n') else text
