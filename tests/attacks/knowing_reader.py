"""A reader of what is printed on pay, with other arithmetic than the house's own: persons, years, and scipy.

Every amount of every person in every year is an unknown of its own. The reader knows who is in which row, guesses every
amount within the prior, takes for granted how pay grows, and perhaps knows all that some people earn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import Release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure

KINDS = ("agreed", "irregular", "bonus", "overtime")
CASH = (Component.CASH_TOTAL, KINDS)
UNIT = 100_000
AT_ONCE = 60
COUNTED = (Measure.MEAN_PAY, Measure.WOMENS_SHARE_OF_MENS_PAY)


class Own(NamedTuple):
    """One amount of one person in one year."""

    person: str
    year: int
    kind: str


@dataclass(frozen=True)
class Person:
    """Somebody in a year: kroner by kind. ``also`` are more rows: ``part_time``, ``temporary``."""

    name: str
    year: int
    gender: str
    group: str
    pay: dict[str, int]
    also: frozenset[str] = frozenset()


class Line(NamedTuple):
    """Something printed: a sum of amounts with its coefficients, and the ends between which it lies."""

    parts: dict[Own, float]
    low: float
    high: float


class Found(NamedTuple):
    """Somebody who comes too near: who they are (nobody: the public), whose amount, and between what it must be."""

    by: tuple[str, ...]
    whose: Own
    low: float
    high: float


def near(
    people: Sequence[Person],
    lines: Iterable[Line],
    policy: Policy,
    *,
    coalition: int | None = None,
    only: Iterable[Own] | None = None,
) -> list[Found]:
    """Everybody whose pay somebody comes nearer to than the margin, from these lines."""
    reader = _Reader(people, list(lines), policy)
    together = policy.coalition * policy.insiders if coalition is None else coalition
    names = sorted({person.name for person in people})
    groups = [group for size in range(together + 1) for group in combinations(names, size)]
    targets = list(only) if only is not None else [own for own, value in reader.true.items() if value > 0]
    asked = [(group, target) for group in groups for target in targets if target.person not in group]
    return list(reader.near(asked, float(policy.margin)))


def lines(people: Sequence[Person], printed: Iterable[tuple[Figure, float, float]]) -> Iterator[Line]:
    """What figures say, each with its value as printed and its step."""
    for figure, value, step in printed:
        if figure.measure not in COUNTED:
            continue
        genders = (figure.gender,) if figure.gender is not Gender.ALL else (Gender.WOMEN, Gender.MEN)
        rows = [_row(people, figure, gender) for gender in genders]
        kinds = KINDS if figure.component is Component.CASH_TOTAL else (figure.component.value,)
        means = [{Own(p.name, p.year, kind): 1 / len(row) for p in row for kind in kinds} for row in rows]
        low, high = value - step / 2, value + step / 2
        if len(means) == 1:
            yield Line(means[0], low, high)
        else:
            women, men = means
            yield Line({**{own: 100 * part for own, part in women.items()}, **_times(men, -high)}, -np.inf, 0.0)
            yield Line({**{own: 100 * part for own, part in women.items()}, **_times(men, -low)}, 0.0, np.inf)


def printed_in(release: Release) -> list[tuple[Figure, float, float]]:
    """The figures of a release as a reader finds them: the value and what it is rounded to."""
    return [
        (each.figure, float(each.value), float(each.step))
        for each in release.figures.values()
        if each.value is not None
    ]


def _row(people: Sequence[Person], figure: Figure, gender: Gender) -> list[Person]:
    return [
        person
        for person in people
        if person.year == figure.period
        and person.gender == gender
        and figure.group in {TOTAL, person.group, *person.also}
    ]


def _times(parts: dict[Own, float], factor: float) -> dict[Own, float]:
    return {own: part * factor for own, part in parts.items()}


class _Reader:
    def __init__(self, people: Sequence[Person], given: Sequence[Line], policy: Policy) -> None:
        self.true = {Own(p.name, p.year, kind): float(kr) for p in people for kind, kr in p.pay.items()}
        self.place = {own: number for number, own in enumerate(self.true)}
        prior = float(policy.prior)
        self.low = np.array([(1 - prior) * kr for kr in self.true.values()]) / UNIT
        self.high = np.array([(1 + prior) * kr for kr in self.true.values()]) / UNIT
        every = [*given, *(self._growth(policy) if policy.linked_years else ())]
        rows, limits = [], []
        for line in every:
            for sign, end in ((1, line.high), (-1, -line.low)):
                if np.isfinite(end):
                    rows.append({self.place[own]: sign * part for own, part in line.parts.items() if own in self.place})
                    limits.append(end / UNIT)
        self.limits = np.array(limits)
        self.matrix = sparse.lil_matrix((len(rows), len(self.place)))
        for number, row in enumerate(rows):
            for place, part in row.items():
                self.matrix[number, place] = part
        self.matrix = self.matrix.tocsr()

    def _growth(self, policy: Policy) -> Iterator[Line]:
        """Whoever stays has a pay rise as everybody expects, or as it truly was where that is more or less."""
        for own, now in self.true.items():
            before = own._replace(year=own.year - 1)
            if own.kind == "agreed" and self.true.get(before) and now:
                low, high = (1 + float(each) for each in policy.growth)
                low, high = min(low, now / self.true[before]), max(high, now / self.true[before])
                yield Line({own: 1.0, before: -high}, -np.inf, 0.0)
                yield Line({own: 1.0, before: -low}, 0.0, np.inf)

    def near(self, asked: Sequence[tuple[tuple[str, ...], Own]], margin: float) -> Iterator[Found]:
        for start in range(0, len(asked), AT_ONCE):
            chunk = asked[start : start + AT_ONCE]
            ends = [self._ends(chunk, sign) for sign in (1, -1)]
            for (group, own), low, high in zip(chunk, *ends, strict=True):
                true = self.true[own]
                if min(true - low, high - true) < margin * true * (1 - 1e-5):
                    yield Found(group, own, float(low), float(high))

    def _ends(self, chunk: Sequence[tuple[tuple[str, ...], Own]], sign: int) -> np.ndarray:
        count, width = len(chunk), len(self.place)
        cost = np.zeros((count, width))
        low, high = np.tile(self.low, (count, 1)), np.tile(self.high, (count, 1))
        for number, (group, own) in enumerate(chunk):
            cost[number, self.place[own]] = sign
            for known, place in self.place.items():
                if known.person in group:
                    low[number, place] = high[number, place] = self.true[known] / UNIT
        found = linprog(
            cost.ravel(),
            A_ub=sparse.kron(sparse.eye(count), self.matrix, format="csr"),
            b_ub=np.tile(self.limits, count) + 1e-9,
            bounds=np.stack([low.ravel(), high.ravel()], axis=1),
            method="highs",
        )
        assert found.status == 0, found.message
        x = found.x.reshape(count, width)
        return np.array([x[number, self.place[own]] for number, (_, own) in enumerate(chunk)]) * UNIT
