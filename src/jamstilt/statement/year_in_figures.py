"""The year in figures: one page with the figures that matter most, and what they were the year before."""

from __future__ import annotations

from dataclasses import replace

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.number import with_unit
from jamstilt.statement.comparison import comparable
from jamstilt.statement.statement import Entry, KeyFigure, KeyFigures, Section
from jamstilt.statement.survey_year import PAY, dated, surveyed
from jamstilt.statement.writer import Writer, share_of_mens


def year_in_figures(writer: Writer) -> Section:
    """Eight key figures; one that may not be shown, or that nobody has measured, gives its place up."""
    chosen = {
        "employees": Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, writer.year),
        "women": Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, writer.year),
        "pay": share_of_mens(TOTAL, surveyed(writer, *PAY).year),
        "temporary": Figure(Measure.TEMPORARY, TOTAL, Gender.ALL, writer.year),
        "part_time": Figure(Measure.PART_TIME, TOTAL, Gender.ALL, writer.year),
        "leave_women": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.WOMEN, writer.year),
        "leave_men": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.MEN, writer.year),
        "sick_leave": Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.ALL, writer.year, Component.TOTAL),
    }
    shown = tuple(
        KeyFigure(
            dated(writer, writer.words(f"statement.key.{name}"), figure), _big(writer, figure), _before(writer, figure)
        )
        for name, figure in chosen.items()
        if writer.value(figure) is not None
    )
    title = writer.words("statement.key.title", year=writer.year)
    return Section("year_in_figures", title, (KeyFigures(shown),) if shown else ())


def _big(writer: Writer, figure: Figure) -> Entry:
    entry = writer.entry(figure)
    value = entry.value or 0
    return replace(entry, text=with_unit(value, entry.decimals, figure.measure.unit, writer.words.language))


def _before(writer: Writer, figure: Figure) -> str:
    earlier = replace(figure, period=figure.period - 1)
    value = writer.value(earlier)
    if value is None or not comparable(writer, figure, earlier):
        return ""
    text = with_unit(value, figure.measure.decimals, figure.measure.unit, writer.words.language)
    return writer.words("statement.key.before", year=earlier.period, value=text)
