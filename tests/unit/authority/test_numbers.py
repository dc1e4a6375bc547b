from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from records import caseload, cohort, event, grant, indicator, programme, study

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.authority import Authority
from jamstilt.authority.field import Expectation, Principle
from jamstilt.authority.grant import Appropriation
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.authority.programme import Network
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Message
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage


def found(**registers: Any) -> dict[str, ReportedNumber]:
    return {str(each.name): each for each in numbers(Authority(**registers), 2024)}


def told(**registers: Any) -> dict[str, Any]:
    return {name: each.told for name, each in found(**registers).items()}


def key_number(**given: Any) -> dict[str, Any]:
    return {"key": "x", "label": "X"} | given


def test_a_caseload_has_each_of_its_numbers_under_its_name():
    known = told(caseloads=(caseload(total=1031, women=761, men=264, posts=65, earlier_total=900),))
    assert known == {
        "caseload.advisers.cases.women.2024": 761,
        "caseload.advisers.cases.men.2024": 264,
        "caseload.advisers.cases.not_stated.2024": 6,
        "caseload.advisers.cases.all.2024": 1031,
        "caseload.advisers.share.women.2024": Fraction(76100, 1031),
        "caseload.advisers.share.men.2024": Fraction(26400, 1031),
        "caseload.advisers.share.not_stated.2024": Fraction(600, 1031),
        "caseload.advisers.share_of_known.women.2024": Fraction(76100, 1025),
        "caseload.advisers.share_of_known.men.2024": Fraction(26400, 1025),
        "caseload.advisers.posts.all.2024": 65,
        "caseload.advisers.per_post.all.2024": Fraction(1031, 65),
        "caseload.advisers.cases.all.2023": 900,
        "caseload.advisers.growth.all.2024": Fraction(13100, 900),
    }


def test_last_years_record_goes_before_a_total_that_is_noted_beside_this_years():
    both = (caseload(total=120, earlier_total=60), caseload(total=100, year=2023))
    known = told(caseloads=both)
    assert known["caseload.advisers.growth.all.2024"] == 20
    assert known["caseload.advisers.cases.all.2023"] == 100


def test_a_growth_that_was_reported_never_becomes_last_years_number():
    known = told(caseloads=(caseload(total=1402, growth=23),))
    assert known["caseload.advisers.growth.all.2024"] == 23
    assert "caseload.advisers.cases.all.2023" not in known


def test_shares_have_no_decimals_and_given_ones_as_many_as_were_written():
    known = found(caseloads=(caseload(total=140, women_share="78.5"),))
    assert known["caseload.advisers.share.women.2024"].decimals == 1
    worked_out = found(caseloads=(caseload(total=9, women=5, men=4),))
    assert worked_out["caseload.advisers.share.women.2024"].decimals == 0


def test_counts_of_people_are_marked_and_posts_projects_and_bodies_are_not():
    known = found(
        caseloads=(caseload(total=9, posts=2),),
        grants=(grant(recipients=3, awards=3),),
        programmes=(
            programme(numbers=[key_number(value=3, unit="persons"), key_number(key="y", value=3, unit="count")]),
        ),
        networks=(Network(key="n", title="N", field="work", members=9),),
    )
    people = {name for name, each in known.items() if each.counts_people}
    assert people == {"caseload.advisers.cases.all.2024", "programme.chance.x.all.2024"}


def test_what_is_worked_out_names_what_it_is_made_of():
    known = found(caseloads=(caseload(total=9, women=5, men=4),))
    share = known["caseload.advisers.share.women.2024"]
    assert [str(each) for each in share.made_of] == [
        "caseload.advisers.cases.women.2024",
        "caseload.advisers.cases.all.2024",
    ]


def test_what_is_worked_out_from_an_approximate_number_is_approximate():
    about = {"value": 500, "qualifier": "about"}
    known = found(caseloads=(caseload(total=about, posts=5),))
    assert known["caseload.advisers.cases.all.2024"].qualifier is Qualifier.ABOUT
    assert known["caseload.advisers.per_post.all.2024"].qualifier is Qualifier.ABOUT


@pytest.mark.parametrize(
    ("given", "value", "kind"),
    [
        ({"value": 49400}, Fraction(49400), NumberKind.COUNT),
        ({"value": 2, "unit": "years"}, Fraction(2), NumberKind.YEARS),
        ({"day": date(2024, 1, 29)}, date(2024, 1, 29), NumberKind.DATE),
        ({"text": "15–25", "unit": "years"}, "15–25", NumberKind.YEARS),
        ({"text": "2021–2024", "unit": "period"}, "2021–2024", NumberKind.PERIOD),
        ({"text": "2024-10; 2024-11"}, "2024-10; 2024-11", NumberKind.TEXT),
        ({"value": 8, "unit": "number"}, Fraction(8), NumberKind.NUMBER),
    ],
)
def test_a_key_number_is_a_number_a_day_or_a_text(given: dict[str, Any], value: object, kind: NumberKind):
    known = found(programmes=(programme(numbers=[key_number(**given)]),))["programme.chance.x.all.2024"]
    assert (known.told, known.counted) == (value, kind)


def test_a_key_number_of_another_year_keeps_its_year_and_a_per_cent_its_base():
    known = told(programmes=(programme(numbers=[key_number(value=50, unit="percent", base=40, period="2020–2024")]),))
    assert known == {"programme.chance.x.all.2020–2024": 50, "programme.chance.x_base.all.2020–2024": 40}


def test_plans_and_their_measures_are_named_by_plan_and_number():
    known = told(
        plans=(ActionPlan(key="racism", title="R", since=2024, until=2027),),
        plan_measures=(PlanMeasure(plan="racism", number="19b"), PlanMeasure(plan="racism", number=20)),
    )
    assert known == {
        "plan.racism.period.all": "2024–2027",
        "plan_measure.racism_19b.number.all": "19b",
        "plan_measure.racism_20.number.all": "20",
    }


def test_a_year_is_never_taken_for_an_amount():
    known = told(studies=(study(first_round=2005, rounds=11, interval_years=2, fieldwork=2023),))
    assert known["study.barometer.first_round.all.2024"] == "2005"
    assert known["study.barometer.fieldwork.all.2024"] == "2023"
    assert known["study.barometer.rounds.all.2024"] == 11
    assert known["study.barometer.interval_years.all.2024"] == 2


def test_cohorts_have_the_year_of_the_exit():
    assert told(cohorts=(cohort(exits=900, reached=693),)) == {
        "cohort.jobs.exits.all.2021": 900,
        "cohort.jobs.reached.all.2021": 693,
        "cohort.jobs.share.all.2021": 77,
    }


def test_every_other_register_tells_its_numbers():
    known = told(
        grants=(grant(applications=62, applied_sum=34_300_000, paid=11_000_000),),
        appropriations=(Appropriation(key="a", title="A", year=2024, amount="130600000"),),
        events=(event(participants=476, found_relevant=92, held=date(2024, 5, 2)),),
        indicators=(indicator(series=[{"year": 2024, "value": 68, "comparison": 79}]),),
        networks=(Network(key="n", title="N", field="work", members=9, since=2019),),
        principles=(Principle(key="p", title="P", numbers=[key_number(value=1)]),),
        expectations=(Expectation(key="e", title="E", due="2025", numbers=[key_number(day=date(2025, 10, 31))]),),
    )
    assert known["grant.diversity.paid.all.2024"] == 11_000_000
    assert known["grant.diversity.mean_applied.all.2024"] == Fraction(34_300_000, 62)
    assert known["appropriation.a.amount.all.2024"] == 130_600_000
    assert known["event.conference.found_relevant.all.2024"] == 92
    assert known["event.conference.held.all.2024"] == date(2024, 5, 2)
    assert known["indicator.employment.gap.all.2024"] == -11
    assert known["network.n.members.all.2024"] == 9
    assert known["network.n.since.all.2024"] == "2019"
    assert known["principle.p.x.all.2024"] == 1
    assert known["expectation.e.due.all.2024"] == "2025"
    assert known["expectation.e.x.all.2024"] == date(2025, 10, 31)


def test_every_number_stands_in_the_law_and_has_its_words_in_three_languages():
    everything = numbers(
        Authority(
            caseloads=(caseload(total=9, women=5, men=4, other=0, posts=2, earlier_total=8),),
            cohorts=(cohort(exits=9, reached=5, unknown_outcome=1),),
            grants=(
                grant(
                    frame=1, applications=9, decided=8, applied_sum=9, decided_sum=8, awards=7, awarded_sum=7, paid=6
                ),
            ),
            events=(event(participants=40, found_relevant=90, evaluation_base=20, held=date(2024, 1, 1)),),
            studies=(study(gross=9, net=8, rounds=1, first_round=2024, interval_years=1, fieldwork=2024),),
            programmes=(programme(since=2020, until=2025, numbers=[key_number(value=9, unit="percent", base=9)]),),
        ),
        2024,
    )
    assert {each.provision for each in everything} == {PUBLIC_AUTHORITY}
    own = [each.label for each in everything if isinstance(each.label, Message)]
    assert all(Words(language).say(label) for label in own for language in Language)


def test_nobody_gets_a_name_that_another_number_has():
    names = [each.name for each in numbers(Authority(caseloads=(caseload(total=9, growth=3),)), 2024)]
    assert len(set(names)) == len(names)
    assert Reported("caseload", "advisers", "growth", "all", "2024") in names


def test_an_approximate_count_and_its_share_stay_approximate():
    about = {"value": 250, "qualifier": "about"}
    found = {
        str(each.name): each
        for each in numbers(Authority(caseloads=(caseload(total=400, women=about, men=150),)), 2024)
    }
    assert found["caseload.advisers.cases.women.2024"].qualifier is Qualifier.ABOUT
    assert found["caseload.advisers.share.women.2024"].qualifier is Qualifier.ABOUT
    assert found["caseload.advisers.cases.men.2024"].qualifier is Qualifier.EXACT
    assert found["caseload.advisers.share.men.2024"].qualifier is Qualifier.EXACT


def test_a_source_is_a_wording_and_an_empty_one_is_none():
    each = {"nn": "Saksregisteret", "nb": "Saksregisteret", "en": "The case register"}
    register = Authority(caseloads=(caseload(total=9, source=each), caseload(key="b", total=9, source="")))
    told = {number.name.subject: number.source for number in numbers(register, 2024) if number.name.measure == "cases"}
    assert isinstance(told["advisers"], ByLanguage)
    assert told["advisers"].read(Language.ENGLISH, Language.NYNORSK) == "The case register"
    assert told["b"] == ""


def test_the_interval_of_an_event_follows_from_its_share_and_from_its_base():
    asked = Authority(events=(event(found_relevant=80, evaluation_base=50, participants=90),))
    made = {each.name.measure: tuple(of.measure for of in each.made_of) for each in numbers(asked, 2024)}
    both = ("found_relevant", "evaluation_base")
    assert (made["found_relevant_low"], made["found_relevant_high"]) == (both, both)
