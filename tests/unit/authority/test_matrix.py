from __future__ import annotations

from typing import Any

from records import caseload, cohort, event, field, grant, indicator, programme, study

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.authority import Authority
from jamstilt.authority.field import Expectation, Principle
from jamstilt.authority.matrix import ElementAnswer, authority_matrix
from jamstilt.authority.programme import Network
from jamstilt.law.grounds import Ground
from jamstilt.law.measure_record import StatementElement

TWO = (field(), field(key="housing", title="Bustad"))


def cells(**registers: Any) -> dict[tuple[str, Ground, StatementElement], ElementAnswer]:
    found = authority_matrix(Authority(**({"fields": TWO} | registers)), 2024)
    return {(cell.field, cell.ground, cell.element): cell for cell in found}


def answered(**registers: Any) -> set[tuple[str, Ground, StatementElement]]:
    return {name for name, cell in cells(**registers).items() if cell.answered_by}


def test_there_are_twelve_grounds_and_four_elements_for_each_field():
    assert len(cells()) == 2 * 12 * 4
    assert all(cell.is_hole for cell in cells().values())


def test_a_programme_answers_action_for_its_own_grounds_in_its_own_field():
    assert answered(programmes=(programme(),)) == {("work", Ground.GENDER, StatementElement.ACTION)}


def test_a_programme_that_is_planned_is_a_plan_and_no_action():
    assert answered(programmes=(programme(progress="planned"),)) == {("work", Ground.GENDER, StatementElement.PLANS)}


def test_a_result_and_an_expectation_of_a_programme_answer_their_elements():
    whole = programme(result="Fleire i arbeid", expectation="Same nivå")
    assert {element for _, _, element in answered(programmes=(whole,))} == set(StatementElement) - {
        StatementElement.PRINCIPLES
    }


def test_that_a_result_cannot_be_measured_is_an_answer_when_it_is_explained():
    told = programme(level="not_measurable", not_measurable_because="Nytt i år")
    assert ("work", Ground.GENDER, StatementElement.RESULTS) in answered(programmes=(told,))
    assert ("work", Ground.GENDER, StatementElement.RESULTS) not in answered(
        programmes=(programme(level="not_measurable"),)
    )


def test_a_principle_without_a_field_holds_in_all():
    assert len(answered(principles=(Principle(key="p", title="P", grounds=("age", "gender")),))) == 2 * 2
    assert len(answered(principles=(Principle(key="p", title="P", grounds=("age", "gender"), field="work"),))) == 2
    assert len(answered(expectations=(Expectation(key="e", title="E", grounds=("age",)),))) == 2


def test_what_names_no_ground_answers_for_none():
    assert answered(principles=(Principle(key="p", title="P"),)) == set()
    assert answered(expectations=(Expectation(key="e", title="E", field="work"),)) == set()


def test_a_reason_outdoes_what_holds_everywhere_and_not_what_is_done_in_the_field_itself():
    reasoned = field(not_relevant={"age": "Ikkje i oppdraget"})
    everywhere = Principle(key="p", title="P", grounds=("age",))
    here = Principle(key="q", title="Q", grounds=("age",), field="work")
    told = {"fields": (reasoned, TWO[1])}
    assert {name for name, _, _ in answered(principles=(everywhere,), **told)} == {"housing"}
    found = cells(principles=(everywhere, here), **told)
    assert found["work", Ground.AGE, StatementElement.PRINCIPLES].answered_by == ("principle q",)


def test_other_action_answers_only_for_the_grounds_it_names():
    named = {"field": "work", "grounds": ("ethnicity",)}
    for name, record in {
        "grants": grant(**named),
        "events": event(**named),
        "studies": study(**named),
        "networks": Network(key="n", title="N", **named),
        "plans": ActionPlan(key="p", title="P", since=2020, until=2024, **named),
    }.items():
        assert answered(**{name: (record,)}) == {("work", Ground.ETHNICITY, StatementElement.ACTION)}
    assert answered(events=(event(field="work"),)) == set()
    assert answered(events=(event(grounds=("age",)),)) == set()


def test_what_came_of_it_answers_the_results():
    named = {"field": "work", "grounds": ("ethnicity",)}
    results = ("work", Ground.ETHNICITY, StatementElement.RESULTS)
    assert results in answered(grants=(grant(result="26 bedrifter", **named),))
    assert results in answered(indicators=(indicator(grounds=("ethnicity",)),))
    plan = ActionPlan(key="p", title="P", since=2020, until=2024, **named)
    measure = PlanMeasure(number="19b", plan="p", result="Innført")
    assert results in answered(plans=(plan,), plan_measures=(measure,))
    assert ("work", Ground.GENDER, StatementElement.RESULTS) in answered(
        programmes=(programme(),), cohorts=(cohort(share=77),)
    )


def test_a_caseload_counts_through_its_programme_only():
    assert answered(caseloads=(caseload(total=9, programme="chance"),)) == set()


def test_a_plan_that_goes_on_is_an_answer_to_what_is_planned():
    plan = ActionPlan(key="p", title="P", since=2024, until=2027, field="work", grounds=("ethnicity",))
    assert ("work", Ground.ETHNICITY, StatementElement.PLANS) in answered(plans=(plan,))


def test_a_reason_closes_the_hole_of_a_ground_in_its_field():
    reasoned = field(not_relevant={"pregnancy": "Ikkje i oppdraget"})
    found = cells(fields=(reasoned, TWO[1]))
    assert not found["work", Ground.PREGNANCY, StatementElement.ACTION].is_hole
    assert found["housing", Ground.PREGNANCY, StatementElement.ACTION].is_hole


def test_the_names_of_what_answers_are_there_to_be_printed():
    found = cells(programmes=(programme(), programme(key="other")))
    assert found["work", Ground.GENDER, StatementElement.ACTION].answered_by == ("programme chance", "programme other")
