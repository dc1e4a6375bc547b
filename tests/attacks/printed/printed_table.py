"""The published numbers as they were printed, and the head counts that follow from the printed shares."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parents[2] / "published" / "printed-table.csv"
GROUPS = ("top_managers", "middle_managers", "alternative_career", "case_workers", "consultants", "apprentices")
GENDERS = ("women", "men")


class Cell(NamedTuple):
    """A printed value: a mean of women or men, or (``gender`` is ``all``) women's share of men's pay."""

    group: str
    gender: str
    year: int


def mean(group: str, gender: str, year: int = 2024) -> Cell:
    return Cell(group, gender, year)


def ratio(group: str, year: int = 2024) -> Cell:
    return Cell(group, "all", year)


@cache
def printed() -> Mapping[Cell, Fraction]:
    """The printed means in kroner and women's shares of men's pay in per cent."""
    return {
        Cell(line["group"], line["gender"], int(line["period"])): Fraction(line["value"])
        for line in _lines()
        if line["measure"] in {"mean_pay", "womens_share_of_mens_pay"}
    }


def people(group: str, gender: str, year: int = 2024) -> int:
    """How many they are, from the printed number and the printed share; in the total with the apprentices."""
    if group == "total":
        return sum(people(one, gender, year) for one in GROUPS)
    (number,) = _values("employees", group, "all", year)
    (share,) = _values("gender_share", group, gender, year)
    return round(number * share / 100)


def round_half_up(value: Fraction, step: Fraction | int) -> Fraction:
    return floor(value / step + Fraction(1, 2)) * Fraction(step)


@cache
def _lines() -> tuple[dict[str, str], ...]:
    return tuple(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))


def _values(measure: str, group: str, gender: str, year: int) -> list[Fraction]:
    wanted = (measure, group, gender, str(year))
    return [
        Fraction(line["value"])
        for line in _lines()
        if (line["measure"], line["group"], line["gender"], line["period"]) == wanted
    ]
