"""A register of active work where nothing is missing, for tests that take one thing away from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from jamstilt.activity.activity import Activity
from jamstilt.activity.cooperation import Meeting
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.findings import Finding, Where
from jamstilt.law.grounds import EMPLOYER_GROUNDS, Area, Ground
from jamstilt.register.wording import ByLanguage

YEAR = 2024
NOTHING = Activity()
Record = TypeVar("Record")


def at(row: int) -> Where:
    return Where(file="work/register.toml", row=row)


def words(text: str) -> ByLanguage:
    return ByLanguage(own=text)


RISK = Risk(key="adverts", area=Area.RECRUITMENT, grounds=(Ground.GENDER,), observed=words("Few men apply."), at=at(1))
CAUSE = Cause(key="language", risk="adverts", text=words("The adverts speak to women."), at=at(2))
MEASURE = EqualityMeasure(
    key="rewrite",
    title=words("Rewrite the adverts"),
    answers=("language",),
    owner=words("Head of HR"),
    start=date(2024, 1, 1),
    due=date(2025, 1, 1),
    at=at(3),
)
MEETING = Meeting(body=words("AMU"), on=date(2024, 5, 2), about=words("The adverts"), entries=("rewrite",), at=at(4))
EXAMINED = (
    *(NoRiskFound(area=area, because=words("No signs."), on=date(2024, 3, 1), at=at(5)) for area in Area),
    *(
        NoRiskFound(ground=ground, because=words("No signs."), on=date(2024, 3, 1), at=at(6))
        for ground in EMPLOYER_GROUNDS
    ),
)
WHOLE = Activity(risks=(RISK,), causes=(CAUSE,), measures=(MEASURE,), meetings=(MEETING,), examined=EXAMINED)


def other(record: Record, **changes: Any) -> Record:
    """The record with something changed."""
    return replace(record, **changes)  # type: ignore[type-var] - every record is a dataclass


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int | None]]:
    """The rule and the line of each finding."""
    return [(finding.rule, finding.where.row) for finding in findings]
