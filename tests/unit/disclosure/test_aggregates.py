from __future__ import annotations

import sys
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "authority"))

from records import caseload, cohort, event, grant, programme

from jamstilt.activity.new_hires import NewHires, new_hires_numbers
from jamstilt.authority.action_plan import ActionPlan
from jamstilt.authority.authority import Authority
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.figure import NotKnown, Reason, Suppressed
from jamstilt.register.quantity import StatedAmount

HIDDEN = Suppressed(Reason.FEW_PEOPLE)


def shown(audience: Audience = Audience.PUBLIC, policy: Policy = STRICT, **registers: Any) -> dict[str, Any]:
    released = release_reported(numbers(Authority(**registers), 2024), policy, audience)
    return {str(name).partition(".")[2].partition(".")[2]: safe.told for name, safe in released.items()}


def test_a_caseload_of_many_is_shown_with_those_not_stated():
    told = shown(caseloads=(caseload(total=1031, women=761, men=264),))
    assert told["cases.women.2024"] == 761
    assert told["cases.not_stated.2024"] == 6
    assert told["share.women.2024"] == 74  # 73.81: what is printed and no more digits
    assert told["share.men.2024"] == 26  # 25.61


@pytest.mark.parametrize(("other", "answer"), [(0, 0), (1, HIDDEN), (4, HIDDEN), (5, 5), (6, 6)])
def test_a_category_of_few_is_hidden_and_none_is_shown_as_none(other: int, answer: object):
    told = shown(caseloads=(caseload(total=1000, women=700, men=200, other=other),))
    assert told["cases.other.2024"] == answer


@pytest.mark.parametrize("not_stated", [1, 3, 5])
def test_how_many_are_not_stated_is_always_shown(not_stated: int):
    told = shown(caseloads=(caseload(total=42 + not_stated, women=30, men=12),))
    assert told["cases.not_stated.2024"] == not_stated


def test_with_a_category_of_few_the_next_one_goes_and_their_shares_with_them():
    told = shown(caseloads=(caseload(total=1000, women=700, men=200, other=3),))
    assert told["cases.men.2024"] == HIDDEN
    assert told["share.men.2024"] == told["share.other.2024"] == HIDDEN
    assert told["share_of_known.women.2024"] == HIDDEN
    assert (told["cases.women.2024"], told["cases.all.2024"], told["share.women.2024"]) == (700, 1000, 70)


def test_not_stated_never_goes_in_place_of_a_gender():
    told = shown(caseloads=(caseload(total=1000, women=700, men=3),))
    assert told["cases.women.2024"] == HIDDEN
    assert told["cases.not_stated.2024"] == 297


def test_a_whole_of_few_is_hidden_with_everything_that_follows_from_it():
    told = shown(caseloads=(caseload(total=4, women=4, men=0, posts=2, earlier_total=8),))
    assert told["cases.all.2024"] == HIDDEN
    assert told["per_post.all.2024"] == told["growth.all.2024"] == told["share.women.2024"] == HIDDEN
    assert told["cases.men.2024"] == HIDDEN  # that none is a man would say that all are women
    assert told["posts.all.2024"] == 2
    assert told["cases.all.2023"] == 8


def test_four_and_four_of_eight_would_be_the_only_answer_so_the_whole_goes_too():
    told = shown(caseloads=(caseload(total=13, women=4, men=4, other=5),))
    assert told["cases.all.2024"] == HIDDEN
    assert told["cases.other.2024"] == HIDDEN


def test_last_years_few_hide_the_growth_from_them():
    told = shown(caseloads=(caseload(total=30, earlier_total=3),))
    assert (told["cases.all.2023"], told["growth.all.2024"], told["cases.all.2024"]) == (HIDDEN, HIDDEN, 30)


def test_a_reported_growth_that_gives_away_few_is_hidden():
    assert shown(caseloads=(caseload(total=8, growth=300),))["growth.all.2024"] == HIDDEN  # from two
    assert shown(caseloads=(caseload(total=1402, growth=23),))["growth.all.2024"] == 23


def test_a_share_that_stands_for_few_is_hidden_as_their_count_would_be():
    asked = caseload(total=140, women_share=78, men_share=18, other_share=3)
    told = shown(caseloads=(asked,))
    assert isinstance(told["share.other.2024"], Suppressed)  # 3 per cent of 140 is four
    assert told["share.men.2024"] == HIDDEN
    assert told["share.women.2024"] == 78


def test_cases_in_which_nobody_can_be_told_apart_are_shown_when_somebody_says_why():
    asked = caseload(total=140, women_share=78, other_share=3, anonymous_because="Spørsmåla kjem inn utan namn")
    assert shown(caseloads=(asked,))["share.other.2024"] == 3


def test_few_who_did_not_reach_the_outcome_hide_how_many_did():
    told = shown(cohorts=(cohort(exits=100, reached=97),))
    assert told["reached.all.2021"] == HIDDEN
    assert told["share.all.2021"] == HIDDEN
    assert told["exits.all.2021"] == 100


def test_a_share_of_few_exits_is_hidden():
    assert isinstance(shown(cohorts=(cohort(exits=10, share=30),))["share.all.2021"], Suppressed)
    assert shown(cohorts=(cohort(share=30),))["share.all.2021"] == 30


def test_posts_projects_countries_and_bodies_are_never_hidden():
    told = shown(
        grants=(grant(applications=3, awards=2, recipients=1),),
        programmes=(programme(numbers=[{"key": "countries", "label": "Land", "value": 2, "unit": "count"}]),),
    )
    assert (told["awards.all.2024"], told["recipients.all.2024"], told["countries.all.2024"]) == (2, 1, 2)


def test_people_of_a_key_number_and_answers_of_few_are_hidden():
    told = shown(
        events=(event(found_relevant=50, evaluation_base=8),),
        programmes=(programme(numbers=[{"key": "people", "label": "Folk", "value": 3, "unit": "persons"}]),),
    )
    assert told["people.all.2024"] == HIDDEN
    assert told["found_relevant.all.2024"] == HIDDEN  # four of eight


def test_those_entitled_see_everything_exactly():
    told = shown(Audience.INTERNAL, caseloads=(caseload(total=7, women=3, men=3),))
    assert told["cases.women.2024"] == 3
    assert told["share.women.2024"] == Fraction(300, 7)


def test_what_is_not_known_is_not_called_hidden():
    told = shown(programmes=(programme(numbers=[{"key": "people", "label": "Folk", "unit": "persons"}]),))
    assert told["people.all.2024"] == NotKnown(Reason.SOURCE_MISSING)


def test_another_threshold_is_another_limit():
    told = shown(policy=Policy(threshold=10), caseloads=(caseload(total=100, women=91, men=9),))
    assert isinstance(told["cases.men.2024"], Suppressed)


def test_one_category_of_few_takes_its_whole_dimension_with_it():
    numbers_of = [
        {"key": "age_under_18", "label": "Under 18", "value": 3, "unit": "cases"},
        {"key": "age_over_18", "label": "Over 18", "value": 97, "unit": "cases"},
        {"key": "kind_force", "label": "Tvang", "value": 40, "unit": "cases"},
    ]
    told = shown(caseloads=(caseload(total=100, numbers=numbers_of),))
    assert told["age_under_18.all.2024"] == told["age_over_18.all.2024"] == HIDDEN  # 100 less 97 would be three
    assert told["kind_force.all.2024"] == 40
    assert told["cases.all.2024"] == 100


def test_a_dimension_without_few_is_shown():
    pair = [
        {"key": "age_under_18", "label": "Under 18", "value": 5, "unit": "cases"},
        {"key": "age_over_18", "label": "Over 18", "value": 95, "unit": "cases"},
    ]
    told = shown(caseloads=(caseload(total=100, numbers=pair),))
    assert (told["age_under_18.all.2024"], told["age_over_18.all.2024"]) == (5, 95)


def test_those_whom_a_share_leaves_are_guarded_as_those_it_counts():
    told = shown(
        events=(event(found_relevant=96, evaluation_base=25),),  # one did not
        programmes=(programme(numbers=[{"key": "w", "label": "W", "value": 86, "unit": "percent", "base": 21}]),),
    )
    assert told["found_relevant.all.2024"] == told["w.all.2024"] == HIDDEN
    assert (told["evaluation_base.all.2024"], told["w_base.all.2024"]) == (25, 21)


@pytest.mark.parametrize(("share", "answer"), [(100, 100), (96, HIDDEN), (84, HIDDEN), (80, 80), (16, HIDDEN), (0, 0)])
def test_all_and_none_are_shown_and_few_on_either_side_are_not(share: int, answer: object):
    assert shown(events=(event(found_relevant=share, evaluation_base=25),))["found_relevant.all.2024"] == answer


@pytest.mark.parametrize(("value", "answer"), [(16, 16), (17, HIDDEN), (21, 21)])
def test_a_count_with_a_base_is_guarded_for_those_outside_it(value: int, answer: object):
    number = {"key": "w", "label": "W", "value": value, "unit": "persons", "base": 21}
    assert shown(programmes=(programme(numbers=[number]),))["w.all.2024"] == answer


@pytest.mark.parametrize(("text", "answer"), [("3", HIDDEN), ("15–25", HIDDEN), ("fleire", "fleire")])
def test_people_written_as_text_with_a_number_in_it_are_hidden(text: str, answer: object):
    number = {"key": "people", "label": "Folk", "text": text, "unit": "persons"}
    assert shown(programmes=(programme(numbers=[number]),))["people.all.2024"] == answer


def test_a_text_that_counts_nobody_is_shown():
    number = {"key": "rooms", "label": "Rom", "text": "3"}
    assert shown(programmes=(programme(numbers=[number]),))["rooms.all.2024"] == "3"


def test_a_share_of_a_plans_measures_is_of_bodies_and_never_hidden():
    number = {"key": "done", "label": "Ferdig", "value": 50, "unit": "percent", "base": 4}
    given: dict[str, Any] = {"key": "p", "title": "P", "since": 2024, "until": 2027, "numbers": [number]}
    assert shown(plans=(ActionPlan(**given),))["done.all.2024"] == 50


def test_what_follows_from_what_follows_is_hidden_too():
    """The interval is of a share that is of few answers: two steps from the count."""
    told = shown(events=(event(found_relevant=50, evaluation_base=4, participants=90),))
    assert told["found_relevant.all.2024"] == told["found_relevant_low.all.2024"] == HIDDEN


def test_a_chain_of_numbers_is_hidden_to_its_end():
    (count,) = numbers(Authority(caseloads=(caseload(posts=3),)), 2024)
    links = [replace(count, name=replace(count.name, measure=each)) for each in "abcd"]
    few = replace(links[0], counts_people=True)
    chain = [few, *(replace(link, made_of=(before.name,)) for before, link in pairwise(links))]
    told = release_reported(chain, STRICT, Audience.PUBLIC)
    assert [safe.told for safe in told.values()] == [HIDDEN] * 4


def hires(count: int, everybody: int) -> dict[str, Any]:
    given = NewHires(
        key="gap",
        title="Hol",
        year=2024,
        count=StatedAmount(Fraction(count)),
        everybody=StatedAmount(Fraction(everybody)),
        definition="d",
    )
    released = release_reported(new_hires_numbers(given), STRICT, Audience.PUBLIC)
    return {name.measure: safe.told for name, safe in released.items()}


def test_new_hires_outside_the_group_are_guarded_as_those_in_it():
    assert hires(18, 21) == {"count": HIDDEN, "base": 21, "share": HIDDEN}
    assert hires(16, 21)["count"] == 16
    assert hires(21, 21)["count"] == 21


def test_parts_of_a_written_dimension_hide_what_is_needed_and_no_more():
    numbers_of = [
        {"key": "child", "label": "Barn", "value": 3, "unit": "cases", "dimension": "age"},
        {"key": "young", "label": "Unge", "value": 37, "unit": "cases", "dimension": "age"},
        {"key": "adult", "label": "Vaksne", "value": 60, "unit": "cases", "dimension": "age"},
    ]
    told = shown(caseloads=(caseload(total=100, numbers=numbers_of),))
    assert told["child.all.2024"] == told["adult.all.2024"] == HIDDEN
    assert (told["young.all.2024"], told["cases.all.2024"]) == (37, 100)


def test_parts_of_a_hidden_whole_go_with_it():
    numbers_of = [
        {"key": "child", "label": "Barn", "value": 6, "unit": "cases", "dimension": "age"},
        {"key": "adult", "label": "Vaksne", "value": 7, "unit": "cases", "dimension": "age"},
    ]
    told = shown(caseloads=(caseload(total=13, women=4, men=4, other=5, numbers=numbers_of),))
    assert told["cases.all.2024"] == told["child.all.2024"] == told["adult.all.2024"] == HIDDEN


def test_a_whole_that_goes_with_its_dimension_is_not_given_by_the_genders():
    numbers_of = [
        {"key": key, "label": key, "value": 4, "unit": "cases", "dimension": "age"} for key in ("a", "b", "c")
    ]
    told = shown(caseloads=(caseload(total=12, women=6, men=6, numbers=numbers_of),))
    assert told["cases.all.2024"] == told["cases.women.2024"] == told["cases.men.2024"] == HIDDEN


def test_parts_that_exceed_the_whole_go_together():
    numbers_of = [
        {"key": "force", "label": "Tvang", "value": 40, "unit": "cases", "dimension": "kind"},
        {"key": "control", "label": "Kontroll", "value": 90, "unit": "cases", "dimension": "kind"},
        {"key": "threat", "label": "Truslar", "value": 97, "unit": "cases", "dimension": "kind"},
    ]
    told = shown(caseloads=(caseload(total=100, numbers=numbers_of),))
    assert {told[f"{key}.all.2024"] for key in ("force", "control", "threat")} == {HIDDEN}  # three without threats
    told = shown(caseloads=(caseload(total=100, numbers=numbers_of[:2]),))
    assert (told["force.all.2024"], told["control.all.2024"]) == (40, 90)


@pytest.mark.parametrize(("unit", "answer"), [(None, HIDDEN), ("persons", HIDDEN), ("count", 1)])
def test_a_small_key_number_is_guarded_as_people_until_somebody_says_what_it_counts(unit: str | None, answer: object):
    number = {"key": "appealed", "label": "Klaga", "value": 1, "unit": unit}
    assert shown(programmes=(programme(numbers=[number]),))["appealed.all.2024"] == answer


@pytest.mark.parametrize(("base", "answer"), [(3, HIDDEN), (30, 30)])
def test_the_base_of_a_per_cent_of_people_follows_the_threshold(base: int, answer: object):
    number = {"key": "men_in_work_pct", "label": "Menn i arbeid", "value": "50", "unit": "percent", "base": base}
    told = shown(programmes=(programme(numbers=[number]),))
    assert told["men_in_work_pct_base.all.2024"] == answer
    assert told["men_in_work_pct.all.2024"] == (HIDDEN if base == 3 else 50)


def test_the_base_of_a_per_cent_of_things_is_shown():
    number = {"key": "signed", "label": "Signert", "value": 2, "unit": "count", "base": 3}
    assert shown(programmes=(programme(numbers=[number]),))["signed_base.all.2024"] == 3
