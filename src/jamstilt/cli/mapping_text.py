"""The proposed mapping as a person reads it, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from jamstilt.cli.finding_text import place
from jamstilt.findings import Where
from jamstilt.language.catalogue import Words
from jamstilt.storage.finding_record import finding_record

if TYPE_CHECKING:
    from jamstilt.intake.columns.proposal import Guess
    from jamstilt.production.map_files import MapOutcome


def mapping_text(outcome: MapOutcome, words: Words) -> str:
    """Each file with its columns: header, what it is taken for, how sure, samples (masked), and why."""
    by_sheet = groupby(outcome.guesses, lambda guess: Where(file=guess.file, sheet=guess.sheet))
    lines = [line for at, guesses in by_sheet for line in (place(at, words), *_columns(list(guesses), words), "")]
    kept = words("cli.map.written" if outcome.written else "cli.map.not_written", file=str(outcome.path))
    return "\n".join([*lines, kept])


def mapping_report(outcome: MapOutcome, words: Words) -> dict[str, object]:
    """The same as plain records."""
    guesses = [
        {
            "file": guess.file,
            "sheet": guess.sheet,
            "field": guess.field,
            "header": guess.header,
            "confidence": guess.confidence,
            "samples": list(guess.samples),
            "reason": words.say(guess.reason),
        }
        for guess in outcome.guesses
    ]
    findings = [finding_record(one, words) for one in outcome.findings]
    return {"written": outcome.written, "path": str(outcome.path), "guesses": guesses, "findings": findings}


def _columns(guesses: list[Guess], words: Words) -> Iterator[str]:
    names = [words(f"mapping.field.{guess.field}") for guess in guesses]
    header_width = max(len(guess.header) for guess in guesses)
    name_width = max(map(len, names))
    for guess, name in zip(guesses, names, strict=True):
        sure = f"{round(guess.confidence * 100):3d} %"
        told = "; ".join(filter(None, (" | ".join(guess.samples), words.say(guess.reason))))
        yield f"  {guess.header:<{header_width}}  {name:<{name_width}}  {sure}  {told}".rstrip()
