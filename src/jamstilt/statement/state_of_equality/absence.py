"""Absence: parental leave, sick leave, and days with a sick child (R2.23, R2.4)."""

from __future__ import annotations

from jamstilt.figure import SICK_LEAVE_COMPONENTS, TOTAL, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Subset
from jamstilt.statement.comparison import comment
from jamstilt.statement.state_of_equality import notes
from jamstilt.statement.state_of_equality.balance import section
from jamstilt.statement.state_of_equality.tables import Line, by_gender
from jamstilt.statement.statement import Section
from jamstilt.statement.writer import Writer


def parental_leave(writer: Writer) -> Section:
    """Who took parental leave, and for how many weeks on average."""
    takers = Figure(Measure.PARENTAL_LEAVE_TAKERS, TOTAL, Gender.ALL, writer.year)
    lines = (
        Line("statement.line.parental_leave_takers", Measure.PARENTAL_LEAVE_TAKERS),
        Line("statement.line.parental_leave_share", Measure.GENDER_SHARE, group=Subset.PARENTAL_LEAVE),
        Line("statement.line.parental_leave_mean_weeks", Measure.PARENTAL_LEAVE_MEAN_WEEKS),
    )
    days = "working_days" if writer.profile.leave_in_working_days else "calendar_days"
    return section(
        writer,
        "parental_leave",
        *writer.prose(
            comment(writer, "statement.subject.parental_leave_takers", takers),
            *(
                comment(
                    writer,
                    f"statement.subject.parental_leave_mean_weeks.{gender}",
                    Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, gender, writer.year),
                )
                for gender in WOMEN_AND_MEN
            ),
        ),
        by_gender(
            writer,
            "parental_leave",
            lines,
            (*notes.population(writer, takers), writer.words(f"statement.note.{days}")),
        ),
    )


def sick_leave(writer: Writer) -> Section:
    """Lost man-days in per cent of agreed man-days, by certificate and gender."""
    rates = {
        gender: Figure(Measure.SICK_LEAVE_RATE, TOTAL, gender, writer.year, Component.TOTAL)
        for gender in (*WOMEN_AND_MEN, Gender.ALL)
    }
    lines = tuple(
        Line(f"statement.line.sick_leave.{component}", Measure.SICK_LEAVE_RATE, component)
        for component in SICK_LEAVE_COMPONENTS
    )
    return section(
        writer,
        "sick_leave",
        *writer.prose(
            *(comment(writer, f"statement.subject.sick_leave.{gender}", figure) for gender, figure in rates.items())
        ),
        by_gender(
            writer,
            "sick_leave",
            lines,
            (*notes.population(writer, rates[Gender.ALL]), writer.words("statement.note.sick_leave")),
        ),
    )


def sick_child(writer: Writer) -> Section:
    """How many of each gender were at home with a sick child."""
    takers = {
        gender: Figure(Measure.SICK_CHILD_TAKERS, TOTAL, gender, writer.year) for gender in (*WOMEN_AND_MEN, Gender.ALL)
    }
    return section(
        writer,
        "sick_child",
        *writer.prose(
            *(comment(writer, f"statement.subject.sick_child.{gender}", takers[gender]) for gender in WOMEN_AND_MEN)
        ),
        by_gender(
            writer,
            "sick_child",
            (Line("statement.line.sick_child", Measure.SICK_CHILD_TAKERS),),
            notes.population(writer, takers[Gender.ALL]),
        ),
    )
