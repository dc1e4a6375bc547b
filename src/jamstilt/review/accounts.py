"""The numbers that a public file may hold, each with the reason why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from jamstilt.figure import Figure, Gender, Measure, Unit
from jamstilt.review.numbers_in_text import SeenNumber, numbers_in
from jamstilt.review.read_open_data import SeenFigure, SeenReported, earlier_rows
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import WrittenAt

Printed: TypeAlias = tuple[Fraction, int]
"""A value and how many decimals it is printed with."""

HUNDRED, MILLION = 100, 10**6
LIMITS = (0, 50, 95, 100)
"""What the method is told with: nothing, half, the share of a confidence interval, and the whole."""

RATIOS = (Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)
UNITS = {"%": {Unit.PERCENT}, "kr": {Unit.KR}}


@dataclass(frozen=True, slots=True)
class Accounts:
    """``published`` gives each printed form the figures that have it; ``hidden`` that of figures that nobody may see.

    ``derived`` are differences of two published values, as the pages state them, what is left of a hundred, and what
    coarse values are rounded to, and the limits of the method.
    ``recalled`` gives a form the figures that had it in an earlier statement.
    ``ratios`` are hidden ratios of pay with fewer decimals than they have, and what they lack of a hundred.
    ``reported`` are public numbers of the registers; ``written`` those of texts that people have written, and where.
    """

    published: Mapping[Printed, frozenset[Figure]]
    derived: frozenset[Printed]
    reported: frozenset[Printed]
    written: Mapping[Printed, tuple[WrittenAt, ...]]
    hidden: Mapping[Printed, frozenset[Figure]] = field(default_factory=dict[Printed, frozenset[Figure]])
    ratios: Mapping[Printed, frozenset[Figure]] = field(default_factory=dict[Printed, frozenset[Figure]])
    recalled: Mapping[Printed, frozenset[Figure]] = field(default_factory=dict[Printed, frozenset[Figure]])

    def figures(self, number: SeenNumber) -> frozenset[Figure]:
        """The published figures that this can be, by its value, its digits and its unit."""
        return _of_unit(self.published, number)

    def hidden_figures(self, number: SeenNumber) -> frozenset[Figure]:
        """The hidden figures that this would be, if it were one."""
        return _of_unit(self.hidden, number)

    def rounded_ratios(self, number: SeenNumber) -> frozenset[Figure]:
        """The hidden ratios of pay that this would be with fewer decimals; whole ones only where it says per cent."""
        forms = (one for one in number.readings if one[1] or number.unit)
        return frozenset(figure for one in forms for figure in self.ratios.get(one, ()))

    def is_written(self, number: SeenNumber) -> bool:
        """Whether somebody has written the number, somewhere."""
        return any(one in self.written for one in number.readings)

    def by_hand(self, number: SeenNumber) -> tuple[WrittenAt, ...]:
        """Where somebody has written the number."""
        return tuple(dict.fromkeys(place for one in number.readings for place in self.written.get(one, ())))

    def knows(self, number: SeenNumber) -> bool:
        """Whether there is a reason for the number to be public."""
        others = (self.derived, self.reported, self.written)
        return (
            bool(self.figures(number))
            or any(one in each for each in others for one in number.readings)
            or self.is_recalled(number)
        )

    def is_recalled(self, number: SeenNumber) -> bool:
        """Whether an earlier statement printed it, and it would be no other figure that is hidden."""
        recalled = _of_unit(self.recalled, number)
        return bool(recalled) and self.hidden_figures(number) <= recalled


def accounts(rows: Iterable[SeenFigure], reported: Iterable[SeenReported], truth: Truth) -> Accounts:
    """What follows from the finished open data, the registers' open data, and what people wrote."""
    shown = {row.figure: row for row in rows if row.value is not None}
    values = {figure: row.value for figure, row in shown.items() if row.value is not None}
    steps = {
        (row.step, row.decimals if row.step < 1 else 0)
        for row in shown.values()
        if row.step * 10**row.figure.measure.decimals > 1
    }
    published: dict[Printed, set[Figure]] = {}
    for figure, value in values.items():
        for form in _forms(value, shown[figure].decimals):
            published.setdefault(form, set()).add(figure)
    said = ((Fraction(limit), 0) for limit in (*LIMITS, truth.threshold, truth.quantile_minimum))
    return Accounts(
        published={form: frozenset(figures) for form, figures in published.items()},
        derived=frozenset(steps).union(
            said, _derived({figure: (value, shown[figure].decimals) for figure, value in values.items()})
        ),
        reported=frozenset(_reported(list(reported))),
        recalled=_recalled(truth),
        written=_written(truth.written),
        hidden=_hidden(shown, truth),
        ratios=_rounded_ratios(shown, truth),
    )


def _of_unit(forms: Mapping[Printed, frozenset[Figure]], number: SeenNumber) -> frozenset[Figure]:
    wanted = UNITS.get(number.unit, set(Unit))
    found = {figure for one in number.readings for figure in forms.get(one, ())}
    return frozenset(figure for figure in found if figure.measure.unit in wanted)


def half_up(value: Fraction, decimals: int) -> Fraction:
    """Rounded half away from zero, as every page of ours is."""
    scale = Fraction(10) ** decimals
    scaled = abs(value) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (whole if value >= 0 else -whole) / scale


def _forms(value: Fraction, decimals: int) -> Iterator[Printed]:
    """As printed, and with fewer decimals, as a heading says it: that tells no more."""
    for fewer in range(decimals + 1):
        yield half_up(value, fewer), fewer


def _derived(shown: Mapping[Figure, Printed]) -> Iterator[Printed]:
    """Change from year to year, women beside men, and 100 less a ratio: both printed, so anybody can work it out."""
    families: dict[tuple[Measure, str, str], list[Figure]] = {}
    for figure, (value, decimals) in shown.items():
        families.setdefault((figure.measure, figure.component, figure.group), []).append(figure)
        if figure.measure.unit is Unit.PERCENT:
            yield abs(HUNDRED - value), decimals
    for one, other in (pair for figures in families.values() for pair in permutations(figures, 2)):
        beside = one.period == other.period and {one.gender, other.gender} == {Gender.WOMEN, Gender.MEN}
        if beside or (one.gender is other.gender and one.period < other.period):
            (value, decimals), (second, places) = shown[one], shown[other]
            yield from _forms(abs(value - second), min(decimals, places))


def _reported(numbers: list[SeenReported]) -> Iterator[Printed]:
    families: dict[tuple[str, ...], list[SeenReported]] = {}
    for number in numbers:
        families.setdefault(number.key, []).append(number)
        yield from _forms(number.value, number.decimals)
        if abs(number.value) >= MILLION:
            yield from ((half_up(number.value, -places), -places) for places in range(len("000"), len("000000") + 1))
    for rows in families.values():
        for one in rows:
            for other in rows:
                yield from _forms(abs(one.value - other.value), min(one.decimals, other.decimals))


def _written(texts: Mapping[str, str]) -> Mapping[Printed, tuple[WrittenAt, ...]]:
    found: dict[Printed, list[WrittenAt]] = {}
    for file, text in texts.items():
        for loose in (False, True):
            for number in numbers_in(text, loose=loose):
                at = WrittenAt(file, text.count("\n", 0, number.start) + 1)
                for one in number.readings:
                    found.setdefault(one, []).append(at)
    return {one: tuple(dict.fromkeys(places)) for one, places in found.items()}


def _recalled(truth: Truth) -> Mapping[Printed, frozenset[Figure]]:
    found: dict[Printed, set[Figure]] = {}
    for row in earlier_rows(truth.earlier):
        for form in () if row.value is None else _forms(row.value, row.decimals):
            found.setdefault(form, set()).add(row.figure)
    return {form: frozenset(figures) for form, figures in found.items()}


def _hidden(shown: Mapping[Figure, SeenFigure], truth: Truth) -> Mapping[Printed, frozenset[Figure]]:
    found: dict[Printed, set[Figure]] = {}
    for figure, cell in truth.cells.items():
        if figure not in shown and isinstance(cell.value, Fraction):
            for decimals in range(figure.measure.decimals, figure.measure.decimals + 3):
                found.setdefault((half_up(cell.value, decimals), decimals), set()).add(figure)
    return {form: frozenset(figures) for form, figures in found.items()}


def _rounded_ratios(shown: Mapping[Figure, SeenFigure], truth: Truth) -> Mapping[Printed, frozenset[Figure]]:
    found: dict[Printed, set[Figure]] = {}
    for figure, cell in truth.cells.items():
        if figure.measure in RATIOS and figure not in shown and isinstance(cell.value, Fraction):
            for value in (cell.value, abs(HUNDRED - cell.value)):
                for decimals in range(figure.measure.decimals + 1):
                    if rounded := half_up(value, decimals):
                        found.setdefault((rounded, decimals), set()).add(figure)
    return {form: frozenset(figures) for form, figures in found.items()}
