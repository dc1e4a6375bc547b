"""The goals: what they demand, the figures they are bound to, and whether they are reached (R1.26, METHODS 21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from jamstilt.activity.goals import Reached, reached
from jamstilt.activity.measure import Goal, Scope
from jamstilt.activity.numbers import threshold_of
from jamstilt.figure import TOTAL, UNRESOLVED, WOMEN_AND_MEN, Figure, Gender, Measure, NotApplicable
from jamstilt.register.reported import Reported
from jamstilt.statement.prose.names import find, in_period
from jamstilt.statement.state_of_equality.tables import SIGNS
from jamstilt.statement.statement import Block, Column, Entry, Row, Section, Table
from jamstilt.statement.wordings import paragraph
from jamstilt.statement.writer import Writer


def goals(writer: Writer) -> Section | None:
    """One table of all goals, one for each goal that holds for every level, and the employer's own assessments."""
    found = writer.registers.activity.goals
    if not found:
        return None
    blocks: tuple[Block, ...] = (
        _table(writer, found),
        *(table for goal in found for table in _levels_table(writer, goal)),
        *(
            block
            for goal in found
            for block in paragraph(
                writer, goal.assessment, writer.words("active_work.goals.assessment", title=writer.read(goal.title))
            )
        ),
    )
    return Section("goals", writer.words("active_work.goals.title"), blocks)


def _table(writer: Writer, found: Sequence[Goal]) -> Table:
    columns = (
        Column(writer.words("active_work.goals.demand")),
        Column(str(writer.year)),
        Column(str(writer.year - 1)),
        Column(writer.words("active_work.goals.reached")),
    )
    rows = tuple(_row(writer, goal) for goal in found)
    unseen = any(_result(writer, goal) is Reached.NOT_SHOWN for goal in found)
    return Table(
        "goals",
        writer.words("active_work.goals.caption"),
        writer.words("active_work.goals.stub"),
        columns,
        rows,
        (*_signs(writer, rows), *((writer.words("active_work.goals.not_shown"),) if unseen else ())),
    )


def _row(writer: Writer, goal: Goal) -> Row:
    figure = _figure(writer, goal)
    earlier = in_period(figure, writer.year - 1) if figure else None
    return Row(
        writer.read(goal.title),
        (
            Entry(_demand(writer, goal)),
            _entry(writer, figure),
            _entry(writer, earlier),
            Entry(_outcome(writer, goal, _result(writer, goal))),
        ),
    )


def _figure(writer: Writer, goal: Goal) -> Figure | Reported | None:
    return find(goal.figure, writer.release, writer.year) if goal.figure else None


def _result(writer: Writer, goal: Goal) -> Reached:
    """Compared with the released figures only, so that the answer tells nothing that is not on the page."""
    figure = _figure(writer, goal)
    if goal.scope is Scope.TOTAL:
        return reached(goal, [_value(writer, figure)])
    return reached(goal, [_value(writer, each) for _, each in _levels(writer, figure)])


def _levels(writer: Writer, figure: Figure | Reported | None) -> tuple[tuple[str, Figure], ...]:
    """The figure in each position group that anybody belongs to; none for a figure that is not of all groups."""
    if not isinstance(figure, Figure) or figure.group != TOTAL:
        return ()
    groups = [group for group in writer.rows if group not in (TOTAL, UNRESOLVED)]
    return tuple((group, replace(figure, group=group)) for group in groups if _has_people(writer, group))


def _has_people(writer: Writer, group: str) -> bool:
    answer = writer.release[Figure(Measure.EMPLOYEES, group, Gender.ALL, writer.year)].answer
    return answer != 0 and not isinstance(answer, NotApplicable)


def _levels_table(writer: Writer, goal: Goal) -> tuple[Table, ...]:
    """The levels one by one, so that a reader can check the result."""
    if goal.scope is not Scope.EVERY_LEVEL or goal.threshold is None:
        return ()
    levels = _levels(writer, _figure(writer, goal))
    if not levels:
        return ()
    rows = tuple(
        Row(
            writer.label(group),
            (
                _entry(writer, figure),
                _entry(writer, replace(figure, period=writer.year - 1)),
                Entry(_outcome(writer, goal, reached(goal, [_value(writer, figure)]))),
            ),
        )
        for group, figure in levels
    )
    columns = (
        Column(str(writer.year)),
        Column(str(writer.year - 1)),
        Column(writer.words("active_work.goals.reached")),
    )
    title = writer.words("active_work.goals.levels", title=writer.read(goal.title), demand=_demand(writer, goal))
    return (
        Table(
            f"goal_{goal.key}",
            title,
            writer.words("statement.stub.group"),
            columns,
            rows,
            _signs(writer, rows),
            writer.words("statement.source", organisation=writer.profile.organisation),
        ),
    )


def _demand(writer: Writer, goal: Goal) -> str:
    """``at least 40 % in 2026, at every level``; what it is compared with where the threshold is no number."""
    name = threshold_of(goal, writer.year)
    against = writer.reported(name).text if name in writer.release.reported else _inside(writer.read(goal.benchmark))
    if not against:
        return ""
    said = writer.words(f"active_work.operator.{goal.operator}", threshold=against)
    if goal.period is not None and goal.period != writer.year:
        said = writer.words("active_work.goals.in_year", demand=said, year=goal.period)
    return writer.words("active_work.goals.every_level", demand=said) if goal.scope is Scope.EVERY_LEVEL else said


def _inside(text: str) -> str:
    """A text in the middle of a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _outcome(writer: Writer, goal: Goal, result: Reached) -> str:
    """What is not yet met is no failure before the year that the goal is for."""
    is_ahead = goal.period is not None and goal.period > writer.year
    return writer.words(
        "active_work.reached.not_yet" if result is Reached.NOT_MET and is_ahead else f"active_work.reached.{result}"
    )


def _value(writer: Writer, figure: Figure | Reported | None) -> Fraction | None:
    """The number that this audience may see, if there is one."""
    match figure:
        case Figure(Measure.GENDER_SHARE):
            return _exact_share(writer, figure)
        case Figure():
            return writer.value(figure)
        case Reported():
            return writer.reported(figure).value
        case None:
            return None


def _exact_share(writer: Writer, figure: Figure) -> Fraction | None:
    """From the counts where they are shown: 39.996 is printed as 40.00, but is not 40 (METHODS 0.1)."""
    shown = writer.value(figure)
    counts = {each: writer.value(replace(figure, measure=Measure.EMPLOYEES, gender=each)) for each in WOMEN_AND_MEN}
    women, men = counts.values()
    if shown is None or women is None or men is None or figure.gender not in counts or women + men == 0:
        return shown
    return 100 * (women if figure.gender is Gender.WOMEN else men) / (women + men)


def _entry(writer: Writer, figure: Figure | Reported | None) -> Entry:
    """The figure with its unit, since every row may have another."""
    match figure:
        case Figure():
            entry = writer.entry(figure)
            return (
                entry
                if entry.value is None
                else replace(entry, text=writer.words.say(writer.text_of(figure, entry.value)))
            )
        case Reported():
            return writer.reported(figure)
        case None:
            return Entry("")


def _signs(writer: Writer, rows: Sequence[Row]) -> tuple[str, ...]:
    texts = {entry.text for row in rows for entry in row.entries}
    signs = [writer.words(f"statement.sign.{name}") for sign, name in SIGNS.items() if sign in texts]
    return (" ".join(signs),) if signs else ()
