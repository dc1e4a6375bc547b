"""Nothing is skipped: every area and every ground is treated, or examined with a reason (R1.21, R1.22)."""

from __future__ import annotations

from jamstilt.activity.activity import Activity
from jamstilt.activity.matrix import grounds_of
from jamstilt.activity.risk import NoRiskFound
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import say
from jamstilt.law.grounds import Area
from jamstilt.law.provision import DUTY_TO_ACT

AREA_NOT_TREATED = Rule("activity", "area_not_treated", Severity.DECIDE, provision=DUTY_TO_ACT)
GROUND_NOT_TREATED = Rule("activity", "ground_not_treated", Severity.DECIDE, provision=DUTY_TO_ACT)
EXAMINED_NOTHING = Rule("activity", "examined_nothing", Severity.DECIDE, provision=DUTY_TO_ACT)
EXAMINED_IN_ANOTHER_YEAR = Rule("activity", "examined_in_another_year", Severity.NOTE, provision=DUTY_TO_ACT)


def coverage(activity: Activity, year: int, *, has_age: bool) -> tuple[Finding, ...]:
    """Areas and grounds with neither a risk nor a dated reason, and reasons that are about nothing.

    A reason that names an area and a ground counts for both. An area is found in the section of the statement that
    has its name, since no line of a file can be to blame for what is not there.
    """
    areas = {each.area for each in (*activity.risks, *activity.examined)}
    grounds = {ground for risk in activity.risks for ground in risk.grounds}
    grounds |= {each.ground for each in activity.examined if each.ground}
    return (
        *(AREA_NOT_TREATED.at(Where(section=area), area=say(f"law.area.{area}")) for area in Area if area not in areas),
        *(
            GROUND_NOT_TREATED.at(Where(section="grounds"), ground=say(f"law.ground.{ground}"))
            for ground in grounds_of(has_age=has_age)
            if ground not in grounds
        ),
        *(finding for each in activity.examined for finding in _of_examined(each, year)),
    )


def _of_examined(examined: NoRiskFound, year: int) -> tuple[Finding, ...]:
    is_about_nothing = examined.area is None and examined.ground is None
    in_another_year = examined.on.year != year
    return (
        *((EXAMINED_NOTHING.at(examined.at),) if is_about_nothing else ()),
        *((EXAMINED_IN_ANOTHER_YEAR.at(examined.at, day=examined.on, year=year),) if in_another_year else ()),
    )
