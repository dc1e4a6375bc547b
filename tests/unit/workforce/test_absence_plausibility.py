"""Man-days that can't be, and man-days that look odd."""

from __future__ import annotations

from typing import Any

import pytest
from plausibility_people import crowd, found, rows, rules, workforce

from jamstilt.findings import Severity
from jamstilt.period import Year
from jamstilt.workforce.examine import examine


@pytest.mark.parametrize("column", ["agreed_days", "self_certified_days", "doctor_certified_days", "sick_child_days"])
def test_negative_days_are_not_known(column: str):
    answer = examine(workforce({column: -1}, *crowd()))
    assert rows(answer.findings, "days_negative") == [2]
    assert answer.workforce.employments[column][0] is None
    assert answer.workforce.employments[column].null_count() == 1


@pytest.mark.parametrize(("year", "days", "good"), [(2024, 366, True), (2024, 367, False), (2023, 366, False)])
def test_a_year_has_no_more_days_than_it_has(year: int, days: int, good: bool):  # noqa: FBT001 - a table of limits
    answer = examine(workforce({"agreed_days": days * 100}, *crowd(), year=Year(year)))
    assert rows(answer.findings, "days_over_year") == ([] if good else [2])
    assert answer.workforce.employments["agreed_days"][0] == (days * 100 if good else None)


@pytest.mark.parametrize(("doctor", "over"), [(22_000, False), (22_500, False), (22_501, True)])
def test_more_sick_leave_than_agreed_days_must_be_decided_and_counts_as_it_stands(
    doctor: int,
    over: bool,  # noqa: FBT001 - a table of limits
):
    answer = examine(
        workforce({"agreed_days": 23_000, "self_certified_days": 500, "doctor_certified_days": doctor}, *crowd())
    )
    said = [finding for finding in answer.findings if finding.rule == "absence_over_agreed"]
    assert [finding.where.row for finding in said] == ([2] if over else [])
    assert all(finding.severity is Severity.DECIDE for finding in said)
    assert answer.workforce.employments["doctor_certified_days"][0] == doctor


def test_sick_leave_of_someone_with_no_agreed_days_at_all_is_too_much():
    assert rows(found({"agreed_days": 0, "self_certified_days": 100}), "absence_over_agreed") == [2]


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ({"agreed_days": None, "self_certified_days": 100}, True),
        ({"agreed_days": None, "doctor_certified_days": 100, "self_certified_days": None}, True),
        ({"agreed_days": None, "self_certified_days": 0}, False),
        ({"agreed_days": None, "self_certified_days": None, "doctor_certified_days": None}, False),
    ],
)
def test_sick_leave_without_agreed_days_has_no_base(person: dict[str, Any], said: bool):  # noqa: FBT001 - a table
    assert ("absence_without_agreed" in rules(found(person))) is said


def test_missing_days_are_no_finding_and_stay_missing():
    nothing: dict[str, Any] = dict.fromkeys(
        ("agreed_days", "self_certified_days", "doctor_certified_days", "sick_child_days")
    )
    answer = examine(workforce(nothing, *crowd()))
    assert answer.findings == ()
    assert answer.workforce.employments["agreed_days"][0] is None
