"""Who works here: gender balance, temporary work, part-time, involuntary part-time, leavers and new hires."""

from __future__ import annotations

from functools import partial

from jamstilt.figure import TOTAL, Figure, Gender, Measure, Subset
from jamstilt.statement.comparison import comment, groups_comment
from jamstilt.statement.state_of_equality import charts, notes
from jamstilt.statement.state_of_equality.survey_year import INVOLUNTARY, measured_in, surveyed
from jamstilt.statement.state_of_equality.tables import Heading, Line, by_gender, by_group
from jamstilt.statement.statement import Block, Section
from jamstilt.statement.writer import Writer


def gender_balance(writer: Writer) -> Section:
    """Women and men in total, per position group, and in the sets that cut across (R2.20, R2.26)."""
    women = Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, writer.year)
    everyone = Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, writer.year)
    groups = [row for row in writer.rows if row != TOTAL]
    return section(
        writer,
        "gender_balance",
        *writer.prose(
            comment(writer, "statement.subject.employees", everyone),
            comment(writer, "statement.subject.women_share", women),
        ),
        *writer.prose(groups_comment(writer, "statement.groups.subject.women_share", groups, _womens_share)),
        *charts.balance(writer, "balance", [TOTAL, *groups]),
        by_group(
            writer,
            "gender_balance",
            writer.rows,
            _balance_heads(writer),
            (*notes.population(writer, everyone), *notes.apart(writer, everyone)),
        ),
        *charts.balance(writer, "balance_subsets", tuple(Subset)),
        by_group(
            writer,
            "subsets",
            tuple(Subset),
            _balance_heads(writer),
            notes.population(writer, *(Figure(Measure.EMPLOYEES, row, Gender.ALL, writer.year) for row in Subset)),
        ),
    )


def temporary_work(writer: Writer) -> Section:
    """Temporary employees: how many, who they are, and what share of each gender is temporary (R2.21)."""
    return _state(writer, "temporary_work", Measure.TEMPORARY, Measure.TEMPORARY_RATE, Subset.TEMPORARY)


def part_time(writer: Writer) -> Section:
    """Part-time: how many, who they are, and what share of each gender works part-time (R2.22)."""
    return _state(writer, "part_time", Measure.PART_TIME, Measure.PART_TIME_RATE, Subset.PART_TIME)


def involuntary_part_time(writer: Writer) -> Section:
    """Involuntary part-time among those who answered; nobody asked is *not known*, never none (R2.27).

    In a year when nobody was asked it is what was answered last, and says so.
    """
    survey = surveyed(writer, *INVOLUNTARY)
    return _involuntary_part_time(survey, *measured_in(writer, survey))


def _involuntary_part_time(writer: Writer, *lead: Block) -> Section:
    answered, involuntary = (
        Figure(measure, TOTAL, Gender.ALL, writer.year)
        for measure in (Measure.PART_TIME_ANSWERED, Measure.INVOLUNTARY_PART_TIME)
    )
    lines = (
        Line("statement.line.part_time", Measure.PART_TIME),
        Line("statement.line.part_time_answered", Measure.PART_TIME_ANSWERED),
        Line("statement.line.involuntary_part_time", Measure.INVOLUNTARY_PART_TIME),
        Line("statement.line.involuntary_part_time_rate", Measure.INVOLUNTARY_PART_TIME_RATE),
    )
    question = "one_question" if writer.profile.one_question_covers_both else "two_questions"
    return section(
        writer,
        "involuntary_part_time",
        *lead,
        *writer.prose(
            comment(writer, "statement.subject.part_time_answered", answered),
            comment(writer, "statement.subject.involuntary_part_time", involuntary),
        ),
        by_gender(
            writer,
            "involuntary_part_time",
            lines,
            (*notes.population(writer, answered), writer.words(f"statement.note.{question}")),
        ),
    )


def movement(writer: Writer) -> Section:
    """People who came and people who left in the year."""
    came, left = (Figure(measure, TOTAL, Gender.ALL, writer.year) for measure in (Measure.NEW_HIRES, Measure.LEAVERS))
    women = tuple(
        Figure(Measure.GENDER_SHARE, subset, Gender.WOMEN, writer.year) for subset in (Subset.NEW_HIRES, Subset.LEAVERS)
    )
    lines = (
        Line("statement.line.new_hires", Measure.NEW_HIRES),
        Line("statement.line.new_hires_share", Measure.GENDER_SHARE, group=Subset.NEW_HIRES),
        Line("statement.line.leavers", Measure.LEAVERS),
        Line("statement.line.leavers_share", Measure.GENDER_SHARE, group=Subset.LEAVERS),
    )
    return section(
        writer,
        "movement",
        *writer.prose(
            comment(writer, "statement.subject.new_hires", came),
            comment(writer, "statement.subject.new_hires_share", women[0]),
        ),
        *writer.prose(
            comment(writer, "statement.subject.leavers", left),
            comment(writer, "statement.subject.leavers_share", women[1]),
        ),
        by_gender(writer, "movement", lines, notes.population(writer, came)),
    )


def section(writer: Writer, key: str, *blocks: Block) -> Section:
    """A section of part 1 under its title; the part says which provision asks for it."""
    return Section(key, writer.words(f"law.{key}.title"), blocks)


def _state(writer: Writer, key: str, count: Measure, rate: Measure, subset: Subset) -> Section:
    figures = {gender: Figure(rate, TOTAL, gender, writer.year) for gender in (Gender.WOMEN, Gender.MEN)}
    everyone = Figure(count, TOTAL, Gender.ALL, writer.year)
    share = Figure(Measure.GENDER_SHARE, subset, Gender.WOMEN, writer.year)
    lines = (
        Line(f"statement.line.{count}", count),
        Line(f"statement.line.{count}_share", Measure.GENDER_SHARE, group=subset),
        Line(f"statement.line.{rate}", rate),
    )
    return section(
        writer,
        key,
        *writer.prose(
            comment(writer, f"statement.subject.{count}", everyone),
            comment(writer, f"statement.subject.{count}_share", share),
        ),
        *writer.prose(
            *(comment(writer, f"statement.subject.{rate}.{gender}", figure) for gender, figure in figures.items())
        ),
        by_gender(writer, key, lines, (*notes.population(writer, everyone), writer.words("statement.note.two_ratios"))),
    )


def _womens_share(group: str, year: int) -> Figure:
    return Figure(Measure.GENDER_SHARE, group, Gender.WOMEN, year)


def _balance_heads(writer: Writer) -> tuple[Heading, ...]:
    now, *before = writer.years
    return (
        *(_count_head(gender, now) for gender in (Gender.WOMEN, Gender.MEN, Gender.ALL)),
        *(_share_head(gender, now) for gender in (Gender.WOMEN, Gender.MEN)),
        *(_count_head(Gender.ALL, year) for year in before),
        *(_share_head(gender, year) for year in before for gender in (Gender.WOMEN, Gender.MEN)),
    )


def _count_head(gender: Gender, year: int) -> Heading:
    return Heading(f"statement.column.{gender}", str(year), partial(_of_row, Measure.EMPLOYEES, gender, year))


def _share_head(gender: Gender, year: int) -> Heading:
    return Heading(
        f"statement.column.{gender}_percent", str(year), partial(_of_row, Measure.GENDER_SHARE, gender, year)
    )


def _of_row(measure: Measure, gender: Gender, year: int, row: str) -> Figure:
    return Figure(measure, row, gender, year)
