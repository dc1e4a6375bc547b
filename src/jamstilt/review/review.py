"""Reviews the finished public files: the last question before anything is put in place (DISCLOSURE 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jamstilt.figure import Figure, Unit
from jamstilt.review.accounting import Accountant, stems
from jamstilt.review.accounts import accounts
from jamstilt.review.drawings import drawing_suspects
from jamstilt.review.exposure import Exposure
from jamstilt.review.open_data import open_data_suspects, read_rows
from jamstilt.review.pages import page_suspects
from jamstilt.review.read_open_data import SeenFigure, SeenReported, earlier_rows
from jamstilt.review.readers import read_file
from jamstilt.review.seen import SeenFile
from jamstilt.review.sensitive import sensitive_figures
from jamstilt.review.tables import table_reader
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import Unaccounted
from jamstilt.review.written import Secrets
from jamstilt.statistics.measures import Median, MedianRatio

if TYPE_CHECKING:
    from jamstilt.review.attack import Attacked


@dataclass(frozen=True, slots=True)
class Review:
    """What the outsider found. ``numbers`` is how many were read in each file, ``attacks`` how many were made."""

    numbers: Mapping[str, int]
    unaccounted: tuple[Unaccounted, ...]
    exposures: tuple[Exposure, ...]
    attacks: int


def review(files: Mapping[str, bytes], truth: Truth) -> Review:
    """Read every file, account for every number, and attack with what was read.

    Args:
        files: the finished public files by name, ``figures.csv`` among them.
        truth: what the public must not learn, and how sure of it the employer has decided to be.
    """
    numbers, suspects = account(files, truth)
    figures, _ = read_rows(files)
    attacked = attack_figures(figures, truth)
    return Review(numbers, suspects, (*median_exposures(figures, truth), *attacked.exposures), attacked.attacks)


def account(files: Mapping[str, bytes], truth: Truth) -> tuple[dict[str, int], tuple[Unaccounted, ...]]:
    """How many numbers were read in each file, and everything in them that has no right to be there."""
    figures, reported = read_rows(files)
    seen = tuple(read_file(name, content) for name, content in sorted(files.items()))
    numbers, suspects = _accounted(seen, figures, reported, truth)
    return numbers, tuple(sorted({*suspects, *open_data_suspects(files, truth)}))


def attack_figures(figures: Mapping[Figure, SeenFigure], truth: Truth) -> Attacked:
    """Attack with the figures of the files and those of earlier files, as far as they are of the people we know."""
    from jamstilt.review.attack import attack
    from jamstilt.review.facts import is_true, unknowns
    from jamstilt.review.people import everybody

    told = dict.fromkeys(each for each in (*figures.values(), *earlier_rows(truth.earlier)) if is_true(each, truth))
    return attack(unknowns(everybody(truth), told, truth), float(truth.margin), insiders=truth.insiders)


def _accounted(
    seen: tuple[SeenFile, ...],
    figures: Mapping[Figure, SeenFigure],
    reported: tuple[SeenReported, ...],
    truth: Truth,
) -> tuple[dict[str, int], tuple[Unaccounted, ...]]:
    shown = {figure for figure, row in figures.items() if row.value is not None}
    hidden = [figure for figure in truth.cells if figure not in shown]
    known = accounts(figures.values(), reported, truth)
    accountant = Accountant(known, Secrets(truth, hidden), stems(truth), sensitive_figures(hidden, truth))
    tables = table_reader(figures, reported, truth)
    numbers: dict[str, int] = {}
    found: list[Unaccounted] = []
    for each in seen:
        numbers[each.name], suspects = accountant.suspects(each)
        found += [*suspects, *tables.suspects(each), *drawing_suspects(each), *page_suspects(each, seen)]
    return numbers, tuple(found)


def median_exposures(figures: Mapping[Figure, SeenFigure], truth: Truth) -> Iterator[Exposure]:
    """Medians of too few: below the employer's limit a median is somebody's pay, and no inequality tells how near."""
    for figure, row in figures.items():
        cell = truth.cells.get(figure)
        if cell is None or row.value is None or figure.measure.unit not in {Unit.KR, Unit.PERCENT}:
            continue
        match cell.formula:
            case Median() as middle:
                few = 0 < middle.people < truth.quantile_minimum
            case MedianRatio(women=women, men=men):
                few = any(0 < each.people < truth.quantile_minimum for each in (women, men))
            case _:
                few = False
        if few:
            yield Exposure(figure, figure.period, figure.component)
