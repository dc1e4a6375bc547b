"""The limits of the duty: one below, at, and one above 20 and 50 (LAW R1.2, R1.3); the numbers are pinned."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Demand, DutyBearer, Party, Sector, duties
from jamstilt.law.limits import limit
from jamstilt.period import Year

YEAR = Year(2024)
DEMAND = Demand(Party.UNION, date(2024, 3, 14), "Referat frå AMU 2/2024")


def bearer(sector: Sector, demanded: Demand | None = None, *, authority: bool = False) -> DutyBearer:
    return DutyBearer("Fjordbrygga", "974760673", sector, authority, demanded)


def test_the_limits_of_the_law_are_20_and_50():
    assert limit("employer_heads_lower", YEAR) == 20
    assert limit("employer_heads_upper", YEAR) == 50


@pytest.mark.parametrize(
    ("heads", "without_demand", "with_demand"),
    [
        (Fraction(1), False, False),
        (Fraction(19), False, False),
        (Fraction(20) - Fraction(1, 12), False, False),
        (Fraction(20), False, True),
        (Fraction(21), False, True),
        (Fraction(49), False, True),
        (Fraction(50), False, True),
        (Fraction(50) + Fraction(1, 12), True, True),
        (Fraction(51), True, True),
    ],
)
def test_a_private_employer_issues_a_statement_above_50_or_from_20_on_demand(
    heads: Fraction,
    *,
    without_demand: bool,
    with_demand: bool,
):
    plain = duties(bearer(Sector.PRIVATE), heads, YEAR)
    demanded = duties(bearer(Sector.PRIVATE, DEMAND), heads, YEAR)
    assert (plain.statement, plain.four_steps) == (without_demand, without_demand)
    assert (demanded.statement, demanded.four_steps) == (with_demand, with_demand)


@pytest.mark.parametrize("heads", [1, 19, 20, 50, 51])
def test_a_public_body_of_any_size_has_the_whole_duty(heads: int):
    answer = duties(bearer(Sector.PUBLIC), Fraction(heads), YEAR)
    assert answer.statement
    assert answer.four_steps
    assert answer.reason.key == "law.duties.public"


@pytest.mark.parametrize("heads", [3, 51])
def test_a_private_body_that_exercises_authority_has_the_authoritys_duty_whatever_its_size(heads: int):
    answer = duties(bearer(Sector.PRIVATE, authority=True), Fraction(heads), YEAR)
    assert answer.authority
    assert answer.statement is (heads > 50)
    assert not duties(bearer(Sector.PUBLIC), Fraction(heads), YEAR).authority


@pytest.mark.parametrize(
    ("day", "counts"),
    [(date(2024, 12, 31), True), (date(2025, 1, 1), False), (date(2021, 5, 1), True)],
)
def test_a_demand_counts_when_it_was_made_before_the_year_was_out(day: date, *, counts: bool):
    demand = Demand(Party.STAFF_MAJORITY, day, "Underskriftsliste")
    assert duties(bearer(Sector.PRIVATE, demand), Fraction(30), YEAR).statement is counts


def test_an_average_just_above_50_is_never_shown_as_50():
    words = Words(Language.NYNORSK)
    reason = words.say(duties(bearer(Sector.PRIVATE), 50 + Fraction(1, 12), YEAR).reason)
    assert reason.startswith("50,1 tilsette i gjennomsnitt")
    narrow = words.say(duties(bearer(Sector.PRIVATE), 50 + Fraction(1, 365), YEAR).reason)
    assert narrow.startswith("50,003 tilsette")


def test_the_reason_names_the_demand_with_party_day_and_document():
    answer = duties(bearer(Sector.PRIVATE, DEMAND), Fraction(20), YEAR)
    text = Words(Language.BOKMAL).say(answer.reason)
    assert "20 ansatte" in text
    assert "de tillitsvalgte krevde arbeidet 14." in text
    assert "mars 2024 («Referat frå AMU 2/2024»)" in text


def test_a_year_before_2020_is_tested_by_the_duty_as_it_reads_since():
    assert duties(bearer(Sector.PRIVATE), Fraction(51), Year(2018)).statement
    assert not duties(bearer(Sector.PRIVATE), Fraction(50), Year(2018)).statement


@given(
    heads=st.fractions(min_value=0, max_value=100, max_denominator=365),
    sector=st.sampled_from(Sector),
    demanded=st.sampled_from([None, DEMAND]),
    authority=st.booleans(),
)
def test_statement_and_four_steps_always_go_together_and_are_said_in_every_language(
    heads: Fraction,
    sector: Sector,
    demanded: Demand | None,
    *,
    authority: bool,
):
    answer = duties(bearer(sector, demanded, authority=authority), heads, YEAR)
    assert answer.statement is answer.four_steps
    assert answer.authority is authority
    for language in Language:
        assert "{" not in Words(language).say(answer.reason)


@given(st.fractions(min_value=0, max_value=200, max_denominator=12), st.fractions(min_value=0, max_value=50))
def test_growing_never_ends_a_duty(heads: Fraction, more: Fraction):
    for demanded in (None, DEMAND):
        if duties(bearer(Sector.PRIVATE, demanded), heads, YEAR).statement:
            assert duties(bearer(Sector.PRIVATE, demanded), heads + more, YEAR).statement
