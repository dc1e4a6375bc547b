"""Holds the files of open data against each other and against the truth: no row and no digit too many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from jamstilt.figure import Figure
from jamstilt.review.accounts import half_up
from jamstilt.review.read_open_data import SeenFigure, SeenReported, rows_of, seen_figure, seen_reported
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import Suspicion, Unaccounted

FIGURES, REPORTED = "figures.csv", "authority.csv"
PAIRS = ((FIGURES, "figures.json"), (REPORTED, "authority.json"))


def read_rows(files: Mapping[str, bytes]) -> tuple[dict[Figure, SeenFigure], tuple[SeenReported, ...]]:
    """The figures of every file of open data, and the registers' numbers.

    A row that stands in one file only is there too: whoever finds it uses it.
    """
    figures: dict[Figure, SeenFigure] = {}
    reported: list[SeenReported] = []
    for name, content in sorted(files.items()):
        for row in rows_of(name, content) if name.endswith((".csv", ".json")) else ():
            if "group" in row:
                seen = seen_figure(row)
                kept = figures.get(seen.figure)
                if kept is None or (kept.value is None and seen.value is not None):
                    figures[seen.figure] = seen
            elif row.get("value"):
                reported.append(seen_reported(row))
    return figures, tuple(dict.fromkeys(reported))


def open_data_suspects(files: Mapping[str, bytes], truth: Truth) -> Iterator[Unaccounted]:
    """Rows that one file has otherwise than the other, and values that are not the true ones, rounded."""
    for first, second in PAIRS:
        if first in files and second in files:
            one, other = rows_of(first, files[first]), rows_of(second, files[second])
            for number in range(max(len(one), len(other))):
                if one[number : number + 1] != other[number : number + 1]:
                    yield Unaccounted(second, f"row {number + 1}", Suspicion.DIFFERS)
    for name in sorted(files):
        for number, row in enumerate(rows_of(name, files[name]) if name.startswith("figures.") else (), 1):
            if not _is_right(seen_figure(row), truth):
                yield Unaccounted(name, f"row {number}", Suspicion.DIFFERS)


def _is_right(row: SeenFigure, truth: Truth) -> bool:
    """Whether a value is the exact one, rounded to the step it names, with no more digits than its measure has."""
    cell = truth.cells.get(row.figure)
    if row.value is None:
        return True
    if row.decimals > row.figure.measure.decimals or row.step < Fraction(1, 10**row.decimals):
        return False
    if cell is None:
        return True  # of a year that only earlier files know
    return isinstance(cell.value, Fraction) and half_up(cell.value / row.step, 0) * row.step == row.value
