from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "authority"))

from records import caseload, cohort, event, field, grant, indicator, programme, study
from written import PROFILE

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.authority import Authority
from jamstilt.authority.field import Expectation, Principle
from jamstilt.authority.grant import Appropriation
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.authority.programme import Network
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT
from jamstilt.disclosure.release import release
from jamstilt.language.catalogue import Language, Words
from jamstilt.register.reported import Reported
from jamstilt.statement.public_authority.public_authority import SECTIONS, public_authority
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Notice, Prose, Record, Section, Table
from jamstilt.statement.writer import Writer

FIELDS = (field(),)
ADVISERS = caseload(total=1031, women=761, men=264, posts=65, programme="chance", source="Saksregisteret")


def written(
    language: Language = Language.NYNORSK,
    audience: Audience = Audience.PUBLIC,
    texts: tuple[AuthoredText, ...] = (),
    expected: Authority | None = None,
    **registers: Any,
) -> Section:
    authority = Authority(**({"fields": FIELDS, "programmes": (programme(),)} | registers))
    released = release({}, STRICT, audience, (), numbers(authority, 2024))
    return public_authority(
        Writer(
            released,
            PROFILE,
            Words(language),
            Registers(authority=authority, expected=expected or Authority(), texts=texts),
        )
    )


def walk(section: Section) -> list[Section]:
    return [section, *(found for below in section.sections for found in walk(below))]


def blocks(section: Section, kind: type[Any]) -> list[Any]:
    return [block for each in walk(section) for block in each.blocks if isinstance(block, kind)]


def table(section: Section, key: str) -> Table:
    return next(each for each in blocks(section, Table) if each.key == key)


def printed(found: Table) -> dict[str, list[str]]:
    return {row.label: [entry.text.replace("\xa0", " ") for entry in row.entries] for row in found.rows}


def lines(section: Section, key: str) -> dict[str, str]:
    record = next(each for each in blocks(section, Record) if each.key == key)
    return {line.label: line.text.replace("\xa0", " ") for line in record.details}


def prose(section: Section) -> str:
    return " ".join(each.text for each in blocks(section, Prose)).replace("\xa0", " ")


def test_six_not_stated_stand_in_the_table_and_in_the_sentence():
    part = written(caseloads=(ADVISERS,))
    found = table(part, "work_cases")
    assert [column.label for column in found.columns][:4] == ["Kvinner", "Menn", "Ikkje oppgitt", "I alt"]
    assert printed(found)["Rådgivarar, saker"] == ["761", "264", "6", "1 031", "65", "15,9"]
    assert printed(table(part, "work_shares"))["Rådgivarar, saker"] == ["74 %", "26 %"]
    assert (
        "Rådgivarar: 1 031 saker i 2024. Av dei gjeld 761 kvinner (74 %) og 264 menn (26 %). "
        "I 6 er kjønn ikkje oppgitt. 65 stillingar gir 15,9 saker per stilling."
    ) in prose(part)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.BOKMAL, "Av dem gjelder 761 kvinner (74 %) og 264 menn (26 %). I 6 er kjønn ikke oppgitt."),
        (
            Language.ENGLISH,
            "Of these, 761 concern women (74%) and 264 concern men (26%). In 6 the gender is not stated.",
        ),
    ],
)
def test_the_sentence_says_the_same_in_every_language(language: Language, sentence: str):
    assert sentence in prose(written(language, caseloads=(ADVISERS,)))


def test_every_number_of_a_table_points_to_the_number_that_was_released():
    entries = table(written(caseloads=(ADVISERS,)), "work_cases").rows[0].entries
    assert entries[2].figure == Reported("caseload", "advisers", "cases", "not_stated", "2024")
    assert entries[2].value == 6


def test_nothing_is_said_of_a_change_that_nobody_knows():
    assert "enn året før" not in prose(written(caseloads=(ADVISERS,)))


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (838, "Det er 23 % fleire enn året før."),  # 1031 / 838 = 1.230
        (1341, "Det er 23 % færre enn året før."),  # 1031 / 1341 = 0.769
        (1030, "Det er like mange som året før."),  # 0.1 per cent is printed as 0
    ],
)
def test_the_change_is_said_as_it_is_printed(before: int, sentence: str):
    changed = caseload(total=1031, earlier_total=before, programme="chance")
    assert sentence in prose(written(caseloads=(changed,)))


def test_of_a_hidden_category_no_word_is_left():
    few = caseload(total=1000, women=700, men=297, other=3, programme="chance")
    part = written(caseloads=(few,))
    assert printed(table(part, "work_cases"))["Rådgivarar, saker"] == ["700", ":", ":", "0", "1 000"]
    assert "Av dei gjeld 700 kvinner (70 %)." in prose(part)
    assert "menn" not in prose(part)
    assert "andre" not in prose(part)
    internal = prose(written(audience=Audience.INTERNAL, caseloads=(few,)))
    assert "700 kvinner (70 %), 297 menn (30 %) og 3 andre (0 %)" in internal


def test_registers_are_never_added_and_the_reader_is_told_why():
    part = written(caseloads=(ADVISERS, caseload(key="team", title="Teamet", total=1402, programme="chance")))
    found = table(part, "work_cases")
    assert len(found.rows) == 2
    assert any("aldri lagde saman" in note for note in found.notes)
    assert any("ikkje kor mange som er utsette" in note for note in found.notes)
    assert "2 433" not in str(part)


def test_a_millions_amount_is_worded_and_a_smaller_one_written_out():
    diversity = grant(applied_sum=34_300_000, paid=11_000_000, applications=62, frame=950_000)
    told = lines(written(grants=(diversity,)), "grant-diversity-2024")
    assert told["Søkt beløp"] == "34,3 mill. kr"
    assert told["Utbetalt"] == "11 mill. kr"
    assert told["Ramme"] == "950 000 kr"
    assert lines(written(Language.ENGLISH, grants=(diversity,)), "grant-diversity-2024")["Paid"] == "NOK 11 million"


def test_several_schemes_are_compared_in_a_table_and_their_amounts_stand_once():
    part = written(grants=(grant(paid=1000), grant(key="other", title="Anna", paid=2000)))
    assert printed(table(part, "work_grants")) == {"Mangfald": ["1 000 kr"], "Anna": ["2 000 kr"]}
    assert "Utbetalt" not in lines(part, "grant-diversity-2024")


def _records(section: Section, key: str) -> list[Record]:
    return [each for each in blocks(section, Record) if each.key == key]


def test_recipients_have_their_kind_and_passed_on_money_is_marked():
    scheme = grant(recipients=26, recipient_unit="verksemder", delegated=True)
    told = lines(written(grants=(scheme,)), "grant-diversity-2024")
    assert told["Mottakarar"] == "26 verksemder"
    assert "Andre tildeler" in told["Tildeling"]


def test_a_plan_measure_is_named_by_plan_and_number_and_the_number_is_text():
    plan = ActionPlan(key="life", title="Eige liv", since=2025, until=2028)
    measures = (
        PlanMeasure(number="19b", plan="life", title="Kurs", what_is_done="Lagar kurs", level="activity"),
        PlanMeasure(number="24"),
    )
    part = written(plans=(plan,), plan_measures=measures)
    assert printed(table(part, "plan_measures")) == {
        "Kurs": ["Eige liv", "19b", "i gang", "gjort"],
        "Utan tittel": ["plan ikkje oppgitt", "24", "i gang", ""],
    }
    assert lines(part, "plan-life")["Periode"] == "2025–2028"
    assert lines(part, "plan-life")["Tiltak 19b"] == "Lagar kurs"


def test_an_evaluation_has_its_base_and_its_interval():
    told = lines(
        written(events=(event(field="work", found_relevant=92, evaluation_base=200, participants=476),)),
        "event-conference-2024",
    )
    # n* = 200 x 475 / 276 = 344.2; Wilson around 184 / 200
    assert told["Fann det relevant"] == "92 % av 200 (95 %-intervall 89 % til 94 %)"


def test_an_evaluation_without_a_base_says_so_and_another_year_is_seen():
    part = written(events=(event(field="work", year=2025, found_relevant=92),))
    assert lines(part, "event-conference-2025")["Fann det relevant"] == "92 %. Kor mange som svarte, er ikkje oppgitt."
    assert _records(part, "event-conference-2025")[0].status == "2025"


def test_a_study_tells_its_rounds_and_rhythm():
    told = lines(
        written(studies=(study(field="work", rounds=11, first_round=2005, interval_years=2, gross=500, net=200),)),
        "study-barometer-2024",
    )
    assert (told["Runde nr."], told["Første runde"], told["År mellom rundane"]) == ("11", "2005", "2 år")
    assert told["Svarprosent"] == "40,0 %"


def test_outcomes_stand_with_their_base_in_the_results():
    part = written(cohorts=(cohort(exits=900, reached=693, unknown_outcome=40, after_years=1),))
    assert printed(table(part, "cohorts"))["Jobb: i arbeid 1 år etter (avslutta 2021)"] == [
        "900",
        "693",
        "40",
        "77,0 %",
    ]


def test_the_gap_of_an_indicator_is_the_indicator_and_it_narrows():
    series = [{"year": 2022, "value": 66.5, "comparison": 79}, {"year": 2024, "value": 68, "comparison": 78.5}]
    part = written(indicators=(indicator(series=series, unit="percent"),))
    assert printed(table(part, "indicator_employment"))["2024"] == ["68 %", "78,5 %", "−10,5"]
    assert "Sysselsetjing: −10,5 prosentpoeng i 2024, samanlikna med resten." in prose(part)
    assert "Skilnaden er 2,0 prosentpoeng mindre enn førre gong." in prose(part)


def test_results_stand_by_level_and_what_cannot_be_measured_says_why():
    told = (
        programme(result="Fleire i arbeid", level="user_effect"),
        programme(key="b", title="Råd", level="not_measurable", not_measurable_because="Ingen kan følgjast"),
    )
    part = written(programmes=told)
    assert lines(part, "results-user_effect") == {"Sjansen": "Fleire i arbeid"}
    assert "Ingen kan følgjast" in lines(part, "results-not_measurable").values()
    assert list(lines(part, "results-not_measurable")) == ["Råd"]


def test_money_of_a_programme_and_its_key_numbers_stand_with_it():
    set_aside = Appropriation(key="a", title="Løyving", year=2024, amount=130_600_000, programme="chance")
    told = programme(
        numbers=[
            {"key": "people", "label": "Deltakarar", "value": {"value": 1300, "qualifier": "over"}, "unit": "persons"},
            {"key": "age", "label": "Alder", "text": "18–55", "unit": "years"},
            {"key": "pause", "label": "Karenstid", "value": 2, "unit": "years"},
            {"key": "part", "label": "Del", "value": 65, "unit": "percent", "base": 476, "period": "2023"},
        ]
    )
    found = lines(written(programmes=(told,), appropriations=(set_aside,)), "programme-chance")
    assert found["Løyving 2024"] == "130,6 mill. kr"
    assert (found["Deltakarar"], found["Alder"], found["Karenstid"]) == ("over 1 300", "18–55", "2 år")
    assert found["Del (2023)"] == "65 % av 476"


def test_a_programme_with_prose_of_its_own_is_a_section_where_it_can_be_placed():
    text = AuthoredText("chance", Language.NYNORSK, "text/nn/chance.md", "Meir om Sjansen.")
    assert "chance" in {each.key for each in walk(written(texts=(text,)))}
    assert "chance" not in {each.key for each in walk(written())}


def test_what_lies_in_no_field_is_still_told():
    part = written(caseloads=(caseload(total=9),), events=(event(participants=40),))
    assert {"other_work", "other_work_cases", "other_work_events"} <= {each.key for each in walk(part)}


def test_the_four_elements_and_the_scope_are_sections_in_the_order_of_the_law():
    part = written(
        principles=(Principle(key="p", title="Prinsipp"),),
        programmes=(programme(result="Fleire"),),
        expectations=(Expectation(key="e", title="Verktøy", due="2025"),),
        networks=(Network(key="n", title="Nettverk", field="work", members=9),),
    )
    assert [each.key for each in part.sections] == [key for key in SECTIONS if key != "authority_promises"]
    assert lines(part, "network-n")["Medlemmer"] == "9"
    assert _records(part, "expectation-e")[0].status == "2025"
    assert len({each.key for each in walk(part)}) == len(walk(part))


def test_grounds_that_are_not_treated_have_their_reason_once():
    reasoned = field(not_relevant={"pregnancy": "Ikkje i oppdraget", "age": "Ikkje i oppdraget"})
    part = written(fields=(reasoned,))
    assert lines(part, "field-work")["Ikkje dekt"] == "Graviditet, alder: Ikkje i oppdraget"
    assert lines(written(Language.ENGLISH, fields=(reasoned,)), "field-work")["Not covered"].startswith(
        "Graviditet, alder"
    )
    found = printed(table(part, "authority_grounds"))
    assert (found["Kjønn"], found["Alder"], found["Religion"]) == (["1 av 4"], ["grunngitt"], ["–"])


def test_text_in_another_language_is_marked_so_that_a_voice_reads_it_right():
    part = written(Language.ENGLISH, programmes=(programme(purpose="Få fleire i arbeid"),))
    line = next(line for line in _records(part, "programme-chance")[0].details if line.label == "Purpose")
    assert (line.text, line.language) == ("Få fleire i arbeid", Language.NYNORSK)


def test_nothing_written_is_a_gap_that_is_seen():
    empty = written(fields=(), programmes=())
    assert blocks(empty, Notice)
    assert not blocks(written(), Notice)


def test_what_was_expected_last_year_stands_beside_what_came_of_it_and_not_among_the_plans():
    last_year = Authority(
        expectations=(
            Expectation(key="guide", title="Rettleiar", text="Vi vil lage ein rettleiar."),
            Expectation(key="course", title="Kurs", text="Vi vil halde kurs."),
        )
    )
    now = (
        Expectation(key="guide", title="Rettleiar", came_of="Han er i bruk."),
        Expectation(key="course", title="Kurs"),
        Expectation(key="new", title="Noko nytt", text="Vi vil meir."),
    )
    part = written(expected=last_year, expectations=now)
    told = {each.key: [(line.label, line.text) for line in each.details] for each in blocks(part, Record)}
    assert told["promised-guide"] == [("Vi venta", "Vi vil lage ein rettleiar."), ("Slik gjekk det", "Han er i bruk.")]
    assert told["promised-course"] == [("Vi venta", "Vi vil halde kurs.")]
    assert [key for key in told if key.startswith("expectation-")] == ["expectation-new"]
