"""One name for every number: what people write, and the figure that it means."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import released, writer

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.figure import (
    PAY_COMPONENTS,
    SICK_LEAVE_COMPONENTS,
    TOTAL,
    WOMEN_AND_MEN,
    Component,
    Figure,
    Gender,
    Measure,
    Subset,
)
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.labels import number_label
from jamstilt.statement.prose.names import find, in_period, known_names, nearest, period_of

W, M, ALL = Gender.WOMEN, Gender.MEN, Gender.ALL
YEAR = 2024
PAY_RATIOS = (Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)
MEANT = {
    "employees": Figure(Measure.EMPLOYEES, TOTAL, ALL, YEAR),
    "employees women": Figure(Measure.EMPLOYEES, TOTAL, W, YEAR),
    "employees women share": Figure(Measure.GENDER_SHARE, TOTAL, W, YEAR),
    "employees.case_workers women share 2023": Figure(Measure.GENDER_SHARE, "case_workers", W, 2023),
    "employees.temporary men": Figure(Measure.EMPLOYEES, Subset.TEMPORARY, M, YEAR),
    "temporary women": Figure(Measure.TEMPORARY, TOTAL, W, YEAR),
    "temporary women rate": Figure(Measure.TEMPORARY_RATE, TOTAL, W, YEAR),
    "temporary women share": Figure(Measure.GENDER_SHARE, Subset.TEMPORARY, W, YEAR),
    "part_time men rate": Figure(Measure.PART_TIME_RATE, TOTAL, M, YEAR),
    "part_time answered": Figure(Measure.PART_TIME_ANSWERED, TOTAL, ALL, YEAR),
    "involuntary_part_time women": Figure(Measure.INVOLUNTARY_PART_TIME, TOTAL, W, YEAR),
    "parental_leave women": Figure(Measure.PARENTAL_LEAVE_TAKERS, TOTAL, W, YEAR),
    "parental_leave women weeks": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, W, YEAR),
    "pay.total": Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, ALL, YEAR, Component.AGREED),
    "pay.managers": Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "managers", ALL, YEAR, Component.AGREED),
    "pay.total women": Figure(Measure.MEAN_PAY, TOTAL, W, YEAR, Component.AGREED),
    "pay.total median": Figure(Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY, TOTAL, ALL, YEAR, Component.AGREED),
    "pay.total men median": Figure(Measure.MEDIAN_PAY, TOTAL, M, YEAR, Component.AGREED),
    "pay.total women bonus": Figure(Measure.MEAN_PAY, TOTAL, W, YEAR, Component.BONUS),
    "sick_leave women": Figure(Measure.SICK_LEAVE_RATE, TOTAL, W, YEAR, Component.TOTAL),
    "sick_leave women doctor_certified": Figure(Measure.SICK_LEAVE_RATE, TOTAL, W, YEAR, Component.DOCTOR_CERTIFIED),
    "sick_child women": Figure(Measure.SICK_CHILD_TAKERS, TOTAL, W, YEAR),
    "new_hires women": Figure(Measure.NEW_HIRES, TOTAL, W, YEAR),
    "leavers men": Figure(Measure.LEAVERS, TOTAL, M, YEAR),
    "leavers men share": Figure(Measure.GENDER_SHARE, Subset.LEAVERS, M, YEAR),
}
RELEASE = released(dict.fromkeys(MEANT.values(), 1))


def reported(*names: Reported) -> Release:
    numbers = (
        ReportedNumber(name, YEAR, NumberKind.COUNT, ByLanguage(own=str(name)), PUBLIC_AUTHORITY) for name in names
    )
    return Release(Audience.PUBLIC, {}, {number.name: SafeReported(number, number.told) for number in numbers})


def named(release: Release) -> dict[object, str]:
    return {each.target: each.name for each in known_names(release, YEAR)}


@pytest.mark.parametrize("name", MEANT)
def test_a_name_means_one_figure_and_the_figure_has_that_name(name):
    assert find(name, RELEASE, YEAR) == MEANT[name]
    assert named(RELEASE)[MEANT[name]] == name


def test_the_words_after_the_first_stand_in_any_order():
    words = ("women", "share", "2023")
    asked = {" ".join(("employees.case_workers", *order)) for order in permutations(words)}
    assert {find(name, RELEASE, YEAR) for name in asked} == {MEANT["employees.case_workers women share 2023"]}


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("pay", "pay.total"),
        ("pay agreed", "pay.total"),
        ("employees.total", "employees"),
        ("employees all 2024", "employees"),
        ("employees.temporary women share", "temporary women share"),
    ],
)
def test_what_is_said_in_more_or_fewer_words_means_the_same(said, canonical):
    assert find(said, RELEASE, YEAR) == MEANT[canonical]


@pytest.mark.parametrize(
    "name",
    [
        "",
        "women",
        "employes",
        "employees.nobody",
        "employees women men",
        "employees share",
        "employees wommen",
        "employees 2023 2024",
        "employees bonus",
        "pay.total bonus overtime",
        "caseload advisers",
    ],
)
def test_a_name_that_means_nothing_means_nothing(name):
    assert find(name, RELEASE, YEAR) is None


def test_a_year_without_figures_is_a_figure_that_is_not_known():
    assert find("employees women 1999", RELEASE, YEAR) == Figure(Measure.EMPLOYEES, TOTAL, W, 1999)


def test_a_wrong_name_is_answered_with_those_that_look_like_it():
    assert nearest("employes women share", RELEASE, YEAR)[0] == "employees women share"
    assert nearest("xyzzy", RELEASE, YEAR) == ()


def _components(measure: Measure) -> tuple[Component, ...]:
    if measure is Measure.SICK_LEAVE_RATE:
        return SICK_LEAVE_COMPONENTS
    return PAY_COMPONENTS if "pay" in measure else (Component.NONE,)


def _genders(measure: Measure) -> tuple[Gender, ...]:
    if measure in PAY_RATIOS:
        return (ALL,)
    return WOMEN_AND_MEN if "pay" in measure or measure is Measure.GENDER_SHARE else tuple(Gender)


EVERYTHING = [
    Figure(measure, group, gender, period, component)
    for measure in Measure
    for group in (TOTAL, "managers", *map(str, Subset))
    for gender in _genders(measure)
    for period in (2023, YEAR)
    for component in _components(measure)
]


def test_every_figure_there_can_be_has_one_name_of_its_own_that_is_taken_back():
    release = released(dict.fromkeys(EVERYTHING, 1))
    names = known_names(release, YEAR)
    assert len({each.name for each in names}) == len(EVERYTHING)
    assert [each for each in names if find(each.name, release, YEAR) != each.target] == []


ADVISERS = [Reported("caseload", "advisers", "cases", category, str(YEAR)) for category in ("all", "women", "other")]
SHARE = Reported("caseload", "advisers", "share", "women", str(YEAR))
BEFORE = Reported("caseload", "advisers", "cases", "all", "2023")
PERIOD = Reported("plan", "racism", "period", "all", "2024–2027")
VISITORS = Reported("programme", "mika", "visitors", "all", str(YEAR))
GRANT = [Reported("grant", "diversity", measure, "all", str(YEAR)) for measure in ("awards", "applied_sum")]
REGISTERS = reported(*ADVISERS, SHARE, BEFORE, PERIOD, VISITORS, *GRANT)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("caseload advisers", ADVISERS[0]),
        ("caseload advisers women", ADVISERS[1]),
        ("caseload advisers other", ADVISERS[2]),
        ("caseload advisers women share", SHARE),
        ("caseload advisers 2023", BEFORE),
        ("plan racism", PERIOD),
        ("programme mika", VISITORS),
        ("grant diversity", GRANT[0]),
        ("grant diversity applied_sum", GRANT[1]),
    ],
)
def test_a_number_of_a_register_is_named_by_as_few_words_as_tell_it_apart(name, meant):
    assert find(name, REGISTERS, YEAR) == meant
    assert named(REGISTERS)[meant] in {name, " ".join((*name.split()[:2], *reversed(name.split()[2:])))}


def test_more_words_than_needed_do_no_harm():
    assert find("plan racism period", REGISTERS, YEAR) == PERIOD
    assert find("caseload advisers women cases 2024", REGISTERS, YEAR) == ADVISERS[1]


def test_words_that_fit_two_numbers_mean_neither():
    release = reported(*(Reported("programme", "mika", measure, "all", "") for measure in ("visitors", "hours")))
    assert find("programme mika", release, YEAR) is None


_WORDS = st.sampled_from(("cases", "share", "women", "all", "mika", "2023", "2024", "by_age", "men"))
_NAMES = st.builds(
    Reported, st.sampled_from(("caseload", "grant", "plan")), _WORDS, _WORDS, _WORDS, _WORDS | st.just("")
)


@given(st.sets(_NAMES, max_size=12))
def test_every_number_of_every_register_has_a_name_that_is_taken_back(names):
    release = reported(*names)
    known = known_names(release, YEAR)
    assert [each for each in known if find(each.name, release, YEAR) != each.target] == []
    assert len({each.name for each in known}) == len(names)


def test_a_number_is_followed_to_another_year():
    assert in_period(ADVISERS[0], 2023) == BEFORE
    assert in_period(PERIOD, 2023) is None
    assert period_of(in_period(MEANT["employees"], 2023)) == 2023
    assert period_of(PERIOD) is None


@pytest.mark.parametrize("language", Language)
def test_every_figure_there_can_be_has_its_words_in_every_language(language):
    own = writer(dict.fromkeys(EVERYTHING, 1), language)
    assert len({number_label(figure, own) for figure in EVERYTHING}) == len(EVERYTHING)


def test_a_number_of_a_register_is_told_by_its_own_words():
    own = replace(writer({}), release=REGISTERS)
    assert number_label(ADVISERS[1], own) == "caseload.advisers.cases.women.2024, kvinner, 2024"
