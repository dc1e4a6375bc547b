"""Pay within one year: missing, not positive, in the wrong unit, out of line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plausibility_people import crowd, found, rows, rules, workforce

from jamstilt.findings import Severity
from jamstilt.workforce.examine import examine

UNITS = {"pay_per_month", "pay_in_thousands", "pay_too_low", "pay_too_high"}


def paid(kroner: int, **more: object) -> dict[str, Any]:
    return {"agreed_pay_ore": kroner * 100, **more}


def test_missing_pay_is_said_for_each_employee_on_the_reference_date():
    findings = found({"agreed_pay_ore": None}, {"agreed_pay_ore": None, "left": date(2024, 5, 1)})
    assert rows(findings, "pay_missing") == [2]


def test_a_file_without_any_pay_is_said_once():
    people = [{**person, "agreed_pay_ore": None} for person in crowd()]
    findings = examine(workforce(*people)).findings
    assert rules(findings).count("pay_missing_in_file") == 1
    assert "pay_missing" not in rules(findings)
    (finding,) = [finding for finding in findings if finding.rule == "pay_missing_in_file"]
    assert finding.problem.count == 60


@pytest.mark.parametrize(("ore", "rule"), [(-1, "pay_not_positive"), (0, "pay_not_positive"), (1, "pay_implausible")])
def test_pay_of_zero_or_less_is_not_known(ore: int, rule: str):
    answer = examine(workforce({"agreed_pay_ore": ore}, *crowd()))
    assert rules(answer.findings) == [rule]
    assert answer.workforce.employments["agreed_pay_ore"][0] is None


def scaled(people: list[dict[str, Any]], numerator: int, denominator: int) -> list[dict[str, Any]]:
    return [{**person, "agreed_pay_ore": person["agreed_pay_ore"] * numerator // denominator} for person in people]


@pytest.mark.parametrize(
    ("numerator", "denominator", "rule", "factor"),
    [
        (1, 12, "pay_per_month", 12),
        (1, 1000, "pay_in_thousands", 1000),
        (1, 100, "pay_too_low", 1),
        (100, 1, "pay_too_high", 1),
    ],
)
def test_a_file_in_the_wrong_unit_is_said_once_with_the_factor(
    numerator: int, denominator: int, rule: str, factor: int
):
    findings = examine(workforce(*scaled(crowd(), numerator, denominator))).findings
    assert rules(findings) == [rule]
    assert dict(findings[0].problem.values)["factor"] == factor
    assert findings[0].severity is Severity.DECIDE
    assert findings[0].where.file == "tilsette.csv"


@pytest.mark.parametrize(
    ("median_kroner", "rule"),
    [
        (216_000, None),
        (215_999, "pay_per_month"),
        (18_000, "pay_per_month"),
        (17_999, "pay_too_low"),
        (5_401, "pay_too_low"),
        (5_400, "pay_in_thousands"),
        (216, "pay_in_thousands"),
        (215, "pay_too_low"),
        (5_400_000, None),
        (5_400_001, "pay_too_high"),
    ],
)
def test_the_unit_is_judged_by_the_median_against_the_floor_of_18_000_a_month(median_kroner: int, rule: str | None):
    people = [{**person, **paid(median_kroner)} for person in crowd()]
    assert UNITS & set(rules(examine(workforce(*people)).findings)) == ({rule} if rule else set())


@pytest.mark.parametrize(("numerator", "denominator"), [(1, 12), (1, 1000), (1, 100), (100, 1)])
def test_pay_in_the_wrong_unit_is_not_known_until_it_is_mended(numerator: int, denominator: int):
    other = [{**person, "source_file": "andre.csv"} for person in crowd()]
    answer = examine(workforce(*scaled(crowd(), numerator, denominator), *other))
    pay = answer.workforce.employments["agreed_pay_ore"]
    assert pay[:60].null_count() == 60
    assert pay[60:].null_count() == 0
    assert not {"pay_missing", "pay_missing_in_file"} & set(rules(answer.findings))


@pytest.mark.parametrize(
    ("person", "implausible"),
    [
        (paid(245), True),
        (paid(550), True),
        (paid(52_000), True),
        (paid(71_999), True),
        (paid(72_000), False),
        (paid(47_999, birth_year=2007, started=None), True),
        (paid(48_000, birth_year=2007, started=None), False),
        (paid(23_999, group="apprentices"), True),
        (paid(24_000, group="apprentices"), False),
        (paid(36_000, full_time_share=5_000, pay_is_full_time=False), False),
        (paid(35_999, full_time_share=5_000, pay_is_full_time=False), True),
        (paid(245, pay_basis="hour", weekly_hours_hundredths=3750), False),
        (paid(21_600_000), False),
        (paid(21_600_001), True),
    ],
)
def test_a_single_pay_far_from_any_floor_is_not_known(person: dict[str, Any], implausible: bool):  # noqa: FBT001 - a table
    answer = examine(workforce(person, *crowd()))
    assert rows(answer.findings, "pay_implausible") == ([2] if implausible else [])
    assert answer.workforce.employments["agreed_pay_ore"][0] == (None if implausible else person["agreed_pay_ore"])
    if implausible:
        assert not {"pay_missing", "pay_below_floor", "pay_outlier"} & set(rules(answer.findings))
        assert answer.findings[0].severity is Severity.DECIDE


@pytest.mark.parametrize(("kroner", "said"), [(5_400_000, []), (5_400_001, [2])])
def test_a_pay_over_25_times_the_floor_is_used_and_said(kroner: int, said: list[int]):
    assert rows(found(paid(kroner, group="top_managers")), "pay_unusually_high") == said


def test_pay_stated_per_month_or_hour_is_judged_per_year():
    monthly = [{**person, **paid(50_000), "pay_basis": "month"} for person in crowd()]
    hourly = [{**person, **paid(300), "pay_basis": "hour", "weekly_hours_hundredths": 3750} for person in crowd()]
    for people in (monthly, hourly):
        assert not UNITS & set(rules(examine(workforce(*people)).findings))


def test_one_file_in_the_wrong_unit_does_not_blame_the_other():
    other = [{**person, "source_file": "andre.csv"} for person in scaled(crowd(), 1, 12)]
    findings = examine(workforce(*crowd(), *other)).findings
    assert [finding.where.file for finding in findings if finding.rule in UNITS] == ["andre.csv"]


@pytest.mark.parametrize(
    ("person", "low"),
    [
        (paid(216_000), False),
        (paid(215_999), True),
        (paid(144_000, birth_year=2007, started=None), False),
        (paid(143_999, birth_year=2007, started=None), True),
        (paid(144_000, birth_year=2006, started=None), True),
        (paid(72_000, group="apprentices"), False),
        (paid(71_999, group="apprentices"), True),
        (paid(108_000, full_time_share=5_000, pay_is_full_time=False), False),
        (paid(107_999, full_time_share=5_000, pay_is_full_time=False), True),
    ],
)
def test_pay_under_the_floor_of_the_person_is_noted(person: dict[str, Any], low: bool):  # noqa: FBT001 - a table
    assert rows(found(person), "pay_below_floor") == ([2] if low else [])


def test_pay_far_outside_its_group_is_noted_at_the_fence_and_not_before():
    # 60 people from 600 000 to 659 000 kr and the one in question: the quartiles are the 16th and the 46th of 61,
    # 615 000 and 645 000, so the upper fence is 645 000 + 4 · 30 000
    assert rows(found(paid(765_000)), "pay_outlier") == []
    assert rows(found(paid(765_001)), "pay_outlier") == [2]


@pytest.mark.parametrize(("people", "said"), [(7, []), (8, [2])])
def test_groups_of_fewer_than_eight_have_no_fences(people: int, said: list[int]):
    group = [paid(500_000 + 1_000 * number, group="managers") for number in range(1, people)]
    assert rows(found(paid(2_000_000, group="managers"), *group), "pay_outlier") == said


def test_a_low_pay_is_said_once():
    assert rules(found(paid(100_000))) == ["pay_below_floor"]


def test_negative_supplements_are_noted_and_kept():
    answer = examine(workforce({"overtime_ore": -1}, *crowd()))
    assert rows(answer.findings, "variable_pay_negative") == [2]
    assert answer.findings[0].where.column == "overtime_ore"
    assert answer.workforce.employments["overtime_ore"][0] == -1


@pytest.mark.parametrize(("bonus", "said"), [(30_000_000, []), (30_000_001, [2])])
def test_more_supplements_than_pay_is_noted(bonus: int, said: list[int]):
    person = {"agreed_pay_ore": 60_000_000, "bonus_ore": bonus, "overtime_ore": 30_000_000}
    findings = found(person)
    assert rows(findings, "variable_pay_over_agreed") == said
    assert {finding.where.column for finding in findings} <= {"bonus_ore"}


def test_missing_supplements_are_not_zero_and_not_said():
    assert rules(found({"bonus_ore": None, "overtime_ore": None, "irregular_ore": None, "benefits_ore": None})) == []
