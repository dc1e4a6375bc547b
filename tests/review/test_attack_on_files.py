"""What can be worked out from the figures of the files turns the gate red, though each has its reason to be there."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from finished_build import Built

from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.findings import Severity, stops
from jamstilt.language.catalogue import Language, Words
from jamstilt.review.accounts import half_up
from jamstilt.review.exposure import Exposure
from jamstilt.review.findings_of_review import findings
from jamstilt.review.open_data import read_rows
from jamstilt.review.read_open_data import SeenFigure
from jamstilt.review.review import Review, attack_figures, median_exposures
from jamstilt.review.unaccounted import Suspicion, Unaccounted, WrittenAt


def mean(group: str, gender: Gender, year: int) -> Figure:
    return Figure(Measure.MEAN_PAY, group, gender, year, Component.AGREED)


def shown(built: Built, *figures: Figure) -> dict[Figure, SeenFigure]:
    rows, _ = read_rows(built.files)
    return rows | {figure: seen(built, figure) for figure in figures}


def seen(built: Built, figure: Figure) -> SeenFigure:
    value = built.truth.cells[figure].value
    assert isinstance(value, Fraction)
    decimals = figure.measure.decimals
    return SeenFigure(figure, "published", half_up(value, decimals), decimals, Fraction(1, 10**decimals))


def exposed(found: tuple[Exposure, ...]) -> set[tuple[str, bool]]:
    return {(each.row.group, each.attacker is None) for each in found}


def test_nobody_is_exposed_by_the_untouched_demo(built: Built):
    attacked = attack_figures(shown(built), built.truth)
    assert attacked.exposures == ()
    assert attacked.attacks > 50_000


def test_a_group_of_one_is_exposed_to_all(built: Built):
    attacked = attack_figures(shown(built, mean("consultants", Gender.MEN, 2024)), built.truth)
    assert ("consultants", True) in exposed(attacked.exposures)


def test_each_of_two_is_exposed_to_the_other(built: Built):
    truth = replace(built.truth, linked_years=False)
    attacked = attack_figures(shown(built, mean("top_managers", Gender.MEN, 2024)), truth)
    assert ("top_managers", False) in exposed(attacked.exposures)
    assert ("top_managers", True) not in exposed(attacked.exposures)


def test_the_same_two_are_safe_from_everybody_else(built: Built):
    truth = replace(built.truth, insiders=False)
    assert attack_figures(shown(built, mean("top_managers", Gender.MEN, 2024)), truth).exposures == ()


def test_last_years_statement_with_the_consultant_shown(built: Built):
    old = seen(built, mean("consultants", Gender.MEN, 2023))
    row = {
        "measure": "mean_pay", "component": "agreed", "group": "consultants", "gender": "men", "period": "2023",
        "value": str(old.value), "status": "published",
    }  # fmt: skip
    truth = replace(built.truth, earlier={"earlier/2023.json": json.dumps([row]).encode()}, insiders=False)
    attacked = attack_figures(shown(built), truth)
    assert {each.period for each in attacked.exposures if each.row.group == "consultants"} >= {2023, 2024}


def test_a_median_of_too_few(built: Built):
    figure = replace(mean("middle_managers", Gender.WOMEN, 2024), measure=Measure.MEDIAN_PAY)
    assert [each.row for each in median_exposures(shown(built, figure), built.truth)] == [figure]
    assert [*median_exposures(shown(built), built.truth)] == []


@pytest.mark.parametrize("language", Language)
def test_what_is_found_is_said_without_a_number_of_anybody(language: Language):
    row = mean("consultants", Gender.MEN, 2024)
    red = Review(
        numbers={},
        unaccounted=tuple(Unaccounted("statement-nn.pdf", "page 4", why) for why in Suspicion),
        exposures=(
            Exposure(row, 2024, Component.AGREED),
            Exposure(row, 2024, Component.CASH_TOTAL, mean("total", Gender.MEN, 2024)),
        ),
        attacks=1,
    )
    told = findings(red)
    assert stops(told)
    assert {each.rule for each in told if each.severity is not Severity.STOPS} == {"amount_like_pay"}
    assert all(each.where.file for each in told if each.rule == "amount_like_pay")
    words = Words(language)
    for each in told:
        said = words.say(each.problem) + words.say(each.remedy)
        assert not any(sign.isdigit() for sign in said.replace("2024", "").replace("page 4", ""))


def test_nothing_found_says_nothing():
    assert findings(Review({}, (), (), 0)) == ()


def test_an_amount_that_is_only_asked_about_does_not_stop_the_build():
    asked = Review({}, (Unaccounted("statement-nn.pdf", "page 4", Suspicion.LIKE_PAY),), (), 1)
    assert not stops(findings(asked))
    assert [each.severity for each in findings(asked)] == [Severity.DECIDE]


def test_what_somebody_wrote_is_told_once_at_its_own_line_however_many_files_it_came_out_in():
    at = (WrittenAt("text/nn/own.md", 12), WrittenAt("text/nb/own.md", 9), WrittenAt("work/risks.toml", 7))
    files = ("statement-nn.docx", "statement-nn.html", "statement-nn.pdf")
    red = Review({}, tuple(Unaccounted(file, "page 4", Suspicion.NEAR_WRITTEN, at) for file in files), (), 1)
    told = findings(red)
    assert [(each.where.file, each.where.row) for each in told] == [at[0], at[2]]
    assert all(file in Words(Language.NYNORSK).say(told[0].problem) for file in files)


def test_what_stops_is_told_before_what_is_only_asked_however_much_that_is():
    asked = tuple(Unaccounted("statement-nn.pdf", f"page {page}", Suspicion.LIKE_PAY) for page in range(30))
    stops = Unaccounted("statement-nn.pdf", "page 31", Suspicion.NO_REASON)
    assert Severity.STOPS in {each.severity for each in findings(Review({}, (*asked, stops), (), 1))}
