"""From random people to finished files: the gate lets them go, and a reader of the open data comes near nobody."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from knowing_reader import Person, lines, near
from small_employer import NAMES, departure, dossier
from staff import in_full, line, person

from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.findings import Severity
from jamstilt.production.produce import build

POLICY = Policy(publish_kroner=True)
PAY = {"mean_pay", "womens_share_of_mens_pay"}


def staff_of(random: Random) -> tuple[list, list]:
    """Some twenty people, most of whom were there the year before with a little less."""
    now, before = [], []
    for _ in range(random.randint(14, 26)):
        gender, group = random.choice(["women", "women", "men"]), random.choice(list(NAMES))
        pay = random.randint(420, 1_150) * 1_000
        now.append((gender, group, pay))
        before.append((gender, random.choice([group, group, group, "clerks"]), int(pay / random.uniform(1.0, 1.08))))
    return now, before[: len(before) - random.randint(0, 3)]


def people_of(now: list, before: list) -> list[Person]:
    return [
        person(str(number), gender, group, pay, year=year, overtime=1_000 * (number % 7))
        for year, of_year in ((2023, before), (2024, now))
        for number, (gender, group, pay) in enumerate(of_year, start=1001)
    ]


def printed_in(file: Path) -> list[tuple[Figure, float, float]]:
    """The pay of an open data file, each value with what it is rounded to."""
    with file.open(encoding="utf-8", newline="") as opened:
        rows = [row for row in csv.DictReader(opened) if row["value"] and row["measure"] in PAY]
    return [
        (
            Figure(
                Measure(row["measure"]),
                row["group"],
                Gender(row["gender"]),
                int(row["period"]),
                Component(row["component"]),
            ),
            float(Fraction(row["value"])),
            float(Fraction(row["rounded_to"])),
        )
        for row in rows
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_nobody_is_exposed_by_the_files_of_any_house(tmp_path: Path, seed: int):
    now, before = staff_of(Random(seed))  # noqa: S311 - the same houses every time
    kroner = ("publish_kroner = true", departure("publish_kroner"))
    outcome = build(dossier(tmp_path / "house", now, *kroner, before=before))
    assert [each.rule for each in outcome.findings if each.severity is Severity.STOPS] == []
    people = people_of(now, before)
    printed = printed_in(tmp_path / "house" / "build" / "public" / "figures.csv")
    assert printed
    assert near(people, lines(people, printed), POLICY) == []


def test_the_same_reader_comes_near_somebody_where_nothing_is_hidden():
    now, before = staff_of(Random(0))  # noqa: S311 - the same house every time
    people = people_of(now, before)
    assert near(people, lines(people, in_full(line(people))), POLICY) != []
