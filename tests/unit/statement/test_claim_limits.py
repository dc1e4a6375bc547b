"""Which claims are about a number and which are not, and what happens exactly at a limit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from test_claims import PAY_ROSE, found, numbers, pay, sentence
from written import PROFILE, writer

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.claims.claims import claim_findings
from jamstilt.statement.prose.claims.reading import claims_in
from jamstilt.statement.prose.markdown import read_markdown

RATIO = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)
WHY = "At forholdet er {{pay.total}}, kjem av "


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nn", "Vi skal framleis auke delen frå {{employees women share}}."),
        ("nn", "Vi må difor auke delen frå {{employees women share}}."),
        ("nn", "Målet er ein auke frå {{employees women share}}."),
        ("nn", "Auken i arbeidsmengd gjorde at {{leavers}} slutta."),
        ("nn", "Krava aukar, samstundes som {{leavers}} slutta."),
        ("nn", "Halvparten av tiltaka er gjennomførte, og {{leavers}} slutta."),
        ("nb", "Kravene øker, samtidig som {{leavers}} sluttet."),
        ("nb", "Økningen i arbeidsmengde gjorde at {{leavers}} sluttet."),
        ("nb", "Vi vil fortsatt redusere deltid fra {{part_time women rate}}."),
        ("nb", "Arbeidet har fire steg, og vi tok et steg med {{employees}} ansatte."),
        ("nb", "Dette er et steg for {{employees}} ansatte."),
        ("nb", "Vi går steg for steg med {{employees}} ansatte."),
        ("en", "We will still aim to increase the share from {{employees women share}}."),
        ("en", "We should clearly see an increase from {{employees women share}}."),
        ("en", "The workload grew so that {{leavers}} left."),
        ("en", "There are more than {{employees}} employees."),
        ("en", "There are more women than men ({{employees women share}})."),
        ("en", "She has a minority background, like {{leavers}} of them."),
        ("en", "The plan is up for review by {{employees}} employees."),
    ],
)
def test_a_plan_and_what_is_said_of_something_else_are_no_claims(language, text):
    assert claims_in(sentence(text), Language(language)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nn", "Kvinnedelen auka, og {{employees women share}} er no kvinner."),
        ("nn", "Delen auka både i alt og blant leiarar til {{employees women share}}."),
        ("nb", "Kvinneandelen økte; blant ansatte er {{employees women share}} kvinner."),
        ("en", "Women’s share rose, and {{employees women share}} are women."),
    ],
)
def test_a_clause_about_the_same_thing_or_completed_by_the_number_is_about_it(language, text):
    (claim,) = claims_in(sentence(text), Language(language))
    assert claim.reference == "employees women share"


def test_a_claim_about_an_earlier_year_does_not_see_the_later_ones():
    answers = numbers("employees women share", {2021: 60, 2022: 64, 2023: 50, 2024: 80})
    assert found("Delen auka til {{employees women share 2022}}.", answers) == []
    text = "Delen auka til {{employees women share 2022}}, og {{employees women share 2023}} var kvinner året etter."
    assert found(text, answers) == []
    (wrong,) = found("Delen fall til {{employees women share 2022}}.", answers)
    assert wrong.rule == "claim_wrong"
    assert "80" not in str(wrong)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (Qualifier.OVER, Qualifier.UNDER, ["claim_not_decidable"]),
        (Qualifier.ABOUT, Qualifier.EXACT, ["claim_not_decidable"]),
        (Qualifier.EXACT, Qualifier.ABOUT, ["claim_not_decidable"]),
        (Qualifier.EXACT, Qualifier.EXACT, []),
    ],
)
def test_an_approximate_number_is_not_compared(before, now, verdict):
    names = [Reported("programme", "mika", "visitors", period=period) for period in ("2023", "2024")]
    told = [
        ReportedNumber(
            name, Fraction(value), NumberKind.COUNT, ByLanguage(own="x"), PUBLIC_AUTHORITY, qualifier=qualifier
        )
        for name, value, qualifier in zip(names, (490, 500), (before, now), strict=True)
    ]
    own = writer({})
    own = replace(
        own, release=replace(own.release, reported={each.name: SafeReported(each, each.told) for each in told})
    )
    (said,) = read_markdown("Talet auka til {{programme mika visitors}}.").sentences
    assert [each.rule for each in claim_findings(said, "a.md", own)] == verdict


def test_the_mean_pay_in_words_is_read_in_nynorsk():
    for words in ("løna til leiarane.", "lønna til leiarane.", "løningane til leiarar."):
        assert found(WHY + words, pay(PAY_ROSE)) == []


def test_a_group_in_the_name_of_another_is_not_named():
    profile = replace(PROFILE, groups={"managers": "Leiarar", "case_workers": "Seksjonsleiarar"})
    own = replace(writer(pay(PAY_ROSE)), profile=profile)

    def rules(text: str) -> list[str]:
        (said,) = read_markdown(text).sentences
        return [each.rule for each in claim_findings(said, "a.md", own)]

    assert rules(WHY + "løna til leiarane.") == []
    assert rules(WHY + "løna til seksjonsleiarane.") == ["claim_wrong"]


@pytest.mark.parametrize(("printed", "verdict"), [("120.10", []), ("120.11", ["claim_not_decidable"])])
def test_groups_a_tenth_of_a_point_from_the_total_are_its_people(printed, verdict):
    # women's mean goes from 300 to 360, men's stays at 300
    years = {
        2023: PAY_ROSE[2023],
        2024: {"managers": ((2, 520), (2, 400)), "case_workers": ((2, 200), (2, 200))},
    }
    answers = pay(years) | {RATIO: Fraction(printed)}
    assert [each.rule for each in found(WHY + "løna til leiarane.", answers)] == verdict


@pytest.mark.parametrize(("other", "verdict"), [(300, []), (301, ["claim_wrong"])])
def test_what_makes_up_exactly_half_explains_it(other, verdict):
    # managers' women get 100 more; the case-workers' get 100, or 101
    years = {
        2023: PAY_ROSE[2023],
        2024: {"managers": ((2, 500), (2, 400)), "case_workers": ((2, other), (2, 200))},
    }
    assert [each.rule for each in found(WHY + "løna til leiarane.", pay(years))] == verdict


@pytest.mark.parametrize(("women_now", "verdict"), [(402, []), ("402.1", ["claim_hides_groups"])])
def test_the_same_mix_may_move_half_a_point_before_it_is_noted(women_now, verdict):
    # one group of 400 kr: 402 is half a point more exactly; the printed total is held at half a point in both
    mean = Fraction(women_now)
    years = {2023: {"managers": ((2, 400), (2, 400))}, 2024: {"managers": ((2, mean), (2, 400))}}
    answers = pay(years) | {RATIO: Fraction("100.50")}
    assert [each.rule for each in found("Forholdet er stabilt på {{pay.total}}.", answers)] == verdict
