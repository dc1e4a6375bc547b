"""Every number of the register has its name, and a number that nobody wrote is not known."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from whole_register import CAUSE, MEASURE, MEETING, NOTHING, RISK, WHOLE, other, words

from jamstilt.activity.activity import Activity
from jamstilt.activity.cooperation import Guideline, StaffSurvey
from jamstilt.activity.measure import Goal, Operator
from jamstilt.activity.numbers import numbers
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Message
from jamstilt.law.measure_record import Progress
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, ReportedNumber


def told(activity: Activity) -> dict[str, object]:
    return {str(each.name): each.told for each in numbers(activity, 2024)}


def named(activity: Activity, name: str) -> ReportedNumber:
    return next(each for each in numbers(activity, 2024) if str(each.name) == name)


def survey(**answers: Any) -> Activity:
    return Activity(surveys=(StaffSurvey(key="staff", title=words("Staff survey"), year=2022, **answers),))


def test_nothing_written_gives_no_number():
    assert numbers(NOTHING, 2024) == ()


def test_risks_causes_and_measures_are_counted_and_none_is_zero():
    work = Activity(
        risks=(RISK,),
        causes=(CAUSE,),
        measures=(
            MEASURE,
            other(MEASURE, key="b", progress=Progress.DONE, evaluation=words("It helps.")),
            other(MEASURE, key="c"),
        ),
    )
    assert told(work) == {
        "risk.all.recorded.all.2024": 1,
        "cause.all.recorded.all.2024": 1,
        "measure.all.recorded.all.2024": 3,
        "measure.all.evaluated.all.2024": 1,
        "measure.all.planned.all.2024": 2,
        "measure.all.under_way.all.2024": 0,
        "measure.all.done.all.2024": 1,
        "measure.all.stopped.all.2024": 0,
    }


def test_meetings_are_counted_year_by_year():
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31))
    assert told(Activity(meetings=tuple(other(MEETING, on=day) for day in days))) == {
        "meeting.all.held.all.2023": 1,
        "meeting.all.held.all.2024": 2,
    }


def test_a_policy_has_its_period_and_its_key_numbers():
    policy = Guideline(
        key="skills",
        title=words("Skills strategy"),
        since=2023,
        until=2026,
        numbers=(
            KeyNumber(key="areas", label=words("Areas"), value=4),
            KeyNumber(key="x", label=words("X"), text="19b"),
        ),
    )
    assert told(Activity(policies=(policy,))) == {
        "policy.skills.period.all": "2023–2026",
        "policy.skills.areas.all.2024": 4,
        "policy.skills.x.all.2024": "19b",
    }
    assert told(Activity(policies=(other(policy, until=2023, numbers=()),))) == {"policy.skills.period.all": "2023"}
    assert told(Activity(policies=(other(policy, until=None, numbers=()),))) == {"policy.skills.period.all": "2023–"}


def test_a_survey_has_a_rate_of_those_who_were_invited():
    answered = survey(invited=8, answered=3)
    assert told(answered) == {
        "survey.staff.held.all.2022": "2022",
        "survey.staff.invited.all.2022": 8,
        "survey.staff.answered.all.2022": 3,
        "survey.staff.response_rate.all.2022": Fraction(75, 2),
    }
    rate = named(answered, "survey.staff.response_rate.all.2022")
    assert [str(each) for each in rate.made_of] == ["survey.staff.answered.all.2022", "survey.staff.invited.all.2022"]
    assert named(answered, "survey.staff.answered.all.2022").counts_people
    assert not rate.counts_people


def test_a_survey_that_nobody_was_invited_to_has_no_rate_and_a_missing_count_is_not_known():
    rate = "survey.staff.response_rate.all.2022"
    assert named(survey(invited=0, answered=0), rate).told == NotApplicable(Reason.ZERO_BASE)
    assert named(survey(invited=8), rate).told == NotKnown(Reason.SOURCE_MISSING)
    assert named(survey(invited=8), "survey.staff.answered.all.2022").told == NotKnown(Reason.SOURCE_MISSING)


def test_a_rate_of_an_approximate_count_is_approximate():
    about = survey(invited={"value": 8, "qualifier": "about"}, answered=3)
    assert named(about, "survey.staff.response_rate.all.2022").qualifier is Qualifier.ABOUT


def test_when_a_survey_was_held_is_told_as_people_say_it():
    assert told(survey(held="haust 2022")) == {"survey.staff.held.all.2022": "haust 2022"}


def test_a_goal_has_its_threshold_in_the_year_that_it_is_for():
    goal = Goal(key="men", title=words("More men"), operator=Operator.AT_LEAST, threshold="40.5")  # type: ignore[arg-type] - read as a file's number
    threshold = named(Activity(goals=(goal,)), "goal.men.threshold.all.2024")
    assert (threshold.told, threshold.decimals, threshold.counted) == (Fraction("40.5"), 1, NumberKind.PERCENT)
    assert list(told(Activity(goals=(other(goal, period=2026),)))) == ["goal.men.threshold.all.2026"]
    assert told(Activity(goals=(other(goal, threshold=None),))) == {}


def test_every_label_can_be_said():
    everything = other(WHOLE, surveys=survey(invited=8, answered=3).surveys)
    labels = [each.label for each in numbers(everything, 2024) if isinstance(each.label, Message)]
    assert labels
    assert all(Words(language).say(label) for label in labels for language in Language)


def test_a_key_number_of_a_policy_is_written_and_guarded_as_everywhere_else():
    asked = {"key": "knows", "label": "Know it", "value": 60, "unit": "percent", "base": 40}
    signed = {"key": "signed", "label": "Signed", "day": date(2023, 5, 2)}
    policy = Guideline(key="plan", title=words("Plan"), numbers=(asked, signed))  # type: ignore[arg-type] - as in a file
    work = Activity(policies=(policy,))
    share, base = named(work, "policy.plan.knows.all.2024"), named(work, "policy.plan.knows_base.all.2024")
    assert (base.told, share.made_of) == (40, (base.name,))
    assert named(work, "policy.plan.signed.all.2024").counted is NumberKind.DATE
