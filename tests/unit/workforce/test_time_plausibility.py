"""Dates: the wrong year, impossible dates, and who is not counted."""

from __future__ import annotations

from datetime import date

import pytest
from plausibility_people import YEAR, crowd, found, rows, rules, workforce

from jamstilt.findings import Severity, stops
from jamstilt.period import Year
from jamstilt.workforce.examine import examine


def test_a_file_of_last_year_stops():
    people = [*crowd(30), {"left": date(2023, 5, 1)}, {"left": date(2023, 2, 1), "gender": "men"}]
    people[0] = {**people[0], "started": date(2023, 2, 1)}
    answer = examine(workforce(*people))
    (finding,) = [finding for finding in answer.findings if finding.rule == "wrong_year"]
    assert finding.severity is Severity.STOPS
    assert finding.where.file == "tilsette.csv"
    assert dict(finding.problem.values) == {"year": 2024, "latest": date(2023, 5, 1)}


def test_a_file_of_next_year_stops():
    people = [{"started": date(2025, 1, 2)}, {"started": date(2025, 8, 1), "gender": "men"}]
    assert stops(examine(workforce(*people)).findings)
    assert "wrong_year" in rules(examine(workforce(*people)).findings)


STILL = [{**person, "started": date(2015, 1, 1)} for person in crowd(30)]


@pytest.mark.parametrize(
    ("leavers", "rule"),
    [
        ([date(2016, 6, 30)], "year_doubtful"),
        ([date(2023, 2, 1), date(2023, 5, 1)], "year_doubtful"),
        ([date(2023, 2, 1), date(2023, 5, 1), date(2023, 6, 1)], "wrong_year"),
        ([date(2022, 2, 1), date(2023, 5, 1), date(2023, 6, 1), date(2023, 7, 1)], "year_doubtful"),
    ],
)
def test_three_who_came_or_went_in_one_other_year_tell_whose_year_it_is(leavers: list[date], rule: str):
    answer = examine(workforce(*STILL, *({"left": day} for day in leavers)))
    assert {"wrong_year", "year_doubtful"} & set(rules(answer.findings)) == {rule}
    assert stops(answer.findings) is (rule == "wrong_year")


@pytest.mark.parametrize(("started", "rule"), [(date(2022, 3, 1), "wrong_year"), (date(2023, 3, 1), "year_doubtful")])
def test_a_start_after_the_last_leaver_shows_that_the_file_is_of_a_later_year(started: date, rule: str):
    people = [*STILL, *({"left": date(2022, month, 1)} for month in (2, 3, 4)), {"started": started}]
    assert rule in rules(examine(workforce(*people)).findings)


def test_a_large_file_without_leavers_in_a_still_year_is_only_doubtful():
    ordinary = [{**person, "started": date(2015, 1, 1)} for person in crowd(40)]
    findings = examine(workforce(*ordinary)).findings
    assert "year_doubtful" in rules(findings)
    assert not stops(findings)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 12, 31)])
def test_one_date_in_the_year_is_enough(day: date):
    people = [*({**person, "started": date(2015, 1, 1)} for person in crowd(30)), {"left": day}]
    assert not {"wrong_year", "year_doubtful"} & set(rules(examine(workforce(*people)).findings))


def test_a_file_without_dates_says_nothing_of_its_year():
    people = [{**person, "started": None} for person in crowd(30)]
    assert not {"wrong_year", "year_doubtful"} & set(rules(examine(workforce(*people)).findings))


def test_each_file_is_judged_by_its_own_dates():
    old = {"source_file": "gamal.csv", "left": date(2022, 1, 31), "gender": "men"}
    findings = examine(workforce(old, *crowd())).findings
    assert [finding.where.file for finding in findings if finding.rule == "wrong_year"] == ["gamal.csv"]


def test_an_end_before_its_start_leaves_both_dates_unknown_and_the_person_counted():
    answer = examine(workforce({"started": date(2024, 5, 2), "left": date(2024, 5, 1)}, *crowd()))
    assert rows(answer.findings, "end_before_start") == [2]
    first = answer.workforce.employments.row(0, named=True)
    assert (first["started"], first["left"]) == (None, None)
    assert answer.workforce.employments["started"].null_count() == 1


def test_one_day_of_work_is_no_contradiction():
    assert "end_before_start" not in rules(found({"started": date(2024, 5, 1), "left": date(2024, 5, 1)}))


@pytest.mark.parametrize(("started", "believed"), [(date(1953, 12, 31), False), (date(1954, 1, 1), True)])
def test_a_start_more_than_70_years_ago_is_unknown(started: date, believed: bool):  # noqa: FBT001 - a table of limits
    answer = examine(workforce({"started": started, "birth_year": None}, *crowd()))
    assert rows(answer.findings, "start_too_long_ago") == ([] if believed else [2])
    assert (answer.workforce.employments["started"][0] is None) is not believed


@pytest.mark.parametrize(("birth_year", "believed"), [(2002, True), (2003, False)])
def test_nobody_starts_before_turning_13(birth_year: int, believed: bool):  # noqa: FBT001 - a table of limits
    findings = found({"started": date(2015, 1, 1), "birth_year": birth_year})
    assert rows(findings, "start_as_child") == ([] if believed else [2])
    assert "start_too_long_ago" not in rules(findings)


@pytest.mark.parametrize(("started", "late"), [(date(2024, 12, 31), False), (date(2025, 1, 1), True)])
def test_who_starts_after_the_reference_date_is_said(started: date, late: bool):  # noqa: FBT001 - a table of limits
    assert rows(found({"started": started}), "start_after_reference") == ([2] if late else [])


def test_those_who_left_before_the_year_are_said_together_with_their_rows():
    gone = [{"left": date(2023, 12, 31)}, {"left": date(2020, 1, 1)}, {"left": date(2024, 1, 1)}]
    (finding,) = [finding for finding in found(*gone) if finding.rule == "left_before_year"]
    assert finding.problem.count == 2
    assert dict(finding.problem.values)["rows"] == "2, 3"


@pytest.mark.parametrize(
    ("person", "long"),
    [
        ({"started": date(2021, 12, 31)}, False),
        ({"started": date(2021, 12, 30)}, True),
        ({"started": date(2010, 1, 1), "appointment": "permanent"}, False),
        ({"started": date(2010, 1, 1), "left": date(2024, 6, 1)}, False),
        ({"started": None}, False),
    ],
)
def test_temporary_for_more_than_three_years_is_said(person: dict[str, object], long: bool):  # noqa: FBT001 - a table
    findings = found({"appointment": "temporary", **person})
    assert ("temporary_too_long" in rules(findings)) is long


def test_the_wrong_year_depends_on_the_year_alone():
    people = workforce(*crowd()).employments
    assert people["started"].max() == date(2024, 3, 1)
    leavers = [{"left": date(2024, 2, day), "gender": "men"} for day in (1, 2)]
    assert stops(examine(workforce(*crowd(), *leavers, year=Year(2025))).findings)
    assert not stops(examine(workforce(*crowd(), {"left": date(2024, 2, 1)}, year=YEAR)).findings)
