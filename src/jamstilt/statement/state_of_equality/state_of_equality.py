"""Part 1: the state of gender equality in figures (LDL § 26 a)."""

from __future__ import annotations

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotKnown
from jamstilt.statement.signs import signs_note
from jamstilt.statement.state_of_equality import charts
from jamstilt.statement.state_of_equality.absence import parental_leave, sick_child, sick_leave
from jamstilt.statement.state_of_equality.balance import (
    gender_balance,
    involuntary_part_time,
    movement,
    part_time,
    temporary_work,
)
from jamstilt.statement.state_of_equality.pay import pay
from jamstilt.statement.state_of_equality.survey_year import PAY, surveyed
from jamstilt.statement.statement import Column, Prose, Row, Section, Table
from jamstilt.statement.writer import Writer, share_of_mens

SECTIONS = (
    gender_balance,
    temporary_work,
    part_time,
    involuntary_part_time,
    parental_leave,
    pay,
    movement,
    sick_leave,
    sick_child,
)


def state_of_equality(writer: Writer) -> Section:
    """All items of part 1, and the series over all the years of the dossier."""
    periods = _shown_periods(writer)
    followed = (_series(writer, periods),) if len(periods) > 1 else ()
    sections = (*(write(writer) for write in SECTIONS), *followed)
    introduction = Prose(_introduction(writer))
    return Section(
        "state_of_equality",
        writer.words("statement.part1.title"),
        (introduction,),
        writer.words("statement.law", provision="26\u00a0a"),
        sections,
    )


def _introduction(writer: Writer) -> str:
    survey = surveyed(writer, *PAY)
    if not survey.is_carried:
        return writer.words("statement.part1.introduction", date=writer.profile.reference_date)
    today, then = writer.profile.reference_date, survey.profile.reference_date
    return writer.words("completeness.introduction_carried", date=today, pay_date=then)


def _shown_periods(writer: Writer) -> tuple[int, ...]:
    """The years that anything in the table is shown for, newest first; a year of other figures is left out."""
    shown = {
        period for period in writer.release.periods for figure in _figures(writer) if _is_shown(writer, figure, period)
    }
    return tuple(sorted(shown, reverse=True))


def _is_shown(writer: Writer, figure: Figure, period: int) -> bool:
    return not isinstance(writer.release[_in(figure, period)].answer, NotKnown)


def _series(writer: Writer, periods: tuple[int, ...]) -> Section:
    rows = tuple(
        Row(writer.words(label), tuple(writer.entry(_in(figure, period)) for period in periods))
        for label, figure in series_figures(writer).items()
    )
    recalled = any(writer.release[_in(figure, period)].recalled for figure in _figures(writer) for period in periods)
    table = Table(
        "series",
        writer.words("statement.table.series", first=periods[-1], last=periods[0]),
        writer.words("statement.stub.measure"),
        tuple(Column(str(period)) for period in periods),
        rows,
        (*((writer.words("statement.note.recalled"),) if recalled else ()), *signs_note(writer.words, rows)),
        writer.words("statement.source", organisation=writer.profile.organisation),
    )
    return Section("series", writer.words("statement.series.title"), (*charts.series(writer), table))


def series_figures(writer: Writer) -> dict[str, Figure]:
    """The figures that are followed from year to year, under the words of their row."""
    year = writer.year
    women, men, everyone = Gender.WOMEN, Gender.MEN, Gender.ALL
    return {
        "statement.followed.employees": Figure(Measure.EMPLOYEES, TOTAL, everyone, year),
        "statement.followed.women": Figure(Measure.GENDER_SHARE, TOTAL, women, year),
        "statement.followed.pay": share_of_mens(TOTAL, year),
        "statement.followed.temporary_women": Figure(Measure.TEMPORARY_RATE, TOTAL, women, year),
        "statement.followed.temporary_men": Figure(Measure.TEMPORARY_RATE, TOTAL, men, year),
        "statement.followed.part_time_women": Figure(Measure.PART_TIME_RATE, TOTAL, women, year),
        "statement.followed.part_time_men": Figure(Measure.PART_TIME_RATE, TOTAL, men, year),
        "statement.followed.leave_women": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, women, year),
        "statement.followed.leave_men": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, men, year),
        "statement.followed.sick_women": Figure(Measure.SICK_LEAVE_RATE, TOTAL, women, year, Component.TOTAL),
        "statement.followed.sick_men": Figure(Measure.SICK_LEAVE_RATE, TOTAL, men, year, Component.TOTAL),
    }


def _figures(writer: Writer) -> tuple[Figure, ...]:
    return tuple(series_figures(writer).values())


def _in(figure: Figure, period: int) -> Figure:
    return Figure(figure.measure, figure.group, figure.gender, period, figure.component)
