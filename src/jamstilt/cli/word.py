"""Names for what the program knows by a key: steps of the work, fields of a file."""

from __future__ import annotations

from jamstilt.language.catalogue import UnknownMessageError, Words


def step_name(words: Words, step: str) -> str:
    """The step in the dossier's language; a step that has no name yet is simply work."""
    return _named(words, "step", step) or words("cli.step.working")


def field_name(words: Words, field: str | None) -> str:
    """What a column is, in the dossier's language; a field that has no name yet keeps its key."""
    return words("cli.field.none") if not field else _named(words, "field", field) or field


def _named(words: Words, kind: str, key: str) -> str | None:
    try:
        return words(f"cli.{kind}.{key}")
    except UnknownMessageError:
        return None
