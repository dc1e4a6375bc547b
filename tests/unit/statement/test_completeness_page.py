"""The page of completeness: what it says first, what stands in each table, and what it never shows as law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written import PROFILE, released

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotKnown, Reason
from jamstilt.findings import Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import say
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.grounds import AUTHORITY_GROUNDS, EMPLOYER_GROUNDS, Area, Ground
from jamstilt.law.measure_record import StatementElement
from jamstilt.statement.completeness.completeness import completeness, completeness_lines, gaps
from jamstilt.statement.completeness.matrices import Matrices, MatrixSign, area_matrix, field_matrices, matrices
from jamstilt.statement.completeness.page import completeness_page
from jamstilt.statement.registers import Registers
from jamstilt.statement.statement import Points, Prose, Statement

WORDS = Words(Language.NYNORSK)
EVERY = Duties(four_steps=True, statement=True, authority=True, reason=say("law.duties.public"))
NONE = replace(EVERY, statement=False, four_steps=False, authority=False, public_body=False)
RISK = Risk(key="advert", area=Area.RECRUITMENT, grounds=(Ground.ETHNICITY,), observed="Få søkjarar")
OPEN_RISK = replace(RISK, key="stairs", area=Area.ACCOMMODATION, grounds=(Ground.DISABILITY,))
CAUSE = Cause(key="network", risk="advert", text="Dei same kanalane")
MEASURE = EqualityMeasure(key="channels", title="Fleire kanalar", answers=("network",))
LINE = NoRiskFound(because="Vi såg etter", on=date(2024, 3, 1), area=Area.PROMOTION)
REGISTERS = Registers(
    activity=Activity(risks=(RISK, OPEN_RISK), causes=(CAUSE,), measures=(MEASURE,), examined=(LINE,))
)


def pay(period: int, share: object):
    agreed = Component.AGREED
    return {
        Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, period): 100,
        Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, period, agreed): share,
    }


def page(
    duties: Duties = EVERY, registers: Registers = REGISTERS, figures=None, language=Language.NYNORSK
) -> Statement:
    words = Words(language)
    found = completeness(released(figures or {}), 2024, duties, registers)
    return completeness_page(found, matrices(registers, PROFILE, words), PROFILE, words)


def cells(made: Statement, table: str) -> dict[str, tuple[str, ...]]:
    [found] = [each for each in made.tables() if each.key == table]
    return {row.label: tuple(entry.text for entry in row.entries) for row in found.rows}


def overview(made: Statement) -> str:
    texts = [block.text for block in made.parts[0].blocks if isinstance(block, Prose)]
    items = [item for block in made.parts[0].blocks if isinstance(block, Points) for item in block.items]
    return " ".join([*texts, *items])


def test_it_is_marked_as_internal_and_not_for_publishing():
    made = page()
    assert made.audience is Audience.INTERNAL
    assert made.labels.confidential == "Arbeidsside til internt bruk. Skal ikkje publiserast."


def test_it_begins_with_how_many_duties_are_answered_and_what_is_missing():
    said = overview(page())
    assert "2 av 21 plikter er svara på" in said  # the four steps, and that nothing was promised
    assert "Del 3: Likestilling i oppgåvene våre: ikkje noko er skrive enno" in said
    assert "Trakassering og vald: ikkje noko står i registeret" in said


def test_where_no_statement_is_due_it_says_so_and_has_no_part():
    made = page(NONE)
    assert "inga utgreiing" in overview(made)
    assert [part.key for part in made.parts] == ["overview", "marks"]


@pytest.mark.parametrize("language", Language)
def test_the_table_of_part_one_says_which_year_a_survey_is_from(language):
    figures = pay(2024, NotKnown(Reason.SOURCE_MISSING)) | pay(2023, "96.1")
    row = cells(page(figures=figures, language=language), "completeness_state_of_equality")
    said = row[Words(language)("law.pay_total.title")][0]
    assert "2023" in said


def test_what_was_not_read_in_an_official_source_is_guidance_and_never_law():
    rows = cells(page(), "completeness_state_of_equality")
    assert rows["Delane av løna"][-1] == "Rettleiing (R3.1), ikkje kontrollert mot lovteksten"
    assert rows["Kjønnsbalanse"][-1] == "LDL\u00a0§\u00a026\u00a0a"


def test_the_matrix_shows_measures_risks_examined_places_and_holes():
    found = cells(page(), "completeness_areas")
    assert len(found) == len(EMPLOYER_GROUNDS)
    columns = list(Area)
    assert found["Etnisitet"][columns.index(Area.RECRUITMENT)] == "● tiltak"
    assert found["Funksjonsnedsetjing"][columns.index(Area.ACCOMMODATION)] == "◐ risiko"
    assert found["Religion"][columns.index(Area.PROMOTION)] == "✓ ingen"
    assert found["Religion"][columns.index(Area.HARASSMENT)] == "○ hol"


def test_age_has_a_row_once_somebody_has_added_it():
    aged = Registers(activity=Activity(risks=(replace(RISK, grounds=(Ground.AGE,)),)))
    assert "Alder" in cells(page(registers=aged), "completeness_areas")
    assert "Alder" not in cells(page(), "completeness_areas")
    assert len(area_matrix(Matrices(), WORDS).rows) == len(EMPLOYER_GROUNDS)


def test_each_field_has_a_table_of_twelve_grounds_by_four_elements():
    place = ("schools", Ground.AGE, StatementElement.RESULTS)
    [table] = field_matrices(Matrices(fields={place: MatrixSign.TREATED}, titles={"schools": "Skular"}), WORDS)
    assert (len(table.rows), len(table.columns)) == (len(AUTHORITY_GROUNDS), len(StatementElement))
    [age] = [row for row in table.rows if row.label == "Alder"]
    assert [entry.text for entry in age.entries] == ["○ hol", "○ hol", "● med", "○ hol"]


@pytest.mark.parametrize("language", Language)
def test_every_requirement_has_a_line_for_the_terminal(language):
    found = completeness(released({}), 2024, EVERY, REGISTERS)
    lines = completeness_lines(found, Words(language))
    assert len(lines) == len(found.answers)
    assert all(
        Words(language).say(each.requirement.title) in line for each, line in zip(found.answers, lines, strict=True)
    )


def test_a_part_that_is_begun_has_a_finding_for_each_gap_and_an_unwritten_one_has_one():
    found = gaps(completeness(released({}), 2024, EVERY, REGISTERS))
    sections = [each.where.section for each in found if each.rule in ("incomplete", "not_written")]
    assert sections == ["principles", "areas", "harassment", "grounds", "cooperation", "plans", "public_authority"]


def test_what_the_registers_own_findings_tell_is_not_told_twice():
    found = completeness(released({}), 2024, EVERY, REGISTERS)
    [told] = [each for each in gaps(found) if each.where.section == "cooperation"]
    said = replace(told, rule="no_meeting", where=Where())
    assert "cooperation" not in {each.where.section for each in gaps(found, (said,))}


@pytest.mark.parametrize("language", Language)
def test_every_gap_says_why_and_how_to_mend_it(language):
    words = Words(language)
    for finding in gaps(completeness(released({}), 2024, EVERY, REGISTERS)):
        assert words.say(finding.problem)
        assert words.say(finding.remedy)


def test_a_survey_of_two_years_back_is_a_gap_that_names_both_years():
    figures = pay(2024, NotKnown(Reason.SOURCE_MISSING)) | pay(2022, "96.1")
    old = [each for each in gaps(completeness(released(figures), 2024, EVERY)) if each.rule == "survey_too_old"]
    assert [each.where.section for each in old] == ["pay_total"]
    assert dict(old[0].problem.values)["measured"] == 2022
    assert "unanswered" not in {
        each.rule for each in gaps(completeness(released(figures), 2024, EVERY)) if each.where.section == "pay_total"
    }
