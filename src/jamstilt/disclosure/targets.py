"""Targets: what must stay uncertain of those who stand alone, and of rows where everybody has the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jamstilt.disclosure.amounts import PAY_OF_ALL, OpenRows
from jamstilt.disclosure.displays import Shower
from jamstilt.disclosure.family import CASH, AmountFact, Average, Family, averages
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.puzzle import Target
from jamstilt.figure import Figure
from jamstilt.statistics.atoms import Atom, Quantity


@dataclass(frozen=True, slots=True)
class Secret:
    """Whose amount it is, in words that tell nobody apart: the smallest row that the person is in.

    ``people`` is how many are in that row; ``knower`` None: the amount that everybody in the row has.
    """

    row: Figure
    people: int
    amounts: tuple[Quantity, ...]
    knower: int | None = None
    number: int = 0


def targets(facts: Sequence[AmountFact], flat: Sequence[Average], shower: Shower, rows: OpenRows) -> Iterator[Target]:
    """Everything that must stay uncertain in a family (DISCLOSURE 3).

    Args:
        facts: every fact of the family, hidden or not: in their rows people are told apart in words.
        flat: the rows in which everybody has the same.
        shower: the amounts, and the policy.
        rows: what is special about amounts in some years.
    """
    names = _smallest_rows(facts)
    yield from _of_members(names, shower)
    yield from _of_rows(names, flat, shower, rows)


def _of_members(smallest: Mapping[Atom, tuple[Figure, int]], shower: Shower) -> Iterator[Target]:
    """Each amount of each who stands alone, and cash pay, where that is more than agreed pay."""
    margin = float(shower.policy.margin)
    for number, member in enumerate(shower.amounts.members):
        place = shower.amounts.extra if member.knower < 0 else shower.amounts.place
        for asked in _asked(member.amounts, shower.family):
            of = tuple((place[member.atom, each], 1.0) for each in asked if (member.atom, each) in place)
            value = sum(shower.amounts.unknowns[each].value for each, _ in of)
            if of and value > 0:
                row, people = smallest[member.atom]
                secret = Secret(row, people, asked, member.knower, number)
                yield Target(secret, of, value, margin * value, margin * value, frozenset({member.knower}))


def _asked(amounts: tuple[Quantity, ...], family: Family) -> Iterator[tuple[Quantity, ...]]:
    yield from ((each,) for each in amounts)
    cash = tuple(each for each in CASH if each in amounts)
    if Quantity.AGREED in amounts and len(cash) > 1 and Quantity.AGREED in family.amounts:
        yield cash


def _of_rows(
    names: Mapping[Atom, tuple[Figure, int]], flat: Sequence[Average], shower: Shower, rows: OpenRows
) -> Iterator[Target]:
    """A row in which everybody has the same, or nearly so, tells what each has: the range rule (DISCLOSURE 7.5)."""
    margin = float(shower.policy.margin)
    for number, average in enumerate(flat):
        of = tuple((place, 1.0) for place, _ in shower.spread(average))
        value = sum(shower.amounts.unknowns[place].value for place, _ in of)
        elsewhere = sum(rows.nothing.get((atom, each), 0.0) * atom.people for atom, each in _each(average))
        if of and value + elsewhere > 0:
            secret = Secret(names[average.over[0]][0], average.people, average.amounts, number=number)
            knowers = (shower.amounts.unknowns[place].knower for place, _ in of)
            own = frozenset(each for each in knowers if each in shower.amounts.nothing)
            yield Target(secret, of, value, margin * value, margin * (value or elsewhere), own)


def one_step_rows(facts: Iterable[AmountFact], rows: OpenRows, policy: Policy) -> tuple[Average, ...]:
    """The rows of enough people in which everybody has the same, where that is not a rule of the whole house."""
    margin = float(policy.margin)
    return tuple(
        average
        for average in dict.fromkeys(averages(facts))
        if average.people >= policy.threshold
        and not all((average.over[0].period, each) in rows.common for each in average.amounts)
        and is_one_step(average, margin)
    )


def is_one_step(average: Average, margin: float) -> bool:
    """Whether those who have most and least of an amount are within the margin of the mean, or nobody has any."""
    if len(average.amounts) == 1:
        (quantity,) = average.amounts
        largest = [atom.largest[quantity] for atom in average.over if atom.sums[quantity].known]
        smallest = [atom.smallest[quantity] for atom in average.over if atom.sums[quantity].known]
    else:
        largest = [_extreme(atom, average.amounts, largest=True) for atom in average.over]
        smallest = [_extreme(atom, average.amounts, largest=False) for atom in average.over]
    total = sum(atom.sums[quantity].total for atom in average.over for quantity in average.amounts)
    return bool(largest) and max(largest) - min(smallest) <= margin * total / average.people


def _extreme(atom: Atom, amounts: tuple[Quantity, ...], *, largest: bool) -> int:
    """The most or least that somebody can have of several amounts together: exact for cash pay, else a bound."""
    if amounts == CASH:
        return (atom.largest if largest else atom.smallest)[Quantity.CASH_TOTAL]
    of = atom.largest if largest else atom.smallest
    return sum(of.get(quantity, 0) for quantity in amounts)


def open_rows(facts: Sequence[AmountFact], family: Family, threshold: int) -> OpenRows:
    """Amounts that everybody in the house has the same of, and rows in which nobody has what others have."""
    everyone: defaultdict[int, dict[Atom, None]] = defaultdict(dict)
    for average in averages(facts):
        for atom in average.over:
            everyone[atom.period][atom] = None
    common = frozenset(
        (period, quantity)
        for period, atoms in everyone.items()
        for quantity in family.amounts
        if quantity not in PAY_OF_ALL and _is_common(atoms, quantity, threshold)
    )
    usual = {
        (period, quantity): _usual(atoms, quantity, family)
        for period, atoms in everyone.items()
        for quantity in family.amounts
    }
    large = (average for average in averages(facts) if average.people >= threshold)
    return OpenRows(common, _nothing(large, common, usual))


def _is_common(atoms: Iterable[Atom], quantity: Quantity, threshold: int) -> bool:
    """Whether everybody has the same of an amount: few who do are no rule of the house, unless it is nothing."""
    have = [atom for atom in atoms if atom.sums[quantity].known]
    amounts = {each for atom in have for each in (atom.largest[quantity], atom.smallest[quantity])}
    return amounts <= {0} or (len(amounts) == 1 and sum(atom.people for atom in have) >= threshold)


def _usual(atoms: Iterable[Atom], quantity: Quantity, family: Family) -> float:
    known = [atom.sums[quantity] for atom in atoms if atom.sums[quantity].known]
    people = sum(each.known for each in known)
    return sum(each.total for each in known) / people / family.unit if people else 0.0


def _nothing(
    rows: Iterable[Average], common: frozenset[tuple[int, Quantity]], usual: Mapping[tuple[int, Quantity], float]
) -> dict[tuple[Atom, Quantity], float]:
    return {
        (atom, quantity): usual[atom.period, quantity]
        for average in rows
        for quantity in average.amounts
        if not any(atom.sums[quantity].total for atom in average.over)
        for atom in average.over
        if (atom.period, quantity) not in common and atom.sums[quantity].known
    }


def _each(average: Average) -> Iterator[tuple[Atom, Quantity]]:
    return ((atom, quantity) for atom in average.over for quantity in average.amounts)


def _smallest_rows(facts: Iterable[AmountFact]) -> dict[Atom, tuple[Figure, int]]:
    """For each atom the smallest row that it is in, and how many people are in that."""
    found: dict[Atom, tuple[Figure, int]] = {}
    for fact in facts:
        for average in fact.averages:
            for atom in average.over:
                if atom not in found or average.people < found[atom][1]:
                    found[atom] = (fact.figure, average.people)
    return found
