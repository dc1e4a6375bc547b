"""Limits are dated, sourced and exact."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from jamstilt.law.confidence import Confidence
from jamstilt.law.limits import Limit, UnknownLimitError, limit, limit_in_force, limits
from jamstilt.period import Year


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("employer_heads_lower", Fraction(20)),
        ("employer_heads_upper", Fraction(50)),
        ("survey_interval", Fraction(2)),
        ("first_survey_year", Fraction(2021)),
        ("pay_people_per_category", Fraction(5)),
        ("pay_people_per_gender", Fraction(5)),
        ("preferred_gender_share", Fraction(2, 5)),
        ("monthly_pay_floor", Fraction(18000)),
        ("monthly_pay_floor_under_18", Fraction(12000)),
        ("monthly_pay_floor_apprentice", Fraction(6000)),
        ("full_week_hours", Fraction(75, 2)),
        ("shift_week_hours", Fraction(71, 2)),
        ("continuous_shift_week_hours", Fraction(168, 5)),
        ("weeks_in_full_year", Fraction(52)),
        ("temporary_years", Fraction(3)),
    ],
)
def test_every_number_is_pinned(key: str, value: Fraction):
    assert limit(key, Year(2024)) == value


def test_the_list_of_pinned_numbers_is_complete():
    pinned = test_every_number_is_pinned.pytestmark[0].args[1]
    assert {key for key, _ in pinned} == set(limits())


def test_full_year_hours_follow_from_the_week():
    weeks = limit("weeks_in_full_year", Year(2024))
    assert limit("full_week_hours", Year(2024)) * weeks == 1950
    assert limit("shift_week_hours", Year(2024)) * weeks == 1846


def test_every_limit_has_a_source_a_unit_and_a_rule_of_the_reading_guide():
    entries: list[Limit] = [entry for dated in limits().values() for entry in dated]
    assert all(entry.source and entry.unit and entry.rule[0] in "RI" for entry in entries)


def test_a_limit_is_not_in_force_before_its_day():
    assert limit("employer_heads_upper", Year(2020)) == 50
    with pytest.raises(UnknownLimitError):
        limit("employer_heads_upper", Year(2019))


def test_an_unknown_limit_is_our_own_mistake():
    with pytest.raises(UnknownLimitError):
        limit("employer_heads_middle", Year(2024))


def test_a_later_entry_takes_over_from_its_day(monkeypatch: pytest.MonkeyPatch):
    old = Limit("k", Fraction(50), "people", date(2020, 1, 1), Confidence.OFFICIAL, "R1.2", "before")
    new = Limit("k", Fraction(40), "people", date(2024, 12, 31), Confidence.OFFICIAL, "R1.2", "after")
    monkeypatch.setattr("jamstilt.law.limits.limits", lambda: {"k": (old, new)})
    assert limit_in_force("k", Year(2023)) is old
    assert limit_in_force("k", Year(2024)) is new
