"""Displays: how each figure may be shown, from as printed to hidden, and what each way tells of the amounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from jamstilt.disclosure.amounts import FamilyAmounts
from jamstilt.disclosure.family import AmountFact, Average, Family
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.puzzle import Coefficients, Display, Level, Side
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.number import rounded_to

COARSER = {
    Measure.MEAN_PAY: ((Fraction(1000), 0.3), (Fraction(5000), 0.5)),
    Measure.WOMENS_SHARE_OF_MENS_PAY: ((Fraction(1, 10), 0.2), (Fraction(1), 0.5)),
}
"""Steps that a figure may be rounded to in place of being hidden, and what that costs as a part of hiding it."""

MAIN = (Component.AGREED, Component.CASH_TOTAL)
"""Kinds of pay that are large enough to be rounded to thousands and still tell something."""

RATIO, TOTAL_RATIO, TOTAL_MEAN = 3.0, 10.0, 3.0
"""How much dearer it is to hide what the law requires: the ratio of a group, and that in total (LAW R2.24, R2.25)."""

CASH, GIVES_WAY = Component.CASH_TOTAL, 0.7
"""Cash pay is mostly agreed pay once more."""

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Printed:
    """A number that stands in an earlier statement and can't be recalled: rounded to ``step`` then."""

    figure: Figure
    value: Fraction
    step: Fraction
    file: str = ""


@dataclass(frozen=True, slots=True)
class Shower:
    """Turns facts into displays over the amounts of one family."""

    family: Family
    amounts: FamilyAmounts
    policy: Policy

    def display(self, fact: AmountFact) -> Display | None:
        """How a figure may be shown; None where it tells nothing that is not known to everybody."""
        if not any(self._spread(average)[0] for average in fact.averages):
            return None
        price = weight(fact)
        levels = tuple(Level(step, part * price, self.sides(fact, step)) for step, part in self._steps(fact))
        insisted = fact.figure in self.policy.must_show
        return Display(fact.figure, levels[:1] if insisted else (*levels, Level(None, price)))

    def fixed(self, fact: AmountFact, printed: Printed) -> Display | None:
        """A number of an earlier statement. Where our files tell otherwise now, what it told is as exact as it was."""
        if not any(self._spread(average)[0] for average in fact.averages):
            return None
        then = self._between(fact, printed.value, printed.step)
        level = then if self._fits(then) else self.sides(fact, printed.step)
        return Display(printed, (Level(printed.step, 0.0, level),))

    def sides(self, fact: AmountFact, step: Fraction) -> tuple[Side, ...]:
        """What a figure tells that is rounded to a step: the interval is that of the value as really rounded."""
        return self._between(fact, rounded_to(fact.value, step), step)

    def spread(self, average: Average) -> Coefficients:
        """The unknowns that an average is made of."""
        return self._spread(average)[0]

    def _steps(self, fact: AmountFact) -> Iterator[tuple[Fraction, float]]:
        """The steps that a figure may be rounded to: a coarser interval must hold the finer one, or it would tell more.

        98.949 is 98.95 or more than 98.9 by no more than 0.05: each tells something that the other does not.
        """
        own = fact.figure.measure.step
        yield own, 0.0
        low, high = _interval(fact.value, own)
        for step, part in COARSER[fact.figure.measure] if self.policy.coarser and fact.figure.component in MAIN else ():
            wider = _interval(fact.value, step)
            if wider[0] <= low and high <= wider[1]:
                low, high = wider
                yield step, part

    def _between(self, fact: AmountFact, value: Fraction, step: Fraction) -> tuple[Side, ...]:
        low, high = value - step / 2, value + step / 2
        above, known_above = self._spread(fact.above)
        if fact.below is None:
            return (
                Side(above, float(high - known_above)),
                Side(_times(above, -1.0), float(known_above - low)),
            )
        below, known_below = self._spread(fact.below)
        return (
            Side(
                _plus(_times(above, HUNDRED), _times(below, -float(high))),
                float(high * known_below - HUNDRED * known_above),
            ),
            Side(
                _plus(_times(above, -HUNDRED), _times(below, float(low))),
                float(HUNDRED * known_above - low * known_below),
            ),
        )

    def _spread(self, average: Average) -> tuple[Coefficients, Fraction]:
        """The unknowns with their coefficients, and what is known to everybody."""
        places: dict[int, None] = {}
        known = 0
        for atom in average.over:
            for quantity in average.amounts:
                found = [each.get((atom, quantity)) for each in (self.amounts.place, self.amounts.extra)]
                places |= dict.fromkeys(place for place in found if place is not None)
                known += atom.sums[quantity].total if found == [None, None] else 0
        each = float(1 / average.per)
        return tuple((place, each) for place in places), Fraction(known, self.family.unit) / average.per

    def _fits(self, sides: Iterable[Side]) -> bool:
        unknowns = self.amounts.unknowns
        return all(
            sum(value * unknowns[place].value for place, value in side.coefficients)
            <= side.bound + 1e-6 * max(1.0, abs(side.bound))
            for side in sides
        )


def _interval(value: Fraction, step: Fraction) -> tuple[Fraction, Fraction]:
    middle = rounded_to(value, step)
    return middle - step / 2, middle + step / 2


def weight(fact: AmountFact) -> float:
    """What it costs to hide a figure: by head counts and legal duty, never by pay, or the pattern would tell.

    Agreed pay is what the statement speaks of, so cash pay gives way where only one of the two can be told.
    """
    figure = fact.figure
    price = sqrt(sum(average.people for average in fact.averages)) * (GIVES_WAY if figure.component is CASH else 1.0)
    if figure.measure is Measure.WOMENS_SHARE_OF_MENS_PAY:
        return price * ((TOTAL_RATIO if figure.group == TOTAL else RATIO) if figure.component in MAIN else 1.0)
    return price * (TOTAL_MEAN if figure.group == TOTAL else 1.0)


def followers(facts: Iterable[AmountFact]) -> tuple[tuple[Figure, Figure], ...]:
    """Every mean with the ratio that it is a part of: where a mean is hidden, its ratio is (LAW R2.13)."""
    figures = {fact.figure for fact in facts}
    return tuple(
        (mean, ratio)
        for ratio in figures
        if ratio.measure is Measure.WOMENS_SHARE_OF_MENS_PAY
        for gender in (Gender.WOMEN, Gender.MEN)
        if (mean := Figure(Measure.MEAN_PAY, ratio.group, gender, ratio.period, ratio.component)) in figures
    )


def _times(coefficients: Coefficients, factor: float) -> Coefficients:
    return tuple((place, value * factor) for place, value in coefficients)


def _plus(these: Coefficients, those: Coefficients) -> Coefficients:
    found = dict(these)
    for place, value in those:
        found[place] = found.get(place, 0.0) + value
    return tuple(found.items())
