"""Six duty bearers: exactly what is asked of each, and exactly what an empty dossier lacks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.law.duty_bearer import Demand, Duties, DutyBearer, Party, Sector, duties
from jamstilt.law.requirement import Force
from jamstilt.period import Year
from jamstilt.statement.completeness.completeness import Completeness, completeness, gaps

EVERY_YEAR = ("gender_balance", "temporary_work", "part_time", "parental_leave")
SURVEYS = ("pay", "pay_total", "gender_distribution", "involuntary_part_time")
RECOMMENDED = ("pay_components", "sick_leave", "sick_child", "movement")
WORK = ("principles", "four_steps", "areas", "harassment", "grounds", "cooperation", "evaluation", "plans")
AUTHORITY = (
    "authority_scope",
    "authority_principles",
    "authority_action",
    "authority_results",
    "authority_plans",
)
STATEMENT = (*EVERY_YEAR, *SURVEYS, *RECOMMENDED, *WORK)
UNANSWERED = {("unanswered", key) for key in (*EVERY_YEAR, *SURVEYS)}
NO_WORK, NO_AUTHORITY = {("not_written", "active_work")}, {("not_written", "public_authority")}

DEMAND = Demand(Party.UNION, date(2024, 2, 1), "Referat 1/2024")
EMPTY = Release(Audience.INTERNAL, {})


def borne(sector: Sector, heads: int, *, authority: bool = False, demand: Demand | None = None) -> Duties:
    return duties(DutyBearer("Eksempel", "974760673", sector, authority, demand), Fraction(heads), Year(2024))


AGENCY_WITH_AUTHORITY = borne(Sector.PUBLIC, 283, authority=True)
AGENCY = borne(Sector.PUBLIC, 12)
MUNICIPALITY = borne(Sector.PUBLIC, 900, authority=True)
COMPANY_OF_19 = borne(Sector.PRIVATE, 19, demand=DEMAND)
COMPANY_OF_35 = borne(Sector.PRIVATE, 35)
COMPANY_OF_35_ON_DEMAND = borne(Sector.PRIVATE, 35, demand=DEMAND)
COMPANY_OF_60 = borne(Sector.PRIVATE, 60)


def of(borne: Duties, year: int = 2024) -> Completeness:
    return completeness(EMPTY, year, borne)


def forces(found: Completeness) -> dict[str, Force]:
    return {each.requirement.key: each.force for each in found.answers}


@pytest.mark.parametrize(
    ("borne", "asked"),
    [
        (AGENCY_WITH_AUTHORITY, (*STATEMENT, *AUTHORITY)),
        (AGENCY, STATEMENT),
        (MUNICIPALITY, (*STATEMENT, *AUTHORITY)),
        (COMPANY_OF_19, ()),
        (COMPANY_OF_35, ()),
        (COMPANY_OF_35_ON_DEMAND, STATEMENT),
        (COMPANY_OF_60, STATEMENT),
    ],
    ids=["agency with authority", "agency", "municipality", "19 on demand", "35", "35 on demand", "60"],
)
def test_what_is_asked_in_the_order_of_the_law(borne, asked):
    assert tuple(each.requirement.key for each in of(borne).answers) == asked


@pytest.mark.parametrize(
    ("borne", "found"),
    [
        (AGENCY_WITH_AUTHORITY, UNANSWERED | NO_WORK | NO_AUTHORITY),
        (AGENCY, UNANSWERED | NO_WORK),
        (MUNICIPALITY, UNANSWERED | NO_WORK | NO_AUTHORITY),
        (COMPANY_OF_19, set()),
        (COMPANY_OF_35, set()),
        (COMPANY_OF_35_ON_DEMAND, UNANSWERED | NO_WORK),
        (COMPANY_OF_60, UNANSWERED | NO_WORK),
    ],
    ids=["agency with authority", "agency", "municipality", "19 on demand", "35", "35 on demand", "60"],
)
def test_what_an_empty_dossier_lacks(borne, found):
    assert {(each.rule, each.where.section) for each in gaps(of(borne))} == found


def test_a_private_body_of_19_that_exercises_authority_is_asked_for_part_three_alone():
    found = of(borne(Sector.PRIVATE, 19, authority=True))
    assert tuple(each.requirement.key for each in found.answers) == AUTHORITY
    assert {each.where.section for each in gaps(found)} == {"public_authority"}


@pytest.mark.parametrize(
    ("borne", "force"),
    [(AGENCY, Force.SHOULD), (MUNICIPALITY, Force.SHOULD), (COMPANY_OF_60, Force.MAY)],
)
def test_absence_and_movement_are_recommended_to_public_bodies_and_voluntary_for_others(borne, force):
    found = forces(of(borne))
    assert {found[key] for key in ("sick_leave", "sick_child", "movement")} == {force}
    assert found["pay_components"] is Force.SHOULD
    assert {found[key] for key in (*EVERY_YEAR, *SURVEYS, *WORK)} == {Force.MUST}


@pytest.mark.parametrize(("year", "missing"), [(2020, EVERY_YEAR), (2021, (*EVERY_YEAR, *SURVEYS))])
def test_no_survey_is_missing_before_2021(year, missing):
    found = {each.requirement.key for each in of(COMPANY_OF_60, year).gaps}
    assert found == {*missing, *WORK} - {"evaluation"}
