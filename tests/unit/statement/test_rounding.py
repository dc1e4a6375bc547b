"""Figures that are rounded more coarsely to protect people: seen as such, and never compared beyond their rounding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from written import PROFILE, released

from jamstilt.activity.activity import Activity
from jamstilt.activity.goals import Reached
from jamstilt.activity.measure import Goal, Operator
from jamstilt.disclosure.release import Release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Unit
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.restated import restated
from jamstilt.publish.chart_pieces import pieces
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.comparison import comment, groups_comment
from jamstilt.statement.goal_result import goal_result
from jamstilt.statement.prose.claims.claims import claim_findings
from jamstilt.statement.prose.markdown import read_markdown
from jamstilt.statement.prose.prose_findings import prose_findings
from jamstilt.statement.prose.references import ReferenceFault, resolve
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.signs import signs_note
from jamstilt.statement.state_of_equality.charts import pay as pay_chart
from jamstilt.statement.statement import Chart, ChartKind, KeyFigures, Mark, Row
from jamstilt.statement.writer import Writer
from jamstilt.statement.year_in_figures import year_in_figures
from jamstilt.storage.history import Released, Status

NBSP = "\u00a0"
HIGHER = {Language.NYNORSK: "høgare", Language.BOKMAL: "høyere", Language.ENGLISH: "higher"}
LOWER = {Language.NYNORSK: "lågare", Language.BOKMAL: "lavere", Language.ENGLISH: "lower"}
Shown = Mapping[Figure, tuple[int | str | Fraction, int | Fraction | None]]
"""Values with the step that each is rounded to; None: the measure's own."""

TENTH, WHOLE = Fraction(1, 10), Fraction(1)


def ratio(period: int = 2024, group: str = TOTAL) -> Figure:
    return Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, period, Component.AGREED)


def mean(gender: Gender = Gender.WOMEN, group: str = TOTAL, period: int = 2024) -> Figure:
    return Figure(Measure.MEAN_PAY, group, gender, period, Component.AGREED)


def coarse(shown: Shown) -> Release:
    """A release of these values."""
    plain = released({figure: str(value) for figure, (value, _) in shown.items()})
    return replace(
        plain,
        figures={
            figure: replace(safe, step=Fraction(shown[figure][1] or figure.measure.step))
            for figure, safe in plain.figures.items()
        },
    )


def writer(shown: Shown, language: Language = Language.NYNORSK) -> Writer:
    return Writer(coarse(shown), PROFILE, Words(language))


def nearest(value: Fraction, step: Fraction) -> Fraction:
    """Half up, worked out in another way than the code does."""
    return floor(value / step + Fraction(1, 2)) * step


def test_a_coarse_value_has_a_sign_before_it_that_no_line_breaks_from():
    own = writer({mean(): (743_000, 1000), ratio(): ("95.2", TENTH)})
    assert own.entry(mean()).text == f"≈{NBSP}743{NBSP}000"
    assert own.entry(ratio()).text == f"≈{NBSP}95,2"
    assert own.entry_with_unit(ratio()).text == f"≈{NBSP}95,2{NBSP}%"


def test_a_value_that_is_rounded_as_its_measure_is_has_none():
    assert writer({ratio(): ("95.20", None)}).entry(ratio()).text == "95,20"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.NYNORSK, f"om lag 743{NBSP}000{NBSP}kr"),
        (Language.BOKMAL, f"om lag 743{NBSP}000{NBSP}kr"),
        (Language.ENGLISH, f"about NOK{NBSP}743,000"),
    ],
)
def test_a_sentence_says_about(language: Language, said: str):
    own = writer({mean(): (743_000, 1000)}, language)
    assert said in str(comment(own, "statement.subject.mean_pay.women", mean()))
    assert resolve("pay.total women", own).text == said


def test_the_signs_of_a_table_are_explained_once_with_every_step():
    own = writer({mean(): (743_000, 1000), mean(Gender.MEN): (750_000, 5000), ratio(): ("95.2", TENTH)})
    rows = [Row("Totalt", tuple(own.entry(each) for each in (mean(), mean(Gender.MEN), ratio())))] * 2
    steps_told = f"1{NBSP}000{NBSP}kr, 5{NBSP}000{NBSP}kr eller 0,1{NBSP}%"
    told = f"≈{NBSP}= avrunda til nærmaste {steps_told} av omsyn til personvernet."
    assert signs_note(own.words, rows) == (told,)


def test_a_table_without_the_sign_does_not_explain_it():
    own = writer({ratio(): ("95.20", None)})
    assert signs_note(own.words, [Row("Totalt", (own.entry(ratio()),))]) == ()


def test_a_key_figure_has_the_sign_in_both_years():
    shown = {ratio(): (95, WHOLE), ratio(2023): ("95.3", TENTH)}
    (block,) = year_in_figures(writer(shown)).blocks
    assert isinstance(block, KeyFigures)
    assert [(each.entry.text, each.before) for each in block.figures] == [
        (f"≈{NBSP}95{NBSP}%", f"≈{NBSP}95,3{NBSP}% i 2023")
    ]


@pytest.mark.parametrize("language", Language)
def test_a_sure_rise_is_told_without_a_number(language: Language):
    own = writer({ratio(): ("95.2", TENTH), ratio(2023): (94, WHOLE)}, language)
    said = str(comment(own, "statement.subject.pay", ratio()))
    assert HIGHER[language] in said
    assert "prosentpoeng" not in said
    assert "points" not in said
    assert "1" not in said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("before", ["95.2", "95.6", "94.8", "95.75", "94.65"])
def test_what_rounding_leaves_open_is_neither_higher_nor_lower_nor_the_same(language: Language, before: str):
    step = TENTH if len(before) == 4 else None
    own = writer({ratio(): (95, WHOLE), ratio(2023): (before, step)}, language)
    said = str(comment(own, "statement.subject.pay", ratio()))
    open_ = abs(Fraction(before) - 95) <= (1 + (step or Fraction(1, 100))) / 2
    assert open_ == (HIGHER[language] not in said and LOWER[language] not in said)


def test_neighbours_of_one_step_are_in_their_order():
    own = writer({mean(): (743_000, 1000), mean(period=2023): (742_000, 1000)})
    assert "høgare" in str(comment(own, "statement.subject.mean_pay.women", mean()))


steps = st.sampled_from([None, TENTH, WHOLE])
shares = st.fractions(min_value=80, max_value=110, max_denominator=1000)


@given(shares, shares, steps, steps)
@example(Fraction(955, 10), Fraction(954999, 10000), WHOLE, None)
@example(Fraction(955, 10), Fraction(9549, 100), WHOLE, TENTH)
def test_no_word_of_direction_is_ever_wrong_of_the_number_itself(
    now: Fraction, before: Fraction, step: Fraction | None, other: Fraction | None
):
    shown = {
        ratio(): (nearest(now, step or Fraction(1, 100)), step),
        ratio(2023): (nearest(before, other or Fraction(1, 100)), other),
        ratio(group="it"): (nearest(now, step or Fraction(1, 100)), step),
        ratio(2023, "it"): (nearest(before, other or Fraction(1, 100)), other),
    }
    own = writer(shown, Language.ENGLISH)
    of_groups = groups_comment(own, "statement.groups.subject.pay", ("it",), lambda group, year: ratio(year, group))
    for said in (str(comment(own, "statement.subject.pay", ratio())), str(of_groups)):
        assert "higher" not in said or now > before
        assert "lower" not in said or now < before
        assert (step, other) == (None, None) or "the same" not in said


@given(shares, shares, steps, steps, st.sampled_from(["auka", "fall"]))
@example(Fraction(1751, 20), Fraction(1751, 20), None, TENTH, "fall")
@example(Fraction(1751, 20), Fraction(1751, 20), TENTH, None, "auka")
def test_no_claim_is_called_wrong_that_may_be_right(
    now: Fraction, before: Fraction, step: Fraction | None, other: Fraction | None, word: str
):
    if (step, other) == (None, None):
        return
    shown = {
        ratio(): (nearest(now, step or Fraction(1, 100)), step),
        ratio(2023): (nearest(before, other or Fraction(1, 100)), other),
    }
    text = f"Kvinners løn {word} til {{{{pay.total}}}}."
    (sentence,) = read_markdown(text).sentences
    rules = [found.rule for found in claim_findings(sentence, "a.md", writer(shown))]
    holds = now > before if word == "auka" else now < before
    assert "claim_wrong" not in rules or not holds
    assert rules or holds


@pytest.mark.parametrize(
    ("word", "rule"), [("auka", []), ("fall", ["claim_wrong"]), ("er stabil på", ["claim_not_decidable"])]
)
def test_a_claim_that_the_rounding_leaves_sure_is_judged(word: str, rule: list[str]):
    (sentence,) = read_markdown(f"Kvinners løn {word} {{{{pay.total}}}}.").sentences
    own = writer({ratio(): (96, WHOLE), ratio(2023): (95, WHOLE)})
    assert [found.rule for found in claim_findings(sentence, "a.md", own)] == rule


def test_the_change_of_a_coarse_number_is_left_out_and_the_finding_says_why():
    shown = {ratio(): (95, WHOLE), ratio(2023): ("97.40", None)}
    own = writer(shown)
    assert resolve("change pay.total", own).fault is ReferenceFault.COARSE
    text = AuthoredText("pay", Language.NYNORSK, "text/nn/pay.md", "Skilnaden er {{change pay.total}} sidan i fjor.")
    assert [found.rule for found in prose_findings((text,), own)] == ["reference_coarse"]


def test_a_coarse_number_is_never_said_in_letters_alone():
    assert resolve("words pay.total women bonus", writer({mean_bonus(): (5, 5)})).text == f"om lag 5{NBSP}kr"


def mean_bonus() -> Figure:
    return Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2024, Component.BONUS)


def judged(value: int | Fraction, step: Fraction, operator: Operator, threshold: str | Fraction) -> Reached:
    goal = Goal(
        key="g",
        title=ByLanguage(own="Lik løn"),
        figure="pay.total",
        operator=operator,
        threshold=StatedAmount(Fraction(str(threshold))),
    )
    own = writer({ratio(): (value, step)})
    registers = Registers(activity=Activity(goals=(goal,)))
    result = goal_result(replace(own, registers=registers), goal)
    assert result.is_hidden == (result.reached is Reached.NOT_SHOWN)
    return result.reached


@pytest.mark.parametrize(
    ("threshold", "told"),
    [("94.4", Reached.MET), ("94.5", Reached.MET), ("94.6", Reached.NOT_SHOWN), ("95.5", Reached.NOT_SHOWN)],
)
def test_a_goal_is_judged_only_where_the_whole_rounding_lies_on_one_side(threshold: str, told: Reached):
    assert judged(95, WHOLE, Operator.AT_LEAST, threshold) is told


def test_a_goal_that_the_whole_rounding_misses_is_not_met():
    assert judged(95, WHOLE, Operator.AT_LEAST, "95.6") is Reached.NOT_MET
    assert judged(95, WHOLE, Operator.BELOW, "94.5") is Reached.NOT_MET


@given(shares, steps, shares, st.sampled_from(Operator))
def test_a_goal_is_never_said_to_be_other_than_it_is(
    value: Fraction, step: Fraction | None, threshold: Fraction, operator: Operator
):
    if step is None:
        return
    stands = {
        Operator.AT_LEAST: value >= threshold,
        Operator.AT_MOST: value <= threshold,
        Operator.ABOVE: value > threshold,
        Operator.BELOW: value < threshold,
    }[operator]
    told = judged(nearest(value, step), step, operator, threshold)
    assert told in (Reached.NOT_SHOWN, Reached.MET if stands else Reached.NOT_MET)


@pytest.mark.parametrize(("share", "title"), [(94, "Kvinner tente"), (100, "Gjennomsnittsløna til")])
def test_the_title_of_the_pay_chart_claims_nothing_that_rounding_leaves_open(share: int, title: str):
    shown = {mean(gender, group): (743_000, 1000) for gender in (Gender.WOMEN, Gender.MEN) for group in (TOTAL, "it")}
    heads = {Figure(Measure.EMPLOYEES, "it", Gender.ALL, 2024): (20, None)}
    (chart,) = pay_chart(writer(shown | heads | {ratio(group="it"): (share, WHOLE)}))
    assert chart.title.startswith(title)
    assert "kvinner om lag 743" in chart.alternative
    assert "≈" not in chart.alternative
    assert {mark.text for mark in chart.marks} == {f"≈{NBSP}743{NBSP}000"}


def then(value: str, rounded_to: str) -> Released:
    return Released(mean(), value, Unit.KR, Status.PUBLISHED, rounded_to=rounded_to)


@pytest.mark.parametrize(
    ("before", "is_restated"),
    [
        (then("743213", "1"), False),
        (then("743501", "1"), True),
        (then("740000", "5000"), False),
        (then("735000", "5000"), True),
        (then("743000", "1000"), False),
        (then("742000", "1000"), True),
    ],
)
def test_a_figure_is_not_restated_because_it_is_rounded_otherwise(before: Released, *, is_restated: bool):
    assert bool(restated((before,), coarse({mean(): (743_000, 1000)}))) is is_restated


def test_a_picture_in_pieces_says_about_in_each():
    names = [f"Gruppe {number}" for number in range(40)]
    marks = tuple(Mark("Kvinner", name, Fraction(743_000), f"≈{NBSP}743{NBSP}000", "om lag 743 000") for name in names)
    chart = Chart("pay", ChartKind.DUMBBELL, "Løn", "Løn", "kr", ("Kvinner",), tuple(names), marks)
    told = [piece.alternative for piece in pieces(chart)]
    assert len(told) > 1
    assert all("kvinner om lag 743 000" in each and "≈" not in each for each in told)
