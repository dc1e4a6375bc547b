"""Claims in words are checked against the numbers they stand beside: true, false or not to be decided."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from written import PROFILE, released, writer

from jamstilt.figure import (
    PAY_COMPONENTS,
    SICK_LEAVE_COMPONENTS,
    TOTAL,
    Component,
    Figure,
    Gender,
    Measure,
    NotApplicable,
    Reason,
    Suppressed,
)
from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims.claims import claim_findings
from jamstilt.statement.prose.claims.decomposition import Factor, FactorKind, GroupPay, PayOfYear, effects, ratio
from jamstilt.statement.prose.claims.lexicon import LEXICON, ClaimKind
from jamstilt.statement.prose.claims.reading import claims_in
from jamstilt.statement.prose.markdown import read_markdown
from jamstilt.statement.prose.names import find, in_period

CASES = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text("utf-8"))
HIDDEN = Suppressed(Reason.FEW_PEOPLE)
FOUND = {"true": [], "false": ["claim_wrong"], "not decidable": ["claim_not_decidable"]}
W, M = Gender.WOMEN, Gender.MEN
ANY = released(
    {
        Figure(measure, TOTAL, gender, 2024, component): 1
        for measure in Measure
        for gender in Gender
        for component in (Component.NONE, *PAY_COMPONENTS, *SICK_LEAVE_COMPONENTS)
    }
)


def sentence(text: str):
    return read_markdown(text).sentences[0]


def found(text: str, answers: dict[Figure, object], language: Language = Language.NYNORSK, **more: object):
    own = writer(answers, language, **more)
    return [finding for each in read_markdown(text).sentences for finding in claim_findings(each, "a.md", own)]


def numbers(name: str, values: dict[int, object]) -> dict[Figure, object]:
    target = find(name, ANY, PROFILE.year)
    known = {year: HIDDEN if value == "hidden" else str(value) for year, value in values.items()}
    return {in_period(target, year): value for year, value in known.items()}


def cases():
    for case, (language, verdict) in product(CASES, product(("nn", "nb", "en"), FOUND)):
        if case[True if verdict == "true" else False if verdict == "false" else verdict]:
            for said in case["says"][language]:
                yield pytest.param(case, language, verdict, said, id=f"{language} {verdict}: {said}")


@pytest.mark.parametrize(("case", "language", "verdict", "said"), list(cases()))
def test_a_claim_holds_or_does_not(case, language, verdict, said):
    key = {"true": True, "false": False}.get(verdict, verdict)
    text = said.replace("X", f"{{{{{case['number']}}}}}")
    claimed = [each.kind for each in claims_in(sentence(text), Language(language))]
    assert case["claim"] in claimed
    of_kind = [
        finding.rule
        for finding in found(text, numbers(case["number"], case[key]), Language(language))
        if finding.rule != "claim_reversed_earlier"
    ]
    assert of_kind == FOUND[verdict] * len(claimed)


def test_every_kind_of_claim_but_explained_has_cases_in_every_language():
    assert {case["claim"] for case in CASES} == set(ClaimKind) - {ClaimKind.EXPLAINED}
    assert all(set(case["says"]) == set(Language) for case in CASES)


@pytest.mark.parametrize("language", Language)
def test_every_language_has_words_for_every_kind(language):
    assert [kind for kind in ClaimKind if not LEXICON[language][kind]] == []


SHARES = numbers("employees women share", {2022: 70, 2023: "66.17", 2024: "68.20"})


def test_a_finding_says_what_the_series_shows():
    (finding,) = found("\nKvinnedelen fall til {{employees women share}}.", SHARES)
    own = writer(SHARES)
    assert (finding.where.file, finding.where.row) == ("a.md", 2)
    assert own.words.say(finding.problem) == (
        "Setninga seier «fall» om «employees women share». "
        "Tala er 70,00\u00a0% i 2022, 66,17\u00a0% i 2023, 68,20\u00a0% i 2024."
    )


def test_a_finding_never_tells_a_hidden_number():
    (finding,) = found(
        "Delen auka til {{employees women share}}.", SHARES | numbers("employees women share", {2024: "hidden"})
    )
    assert finding.rule == "claim_not_decidable"
    assert "68" not in str(finding)


def test_a_rise_since_last_year_that_is_a_fall_since_the_first_year_is_noted():
    (finding,) = found("Kvinnedelen auka til {{employees women share}}.", SHARES)
    assert finding.rule == "claim_reversed_earlier"


def test_a_break_in_the_series_leaves_nothing_to_compare_with():
    answers = numbers("employees", {2023: 100, 2024: 120})
    (finding,) = found("Talet auka til {{employees}}.", answers, population="without_apprentices")
    assert finding.rule == "claim_not_decidable"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nn", "Vi vil auke kvinnedelen frå {{employees women share}}."),
        ("nn", "Målet er å auke kvinnedelen frå {{employees women share}}."),
        ("nb", "Vi skal redusere, i alle fall under {{employees women share}}."),
        ("nb", "Arbeidet har fire steg, og {{employees women share}} er kvinner."),
        ("en", "We want to increase the share from {{employees women share}}."),
        ("en", "The records show {{employees women share}}."),
        ("nn", "Auka merksemd om likestilling har {{employees women share}} støtte."),
        ("nb", "Økt kunnskap er viktig for {{employees}} ansatte."),
        ("en", "Increased attention is paid to {{employees}} employees."),
        ("nn", "Litt over {{employees}} er tilsette."),
        ("en", "It took half a year and {{employees}} people."),
        ("nn", "Kvinnedelen auka."),
        ("nn", "Kvinnedelen auka i {{year}}."),
    ],
)
def test_what_is_no_claim_about_a_number_is_left_alone(language, text):
    assert claims_in(sentence(text), Language(language)) == ()


def test_a_claim_is_about_the_nearest_number_of_its_own_clause():
    text = "Kvinnedelen auka til {{employees women share}}, medan {{temporary women rate}} er mellombelse og få fell."
    rose, fell = claims_in(sentence(text), Language.NYNORSK)
    assert (rose.kind, rose.reference) == (ClaimKind.ROSE, "employees women share")
    assert (fell.kind, fell.reference) == (ClaimKind.FELL, "temporary women rate")


@pytest.mark.parametrize(("word", "rules"), [("auka", []), ("fall", ["claim_wrong"])])
def test_from_one_year_to_another_is_about_those_two_years(word, rules):
    answers = numbers("employees women share", {2022: 60, 2023: 70, 2024: 68})
    text = f"Delen {word} frå {{{{employees women share 2022}}}} til {{{{employees women share}}}}."
    assert [each.rule for each in found(text, answers)] == rules


def test_from_a_year_that_is_hidden_is_not_decided():
    answers = numbers("employees women share", {2022: "hidden", 2023: 70, 2024: 68})
    text = "Delen fall frå {{employees women share 2022}} til {{employees women share}}."
    assert [each.rule for each in found(text, answers)] == ["claim_not_decidable"]


def test_the_highest_of_groups_is_not_the_highest_of_years():
    answers = numbers("employees women share", {2022: 70, 2023: 66, 2024: 68})
    (finding,) = found("Delen er høgast blant desse med {{employees women share}}.", answers)
    assert finding.rule == "claim_not_decidable"


def test_a_claim_since_a_year_is_about_the_years_since():
    answers = numbers("employees women share", {2021: 70, 2022: 66, 2023: 67, 2024: 68})
    assert found("Delen er den høgaste sidan {{year-2}} med {{employees women share}}.", answers) == []
    (wrong,) = found("Delen er den høgaste sidan {{year-3}} med {{employees women share}}.", answers)
    assert wrong.rule == "claim_wrong"


def test_a_denial_of_something_else_leaves_the_claim_open():
    answers = numbers("employees women share", {2023: 66, 2024: 68})
    text = "Det er ikkje slik at delen har auka kraftig til {{employees women share}}."
    assert [each.rule for each in found(text, answers)] == ["claim_not_decidable"]


# Two groups; women 2 and 2 in 2023, men 2 and 2. Only women managers' pay goes up: 400 → 500.
# Women's mean 300 → 350, men's 300 → 300: the ratio 100 → 116.67, all of it the pay of managers.
PAY_ROSE = {
    2023: {"managers": ((2, 400), (2, 400)), "case_workers": ((2, 200), (2, 200))},
    2024: {"managers": ((2, 500), (2, 400)), "case_workers": ((2, 200), (2, 200))},
}


def pay(years: dict[int, dict[str, tuple[tuple[int, int], tuple[int, int]]]]) -> dict[Figure, object]:
    answers: dict[Figure, object] = {}
    for year, groups in years.items():
        means = []
        for place, gender in enumerate((W, M)):
            for group, sides in groups.items():
                people, mean = sides[place]
                answers[Figure(Measure.EMPLOYEES, group, gender, year)] = people
                answers[Figure(Measure.EMPLOYEES, group, Gender.ALL, year)] = 4
                nobody = NotApplicable(Reason.NOBODY)
                answers[Figure(Measure.MEAN_PAY, group, gender, year, Component.AGREED)] = mean if people else nobody
                answers[Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, year, Component.AGREED)] = 100
            count = sum(sides[place][0] for sides in groups.values())
            means.append(Fraction(sum(sides[place][0] * sides[place][1] for sides in groups.values()), count))
        total = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, year, Component.AGREED)
        answers[total] = Fraction(round(100 * means[0] / means[1], 2))
        answers[Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, year)] = 4 * len(groups)
    return answers


SAID = {
    Language.NYNORSK: (
        "At forholdet er {{pay.total}}, kjem av lønna til leiarane ({{pay.managers}}).",
        "At forholdet er {{pay.total}}, skuldast talet på saksbehandlarar ({{employees.case_workers women}}).",
        "At forholdet er {{pay.total}}, forklarast med konjunkturen.",
    ),
    Language.BOKMAL: (
        "At forholdet er {{pay.total}}, kommer av lønnen til lederne ({{pay.managers}}).",
        "At forholdet er {{pay.total}}, skyldes antall saksbehandlere ({{employees.case_workers women}}).",
        "At forholdet er {{pay.total}}, forklares med konjunkturen.",
    ),
    Language.ENGLISH: (
        "That the ratio is {{pay.total}} is explained by the pay of managers ({{pay.managers}}).",
        "That the ratio is {{pay.total}} is due to the number of case-workers ({{employees.case_workers women}}).",
        "That the ratio is {{pay.total}} is due to the economy.",
    ),
}


@pytest.mark.parametrize("language", Language)
def test_what_explains_a_change_is_worked_out(language):
    verdicts = [[each.rule for each in found(text, pay(PAY_ROSE), language)] for text in SAID[language]]
    assert verdicts == [[], ["claim_wrong"], ["claim_not_decidable"]]


def test_a_wrong_explanation_names_what_matters_most():
    (finding,) = found(SAID[Language.NYNORSK][1], pay(PAY_ROSE))
    assert writer({}).words.say(finding.problem) == (
        "Setninga seier «skuldast» om «pay.total». Endringa er 16,67 prosentpoeng, men talet på kvinner og menn i "
        "saksbehandlarar dreg motsett veg. Mest betyr løna i leiarar, med 100\u00a0% av det som dreg same veg."
    )


def test_a_group_may_be_named_in_words():
    text = "At forholdet er {{pay.total}}, kjem av lønsveksten til leiarane."
    assert found(text, pay(PAY_ROSE)) == []


def test_an_explanation_with_a_hidden_pay_in_it_is_left_open():
    hidden = pay(PAY_ROSE) | {Figure(Measure.MEAN_PAY, "case_workers", W, 2024, Component.AGREED): HIDDEN}
    (finding,) = found(SAID[Language.NYNORSK][0], hidden)
    assert finding.rule == "claim_not_decidable"


def test_an_explanation_by_people_moving_is_the_mix():
    moved = {
        2023: PAY_ROSE[2023],
        2024: {"managers": ((3, 400), (2, 400)), "case_workers": ((1, 200), (2, 200))},
    }
    # one more of the best paid gives 18.75, one fewer of the worst paid 31.25 of the 50 kr that women's mean goes up
    alone = "Forholdet {{pay.total}} kjem av talet på leiarar ({{employees.managers women}})."
    (finding,) = found(alone, pay(moved))
    assert "talet på kvinner og menn i saksbehandlarar, med 63" in writer({}).words.say(finding.problem)
    both = "Forholdet {{pay.total}} kjem av {{employees.managers women}} og {{employees.case_workers women}}."
    assert found(both, pay(moved)) == []


# women's pay falls by a tenth in both groups, and managers among them become many more: the total stands still
HELD = {
    2023: {"managers": ((2, 400), (2, 400)), "case_workers": ((2, 200), (2, 200))},
    2024: {"managers": ((4, 360), (2, 400)), "case_workers": ((2, 180), (2, 200))},
}


def test_a_stable_total_that_hides_its_groups_is_noted():
    text = "Forholdet er stabilt på {{pay.total}}."
    (finding,) = found(text, pay(HELD))
    assert finding.rule == "claim_hides_groups"
    assert "endra seg −10,00 prosentpoeng" in writer({}).words.say(finding.problem)
    assert found(text, pay(dict.fromkeys(PAY_ROSE, PAY_ROSE[2023]))) == []


_PAY = st.builds(GroupPay, st.integers(1, 40).map(Fraction), st.integers(300, 900).map(Fraction))
_ROWS = st.lists(st.tuples(_PAY, _PAY, _PAY, _PAY), min_size=1, max_size=5)


@given(_ROWS)
def test_all_effects_are_exactly_the_change(rows):
    before, now = (
        PayOfYear(
            {str(number): row[place] for number, row in enumerate(rows)},
            {str(number): row[place + 1] for number, row in enumerate(rows)},
        )
        for place in (0, 2)
    )
    assert sum(effects(before, now).values()) == ratio(now) - ratio(before)


def test_the_effects_of_a_small_case_are_as_worked_out_by_hand():
    def year(of: dict[str, tuple[tuple[int, int], tuple[int, int]]]) -> PayOfYear:
        return PayOfYear(
            *({group: GroupPay(*map(Fraction, sides[place])) for group, sides in of.items()} for place in (0, 1))
        )

    found = effects(year(PAY_ROSE[2023]), year(PAY_ROSE[2024]))
    assert found[Factor(FactorKind.PAY, "managers")] == Fraction(50, 3)
    assert sum(abs(effect) for effect in found.values()) == Fraction(50, 3)
