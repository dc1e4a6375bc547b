"""Quotation marks in a delimited file: taken away, so that what is left is one record per line (RFC 4180, INPUTS 1)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

QUOTE, LINE = b'"', b"\n"
_SET_APART = b"\x1f"


@dataclass(frozen=True, slots=True)
class Lines:
    """Records one by one on lines, fields set apart by ``separator``; no quotation mark means anything any more.

    ``stray`` are the rows where text follows a closing quote: their line is left blank. ``opened`` is the row and
    the line where a quote opens that never closes: from there on nothing can be trusted.
    """

    text: bytes
    separator: bytes
    stray: frozenset[int] = frozenset()
    opened: tuple[int, int] | None = None
    too_long: int | None = None
    """The row of a quoted field that is longer than the parser reads."""


def unquoted(text: bytes, delimiter: str) -> Lines:
    """The records of a file whose lines end with LF or CR and LF."""
    separator = delimiter.encode()
    if QUOTE not in text:
        return Lines(text, separator)
    if _only_around_fields(text, separator):
        return Lines(text.replace(QUOTE, b""), separator)
    return _parsed(text.decode(), delimiter)


def _only_around_fields(text: bytes, separator: bytes) -> bool:
    """Whether every quote opens or closes a whole field and no quoted field holds a quote, separator or line end.

    Between two separators the number of quotes is even, and as many quotes stand at a field's edge as there are
    quotes: so each quoted field has exactly two, one at either end.
    """
    text = text.replace(b"\r\n", LINE)
    skeleton = text.translate(None, all_but(QUOTE + LINE + separator))
    if QUOTE in skeleton.replace(QUOTE * 2, b""):
        return False
    opening = text.count(separator + QUOTE) + text.count(LINE + QUOTE) + text.startswith(QUOTE)
    closing = text.count(QUOTE + separator) + text.count(QUOTE + LINE) + text.endswith(QUOTE)
    return opening + closing == skeleton.count(QUOTE)


def all_but(kept: bytes) -> bytes:
    """Every byte but these: what to delete so that only the structure of a text is left."""
    return bytes(byte for byte in range(256) if byte not in kept)


def _parsed(text: str, delimiter: str) -> Lines:
    """Parse strictly, record by record; a fault that spans lines has swallowed records, so there we stop."""
    separator = _SET_APART.decode()
    plain = text.replace("\r\n", "\n").replace(separator, " ")
    reader = csv.reader(io.StringIO(plain), delimiter=delimiter, strict=True)
    records: list[str] = []
    stray: set[int] = set()
    while True:
        line = reader.line_num + 1
        try:
            records.append(separator.join(next(reader)).replace("\n", " "))
        except StopIteration:
            return Lines("\n".join([*records, ""]).encode(), _SET_APART, frozenset(stray))
        except csv.Error as fault:
            row = len(records) + 1
            if reader.line_num > line or "end of data" in str(fault):
                return Lines(b"", _SET_APART, opened=(row, line))
            if "field limit" in str(fault):
                return Lines(b"", _SET_APART, too_long=row)
            stray.add(row)
            records.append("")
