"""The list of requirements: whole, without doubles, and said in three languages."""

from __future__ import annotations

import pytest

from jamstilt.figure import PAY_COMPONENTS, Measure
from jamstilt.language.catalogue import Language, Words
from jamstilt.law import authority_duties, employer_duties
from jamstilt.law.confidence import Confidence
from jamstilt.law.employer_duties import ACTIVE_WORK, STATE_OF_EQUALITY, provision_of, requirement, requirement_of
from jamstilt.law.grounds import AUTHORITY_GROUNDS, EMPLOYER_GROUNDS, SIX_AREAS, Area, Ground
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.law.requirement import Cadence, Duty, Force, Requirement

EVERY = employer_duties.REQUIREMENTS + authority_duties.REQUIREMENTS


def test_every_measure_belongs_to_exactly_one_requirement():
    answered = [measure for entry in EVERY for measure in entry.measures]
    assert sorted(answered) == sorted(Measure)


def test_keys_are_unique():
    keys = [entry.key for entry in EVERY]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("rule", "key", "cadence"),
    [
        ("R2.20", "gender_balance", Cadence.YEARLY),
        ("R2.21", "temporary_work", Cadence.YEARLY),
        ("R2.22", "part_time", Cadence.YEARLY),
        ("R2.23", "parental_leave", Cadence.YEARLY),
        ("R2.24", "pay", Cadence.EVERY_SECOND_YEAR),
        ("R2.25", "pay_total", Cadence.EVERY_SECOND_YEAR),
        ("R2.26", "gender_distribution", Cadence.EVERY_SECOND_YEAR),
        ("R2.27", "involuntary_part_time", Cadence.EVERY_SECOND_YEAR),
    ],
)
def test_the_eight_items_of_part_1_are_duties(rule: str, key: str, cadence: Cadence):
    (entry,) = [entry for entry in STATE_OF_EQUALITY if entry.rule == rule]
    assert (entry.key, entry.cadence, entry.force, entry.confidence) == (key, cadence, Force.MUST, Confidence.OFFICIAL)
    assert entry.provision == DUTY_TO_ISSUE_STATEMENT


def test_only_the_eight_items_of_part_1_are_duties():
    assert len([entry for entry in STATE_OF_EQUALITY if entry.force is Force.MUST]) == 8


@pytest.mark.parametrize("key", ["sick_leave", "sick_child", "movement"])
def test_the_voluntary_items_are_recommended_not_required(key: str):
    assert (requirement(key).force, requirement(key).rule) == (Force.SHOULD, "R2.4")


def test_pay_per_component_is_never_printed_as_law_until_verified():
    entry = requirement("pay_components")
    assert entry.confidence is Confidence.UNVERIFIED
    assert entry.force is not Force.MUST
    assert entry.components == PAY_COMPONENTS


def test_a_requirement_without_measures_of_its_own_says_whose_it_shares():
    for entry in STATE_OF_EQUALITY:
        shared = entry.shares_measures_of
        assert bool(entry.measures) is (shared is None)
        assert shared is None or requirement(shared).measures


def test_each_duty_has_its_own_list():
    assert {entry.applies_to for entry in STATE_OF_EQUALITY} == {Duty.STATE_OF_EQUALITY}
    assert {entry.applies_to for entry in ACTIVE_WORK} == {Duty.ACTIVE_WORK}
    assert {entry.applies_to for entry in authority_duties.REQUIREMENTS} == {Duty.PUBLIC_AUTHORITY}
    assert {str(entry.provision) for entry in authority_duties.REQUIREMENTS} == {"LDL § 24"}


def test_the_work_is_complete_only_with_steps_areas_harassment_grounds_cooperation_evaluation_and_plans():
    wanted = {"principles", "four_steps", "areas", "harassment", "grounds", "cooperation", "evaluation", "plans"}
    assert {entry.key for entry in ACTIVE_WORK} == wanted


def test_the_authority_describes_four_elements():
    assert len([entry for entry in authority_duties.REQUIREMENTS if entry.rule == "R6.2"]) == 4


def test_a_figure_finds_its_place_in_the_law():
    assert requirement_of(Measure.MEAN_PAY).key == "pay"
    assert str(provision_of(Measure.TEMPORARY_RATE)) == "LDL § 26 a"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.key)
def test_every_requirement_has_a_title_and_says_what_it_asks(entry: Requirement, language: Language):
    words = Words(language)
    assert words.say(entry.title)[0].isupper()
    assert words.say(entry.asks).endswith(".")
    assert words(f"law.force.{entry.force}")
    assert words(f"law.cadence.{entry.cadence}")


def test_the_employer_has_eleven_grounds_and_the_authority_age_as_well():
    assert len(EMPLOYER_GROUNDS) == 11
    assert set(AUTHORITY_GROUNDS) - set(EMPLOYER_GROUNDS) == {Ground.AGE}


def test_there_are_six_areas_and_the_harassment_row():
    assert (len(SIX_AREAS), tuple(Area)) == (6, (*SIX_AREAS, Area.HARASSMENT))


@pytest.mark.parametrize("language", Language)
def test_every_ground_and_row_has_its_word(language: Language):
    words = Words(language)
    assert all(words(f"law.ground.{ground}") for ground in Ground)
    assert all(words(f"law.area.{row}") for row in Area)


def test_the_three_catalogues_hold_the_same_sentences():
    from jamstilt.language.catalogue import sentences

    nynorsk, bokmal, english = (sentences(language, "law") for language in Language)
    assert nynorsk.keys() == bokmal.keys() == english.keys()
    assert all(nynorsk.values())
    assert all(bokmal.values())
    assert all(english.values())
