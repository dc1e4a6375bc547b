"""Comments that follow figures: one predicate of direction for every sentence (METHODS 25).

A direction is read off the printed values, so words cannot contradict a table. A hidden value leaves no words
behind: no direction, no rank. A difference is the difference of the printed values, which any reader can check.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from functools import partial

from jamstilt.figure import Figure, NotApplicable, NotKnown, Suppressed, Unit
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import rounded
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
        values = writer.value(now), writer.value(then)
        if values[0] is not None and values[1] is not None and comparable(writer, now, then):
            found[direction(values[0], values[1], now.measure.decimals)].append(writer.name(group))
    ways = [(each, writer.listed(names)) for each, names in found.items() if names]
    if not ways:
        return None
    (way, names), *others = ways
    parts = [writer.words(f"statement.groups.{way}", names=names, before=before)]
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
    way = direction(value, earlier, figure.measure.decimals)
    change = difference(value, earlier, figure)
    return tell(f"statement.comment.{kind}.{way}", change=change, earlier=writer.text_of(before, earlier))
