"""Persons become numbers: here, and nowhere else.

An atom is the people who belong to exactly the same published sets, in its own period and in every other. The
expressions are Narwhals, so the same code runs on any engine; sums of whole øre are exact on all of them, in any order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from jamstilt.figure import TOTAL, Gender, Subset
from jamstilt.statistics.classes import ALONE, class_columns, in_every_period, kin, small_ones_alone
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
    """People of one period, group and gender with the same memberships and the same kinds of pay known; people of one
    atom are together in every period they are in. Below the threshold: one person an atom.

    Args:
        kin: the same number in every period for the same person, or the same class of people. It tells them apart and
            nothing else: the numbers follow what people earn, so no choice may hang on which is lower.
        largest: the most that one of those for whom a quantity is known has of it; no entry when it is of nobody.
        smallest: the least, in the same way. Both are there for ``EXTREMES``.
    """  # noqa: D205  (one sentence each on what an atom is)

    period: int
    group: str
    gender: Gender
    memberships: frozenset[Membership]
    people: int
    sums: dict[Quantity, Sum]
    kin: int
    largest: dict[Quantity, int]
    smallest: dict[Quantity, int]


SUMS = {name: str(name) for name in Quantity}
"""The column of a quantity, of a person and summed."""

KNOWN = {name: f"{name}.known" for name in Quantity}
"""The column that says for how many people a quantity is known."""

EXTREMES = (*PAY_QUANTITIES, Quantity.SELF_CERTIFIED, Quantity.DOCTOR_CERTIFIED, Quantity.LEAVE_DAYS)
"""What an atom has a largest and a smallest of: what is printed as a mean, a rate or a ratio of few."""

LARGEST = {name: f"{name}.largest" for name in EXTREMES}
SMALLEST = {name: f"{name}.smallest" for name in EXTREMES}

Row: TypeAlias = tuple[Any, ...]

GENDERS = tuple(Gender)
GENDER_BITS = 2


def atoms(persons: IntoFrame, threshold: int) -> tuple[Atom, ...]:
    """All atoms, in an order that does not depend on the order or the keys of the persons.

    Args:
        persons: one row a person and period, as ``workforce.person.persons`` gives them, on any engine Narwhals knows.
            The key in ``person`` only says who is the same in two periods, and no atom holds it.
        threshold: classes of fewer people are handed over person by person, for that is how an attacker sees them.

    Raises:
        ValueError: if a person has two rows in a period, an error of ours.
    """
    import narwhals as nw

    frame = nw.from_native(persons).lazy().with_columns(_sets().alias("sets"))
    rows_of = dict(frame.group_by("period").agg(nw.len().alias("people")).collect().iter_rows())
    if not rows_of:
        return ()
    periods = sorted(rows_of)
    split = small_ones_alone(in_every_period(frame, periods), periods, threshold)
    keys = ("period", "group", "sets", *class_columns(periods), ALONE)
    rows = split.group_by(*keys).agg(nw.len().alias("people"), *_amounts()).collect()
    if rows["people"].sum() != sum(rows_of.values()):
        raise ValueError("A person has two rows in a period")
    heads = rows.select("period", "group", "sets", "people").iter_rows()
    numbers = kin(rows, periods, (*SUMS.values(), *KNOWN.values()))
    having = [rows.select(*columns.values()).iter_rows() for columns in (SUMS, KNOWN, LARGEST, SMALLEST)]
    found = sorted(zip(heads, numbers, *having, strict=True), key=itemgetter(0, 1))
    return tuple(_atom(head, number, amounts) for head, number, *amounts in found)


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


def _sets() -> nw.Expr:
    """Gender, memberships and kinds of pay known in one whole number: people of equal numbers are in the same sets."""
    import narwhals as nw

    genders = [nw.when(nw.col("gender") == gender).then(code).otherwise(0) for code, gender in enumerate(GENDERS)]
    yes = [nw.col(name) for name in Membership] + [~nw.col(name).is_null() for name in PAY_QUANTITIES]
    bits = [each.cast(nw.Int64) * 2**place for place, each in enumerate(yes, start=GENDER_BITS)]
    return nw.sum_horizontal(*genders, *bits)


def _amounts() -> list[nw.Expr]:
    import narwhals as nw

    return [
        *(nw.col(name).fill_null(0).sum() for name in SUMS),
        *(nw.col(name).count().alias(known) for name, known in KNOWN.items()),
        *(nw.col(name).max().alias(largest) for name, largest in LARGEST.items()),
        *(nw.col(name).min().alias(smallest) for name, smallest in SMALLEST.items()),
    ]


def _atom(head: Row, number: int, amounts: list[Row]) -> Atom:
    period, group, sets, people = head
    totals, known, largest, smallest = amounts
    gender, memberships = _named(sets)
    return Atom(
        period,
        group,
        gender,
        memberships,
        people,
        sums=dict(zip(SUMS, map(Sum, totals, known), strict=True)),
        kin=number,
        largest={name: amount for name, amount in zip(LARGEST, largest, strict=True) if amount is not None},
        smallest={name: amount for name, amount in zip(SMALLEST, smallest, strict=True) if amount is not None},
    )


@cache
def _named(sets: int) -> tuple[Gender, frozenset[Membership]]:
    """What ``_sets`` packed, unpacked; the same few hundred numbers come again and again."""
    memberships = frozenset(name for place, name in enumerate(Membership, GENDER_BITS) if sets >> place & 1)
    return GENDERS[sets % 2**GENDER_BITS], memberships
