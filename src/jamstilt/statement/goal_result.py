"""Whether a goal is reached, judged in one place for the table of goals and for prose (R1.26, METHODS 21).

Only released figures are compared, so that the answer tells nothing that is not on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from jamstilt.activity.goals import Reached, reached
from jamstilt.activity.measure import Goal, Scope
from jamstilt.figure import TOTAL, UNRESOLVED, WOMEN_AND_MEN, Figure, Gender, Measure, NotApplicable, Suppressed
from jamstilt.register.reported import Reported
from jamstilt.statement.number_writer import NumberWriter
from jamstilt.statement.prose.names import find


@dataclass(frozen=True, slots=True)
class LevelResult:
    """A position group under a goal for every level. ``reached`` is None where the figure can't be had of the group."""

    group: str
    figure: Figure
    reached: Reached | None


@dataclass(frozen=True, slots=True)
class GoalResult:
    """``figure`` is what the goal is bound to, if there is such a number; ``levels`` those that decided, if any.

    ``is_hidden``: nothing can be said because a number is hidden or rounded too much, not because it is missing.
    """

    reached: Reached
    figure: Figure | Reported | None
    levels: tuple[LevelResult, ...] = ()
    is_hidden: bool = False


def goal_result(writer: NumberWriter, goal: Goal) -> GoalResult:
    """The result of a goal for this audience, with the figures that it rests on."""
    figure = find(goal.figure, writer.release, writer.year) if goal.figure else None
    if goal.scope is Scope.TOTAL:
        found = _reached(writer, goal, [figure])
        return GoalResult(found, figure, is_hidden=_is_unseen(writer, found, figure))
    levels = _levels(writer, figure)
    asked = {group: each for group, each in levels.items() if _applies(writer, each)}
    found = _reached(writer, goal, tuple(asked.values()))
    return GoalResult(
        found,
        figure,
        tuple(
            LevelResult(group, each, _reached(writer, goal, [each]) if group in asked else None)
            for group, each in levels.items()
        ),
        is_hidden=any(_is_unseen(writer, found, each) for each in levels.values()),
    )


def _reached(writer: NumberWriter, goal: Goal, figures: Sequence[Figure | Reported | None]) -> Reached:
    """The result that holds wherever between the ends of their rounding the numbers are; else it is not shown."""
    ends = [_ends(writer, figure) for figure in figures]
    lowest = reached(goal, [low for low, _ in ends], writer.year)
    highest = reached(goal, [high for _, high in ends], writer.year)
    return lowest if lowest is highest else Reached.NOT_SHOWN


def _ends(writer: NumberWriter, figure: Figure | Reported | None) -> tuple[Fraction | None, Fraction | None]:
    """The number that this audience may see, twice; of one that is rounded to protect people what it may lie between.

    What is rounded as its measure is counts as printed, here as on the rest of the page.
    """
    value = _value(writer, figure)
    if value is None or not isinstance(figure, Figure) or not (shown := writer.release[figure]).is_coarse:
        return value, value
    return value - shown.step / 2, value + shown.step / 2


def _levels(writer: NumberWriter, figure: Figure | Reported | None) -> dict[str, Figure]:
    """The figure in each position group that anybody belongs to; none for a figure that is not of all groups."""
    if not isinstance(figure, Figure) or figure.group != TOTAL:
        return {}
    groups = (group for group in writer.rows if group not in (TOTAL, UNRESOLVED))
    return {group: replace(figure, group=group) for group in groups if _has_people(writer, group)}


def _has_people(writer: NumberWriter, group: str) -> bool:
    answer = writer.release[Figure(Measure.EMPLOYEES, group, Gender.ALL, writer.year)].answer
    return answer != 0 and not isinstance(answer, NotApplicable)


def _applies(writer: NumberWriter, figure: Figure) -> bool:
    """A level with one gender has no women's share of men's pay: there is nothing that it could meet or fail."""
    return not isinstance(writer.release[figure].answer, NotApplicable)


def _is_unseen(writer: NumberWriter, found: Reached, figure: Figure | Reported | None) -> bool:
    if found is not Reached.NOT_SHOWN or figure is None:
        return False
    if isinstance(figure, Figure):
        shown = writer.release[figure]
        return shown.is_coarse or isinstance(shown.answer, Suppressed)
    reported = writer.release.reported.get(figure)
    return reported is not None and isinstance(reported.told, Suppressed)


def _value(writer: NumberWriter, figure: Figure | Reported | None) -> Fraction | None:
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


def _exact_share(writer: NumberWriter, figure: Figure) -> Fraction | None:
    """From the counts where they are shown: 39.996 is printed as 40.00, but is not 40 (METHODS 0.1)."""
    shown = writer.value(figure)
    counts = {each: writer.value(replace(figure, measure=Measure.EMPLOYEES, gender=each)) for each in WOMEN_AND_MEN}
    women, men = counts.values()
    if shown is None or women is None or men is None or figure.gender not in counts or women + men == 0:
        return shown
    return 100 * (women if figure.gender is Gender.WOMEN else men) / (women + men)
