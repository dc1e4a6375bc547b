"""Atoms: who is handed over together, who alone, and who is the same in two years."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import fields
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.statistics.atoms import EXTREMES, PAY_QUANTITIES, Atom, Membership, Quantity, Sum, atoms
from jamstilt.workforce.person import Conventions, persons
from people import GROUPS, employed, workforce

SETS = ("group", "gender", *Membership)
YEARS = (2022, 2023, 2024)


def rows_of(people, years=YEARS):
    """Person by person: ``people`` has a row for each year, or None for a year the person is not there."""
    return pl.concat(
        [
            persons(
                workforce(
                    *({"person": f"key {n}", **row[place]} for n, row in enumerate(people) if row[place] is not None),
                    year=year,
                ),
                Conventions(),
            )
            for place, year in enumerate(years)
            if any(row[place] is not None for row in people)
        ]
    )


def contents(found):
    return [tuple(getattr(atom, field.name) for field in fields(Atom)) for atom in found]


def pay_of(atom):
    return atom.sums[Quantity.AGREED].total // 100


a_year = st.none() | st.builds(
    lambda gender, group, pay, overtime, temporary, sick: employed(
        gender,
        group,
        pay=pay,
        overtime_ore=overtime,
        appointment="temporary" if temporary else "permanent",
        self_certified_days=sick,
    ),
    st.sampled_from(["women", "men", "other"]),
    st.sampled_from(GROUPS[:2]),
    st.sampled_from([None, 500_000, 600_000, 712_969]),
    st.sampled_from([None, 0, 7_500]),
    st.booleans(),
    st.sampled_from([None, 0, 300]),
)
careers = st.lists(st.tuples(a_year, a_year, a_year).filter(any), min_size=1, max_size=24)
thresholds = st.integers(1, 6)


def test_those_who_part_ways_another_year_are_two_atoms_this_year():
    stayed = [(employed("women"), employed("women"))] * 6
    moved = [(employed("women", "managers"), employed("women"))] * 5
    found = atoms(rows_of([*stayed, *moved], (2023, 2024)), 5)
    assert sorted((atom.period, atom.group, atom.people) for atom in found) == [
        (2023, "case_workers", 6),
        (2023, "managers", 5),
        (2024, "case_workers", 5),
        (2024, "case_workers", 6),
    ]


@pytest.mark.parametrize(("people", "handed_over"), [(4, [1] * 8), (5, [5, 5]), (6, [6, 6])])
def test_a_class_below_the_threshold_is_split_in_every_year(people, handed_over):
    found = atoms(rows_of([(employed("men"), employed("men"))] * people, (2023, 2024)), 5)
    assert [atom.people for atom in found] == handed_over


def test_one_who_came_is_alone_though_many_are_in_the_same_sets_this_year():
    same = employed("women")
    found = atoms(rows_of([*[(same, same)] * 7, (None, same)], (2023, 2024)), 5)
    assert sorted((atom.period, atom.people) for atom in found) == [(2023, 7), (2024, 1), (2024, 7)]
    alone = next(atom for atom in found if atom.people == 1)
    assert [atom.kin for atom in found].count(alone.kin) == 1


def test_a_person_has_the_same_number_each_year_whatever_changes():
    """Their pay tells them apart, in the open: 500 000 + n becomes 600 000 + n in another group."""
    people = [(employed("men", pay=500_000 + n), employed("men", "managers", pay=600_000 + n)) for n in range(4)]
    found = atoms(rows_of(people, (2023, 2024)), 5)
    before, after = ({atom.kin: pay_of(atom) for atom in found if atom.period == year} for year in (2023, 2024))
    assert len(before) == 4
    assert {kin: pay + 100_000 for kin, pay in before.items()} == after


@pytest.mark.parametrize("pays", [(1, 2, 3, 4), (4, 3, 2, 1), (2, 4, 1, 3)])
def test_numbers_follow_what_is_told_and_not_the_keys(pays):
    people = [(employed("men", pay=pay * 100_000), employed("men", "managers")) for pay in pays]
    found = atoms(rows_of(people, (2023, 2024)), 5)
    assert [pay_of(atom) for atom in found if atom.period == 2023] == [100_000, 200_000, 300_000, 400_000]
    assert [atom.kin for atom in found if atom.period == 2023] == [0, 1, 2, 3]


def test_a_class_has_the_same_number_each_year():
    people = [*[(employed("men"),) * 2] * 5, *[(employed("women"),) * 2] * 5]
    found = atoms(rows_of(people, (2023, 2024)), 5)
    by_kin = defaultdict(set)
    for atom in found:
        by_kin[atom.kin].add((atom.period, atom.gender))
    assert sorted(map(sorted, by_kin.values())) == [[(2023, g), (2024, g)] for g in ("men", "women")]


def test_the_largest_and_the_smallest_of_an_atom_are_of_those_for_whom_they_are_known():
    people = [
        (employed("men", pay=pay, self_certified_days=days),)
        for pay, days in zip((500_000, 510_000, 900_000, 520_000, 530_000), (0, None, 300, 100, None), strict=True)
    ]
    [atom] = atoms(rows_of(people, (2024,)), 5)
    assert (atom.smallest[Quantity.AGREED], atom.largest[Quantity.AGREED]) == (50_000_000, 90_000_000)
    assert (atom.smallest[Quantity.SELF_CERTIFIED], atom.largest[Quantity.SELF_CERTIFIED]) == (0, 300)
    assert atom.sums[Quantity.SELF_CERTIFIED].known == 3


def test_of_what_is_known_for_nobody_there_is_no_largest():
    [atom] = atoms(
        rows_of([(employed("men", pay=None, self_certified_days=None, doctor_certified_days=None),)] * 5, (2024,)), 5
    )
    assert (
        not {Quantity.AGREED, Quantity.CASH_TOTAL, Quantity.LEAVE_DAYS, Quantity.SELF_CERTIFIED} & atom.largest.keys()
    )
    assert atom.largest.keys() == atom.smallest.keys()
    assert atom.largest[Quantity.BONUS] == 0


def test_nobody_at_all_is_no_atom():
    assert atoms(rows_of([(employed("men"),)], (2024,)).clear(), 5) == ()


def test_two_rows_of_a_person_in_a_year_are_an_error_of_ours():
    rows = rows_of([(employed("men"), employed("men"))], (2023, 2024))
    with pytest.raises(ValueError, match="two rows"):
        atoms(pl.concat([rows, rows.filter(pl.col("period") == 2023)]), 5)


@pytest.mark.parametrize("years", [(2024,), (2023, 2024), (2020, 2022, 2024)])
def test_years_need_not_follow_one_another(years):
    found = atoms(rows_of([(employed("women"),) * len(years)], years), 5)
    assert [(atom.period, atom.kin) for atom in found] == [(year, 0) for year in years]


@given(careers, thresholds, st.randoms(use_true_random=False))
def test_neither_the_order_of_rows_nor_the_keys_change_an_atom(people, threshold, random):
    """The keys are numbers of places here: moving a person gives the person another key."""
    shuffled = people.copy()
    random.shuffle(shuffled)
    expected = contents(atoms(rows_of(people), threshold))
    assert contents(atoms(rows_of(shuffled), threshold)) == expected
    assert contents(
        atoms(rows_of(people).sample(fraction=1, shuffle=True, seed=random.getrandbits(30)), threshold)
    ) == (expected)


@given(careers, thresholds)
def test_atoms_of_the_same_sets_sum_to_what_the_people_of_the_sets_have(people, threshold):
    rows = rows_of(people)
    expected, found = defaultdict(Counter), defaultdict(Counter)
    for row in rows.iter_rows(named=True):
        of = expected[row["period"], row["group"], row["gender"], frozenset(name for name in Membership if row[name])]
        of["people"] += 1
        for quantity in Quantity:
            of[quantity] += row[quantity] or 0
            of[quantity, "known"] += row[quantity] is not None
    for atom in atoms(rows, threshold):
        of = found[atom.period, atom.group, atom.gender, atom.memberships]
        of["people"] += atom.people
        for quantity, part in atom.sums.items():
            of[quantity] += part.total
            of[quantity, "known"] += part.known
    assert found == expected


@given(careers, thresholds)
def test_every_class_of_few_is_split_and_no_other(people, threshold):
    """What a class is, is worked out here from the rows: the sets of each year, and what pay is known."""
    careers_of = defaultdict(list)
    for row in rows_of(people).iter_rows(named=True):
        known = tuple(row[quantity] is not None for quantity in PAY_QUANTITIES)
        careers_of[row["person"]].append((row["period"], *(row[name] for name in SETS), *known))
    classes = Counter(tuple(sorted(career)) for career in careers_of.values())
    sizes = [
        (period, size)
        for career, number in classes.items()
        for period, *_ in career
        for size in ([number] if number >= threshold else [1] * number)
    ]
    assert sorted((atom.period, atom.people) for atom in atoms(rows_of(people), threshold)) == sorted(sizes)


@given(careers, thresholds)
def test_the_number_says_who_is_the_same(people, threshold):
    """Agreed pay is made to say who it is of, in tens of thousands of kroner more than anybody's."""
    marked = [
        tuple(
            row and {**row, "agreed_pay_ore": (10_000_000 + 1_000 * n + place) * 100} for place, row in enumerate(each)
        )
        for n, each in enumerate(people)
    ]
    who = defaultdict(set)
    when = Counter()
    for atom in atoms(rows_of(marked), threshold):
        if atom.people == 1:
            who[atom.kin].add((pay_of(atom) - 10_000_000) // 1_000)
        else:
            who[atom.kin].add(("class", atom.people))
        when[atom.kin, atom.period] += 1
    assert all(len(found) == 1 for found in who.values())
    assert set(when.values()) <= {1}
    alone = [person for found in who.values() for person in found if isinstance(person, int)]
    assert len(alone) == len(set(alone))
    assert sorted(who) == list(range(len(who)))


@given(careers, thresholds)
def test_no_one_of_an_atom_is_beyond_its_largest_or_smallest(people, threshold):
    for atom in atoms(rows_of(people), threshold):
        for quantity in EXTREMES:
            total, known = atom.sums[quantity]
            assert (quantity in atom.largest) == (quantity in atom.smallest) == (known > 0)
            if known:
                low, high = atom.smallest[quantity], atom.largest[quantity]
                assert low <= high
                assert low * (known - 1) + high <= total <= low + high * (known - 1)
                assert known > 1 or low == high == total


def test_an_atom_holds_no_key():
    found = atoms(rows_of([(employed("men", person="a key nobody may see", started=date(2020, 1, 1)),)], (2024,)), 5)
    assert "a key nobody may see" not in repr(found)
    assert found[0].sums[Quantity.HAS_START] == Sum(1, 1)
