"""IMDi's printed pay table as an attacker has it: who is where, what is printed, and what that leaves open.

Every pay is taken to lie between 100 000 and 2 500 000, as in DISCLOSURE 6.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, groupby
from math import sqrt
from typing import NamedTuple

from printed_table import GENDERS, GROUPS, Cell, people, printed, round_half_up

from jamstilt.disclosure.proof.puzzle import Display, Level, Pattern, Puzzle, Side, Target, Unknown

LOWEST, HIGHEST = 100_000, 2_500_000
THRESHOLD = 5
REACH = Fraction(1, 10)
KRONER = (Fraction(1), Fraction(100), Fraction(1_000), Fraction(10_000))
POINTS = (Fraction(1, 100), Fraction(1, 10), Fraction(1))


class Somebody(NamedTuple):
    """One person in one year, by where the person sits and in which order the people there were counted."""

    group: str
    gender: str
    year: int
    number: int


@dataclass(frozen=True, slots=True)
class Some:
    """People of a group of whom more is known than the group: a row that cuts across it, or their pay."""

    group: str
    gender: str
    people: int
    pay: Fraction | int
    row: str | None = None
    year: int = 2024


@dataclass(frozen=True, slots=True)
class Stayed:
    """Who is who from the earlier year to the later, and what pay is multiplied by in between: least and most."""

    pairs: Mapping[Somebody, Somebody]
    growth: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Person:
    who: Somebody
    rows: frozenset[str]
    pay: Fraction


def statement(
    years: Iterable[int] = (2024,),
    some: Iterable[Some] = (),
    *,
    stayed: Stayed | None = None,
    coarser: bool = False,
    dear: float = 10.0,
) -> Puzzle:
    """The printed table as a puzzle.

    Args:
        years: the years whose table the attacker holds.
        some: people of whom more is known than their group.
        stayed: those who are in the tables of two years.
        coarser: whether a value may also be shown rounded more.
        dear: how many times as dear it is to hide a ratio as a mean of as many people.

    Raises:
        ValueError: if a row that cuts across names another number of people than its printed share gives.
    """
    extra = tuple(some)
    _check(extra)
    everybody = [one for year in sorted(years) for one in _everybody(year, extra)]
    atoms = list(_atoms(everybody))
    stayed = stayed or Stayed({}, (1.0, 1.0))
    links = {later: earlier for earlier, later in stayed.pairs.items()}
    places = {one.who: place for place, atom in enumerate(atoms) for one in atom}
    unknowns = tuple(_unknown(atom, places, links) for atom in atoms)
    rows = tuple(dict.fromkeys([*GROUPS, "total", *(one.row for one in extra if one.row)]))
    cells = [cell for cell in printed() if cell.year in years and cell.group in rows]
    return Puzzle(
        unknowns=unknowns,
        displays=tuple(_display(cell, atoms, coarser=coarser, dear=dear) for cell in cells),
        laws=tuple(
            side
            for later, earlier in links.items()
            for side in _growth_sides(places[earlier], places[later], stayed.growth)
        ),
        targets=tuple(
            Target(
                key=atom[0].who,
                coefficients=((place, 1.0),),
                value=unknown.value,
                down=float(REACH) * unknown.value,
                up=float(REACH) * unknown.value,
                knowers=frozenset({unknown.knower}),
            )
            for place, (atom, unknown) in enumerate(zip(atoms, unknowns, strict=True))
            if unknown.knower is not None
        ),
    )


def person(puzzle: Puzzle, group: str, gender: str, number: int = 0, year: int = 2024) -> Target:
    """The person as a target."""
    (found,) = (one for one in puzzle.targets if one.key == Somebody(group, gender, year, number))
    return found


def the_five(puzzle: Puzzle) -> dict[str, Target]:
    """The people who sit in groups of one or two of their gender, by a name that tells where."""
    return {
        "one top man": person(puzzle, "top_managers", "men", 0),
        "the other top man": person(puzzle, "top_managers", "men", 1),
        "the consultant": person(puzzle, "consultants", "men"),
        "the woman apprentice": person(puzzle, "apprentices", "women"),
        "the man apprentice": person(puzzle, "apprentices", "men"),
    }


def shown(
    puzzle: Puzzle, hidden: Iterable[Hashable] = (), rounded: Mapping[Cell, int | Fraction] | None = None
) -> Pattern:
    """Everything as printed, but for what is hidden and what is rounded more."""
    steps: dict[Hashable, int | Fraction | None] = dict.fromkeys(hidden)
    steps.update(rounded.items() if rounded else ())
    return {one.key: _level(one, steps[one.key]) if one.key in steps else 0 for one in puzzle.displays}


def _check(some: Iterable[Some]) -> None:
    named = Counter({(one.row, one.year, gender): 0 for one in some if one.row for gender in GENDERS})
    for one in some:
        if one.row:
            named[one.row, one.year, one.gender] += one.people
    for (row, year, gender), number in named.items():
        if number != people(row, gender, year):
            raise ValueError(f"{row} {year}: {people(row, gender, year)} {gender}, and {number} are named")


def _everybody(year: int, some: Iterable[Some]) -> Iterator[_Person]:
    cells = ((group, gender) for group in GROUPS for gender in GENDERS if people(group, gender, year))
    for group, gender in cells:
        here = [one for one in some if (one.group, one.gender, one.year) == (group, gender, year)]
        known = [(one.row, Fraction(one.pay)) for one in here for _ in range(one.people)]
        rest = people(group, gender, year) - len(known)
        left = people(group, gender, year) * printed()[Cell(group, gender, year)] - sum(pay for _, pay in known)
        known += [(None, left / rest)] * rest if rest else []
        for number, (row, pay) in enumerate(known):
            rows = {group, "total"} | ({row} if row else set())
            yield _Person(Somebody(group, gender, year, number), frozenset(rows), pay)


def _atoms(everybody: Iterable[_Person]) -> Iterator[list[_Person]]:
    """Those who are in the same rows are one amount; fewer than the threshold are one amount each."""
    for _, same in groupby(everybody, key=lambda one: (one.who[:3], one.rows)):
        together = list(same)
        yield from [together] if len(together) >= THRESHOLD else ([one] for one in together)


def _level(display: Display, step: Fraction | int | None) -> int:
    (found,) = (place for place, level in enumerate(display.levels) if level.step == step)
    return found


def _unknown(atom: list[_Person], places: Mapping[Somebody, int], links: Mapping[Somebody, Somebody]) -> Unknown:
    first = atom[0].who
    alone = len(atom) == 1
    return Unknown(
        value=float(sum(one.pay for one in atom)),
        low=LOWEST * len(atom),
        high=HIGHEST * len(atom),
        # the same person has the same number in both years
        knower=places[links.get(first, first)] if alone else None,
    )


def _growth_sides(earlier: int, later: int, growth: tuple[float, float]) -> tuple[Side, Side]:
    least, most = growth
    return Side(((earlier, least), (later, -1.0)), 0.0), Side(((later, 1.0), (earlier, -most)), 0.0)


def _display(cell: Cell, atoms: list[list[_Person]], *, coarser: bool, dear: float) -> Display:
    steps = KRONER if cell.gender != "all" else POINTS
    allowed = steps if coarser else steps[:1]
    genders = GENDERS if cell.gender == "all" else (cell.gender,)
    weight = sqrt(sum(people_in(atoms, cell.group, gender, cell.year) for gender in genders))
    whole = weight * (dear if cell.gender == "all" else 1.0)
    levels = (Level(step, whole * place / len(steps), _sides(cell, step, atoms)) for place, step in enumerate(allowed))
    return Display(cell, (*levels, Level(None, whole)))


def people_in(atoms: list[list[_Person]], row: str, gender: str, year: int) -> int:
    return sum(len(atom) for atom in _within(atoms, row, gender, year).values())


def _within(atoms: list[list[_Person]], row: str, gender: str, year: int) -> dict[int, list[_Person]]:
    return {
        place: atom
        for place, atom in enumerate(atoms)
        if row in atom[0].rows and (atom[0].who.gender, atom[0].who.year) == (gender, year)
    }


def _sides(cell: Cell, step: Fraction, atoms: list[list[_Person]]) -> tuple[Side, Side]:
    return _ratio_sides(cell, step, atoms) if cell.gender == "all" else _mean_sides(cell, step, atoms)


def _mean_sides(cell: Cell, step: Fraction, atoms: list[list[_Person]]) -> tuple[Side, Side]:
    within = _within(atoms, *cell)
    number = people_in(atoms, *cell)
    value = round_half_up(printed()[cell], step)
    return (
        Side(tuple((place, 1.0) for place in within), float(number * (value + step / 2))),
        Side(tuple((place, -1.0) for place in within), float(-number * (value - step / 2))),
    )


def _ratio_sides(cell: Cell, step: Fraction, atoms: list[list[_Person]]) -> tuple[Side, Side]:
    women, men = (_within(atoms, cell.group, gender, cell.year) for gender in GENDERS)
    many = [people_in(atoms, cell.group, gender, cell.year) for gender in GENDERS]
    value = round_half_up(printed()[cell], step)

    def side(sign: int, edge: Fraction) -> Side:
        return Side(
            tuple(
                chain(
                    ((place, sign / many[0]) for place in women),
                    ((place, -sign * float(edge / 100) / many[1]) for place in men),
                )
            ),
            0.0,
        )

    return side(1, value + step / 2), side(-1, value - step / 2)
