"""Invents employers: who works in which group, and every mean and ratio that could be printed about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import TypeAlias

WOMEN, MEN, ALL = "women", "men", "all"
MEAN, RATIO = "mean", "ratio"
TOTAL = "total"

Key: TypeAlias = tuple[str, str, str]
"""Measure, row and gender (none for a ratio)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The people of one gender in one position group, by their numbers in the whole house."""

    group: str
    division: str
    gender: str
    people: range


@dataclass(frozen=True, slots=True)
class Employer:
    """Pay in whole kroner, by person, and the cells that people belong to."""

    pay: tuple[int, ...]
    cells: tuple[Cell, ...]

    def few(self, threshold: int) -> list[int]:
        """The people in cells of fewer than the threshold."""
        return [person for cell in self.cells if len(cell.people) < threshold for person in cell.people]


@dataclass(frozen=True, slots=True)
class Number:
    """What could be printed: a mean of the people of some cells, or that mean in per cent of others'.

    ``women`` and ``men`` are head counts behind it; ``exact`` is not rounded.
    """

    key: Key
    above: tuple[Cell, ...]
    below: tuple[Cell, ...]
    exact: Fraction
    women: int
    men: int

    def printed(self, step: Fraction) -> Fraction:
        """The value rounded half up to a step."""
        return (self.exact / step + Fraction(1, 2)).__floor__() * step


def employer_of(divisions: Sequence[Sequence[tuple[int, int]]], seed: int) -> Employer:
    """An employer with these head counts of women and men, group by group within division."""
    random = Random(f"pay {seed}")  # noqa: S311 - the same pay for the same seed, and no secret
    pay: list[int] = []
    cells: list[Cell] = []
    for division, groups in enumerate(divisions):
        for number, heads in enumerate(groups):
            level, spread = random.lognormvariate(13.3, 0.25), random.choice((0.0, 0.06, 0.1, 0.15, 0.2))
            for gender, count in zip((WOMEN, MEN), heads, strict=True):
                middle = level * random.uniform(0.92, 1.03)
                cells.append(Cell(f"{division}.{number}", f"{division}", gender, range(len(pay), len(pay) + count)))
                pay += [round(middle * random.lognormvariate(0, spread)) for _ in range(count)]
    return Employer(tuple(pay), tuple(cell for cell in cells if cell.people))


def random_employer(groups: int, seed: int, fewest: int = 0) -> Employer:
    """A house of so many position groups, 5 to 8 a division: some cells of a few, many of 5 to 40, some of hundreds.

    ``fewest`` is how many of each gender every group has.
    """
    random = Random(f"{groups} groups {seed}")  # noqa: S311 - the same employer for the same seed, and no secret
    heads = [(_heads(random, fewest), _heads(random, fewest)) for _ in range(groups)]
    cuts = [0]
    while groups - cuts[-1] > 8:
        cuts.append(cuts[-1] + random.randint(5, 8))
    return employer_of([heads[start:end] for start, end in pairwise((*cuts, groups))], seed)


def numbers(employer: Employer) -> Iterator[Number]:
    """Every mean (women, men, all) and ratio of each group, each division and the whole house."""
    sums = {cell: sum(employer.pay[cell.people.start : cell.people.stop]) for cell in employer.cells}
    for row, cells in _rows(employer).items():
        sides = {gender: tuple(cell for cell in cells if cell.gender == gender) for gender in (WOMEN, MEN)}
        heads = {gender: sum(len(cell.people) for cell in side) for gender, side in sides.items()}
        means = {
            gender: Fraction(sum(sums[cell] for cell in side), heads[gender]) for gender, side in sides.items() if side
        }
        for gender, mean in means.items():
            only = {WOMEN: 0, MEN: 0} | {gender: heads[gender]}
            yield Number((MEAN, row, gender), sides[gender], (), mean, only[WOMEN], only[MEN])
        if len(means) == 2:  # with one gender, the mean of all is that gender's own
            everyone = Fraction(sum(sums[cell] for cell in cells), sum(heads.values()))
            yield Number((MEAN, row, ALL), cells, (), everyone, *heads.values())
            ratio = 100 * means[WOMEN] / means[MEN]
            yield Number((RATIO, row, ""), sides[WOMEN], sides[MEN], ratio, *heads.values())


def _rows(employer: Employer) -> dict[str, tuple[Cell, ...]]:
    """The cells of each row; a division of one group, or of the whole house, is no row of its own."""
    groups: dict[str, list[Cell]] = {}
    divisions: dict[str, list[Cell]] = {}
    for cell in employer.cells:
        groups.setdefault(f"group {cell.group}", []).append(cell)
        divisions.setdefault(f"division {cell.division}", []).append(cell)
    sums = {name: cells for name, cells in divisions.items() if len({cell.group for cell in cells}) > 1}
    rows = groups | (sums if len(divisions) > 1 else {})
    rows |= {TOTAL: list(employer.cells)} if len(groups) > 1 else {}
    return {name: tuple(cells) for name, cells in rows.items()}


def _heads(random: Random, fewest: int) -> int:
    """How many of one gender: 4 or fewer in three of ten cells, hundreds in one of twenty."""
    kind = random.random()
    if kind < 0.3:
        return random.randint(fewest, 4)
    return random.randint(5, 40) if kind < 0.95 else random.randint(100, 400)
