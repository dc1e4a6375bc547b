"""What a number is called in words, for those who look for its name: measure, group, gender, component and period."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.figure import TOTAL, Component, Figure, Gender
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.prose.names import Target
from jamstilt.statement.writer import Writer

GENDERS = ("women", "men", "other", "not_stated")


def number_label(target: Target, writer: Writer) -> str:
    """``share of women and men, case-workers, women, 2024``."""
    parts = _of_figure(target, writer) if isinstance(target, Figure) else _of_register(target, writer)
    return ", ".join(filter(None, parts))


def _of_figure(figure: Figure, writer: Writer) -> Iterator[str]:
    yield writer.words(f"prose.measure.{figure.measure}")
    if figure.component is not Component.NONE:
        yield writer.words(f"prose.component.{figure.component}")
    if figure.group != TOTAL:
        yield writer.name(figure.group)
    if figure.gender is not Gender.ALL:
        yield writer.words(f"prose.gender.{figure.gender}")
    yield str(figure.period)


def _of_register(name: Reported, writer: Writer) -> Iterator[str]:
    found = writer.release.reported.get(name)
    yield writer.read(found.number.label) if found else ""
    if name.category != ALL:
        yield writer.words(f"prose.gender.{name.category}") if name.category in GENDERS else name.category
    yield name.period
