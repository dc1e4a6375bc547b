"""Makes an attacker's puzzle of an invented employer, by the rules of the house, and prints what a pattern shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import sqrt

from employers import ALL, MEAN, MEN, RATIO, TOTAL, WOMEN, Cell, Employer, Key, Number, numbers, random_employer
from jamstilt.disclosure.proof.puzzle import Display, Level, Pattern, Puzzle, Side, Target, Unknown
from outside_attack import House, Question, Shown, guessed

KRONER = (Fraction(1), Fraction(1000), Fraction(5000))
PER_CENT = (Fraction(1, 100), Fraction(1, 10), Fraction(1))
COST = {MEAN: (0.0, 0.2, 0.4), RATIO: (0.0, 0.2, 0.5)}
"""What each step costs, as a part of what it costs to hide."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be printed, and how.

    Attributes:
        threshold: fewest people of a gender behind a figure of their own.
        margin: how far an interval must reach to each side, as a part of the pay.
        prior: how far from the pay anybody's guess may be, as a part of it.
        coalition: how many people put together what they know.
        coarser: whether a figure may be rounded more; ``kroner``: to what steps, where it is a mean.
        nested: only steps whose interval holds those of the finer steps, so that rounding more never tells more.
        ratios: whether ratios are printed; ``safe_ratios``: also beside a mean of too few.
        same_cost: each hidden figure costs one, as where cells are counted.
        follow: a ratio is hidden with its means.
        cell_sums: the pay of all in a small cell of several must stay as uncertain as each one's.
        must_show: figures that are printed in full whatever it costs.
    """

    threshold: int = 5
    margin: float = 0.1
    prior: float = 0.5
    coalition: int = 1
    coarser: bool = True
    kroner: tuple[Fraction, ...] = KRONER
    nested: bool = True
    ratios: bool = True
    safe_ratios: bool = False
    same_cost: bool = False
    follow: bool = False
    cell_sums: bool = False
    must_show: frozenset[Key] = frozenset()


STRICT = Rules()


def employer(groups: int, seed: int, rules: Rules = STRICT) -> Puzzle:
    """The puzzle of a random employer."""
    return puzzle(random_employer(groups, seed), rules)


def puzzle(house: Employer, rules: Rules = STRICT) -> Puzzle:
    """All that can be put together about a house: people in small cells one by one, larger cells as one amount."""
    unknowns: list[Unknown] = []
    targets: list[Target] = []
    places: dict[Cell, tuple[int, ...]] = {}
    for cell in house.cells:
        start = len(unknowns)
        unknowns += _unknowns(house, cell, rules)
        places[cell] = tuple(range(start, len(unknowns)))
    for place, unknown in enumerate(unknowns):
        if unknown.knower is not None:
            need, knows = rules.margin * unknown.value, frozenset({unknown.knower})
            targets.append(Target(("person", unknown.knower), ((place, 1.0),), unknown.value, need, need, knows))
    targets += _cell_sums(places, unknowns, rules) if rules.cell_sums else ()
    printed = [number for number in numbers(house) if _is_printed(number, rules)]
    displays = tuple(_display(number, places, rules) for number in printed)
    pairs = _together({number.key for number in printed}) if rules.follow else ()
    return Puzzle(tuple(unknowns), displays, tuple(targets), together=pairs, coalition=rules.coalition)


def shown(house: Employer, pattern: Pattern, rules: Rules = STRICT) -> list[Shown]:
    """The numbers that a pattern prints, as they stand on paper, with the people behind them."""
    found: list[Shown] = []
    for number in numbers(house):
        if number.key in pattern:
            step = steps(number, rules)[pattern[number.key]]
            if step is not None:
                above, below = _people(number.above), _people(number.below)
                found.append(Shown(above, below, float(number.printed(step)), float(step)))
    return found


def reckoned(house: Employer, rules: Rules = STRICT) -> House:
    """What the house reckons with: in each larger cell, those whose pay takes the most room away are known to all."""
    world = guessed(house.pay, rules.prior)
    low, high = list(world.low), list(world.high)
    for cell in house.cells:
        if len(cell.people) >= rules.threshold:
            for person in sorted(cell.people, key=house.pay.__getitem__)[-rules.coalition :]:
                low[person] = high[person] = house.pay[person]
    return House(world.pay, low, high)


def questions(house: Employer, rules: Rules = STRICT) -> Iterator[Question]:
    """Everybody, alone and in coalitions, against everybody in a small cell; the public too."""
    few = house.few(rules.threshold)
    for size in range(rules.coalition + 1):
        for attackers in combinations(range(len(house.pay)), size):
            yield from (Question(attackers, target) for target in few if target not in attackers)


def steps(number: Number, rules: Rules) -> tuple[Fraction | None, ...]:
    """The steps to which a number may be rounded, the finest first; None is hidden."""
    units = rules.kroner if number.key[0] == MEAN else PER_CENT
    if number.key in rules.must_show:
        return units[:1]
    if _is_primary(number, rules):
        return (None,)
    finer = units[:1]
    for step in units[1:] if rules.coarser else ():
        if not rules.nested or _holds(number, step, finer[-1]):
            finer = (*finer, step)
    return (*finer, None)


def _holds(number: Number, step: Fraction, finer: Fraction) -> bool:
    """Whether the interval of a step holds the whole interval of a finer one: 98.949 rounded to 0.1 does not."""
    apart = abs(number.printed(step) - number.printed(finer))
    return apart + finer / 2 <= step / 2


def _is_printed(number: Number, rules: Rules) -> bool:
    return rules.ratios or number.key[0] == MEAN


def _is_primary(number: Number, rules: Rules) -> bool:
    """Too few are behind it. A mean of all beside a mean of few is left to the solver."""
    if number.key[2] == ALL:
        return number.women + number.men < rules.threshold
    if number.key[0] == RATIO and rules.safe_ratios:
        return False
    return any(0 < heads < rules.threshold for heads in (number.women, number.men))


def _unknowns(house: Employer, cell: Cell, rules: Rules) -> Iterator[Unknown]:
    pay = {person: float(house.pay[person]) for person in cell.people}
    if len(pay) < rules.threshold:
        for person, own in pay.items():
            yield Unknown(own, (1 - rules.prior) * own, (1 + rules.prior) * own, person)
    else:
        total = sum(pay.values())
        room = rules.prior * sum(sorted(pay.values())[: -rules.coalition or None])
        yield Unknown(total, total - room, total + room)


def _cell_sums(places: dict[Cell, tuple[int, ...]], unknowns: list[Unknown], rules: Rules) -> Iterator[Target]:
    for cell, own in places.items():
        if 1 < len(cell.people) < rules.threshold:
            value = sum(unknowns[place].value for place in own)
            need, members = rules.margin * value, frozenset(cell.people)
            yield Target(("cell", cell.people[0]), tuple((place, 1.0) for place in own), value, need, need, members)


def _display(number: Number, places: dict[Cell, tuple[int, ...]], rules: Rules) -> Display:
    weight = _weight(number, rules)
    units = rules.kroner if number.key[0] == MEAN else PER_CENT
    cost = dict(zip(units, COST[number.key[0]], strict=True))
    levels = [
        Level(step, weight * cost[step], _sides(number, places, step))
        for step in steps(number, rules)
        if step is not None
    ]
    if number.key in rules.must_show:
        return Display(number.key, tuple(levels))
    # what is hidden in any case costs nothing: there is no choice, and a gap is not made smaller by it
    return Display(number.key, (*levels, Level(None, weight if levels else 0.0)))


def _weight(number: Number, rules: Rules) -> float:
    """Head counts and legal duty, never pay."""
    if rules.same_cost:
        return 1.0
    dear = 10 if number.key[1] == TOTAL else 3 if number.key[0] == RATIO else 1
    return dear * sqrt(number.women + number.men)


def _sides(number: Number, places: dict[Cell, tuple[int, ...]], step: Fraction) -> tuple[Side, Side]:
    printed, half = number.printed(step), step / 2
    ends = float(printed - half), float(printed + half)
    above, below = _mean(number.above, places), _mean(number.below, places)
    if number.key[0] == MEAN:
        low = Side(tuple((place, -share) for place, share in above), -ends[0])
        return low, Side(above, ends[1])
    low, high = (
        (
            *((place, sign * 100 * share) for place, share in above),
            *((place, -sign * end * share) for place, share in below),
        )
        for sign, end in zip((-1, 1), ends, strict=True)
    )
    return Side(low, 0.0), Side(high, 0.0)


def _mean(cells: tuple[Cell, ...], places: dict[Cell, tuple[int, ...]]) -> tuple[tuple[int, float], ...]:
    heads = sum(len(cell.people) for cell in cells)
    return tuple((place, 1 / heads) for cell in cells for place in places[cell])


def _people(cells: tuple[Cell, ...]) -> frozenset[int]:
    return frozenset(person for cell in cells for person in cell.people)


def _together(keys: set[Key]) -> tuple[tuple[Key, Key], ...]:
    rows = sorted({row for _, row, _ in keys})
    pairs = (((MEAN, row, gender), (RATIO, row, "")) for row in rows for gender in (WOMEN, MEN))
    return tuple(pair for pair in pairs if keys.issuperset(pair))
