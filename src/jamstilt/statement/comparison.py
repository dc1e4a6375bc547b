"""Comments that follow figures: one predicate of direction for every sentence (METHODS 25).

A direction is read off the printed values, so words cannot contradict a table. A hidden value leaves no words
behind: no direction, no rank. A difference is the difference of the printed values, which any reader can check.
Where a value is rounded more coarsely to protect people, no difference is told, and a direction only if it is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from functools import partial

from jamstilt.disclosure.release import SafeFigure
from jamstilt.figure import Figure, NotApplicable, NotKnown, Suppressed, Unit
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import is_apart, rounded
from jamstilt.statement.number_writer import NumberWriter


class Direction(StrEnum):
    """What happened to a figure since another, at the printed precision."""

    HIGHER = "higher"
    LOWER = "lower"
    UNCHANGED = "unchanged"


def direction(now: Fraction, before: Fraction, decimals: int) -> Direction:
    """How the printed value now stands to the printed value before."""
    difference = rounded(now, decimals) - rounded(before, decimals)
    if difference == 0:
        return Direction.UNCHANGED
    return Direction.HIGHER if difference > 0 else Direction.LOWER


def sure_direction(now: SafeFigure, before: SafeFigure) -> Direction | None:
    """How a figure stands to another as they are printed; None where one has no value, or rounding leaves it open."""
    if now.value is None or before.value is None:
        return None
    if not (now.is_coarse or before.is_coarse):
        return direction(now.value, before.value, now.figure.measure.decimals)
    if not is_apart(now.value, now.step, before.value, before.step):
        return None
    return Direction.HIGHER if now.value > before.value else Direction.LOWER


def comment(writer: NumberWriter, subject: str, figure: Figure) -> str | None:
    """A sentence on a figure and what it was the year before; None when it may not, or cannot, be spoken of.

    Args:
        writer: the release and the language.
        subject: key of the words for the thing measured, as a sentence begins with it.
        figure: the figure of the reporting year.
    """
    answer = writer.release[figure].answer
    name = writer.words(subject)
    match answer:
        case Suppressed() | NotApplicable():
            return None
        case NotKnown():
            return writer.words("statement.comment.not_known", subject=name, year=figure.period)
        case Fraction():
            return _compared(writer, name, figure, answer)


def groups_comment(
    writer: NumberWriter, subject: str, groups: Sequence[str], figure_of: Callable[[str, int], Figure]
) -> str | None:
    """One sentence on which groups went up, down or stayed, among those that are shown in both years.

    Args:
        writer: the release and the language.
        subject: key of the words for the thing measured, as they stand inside a sentence.
        groups: the position groups, in order.
        figure_of: the figure of a group in a year.
    """
    if len(writer.years) < 2:  # noqa: PLR2004  (nothing to compare with)
        return None
    year, before = writer.years
    found: dict[Direction, list[str]] = {each: [] for each in Direction}
    for group in groups:
        now, then = figure_of(group, year), figure_of(group, before)
        way = sure_direction(writer.release[now], writer.release[then])
        if way and comparable(writer, now, then):
            found[way].append(writer.name(group))
    ways = [(each, writer.listed(names)) for each, names in found.items() if names]
    if not ways:
        return None
    (first, names), *others = ways
    parts = [writer.words(f"statement.groups.{first}", names=names, before=before)]
    parts += [writer.words(f"statement.groups.then.{each}", names=listed) for each, listed in others]
    *begun, last = parts
    told = writer.words("statement.groups.last", first=", ".join(begun), last=last) if begun else last
    return writer.words("statement.groups.sentence", subject=writer.words(subject), told=told)


def difference(now: Fraction, before: Fraction, figure: Figure, decimals: int | None = None) -> Message:
    """The difference of two printed values in words, without sign: percentage points, persons, kroner or weeks.

    Args:
        now: the later value.
        before: the earlier one.
        figure: says the unit.
        decimals: those of the two values where they stand; else as many as the figure has.
    """
    decimals = figure.measure.decimals if decimals is None else decimals
    size = abs(Fraction(rounded(now, decimals)) - Fraction(rounded(before, decimals)))
    unit = figure.measure.unit
    count = int(size) if unit is Unit.PERSONS else None
    return say(f"statement.difference.{unit}", count=count, size=Number(size, decimals))


def comparable(writer: NumberWriter, now: Figure, then: Figure) -> bool:
    """Whether two years are about the same population and basis; otherwise the series is broken."""
    first, second = writer.release[now], writer.release[then]
    return (first.population, first.basis) == (second.population, second.basis)


def _compared(writer: NumberWriter, name: str, figure: Figure, value: Fraction) -> str:
    unit = figure.measure.unit
    kind = unit if unit in (Unit.PERSONS, Unit.WEEKS) else "amount"
    number = writer.text_of(figure, value)
    before = replace(figure, period=writer.year_before if figure.period == writer.year else figure.period - 1)
    earlier = writer.release[before].answer
    tell = partial(writer.words, subject=name, now=number, year=figure.period, before=before.period)
    if isinstance(earlier, (Suppressed, NotApplicable)) or before.period not in writer.release.periods:
        return tell("statement.comment.alone")
    if not isinstance(earlier, Fraction):
        return tell("statement.comment.no_earlier")
    if not comparable(writer, figure, before):
        return tell("statement.comment.broken_series")
    told = writer.text_of(before, earlier)
    shown = writer.release[figure], writer.release[before]
    way = sure_direction(*shown)
    if any(each.is_coarse for each in shown):
        return tell(f"rounding.comment.{way or 'open'}", earlier=told)
    return tell(f"statement.comment.{kind}.{way}", change=difference(value, earlier, figure), earlier=told)
