"""This year against the year before."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from plausibility_people import crowd, rows, rules, workforce

from jamstilt.findings import Finding
from jamstilt.period import Year
from jamstilt.workforce.examine import examine

LAST_YEAR = Year(2023)
STAFF = [{**person, "started": date(2015, 1, 1)} for person in crowd()]
NEW = {"person": "ny", "started": date(2024, 3, 1)}


def raised(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**person, "agreed_pay_ore": person["agreed_pay_ore"] + 2_000_000} for person in people]


def compared(now: list[dict[str, Any]], before: list[dict[str, Any]], last_year: Year = LAST_YEAR) -> list[Finding]:
    """Findings of this year; people with the same place in the two lists are the same."""
    return list(examine(workforce(*now, NEW), workforce(*before, year=last_year)).findings)


def test_two_ordinary_years_say_nothing():
    assert compared(raised(STAFF), STAFF) == []


def test_one_who_was_not_raised_with_the_group_is_noted():
    now = [*raised(STAFF[:-1]), STAFF[-1]]
    (finding,) = compared(now, STAFF)
    assert (finding.rule, finding.problem.count) == ("pay_same_two_years", 1)
    assert dict(finding.problem.values)["rows"] == "61"


def test_nobody_is_blamed_where_the_group_did_not_move():
    # 40 of 60 stand still: most of the group
    assert compared([*raised(STAFF[:20]), *STAFF[20:]], STAFF) == []


@pytest.mark.parametrize(("still", "said"), [(53, False), (54, True), (60, True)])
def test_nine_in_ten_with_the_same_pay_is_perhaps_the_same_file(still: int, said: bool):  # noqa: FBT001 - a table
    findings = compared([*STAFF[:still], *raised(STAFF[still:])], STAFF)
    assert rules(findings) == (["years_alike"] if said else [])
    if said:
        assert findings[0].problem.count == still


@pytest.mark.parametrize(
    ("ore", "change"),
    [(75_000_000, None), (75_000_001, 25), (45_000_000, None), (44_999_999, -25), (120_000_000, 100)],
)
def test_a_change_of_more_than_a_quarter_in_the_same_position_is_noted(ore: int, change: int | None):
    before = [{**STAFF[0], "agreed_pay_ore": 60_000_000}, *STAFF[1:]]
    findings = compared([{**STAFF[0], "agreed_pay_ore": ore}, *raised(STAFF[1:])], before)
    jumped = [finding for finding in findings if finding.rule == "pay_jump"]
    assert [finding.where.row for finding in jumped] == ([] if change is None else [2])
    if change is not None:
        value = dict(jumped[0].problem.values)["change"].value
        assert value == Fraction(100 * (ore - 60_000_000), 60_000_000)
        assert round(value) == change


@pytest.mark.parametrize("more", [{"position_code": "1060"}, {"group": "managers"}])
def test_a_new_position_may_pay_what_it_pays(more: dict[str, Any]):
    now = [{**STAFF[0], "agreed_pay_ore": 120_000_000, **more}, *raised(STAFF[1:])]
    assert "pay_jump" not in rules(compared(now, STAFF))


def test_apprentices_are_meant_to_jump():
    people = [{**person, "group": "apprentices"} for person in STAFF]
    assert "pay_jump" not in rules(compared([{**p, "agreed_pay_ore": p["agreed_pay_ore"] * 2} for p in people], people))


def test_pay_is_compared_per_full_time_year():
    half = {**STAFF[0], "full_time_share": 5_000, "wants_more_hours": "no"}
    monthly = {**half, "agreed_pay_ore": 2_600_000, "pay_basis": "month", "pay_is_full_time": False}
    assert compared([monthly, *raised(STAFF[1:])], [half, *STAFF[1:]]) == []


def test_another_gender_is_noted_and_another_birth_year_decided():
    now = raised(STAFF)
    now[0] = {**now[0], "gender": "men"}
    now[3] = {**now[3], "birth_year": 1979}
    findings = compared(now, STAFF)
    assert rows(findings, "gender_changed") == [2]
    assert rows(findings, "birth_year_changed") == [5]
    assert "head_count_jump" not in rules(findings)


def test_a_code_in_another_group_is_a_changed_mapping():
    now = [{**person, "group": "advisers"} for person in raised(STAFF)]
    (finding,) = [f for f in compared(now, STAFF) if f.rule == "mapping_changed"]
    assert dict(finding.problem.values) == {"code": "1434", "before": "case_workers", "now": "advisers", "year": 2024}


def test_a_code_that_was_resolved_since_is_a_changed_mapping_and_one_that_is_lost_is_said_elsewhere():
    lost = [{**person, "group": "unresolved"} for person in STAFF]
    assert "mapping_changed" in rules(compared(raised(STAFF), lost))
    assert "mapping_changed" not in rules(compared(raised(lost), STAFF))


def test_someone_who_came_without_a_start_in_the_year_makes_the_heads_not_add_up():
    stranger = {**STAFF[0], "person": "a", "gender": "men"}
    findings = compared([*raised(STAFF), stranger], STAFF)
    assert rules(findings) == ["appeared", "head_count_jump"]
    values = dict(findings[1].problem.values)
    assert values["gender"].key == "workforce.gender.men"
    heads = {name: number.value for name, number in values.items() if name not in {"gender", "year"}}
    assert heads == {"before": 30, "new": 0, "left": 0, "expected": 30, "now": 31}


def test_someone_who_went_without_leaving_is_said_at_the_row_of_last_year():
    findings = compared(raised(STAFF[:-1]), [*STAFF[:-1], {**STAFF[-1], "person": "x", "source_file": "i-fjor.csv"}])
    (gone,) = [finding for finding in findings if finding.rule == "vanished"]
    assert gone.where.file == "i-fjor.csv"
    assert dict(gone.problem.values)["rows"] == "61"


def test_new_people_and_leavers_with_their_dates_add_up():
    now = [*raised(STAFF[:-1]), {**STAFF[-1], "left": date(2024, 12, 31)}]
    passing = {"person": "gjest", "started": date(2024, 2, 1), "left": date(2024, 4, 1)}
    assert not {"head_count_jump", "appeared", "vanished"} & set(rules(compared([*now, passing], STAFF)))


def test_heads_are_not_held_against_a_year_that_is_not_the_one_before():
    findings = compared([*raised(STAFF), {**STAFF[0], "person": "a"}], STAFF, Year(2021))
    assert not {"head_count_jump", "appeared", "vanished"} & set(rules(findings))


def test_people_with_several_employments_have_no_pay_to_compare():
    twice = [{**STAFF[0], "person": "a", "full_time_share": share, "unit": str(share)} for share in (6_000, 4_000)]
    findings = compared([*raised(STAFF), *twice], [*STAFF, *twice])
    assert not {"pay_same_two_years", "pay_jump", "head_count_jump"} & set(rules(findings))
