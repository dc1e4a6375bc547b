"""The door: nothing leaks, nothing is lost, the order of rows never matters, and every rule has its words."""

from __future__ import annotations

from datetime import date
from random import Random
from string import Formatter
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plausibility_people import YEAR, crowd, employments, leaves, rules, workforce

from jamstilt.findings import Finding, Rule
from jamstilt.language.catalogue import Language, Words, sentences
from jamstilt.period import Year
from jamstilt.workforce import workforce_rules
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.examine import examine
from jamstilt.workforce.workforce import Workforce

RULES = [rule for rule in vars(workforce_rules).values() if isinstance(rule, Rule)]


def test_there_are_more_than_twenty_kinds_and_each_has_a_key_of_its_own():
    assert len(RULES) > 20
    assert len({rule.key for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("language", Language)
def test_every_rule_says_what_and_how_to_mend_it(language: Language):
    catalogue = sentences(language, "workforce")
    for rule in RULES:
        assert all(form.endswith((".", "?")) for form in catalogue[f"workforce.{rule.key}.problem"])
        assert all(form.endswith(".") for form in catalogue[f"workforce.{rule.key}.remedy"])


def test_the_three_languages_hold_the_same_sentences_with_the_same_values():
    def shape(language: Language) -> dict[str, list[set[str | None]]]:
        return {
            key: [{name for _, name, *_ in Formatter().parse(form) if name} for form in forms]
            for key, forms in sentences(language, "workforce").items()
        }

    assert shape(Language.NYNORSK) == shape(Language.BOKMAL) == shape(Language.ENGLISH)


def test_no_sentence_is_left_without_a_rule():
    spoken = {key.split(".")[1] for key in sentences(Language.NYNORSK, "workforce")}
    assert spoken - {"more", "gender"} == {rule.key for rule in RULES}


def test_twenty_are_shown_and_the_rest_are_counted():
    answer = examine(workforce(*[{"agreed_pay_ore": 0}] * 23, *crowd()))
    said = [finding for finding in answer.findings if finding.rule == "pay_not_positive"]
    assert len(said) == 21
    assert sorted(finding.where.row for finding in said if finding.where.row) == list(range(2, 22))
    (more,) = [finding for finding in said if finding.where.row is None]
    assert more.problem.count == 3
    assert Words(Language.NYNORSK).say(more.problem) == "Det same gjeld 3 rader til, som ikkje er viste."


def test_exactly_twenty_are_all_shown():
    answer = examine(workforce(*[{"agreed_pay_ore": 0}] * 20, *crowd()))
    assert len([f for f in answer.findings if f.rule == "pay_not_positive" and f.where.row]) == 20
    assert rules(answer.findings).count("pay_not_positive") == 20


def test_the_gravest_come_first():
    findings = examine(workforce({"left": date(2020, 1, 1), "agreed_pay_ore": -1})).findings
    assert [finding.severity for finding in findings] == sorted(
        (finding.severity for finding in findings), key=["stops", "decide", "note"].index
    )


PERSON = st.fixed_dictionaries(
    {
        "person": st.sampled_from("abcdefgh"),
        "gender": st.sampled_from(["women", "men", "other"]),
        "birth_year": st.none() | st.integers(1900, 2024),
        "group": st.sampled_from(["case_workers", "apprentices", "unresolved"]),
        "position_code": st.sampled_from([None, "1434", "1364"]),
        "agreed_pay_ore": st.none() | st.sampled_from([-100, 0, 71_234_567, 7_123_456_789]),
        "pay_basis": st.sampled_from(["year", "month", "hour"]),
        "pay_is_full_time": st.booleans(),
        "weekly_hours_hundredths": st.none() | st.just(3750),
        "bonus_ore": st.none() | st.sampled_from([-1, 0, 81_234_567]),
        "full_time_share": st.none() | st.sampled_from([0, 5_000, 10_000, 12_000]),
        "appointment": st.sampled_from([None, "permanent", "temporary"]),
        "started": st.none() | st.dates(date(1900, 1, 1), date(2030, 1, 1)),
        "left": st.none() | st.dates(date(1900, 1, 1), date(2030, 1, 1)),
        "wants_more_hours": st.sampled_from([None, "yes", "no"]),
        "agreed_days": st.none() | st.integers(-100, 50_000),
        "doctor_certified_days": st.none() | st.integers(-100, 50_000),
        "source_file": st.sampled_from(["a.csv", "b.csv"]),
    }
)
PEOPLE = st.lists(PERSON, max_size=12)
LEAVE = st.lists(
    st.fixed_dictionaries(
        {
            "person": st.sampled_from("abcx"),
            "start": st.dates(date(2023, 1, 1), date(2025, 1, 1)),
            "until": st.none() | st.dates(date(2023, 1, 1), date(2025, 1, 1)),
            "grade": st.integers(0, 10_000),
        }
    ),
    max_size=6,
)


def said(findings: tuple[Finding, ...], language: Language) -> str:
    words = Words(language)
    return "\n".join(f"{words.say(finding.problem)} {words.say(finding.remedy)}" for finding in findings)


@settings(max_examples=40)
@given(PEOPLE, PEOPLE, LEAVE)
def test_whatever_the_files_hold_it_gives_findings_and_a_workforce_of_the_same_schema(
    now: list[dict[str, Any]], before: list[dict[str, Any]], away: list[dict[str, Any]]
):
    last_year = Workforce(Year(2023), employments(*before), None)
    answer = examine(Workforce(YEAR, employments(*now), leaves(*away)), last_year)
    assert answer.workforce.employments.schema == Employments.create_empty().schema
    assert Employments.is_valid(answer.workforce.employments)
    assert Leaves.is_valid(answer.workforce.leaves)
    for language in Language:
        text = said(answer.findings, language)
        assert "{" not in text
        assert "712345" not in text.replace("\u00a0", "").replace(",", "")
        assert "812345" not in text.replace("\u00a0", "").replace(",", "")


@settings(max_examples=25)
@given(PEOPLE, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_never_matters(people: list[dict[str, Any]], random: Random):
    rows = employments(*people)
    order = list(range(rows.height))
    random.shuffle(order)
    shuffled = rows[order] if order else rows
    one, other = examine(Workforce(YEAR, rows, None)), examine(Workforce(YEAR, shuffled, None))
    assert one.findings == other.findings
    by_place = ["source_file", "source_row"]
    assert one.workforce.employments.sort(by_place).equals(other.workforce.employments.sort(by_place))


@settings(max_examples=25)
@given(PEOPLE)
def test_nobody_is_ever_lost(people: list[dict[str, Any]]):
    rows = employments(*people)
    kept = examine(Workforce(YEAR, rows, None)).workforce.employments
    assert set(kept["person"]) == set(rows["person"])


@settings(max_examples=25)
@given(PEOPLE)
def test_what_was_mended_once_needs_no_mending_again(people: list[dict[str, Any]]):
    once = examine(Workforce(YEAR, employments(*people), None)).workforce
    twice = examine(once).workforce
    assert twice.employments.equals(once.employments)


@settings(max_examples=25)
@given(PEOPLE)
def test_swapping_women_and_men_finds_the_same_kinds(people: list[dict[str, Any]]):
    swap = {"women": "men", "men": "women", "other": "other"}
    swapped = [{**person, "gender": swap[person["gender"]]} for person in people]
    assert rules(examine(workforce(*people)).findings) == rules(examine(workforce(*swapped)).findings)


def test_a_finding_without_a_file_says_its_year():
    findings = examine(workforce({"group": "consultants", "gender": "other"}, *crowd(20))).findings
    placeless = [finding for finding in findings if finding.where.file is None]
    assert len(placeless) == 3
    assert all(Words(Language.NYNORSK).say(finding.problem).startswith("2024: ") for finding in placeless)


def test_the_frames_given_are_never_changed():
    given_ = workforce({"agreed_pay_ore": -1, "agreed_days": -1, "started": date(1900, 1, 1)}, *crowd())
    copy: pl.DataFrame = given_.employments.clone()
    examine(given_, given_)
    assert given_.employments.equals(copy)
