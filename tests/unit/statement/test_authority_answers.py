"""Part 3: what answers each element of a public authority's statement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jamstilt.authority.action_plan import ActionPlan
from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.field import Expectation, FieldOfWork, Principle
from jamstilt.authority.programme import Programme
from jamstilt.language.catalogue import Language
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.statement.completeness.answered import Standing
from jamstilt.statement.completeness.authority_answers import authority_answers, is_begun
from jamstilt.statement.registers import AuthoredText, Registers

FIELD = FieldOfWork(key="schools", title="Skular")
PRINCIPLE = Principle(key="for_all", title="For alle")
PROGRAMME = Programme(key="mika", title="Rettleiing", field="schools", grounds=AUTHORITY_GROUNDS, result="Fleire søkte")
EXPECTATION = Expectation(key="more", title="Fleire kjem")
PLAN = ActionPlan(key="plan", title="Plan", since=2024, until=2025)
EVERYTHING = Authority(fields=(FIELD,), principles=(PRINCIPLE,), programmes=(PROGRAMME,), expectations=(EXPECTATION,))


def missing(authority: Authority = EVERYTHING, *sections: str) -> set[str]:
    texts = tuple(AuthoredText(each, Language.NYNORSK, f"text/nn/{each}.md", "Slik er det.") for each in sections)
    found = authority_answers(Registers(authority=authority, texts=texts), 2024)
    return {each.requirement.key for each in found if each.standing is Standing.MISSING}


def test_a_whole_register_answers_everything():
    assert missing() == set()


def test_an_empty_register_answers_nothing():
    assert missing(Authority()) == {
        "authority_scope",
        "authority_principles",
        "authority_action",
        "authority_results",
        "authority_plans",
    }


@pytest.mark.parametrize(
    ("lost", "gap"),
    [
        ({"fields": ()}, {"authority_scope"}),
        ({"principles": ()}, {"authority_principles"}),
        ({"programmes": ()}, {"authority_scope", "authority_action", "authority_results"}),
        ({"programmes": (replace(PROGRAMME, result=None),)}, {"authority_results"}),
        ({"expectations": ()}, {"authority_plans"}),
        ({"expectations": (), "plans": (PLAN,)}, set()),
        ({"expectations": (), "plans": (replace(PLAN, until=2024),)}, {"authority_plans"}),
        ({"expectations": (), "programmes": (replace(PROGRAMME, expectation="Fleire"),)}, set()),
    ],
)
def test_what_is_taken_out_is_missing(lost, gap):
    assert missing(replace(EVERYTHING, **lost)) == gap


@pytest.mark.parametrize("ground", AUTHORITY_GROUNDS)
def test_each_ground_and_age_too_is_asked_of_an_authority(ground):
    rest = tuple(each for each in AUTHORITY_GROUNDS if each is not ground)
    without = replace(EVERYTHING, programmes=(replace(PROGRAMME, grounds=rest),))
    [scope] = [
        each
        for each in authority_answers(Registers(authority=without), 2024)
        if each.requirement.key == "authority_scope"
    ]
    assert dict(scope.reason.values)["missing"].key == f"law.ground.{ground}"


def test_a_ground_that_is_said_not_to_be_relevant_is_answered():
    rest = tuple(each for each in AUTHORITY_GROUNDS if each is not Ground.AGE)
    field = replace(FIELD, not_relevant={Ground.AGE: "Alle er barn"})
    assert missing(replace(EVERYTHING, fields=(field,), programmes=(replace(PROGRAMME, grounds=rest),))) == set()


def test_that_a_result_cannot_be_measured_today_is_an_answer():
    programme = replace(PROGRAMME, result=None, not_measurable_because="Ingen tel")
    assert missing(replace(EVERYTHING, programmes=(programme,))) == set()


def test_a_register_of_cases_is_action_and_no_result():
    cases = Caseload(key="advisers", title="Rådgjevarar", year=2024, unit="saker", total=10)
    only = Authority(caseloads=(cases,))
    assert missing(only) == {"authority_scope", "authority_principles", "authority_results", "authority_plans"}


@pytest.mark.parametrize("section", sorted(missing(Authority())))
def test_prose_in_the_section_of_that_name_answers_it(section):
    assert missing(Authority(), section) == missing(Authority()) - {section}


def test_the_part_is_begun_by_an_entry():
    assert not is_begun(Registers())
    assert is_begun(Registers(authority=Authority(fields=(FIELD,))))
