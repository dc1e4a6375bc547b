"""An attacker from outside the house: reads printed numbers, knows who is behind them, and solves for single pays.

It shares no code with what it attacks: it thinks of people where the house thinks of cells, and asks another solver's
door (scipy). All questions are put as one block-diagonal problem, since most of the time goes to opening that door.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

UNIT = 100_000
"""Kroner to one unit of the solver, so that its tolerance of 1e-7 is a hundredth of a krone."""
AT_ONCE = 200
"""Questions in one problem."""
OPTIMAL = 0

Matrix: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shown:
    """A printed mean of the people above, or that mean in per cent of the mean of those below, and its rounding."""

    above: frozenset[int]
    below: frozenset[int]
    printed: float
    step: float


@dataclass(frozen=True, slots=True)
class House:
    """What there is to know: each person's pay, and between what bounds anybody could have guessed it."""

    pay: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


class Question(NamedTuple):
    """What do these people together, who each know their own pay, find out about that one? Nobody is the public."""

    attackers: tuple[int, ...]
    target: int


class Answer(NamedTuple):
    """The lowest and the highest pay that fit all that the attackers know."""

    question: Question
    low: float
    high: float


def guessed(pay: Sequence[int], prior: float) -> House:
    """A house where anybody's guess is within so large a part of the true pay."""
    return House(pay, [(1 - prior) * own for own in pay], [(1 + prior) * own for own in pay])


def learnt(
    house: House, shown: Sequence[Shown], targets: Collection[int], *, coalition: int = 1, margin: float = 0.1
) -> list[Answer]:
    """The answers that come closer to somebody's pay than the margin, by the public, insiders and coalitions."""
    attackers = [
        group for size in range(coalition + 1) for group in combinations(_insiders(house, shown, targets), size)
    ]
    return exposed(house, shown, _questions(attackers, targets), margin)


def exposed(house: House, shown: Sequence[Shown], questions: Iterable[Question], margin: float = 0.1) -> list[Answer]:
    """The answers that do not reach so large a part of the pay to both sides."""
    return [answer for answer in answers(house, shown, questions) if _is_close(answer, house, margin)]


def answers(house: House, shown: Sequence[Shown], questions: Iterable[Question]) -> Iterator[Answer]:
    """The interval of each question."""
    asked = list(questions)
    if asked:
        sums = _Sums(house, shown)
        for start in range(0, len(asked), AT_ONCE):
            yield from sums.solve(asked[start : start + AT_ONCE])


def _is_close(answer: Answer, house: House, margin: float) -> bool:
    true = house.pay[answer.question.target]
    reach = min(true - answer.low, answer.high - true)
    return reach < margin * true * (1 - 1e-6)


def _questions(attackers: Iterable[tuple[int, ...]], targets: Collection[int]) -> Iterator[Question]:
    for group in attackers:
        yield from (Question(group, target) for target in targets if target not in group)


def _insiders(house: House, shown: Sequence[Shown], targets: Collection[int]) -> list[int]:
    """The targets, and of all who stand in the same printed sets the two who earn most.

    Whoever earns more takes more off the room for the sum of the others, and knows nothing less: nobody else in that
    set learns more. Two of them, for a coalition of two.
    """
    alike: dict[tuple[int, ...], list[int]] = {}
    chosen = set(targets)
    for person, where in enumerate(_places(len(house.pay), shown)):
        if person not in chosen:
            alike.setdefault(where, []).append(person)
    best = (sorted(people, key=lambda person: (-house.pay[person], person))[:2] for people in alike.values())
    return sorted(chosen.union(*best))


def _places(people: int, shown: Sequence[Shown]) -> list[tuple[int, ...]]:
    """For each person, the printed numbers that he or she is behind: above the line, and below it (negative)."""
    places: list[list[int]] = [[] for _ in range(people)]
    for number, each in enumerate(shown, 1):
        for person in each.above:
            places[person].append(number)
        for person in each.below:
            places[person].append(-number)
    return [tuple(each) for each in places]


class _Sums:
    """One unknown for the sum of all who stand in the same printed sets: nothing that is printed tells them apart."""

    def __init__(self, house: House, shown: Sequence[Shown]) -> None:
        """Pool the people and write each printed number as two inequalities."""
        self.house = house
        places = _places(len(house.pay), shown)
        order = {where: pool for pool, where in enumerate(dict.fromkeys(places))}
        self.pool = np.array([order[where] for where in places])
        amounts = np.array([house.low, house.high], dtype=float) / UNIT
        self.bounds = np.array([np.bincount(self.pool, weights=each, minlength=len(order)) for each in amounts])
        self.rows, self.limits = _inequalities(list(order), shown)

    def solve(self, questions: Sequence[Question]) -> Iterator[Answer]:
        """The interval of each question, all in one problem: the least, and then the greatest, of each target."""
        blocks, pools = len(questions), self.rows.shape[1]
        targets = np.array([question.target for question in questions])
        low, high = (np.tile(each, (blocks, 1)) for each in self.bounds)
        limits = np.tile(self.limits, (blocks, 1))
        for number, question in enumerate(questions):
            for person in (question.target, *question.attackers):
                pool = self.pool[person]
                low[number, pool] -= self.house.low[person] / UNIT
                high[number, pool] -= self.house.high[person] / UNIT
            for person in question.attackers:
                limits[number] -= self.rows[:, self.pool[person]] * (self.house.pay[person] / UNIT)
        own = sparse.block_diag([self.rows[:, [self.pool[target]]] for target in targets])
        matrix = sparse.csr_matrix(sparse.hstack([sparse.kron(sparse.eye(blocks), self.rows), own]))
        own_bounds = [[self.house.low[target] / UNIT, self.house.high[target] / UNIT] for target in targets]
        rest = np.stack([low.ravel(), np.maximum(low, high).ravel()], axis=1)
        bounds = np.vstack([rest, own_bounds])
        ends = [_extreme(matrix, limits.ravel(), bounds, blocks * pools, sign) * UNIT for sign in (1, -1)]
        for question, least, most in zip(questions, *ends, strict=True):
            yield Answer(question, float(least), float(most))


def _inequalities(places: Sequence[tuple[int, ...]], shown: Sequence[Shown]) -> tuple[Matrix, Matrix]:
    """How often each pool counts in each inequality, and the limit; sums, so that the numbers are of one size."""
    rows = np.zeros((2 * len(shown), len(places)))
    limits = np.zeros(2 * len(shown))
    behind = [frozenset(where) for where in places]
    for number, each in enumerate(shown):
        above = np.array([number + 1 in where for where in behind], dtype=float)
        below = np.array([-number - 1 in where for where in behind], dtype=float)
        for row, sign in ((2 * number, -1), (2 * number + 1, 1)):
            end = each.printed + sign * each.step / 2
            if each.below:
                rows[row] = sign * (above - end / 100 * len(each.above) / len(each.below) * below)
            else:
                rows[row], limits[row] = sign * above, sign * end * len(each.above) / UNIT
    return rows, limits


def _extreme(matrix: sparse.csr_matrix, limits: Matrix, bounds: Matrix, first: int, sign: int) -> Matrix:
    cost = np.zeros(matrix.shape[1])
    cost[first:] = sign
    found = linprog(cost, A_ub=matrix, b_ub=limits, bounds=bounds, method="highs")
    where = found.x
    if found.status != OPTIMAL or where is None:
        raise ArithmeticError(f"What is printed does not fit the pay behind it: {found.message}")
    return where[first:]
