"""Leave against employment, year, and other leave."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plausibility_people import crowd, leaves, rows, rules, workforce

from jamstilt.workforce.examine import Examined, examine


def on_leave(*periods: dict[str, Any], **person: object) -> Examined:
    whole = [{"person": "a", **period} for period in periods]
    return examine(workforce({"person": "a", **person}, *crowd(), on_leave=leaves(*whole)))


def dates(answer: Examined) -> list[tuple[date, date | None]]:
    assert answer.workforce.leaves is not None
    return answer.workforce.leaves.select("start", "until").rows()


def test_ordinary_leave_is_left_as_it_is():
    answer = on_leave({"start": date(2024, 3, 1), "until": date(2024, 5, 31)})
    assert answer.findings == ()
    assert dates(answer) == [(date(2024, 3, 1), date(2024, 5, 31))]


def test_no_file_of_leave_stays_none():
    assert examine(workforce(*crowd())).workforce.leaves is None


def test_leave_that_ends_before_it_starts_is_left_out():
    answer = on_leave({"start": date(2024, 3, 2), "until": date(2024, 3, 1)})
    assert rows(answer.findings, "leave_end_before_start") == [2]
    assert dates(answer) == []


def test_leave_of_a_stranger_is_left_out_and_said():
    answer = on_leave({"start": date(2024, 3, 1), "until": date(2024, 3, 9), "person": "ukjend"})
    assert rows(answer.findings, "leave_without_employment") == [2]
    assert dates(answer) == []


@pytest.mark.parametrize(
    ("person", "kept"),
    [
        ({"started": date(2024, 3, 1)}, [(date(2024, 3, 1), date(2024, 5, 31))]),
        ({"left": date(2024, 4, 30)}, [(date(2024, 2, 1), date(2024, 4, 30))]),
        ({"started": date(2024, 6, 1)}, []),
        ({"left": date(2024, 1, 31)}, []),
    ],
)
def test_leave_outside_the_employment_is_clipped_to_it(person: dict[str, Any], kept: list[tuple[date, date]]):
    answer = on_leave({"start": date(2024, 2, 1), "until": date(2024, 5, 31)}, **person)
    assert rows(answer.findings, "leave_outside_employment") == [2]
    assert dates(answer) == kept


def test_leave_to_the_last_day_of_work_is_inside():
    answer = on_leave({"start": date(2024, 2, 1), "until": date(2024, 4, 30)}, left=date(2024, 4, 30))
    assert rules(answer.findings) == []


def test_open_leave_of_one_who_left_ends_with_the_employment():
    answer = on_leave({"start": date(2024, 2, 1), "until": None}, left=date(2024, 4, 30))
    assert dates(answer) == [(date(2024, 2, 1), date(2024, 4, 30))]


def test_a_second_employment_without_an_end_keeps_the_leave_whole():
    period = {"person": "a", "start": date(2024, 2, 1), "until": date(2024, 8, 31)}
    ended, going = {"person": "a", "left": date(2024, 4, 30)}, {"person": "a", "started": date(2024, 5, 1)}
    answer = examine(workforce(ended, going, *crowd(), on_leave=leaves(period)))
    assert dates(answer) == [(date(2024, 2, 1), date(2024, 8, 31))]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ({"start": date(2024, 3, 31)}, True),
        ({"start": date(2024, 4, 1)}, False),
        ({"start": date(2024, 3, 31), "grade": 1}, True),
        ({"start": date(2024, 3, 31), "kind": "unpaid_care"}, False),
        ({"start": date(2024, 3, 31), "person": "p5"}, False),
    ],
)
def test_two_whole_leaves_may_not_share_a_day(second: dict[str, Any], said: bool):  # noqa: FBT001 - a table
    first = {"start": date(2024, 3, 1), "until": date(2024, 3, 31)}
    answer = on_leave(first, {"until": date(2024, 5, 1), **second})
    assert rows(answer.findings, "leave_overlap") == ([3] if said else [])


@pytest.mark.parametrize(("grade", "said"), [(5_000, []), (5_001, [3])])
def test_graded_leaves_may_share_days_up_to_a_whole_one(grade: int, said: list[int]):
    days = {"start": date(2024, 3, 1), "until": date(2024, 3, 31)}
    assert rows(on_leave({**days, "grade": 5_000}, {**days, "grade": grade}).findings, "leave_overlap") == said


def test_a_short_leave_inside_a_long_one_does_not_hide_the_next():
    answer = on_leave(
        {"start": date(2024, 1, 1), "until": date(2024, 12, 31)},
        {"start": date(2024, 2, 1), "until": date(2024, 2, 9)},
        {"start": date(2024, 5, 1), "until": date(2024, 5, 9)},
    )
    assert rows(answer.findings, "leave_overlap") == [3, 4]


def test_leave_beside_the_year_and_leave_without_an_end_are_counted():
    answer = on_leave(
        {"start": date(2023, 3, 1), "until": date(2023, 12, 31)},
        {"start": date(2025, 1, 1), "until": None},
        {"start": date(2024, 8, 1), "until": date(2024, 8, 3)},
        {"start": date(2024, 12, 31), "until": None, "person": "p5"},
    )
    counts = {finding.rule: finding.problem.count for finding in answer.findings}
    assert counts == {"leave_outside_year": 2, "leave_open": 1}
