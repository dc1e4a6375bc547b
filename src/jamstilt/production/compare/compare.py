"""Compares two dossiers and two builds in words: figures, numbers, choices, registers and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jamstilt.findings import stops
from jamstilt.language.catalogue import Words
from jamstilt.production.compare.change import DossierChange, told
from jamstilt.production.compare.figures import figure_rows, figure_sentences, is_built
from jamstilt.production.compare.inputs import input_changes
from jamstilt.production.compare.numbers import NumbersCompared, compare_numbers
from jamstilt.production.compare.registers import register_changes
from jamstilt.production.compare.settings import settings_changes
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.registers import read_registers


@dataclass(frozen=True, slots=True)
class Comparison:
    """``sentences`` for people, ``rows`` for programs: what changed, in one and in the other.

    ``built`` is false when one of the two has no build to compare; choices and registers are compared all the same.
    """

    sentences: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    built: bool = True


def compare(one: Path, other: Path) -> Comparison:
    """What changed from one dossier to the other; only what was released is read, so nothing hidden is told."""
    words = Words(Dossier(other).language())
    unbuilt = [folder for folder in (one, other) if not is_built(folder)]
    missing = tuple(words("production.compare.not_built", folder=str(folder)) for folder in dict.fromkeys(unbuilt))
    changes = {
        "settings": tuple(_settings(one, other, words)),
        "registers": tuple(_registers(one, other, words)),
        "inputs": tuple(input_changes(one, other, words)),
    }
    numbers = compare_numbers(one, other, words)
    published = (*figure_sentences(one, other, words), *(numbers or NumbersCompared()).sentences)
    published_rows = (*figure_rows(one, other), *(numbers or NumbersCompared()).rows)
    sentences = tuple(line for heading, found in changes.items() for line in told(heading, found, words))
    rows = (*published_rows, *(change.row for found in changes.values() for change in found))
    if numbers is None and not unbuilt:
        published += (words("carry_over.compare.numbers.unreadable"),)
    elif not published_rows and not unbuilt:
        published = (words("production.compare.same" if sentences else "carry_over.compare.nothing"),)
    return Comparison((*missing, *published, *sentences), rows, built=not unbuilt)


def _settings(one: Path, other: Path, words: Words) -> Iterator[DossierChange]:
    first, second = (Dossier(folder).read_settings()[0] for folder in (one, other))
    if first and second:
        yield from settings_changes(first, second, words)


def _registers(one: Path, other: Path, words: Words) -> Iterator[DossierChange]:
    """Nothing where one of the two cannot be read whole: what is left out would look as if it were gone."""
    (first, wrong), (second, more) = (read_registers(Dossier(folder)) for folder in (one, other))
    if stops(wrong) or stops(more):
        yield DossierChange(words("carry_over.compare.registers.unreadable"), "registers", "")
        return
    yield from register_changes(first, second, words)
