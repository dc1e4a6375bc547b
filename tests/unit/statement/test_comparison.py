"""Comments that cannot contradict the figures: up, down, equal, zero, mixed, missing and hidden, in three languages."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import writer

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotApplicable, NotKnown, Reason, Suppressed
from jamstilt.language.catalogue import Language
from jamstilt.language.number import rounded
from jamstilt.statement.comparison import Direction, comment, direction, groups_comment

HIDDEN = Suppressed(Reason.FEW_PEOPLE)
UNKNOWN = NotKnown(Reason.NOT_ASKED)
NOBODY = NotApplicable(Reason.NOBODY)
UP = {Language.NYNORSK: "høgare", Language.BOKMAL: "høyere", Language.ENGLISH: "higher"}
DOWN = {Language.NYNORSK: "lågare", Language.BOKMAL: "lavere", Language.ENGLISH: "lower"}
SAME = {Language.NYNORSK: "det same", Language.BOKMAL: "det samme", Language.ENGLISH: "the same"}
EVERY_WORD = [word for words in (UP, DOWN, SAME) for word in words.values()]


def ratio(period: int, group: str = TOTAL) -> Figure:
    return Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, period, Component.AGREED)


def count(period: int) -> Figure:
    return Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, period)


def said(now: object, before: object, language: Language = Language.NYNORSK, population: str = "everyone"):
    answers = {ratio(2024): now, ratio(2023): before}
    return comment(writer(answers, language, population), "statement.subject.pay", ratio(2024))


@pytest.mark.parametrize("language", Language)
def test_a_rise_a_fall_and_no_change_have_their_own_words(language):
    assert UP[language] in said("95.28", "95.22", language)
    assert DOWN[language] in said("95.22", "95.28", language)
    assert SAME[language] in said("95.22", "95.22", language)


def test_the_sentence_gives_both_figures_and_their_difference():
    assert said("95.22", "95.28") == (
        "Kvinners avtalte løn i prosent av menns var 95,22\u00a0% i 2024, "
        "0,06 prosentpoeng lågare enn i 2023 (95,28\u00a0%)."
    )


def test_a_change_that_is_not_printed_is_no_change():
    assert "det same" in said(Fraction("95.2201"), Fraction("95.2249"))


def test_zero_is_a_figure():
    answers = {count(2024): 0, count(2023): 3}
    sentence = comment(writer(answers), "statement.subject.part_time", count(2024))
    assert sentence == "Talet på deltidstilsette var 0 i 2024, 3 færre enn i 2023 (3)."


def test_none_both_years_is_as_many():
    answers = {count(2024): 0, count(2023): 0}
    assert "like mange" in str(comment(writer(answers), "statement.subject.part_time", count(2024)))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("now", [HIDDEN, NOBODY])
def test_what_may_not_be_shown_or_is_not_there_leaves_no_words(now, language):
    assert said(now, "95.28", language) is None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("before", [HIDDEN, NOBODY, UNKNOWN])
def test_without_a_figure_for_last_year_no_direction_is_told(before, language):
    sentence = said("95.22", before, language)
    assert sentence is not None
    assert not any(word in sentence for word in EVERY_WORD)


def test_not_known_is_said_and_is_not_none():
    assert said(UNKNOWN, "95.28") == "Kvinners avtalte løn i prosent av menns er ikkje kjend for 2024."


def test_another_population_breaks_the_series():
    sentence = said("95.22", "95.28", population="without_apprentices")
    assert "kan ikkje samanliknast" in str(sentence)
    assert not any(word in str(sentence) for word in EVERY_WORD)


def test_mixed_directions_are_told_group_by_group_and_hidden_groups_not_at_all():
    answers = {
        ratio(2024, "managers"): "98",
        ratio(2023, "managers"): "97",
        ratio(2024, "it"): "90",
        ratio(2023, "it"): "91",
        ratio(2024, "case_workers"): HIDDEN,
        ratio(2023, "case_workers"): "96",
    }
    groups = ("managers", "case_workers", "it")
    told = groups_comment(
        writer(answers), "statement.groups.subject.pay", groups, lambda group, year: ratio(year, group)
    )
    assert told == (
        "I stillingsgruppene var kvinners avtalte løn i prosent av menns høgare enn i 2023 for leiarar, "
        "og lågare for IT-folk."
    )


fractions = st.fractions(min_value=0, max_value=200, max_denominator=10_000)


@given(fractions, fractions)
def test_the_word_always_agrees_with_the_printed_figures(now, before):
    sentence = str(said(now, before, Language.ENGLISH))
    printed = rounded(now, 2), rounded(before, 2)
    expected = "higher" if printed[0] > printed[1] else "lower" if printed[0] < printed[1] else "the same"
    assert expected in sentence
    assert sum(word in sentence for word in ("higher", "lower", "the same")) == 1


@given(fractions, fractions, st.integers(0, 3))
def test_direction_turns_round_when_the_years_change_places(now, before, decimals):
    turned = {Direction.HIGHER: Direction.LOWER, Direction.LOWER: Direction.HIGHER}
    there, back = direction(now, before, decimals), direction(before, now, decimals)
    assert back is turned.get(there, Direction.UNCHANGED)
