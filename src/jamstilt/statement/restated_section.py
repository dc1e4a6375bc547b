"""Figures of earlier years that are given anew with another value: shown beside what was published, with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jamstilt.figure import TOTAL, Component, Figure, Gender
from jamstilt.language.number import number_text
from jamstilt.statement.restated import Restated
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
    years = tuple(sorted({each.figure.period for each in restated}, reverse=True))
    counts = {year: sum(each.figure.period == year for each in restated) for year in years}
    lead = tuple(
        Prose(words("carry_over.restated.lead", count=counts[year], year=year) + " " + _reason(writer, reasons, year))
        for year in years
    )
    return Section("restated", words("carry_over.restated.title"), (*lead, _table(writer, restated)))


def _reason(writer: Writer, reasons: Mapping[int, str], year: int) -> str:
    return reasons.get(year) or writer.words("carry_over.restated.no_reason")


def _table(writer: Writer, restated: Sequence[Restated]) -> Table:
    words = writer.words
    ordered = sorted(restated, key=lambda each: (-each.figure.period, each.figure.group != TOTAL, each.figure))
    rows = tuple(
        Row(
            _label(writer, each.figure),
            (Entry(str(each.figure.period)), _printed(writer, each), writer.entry(each.figure)),
            RowKind.GROUP,
        )
        for each in ordered[:MOST_ROWS]
    )
    more = len(ordered) - len(rows)
    return Table(
        key="restated",
        caption=words("carry_over.restated.caption"),
        stub=words("carry_over.restated.stub"),
        columns=tuple(Column(words(f"carry_over.restated.{name}")) for name in ("period", "before", "now")),
        rows=rows,
        notes=(words("carry_over.restated.more", count=more),) if more else (),
    )


def _printed(writer: Writer, each: Restated) -> Entry:
    """What was printed then; it is no longer the value of the figure, and points to none."""
    decimals = each.figure.measure.decimals
    return Entry(number_text(each.before, decimals, writer.words.language), None, each.before, decimals)


def _label(writer: Writer, figure: Figure) -> str:
    words = writer.words
    parts = (
        words(f"carry_over.measure.{figure.measure}"),
        words(f"carry_over.component.{figure.component}") if figure.component is not Component.NONE else "",
        "" if figure.group == TOTAL else writer.name(figure.group),
        "" if figure.gender is Gender.ALL else words(f"carry_over.gender.{figure.gender}"),
    )
    return ", ".join(filter(None, parts))
