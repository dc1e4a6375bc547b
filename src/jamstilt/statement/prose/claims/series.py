"""The series that a claim is checked against: the printed values of one number over the years, as far as comparable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from jamstilt.disclosure.release import SafeReported
from jamstilt.figure import Figure, Unit
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import rounded
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported
from jamstilt.statement.comparison import comparable
from jamstilt.statement.number_writer import NumberWriter, amount_text
from jamstilt.statement.prose.names import Target, in_period, period_of

HUNDRED = 100
UNITS = {NumberKind.PERCENT: Unit.PERCENT, NumberKind.KR: Unit.KR}


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """Years in order, up to the one that the claim is about; None for a value that nobody may see or compare with.

    ``qualifier`` is that of the last value; one before it that is *about*, *over* or *under* is not to compare with.
    ``off`` is how far the number of a year may lie from its value, where that is rounded more to protect people.
    """

    points: tuple[tuple[int, Fraction | None], ...]
    decimals: int
    unit: Unit | None
    qualifier: Qualifier = Qualifier.EXACT
    off: Mapping[int, Fraction] = field(default_factory=dict[int, Fraction])

    @property
    def is_coarse(self) -> bool:
        """Whether any value is rounded more coarsely than it is elsewhere."""
        return any(self.off.get(year) for year, _ in self.points)

    def extreme(self, way: int) -> NumberSeries:
        """As far up (1) or down (-1) as the last number may lie, and those before it as far the other way."""
        *earlier, last = self.points
        moved = (*(self._moved(point, -way) for point in earlier), self._moved(last, way))
        return replace(self, points=moved, off={})

    def _moved(self, point: tuple[int, Fraction | None], way: int) -> tuple[int, Fraction | None]:
        year, value = point
        return year, None if value is None else value + way * self.off.get(year, 0)

    @property
    def now(self) -> Fraction | None:
        """The value that the claim is about."""
        return self.points[-1][1] if self.points else None

    @property
    def before(self) -> Fraction | None:
        """The value of the year before it in the series."""
        return self.points[-2][1] if len(self.points) > 1 else None

    @property
    def earlier(self) -> tuple[Fraction | None, ...]:
        """All values before it."""
        return tuple(value for _, value in self.points[:-1])

    def between(self, first: int) -> NumberSeries:
        """The first of two years and the last, where a sentence names them both."""
        ends = tuple(point for point in self.points if point[0] == first) or ((first, None),)
        return replace(self, points=(*ends, self.points[-1]))

    @property
    def is_per_cent(self) -> bool:
        """Whether it is a share, a rate or a ratio."""
        return self.unit is Unit.PERCENT

    def from_hundred(self) -> NumberSeries:
        """How far a ratio is from a hundred: the gap, which grows as the ratio moves away."""
        points = tuple((year, None if value is None else abs(HUNDRED - value)) for year, value in self.points)
        return replace(self, points=points)

    def told(self) -> Message:
        """The values that are shown, with their years."""
        shown = [
            say("prose.shows.value", value=self._text(year, value), year=year)
            for year, value in self.points
            if value is not None
        ]
        text = shown[-1]
        for each in reversed(shown[:-1]):
            text = say("prose.shows.more", first=each, rest=text)
        return text

    def _text(self, year: int, value: Fraction) -> Number | Message:
        text = amount_text(Number(value, self.decimals, self.unit))
        return say("rounding.about", value=text) if self.off.get(year) else text


def series(target: Target, writer: NumberWriter) -> NumberSeries:
    """The series of a number, up to and with its own period."""
    if isinstance(target, Figure):
        return _of_figure(target, writer)
    return _of_register(target, writer)


def _of_figure(figure: Figure, writer: NumberWriter) -> NumberSeries:
    measure = figure.measure
    years = sorted({*(year for year in writer.release.periods if year < figure.period), figure.period})
    points: list[tuple[int, Fraction | None]] = []
    for year in years:
        then = replace(figure, period=year)
        value = writer.value(then) if comparable(writer, figure, then) else None
        points.append((year, None if value is None else Fraction(rounded(value, measure.decimals))))
    told = {year: writer.release[replace(figure, period=year)].step for year, value in points if value is not None}
    return NumberSeries(tuple(points), measure.decimals, measure.unit, off=_off(told, measure.step))


def _off(steps: Mapping[int, Fraction], own: Fraction) -> dict[int, Fraction]:
    """How far from its value the number of each year may lie, where it is rounded more than the measure is.

    Half the step; where all years have the same step, half a printed unit less, since neighbours are in their order.
    """
    less = own if len(set(steps.values())) == 1 else 0
    return {year: (step - less) / 2 for year, step in steps.items() if step > own}


def _of_register(name: Reported, writer: NumberWriter) -> NumberSeries:
    found = writer.release.reported
    last = period_of(name)
    if last is None or name not in found:
        return NumberSeries((), 0, None)
    number = found[name].number
    years = sorted(
        year for each in found if (year := period_of(each)) and year <= last and in_period(name, year) == each
    )
    told = [(year, found[then]) for year in years if isinstance(then := in_period(name, year), Reported)]
    points = tuple((year, _seen(each, number.decimals, is_last=year == last)) for year, each in told)
    return NumberSeries(points, number.decimals, UNITS.get(number.counted), number.qualifier)


def _seen(reported: SafeReported, decimals: int, *, is_last: bool) -> Fraction | None:
    if not isinstance(reported.told, Fraction) or not (is_last or reported.number.qualifier is Qualifier.EXACT):
        return None
    return Fraction(rounded(reported.told, decimals))
