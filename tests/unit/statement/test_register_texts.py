"""Texts of the registers: read with references as prose, and held against the same rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written import writer

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import NoRiskFound, Risk
from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.authority import Authority
from jamstilt.authority.field import FieldOfWork
from jamstilt.figure import TOTAL, Figure, Gender, Measure, Reason, Suppressed
from jamstilt.findings import Finding, Severity, Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Area, Ground
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.prose_findings import prose_findings
from jamstilt.statement.prose.register_findings import register_findings
from jamstilt.statement.registers import AuthoredText, Registers

NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH
W = Gender.WOMEN
ANSWERS = {
    Figure(Measure.GENDER_SHARE, TOTAL, W, 2023): "66.17",
    Figure(Measure.GENDER_SHARE, TOTAL, W, 2024): "68.20",
    Figure(Measure.TEMPORARY, TOTAL, W, 2024): Suppressed(Reason.FEW_PEOPLE),
}
AT = Where(file="work/risks.toml", row=17)
RISK = Risk(key="a", area=Area.RECRUITMENT, grounds=(Ground.GENDER,), observed="Få søkjer.", at=AT)
PLANS = (
    ActionPlan(key="racism", title="Handlingsplan mot rasisme", since=2024, until=2027),
    ActionPlan(key="life", title="Handlingsplan om eit fritt liv", since=2021, until=2025),
)
MEASURES = (PlanMeasure(number="24", plan="racism"), PlanMeasure(number="19b", plan="racism"))
AUTHORITY = Authority(plans=PLANS, plan_measures=MEASURES)


def read(text: str | ByLanguage, language: Language = NN) -> str:
    wording = text if isinstance(text, ByLanguage) else ByLanguage(own=text)
    return writer(ANSWERS, language).read(wording)


def found(activity: Activity = Activity(), authority: Authority = AUTHORITY) -> list[Finding]:  # noqa: B008 - frozen
    registers = Registers(activity=activity, authority=authority)
    return list(register_findings(registers, replace(writer(ANSWERS), registers=registers)))


def rules(text: str | dict[str, str]) -> list[str]:
    return [each.rule for each in found(Activity(risks=(replace(RISK, observed=text),)))]


def of_prose(text: str, language: Language = NN) -> list[str]:
    own = replace(writer(ANSWERS, language), registers=Registers(authority=AUTHORITY))
    return [each.rule for each in prose_findings([AuthoredText("s", language, "s.md", text)], own)]


def test_a_reference_is_read_as_the_table_prints_it():
    assert read("Kvinner er {{employees women share}}.") == "Kvinner er 68,20\u00a0%."


def test_a_text_in_another_language_has_its_numbers_in_that_language():
    assert read(ByLanguage(nn="Delen er {{employees women share}}."), EN) == "Delen er 68,20\u00a0%."
    assert read(ByLanguage(en="It is {{employees women share}}."), EN) == "It is 68.20%."


def test_a_sentence_with_a_hidden_number_is_left_out_and_the_rest_stays():
    assert read("Vi er mange. {{temporary women}} er mellombelse.  Det held fram.") == "Vi er mange. Det held fram."
    assert read("{{temporary women}} er mellombelse.") == ""


def test_a_fact_tells_its_source_after_the_text():
    assert read("Lova er frå {{fact 2017, source: Lovdata}}.") == "Lova er frå 2017. Kjelder: 2017: Lovdata."


def test_a_text_without_references_stands_as_it_was_written():
    assert read("Ein.  To\n\ntre } {") == "Ein.  To\n\ntre } {"


def test_a_text_of_last_year_is_about_last_year():
    wording = ByLanguage(own="I {{year}} var {{employees women share}} kvinner.")
    assert writer(ANSWERS).last_year.read(wording) == "I 2023 var 66,17\u00a0% kvinner."


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Vi er 283 tilsette.", "digit_typed"),
        ("Ansvarleg: XX.", "placeholder_left"),
        ("{{employes women share}} er kvinner.", "reference_unknown"),
        ("{{temporary women}} er mellombelse.", "reference_hidden"),
        ("Kvinnedelen fall til {{employees women share}}.", "claim_wrong"),
        ("Frå {{fact 2017}}.", "fact_without_source"),
        ("Vi følgjer tiltak 24.", "plan_measure_bare"),
        ("Ein tredel er kvinner.", "claim_without_figure"),
    ],
)
def test_what_is_wrong_in_prose_is_wrong_in_a_register_too(text, rule):
    assert rules(text) == [rule]
    assert of_prose(text) == [rule]


def test_a_finding_stands_at_the_line_of_its_record():
    (finding,) = found(Activity(risks=(replace(RISK, observed="Vi er 3."),)))
    assert finding.where == AT


def test_every_language_of_a_wording_is_read():
    assert rules(ByLanguage(nn="Ingen.", nb="Vi er 3.", en="The share fell to {{employees women share}}.")) == [
        "digit_typed",
        "claim_wrong",
    ]


def test_every_long_text_is_read_and_names_and_sources_are_not():
    reason = NoRiskFound(because="3", on=date(2024, 5, 1), area=Area.RECRUITMENT, at=AT)
    measure = EqualityMeasure(key="m", title="2 møte", owner="HR 2", description="4", result="5", evaluation="6", at=AT)
    activity = Activity(
        risks=(replace(RISK, evidence="1", no_cause_because="2"),), measures=(measure,), examined=(reason,)
    )
    said = [Words(NN).say(each.problem).split("»")[0].strip("«") for each in found(activity)]
    assert said == ["1", "2", "4", "5", "6", "3"]


def test_a_reason_in_a_table_of_grounds_is_read():
    field = FieldOfWork(key="f", title="Felt", not_relevant={Ground.AGE: "Under 18 år."}, at=AT)
    assert [each.rule for each in found(authority=Authority(fields=(field,)))] == ["digit_typed"]


def test_a_wrong_reference_in_a_title_is_found_and_a_digit_is_not():
    titled = replace(RISK, evidence=None)
    measure = EqualityMeasure(key="m", title="2 møte {{empoyees}}", at=AT)
    assert [each.rule for each in found(Activity(risks=(titled,), measures=(measure,)))] == ["reference_unknown"]


@pytest.mark.parametrize("text", ["Sjå tabellane i del 1.", "Tal frå tabell 12625.", "Etter § 26 a."])
def test_a_digit_in_a_name_is_no_figure(text):
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Vi følgjer tiltak 24 og ventar.", ["plan_measure_bare"]),
        ("Tiltaka 24 og 19b er i gang.", ["plan_measure_bare"]),
        ("Tiltak nr. 24 mot rasisme.", ["plan_measure_bare"]),
        ("Tiltak 24 i Handlingsplan mot rasisme.", []),
        ("Tiltak 19b i handlingsplanen mot rasisme er i gang.", []),
        ("Tiltaka 24 og 19b i planen mot rasisme.", []),
        ("Tiltak 24 i planen {{plan racism}}.", ["reference_unknown"]),
        ("Tiltak 19a i handlingsplanen mot rasisme.", ["plan_measure_unknown"]),
        ("Tiltak 24 i Handlingsplan om eit fritt liv.", ["plan_measure_unknown"]),
        ("Tiltaka 24 og 25 i planen mot rasisme.", ["plan_measure_unknown"]),
        ("Handlingsplan mot rasisme er ny. Tiltak 24 er i gang.", ["plan_measure_bare"]),
        ("Vi har tiltak i alle felt, og planen mot rasisme.", []),
    ],
)
def test_a_measure_is_named_with_its_plan(text, rule):
    assert of_prose(text) == rule
    assert rules(text) == rule


def test_a_bare_measure_is_found_in_english_too_and_asks_for_a_decision():
    assert of_prose("We follow measure 19b.", EN) == ["plan_measure_bare"]
    (finding,) = found(Activity(risks=(replace(RISK, observed="Sjå tiltak 24."),)))
    assert (finding.severity, finding.where) == (Severity.DECIDE, AT)


def test_the_text_of_a_plan_and_of_its_measures_is_about_that_plan():
    plan = replace(PLANS[0], text="Tiltak 24 og tiltak 30.", at=AT)
    measure = replace(MEASURES[0], result="Heng saman med tiltak 19b.", at=AT)
    authority = Authority(plans=(plan,), plan_measures=(measure, MEASURES[1]))
    assert [each.rule for each in found(authority=authority)] == ["plan_measure_unknown"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NN, "Talet på søkjarar er det høgaste nokon gong."),
        (NN, "Halvparten er kvinner."),
        (NB, "Andelen er rekordlav."),
        (NB, "Antallet er det laveste på lenge."),
        (EN, "Two thirds are women."),
        (EN, "The number of cases is at a record high."),
    ],
)
def test_a_claim_that_no_number_bears_out_is_noted(language, text):
    assert of_prose(text, language) == ["claim_without_figure"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NN, "Møta er lagde opp etter vanane til fleirtalet."),
        (NN, "Dei fleste kommunane har eit verktøy."),
        (NN, "Vi held den høgaste standarden."),
        (NN, "Kvinnedelen auka."),
        (NB, "De fleste lederne deltok."),
        (EN, "It took half a year."),
        (EN, "The highest court has said so."),
        (EN, "Two thirds are women ({{fact 66 per cent, source: a}})."),
    ],
)
def test_what_is_not_about_numbers_is_left_alone(language, text):
    assert "claim_without_figure" not in of_prose(text, language)
