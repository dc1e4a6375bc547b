"""Goals whose figure means nothing: a misspelt name must not read as a hidden number (R1.26)."""

from __future__ import annotations

from jamstilt.findings import Finding, Rule, Severity
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.statement.prose.names import find, nearest
from jamstilt.statement.writer import Writer

GOAL_OF_UNKNOWN_FIGURE = Rule("activity", "goal_of_unknown_figure", Severity.DECIDE, provision=DUTY_TO_ACT)


def goals_of_unknown_figures(writer: Writer) -> tuple[Finding, ...]:
    """A finding for each goal that names no number of the release, with the names that look most like it."""
    release, year = writer.release, writer.year
    return tuple(
        GOAL_OF_UNKNOWN_FIGURE.at(goal.at, key=goal.key, name=goal.figure, near=_near(goal.figure, writer))
        for goal in writer.registers.activity.goals
        if goal.figure and find(goal.figure, release, year) is None
    )


def _near(name: str, writer: Writer) -> Message | str:
    names = nearest(name, writer.release, writer.year)
    return say("prose.near", names=", ".join(f"«{each}»" for each in names)) if names else ""
