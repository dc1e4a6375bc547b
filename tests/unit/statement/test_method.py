"""The method annex: what is said of the registers' numbers, and where they and the facts of the text are from."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from written import PROFILE

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NOT_STATED, NumberKind, Reported, ReportedNumber
from jamstilt.statement.method import method
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Points, Prose, Section
from jamstilt.statement.writer import Writer

CASES = ReportedNumber(
    Reported("caseload", "advisers", "cases", "women", "2024"),
    Fraction(761),
    NumberKind.CASES,
    say("statement.key.done"),
    PUBLIC_AUTHORITY,
    source="Saksregisteret",
)


def annex(*numbers: ReportedNumber, audience: Audience = Audience.PUBLIC, text: str = "") -> dict[str, Section]:
    texts = (AuthoredText("plans", Language.NYNORSK, "text/nn/plans.md", text),) if text else ()
    release = Release(audience, {}, {each.name: SafeReported(each, each.told) for each in numbers})
    writer = Writer(release, PROFILE, Words(Language.NYNORSK), Registers(texts=texts))
    return {section.key: section for section in method(writer).sections}


def told(section: Section) -> list[str]:
    return [
        words
        for block in section.blocks
        for words in (block.items if isinstance(block, Points) else (block.text,) if isinstance(block, Prose) else ())
    ]


def test_without_registers_nothing_is_said_of_them():
    sections = annex()
    assert "register_definitions" not in sections
    assert len(told(sections["protection"])) == 1
    assert told(sections["sources"]) == ["HR- og lønsdata frå Eksempeldirektoratet."]


@pytest.mark.parametrize(
    ("number", "begins"),
    [
        (CASES, "Ei og same sak"),
        (replace(CASES, name=Reported("grant", "a", "b", NOT_STATED)), "Ikkje oppgitt"),
        (replace(CASES, name=Reported("grant", "a", "b"), qualifier=Qualifier.OVER), "Eit tal som kjelda"),
        (replace(CASES, name=Reported("measure", "all", "done")), "Tiltak er talde"),
        (replace(CASES, name=Reported("goal", "a", "threshold")), "Eit mål er nådd"),
    ],
)
def test_a_rule_is_told_where_a_number_follows_it(number: ReportedNumber, begins: str):
    (rule,) = told(annex(number)["register_definitions"])
    assert rule.startswith(begins)


def test_a_number_that_follows_no_rule_needs_no_section():
    assert "register_definitions" not in annex(replace(CASES, name=Reported("grant", "a", "b")))


def test_the_public_is_told_how_few_are_hidden_and_those_entitled_that_nothing_is():
    assert "færre enn 5" in told(annex(CASES)["protection"])[-1]
    assert len(told(annex(CASES, audience=Audience.INTERNAL)["protection"])) == 1


def test_each_source_of_the_registers_stands_once():
    numbers = (
        CASES,
        replace(CASES, name=replace(CASES.name, category="men")),
        replace(CASES, name=Reported("a", "b", "c"), source="Budsjettet"),
    )
    assert told(annex(*numbers)["sources"])[1:] == ["Budsjettet", "Saksregisteret"]


def test_facts_of_the_text_stand_with_their_source():
    text = "Planen har {{fact 46 tiltak, source: handlingsplanen}}. Igjen {{fact 46 tiltak, source: handlingsplanen}}."
    *_, lead, fact = told(annex(text=text)["sources"])
    assert fact == "46 tiltak: handlingsplanen"
    assert lead.endswith(":")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.NYNORSK, "Kor stor marginen er, blir ikkje sagt."),
        (Language.BOKMAL, "Hvor stor marginen er, blir ikke sagt."),
        (Language.ENGLISH, "How large the margin is, is not told."),
    ],
)
def test_the_public_annex_says_that_there_is_a_margin_and_no_number_but_the_two_limits(
    language: Language, sentence: str
):
    writer = Writer(Release(Audience.PUBLIC, {}, {}), PROFILE, Words(language), Registers())
    [section] = [each for each in method(writer).sections if each.key == "protection"]
    text = " ".join(told(section))
    assert sentence in text
    assert re.findall(r"\d+", text) == [str(PROFILE.threshold), str(PROFILE.quantile_minimum)]
