"""The proposed mapping as a person reads it, and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from jamstilt.cli.finding_text import place
from jamstilt.findings import Where
from jamstilt.language.catalogue import Words
from jamstilt.storage.finding_record import finding_record

if TYPE_CHECKING:
    from jamstilt.intake.columns.proposal import Guess, Unused
    from jamstilt.production.map_files import MapOutcome

_WIDTH = 100


def mapping_text(outcome: MapOutcome, words: Words) -> str:
    """Each file with its columns: header, what it is taken for, how sure, samples (masked), and why."""
    by_sheet = {at: list(guesses) for at, guesses in groupby(outcome.guesses, _sheet)}
    unused = {_sheet(each): each.headers for each in outcome.unused}
    lines = [
        line
        for at in dict.fromkeys((*by_sheet, *unused))
        for line in (place(at, words), *_columns(by_sheet.get(at, []), words), *_unused(unused.get(at, ()), words), "")
    ]
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
    unused = [{"file": each.file, "sheet": each.sheet, "headers": list(each.headers)} for each in outcome.unused]
    return {
        "written": outcome.written,
        "path": str(outcome.path),
        "guesses": guesses,
        "unused": unused,
        "findings": findings,
    }


def _sheet(of: Guess | Unused) -> Where:
    return Where(file=of.file, sheet=of.sheet)


def _columns(guesses: list[Guess], words: Words) -> Iterator[str]:
    names = [words(f"mapping.field.{guess.field}") for guess in guesses]
    header_width = max((len(guess.header) for guess in guesses), default=0)
    name_width = max(map(len, names), default=0)
    for guess, name in zip(guesses, names, strict=True):
        sure = f"{round(guess.confidence * 100):3d} %"
        told = "; ".join(filter(None, (" | ".join(guess.samples), words.say(guess.reason))))
        yield f"  {guess.header:<{header_width}}  {name:<{name_width}}  {sure}  {told}".rstrip()


def _unused(headers: Sequence[str], words: Words) -> list[str]:
    """One paragraph; a payroll export may have a hundred columns that the statement has no use for."""
    if not headers:
        return []
    told = words("cli.map.unused", headers=" | ".join(headers))
    return textwrap.wrap(told, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False)
