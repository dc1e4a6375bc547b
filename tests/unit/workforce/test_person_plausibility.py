"""Persons across rows: twice, in contradiction, in several employments."""

from __future__ import annotations

from fractions import Fraction

import pytest
from plausibility_people import crowd, found, rows, rules, workforce

from jamstilt.findings import Severity
from jamstilt.workforce.examine import examine


def test_an_identical_row_is_counted_once_and_said_at_the_later_row():
    answer = examine(workforce({"person": "a"}, {"person": "b"}, {"person": "a"}, *crowd()))
    assert rows(answer.findings, "person_twice") == [4]
    kept = answer.workforce.employments
    assert kept["person"].to_list().count("a") == 1
    assert kept["person"][:2].to_list() == ["a", "b"]
    assert kept.columns == workforce({}).employments.columns


def test_rows_that_differ_in_one_value_are_two_employments():
    findings = found({"person": "a", "full_time_share": 5_000}, {"person": "a", "full_time_share": 4_000})
    assert "person_twice" not in rules(findings)
    assert "several_employments" in rules(findings)


def test_an_identical_row_without_values_is_still_the_same_row():
    nobody_knows = {"person": "a", "unit": None, "birth_year": None, "agreed_pay_ore": None}
    assert rows(found(nobody_knows, nobody_knows), "person_twice") == [3]


def test_one_person_with_two_genders_becomes_other_and_must_be_decided():
    answer = examine(
        workforce({"person": "a", "unit": "HR"}, {"person": "a", "gender": "men", "full_time_share": 0}, *crowd())
    )
    contradicting = [finding for finding in answer.findings if finding.rule == "gender_contradicts"]
    assert [finding.where.row for finding in contradicting] == [2, 3]
    assert {finding.severity for finding in contradicting} == {Severity.DECIDE}
    assert answer.workforce.employments.filter(person="a")["gender"].to_list() == ["other", "other"]
    assert answer.workforce.employments.filter(person="p4")["gender"].to_list() == ["women"]


def test_one_person_with_two_birth_years_has_none():
    answer = examine(
        workforce({"person": "a", "birth_year": 1970}, {"person": "a", "birth_year": 1971, "unit": "HR"}, *crowd())
    )
    assert rows(answer.findings, "birth_year_contradicts") == [2, 3]
    assert answer.workforce.employments.filter(person="a")["birth_year"].to_list() == [None, None]


def test_a_birth_year_beside_an_unknown_one_is_no_contradiction():
    findings = found({"person": "a", "birth_year": None}, {"person": "a", "unit": "HR", "full_time_share": 0})
    assert "birth_year_contradicts" not in rules(findings)


@pytest.mark.parametrize(("birth_year", "believed"), [(1933, False), (1934, True), (2011, True), (2012, False)])
def test_ages_from_13_to_90_are_believed(birth_year: int, believed: bool):  # noqa: FBT001 - a table of limits
    answer = examine(workforce({"birth_year": birth_year, "started": None}, *crowd()))
    assert rows(answer.findings, "age_implausible") == ([] if believed else [2])
    assert answer.workforce.employments["birth_year"][0] == (birth_year if believed else None)


@pytest.mark.parametrize(("second", "over"), [(3_999, False), (4_000, False), (4_001, True)])
def test_shares_of_one_person_that_sum_to_more_than_full_are_said(second: int, over: bool):  # noqa: FBT001 - a table
    findings = found(
        {"person": "a", "full_time_share": 6_000}, {"person": "a", "full_time_share": second, "unit": "HR"}
    )
    assert rows(findings, "share_sum_over_full") == ([2] if over else [])


def test_the_sum_of_the_shares_is_told_in_per_cent():
    findings = found({"person": "a"}, {"person": "a", "full_time_share": 5_050, "unit": "HR"})
    (finding,) = [finding for finding in findings if finding.rule == "share_sum_over_full"]
    values = dict(finding.problem.values)
    assert values["share"].value == Fraction("150.5")


def test_an_employment_that_has_ended_is_not_added_to_the_next():
    from datetime import date

    findings = found({"person": "a", "left": date(2024, 6, 30)}, {"person": "a", "started": date(2024, 7, 1)})
    assert not {"several_employments", "share_sum_over_full"} & set(rules(findings))


def test_people_with_several_employments_are_counted_in_one_finding():
    people = [{"person": name, "full_time_share": share} for name in "ab" for share in (5_000, 4_000)]
    (finding,) = [finding for finding in found(*people) if finding.rule == "several_employments"]
    assert finding.problem.count == 2
