"""The stock: few people, one gender, single people, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plausibility_people import crowd, found, rules, workforce

from jamstilt.findings import Finding, stops
from jamstilt.workforce.examine import examine


def counts(findings: list[Finding]) -> dict[str, int | None]:
    return {finding.rule: finding.problem.count for finding in findings}


def test_nobody_employed_stops():
    answer = examine(workforce({"left": date(2024, 5, 1)}))
    assert "nobody_employed" in rules(answer.findings)
    assert stops(answer.findings)


def test_an_empty_frame_is_nobody():
    assert rules(examine(workforce()).findings) == ["nobody_employed"]


def test_one_person_is_said_and_nothing_more_about_gender():
    assert set(rules(examine(workforce({"started": date(2024, 1, 1)})).findings)) == {"one_person"}


@pytest.mark.parametrize(("people", "said"), [(2, True), (19, True), (20, True), (50, True), (51, False)])
def test_up_to_50_people_the_sector_decides_the_duties(people: int, said: bool):  # noqa: FBT001 - a table of limits
    findings = examine(workforce(*crowd(people))).findings
    assert rules(findings) == (["few_people"] if said else [])


def test_two_employments_of_one_person_are_one_head():
    people = [*crowd(50), {"person": "p2", "full_time_share": 0, "unit": "HR"}]
    assert "few_people" in rules(examine(workforce(*people)).findings)


@pytest.mark.parametrize("gender", ["women", "men"])
def test_one_gender_only_is_said_once_not_for_every_group(gender: str):
    people = [{**person, "gender": gender, "group": f"group_{n % 3}"} for n, person in enumerate(crowd())]
    assert rules(examine(workforce(*people)).findings) == ["all_one_gender"]


def test_a_group_of_one_and_a_group_of_one_gender_are_told_apart():
    findings = found({"group": "consultants"}, {"group": "managers"}, {"group": "managers"})
    assert [(finding.rule, dict(finding.problem.values)) for finding in findings] == [
        ("group_one_gender", {"group": "managers", "year": 2024}),
        ("group_one_person", {"group": "consultants", "year": 2024}),
    ]


def test_people_who_left_do_not_make_a_group():
    assert found({"group": "consultants", "left": date(2024, 5, 1)}) == []


def test_other_gender_is_counted_and_said():
    assert counts(found({"gender": "other"}, {"gender": "other"})) == {"gender_other_in_total": 2}


@pytest.mark.parametrize(
    ("person", "rule"),
    [
        ({"group": "unresolved"}, "group_unresolved"),
        ({"full_time_share": None}, "share_not_known"),
        ({"appointment": None}, "appointment_not_known"),
        ({"full_time_share": 9_999}, "part_time_without_answer"),
        ({"full_time_share": 0}, "part_time_without_answer"),
        ({"full_time_share": 5_000, "wants_more_hours": "yes"}, "part_time_half_answer"),
        ({"full_time_share": 5_000, "available_for_more_hours": "yes"}, "part_time_half_answer"),
        ({"full_time_share": 5_000, "wants_more_hours": "no"}, None),
        ({"full_time_share": 5_000, "available_for_more_hours": "no"}, None),
        ({"full_time_share": 5_000, "wants_more_hours": "yes", "available_for_more_hours": "yes"}, None),
        ({"full_time_share": 10_000, "wants_more_hours": None}, None),
    ],
)
def test_what_is_not_known_is_counted(person: dict[str, Any], rule: str | None):
    assert counts(found(person)) == ({rule: 1} if rule else {})


def test_of_two_equal_halves_the_better_paid_gives_the_group():
    halves = [
        {"person": "a", "full_time_share": 5_000, "group": group, "agreed_pay_ore": pay}
        for group, pay in (("advisers", 60_000_000), ("managers", 70_000_000))
    ]
    groups = [dict(f.problem.values)["group"] for f in found(*halves) if f.rule == "group_one_person"]
    assert groups == ["managers"]


def test_two_halves_are_no_part_time():
    halves = [{"person": "a", "full_time_share": 5_000, "unit": unit} for unit in ("HR", "IKT")]
    assert rules(found(*halves)) == ["several_employments"]
