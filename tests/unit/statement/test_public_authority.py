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
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.register.reported import Reported
from jamstilt.statement.public_authority.public_authority import SECTIONS, public_authority
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Chart, Notice, Prose, Record, Section, Table
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


def cells(section: Section, key: str, label: str) -> list[str]:
    return printed(table(section, key))[label]


def prose(section: Section) -> str:
    return " ".join(each.text for each in blocks(section, Prose)).replace("\xa0", " ")


def test_six_not_stated_stand_in_the_table_beside_counts_and_shares():
    found = table(written(caseloads=(ADVISERS,)), "work_cases")
    assert [(column.over, column.label) for column in found.columns] == [
        (None, "I alt"),
        ("Kvinner", "Saker"),
        ("Kvinner", "Del"),
        ("Menn", "Saker"),
        ("Menn", "Del"),
        (None, "Ikkje oppgitt"),
        (None, "Stillingar"),
        (None, "Per stilling"),
    ]
    assert printed(found) == {"Rådgivarar": ["1 031", "761", "74 %", "264", "26 %", "6", "65", "15,9"]}


def test_a_share_without_its_count_has_a_header_of_its_own():
    shares = caseload(total=140, women_share=78, men_share=18, other_share=3, programme="chance")
    found = table(written(caseloads=(shares,)), "work_cases")
    assert [(each.over, each.label) for each in found.columns] == [
        (None, "I alt"),
        (None, "Kvinner, del"),
        (None, "Menn, del"),
        (None, "Andre, del"),
    ]


def test_a_register_whose_title_says_what_it_counts_does_not_say_it_twice():
    online = caseload(title="Spørsmål på nett", unit="spørsmål", total=140, programme="chance")
    assert list(printed(table(written(caseloads=(online,)), "work_cases"))) == ["Spørsmål på nett"]
    asked = caseload(title="Linja", unit="spørsmål", total=140, programme="chance")
    assert list(printed(table(written(caseloads=(asked,)), "work_cases"))) == ["Linja, spørsmål"]


def test_why_few_cases_are_shown_stands_under_the_table_in_its_own_language():
    online = caseload(total=140, programme="chance", anonymous_because="Spørsmåla kjem utan namn.")
    assert "Rådgivarar: Spørsmåla kjem utan namn." in table(written(caseloads=(online,)), "work_cases").notes
    english = written(Language.ENGLISH, caseloads=(online,))
    assert not any("Spørsmåla" in note for note in table(english, "work_cases").notes)
    [told] = [each for each in blocks(english, Prose) if each.text == "Spørsmåla kjem utan namn."]
    assert told.language is Language.NYNORSK


def test_every_number_of_a_table_points_to_the_number_that_was_released():
    entries = table(written(caseloads=(ADVISERS,)), "work_cases").rows[0].entries
    assert entries[5].figure == Reported("caseload", "advisers", "cases", "not_stated", "2024")
    assert entries[5].value == 6


def test_of_a_hidden_category_no_number_is_left():
    few = caseload(total=1000, women=700, men=297, other=3, programme="chance")
    hidden = cells(written(caseloads=(few,)), "work_cases", "Rådgivarar")
    assert hidden == ["1 000", "700", "70 %", ":", ":", ":", ":", "0"]
    internal = cells(written(audience=Audience.INTERNAL, caseloads=(few,)), "work_cases", "Rådgivarar")
    assert internal == ["1 000", "700", "70 %", "297", "30 %", "3", "0 %", "0"]


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
        "Kurs": ["Eige liv", "19b", "i gang (gjort)", "Lagar kurs"],
        "Utan tittel": ["plan ikkje oppgitt", "24", "i gang", ""],
    }
    assert printed(table(part, "action_plans")) == {"Eige liv": ["Periode: 2025–2028"]}


def test_an_evaluation_has_its_base_and_its_interval():
    held = event(field="work", found_relevant=92, evaluation_base=200, participants=476)
    [told] = cells(written(events=(held,)), "work_events", "Konferanse")
    # n* = 200 x 475 / 276 = 344.2; Wilson around 184 / 200
    assert told == "Deltakarar: 476; Fann det relevant: 92 % av 200 (95 %-intervall 89 % til 94 %)"


def test_an_evaluation_without_a_base_says_so_and_another_year_is_seen():
    part = written(events=(event(field="work", year=2025, found_relevant=92),))
    [told] = cells(part, "work_events", "Konferanse (2025)")
    assert told == "Fann det relevant: 92 %. Kor mange som svarte, er ikkje oppgitt."


def test_a_study_tells_its_rounds_and_rhythm():
    asked = study(field="work", rounds=11, first_round=2005, interval_years=2, gross=500, net=200)
    [told] = cells(written(studies=(asked,)), "work_events", "Barometer")
    assert told.startswith("Runde nr.: 11; Første runde: 2005; År mellom rundane: 2 år;")
    assert told.endswith("Svarprosent: 40,0 %")


def test_what_is_about_all_grounds_says_so_in_a_word():
    every = tuple(each for each in AUTHORITY_GROUNDS)
    but_age = tuple(each for each in every if each is not Ground.AGE)
    networks = (
        Network(key="a", title="Alle", field="work", grounds=every),
        Network(key="b", title="Dei fleste", field="work", grounds=but_age),
    )
    told = printed(table(written(networks=networks), "work_events"))
    assert told["Alle"] == ["Grunnlag: alle grunnlag"]
    assert "alle" not in told["Dei fleste"][0]
    argued = printed(
        table(written(fields=(field(not_relevant={"age": "Berre vaksne"}),), networks=networks), "work_events")
    )
    assert argued["Dei fleste"] == ["Grunnlag: alle grunnlag som er dekte i feltet"]


def test_outcomes_stand_with_their_base_in_the_results():
    part = written(cohorts=(cohort(exits=900, reached=693, unknown_outcome=40, after_years=1),))
    assert printed(table(part, "cohorts"))["Jobb: i arbeid"] == [
        "2021",
        "1 år etter",
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


@pytest.mark.parametrize("years", [2, 3])
def test_three_years_of_an_indicator_are_drawn(years: int):
    series = [{"year": 2024 - back, "value": 68 - back, "comparison": 78} for back in range(years)]
    drawn = blocks(written(indicators=(indicator(series=series, unit="percent"),)), Chart)
    if years == 2:
        assert drawn == []
        return
    [chart] = drawn
    assert chart.labels == ("2022", "2023", "2024")
    assert [mark.text.replace("\xa0", " ") for mark in chart.marks] == ["66 %", "67 %", "68 %", *["78 %"] * 3]


def test_the_result_of_a_programme_is_not_printed_twice():
    last_year = Authority(fields=FIELDS, programmes=(programme(expectation="Fleire skal i arbeid."),))
    part = written(expected=last_year, programmes=(programme(result="Fleire kom i arbeid."),))
    assert str(part).count("Fleire kom i arbeid.") == 1
    assert "Resultatet står i tabellen" in lines(part, "promised-chance")["Slik gjekk det"]


def test_results_stand_by_level_and_what_cannot_be_measured_says_why():
    told = (
        programme(result="Fleire i arbeid", level="user_effect"),
        programme(key="b", title="Råd", level="not_measurable", not_measurable_because="Ingen kan følgjast"),
    )
    part = written(programmes=told)
    assert printed(table(part, "results")) == {
        "Sjansen": ["Fleire i arbeid", "verknad for brukarane"],
        "Råd": ["Kvifor det ikkje kan målast: Ingen kan følgjast", "kan ikkje målast i dag"],
    }


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
    [facts] = cells(written(programmes=(told,), appropriations=(set_aside,)), "work_programmes", "Sjansen")
    assert facts == (
        "Løyving 2024: 130,6 mill. kr; Deltakarar: over 1 300; Alder: 18–55; Karenstid: 2 år; "
        "Del (2023): 65 % av 476; Grunnlag: kjønn"
    )


@pytest.mark.parametrize(
    ("unit", "text", "printed_as"),
    [
        ("text", "2025-06", "juni 2025"),
        ("date", "2025-06", "juni 2025"),
        ("number", "2024-10", "2024-10"),
        ("text", "2025-13", "2025-13"),
    ],
)
def test_a_month_is_said_in_words_and_a_number_that_looks_like_one_is_not(unit: str, text: str, printed_as: str):
    told = programme(numbers=[{"key": "open", "label": "Opna", "text": text, "unit": unit}])
    [facts] = cells(written(programmes=(told,)), "work_programmes", "Sjansen")
    assert facts == f"Opna: {printed_as}; Grunnlag: kjønn"


def test_a_programme_with_prose_of_its_own_is_a_section_where_it_can_be_placed():
    text = AuthoredText("chance", Language.NYNORSK, "text/nn/chance.md", "Meir om Sjansen.")
    assert "chance" in {each.key for each in walk(written(texts=(text,)))}
    assert "chance" not in {each.key for each in walk(written())}


def test_what_lies_in_no_field_is_still_told():
    part = written(caseloads=(caseload(total=9),), events=(event(participants=40),))
    assert {"other_work_cases", "other_work_events"} <= {each.key for each in blocks(part, Table)}


def test_the_four_elements_and_the_scope_are_sections_in_the_order_of_the_law():
    part = written(
        principles=(Principle(key="p", title="Prinsipp"),),
        programmes=(programme(result="Fleire"),),
        expectations=(Expectation(key="e", title="Verktøy", due="2025"),),
        networks=(Network(key="n", title="Nettverk", field="work", members=9),),
    )
    assert [each.key for each in part.sections] == [key for key in SECTIONS if key != "authority_promises"]
    assert cells(part, "work_events", "Nettverk") == ["Medlemmer: 9"]
    assert cells(part, "expectations", "Verktøy") == ["2025"]
    assert len({each.key for each in walk(part)}) == len(walk(part))


def test_grounds_that_are_not_treated_have_their_reason_once():
    reasoned = field(not_relevant={"pregnancy": "Ikkje i oppdraget", "age": "Ikkje i oppdraget"})
    part = written(fields=(reasoned,))
    assert printed(table(part, "authority_not_treated")) == {"Arbeidsliv": ["Graviditet og alder", "Ikkje i oppdraget"]}
    [row] = table(written(Language.ENGLISH, fields=(reasoned,)), "authority_not_treated").rows
    assert [entry.language for entry in row.entries] == [None, Language.NYNORSK]
    found = table(part, "authority_grounds")
    told = printed(found)
    assert (told["Kjønn"], told["Alder"], told["Religion"]) == (["●"], ["grunngitt"], ["–"])
    assert "–: ikkje omtalt." in found.notes[0]


def test_the_note_explains_only_the_signs_that_stand_in_the_table():
    every = programme(grounds=AUTHORITY_GROUNDS)
    assert table(written(programmes=(every,)), "authority_grounds").notes == ("●: grunnlaget er dekt i feltet.",)


def test_a_ground_argued_away_is_not_covered_by_a_principle_without_grounds():
    reasoned = field(not_relevant={"pregnancy": "Ikkje i oppdraget"})
    part = written(fields=(reasoned,), principles=(Principle(key="k", title="Kunnskap før tiltak"),))
    found = printed(table(part, "authority_grounds"))
    assert (found["Graviditet"], found["Alder"]) == (["grunngitt"], ["–"])


def test_text_in_another_language_is_marked_so_that_a_voice_reads_it_right():
    told = programme(purpose="Få fleire i arbeid", action="Held kurs")
    [row] = table(written(Language.ENGLISH, programmes=(told,)), "work_programmes").rows
    assert (row.entries[0].text, row.entries[0].language) == ("Få fleire i arbeid. Held kurs", Language.NYNORSK)


def test_a_cell_is_in_one_language_that_all_of_it_is_written_in():
    told = programme(purpose={"nn": "Arbeid til fleire", "en": "Work for more"}, action="Held kurs")
    [row] = table(written(Language.ENGLISH, programmes=(told,)), "work_programmes").rows
    assert (row.entries[0].text, row.entries[0].language) == ("Arbeid til fleire. Held kurs", Language.NYNORSK)


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
    assert list(printed(table(part, "expectations"))) == ["Noko nytt"]
