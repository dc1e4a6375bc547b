"""Builds people in the open: each test says who works there."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import polars as pl

from jamstilt.figure import Figure
from jamstilt.period import Year
from jamstilt.statistics.atoms import atoms, medians
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.population import Choices, Item
from jamstilt.statistics.register import figures
from jamstilt.statistics.sets import Sets
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.person import Conventions, persons
from jamstilt.workforce.workforce import Workforce

GROUPS = ("managers", "case_workers", "apprentices")
ORE = 100
SHARE = 10_000

Row = dict[str, object]


def employed(gender: str, group: str = "case_workers", *, pay: int | None = 600_000, **more: object) -> Row:
    """One employment. ``pay`` is in kroner per full-time year, ``share`` a fraction of a full position."""
    share = more.pop("share", 1)
    return {
        "gender": gender,
        "group": group,
        "agreed_pay_ore": None if pay is None else pay * ORE,
        "full_time_share": None if share is None else int(Fraction(str(share)) * SHARE),
        **more,
    }


def workforce(*rows: Row, year: int = 2024, leaves: list[tuple[str, date, date]] | None = None) -> Workforce:
    """The workforce of a year; whoever has no ``person`` of its own is the one of that place in the list each year."""
    usual: Row = {
        "year": year,
        "pay_basis": "year",
        "pay_is_full_time": True,
        "appointment": "permanent",
        "started": date(2015, 1, 1),
        "irregular_ore": 0,
        "bonus_ore": 0,
        "overtime_ore": 0,
        "benefits_ore": 0,
        "agreed_days": 23_000,
        "self_certified_days": 0,
        "doctor_certified_days": 0,
        "sick_child_days": 0,
        "source_file": "people.csv",
    }
    full = [{**usual, "person": f"person {number}", "source_row": number + 2, **row} for number, row in enumerate(rows)]
    schema = {name: column.dtype for name, column in Employments.columns().items()}
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in full], schema=schema)
    return Workforce(Year(year), Employments.validate(frame), None if leaves is None else _leaves(leaves, year))


def counted(*years: Workforce, choices: Choices | None = None, threshold: int = 5) -> dict[Figure, Cell]:
    """All figures of these years, through the real path."""
    everyone = pl.concat([persons(each, Conventions()) for each in years])
    chosen = choices or Choices(GROUPS)
    return figures(Sets(atoms(everyone, threshold), chosen), medians(everyone, chosen.population(Item.PAY)))


def _leaves(leaves: list[tuple[str, date, date]], year: int) -> object:
    schema = {name: column.dtype for name, column in Leaves.columns().items()}
    rows = [
        {
            "year": year,
            "person": person,
            "kind": "parental",
            "start": start,
            "until": until,
            "grade": SHARE,
            "source_file": "leave.csv",
            "source_sheet": None,
            "source_row": 2,
        }
        for person, start, until in leaves
    ]
    return Leaves.validate(pl.DataFrame(rows, schema=schema))
