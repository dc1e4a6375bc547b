"""The charts of part 1. Each says one thing, and says it again in words; what is hidden is not drawn."""

from __future__ import annotations

from collections.abc import Sequence

from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Figure, Gender, Measure
from jamstilt.language.message import Number
from jamstilt.statement.statement import Chart, ChartKind, Mark
from jamstilt.statement.writer import Writer, mean_pay, share_of_mens

UNITS = {
    ChartKind.BALANCE: "statement.unit.percent",
    ChartKind.DUMBBELL: "statement.unit.kr",
    ChartKind.SERIES: "statement.unit.percent",
}
EQUAL = 100
"""Per cent of men's pay."""

FEWEST_YEARS = 3
"""A line needs three points; two years are compared in words and in the table."""


def balance(writer: Writer, key: str, groups: Sequence[str]) -> tuple[Chart, ...]:
    """Women and men in each group, stacked to 100 per cent. Groups with nobody in them have no bar."""
    figures = [
        (group, gender, Figure(Measure.GENDER_SHARE, group, gender, writer.year))
        for group in groups
        for gender in WOMEN_AND_MEN
    ]
    marks = tuple(_mark(writer, gender, writer.label(group), figure) for group, gender, figure in figures)
    total = writer.value(Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, writer.year))
    if total is None:
        return ()
    title = writer.words(f"statement.chart.{key}", share=Number(total, 0), year=writer.year)
    return _chart(writer, key, ChartKind.BALANCE, title, [mark for mark in marks if mark])


def pay(writer: Writer) -> tuple[Chart, ...]:
    """Women's and men's mean pay in each group where both are shown."""
    groups = [
        group
        for group in writer.rows
        if all(writer.value(mean_pay(group, gender, writer.year)) is not None for gender in WOMEN_AND_MEN)
    ]
    if not groups or not writer.shows_kroner:
        return ()
    marks = [
        _mark(writer, gender, writer.label(group), mean_pay(group, gender, writer.year))
        for group in groups
        for gender in WOMEN_AND_MEN
    ]
    less = [_earn_less(writer, group) for group in groups if group != TOTAL]
    lower, told = sum(map(bool, less)), 0 if None in less else len(less)
    title = writer.words(pay_title(lower, told), lower=lower, groups=told, year=writer.year)
    return _chart(writer, "pay", ChartKind.DUMBBELL, title, [mark for mark in marks if mark])


def series(writer: Writer) -> tuple[Chart, ...]:
    """Women's share of the employees, and of men's pay, over the years of the dossier, from three years on."""
    periods = sorted(writer.release.periods)
    if len(periods) < FEWEST_YEARS:
        return ()
    lines = {
        "statement.series.women": [Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, period) for period in periods],
        "statement.series.pay": [share_of_mens(TOTAL, period) for period in periods],
    }
    marks = [
        Mark(writer.words(name), str(figure.period), entry.value, entry.text, writer.spoken(entry))
        for name, figures in lines.items()
        for figure in figures
        if (entry := writer.entry(figure)).value is not None
    ]
    title = writer.words("statement.chart.series", first=periods[0], last=periods[-1])
    return _chart(writer, "series", ChartKind.SERIES, title, marks)


def pay_title(lower: int, groups: int) -> str:
    """Key of the title that says in how many of the groups shown women earned less; as people would say it."""
    match lower, groups:
        case _, 0:
            return "statement.chart.pay_total"
        case 0, _:
            return "statement.chart.pay_in_none"
        case 1, 1:
            return "statement.chart.pay_in_the_one"
        case 2, 2:
            return "statement.chart.pay_in_both"
        case _ if lower == groups:
            return "statement.chart.pay_in_all"
        case _:
            return "statement.chart.pay"


def _earn_less(writer: Writer, group: str) -> bool | None:
    """Whether women of a group earn less than men; None where what is shown leaves it open."""
    found = writer.release[share_of_mens(group, writer.year)]
    if found.value is None or (found.is_coarse and abs(found.value - EQUAL) <= found.step / 2):
        return None
    return found.value < EQUAL


def _mark(writer: Writer, gender: Gender, label: str, figure: Figure) -> Mark | None:
    entry = writer.entry(figure)
    series = writer.words(f"statement.column.{gender}")
    return None if entry.value is None else Mark(series, label, entry.value, entry.text, writer.spoken(entry))


def _chart(writer: Writer, key: str, kind: ChartKind, title: str, marks: Sequence[Mark]) -> tuple[Chart, ...]:
    if not marks:
        return ()
    series = tuple(dict.fromkeys(mark.series for mark in marks))
    labels = tuple(dict.fromkeys(mark.label for mark in marks))
    told = [
        writer.words(
            "statement.chart.told",
            label=label,
            values=", ".join(f"{mark.series.lower()} {mark.spoken}" for mark in marks if mark.label == label),
        )
        for label in labels
    ]
    unit_text = writer.words(UNITS[kind])
    if writer.is_carried:
        unit_text = writer.words("completeness.measured_caption", caption=unit_text, year=writer.year)
    alternative = writer.words("statement.chart.alternative", title=title, unit=unit_text, values="; ".join(told))
    return (Chart(key, kind, title, alternative, unit_text, series, labels, tuple(marks)),)
