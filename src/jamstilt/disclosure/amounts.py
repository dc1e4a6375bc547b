"""The amounts behind a family of figures, as an attacker sees them: person by person in small sets, else together.

People in exactly the same rows, in every year, are one *circle*. In a circle of fewer than the threshold everybody
stands alone. In a larger one nobody can be told apart, and what somebody in it knows of himself is taken off the room
that the others have: so the proof holds against every one of them without asking one by one. Where one person has so
much of an amount that the others could not hide it, that person stands alone as well (the p % rule, DISCLOSURE 2).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from jamstilt.disclosure.family import Average, Family
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.puzzle import Unknown
from jamstilt.statistics.atoms import Atom, Quantity

PAY_OF_ALL = (Quantity.AGREED,)
"""Amounts that are somebody's own even where everybody in the house has the same."""


FIRST_OF_NOTHING = -1_000_000_000
"""Knowers of amounts of nothing are numbered down from here; they are nobody in particular."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who stands alone: the amounts of one person, or the one large amount of a circle."""

    knower: int
    atom: Atom
    amounts: tuple[Quantity, ...]


@dataclass(slots=True)
class FamilyAmounts:
    """The unknowns of a family, and where to find what an atom has.

    Attributes:
        unknowns: in the order in which they are numbered.
        members: those who stand alone.
        place: for an atom and an amount the unknown that it is in; none where the amount is known to everybody.
        extra: for an atom and an amount the unknown of the one person who has most of it.
        perhaps_one: those who have most of an amount in a circle, with the one person that they may all be.
        nothing: the knowers of amounts of nothing, which only a row in which nobody has any keeps secret.
    """

    unknowns: list[Unknown] = field(default_factory=list[Unknown])
    members: list[Member] = field(default_factory=list[Member])
    place: dict[tuple[Atom, Quantity], int] = field(default_factory=dict[tuple[Atom, Quantity], int])
    extra: dict[tuple[Atom, Quantity], int] = field(default_factory=dict[tuple[Atom, Quantity], int])
    nothing: set[int] = field(default_factory=set[int])
    perhaps_one: dict[int, int] = field(default_factory=dict[int, int])

    def add_nothing(self, atoms: Iterable[Atom], quantity: Quantity, high: float) -> None:
        """An unknown of people who have nothing of an amount, though nobody is to know that of their row."""
        knower = FIRST_OF_NOTHING - len(self.unknowns)
        self.place |= dict.fromkeys(((atom, quantity) for atom in atoms), len(self.unknowns))
        self.unknowns.append(Unknown(0.0, 0.0, high, knower))
        self.nothing.add(knower)


@dataclass(frozen=True, slots=True)
class Circle:
    """People in the same rows in every year: their atoms, by period."""

    atoms: tuple[Atom, ...]

    @property
    def people(self) -> int:
        """How many they are in each of their years."""
        first = self.atoms[0].period
        return sum(atom.people for atom in self.atoms if atom.period == first)

    @property
    def by_period(self) -> Mapping[int, tuple[Atom, ...]]:
        """The atoms of each year."""
        found: defaultdict[int, list[Atom]] = defaultdict(list)
        for atom in self.atoms:
            found[atom.period].append(atom)
        return {period: tuple(each) for period, each in found.items()}


def circles(rows: Sequence[Average], *, years_apart: bool) -> tuple[Circle, ...]:
    """Everybody who is in a row, in circles.

    Args:
        rows: the averages that could be printed; who has an amount that others lack is in other rows.
        years_apart: whether nobody is followed from year to year.
    """
    of_kin: defaultdict[object, list[Atom]] = defaultdict(list)
    inside: defaultdict[Atom, list[int]] = defaultdict(list)
    for number, over in enumerate(dict.fromkeys(row.over for row in rows)):
        for atom in over:
            inside[atom].append(number)
    for atom in inside:
        of_kin[(atom.period, atom.kin) if years_apart else atom.kin].append(atom)
    alike: defaultdict[object, list[Atom]] = defaultdict(list)
    for atoms in of_kin.values():
        ordered = sorted(atoms, key=lambda atom: atom.period)
        alike[tuple((atom.period, tuple(inside[atom])) for atom in ordered)] += ordered
    return tuple(Circle(tuple(atoms)) for atoms in alike.values())


def amounts(family: Family, found: Iterable[Circle], policy: Policy, open_rows: OpenRows) -> FamilyAmounts:
    """The unknowns of a family."""
    all_of_it = FamilyAmounts()
    for circle in found:
        if circle.people < policy.threshold:
            for atom in circle.atoms:
                _alone(all_of_it, atom, family, policy, open_rows)
        else:
            first = len(all_of_it.members)
            for atoms in circle.by_period.values():
                for quantity in family.amounts:
                    _together(all_of_it, atoms, quantity, family, policy, open_rows)
            _perhaps_one(all_of_it, circle, first)
    return all_of_it


@dataclass(frozen=True, slots=True)
class OpenRows:
    """What is special about amounts in some years.

    Attributes:
        common: amounts that are the same for everybody in the house, by period: a rule of the house, known to all.
        nothing: atoms in rows that nobody has any of an amount in, and what people have of it elsewhere (in units of
            the family): that they have nothing must not be known either.
    """

    common: frozenset[tuple[int, Quantity]]
    nothing: Mapping[tuple[Atom, Quantity], float]


def _alone(found: FamilyAmounts, atom: Atom, family: Family, policy: Policy, rows: OpenRows) -> None:
    has = tuple(quantity for quantity in family.amounts if _has(atom, quantity, rows))
    for quantity in has:
        value = atom.sums[quantity].total / family.unit
        prior = float(policy.prior)
        if value:
            found.place[atom, quantity] = len(found.unknowns)
            found.unknowns.append(Unknown(value, value * (1 - prior), value * (1 + prior), atom.kin))
        elif high := rows.nothing.get((atom, quantity), 0.0):
            found.add_nothing([atom], quantity, high)
    found.members.append(Member(atom.kin, atom, has))


def _together(  # noqa: PLR0913, PLR0917  (whose, of what, in which setting)
    found: FamilyAmounts, atoms: Sequence[Atom], quantity: Quantity, family: Family, policy: Policy, rows: OpenRows
) -> None:
    have = [atom for atom in atoms if _has(atom, quantity, rows)]
    if not any(atom.sums[quantity].total for atom in have):
        if high := sum(rows.nothing.get((atom, quantity), 0.0) * atom.people for atom in have):
            found.add_nothing(have, quantity, high)
        return
    total = sum(atom.sums[quantity].total for atom in have) / family.unit
    chief = max(have, key=lambda atom: atom.largest[quantity])
    largest, second = chief.largest[quantity] / family.unit, _second(have, chief, quantity) / family.unit
    insiders = policy.coalition if policy.insiders else 0
    prior, margin = float(policy.prior), float(policy.margin)
    if margin * largest > prior * (total - largest - insiders * second):
        knower = -1 - len(found.unknowns)
        found.extra[chief, quantity] = len(found.unknowns)
        found.unknowns.append(Unknown(largest, largest * (1 - prior), largest * (1 + prior), knower))
        found.members.append(Member(knower, chief, (quantity,)))
        total -= largest
        largest = second
    room = prior * max(0.0, total - insiders * largest)
    found.place |= dict.fromkeys(((atom, quantity) for atom in have), len(found.unknowns))
    found.unknowns.append(Unknown(total, total - room, total + room))


def _perhaps_one(found: FamilyAmounts, circle: Circle, first: int) -> None:
    """Whoever has most of one amount may have most of another, or in another year: then he knows them all."""
    chiefs = [member.knower for member in found.members[first:]]
    if len(chiefs) > 1:
        found.perhaps_one |= dict.fromkeys(chiefs, FIRST_OF_NOTHING + 1 + circle.atoms[0].kin)


def _second(have: Sequence[Atom], chief: Atom, quantity: Quantity) -> int:
    """The most that anybody but the one with the most can have."""
    beside = min(chief.largest[quantity], chief.sums[quantity].total - chief.largest[quantity])
    return max((beside, *(atom.largest[quantity] for atom in have if atom is not chief)))


def _has(atom: Atom, quantity: Quantity, rows: OpenRows) -> bool:
    return bool(atom.sums[quantity].known) and (atom.period, quantity) not in rows.common
