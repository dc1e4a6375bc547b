"""Every second year: a survey of this year, of last year, of the year before; none due before 2021 (R1.10, R2.1)."""

from __future__ import annotations

import pytest

from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.statement.state_of_equality.survey_year import is_too_old, survey_is_due


def test_the_law_asks_every_second_year_from_2021():
    assert limit("survey_interval", Year(2024)) == 2
    assert limit("first_survey_year", Year(2024)) == 2021


@pytest.mark.parametrize(("measured", "too_old"), [(2024, False), (2023, False), (2022, True), (2021, True)])
def test_a_survey_of_two_financial_years_back_is_too_old(measured: int, *, too_old: bool):
    assert is_too_old(measured, 2024) is too_old


@pytest.mark.parametrize(("year", "due"), [(2019, False), (2020, False), (2021, True), (2022, True)])
def test_no_survey_is_due_before_2021(year: int, *, due: bool):
    assert survey_is_due(year) is due
    assert is_too_old(year - 2, year) is due
