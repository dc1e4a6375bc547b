"""What the public figures of two builds say: what rose, what fell, and what is restated for the same year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Number
from jamstilt.language.number import rounded
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.history import Released, read_figures

FOLLOWED = (
    (Measure.EMPLOYEES, Gender.ALL, Component.NONE),
    (Measure.GENDER_SHARE, Gender.WOMEN, Component.NONE),
    (Measure.WOMENS_SHARE_OF_MENS_PAY, Gender.ALL, Component.AGREED),
    (Measure.TEMPORARY, Gender.ALL, Component.NONE),
    (Measure.PART_TIME, Gender.ALL, Component.NONE),
    (Measure.PARENTAL_LEAVE_MEAN_WEEKS, Gender.WOMEN, Component.NONE),
    (Measure.PARENTAL_LEAVE_MEAN_WEEKS, Gender.MEN, Component.NONE),
    (Measure.SICK_LEAVE_RATE, Gender.ALL, Component.TOTAL),
)


def figure_sentences(one: Path, other: Path, words: Words) -> tuple[str, ...]:
    """What rose and fell, what is restated for the same year, how many are new or gone; of released figures only."""
    first, second = (_figures(folder) for folder in (one, other))
    if not (first and second):
        return ()
    return (
        *_followed(first, second, words),
        *_restated(first, second, words),
        *_new_and_gone(first, second, words),
    )


def figure_rows(one: Path, other: Path) -> tuple[dict[str, str], ...]:
    """Every figure that differs: its name, its value in one and in the other."""
    first, second = (_figures(folder) for folder in (one, other))
    return tuple(_rows(first, second)) if first and second else ()


def is_built(folder: Path) -> bool:
    """Whether the dossier has released figures to compare."""
    return bool(_figures(folder))


def _figures(folder: Path) -> dict[Figure, Released]:
    released = read_figures(Dossier(folder).build / "public" / "figures.json")
    return {each.figure: each for each in released}


def _followed(first: dict[Figure, Released], second: dict[Figure, Released], words: Words) -> Iterator[str]:
    before, now = (max(figure.period for figure in figures) for figures in (first, second))
    if before == now:
        return
    for measure, gender, component in FOLLOWED:
        old, new = (
            figures.get(Figure(measure, TOTAL, gender, period, component))
            for figures, period in ((first, before), (second, now))
        )
        if old and new and old.number is not None and new.number is not None:
            change = rounded(new.number, measure.decimals) - rounded(old.number, measure.decimals)
            key = f"production.compare.{_way(change)}"
            subject = words(f"production.followed.{measure}.{gender}")
            yield words(key, subject=subject, now=_number(new), year=now, earlier=_number(old), before=before)


def _restated(first: dict[Figure, Released], second: dict[Figure, Released], words: Words) -> Iterator[str]:
    changed = sorted(figure for figure in first.keys() & second.keys() if _text(first[figure]) != _text(second[figure]))
    if changed:
        years = ", ".join(sorted({str(figure.period) for figure in changed}))
        yield words("production.compare.restated", count=len(changed), years=years)
    yield from (
        words(
            "production.compare.restated_figure",
            figure=str(figure),
            old=_text(first[figure]),
            new=_text(second[figure]),
        )
        for figure in changed[:20]
    )


def _new_and_gone(first: dict[Figure, Released], second: dict[Figure, Released], words: Words) -> Iterator[str]:
    for state, names in (("new", second.keys() - first.keys()), ("gone", first.keys() - second.keys())):
        if names:
            yield words(f"carry_over.compare.figures.{state}", count=len(names))


def _rows(first: dict[Figure, Released], second: dict[Figure, Released]) -> Iterator[dict[str, str]]:
    for figure in sorted(first.keys() | second.keys()):
        old, new = first.get(figure), second.get(figure)
        if _text(old) != _text(new):
            yield {"figure": str(figure), "one": _text(old), "other": _text(new)}


def _text(released: Released | None) -> str:
    return (released.value or released.status) if released else ""


def _number(released: Released) -> Number:
    measure = released.figure.measure
    return Number(released.number or Fraction(0), measure.decimals, measure.unit)


def _way(change: Decimal) -> str:
    return "unchanged" if change == 0 else "higher" if change > 0 else "lower"
