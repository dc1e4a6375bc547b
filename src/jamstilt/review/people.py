"""Who there is to be exposed: people who stand alone, and pools of people that no printed row tells apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from jamstilt.figure import Figure, Measure
from jamstilt.review.truth import Truth
from jamstilt.statistics.atoms import Atom, Quantity
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Mean

KINDS = (Quantity.AGREED, Quantity.IRREGULAR, Quantity.BONUS, Quantity.OVERTIME, Quantity.BENEFITS)
CASH = KINDS[:4]
"""What cash pay is the sum of, for each person."""

Stay: TypeAlias = tuple[int, Quantity]
"""A year and a kind of pay."""


@dataclass(frozen=True, slots=True, eq=False)
class Someone:
    """A person, or a pool of at least ``threshold`` people who are in the same rows in every year.

    ``amounts`` are the sums of øre by year and kind of pay, ``atoms`` whom they are of; ``row`` is the smallest row.
    ``usual`` is what people of the house have of a kind on average, where nobody in a row of theirs has any: that they
    have nothing of it is no public knowledge.
    """

    people: int
    atoms: tuple[Atom, ...]
    amounts: Mapping[Stay, int]
    row: Figure
    usual: Mapping[Stay, int]

    @property
    def is_alone(self) -> bool:
        """Whether this is one person, who is to be protected."""
        return self.people == 1


def everybody(truth: Truth) -> tuple[Someone, ...]:
    """Everybody whose pay is in some row of pay, shown or hidden, alone or in their pool."""
    rows = _rows(truth)
    sets: dict[Atom, list[Figure]] = defaultdict(list)
    for figure, atoms in rows.items():
        for atom in atoms:
            sets[atom].append(figure)
    nothing = _nothing(truth, rows)
    sizes = {figure: sum(atom.people for atom in atoms) for figure, atoms in rows.items()}
    found: list[Someone] = []
    for units in _alike(sets, linked=truth.linked_years).values():
        small = sum(unit[0].people for unit in units) < truth.threshold
        together = [tuple(atom for unit in units for atom in unit)]
        for members in units if small else together:
            row = min((figure for atom in members for figure in sets[atom]), key=lambda one: (sizes[one], one))
            people = members[0].people if small else sum(unit[0].people for unit in units)
            found.append(Someone(people, tuple(members), _amounts(members), row, _usual(members, nothing)))
    return tuple(found)


def _rows(truth: Truth) -> dict[Figure, tuple[Atom, ...]]:
    """The people behind each mean of pay for whom it is known."""
    return {
        figure: over
        for figure, cell in truth.cells.items()
        if figure.measure is Measure.MEAN_PAY and (over := known(cell))
    }


def known(cell: Cell) -> tuple[Atom, ...]:
    """The people behind a mean of pay who have the amount known."""
    match cell.formula:
        case Mean(quantity=quantity, over=over):
            return tuple(atom for atom in over if atom.sums[quantity].known)
        case _:
            return ()


def _alike(sets: Mapping[Atom, list[Figure]], *, linked: bool) -> dict[object, list[tuple[Atom, ...]]]:
    """Those who are in the same rows: in every year, where years are linked, else year by year."""
    units: dict[object, list[Atom]] = defaultdict(list)
    for atom in sets:
        units[atom.kin if linked else atom].append(atom)
    alike: dict[object, list[tuple[Atom, ...]]] = defaultdict(list)
    for unit in units.values():
        alike[tuple(sorted((atom.period, atom.gender, *map(str, sets[atom])) for atom in unit))].append(tuple(unit))
    return alike


def _nothing(truth: Truth, rows: Mapping[Figure, tuple[Atom, ...]]) -> dict[tuple[Atom, Quantity], int]:
    """What others of the house have on average of a kind that nobody in a large row has any of."""
    found: dict[tuple[Atom, Quantity], int] = {}
    house: dict[Stay, dict[Atom, None]] = defaultdict(dict)
    of = {figure: cell.formula for figure, cell in truth.cells.items() if isinstance(cell.formula, Mean)}
    for figure, atoms in rows.items():
        house[figure.period, of[figure].quantity] |= dict.fromkeys(atoms)
    for figure, atoms in rows.items():
        kind = of[figure].quantity
        everyone = house[figure.period, kind]
        if sum(atom.people for atom in atoms) >= truth.threshold and not any(atom.sums[kind].total for atom in atoms):
            mean = sum(atom.sums[kind].total for atom in everyone) // sum(atom.people for atom in everyone)
            found |= {(atom, kind): mean for atom in atoms if mean}
    return found


def _usual(members: Iterable[Atom], nothing: Mapping[tuple[Atom, Quantity], int]) -> dict[Stay, int]:
    found: dict[Stay, int] = defaultdict(int)
    for atom in members:
        for kind in KINDS:
            found[atom.period, kind] += nothing.get((atom, kind), 0) * atom.people
    return {stay: amount for stay, amount in found.items() if amount}


def _amounts(atoms: Iterable[Atom]) -> dict[Stay, int]:
    found: dict[Stay, int] = defaultdict(int)
    for atom in atoms:
        for kind in KINDS:
            if atom.sums[kind].known:
                found[atom.period, kind] += atom.sums[kind].total
    return dict(found)
