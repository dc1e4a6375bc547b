from __future__ import annotations

from fractions import Fraction

import pytest
from records import caseload

from jamstilt.authority.rates.rates import NOT_GIVEN
from jamstilt.authority.rates.tally import cases, change, exceeds, per_post, share, share_of_known
from jamstilt.figure import NotApplicable, Reason
from jamstilt.language.number import rounded

ADVISERS = caseload(total=1031, women=761, men=264, posts=65)


def test_what_the_total_has_beyond_women_and_men_is_not_stated():
    assert cases(ADVISERS, "not_stated") == 6  # 1031 - 761 - 264


def test_shares_are_of_all_cases_with_those_not_stated_in_the_base():
    assert share(ADVISERS, "women") == Fraction(76100, 1031)  # 73.81
    assert rounded(share(ADVISERS, "women"), 0) == 74
    assert rounded(share(ADVISERS, "men"), 0) == 26  # 25.61
    assert rounded(share(ADVISERS, "not_stated"), 1) == rounded(Fraction(582, 1000), 1)  # 6 / 1031 = 0.582 per cent


def test_shares_of_the_known_are_another_number():
    assert share_of_known(ADVISERS, "women") == Fraction(76100, 1025)  # 761 + 264


def test_a_third_gender_is_counted_before_what_is_not_stated():
    assert cases(caseload(total=100, women=60, men=30, other=4), "not_stated") == 6


def test_not_stated_is_never_guessed_from_one_gender():
    assert cases(caseload(total=100, women=60), "not_stated") == NOT_GIVEN


def test_not_stated_is_never_worked_out_from_an_approximate_number():
    about = caseload(total={"value": 1000, "qualifier": "about"}, women=600, men=300)
    assert cases(about, "not_stated") == NOT_GIVEN


def test_parts_that_exceed_the_total_leave_no_negative_remainder():
    wrong = caseload(total=100, women=60, men=50)
    assert exceeds(wrong)
    assert cases(wrong, "not_stated") == NOT_GIVEN


@pytest.mark.parametrize(("men", "too_many"), [(39, False), (40, False), (41, True)])
def test_parts_may_reach_the_total_but_not_pass_it(men: int, too_many: bool):  # noqa: FBT001 - a case's answer
    assert exceeds(caseload(total=100, women=60, men=men)) is too_many


def test_without_a_total_the_parts_are_summed_only_when_they_are_all_there_are():
    assert cases(caseload(women=5, men=6), "all") == NOT_GIVEN
    assert cases(caseload(women=5, men=6, not_stated=0), "all") == 11
    assert cases(caseload(women=5, men=6, other=1), "all") == 12
    assert cases(caseload(), "all") == NOT_GIVEN


def test_a_share_that_was_reported_stands_as_reported():
    asked = caseload(total=140, women_share=78, men_share=18, other_share=3)
    assert share(asked, "women") == 78
    assert cases(asked, "women") == NOT_GIVEN
    assert cases(asked, "not_stated") == NOT_GIVEN  # 100 - 99 = 1 per cent would only be rounding


def test_nobody_came():
    assert share(caseload(total=0, women=0, men=0), "women") == NotApplicable(Reason.ZERO_BASE)


def test_cases_for_each_post():
    assert per_post(ADVISERS) == Fraction(1031, 65)
    assert per_post(caseload(total=10)) == NOT_GIVEN
    assert per_post(caseload(total=10, posts=0)) == NotApplicable(Reason.ZERO_BASE)


def test_growth_is_from_last_years_total_and_from_nothing_there_is_none():
    assert change(caseload(total=123, earlier_total=100)) == 23
    assert change(caseload(total=77, earlier_total=100)) == -23
    assert change(caseload(total=5, earlier_total=0)) == NotApplicable(Reason.ZERO_BASE)


def test_a_reported_growth_stands_where_last_year_is_not_known():
    assert change(caseload(total=1402, growth=23)) == 23
    assert change(caseload(total=110, growth=23), Fraction(100)) == 10  # counted goes before reported
