"""People built in the open: an ordinary employee, and whatever a test changes about one."""

from __future__ import annotations

from datetime import date
from typing import Any

import dataframely as dy
import polars as pl

from jamstilt.findings import Finding
from jamstilt.period import Year
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.examine import examine
from jamstilt.workforce.workforce import Workforce

YEAR = Year(2024)

ORDINARY: dict[str, Any] = {
    "year": 2024,
    "gender": "women",
    "birth_year": 1980,
    "position_code": "1434",
    "position_title": "Rådgjevar",
    "unit": "IKT",
    "group": "case_workers",
    "agreed_pay_ore": 60_000_000,
    "pay_basis": "year",
    "pay_is_full_time": True,
    "weekly_hours_hundredths": None,
    "irregular_ore": 0,
    "bonus_ore": 0,
    "overtime_ore": 0,
    "benefits_ore": 0,
    "full_time_share": 10_000,
    "appointment": "permanent",
    "started": date(2015, 1, 1),
    "left": None,
    "wants_more_hours": None,
    "available_for_more_hours": None,
    "agreed_days": 23_000,
    "self_certified_days": 0,
    "doctor_certified_days": 0,
    "sick_child_days": 0,
    "source_file": "tilsette.csv",
    "source_sheet": None,
}


def employments(*people: dict[str, Any]) -> dy.DataFrame[Employments]:
    """One row each, numbered p2, p3 … as the file's rows are, unless the test says who it is."""
    rows = [
        {"person": f"p{row}", "source_row": row, **ORDINARY, **person} for row, person in enumerate(people, start=2)
    ]
    return Employments.validate(pl.DataFrame(rows, schema=Employments.create_empty().schema))


def leaves(*periods: dict[str, Any]) -> dy.DataFrame[Leaves]:
    ordinary = {"year": 2024, "kind": "parental", "until": None, "grade": 10_000, "source_file": "permisjon.csv"}
    rows = [
        {"source_sheet": None, "source_row": row, **ordinary, **period} for row, period in enumerate(periods, start=2)
    ]
    return Leaves.validate(pl.DataFrame(rows, schema=Leaves.create_empty().schema))


def crowd(people: int = 60) -> list[dict[str, Any]]:
    """So many that nothing is said about few: women and men in turn, one of whom started in the year."""
    return [
        {
            "gender": ("women", "men")[number % 2],
            "agreed_pay_ore": 60_000_000 + 100_000 * number,
            "started": date(2024, 3, 1) if number == 0 else date(2015, 1, 1),
        }
        for number in range(people)
    ]


def workforce(*people: dict[str, Any], year: Year = YEAR, on_leave: dy.DataFrame[Leaves] | None = None) -> Workforce:
    return Workforce(year, employments(*people), on_leave)


def found(*people: dict[str, Any], among: int = 60) -> list[Finding]:
    """What is found about these people, in rows 2 and on, among a crowd of whom there is nothing to say."""
    return list(examine(workforce(*people, *crowd(among))).findings)


def rules(findings: list[Finding] | tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


def rows(findings: list[Finding] | tuple[Finding, ...], rule: str) -> list[int | None]:
    return [finding.where.row for finding in findings if finding.rule == rule]
