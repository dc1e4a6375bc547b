"""Each rule of coherence has a register that turns it red, beside a whole one where nothing is found."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from whole_register import CAUSE, EXAMINED, MEASURE, MEETING, NOTHING, RISK, WHOLE, YEAR, at, other, told, words

from jamstilt.activity.activity import Activity
from jamstilt.activity.coherence import coherence
from jamstilt.activity.cooperation import Guideline, StaffSurvey
from jamstilt.activity.measure import Goal, Operator, Scope
from jamstilt.activity.risk import NoRiskFound
from jamstilt.findings import Severity, Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Area, Ground
from jamstilt.law.measure_record import Progress
from jamstilt.register.key_number import KeyNumber

GOAL = Goal(key="men", title=words("More men"), operator=Operator.AT_LEAST, threshold=40, figure="employees men share")


def found(activity: Activity = WHOLE, promised: Activity = NOTHING, **more: bool):
    return told(coherence(activity, promised, YEAR, **more))


def with_measure(**changes: object) -> Activity:
    return other(WHOLE, measures=(other(MEASURE, **changes),))


def with_goal(**changes: object) -> Activity:
    return other(WHOLE, goals=(other(GOAL, at=at(9), **changes),))


def test_a_whole_register_gives_no_finding():
    assert found() == []


def test_a_risk_needs_a_ground():
    assert found(other(WHOLE, risks=(other(RISK, grounds=()),))) == [("risk_without_ground", 1)]


def test_a_risk_needs_a_cause_or_the_reason_why_there_is_none():
    alone = other(WHOLE, risks=(RISK, other(RISK, key="second", at=at(7))))
    assert found(alone) == [("risk_without_cause", 7)]
    explained = other(RISK, key="second", no_cause_because=words("Being looked into."))
    assert found(other(WHOLE, risks=(RISK, explained))) == []


def test_a_cause_of_a_risk_that_does_not_exist_stops():
    lost = other(WHOLE, causes=(CAUSE, other(CAUSE, key="second", risk="advert", at=at(7))))
    lost = other(lost, measures=(other(MEASURE, answers=("language", "second")),))
    assert found(lost) == [("cause_of_unknown_risk", 7)]
    assert [each.severity for each in coherence(lost, NOTHING, YEAR)] == [Severity.STOPS]


def test_a_cause_needs_a_measure_or_the_reason_why_there_is_none():
    second = other(CAUSE, key="second", at=at(7))
    assert found(other(WHOLE, causes=(CAUSE, second))) == [("cause_without_measure", 7)]
    explained = other(second, no_measure_because=words("Outside our power."))
    assert found(other(WHOLE, causes=(CAUSE, explained))) == []


def test_a_measure_that_answers_a_cause_that_does_not_exist_stops():
    lost = with_measure(answers=("language", "languages"))
    assert found(lost) == [("measure_of_unknown_cause", 3)]
    assert [each.severity for each in coherence(lost, NOTHING, YEAR)] == [Severity.STOPS]


def test_a_measure_may_answer_a_cause_of_last_years_register():
    last_year = Activity(risks=(RISK,), causes=(CAUSE, other(CAUSE, key="older")))
    assert found(with_measure(answers=("language", "older")), last_year) == []


def test_a_measure_answers_at_least_one_cause():
    assert found(other(WHOLE, measures=(MEASURE, other(MEASURE, answers=(), at=at(7))))) == [
        ("measure_without_cause", 7)
    ]


def test_a_measure_needs_an_owner_and_a_due_date():
    assert found(with_measure(owner=None)) == [("measure_without_owner", 3)]
    assert found(with_measure(due=None)) == [("measure_without_due", 3)]


@pytest.mark.parametrize(
    ("due", "needs_result"),
    [(date(2024, 12, 30), True), (date(2024, 12, 31), True), (date(2025, 1, 1), False)],
)
def test_a_measure_that_is_due_when_the_year_ends_needs_a_result(due: date, *, needs_result: bool):
    assert found(with_measure(due=due)) == [("measure_without_result", 3)] * needs_result
    assert found(with_measure(due=due, result=words("More men apply."))) == []


def test_a_measure_that_is_done_needs_a_result_whatever_its_due_date():
    assert found(with_measure(progress=Progress.DONE)) == [("measure_without_result", 3)]
    assert found(with_measure(progress=Progress.UNDER_WAY)) == []


@pytest.mark.parametrize(("start", "late"), [(date(2024, 12, 31), 0), (date(2025, 1, 1), 0), (date(2025, 1, 2), 1)])
def test_a_measure_starts_no_later_than_it_is_due(start: date, late: int):
    assert found(with_measure(start=start)) == [("measure_starts_too_late", 3)] * late


@pytest.mark.parametrize("area", Area)
def test_every_area_holds_a_risk_or_a_reason(area: Area):
    without = tuple(each for each in EXAMINED if each.area is not area)
    missing = [] if area is RISK.area else [("area_not_treated", None)]
    assert found(other(WHOLE, examined=without)) == missing


def test_an_area_that_is_not_treated_is_found_in_the_section_of_its_name():
    without = tuple(each for each in EXAMINED if each.area is not Area.HARASSMENT)
    findings = coherence(other(WHOLE, examined=without), NOTHING, YEAR)
    assert [each.where for each in findings] == [Where(section="harassment")]


def test_every_ground_is_treated_somewhere_or_has_a_reason():
    without = tuple(each for each in EXAMINED if each.ground is not Ground.BELIEF)
    assert found(other(WHOLE, examined=without)) == [("ground_not_treated", None)]
    combined = other(RISK, grounds=(Ground.GENDER, Ground.BELIEF))
    assert found(other(WHOLE, examined=without, risks=(combined,))) == []


def test_one_line_may_answer_an_area_and_a_ground():
    without = tuple(each for each in EXAMINED if each.area is not Area.PROMOTION and each.ground is not Ground.BELIEF)
    assert len(found(other(WHOLE, examined=without))) == 2
    both = NoRiskFound(area=Area.PROMOTION, ground=Ground.BELIEF, because=words("No signs."), on=date(2024, 3, 1))
    assert found(other(WHOLE, examined=(*without, both))) == []


def test_age_is_asked_for_only_where_the_employer_has_added_it():
    assert found(has_age=False) == []
    assert found(has_age=True) == [("ground_not_treated", None)]


def test_a_reason_is_about_an_area_or_a_ground():
    empty = NoRiskFound(because=words("No signs."), on=date(2024, 3, 1), at=at(8))
    assert found(other(WHOLE, examined=(*EXAMINED, empty))) == [("examined_nothing", 8)]


def test_a_reason_from_another_year_is_said():
    old = other(EXAMINED[1], on=date(2023, 12, 31), at=at(8))
    assert found(other(WHOLE, examined=(*EXAMINED, old))) == [("examined_in_another_year", 8)]


def test_at_least_one_meeting_was_held_in_the_year():
    assert found(other(WHOLE, meetings=())) == [("no_meeting", None)]


@pytest.mark.parametrize(
    ("on", "inside"),
    [(date(2023, 12, 31), 0), (date(2024, 1, 1), 1), (date(2024, 12, 31), 1), (date(2025, 1, 1), 0)],
)
def test_a_meeting_outside_the_year_does_not_count_and_is_said(on: date, inside: int):
    only = found(other(WHOLE, meetings=(other(MEETING, on=on),)))
    assert only == ([] if inside else [("no_meeting", None), ("meeting_in_another_year", 4)])


def test_a_meeting_treats_what_the_register_knows():
    lost = other(MEETING, entries=("rewrite", "language", "adverts", "rewrites"))
    assert found(other(WHOLE, meetings=(lost,))) == [("meeting_of_unknown_entry", 4)]


def test_a_promise_that_is_gone_and_one_without_evaluation_are_two_findings():
    promised = Activity(measures=(other(MEASURE, at=at(20)), other(MEASURE, key="network", at=at(21))))
    assert found(WHOLE, promised) == [("promise_not_evaluated", 3), ("promise_gone", 21)]
    evaluated = other(MEASURE, evaluation=words("It helps."))
    both = other(WHOLE, measures=(evaluated, other(evaluated, key="network")))
    assert found(both, promised) == []


@pytest.mark.parametrize("progress", [Progress.DONE, Progress.STOPPED])
def test_what_was_finished_and_evaluated_last_year_needs_nothing(progress: Progress):
    evaluated = other(MEASURE, key="old", progress=progress, evaluation=words("It helped."))
    assert found(WHOLE, Activity(measures=(evaluated,))) == []


@pytest.mark.parametrize("progress", [Progress.DONE, Progress.STOPPED])
def test_what_was_finished_last_year_and_never_evaluated_comes_back(progress: Progress):
    promised = Activity(measures=(other(MEASURE, key="old", progress=progress, at=at(20)),))
    assert found(WHOLE, promised) == [("promise_gone", 20)]
    finished = other(MEASURE, key="old", progress=progress, at=at(8))
    assert ("promise_not_evaluated", 8) in found(other(WHOLE, measures=(MEASURE, finished)), promised)


@pytest.mark.parametrize("progress", [Progress.PLANNED, Progress.UNDER_WAY])
def test_what_was_not_finished_last_year_comes_back(progress: Progress):
    promised = Activity(measures=(other(MEASURE, key="old", progress=progress, at=at(20)),))
    assert found(WHOLE, promised) == [("promise_gone", 20)]


def test_a_goal_needs_a_threshold_or_something_to_be_measured_against():
    assert found(with_goal()) == []
    assert found(with_goal(threshold=None)) == [("goal_without_threshold", 9)]
    assert found(with_goal(threshold=None, benchmark=words("The state as a whole"))) == []


@pytest.mark.parametrize(
    ("figure", "has_levels"),
    [
        ("employees men share", True),
        ("pay.total", True),
        ("employees.case_workers women share", False),
        ("composition immigrant_background share", False),
        ("new_hires men share", False),
        (None, False),
    ],
)
def test_a_goal_for_every_level_needs_a_figure_that_has_levels(figure: str | None, *, has_levels: bool):
    activity = with_goal(figure=figure, scope=Scope.EVERY_LEVEL)
    assert found(activity) == ([] if has_levels else [("goal_without_levels", 9)])
    assert found(with_goal(figure=figure)) == []


@pytest.mark.parametrize("language", Language)
def test_every_finding_can_be_said(language: Language):
    words_of = Words(language)
    empty = coherence(Activity(), Activity(measures=(MEASURE,)), YEAR, has_age=True)
    assert len(empty) == len(Area) + len(Ground) + 2
    assert all(words_of.say(each.problem) and words_of.say(each.remedy) for each in empty)
    assert {str(each.provision) for each in empty} == {"LDL § 26"}


@pytest.mark.parametrize(
    ("answers", "rules"),
    [
        ({"invited": 10, "answered": 11}, ["part_exceeds_whole"]),
        ({"invited": 10, "answered": 10}, []),
        ({"invited": 10, "answered": -1}, ["negative"]),
    ],
)
def test_no_more_answer_than_were_invited_and_no_fewer_than_none(answers: dict[str, Any], rules: list[str]):
    survey = StaffSurvey(key="staff", title=words("S"), year=YEAR, **answers)
    assert [rule for rule, _ in found(other(WHOLE, surveys=(survey,)))] == rules


def test_a_key_number_of_a_policy_is_checked_as_everywhere_else():
    share: dict[str, Any] = {"key": "knows", "label": "Know it", "value": 60, "unit": "percent"}
    policy = Guideline(key="plan", title=words("Plan"), numbers=(KeyNumber(**share),))
    assert [rule for rule, _ in found(other(WHOLE, policies=(policy,)))] == ["percent_without_base"]


def test_a_limit_that_a_policy_sets_is_a_per_cent_of_nothing():
    limit: dict[str, Any] = {"key": "limit", "label": "Limit", "value": 40, "unit": "percent", "limit": True}
    policy = Guideline(key="plan", title=words("Plan"), numbers=(KeyNumber(**limit),))
    assert found(other(WHOLE, policies=(policy,))) == []
