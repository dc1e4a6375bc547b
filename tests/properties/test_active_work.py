"""What always holds of the register of active work."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jamstilt.activity.activity import Activity
from jamstilt.activity.coherence import coherence
from jamstilt.activity.cooperation import Meeting
from jamstilt.activity.matrix import matrix
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.numbers import numbers
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.law.grounds import Area, Ground
from jamstilt.law.measure_record import Progress
from jamstilt.register.wording import ByLanguage

YEAR = 2024
TEXT = ByLanguage(own="Noko.")
keys = st.sampled_from(["a", "b", "c"])
days = st.dates(date(2023, 6, 1), date(2025, 6, 30))
some_text = st.none() | st.just(TEXT)
risks = st.builds(
    Risk,
    key=keys,
    area=st.sampled_from(Area),
    grounds=st.lists(st.sampled_from(Ground), max_size=2).map(tuple),
    observed=st.just(TEXT),
    no_cause_because=some_text,
)
causes = st.builds(Cause, key=keys, risk=keys, text=st.just(TEXT), no_measure_because=some_text)
measures = st.builds(
    EqualityMeasure,
    key=keys,
    title=st.just(TEXT),
    answers=st.lists(keys, max_size=2).map(tuple),
    owner=some_text,
    start=st.none() | days,
    due=st.none() | days,
    progress=st.sampled_from(Progress),
    result=some_text,
    evaluation=some_text,
)
examined = st.builds(
    NoRiskFound,
    because=st.just(TEXT),
    on=days,
    area=st.none() | st.sampled_from(Area),
    ground=st.none() | st.sampled_from(Ground),
)
meetings = st.builds(
    Meeting, body=st.just(TEXT), on=days, about=st.just(TEXT), entries=st.lists(keys, max_size=2).map(tuple)
)


def up_to_three(one: st.SearchStrategy, key=lambda each: each.key) -> st.SearchStrategy:
    return st.lists(one, max_size=3, unique_by=key).map(tuple)


registers = st.builds(
    Activity,
    risks=up_to_three(risks),
    causes=up_to_three(causes),
    measures=up_to_three(measures),
    examined=st.lists(examined, max_size=4).map(tuple),
    meetings=up_to_three(meetings, key=lambda each: each.on),
)
new_lines = st.builds(
    NoRiskFound,
    because=st.just(TEXT),
    on=st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)),
    area=st.sampled_from(Area),
    ground=st.none() | st.sampled_from(Ground),
)


def turned(register: Activity) -> Activity:
    return Activity(**{name: getattr(register, name)[::-1] for name in register.__dataclass_fields__})


@given(registers, registers, st.booleans())
def test_the_order_of_the_records_changes_no_finding_and_no_number(now: Activity, before: Activity, has_age: bool):  # noqa: FBT001 - drawn
    found = coherence(now, before, YEAR, has_age=has_age)
    assert Counter(coherence(turned(now), turned(before), YEAR, has_age=has_age)) == Counter(found)
    assert set(numbers(turned(now), YEAR)) == set(numbers(now, YEAR))


@given(registers, registers, new_lines)
def test_one_more_examined_line_never_adds_a_finding(now: Activity, before: Activity, line: NoRiskFound):
    parts = {name: getattr(now, name) for name in now.__dataclass_fields__}
    more = Activity(**{**parts, "examined": (*now.examined, line)})
    assert not Counter(coherence(more, before, YEAR)) - Counter(coherence(now, before, YEAR))


@given(registers)
def test_a_ground_without_a_finding_has_a_place_in_the_matrix(register: Activity):
    found = [each for each in coherence(register, Activity(), YEAR) if each.rule == "ground_not_treated"]
    places = matrix(register)
    empty = {ground for _, ground in places} - {ground for (_, ground), place in places.items() if not place.is_hole}
    assert len(found) >= len(empty)


@given(registers)
def test_every_measure_is_counted_once(register: Activity):
    counts = {each.name.measure: each.told for each in numbers(register, YEAR) if each.name.register == "measure"}
    assert sum(counts.get(progress, 0) for progress in Progress) == counts.get("recorded", 0) == len(register.measures)
