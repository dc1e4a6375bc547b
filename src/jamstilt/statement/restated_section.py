"""Numbers of earlier years that are given anew with another value: shown beside what was published, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from jamstilt.figure import TOTAL, Component, Figure, Gender
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.number_writer import quantity_text
from jamstilt.statement.prose.labels import GENDERS
from jamstilt.statement.register_titles import Titles, title_of, titles
from jamstilt.statement.restated import Restated, RestatedFigure, RestatedNumber
from jamstilt.statement.signs import signs_note
from jamstilt.statement.statement import Column, Entry, Prose, Row, RowKind, Section, Table
from jamstilt.statement.writer import Writer

MOST_ROWS = 40
"""Of the table; all of them are in the open data, and more in one table nobody reads."""


def restated_section(writer: Writer, restated: Sequence[Restated], reasons: Mapping[int, str]) -> Section | None:
    """Which figures are restated, from what to what and why; nothing where none is.

    Args:
        writer: the statement's own, so that the new value is the one in the tables.
        restated: figures published both then and now; a hidden one is never told.
        reasons: why, for each year, in the language of the statement.
    """
    if not restated:
        return None
    words = writer.words
    years = tuple(sorted({each.year for each in restated}, reverse=True))
    counts = {year: sum(each.year == year for each in restated) for year in years}
    lead = tuple(
        Prose(words("carry_over.restated.lead", count=counts[year], year=year) + " " + _reason(writer, reasons, year))
        for year in years
    )
    return Section("restated", words("carry_over.restated.title"), (*lead, _table(writer, restated)))


def _reason(writer: Writer, reasons: Mapping[int, str], year: int) -> str:
    return reasons.get(year) or writer.words("carry_over.restated.no_reason")


def _table(writer: Writer, restated: Sequence[Restated]) -> Table:
    words = writer.words
    ordered = sorted(restated, key=_place)
    known = titles(writer.registers)
    rows = tuple(_row(writer, each, known) for each in ordered[:MOST_ROWS])
    more = len(ordered) - len(rows)
    return Table(
        key="restated",
        caption=words("carry_over.restated.caption"),
        stub=words("carry_over.restated.stub"),
        columns=tuple(Column(words(f"carry_over.restated.{name}")) for name in ("period", "before", "now")),
        rows=rows,
        notes=(*((words("carry_over.restated.more", count=more),) if more else ()), *signs_note(words, rows)),
    )


def _place(each: Restated) -> tuple[object, ...]:
    """The newest year first; figures before numbers of registers, and totals before groups."""
    if isinstance(each, RestatedFigure):
        return -each.year, 0, each.figure.group != TOTAL, each.figure
    return -each.year, 1, False, each.before.name


def _row(writer: Writer, each: Restated, known: Titles) -> Row:
    """What was printed then is no longer the value of the figure, and points to none."""
    if isinstance(each, RestatedFigure):
        was = writer.number_entry(each.figure, each.before, each.step or each.figure.measure.step)
        then = replace(was, figure=None)
        label, now, period = _label(writer, each.figure), writer.entry(each.figure), str(each.year)
    else:
        then = _then(writer, each)
        name = each.before.name
        label, now, period = _label_of_number(writer, name, known), writer.reported(name), name.period
    return Row(label, (Entry(period), then, now), RowKind.GROUP)


def _then(writer: Writer, each: RestatedNumber) -> Entry:
    told, decimals = each.before.told, each.before.decimals
    if isinstance(told, Fraction):
        return Entry(writer.words.say(quantity_text(each.before, told)), None, told, decimals)
    return Entry(str(told))


def _label_of_number(writer: Writer, name: Reported, known: Titles) -> str:
    """``Rådgivarane: Saker, kvinner``: the title of the entry, what is told of it, and the category."""
    title, label = writer.read(title_of(name, known)), writer.read(writer.release.reported[name].number.label)
    of = writer.words(f"prose.gender.{name.category}") if name.category in GENDERS else name.category
    told = ": ".join(dict.fromkeys(filter(None, (title, label))))
    return told if name.category == ALL else f"{told}, {of}"


def _label(writer: Writer, figure: Figure) -> str:
    words = writer.words
    parts = (
        words(f"carry_over.measure.{figure.measure}"),
        words(f"carry_over.component.{figure.component}") if figure.component is not Component.NONE else "",
        "" if figure.group == TOTAL else writer.name(figure.group),
        "" if figure.gender is Gender.ALL else words(f"carry_over.gender.{figure.gender}"),
    )
    return ", ".join(filter(None, parts))
