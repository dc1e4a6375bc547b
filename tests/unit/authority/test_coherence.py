"""Every rule has a register that turns it red and one that does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from records import caseload, cohort, event, field, grant, indicator, programme, study

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.authority import Authority
from jamstilt.authority.coherence.coherence import REGISTERS, coherence
from jamstilt.authority.grant import Appropriation
from jamstilt.authority.programme import Network
from jamstilt.findings import Severity, Where
from jamstilt.language.catalogue import Language, Words

FIELDS = (field(),)
CHANCE = (programme(),)
PLAN = ActionPlan(key="racism", title="Plan", since=2024, until=2027)


def found(**registers: Any) -> list[str]:
    """The rules that speak of these registers, with a field and a programme for them to point to."""
    whole = {"fields": FIELDS, "programmes": CHANCE, "plans": (PLAN,)} | registers
    findings = coherence(Authority(**whole), 2024)
    for language in Language:
        for finding in findings:
            assert Words(language).say(finding.problem)
            assert Words(language).say(finding.remedy)
    return [finding.rule for finding in findings]


def measure(number: str = "19b", plan: str | None = "racism", **given: Any) -> PlanMeasure:
    return PlanMeasure(number=number, plan=plan, **given)


BASE = {"value": 1000}
RED = {
    "plan_not_named": {"plan_measures": (measure("24", plan=None),)},
    "plan_unknown": {"plan_measures": (measure(plan="violence"),)},
    "plan_measure_twice": {"plan_measures": (measure(), measure())},
    "field_unknown": {"grants": (grant(field="housing"),)},
    "programme_unknown": {"caseloads": (caseload(programme="gone"),)},
    "not_measurable_unexplained": {"programmes": (programme(level="not_measurable"),)},
    "programme_past_its_end": {"programmes": (programme(until=2023),)},
    "held_outside_year": {"events": (event(year=2025),)},
    "evaluation_without_base": {"events": (event(found_relevant=92),)},
    "percent_without_base": {"events": (event(numbers=[{"key": "e", "label": "E", "value": 65, "unit": "percent"}]),)},
    "parts_exceed_total": {"caseloads": (caseload(total=100, women=60, men=41),)},
    "parts_differ_from_total": {"caseloads": (caseload(total=100, women=60, men=30, not_stated=9),)},
    "shares_exceed_whole": {"caseloads": (caseload(total=100, women_share=60, men_share=42),)},
    "growth_differs": {"caseloads": (caseload(total=123, earlier_total=100, growth=25),)},
    "awards_exceed_applications": {"grants": (grant(applications=10, awards=11),)},
    "awarded_exceeds_frame": {"grants": (grant(frame=100, awarded_sum=101),)},
    "delegated_award": {"grants": (grant(delegated=True, awarded_sum=1),)},
    "recipients_without_unit": {"grants": (grant(recipients=26),)},
    "reached_exceeds_exits": {"cohorts": (cohort(exits=10, reached=9, unknown_outcome=2),)},
    "share_without_exits": {"cohorts": (cohort(share=77),)},
    "indicator_incomplete": {"indicators": (indicator(source=""),)},
    "round_does_not_fit": {"studies": (study(first_round=2005, rounds=11, interval_years=2),)},
    "number_twice": {"caseloads": (caseload(total=9), caseload(total=8))},
    "negative": {"caseloads": (caseload(total=10, women=10, other=-3),)},
    "share_over_all": {"events": (event(found_relevant=101, evaluation_base=200),)},
    "part_exceeds_whole": {"studies": (study(gross=100, net=101),)},
    "count_as_text": {"events": (event(numbers=[{"key": "p", "label": "P", "text": "3", "unit": "persons"}]),)},
}
CLEAN = {
    "plan_not_named": {"plan_measures": (measure("24"),)},
    "plan_unknown": {"plan_measures": (measure(),)},
    "plan_measure_twice": {"plan_measures": (measure("19"), measure("19b"))},
    "field_unknown": {"grants": (grant(),)},
    "programme_unknown": {"caseloads": (caseload(programme="chance"),)},
    "not_measurable_unexplained": {"programmes": (programme(level="not_measurable", not_measurable_because="Nytt"),)},
    "programme_past_its_end": {"programmes": (programme(until=2023, progress="done"), programme(key="b", until=2024))},
    "held_outside_year": {"events": (event(held=date(2024, 5, 2)),)},
    "evaluation_without_base": {"events": (event(found_relevant=92, evaluation_base=200),)},
    "percent_without_base": {
        "events": (event(numbers=[{"key": "e", "label": "E", "value": 65, "unit": "percent", "base": 476}]),)
    },
    "parts_exceed_total": {"caseloads": (caseload(total=100, women=60, men=40),)},
    "parts_differ_from_total": {"caseloads": (caseload(total=100, women=60, men=30, not_stated=10),)},
    "shares_exceed_whole": {"caseloads": (caseload(total=100, women_share=60, men_share=41),)},  # 59.5 and 40.5
    "growth_differs": {"caseloads": (caseload(total=123, earlier_total=100, growth=23),)},
    "awards_exceed_applications": {"grants": (grant(applications=10, awards=10),)},
    "awarded_exceeds_frame": {"grants": (grant(frame=100, awarded_sum=100),)},
    "delegated_award": {"grants": (grant(delegated=True, recipients=4, recipient_unit="kommunar"),)},
    "recipients_without_unit": {"grants": (grant(recipients=26, recipient_unit="verksemder"),)},
    "reached_exceeds_exits": {"cohorts": (cohort(exits=10, reached=8, unknown_outcome=2),)},
    "share_without_exits": {"cohorts": (cohort(share=77, exits=900),)},
    "indicator_incomplete": {"indicators": (indicator(),)},
    "round_does_not_fit": {"studies": (study(year=2025, first_round=2005, rounds=11, interval_years=2),)},
    "number_twice": {"caseloads": (caseload(total=9), caseload(total=8, year=2023))},
    "negative": {"caseloads": (caseload(total=10, women=10, other=0, growth=-3),)},
    "share_over_all": {"events": (event(found_relevant=100, evaluation_base=200),)},
    "part_exceeds_whole": {"studies": (study(gross=100, net=100), study(key="b", gross="100", net=100))},
    "count_as_text": {"events": (event(numbers=[{"key": "p", "label": "P", "value": 3, "unit": "persons"}]),)},
}


@pytest.mark.parametrize(("rule", "registers"), RED.items(), ids=RED)
def test_what_does_not_hang_together_is_found_once(rule: str, registers: dict[str, Any]):
    assert found(**registers).count(rule) == 1


@pytest.mark.parametrize("registers", CLEAN.values(), ids=CLEAN)
def test_what_hangs_together_is_left_alone(registers: dict[str, Any]):
    assert found(**registers) == []


def test_an_empty_register_has_nothing_wrong():
    assert coherence(Authority(), 2024) == ()


def test_a_finding_says_where():
    there = Where(file="authority/caseloads.toml", row=7)
    (finding,) = coherence(Authority(caseloads=(caseload(total=1, women=1, men=1, at=there),)), 2024)
    assert (finding.where.file, finding.where.row) == ("authority/caseloads.toml", 7)
    assert finding.severity is Severity.STOPS


@pytest.mark.parametrize(
    "rule",
    [
        "plan_not_named",
        "plan_unknown",
        "field_unknown",
        "programme_unknown",
        "parts_exceed_total",
        "reached_exceeds_exits",
    ],
)
def test_what_names_nothing_and_what_cannot_be_stops_the_work(rule: str):
    whole = {"fields": FIELDS, "programmes": CHANCE, "plans": (PLAN,)} | RED[rule]
    assert {each.severity for each in coherence(Authority(**whole), 2024) if each.rule == rule} == {Severity.STOPS}


def test_two_numbers_of_one_name_stop_the_work():
    assert coherence(Authority(caseloads=(caseload(total=9), caseload(total=8))), 2024)[0].severity is Severity.STOPS


def test_a_programme_is_looked_for_by_all_that_point_to_one():
    gone = {
        "cohorts": (cohort(programme="gone"),),
        "appropriations": (Appropriation(key="a", title="A", year=2024, amount="1", programme="gone"),),
        "plan_measures": (measure(programme="gone"),),
    }
    assert found(**gone) == ["programme_unknown"] * 3


def test_a_field_is_looked_for_by_all_that_lie_in_one():
    network = Network(key="n", title="N", field="housing")
    assert found(networks=(network,), events=(event(field="housing"),)) == ["field_unknown"] * 2


def test_a_round_that_comes_between_two_is_told_with_a_half():
    (finding,) = coherence(Authority(studies=RED["round_does_not_fit"]["studies"]), 2024)
    assert "10,5" in Words(Language.NYNORSK).say(finding.problem)  # (2024 - 2005) / 2 + 1


def test_every_register_of_numbers_can_be_pointed_to():
    assert set(REGISTERS.values()) <= set(Authority.__dataclass_fields__)


def test_no_part_is_larger_than_its_whole_in_any_register():
    assert found(grants=(grant(applications=9, decided=10),)) == ["part_exceeds_whole"]
    assert found(events=(event(participants=9, evaluation_base=10),)) == ["part_exceeds_whole"]
    about = {"value": 9, "qualifier": "about"}
    assert found(events=(event(participants=about, evaluation_base=10),)) == []


def test_what_cannot_be_true_stops_the_work_where_it_is_written():
    there = Where(file="authority/cases.toml", row=3)
    findings = coherence(Authority(caseloads=(caseload(total=10, women=13, men=-3, at=there),)), 2024)
    (negative,) = [each for each in findings if each.rule == "negative"]
    assert (negative.severity, negative.where.row) == (Severity.STOPS, 3)


def test_every_finding_of_an_authority_cites_its_own_duty():
    numbers = [
        {"key": "e", "label": "E", "value": 65, "unit": "percent"},
        {"key": "f", "label": "F", "value": -1, "unit": "persons"},
    ]
    found = coherence(Authority(events=(event(numbers=numbers),)), 2024)
    assert {each.rule for each in found} >= {"percent_without_base", "negative"}
    assert {str(each.provision) for each in found} == {"LDL § 24"}
