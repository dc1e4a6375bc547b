"""Families: figures that tell of the same amounts, and so are attacked together: pay, sick leave, parental leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jamstilt.figure import Figure, Measure
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import ORE, Atoms, Mean, Rate, Ratio, summed

CASH = (Quantity.AGREED, Quantity.IRREGULAR, Quantity.BONUS, Quantity.OVERTIME)
"""What cash pay is the sum of, for every person, to the øre."""


@dataclass(frozen=True, slots=True)
class Family:
    """``amounts`` are those that each person has one of; ``unit`` is how many of a quantity make one on the page."""

    measures: tuple[Measure, ...]
    amounts: tuple[Quantity, ...]
    unit: int = 1


PAY = Family((Measure.MEAN_PAY, Measure.WOMENS_SHARE_OF_MENS_PAY), (*CASH, Quantity.BENEFITS), ORE)
SICK_LEAVE = Family((Measure.SICK_LEAVE_RATE,), (Quantity.SELF_CERTIFIED, Quantity.DOCTOR_CERTIFIED))
PARENTAL_LEAVE = Family((Measure.PARENTAL_LEAVE_MEAN_WEEKS,), (Quantity.LEAVE_DAYS,))
FAMILIES = (PAY, SICK_LEAVE, PARENTAL_LEAVE)


@dataclass(frozen=True, slots=True)
class Average:
    """Amounts of a set of people, summed and divided by ``per``, in the family's unit: a mean or a rate.

    ``over`` holds only those for whom the amounts are known.
    """

    over: Atoms
    amounts: tuple[Quantity, ...]
    per: Fraction

    @property
    def people(self) -> int:
        """How many are behind it."""
        return sum(atom.people for atom in self.over)


@dataclass(frozen=True, slots=True)
class AmountFact:
    """What a printed figure says of amounts: an average, or one in per cent of another (DISCLOSURE 3)."""

    figure: Figure
    value: Fraction
    above: Average
    below: Average | None = None

    @property
    def averages(self) -> tuple[Average, ...]:
        """The averages that it ties."""
        return (self.above, self.below) if self.below else (self.above,)


def facts(cells: Mapping[Figure, Cell], family: Family) -> tuple[AmountFact, ...]:
    """Every figure of a family that has a value, as a fact over the people behind it."""
    found = (_fact(cells[figure], family) for figure in cells if figure.measure in family.measures)
    return tuple(fact for fact in found if fact is not None)


def _fact(cell: Cell, family: Family) -> AmountFact | None:
    if not isinstance(cell.value, Fraction):
        return None
    match cell.formula:
        case Mean(quantity=quantity, over=over, scale=scale):
            return AmountFact(cell.figure, cell.value, _mean(quantity, over, Fraction(scale, family.unit)))
        case Ratio(quantity=quantity, women=women, men=men):
            above, below = (_mean(quantity, over, Fraction(ORE, family.unit)) for over in (women, men))
            return AmountFact(cell.figure, cell.value, above, below)
        case Rate(lost=lost, over=over):
            per_cent = Fraction(summed(Quantity.AGREED_DAYS, over).total, 100)
            have = tuple(atom for atom in over if atom.sums[Quantity.AGREED_DAYS].known)
            return AmountFact(cell.figure, cell.value, Average(have, lost, per_cent / family.unit))
        case _:
            raise TypeError(f"{cell.figure} is no average of amounts")


def _mean(quantity: Quantity, over: Atoms, scale: Fraction) -> Average:
    have = tuple(atom for atom in over if atom.sums[quantity].known)
    amounts = CASH if quantity is Quantity.CASH_TOTAL else (quantity,)
    return Average(have, amounts, scale * sum(atom.sums[quantity].known for atom in have))


def averages(facts_: Iterable[AmountFact]) -> Iterator[Average]:
    """All averages that facts tie."""
    return (average for fact in facts_ for average in fact.averages)
