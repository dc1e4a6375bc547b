"""What always holds of completeness: order changes nothing, and writing more never opens a gap."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jamstilt.activity.activity import Activity
from jamstilt.activity.cooperation import Guideline, Meeting
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.language.message import say
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.grounds import Area, Ground
from jamstilt.law.measure_record import Progress
from jamstilt.statement.completeness.completeness import completeness
from jamstilt.statement.registers import Registers

EVERY = Duties(four_steps=True, statement=True, authority=True, reason=say("law.duties.public"))
NOTHING = Release(Audience.INTERNAL, {})
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))


def keyed(make):
    return st.lists(make, max_size=4, unique_by=lambda one: one.key).map(tuple)


KEYS = st.sampled_from(["a", "b", "c", "d"])
ACTIVITIES = st.builds(
    Activity,
    policies=keyed(st.builds(Guideline, key=KEYS, title=st.just("Plan"))),
    risks=keyed(
        st.builds(
            Risk,
            key=KEYS,
            area=st.sampled_from(Area),
            grounds=st.lists(st.sampled_from(Ground), max_size=3).map(tuple),
            observed=st.just("Sett"),
        )
    ),
    causes=keyed(st.builds(Cause, key=KEYS, risk=KEYS, text=st.just("Vane"))),
    measures=keyed(
        st.builds(
            EqualityMeasure,
            key=KEYS,
            title=st.just("Gjere"),
            due=st.none() | DAYS,
            progress=st.sampled_from(Progress),
            evaluation=st.none() | st.just("Verka"),
        )
    ),
    meetings=st.lists(st.builds(Meeting, body=st.just("AMU"), on=DAYS, about=st.just("Alt")), max_size=3).map(tuple),
    examined=st.lists(
        st.builds(
            NoRiskFound,
            because=st.just("Vi såg"),
            on=DAYS,
            area=st.none() | st.sampled_from(Area),
            ground=st.none() | st.sampled_from(Ground),
        ),
        max_size=6,
    ).map(tuple),
)


def answers(activity: Activity, promised: Activity):
    return completeness(NOTHING, 2024, EVERY, Registers(activity=activity, promised=promised)).answers


@given(ACTIVITIES, ACTIVITIES)
def test_the_order_of_a_register_changes_nothing(activity, promised):
    def turned(register):
        return replace(register, **{each.name: getattr(register, each.name)[::-1] for each in fields(Activity)})

    assert answers(activity, promised) == answers(turned(activity), turned(promised))


@given(ACTIVITIES, st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.sampled_from(Area), st.sampled_from(Ground))
def test_looking_somewhere_and_meeting_never_opens_a_gap(activity, day, area, ground):
    more = replace(
        activity,
        meetings=(*activity.meetings, Meeting(body="AMU", on=day, about="Alt")),
        examined=(*activity.examined, NoRiskFound(because="Vi såg", on=day, area=area, ground=ground)),
    )
    before = {each.requirement.key for each in answers(activity, Activity()) if each.is_gap}
    after = {each.requirement.key for each in answers(more, Activity()) if each.is_gap}
    assert after <= before - {"cooperation"}


@given(ACTIVITIES, ACTIVITIES)
def test_every_requirement_stands_with_a_place_or_a_reason(activity, promised):
    assert all(each.section or each.reason for each in answers(activity, promised))
