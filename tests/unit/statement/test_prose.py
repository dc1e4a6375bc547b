"""Prose bound to figures: what is printed for a reference, what is left out, and what is said of it."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import PROFILE, writer

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import Goal, Operator
from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotKnown, Reason, Suppressed
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.names import known_names
from jamstilt.statement.prose.prose import unplaced, with_prose
from jamstilt.statement.prose.references import ReferenceFault, resolve
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Labels, Points, Prose, Section, Span, Statement

W, ALL = Gender.WOMEN, Gender.ALL
NBSP = "\u00a0"
SHARE = {year: Figure(Measure.GENDER_SHARE, TOTAL, W, year) for year in (2023, 2024)}
HEADS = {year: Figure(Measure.EMPLOYEES, TOTAL, ALL, year) for year in (2023, 2024)}
PAY = {year: Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, ALL, year, Component.AGREED) for year in (2023, 2024)}
MEAN = Figure(Measure.MEAN_PAY, TOTAL, W, 2024, Component.AGREED)
WEEKS = Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, W, 2024)
FEW = Figure(Measure.TEMPORARY, TOTAL, W, 2024)
LEAVERS = Figure(Measure.LEAVERS, TOTAL, W, 2024)
UNASKED = Figure(Measure.INVOLUNTARY_PART_TIME, TOTAL, W, 2024)
ANSWERS = {
    SHARE[2023]: "66.17",
    SHARE[2024]: "68.20",
    HEADS[2023]: 1240,
    HEADS[2024]: 1283,
    PAY[2023]: "95.22",
    PAY[2024]: "95.22",
    MEAN: 743673,
    WEEKS: "12.3",
    FEW: Suppressed(Reason.FEW_PEOPLE),
    UNASKED: NotKnown(Reason.NOT_ASKED),
    LEAVERS: 7,
    replace(LEAVERS, period=2023): 9,
}


def told(reference: str, language: Language = Language.NYNORSK) -> str:
    return resolve(reference, writer(ANSWERS, language)).text


def section(*markdown: str, language: Language = Language.NYNORSK, languages=(Language.NYNORSK,), key="summary"):
    texts = tuple(
        AuthoredText(key, each, f"text/{each}/{key}.md", text) for each, text in zip(languages, markdown, strict=True)
    )
    own = replace(writer(ANSWERS, language), registers=Registers(texts=texts))
    return with_prose(Section("summary", "Samandrag", (Prose("Generert."),)), own)


def printed(markdown: str) -> list[str]:
    return [block.text for block in section(markdown).blocks[1:]]


@pytest.mark.parametrize(
    ("reference", "language", "text"),
    [
        ("employees women share", "nn", f"68,20{NBSP}%"),
        ("employees women share", "en", "68.20%"),
        ("employees", "nb", f"1{NBSP}283"),
        ("pay.total women", "nn", f"743{NBSP}673{NBSP}kr"),
        ("pay.total women", "en", f"NOK{NBSP}743,673"),
        ("parental_leave women weeks", "nn", "12,3 veker"),
        ("parental_leave women weeks", "en", "12.3 weeks"),
        ("change employees women share", "nn", "opp 2,03 prosentpoeng"),
        ("change employees women share", "en", "up 2.03 percentage points"),
        ("change employees women share, 0 decimals", "en", "up 2 percentage points"),
        ("change employees women share, 1 decimal", "nn", "opp 2,0 prosentpoeng"),
        ("change employees", "nb", "opp 43"),
        ("change pay.total", "nn", "uendra"),
        ("change pay.total", "nb", "uendret"),
        ("before employees women share", "nn", f"66,17{NBSP}%"),
        ("employees women share 2023", "nn", f"66,17{NBSP}%"),
        ("employees women share, 0 decimals", "nn", f"68{NBSP}%"),
        ("employees women share, 1 decimal", "nn", f"68,2{NBSP}%"),
        ("parental_leave women weeks, 0 decimals", "nb", "12 uker"),
        ("words leavers women", "nn", "sju"),
        ("words leavers women", "en", "seven"),
        ("words employees", "nn", f"1{NBSP}283"),
        ("words before leavers women", "nn", "ni"),
        ("year", "nn", "2024"),
        ("year-1", "nn", "2023"),
        ("year + 1", "nn", "2025"),
        ("organisation", "nn", "Eksempeldirektoratet"),
        ("fact 2008, source: Lov om utdanning", "nn", "2008"),
        ("fact 24, 25 og 26, source: Planen, s. 3", "nn", "24, 25 og 26"),
    ],
)
def test_a_reference_is_printed_as_a_sentence_says_it(reference, language, text):
    assert told(reference, Language(language)) == text


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        ("employes women", ReferenceFault.UNKNOWN),
        ("goal nowhere reached", ReferenceFault.UNKNOWN),
        ("temporary women", ReferenceFault.HIDDEN),
        ("change temporary women", ReferenceFault.HIDDEN),
        ("words temporary women", ReferenceFault.HIDDEN),
        ("involuntary_part_time women", ReferenceFault.NOT_KNOWN),
        ("change parental_leave women weeks", ReferenceFault.NOT_KNOWN),
        ("before parental_leave women weeks", ReferenceFault.NOT_KNOWN),
        ("fact 2008", ReferenceFault.NO_SOURCE),
    ],
)
def test_a_reference_that_cannot_be_written_says_why(reference, fault):
    assert resolve(reference, writer(ANSWERS)).fault is fault


def test_a_change_over_a_broken_series_is_not_written():
    found = resolve("change employees", writer(ANSWERS, population="without_apprentices"))
    assert found.fault is ReferenceFault.NOT_COMPARABLE


def test_a_fall_is_told_as_a_fall():
    own = writer({SHARE[2023]: "66.17", SHARE[2024]: "65.17"})
    assert resolve("change employees women share", own).text == "ned 1,00 prosentpoeng"


def test_a_rounder_number_is_rounded_from_the_printed_one_in_both_versions():
    assert resolve("employees women share, 1 decimal", writer({SHARE[2024]: Fraction("68.4472")})).text == (
        f"68,5{NBSP}%"
    )


@pytest.mark.parametrize(("threshold", "text"), [(68, "nådd"), (69, "ikkje nådd")])
def test_a_goal_is_said_to_be_reached_or_not(threshold, text):
    goal = Goal(
        key="balance",
        title=ByLanguage(own="Balanse"),
        operator=Operator.AT_LEAST,
        threshold=StatedAmount(Fraction(threshold)),
        figure="employees women share",
    )
    own = replace(writer(ANSWERS), registers=Registers(activity=Activity(goals=(goal,))))
    assert resolve("goal balance reached", own).text == text


def reported(measure: str, told: object, period: str = "2024", **more: object):
    name = Reported("caseload", "advisers", measure, "all", period)
    fields = {"counted": NumberKind.CASES, "label": ByLanguage(own="Saker"), "provision": PUBLIC_AUTHORITY, **more}
    number = ReportedNumber(name, told, **fields)
    return name, SafeReported(number, told)


def test_numbers_of_registers_are_printed_and_followed_in_the_same_way():
    numbers = dict(
        [
            reported("cases", Fraction(1031)),
            reported("cases", Fraction(1000), "2023"),
            reported("share", Fraction("73.8"), counted=NumberKind.PERCENT, decimals=1),
            reported("questions", Fraction(1300), qualifier=Qualifier.OVER),
            reported("period", "2024–2027"),
        ]
    )
    own = writer(ANSWERS)
    own = replace(own, release=replace(own.release, reported=numbers))
    asked = ("caseload advisers", "change caseload advisers", "caseload advisers share", "caseload advisers period")
    assert [resolve(each, own).text for each in asked] == [
        f"1{NBSP}031",
        "opp 31",
        f"73,8{NBSP}%",
        "2024–2027",
    ]
    assert resolve("caseload advisers questions", own).text == f"over 1{NBSP}300"
    assert resolve("change caseload advisers questions", own).fault is ReferenceFault.NOT_KNOWN


def test_a_text_stands_after_the_first_generated_words():
    assert section("Vi er **{{employees}}** *tilsette*, sjå [Lovdata](https://lovdata.no).").blocks == (
        Prose("Generert."),
        Prose(
            f"Vi er 1{NBSP}283 tilsette, sjå Lovdata.",
            (
                Span("Vi er "),
                Span(f"1{NBSP}283", strong=True),
                Span(" "),
                Span("tilsette", emphasis=True),
                Span(", sjå "),
                Span("Lovdata", address="https://lovdata.no"),
                Span("."),
            ),
        ),
    )


def test_the_whole_sentence_goes_with_a_hidden_number_and_nothing_else():
    assert printed("Fyrst éi. Vi har {{temporary women}} kvinner, t.d. Kari. {{employees}} er tilsette.") == [
        f"Fyrst éi. 1{NBSP}283 er tilsette."
    ]


def test_the_whole_point_goes_with_a_hidden_number():
    (points,) = section("- Ein ting.\n- {{temporary women}} er få. Og meir.\n- To ting.").blocks[1:]
    assert points == Points(("Ein ting.", "To ting."))


def test_a_paragraph_of_hidden_numbers_leaves_nothing_behind():
    assert printed("{{temporary women}} kvinner er mellombels tilsette.") == []


def test_headings_become_sections_and_hidden_ones_join_what_stands_above():
    found = section("Fyrst.\n\n## Rekruttering\n\nEin.\n\n### Meir\n\nTo.\n\n## Med {{temporary women}}\n\nTre.")
    assert [block.text for block in found.blocks] == ["Generert.", "Fyrst."]
    (recruiting,) = found.sections
    assert (recruiting.title, [block.text for block in recruiting.blocks]) == ("Rekruttering", ["Ein."])
    assert [(each.title, [block.text for block in each.blocks]) for each in recruiting.sections] == [
        ("Meir", ["To.", "Tre."])
    ]


def test_the_sources_of_facts_are_listed_where_they_are_used():
    assert printed("Lova kom i {{fact 2008, source: Prop. 79 L}}.") == [
        "Lova kom i 2008.",
        "Kjelder: 2008: Prop. 79 L.",
    ]


def test_a_text_in_another_language_is_marked_and_said_once():
    found = section("Hei.", language=Language.ENGLISH)
    assert found.blocks[1:] == (
        Prose("The following text is available in Nynorsk (Norwegian) only."),
        Prose("Hei.", language=Language.NYNORSK),
    )


def test_a_text_of_its_own_language_is_taken_first():
    found = section("Hei.", "Hello.", language=Language.ENGLISH, languages=(Language.NYNORSK, Language.ENGLISH))
    assert found.blocks[1:] == (Prose("Hello."),)


def test_the_note_on_language_stands_once_in_a_part():
    texts = tuple(AuthoredText(key, Language.NYNORSK, f"text/nn/{key}.md", "Hei.") for key in ("one", "two"))
    own = replace(writer(ANSWERS, Language.BOKMAL), registers=Registers(texts=texts))
    part = with_prose(Section("part", "Del", (), sections=(Section("one", "1", ()), Section("two", "2", ()))), own)
    assert [len(each.blocks) for each in part.sections] == [2, 1]


def test_a_file_that_belongs_nowhere_is_named_with_the_places_there_are():
    labels = Labels(*[""] * len(fields(Labels)))
    own = writer(ANSWERS)
    statement = Statement(
        "", "", "", 2024, Language.NYNORSK, own.release.audience, labels, (Section("part", "", (), "", ()),)
    )
    texts = [AuthoredText(key, Language.NYNORSK, f"text/nn/{key}.md", "Hei.") for key in ("part", "prat")]
    (finding,) = unplaced(texts, statement)
    assert (finding.rule, finding.where.file) == ("text_unplaced", "text/nn/prat.md")
    assert own.words.say(finding.remedy) == "Gi fila namnet til ein av desse delane: part."


_FIGURES = st.sampled_from([SHARE[2024], HEADS[2024], PAY[2024], MEAN, WEEKS, LEAVERS])


@given(_FIGURES, st.fractions(min_value=0, max_value=10**7, max_denominator=10**6), st.sampled_from(tuple(Language)))
def test_the_value_in_prose_is_always_the_one_in_the_table(figure, value, language):
    own = writer({figure: value}, language)
    name = {t.target: t.name for t in known_names(own.release, PROFILE.year)}[figure]
    entry, said = own.entry(figure).text, resolve(name, own).text
    assert said.replace("NOK", "").replace("kr", "").rstrip("% abcdefghijklmnopqrstuvwxyz").strip(f" {NBSP}") == entry


@given(st.permutations([(key, language) for key in ("one", "two") for language in (Language.NYNORSK, Language.BOKMAL)]))
def test_the_order_of_the_files_does_not_change_the_text(order):
    def part(keys):
        texts = tuple(AuthoredText(key, language, "a.md", f"{key} {language}") for key, language in keys)
        own = replace(writer(ANSWERS, Language.ENGLISH), registers=Registers(texts=texts))
        return with_prose(Section("part", "", (), sections=(Section("one", "", ()), Section("two", "", ()))), own)

    assert part(order) == part(sorted(order))


def test_a_text_stands_after_a_generated_list_that_belongs_to_the_first_words():
    generated = (Prose("Slik står det til:"), Points(("Undersøkt",)), Prose("Etter lista."))
    texts = (AuthoredText("summary", Language.NYNORSK, "text/nn/summary.md", "Skrive."),)
    own = replace(writer(ANSWERS, Language.NYNORSK), registers=Registers(texts=texts))
    blocks = with_prose(Section("summary", "Samandrag", generated), own).blocks
    assert [getattr(block, "text", "list") for block in blocks] == [
        "Slik står det til:",
        "list",
        "Etter lista.",
        "Skrive.",
    ]
