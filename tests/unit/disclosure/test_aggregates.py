from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "authority"))

from records import caseload, cohort, event, grant, programme

from jamstilt.authority.authority import Authority
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.figure import NotKnown, Reason, Suppressed

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
        programmes=(programme(numbers=[{"key": "countries", "label": "Land", "value": 2}]),),
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
