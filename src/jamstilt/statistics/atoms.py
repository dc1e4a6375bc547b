"""Persons become numbers: here, and nowhere else.

An atom is the people who belong to exactly the same published sets. The expressions are Narwhals, so the same code
runs on any engine; sums of whole øre are exact on all of them, in any order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from jamstilt.figure import TOTAL, Gender, Subset
from jamstilt.statistics.population import Population

if TYPE_CHECKING:
    import narwhals as nw
    from narwhals.typing import IntoFrame


class Membership(StrEnum):
    """The sets that people are counted in, beside group and gender. Neither of a pair means *not known*."""

    EMPLOYED = "employed"
    IN_YEAR = "in_year"
    NEW_HIRE = "new_hire"
    LEAVER = "leaver"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    PART_TIME = "part_time"
    FULL_TIME = "full_time"
    INVOLUNTARY = "involuntary"
    VOLUNTARY = "voluntary"
    PARENTAL_LEAVE = "parental_leave"
    SICK_CHILD = "sick_child"


class Quantity(StrEnum):
    """What is summed over people: øre per full-time year, man-days in hundredths, leave in 1/10000 of a day.

    ``HAS_START`` and ``HAS_END`` count the dates that the files hold: without any, nobody knows who came or left.
    """

    FULL_TIME_SHARE = "full_time_share"
    AGREED = "agreed_ore"
    IRREGULAR = "irregular_ore"
    BONUS = "bonus_ore"
    OVERTIME = "overtime_ore"
    BENEFITS = "benefits_ore"
    CASH_TOTAL = "cash_total_ore"
    AGREED_DAYS = "agreed_days"
    SELF_CERTIFIED = "self_certified_days"
    DOCTOR_CERTIFIED = "doctor_certified_days"
    SICK_CHILD_DAYS = "sick_child_days"
    LEAVE_DAYS = "leave_days"
    HAS_START = "has_start"
    HAS_END = "has_end"


PAY_QUANTITIES = (
    Quantity.CASH_TOTAL,
    Quantity.AGREED,
    Quantity.IRREGULAR,
    Quantity.BONUS,
    Quantity.OVERTIME,
    Quantity.BENEFITS,
)


class Sum(NamedTuple):
    """A sum over the people for whom the quantity is known, and how many they are."""

    total: int
    known: int


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """People of one period, group and gender with the same memberships and the same kinds of pay known.

    Below the threshold: one person an atom.
    """

    period: int
    group: str
    gender: Gender
    memberships: frozenset[Membership]
    people: int
    sums: dict[Quantity, Sum]


KNOWN = {name: f"{name}.known" for name in Quantity}
"""The column that says for how many people a quantity is known."""

HAS = {name: f"{name}.has" for name in PAY_QUANTITIES}
"""The column that says whether a person's pay is known: of the people of an atom, all have it or none has."""

SETS = ("period", "group", "gender", *Membership, *HAS.values())


def atoms(persons: IntoFrame, threshold: int) -> tuple[Atom, ...]:
    """All atoms, in an order that does not depend on the order of the persons.

    Args:
        persons: one row a person, as ``workforce.person.persons`` gives them, on any engine Narwhals knows.
        threshold: atoms of fewer people are handed over person by person, for that is how an attacker sees them.
    """
    import narwhals as nw

    frame = nw.from_native(persons).lazy()
    frame = frame.with_columns(*((~nw.col(name).is_null()).alias(has) for name, has in HAS.items()))
    amounts = [
        expression
        for name, known in KNOWN.items()
        for expression in (nw.col(name).sum().alias(name), (~nw.col(name).is_null()).sum().alias(known))
    ]
    together = frame.group_by(*SETS).agg(nw.len().alias("people"), *amounts).collect()
    large = together.filter(nw.col("people") >= threshold)
    small = together.lazy().filter(nw.col("people") < threshold).select(*SETS)
    alone = frame.join(small, on=list(SETS), how="inner").collect() if len(large) < len(together) else None
    found = [_atom(row, row["people"]) for row in large.iter_rows(named=True)]
    found += [_atom(row, 1) for row in alone.iter_rows(named=True)] if alone is not None else []
    return tuple(sorted(found, key=_order))


def medians(
    persons: IntoFrame, population: Population
) -> dict[tuple[int, str, Gender, Quantity], tuple[Fraction, int]]:
    """Medians of pay and the number of people behind each, by period, group or subset, gender and quantity; in øre.

    An even number of people gives the mean of the two in the middle. Beside the atoms this is the only question
    asked of persons.
    """
    import narwhals as nw

    frame = nw.from_native(persons).lazy()
    covered = ~nw.col("group").is_in(sorted(population.leave_out_groups))
    sets = {
        TOTAL: nw.col("employed") & covered,
        Subset.LEAVERS: nw.col("leaver") & covered,
        Subset.NEW_HIRES: nw.col("new_hire") & covered,
        Subset.PART_TIME: nw.col("employed") & nw.col("part_time") & covered,
        Subset.TEMPORARY: nw.col("employed") & nw.col("temporary") & covered,
    }
    results = {name: _medians(frame.filter(of).drop("group"), ()) for name, of in sets.items()}
    results[""] = _medians(frame.filter(nw.col("employed")), ("group",))
    found: dict[tuple[int, str, Gender, Quantity], tuple[Fraction, int]] = {}
    for name, rows in results.items():
        for row in rows.collect().iter_rows(named=True):
            for quantity in PAY_QUANTITIES:
                if (middle := row[quantity]) is not None:
                    key = (int(row["period"]), str(row.get("group", name)), Gender(row["gender"]), quantity)
                    found[key] = (Fraction(int(2 * middle), 2), int(row[KNOWN[quantity]]))
    return found


def _medians(frame: nw.LazyFrame[Any], also_by: tuple[str, ...]) -> nw.LazyFrame[Any]:
    import narwhals as nw

    return frame.group_by("period", "gender", *also_by).agg(
        *(nw.col(name).median().alias(name) for name in PAY_QUANTITIES),
        *((~nw.col(name).is_null()).sum().alias(KNOWN[name]) for name in PAY_QUANTITIES),
    )


def _atom(row: dict[str, Any], people: int) -> Atom:
    sums = {name: Sum(int(row[name] or 0), int(row.get(known, row[name] is not None))) for name, known in KNOWN.items()}
    memberships = frozenset(name for name in Membership if row[name])
    return Atom(int(row["period"]), row["group"], Gender(row["gender"]), memberships, people, sums)


def _order(atom: Atom) -> tuple[object, ...]:
    return atom.period, atom.group, atom.gender, sorted(atom.memberships), atom.people, *atom.sums.values()
