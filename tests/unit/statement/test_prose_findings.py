"""What is said of authored prose before anyone reads it: typed digits, placeholders, wrong names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import writer

from jamstilt.figure import TOTAL, Figure, Gender, Measure, NotKnown, Reason, Suppressed
from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.prose_findings import prose_findings
from jamstilt.statement.registers import AuthoredText

NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH
W = Gender.WOMEN
ANSWERS = {
    Figure(Measure.GENDER_SHARE, TOTAL, W, 2023): "66.17",
    Figure(Measure.GENDER_SHARE, TOTAL, W, 2024): "68.20",
    Figure(Measure.TEMPORARY, TOTAL, W, 2024): Suppressed(Reason.FEW_PEOPLE),
    Figure(Measure.INVOLUNTARY_PART_TIME, TOTAL, W, 2024): NotKnown(Reason.NOT_ASKED),
}


def text(markdown: str, language: Language = NN, section: str = "summary") -> AuthoredText:
    return AuthoredText(section, language, f"text/{language}/{section}.md", markdown)


def found(markdown: str, language: Language = NN) -> list[Finding]:
    return list(prose_findings([text(markdown, language)], writer(ANSWERS)))


def rules(markdown: str, language: Language = NN) -> list[str]:
    return [finding.rule for finding in found(markdown, language)]


def test_a_text_with_references_only_has_nothing_wrong_with_it():
    assert rules("Kvinner utgjer {{employees women share}} i {{year}}, {{change employees women share}}.") == []


@pytest.mark.parametrize(
    ("markdown", "digits"),
    [
        ("Vi er 283 tilsette.", ["283"]),
        ("I 2024 var 68,2 % kvinner.", ["2024", "68,2 %"]),
        ("{{employees women share}} % er kvinner.", ["%"]),
        ("Vi fekk 1 300 saker.", ["1 300"]),
        ("## Arbeidet i 2024", ["2024"]),
        ("- 3 møte", ["3"]),
        ("Sjå [rapport 24](https://a.no).", ["24"]),
        ("Etter § 26 a fekk 5 svar.", ["5"]),
    ],
)
def test_a_digit_typed_by_hand_is_found(markdown, digits):
    own = writer(ANSWERS)
    typed = [each for each in found(markdown) if each.rule == "digit_typed"]
    assert [own.words.say(each.problem).split("»")[0].strip("«") for each in typed] == digits
    assert {each.severity for each in typed} == {Severity.DECIDE}


@pytest.mark.parametrize(
    "markdown",
    [
        "Lova (§ 26 a) og forskrifta.",
        "Sjå §§ 24 og 26 a, og § 26 andre ledd.",
        "1. Fyrst\n2. Så",
        "Sjå [rapporten](https://a.no/2024/rapport-24).",
        "Skjemaet `RA-0712`.",
        "Sjå <https://a.no/2024>.",
        "Lova kom i {{fact 2008, source: Prop. 79 L}}.",
        "In line with section 26 a and Article 9.",
    ],
)
def test_digits_that_are_no_figures_are_left_alone(markdown):
    assert "digit_typed" not in rules(markdown)


def test_a_finding_has_the_line_that_its_words_stand_on():
    (finding,) = found("# Topp\n\nEin\nto {{year}}\ntre 3 fire.".removeprefix("# Topp\n\n"))
    assert (finding.where.file, finding.where.row) == ("text/nn/summary.md", 3)


@pytest.mark.parametrize(
    ("markdown", "rule", "severity"),
    [
        ("{{employes women share}} er kvinner.", "reference_unknown", Severity.STOPS),
        ("{{temporary women}} er mellombelse.", "reference_hidden", Severity.DECIDE),
        ("{{involuntary_part_time women}} vil ha meir.", "reference_not_known", Severity.DECIDE),
        ("Lova er frå {{fact 2008}}.", "fact_without_source", Severity.DECIDE),
        ("Ansvarleg: XX.", "placeholder_left", Severity.STOPS),
        ("Lorem ipsum dolor.", "placeholder_left", Severity.STOPS),
        ("Frist: TBD", "placeholder_left", Severity.STOPS),
        ("Klikk her for å skrive.", "placeholder_left", Severity.STOPS),
        ("Vi er {{employees women.", "placeholder_left", Severity.STOPS),
        ("Vi er employees}}.", "placeholder_left", Severity.STOPS),
        ("| a | b |\n|---|---|\n| c | d |", "markdown_unsupported", Severity.NOTE),
        ("![diagram](bilete.png)", "markdown_unsupported", Severity.NOTE),
        ("Ein <b>ting</b>.", "markdown_unsupported", Severity.NOTE),
        ("> Eit sitat.", "markdown_unsupported", Severity.NOTE),
        ("[fil](../hemmeleg.txt)", "markdown_unsupported", Severity.NOTE),
        ("[tal](https://a.no/{{year}})", "markdown_unsupported", Severity.NOTE),
        ("## Fremje diskriminering", "heading_sense", Severity.NOTE),
    ],
)
def test_what_is_wrong_has_a_name(markdown, rule, severity):
    assert (rule, severity) in {(each.rule, each.severity) for each in found(markdown)}


@pytest.mark.parametrize(
    "markdown",
    ["## Fremje likestilling og hindre diskriminering", "## Styrkje arbeidet mot trakassering", "## Tiltak mot vald"],
)
def test_a_heading_against_harm_is_right(markdown):
    assert rules(markdown) == []


def test_a_remark_to_the_writers_is_neither_printed_nor_spoken_of():
    assert rules("<!-- Hugs å spørje Kari om 2024 > 2023 -->\n\nHei.") == []


def test_a_wrong_name_is_answered_with_the_right_one():
    (finding,) = found("{{employes women share}} er kvinner.")
    assert writer(ANSWERS).words.say(finding.remedy).startswith("Meiner du «employees women share»")
    assert writer(ANSWERS, EN).words.say(finding.remedy).startswith("Do you mean “employees women share”")


def test_a_hidden_number_is_not_told_by_its_finding():
    (finding,) = found("{{temporary women}} er mellombelse.")
    assert "«temporary women» er skjult" in writer(ANSWERS).words.say(finding.problem)


def test_claims_are_checked_in_the_language_of_the_text():
    assert rules("The share of women fell to {{employees women share}}.", EN) == ["claim_wrong"]
    assert rules("Kvinnedelen fall til {{employees women share}}.") == ["claim_wrong"]


def test_the_same_words_in_two_languages_are_noted():
    same = prose_findings([text("Hei."), text("Hei. ", NB)], writer(ANSWERS))
    assert [(each.rule, each.where.file) for each in same] == [("text_the_same", "text/nb/summary.md")]


def test_the_order_of_the_files_does_not_change_what_is_found():
    texts = [text("Vi er 3."), text("Vi er 3 og 4.", NB), text("Vi er 4.", NN, "series")]
    one, other = (prose_findings(each, writer(ANSWERS)) for each in (texts, texts[::-1]))
    assert sorted(one, key=lambda each: each.order) == sorted(other, key=lambda each: each.order)


def test_the_language_of_the_writer_is_put_aside():
    own = replace(writer(ANSWERS), words=writer(ANSWERS, EN).words)
    assert [each.rule for each in prose_findings([text("Delen fall til {{employees women share}}.")], own)] == [
        "claim_wrong"
    ]


@pytest.mark.parametrize(
    ("markdown", "rule"),
    [
        ("Vi er {employees women share} kvinner.", "reference_in_single_braces"),
        ("Kvinner utgjer {{employees women share, 3 decimals}}.", "reference_too_precise"),
        ("Frå {{employees women share 2023}} i {{year-2}} gjekk det opp.", "reference_of_another_year"),
        ("Det var {{employees women share}} i {{year-1}}.", "reference_of_another_year"),
        ("Det var {{before employees women share}} i {{year}}.", "reference_of_another_year"),
    ],
)
def test_what_would_be_printed_otherwise_than_meant_is_found(markdown, rule):
    assert rule in rules(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "Kvinner utgjer {{employees women share, 2 decimals}}, {{employees women share, 0 decimals}}.",
        "Frå {{employees women share 2023}} i {{year-1}} til {{employees women share}} i {{year}}.",
        "Det var {{before employees women share}} i {{year-1}}.",
        "Det er {{employees women share}}, {{change employees women share}} frå {{year-1}}.",
    ],
)
def test_a_number_beside_its_own_year_is_left_alone(markdown):
    assert not {"reference_of_another_year", "reference_too_precise"} & set(rules(markdown))
