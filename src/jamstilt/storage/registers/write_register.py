"""Writes in a register as a careful colleague does: one field or one entry, and everything else byte for byte."""

from __future__ import annotations

from pathlib import Path

from jamstilt.storage.atomic import write_bytes
from jamstilt.storage.registers.rewrite import Entry, Plain, entry_text, newline_of, rewritten


class EntryMissingError(KeyError):
    """No entry of the kind is the one that was meant: it was taken away since it was read."""


def set_field(text: str, kind: str, match: Entry, field: str, value: Plain | None) -> str:
    """The text with one field of one entry changed, added, or taken away (None).

    ``match`` names the entry by what identifies it: ``{"key": "open_channels"}``.
    """
    met: list[Entry] = []

    def change(name: str, entry: Entry) -> Entry:
        if met or name != kind or not match.items() <= entry.items():
            return entry
        met.append(entry)
        kept = {field: value} if value is not None and field not in entry else {}
        changed = {each: value if each == field else told for each, told in entry.items()} | kept
        return {each: told for each, told in changed.items() if told is not None}

    written = rewritten(text, change)
    if not met:
        raise EntryMissingError(kind)
    return written


def append_entry(text: str, kind: str, entry: Entry) -> str:
    """The text with an entry after all that is there."""
    newline = newline_of(text)
    gap = "" if not text.strip("\ufeff\r\n\t ") else newline if text.endswith("\n") else 2 * newline
    return text + gap + entry_text(kind, entry, newline)


def write_register(path: Path, text: str) -> None:
    """Put the text in the place of the file's, whole or not at all."""
    write_bytes(path, text.encode())
