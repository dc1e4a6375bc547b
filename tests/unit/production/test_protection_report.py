"""The report on protection: three languages, a terminal's width, and no value that the public does not get."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.cli.protection_text import MOST_LINES, WIDTH, protection_record, protection_text
from jamstilt.disclosure.derivation import Derivation, SumTerm
from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.optimum import Proof
from jamstilt.disclosure.protect import protect
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.findings import Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.protection_page import protection_page
from jamstilt.production.protection_report import ProtectionReport, loss_and_least, report_on
from jamstilt.production.protection_words import MOST_TERMS, Teller
from jamstilt.publish.html import html
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.population import Choices
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
GROUPS = {TOTAL: "I alt", "managers": "Leiarar", "advisers": "Rådgivarar", "consultants": "Konsulentar"}
MANAGERS = (790_000, 848_000, 903_000, 961_000, 1_020_000, 1_133_000)
ADVISERS = (611_000, 655_000, 702_000, 734_000, 748_000, 790_000, 815_000, 861_000)
CONSULTANT = 471_300
PAYS = (*MANAGERS, *ADVISERS, CONSULTANT)
each_language = pytest.mark.parametrize("language", list(Language))


def cells() -> dict[Figure, Cell]:
    rows = [
        *(employed("men", "managers", pay=pay) for pay in MANAGERS),
        *(employed("men", "advisers", pay=pay) for pay in ADVISERS),
        employed("men", "consultants", pay=CONSULTANT),
    ]
    return counted(workforce(*rows), choices=Choices(("managers", "advisers", "consultants")))


CELLS = cells()
PLAN = protect(CELLS, KRONER)
REPORT = report_on(PLAN, CELLS, KRONER, GROUPS)


def numbers_in(text: str) -> set[str]:
    """Every number, without the signs that part thousands."""
    return set(re.findall(r"\d+(?:[.,]\d+)?", re.sub(r"(?<=\d)[\u00a0\u202f ,](?=\d{3}\b)", "", text)))


def everything_told(report: ProtectionReport, language: Language) -> str:
    words = Words(language)
    page = html(protection_page(report, "Eksempel", 2024, language), {}).decode()
    return "\n".join((protection_text(report, words), str(protection_record(report, words)), page))


def not_for_the_public() -> Iterator[int]:
    """Every pay, and every mean that is hidden or rounded, in whole kroner."""
    yield from PAYS
    for figure in (*PLAN.hidden, *PLAN.coarser):
        value = CELLS[figure].value
        if isinstance(value, Fraction) and figure.measure in (Measure.MEAN_PAY, Measure.MEDIAN_PAY) and value:
            yield round(value)


@each_language
def test_no_hidden_mean_and_no_pay_is_told(language):
    told = numbers_in(everything_told(REPORT, language))
    assert told.isdisjoint(map(str, not_for_the_public()))
    shown = round(sum(PAYS) / len(PAYS))
    assert mean(TOTAL) not in (PLAN.hidden | PLAN.coarser)
    assert str(shown) in told


def mean(group: str) -> Figure:
    return Figure(Measure.MEAN_PAY, group, Gender.MEN, 2024, Component.AGREED)


@each_language
def test_the_report_tells_the_sum_in_words(language):
    asked = next(each for each in REPORT.explanations if each.derivation)
    told = Teller(Words(language), GROUPS).why(asked)
    assert "Konsulentar" in told
    assert told.count("×") == len(asked.derivation.terms)


@each_language
def test_the_text_fits_a_terminal(language):
    lines = protection_text(REPORT, Words(language)).splitlines()
    assert len(lines) <= MOST_LINES + 1
    assert max(map(len, lines)) <= WIDTH


def test_what_there_is_no_room_for_is_counted():
    many = tuple(
        replace(each, figure=replace(each.figure, group=f"group {number}"))
        for number in range(40)
        for each in REPORT.by_rule[:1]
    )
    text = protection_text(replace(REPORT, explanations=many), Words(Language.ENGLISH))
    told = text.count("group ")
    assert 0 < told < len(many)
    assert f"and {len(many) - told} more figures" in text


def test_every_figure_is_in_the_record_with_its_reason():
    record = protection_record(REPORT, Words(Language.ENGLISH))
    figures = record["figures"]
    assert len(figures) == len(REPORT.explanations)
    assert all(each["told"] for each in figures)
    assert record["hidden_by_rule"] + record["hidden_by_proof"] + record["rounded"] == len(figures)


def test_figures_are_counted_as_the_public_gets_them():
    values = [figure for figure, cell in CELLS.items() if isinstance(cell.value, Fraction)]
    assert REPORT.shown == len([figure for figure in values if figure not in PLAN.hidden])
    assert len(REPORT.rounded) == len(PLAN.coarser)


def unproved(plan: Plan, gap: float) -> Plan:
    first, *others = plan.proved
    least = first.protection.loss - gap
    poorer = replace(first, protection=replace(first.protection, proof=Proof.SAFE, least=least))
    return replace(plan, proved=(poorer, *others))


def test_the_best_plan_needs_no_finding():
    assert REPORT.proof is Proof.OPTIMAL
    assert REPORT.findings == ()


@each_language
def test_a_plan_that_is_not_proved_best_is_noted_with_what_it_may_lack(language):
    whole = sum(display.levels[-1].loss for one in PLAN.proved for display in one.puzzle.displays)
    plan = unproved(PLAN, 0.0321 * whole)
    report = report_on(plan, CELLS, KRONER, GROUPS)
    (finding,) = report.findings
    assert (finding.rule, finding.severity) == ("plan_unproved", Severity.NOTE)
    percent = "3.3%" if language is Language.ENGLISH else "3,3\u00a0%"
    assert percent in Words(language).say(finding.problem)
    assert percent in protection_text(report, Words(language))


def test_the_gap_is_that_of_all_families_together():
    plan = replace(unproved(PLAN, 0.5), proved=unproved(PLAN, 0.5).proved[:1] * 2)
    loss, least = loss_and_least(plan)
    assert loss - least == pytest.approx(1.0)
    assert loss == pytest.approx(sum(one.protection.loss for one in plan.proved))


@each_language
def test_against_whom_it_holds_follows_the_policy(language):
    words, plain = Words(language), replace(REPORT, coalition=0, linked_years=False)
    years, insider = words("protection.whom.years"), words("protection.whom.insider")
    strict, weak = (Teller(words, GROUPS).summary(report)[-1] for report in (REPORT, plain))
    assert (years in strict, insider in strict) == (True, True)
    assert (years in weak, insider in weak) == (False, False)
    three = Teller(words, GROUPS).summary(replace(REPORT, coalition=3))
    assert words("protection.whom.coalition", people="3") in three[-1]


def long_sum(terms: int) -> Derivation:
    told = next(each.derivation for each in REPORT.explanations if each.derivation)
    more = tuple(
        SumTerm(mean(f"group {number}"), 12.345, Fraction(500_000 + number), Fraction(1)) for number in range(terms)
    )
    return replace(told, terms=more, ties=())


def test_a_long_sum_is_cut_short_and_the_rest_counted():
    asked = next(each for each in REPORT.explanations if each.derivation)
    told = Teller(Words(Language.ENGLISH), GROUPS).why(replace(asked, derivation=long_sum(9)))
    assert told.count("×") == MOST_TERMS
    assert "and 3 more terms" in told


@each_language
def test_an_insider_another_year_and_an_earlier_file_are_told_as_such(language):
    words = Words(language)
    asked = next(each for each in REPORT.explanations if each.derivation)
    teller = Teller(words, GROUPS)
    plain = teller.why(asked)
    insider = teller.why(replace(asked, derivation=replace(asked.derivation, insiders=1)))
    assert insider != plain
    before = replace(long_sum(2).terms[0], figure=replace(mean("managers"), period=2023))
    two_years = replace(asked, derivation=replace(asked.derivation, terms=(*asked.derivation.terms, before)))
    assert teller.why(two_years).endswith(words("protection.years", years="2023"))
    printed = replace(asked, derivation=replace(asked.derivation, terms=(replace(before, file="earlier/2023.json"),)))
    assert teller.why(printed).endswith(words("protection.printed", files="earlier/2023.json"))


def test_an_earlier_statement_stands_in_the_sum_with_its_file():
    total = mean(TOTAL)
    earlier = (Printed(total, Fraction(round(sum(PAYS) / len(PAYS))), Fraction(1), "earlier/2024.json"),)
    plan = protect(CELLS, KRONER, earlier)
    files = {
        term.file
        for each in report_on(plan, CELLS, KRONER, GROUPS).explanations
        if each.derivation
        for term in each.derivation.terms
    }
    assert "earlier/2024.json" in files


@each_language
def test_the_page_says_that_it_is_not_for_publishing(language):
    page = protection_page(REPORT, "Eksempel", 2024, language)
    assert page.labels.confidential == Words(language)("protection.page.internal")
    assert [section.key for section in page.parts] == ["overview", "proved", "ruled", "more"]
