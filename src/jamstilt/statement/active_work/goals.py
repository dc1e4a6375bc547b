"""The goals: what they demand, the figures they are bound to, and whether they are reached (R1.26, METHODS 21)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jamstilt.activity.goals import Reached
from jamstilt.activity.measure import Goal, Scope
from jamstilt.activity.numbers import threshold_of
from jamstilt.figure import Figure
from jamstilt.language.number import NOT_APPLICABLE
from jamstilt.register.reported import Reported
from jamstilt.statement.goal_result import GoalResult, goal_result
from jamstilt.statement.prose.names import in_period
from jamstilt.statement.signs import signs_note
from jamstilt.statement.statement import Column, Entry, Row, Section, Table
from jamstilt.statement.wordings import language_of, written
from jamstilt.statement.writer import Writer


def goals(writer: Writer) -> Section | None:
    """One table of all goals, one for each goal that holds for every level, and one of the employer's assessments."""
    found = writer.registers.activity.goals
    if not found:
        return None
    results = {goal.key: goal_result(writer, goal) for goal in found}
    blocks = (
        _table(writer, found, results),
        *(table for goal in found for table in _levels_table(writer, goal, results[goal.key])),
        *_assessments(writer, found),
    )
    return Section("goals", writer.words("active_work.goals.title"), blocks)


def _table(writer: Writer, found: Sequence[Goal], results: Mapping[str, GoalResult]) -> Table:
    columns = (
        Column(writer.words("active_work.goals.demand")),
        Column(str(writer.year)),
        Column(str(writer.year - 1)),
        Column(writer.words("active_work.goals.reached")),
    )
    rows = tuple(_row(writer, goal, results[goal.key]) for goal in found)
    unseen = any(each.reached is Reached.NOT_SHOWN for each in results.values())
    return Table(
        "goals",
        writer.words("active_work.goals.caption"),
        writer.words("active_work.goals.stub"),
        columns,
        rows,
        (*signs_note(writer.words, rows), *((writer.words("active_work.goals.not_shown"),) if unseen else ())),
    )


def _row(writer: Writer, goal: Goal, result: GoalResult) -> Row:
    earlier = in_period(result.figure, writer.year - 1) if result.figure else None
    return Row(
        writer.read(goal.title),
        (
            Entry(_demand(writer, goal)),
            _entry(writer, result.figure),
            _entry(writer, earlier),
            _told(writer, result.reached),
        ),
        language=language_of(writer, goal.title),
    )


def _levels_table(writer: Writer, goal: Goal, result: GoalResult) -> tuple[Table, ...]:
    """The levels one by one, so that a reader can check the result."""
    if not result.levels or goal.threshold is None:
        return ()
    rows = tuple(
        Row(
            writer.label(level.group),
            (
                _entry(writer, level.figure),
                _entry(writer, replace(level.figure, period=writer.year - 1)),
                _told(writer, level.reached) if level.reached else Entry(NOT_APPLICABLE),
            ),
        )
        for level in result.levels
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
            signs_note(writer.words, rows),
            writer.words("statement.source", organisation=writer.profile.organisation),
        ),
    )


def _assessments(writer: Writer, found: Sequence[Goal]) -> tuple[Table, ...]:
    """What the employer says itself of a goal, beside what the numbers say."""
    rows = tuple(
        Row(writer.read(goal.title), (written(writer, goal.assessment),), language=language_of(writer, goal.title))
        for goal in found
        if goal.assessment
    )
    columns = (Column(writer.words("active_work.goals.assessment")),)
    caption, stub = writer.words("active_work.goals.assessments"), writer.words("active_work.goals.stub")
    return (Table("goal_assessments", caption, stub, columns, rows),) if rows else ()


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


def _told(writer: Writer, result: Reached) -> Entry:
    return Entry(writer.words(f"active_work.reached.{result}"))


def _entry(writer: Writer, figure: Figure | Reported | None) -> Entry:
    """The figure with its unit, since every row may have another."""
    match figure:
        case Figure():
            return writer.entry_with_unit(figure)
        case Reported():
            return writer.reported(figure)
        case None:
            return Entry("")
