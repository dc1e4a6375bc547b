"""Why women's share of men's pay changed: a pay effect and a mix effect of each group, exact (METHODS 10).

The effects are those of Shapley and Owen with pay and mix as blocks (Kitagawa 1955, Shorrocks 2013): each is averaged
over the order in which things change, and together they are the change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

HALF = Fraction(1, 2)
HUNDRED = 100


class FactorKind(StrEnum):
    """What of a group changed: what its women and men are paid, or how many they are."""

    PAY = "pay"
    MIX = "mix"


@dataclass(frozen=True, slots=True, order=True)
class Factor:
    """One possible cause of a change."""

    kind: FactorKind
    group: str


@dataclass(frozen=True, slots=True)
class GroupPay:
    """One gender of a group in one year: how many, and their mean pay; None where there is nobody."""

    people: Fraction
    mean: Fraction | None


@dataclass(frozen=True, slots=True)
class PayOfYear:
    """Women and men of the same groups in one year."""

    women: Mapping[str, GroupPay]
    men: Mapping[str, GroupPay]


def effects(before: PayOfYear, now: PayOfYear) -> dict[Factor, Fraction] | None:
    """Percentage points of the change in the ratio by factor; None when there is no ratio in one of the years.

    Gives Σ effects = change, exactly. A gender missing from a group in one year takes the other year's mean there, so
    that all of its effect is mix; missing from both, it has none.
    """
    women, men = _side(before.women, now.women), _side(before.men, now.men)
    if not all((_total(side, year) and _sum(side, year, year)) for side in (women, men) for year in (0, 1)):
        return None
    found: dict[Factor, Fraction] = {}
    for group in women:
        pay = sum((_pay(women, men, group, held) for held in (0, 1)), Fraction(0))
        mix = sum((_mix(women, men, group, held) for held in (0, 1)), Fraction(0))
        found[Factor(FactorKind.PAY, group)] = HUNDRED * HALF * pay
        found[Factor(FactorKind.MIX, group)] = HUNDRED * HALF * mix
    return found


def ratio(year: PayOfYear) -> Fraction:
    """Women's mean pay as per cent of men's, over all the groups."""
    women, men = _side(year.women, year.women), _side(year.men, year.men)
    return HUNDRED * _mean(women, 0, 0) / _mean(men, 0, 0)


_Side = dict[str, tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]]
"""For a group: people in both years, mean pay in both years."""


def _side(before: Mapping[str, GroupPay], now: Mapping[str, GroupPay]) -> _Side:
    return {
        group: (
            (before[group].people, now[group].people),
            (
                _first(before[group].mean, now[group].mean),
                _first(now[group].mean, before[group].mean),
            ),
        )
        for group in before
    }


def _first(mean: Fraction | None, other: Fraction | None) -> Fraction:
    return next((each for each in (mean, other) if each is not None), Fraction(0))


def _total(side: _Side, year: int) -> Fraction:
    return sum((people[year] for people, _ in side.values()), Fraction(0))


def _sum(side: _Side, people_of: int, pay_of: int) -> Fraction:
    return sum((people[people_of] * pay[pay_of] for people, pay in side.values()), Fraction(0))


def _mean(side: _Side, people_of: int, pay_of: int) -> Fraction:
    return _sum(side, people_of, pay_of) / _total(side, people_of)


def _weights(women: tuple[Fraction, Fraction], men: tuple[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    """What a krone of women's mean and of men's mean is worth in the ratio, averaged over before and after."""
    alpha = HALF * (1 / men[0] + 1 / men[1])
    return alpha, (women[0] + women[1]) / (2 * men[0] * men[1])


def _pay(women: _Side, men: _Side, group: str, held: int) -> Fraction:
    """The pay effect of a group while the mix is held at one of the years."""
    alpha, beta = _weights((_mean(women, held, 0), _mean(women, held, 1)), (_mean(men, held, 0), _mean(men, held, 1)))
    changes: list[Fraction] = []
    for side in (women, men):
        people, pay = side[group]
        changes.append(people[held] / _total(side, held) * (pay[1] - pay[0]))
    return alpha * changes[0] - beta * changes[1]


def _mix(women: _Side, men: _Side, group: str, held: int) -> Fraction:
    """The mix effect of a group while pay is held at one of the years."""
    alpha, beta = _weights((_mean(women, 0, held), _mean(women, 1, held)), (_mean(men, 0, held), _mean(men, 1, held)))
    changes: list[Fraction] = []
    for side in (women, men):
        people, pay = side[group]
        before, now = _total(side, 0), _total(side, 1)
        sums = _sum(side, 0, held) + _sum(side, 1, held)
        each = HALF * pay[held] * (1 / before + 1 / now) - sums / (2 * before * now)
        changes.append((people[1] - people[0]) * each)
    return alpha * changes[0] - beta * changes[1]
