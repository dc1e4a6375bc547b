"""Leave is worked out from turn to turn; counted day by day it is the same."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.period import Year, public_holidays
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.person import Conventions, persons
from jamstilt.workforce.workforce import Workforce

YEAR = Year(2024)
FULL = 10_000
PEOPLE = ("a", "b", "c")
DAYS = st.dates(date(2023, 11, 1), date(2025, 2, 28))

period = st.tuples(st.sampled_from(PEOPLE), DAYS, st.none() | DAYS, st.integers(0, FULL))


@given(periods=st.lists(period, max_size=12), working_days=st.booleans())
def test_leave_is_the_days_of_the_year_at_the_sum_of_their_grades_but_never_more_than_whole(periods, working_days):
    counted = persons(_workforce(periods), Conventions(leave_in_working_days=working_days))

    assert dict(counted.select("group", "leave_days").iter_rows()) == {
        person: _day_by_day(periods, person, working_days=working_days) for person in PEOPLE
    }


def _day_by_day(periods, person: str, *, working_days: bool) -> int:
    grades: Counter[date] = Counter()
    for who, start, until, grade in periods:
        day = max(start, date(2024, 1, 1))
        while who == person and day <= min(until or date(2024, 12, 31), date(2024, 12, 31)):
            grades[day] += grade
            day += timedelta(days=1)
    holidays = public_holidays(2024)
    return sum(
        min(grade, FULL)
        for day, grade in grades.items()
        if not working_days or (day.weekday() < 5 and day not in holidays)
    )


def _workforce(periods) -> Workforce:
    employed = pl.DataFrame(
        {"person": PEOPLE, "group": PEOPLE, "gender": "women", "pay_basis": "year", "pay_is_full_time": True}
    ).with_columns(year=2024, source_file=pl.lit("a.csv"), source_row=pl.int_range(1, 4))
    rows = [
        {"person": who, "start": start, "until": until, "grade": grade, "kind": "parental"}
        for who, start, until, grade in periods
    ]
    names = ("person", "start", "until", "grade", "kind")
    away = pl.DataFrame(rows, {name: Leaves.columns()[name].dtype for name in names}).with_columns(
        year=2024, source_file=pl.lit("b.csv"), source_row=2
    )
    return Workforce(YEAR, Employments.cast(_filled(employed, Employments)), Leaves.cast(_filled(away, Leaves)))


def _filled(frame: pl.DataFrame, schema) -> pl.DataFrame:
    absent = [name for name in schema.column_names() if name not in frame.columns]
    return frame.with_columns(pl.lit(None).alias(name) for name in absent)
