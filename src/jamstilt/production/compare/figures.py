"""What the public figures of two builds say: what rose, what fell, and what is restated for the same year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import ABOUT, decimals_of, is_apart
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
            way = _way(new, new.number, old, old.number)
            key = f"production.compare.{way}" if way else "rounding.compare.open"
            subject = words(f"production.followed.{measure}.{gender}")
            told, was = _number(new, new.number), _number(old, old.number)
            yield words(key, subject=subject, now=told, year=now, earlier=was, before=before)


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
    if released is None:
        return ""
    return f"{ABOUT} {released.value}" if released.is_coarse else released.value or released.status


def _number(released: Released, value: Fraction) -> Number | Message:
    number = Number(value, decimals_of(released.step), released.figure.measure.unit)
    return say("rounding.about", value=number) if released.is_coarse else number


def _way(new: Released, now: Fraction, old: Released, then: Fraction) -> str | None:
    """Which way a figure went; None where rounding leaves it open."""
    if is_apart(now, new.step, then, old.step):
        return "higher" if now > then else "lower"
    return None if new.is_coarse or old.is_coarse else "unchanged"
