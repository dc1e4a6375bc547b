"""The matrix shows where a risk was found, where it is answered, and where nobody has looked."""

from __future__ import annotations

from datetime import date

from whole_register import CAUSE, EXAMINED, MEASURE, NOTHING, RISK, other, words

from jamstilt.activity.activity import Activity
from jamstilt.activity.matrix import Treated, matrix, treats_age
from jamstilt.activity.risk import NoRiskFound
from jamstilt.law.grounds import Area, Ground

WORK = Activity(
    risks=(
        other(RISK, grounds=(Ground.GENDER, Ground.ETHNICITY)),
        other(RISK, key="second", grounds=(Ground.ETHNICITY,)),
    ),
    causes=(CAUSE,),
    measures=(MEASURE,),
)


def test_there_are_seven_areas_and_eleven_grounds_or_twelve_with_age():
    assert len(matrix(NOTHING)) == 77
    assert len(matrix(NOTHING, has_age=True)) == 84
    assert all(place.is_hole for place in matrix(NOTHING).values())


def test_a_combination_counts_for_each_of_its_grounds():
    places = matrix(WORK)
    assert places[Area.RECRUITMENT, Ground.GENDER] == Treated(("adverts",), ("rewrite",))
    assert places[Area.RECRUITMENT, Ground.ETHNICITY] == Treated(("adverts", "second"), ("rewrite",))
    assert sum(not place.is_hole for place in places.values()) == 2


def test_a_reason_speaks_for_its_area_its_ground_or_the_one_place_where_they_meet():
    def holes(area: Area | None, ground: Ground | None) -> int:
        line = NoRiskFound(area=area, ground=ground, because=words("No signs."), on=date(2024, 3, 1))
        return sum(place.is_hole for place in matrix(Activity(examined=(line,))).values())

    assert holes(Area.PROMOTION, None) == 77 - 11
    assert holes(None, Ground.BELIEF) == 77 - 7
    assert holes(Area.PROMOTION, Ground.BELIEF) == 77 - 1
    assert holes(None, None) == 77


def test_age_is_treated_where_somebody_has_written_of_it():
    assert not treats_age(other(WORK, examined=EXAMINED))
    assert treats_age(other(WORK, risks=(other(RISK, grounds=(Ground.AGE,)),)))
    assert treats_age(other(WORK, examined=(other(EXAMINED[0], area=None, ground=Ground.AGE),)))
