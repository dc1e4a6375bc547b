"""Why a figure is hidden: the sum that is told must give the amount away, by plain arithmetic on the people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.derivation import Derivation, SumTerm
from jamstilt.disclosure.explain import Explanation, explanations
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.protect import protect
from jamstilt.disclosure.release import release
from jamstilt.disclosure.why_hidden import Shortage, WhyHidden
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Suppressed
from jamstilt.language.number import rounded_to
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.population import Choices
from people import counted, employed, workforce

KRONER = Policy(publish_kroner=True)
HIDE_ONLY = replace(KRONER, coarser=False)
FREE_RATIOS = replace(KRONER, show_safe_ratios=True)
MARGIN, PRIOR = 0.10, 0.50


class Someone(NamedTuple):
    """One person of 2024, with agreed pay in kroner and nothing else."""

    gender: str
    group: str
    pay: int


def several(gender: str, group: str, *pays: int) -> list[Someone]:
    return [Someone(gender, group, pay) for pay in pays]


MEN = [
    *several("men", "managers", 790_000, 848_000, 903_000, 961_000, 1_020_000, 1_133_000),
    *several("men", "case_workers", *range(520_000, 764_000, 6_100)),
    *several("men", "advisers", 611_000, 655_000, 702_000, 734_000, 748_000, 790_000, 815_000),
]
CONSULTANT = Someone("men", "consultants", 471_000)
WOMEN = [
    *several("women", "managers", 771_000, 829_000, 884_000, 930_000, 1_004_000),
    *several("women", "case_workers", *range(505_000, 745_000, 8_000)),
    *several("women", "advisers", 598_000, 641_000, 690_000, 722_000, 731_000, 777_000),
]
TWO = several("men", "consultants", 471_000, 522_000)
EMPLOYERS = {
    "one man is left over": ((*MEN, CONSULTANT), HIDE_ONLY),
    "one man is left over, and figures may be rounded": ((*MEN, CONSULTANT), KRONER),
    "two men know of each other": ((*MEN, *TWO), HIDE_ONLY),
    "women and men with ratios between them": ((*MEN, CONSULTANT, *WOMEN), HIDE_ONLY),
    "ratios that may be shown beside hidden means": ((*MEN, CONSULTANT, *WOMEN), replace(FREE_RATIOS, coarser=False)),
}
each_employer = pytest.mark.parametrize(("people", "policy"), EMPLOYERS.values(), ids=EMPLOYERS.keys())


def cells_of(people: Sequence[Someone]) -> dict[Figure, Cell]:
    groups = tuple(dict.fromkeys(each.group for each in people))
    rows = (employed(each.gender, each.group, pay=each.pay) for each in people)
    return counted(workforce(*rows), choices=Choices(groups))


@cache
def explained(people: tuple[Someone, ...], policy: Policy) -> tuple[Plan, dict[Figure, Cell], tuple[Explanation, ...]]:
    cells = cells_of(people)
    plan = protect(cells, policy)
    return plan, cells, explanations(plan, cells, policy)


def leaks(found: Iterable[Explanation]) -> list[Derivation]:
    return [each.derivation for each in found if each.derivation]


def share_in(figure: Figure, one: Someone, people: Sequence[Someone]) -> float:
    """What one krone of this person adds to the mean."""
    inside = in_row(figure, people)
    return any(each is one for each in inside) / len(inside)


def mean(gender: Gender, of: Figure, people: Sequence[Someone]) -> float:
    pays = [each.pay for each in in_row(replace(of, gender=gender), people)]
    return sum(pays) / len(pays)


def printed(term: SumTerm, people: Sequence[Someone]) -> float:
    """What stands on the page: what is told, or for the figure that is asked about the exact mean in whole kroner."""
    return float(term.value) if term.value is not None else round(mean(term.figure.gender, term.figure, people))


def furthest(told: Derivation, secret: Someone, people: Sequence[Someone], knows: Someone | None = None) -> float:
    """The end of the secret's interval that follows from the sum alone, with everybody within half of the true pay."""
    end = sum(term.times * printed(term, people) for term in told.terms)
    end += told.way * sum(abs(term.times) * float(term.step) / 2 for term in told.terms)
    for tie in told.ties:
        end += told.way * abs(tie.times) * float(tie.step) / 2 * mean(Gender.MEN, tie.figure, people)
    for one in people:
        left = (one is secret) - sum(term.times * share_in(term.figure, one, people) for term in told.terms)
        for tie in told.ties:
            women, men = (replace(tie.figure, gender=gender) for gender in (Gender.WOMEN, Gender.MEN))
            ratio = printed_ratio(tie, people)
            left -= tie.times * (100 * share_in(women, one, people) - ratio * share_in(men, one, people))
        room = 0.0 if one is knows else PRIOR * one.pay * abs(left) * told.way
        end += left * one.pay + room
    return end


def printed_ratio(tie: SumTerm, people: Sequence[Someone]) -> float:
    if tie.value is not None:
        return float(tie.value)
    women, men = (mean(gender, tie.figure, people) for gender in (Gender.WOMEN, Gender.MEN))
    return round(100 * women / men, 2)


def in_row(figure: Figure, people: Sequence[Someone]) -> list[Someone]:
    return [each for each in people if each.gender == figure.gender and figure.group in (TOTAL, each.group)]


@each_employer
def test_the_sum_that_is_told_comes_closer_than_the_margin(people, policy):
    _, _, found = explained(people, policy)
    alone = [told for told in leaks(found) if told.secret.people <= len(TWO)]
    assert alone
    for told in alone:
        reaches = [
            told.way * (furthest(told, one, people, knows) - one.pay) / one.pay / MARGIN
            for one in in_row(told.secret.row, people)
            for knows in ([each for each in people if each is not one] if told.insiders else [None])
        ]
        assert min(reaches) < 1
        assert min(abs(reach - told.reach) for reach in reaches) < 0.02


def test_91_men_minus_their_groups_are_the_one_who_is_left():
    _, _, found = explained((*MEN, CONSULTANT), HIDE_ONLY)
    told = leaks(found)[0]
    times = {(term.figure.group, round(term.times)) for term in told.terms}
    people = len(MEN) + 1
    assert times == {(TOTAL, people), ("case_workers", -40), ("managers", -6), ("advisers", -7)}
    assert told.secret.row.group == "consultants"
    assert told.insiders == 0
    assert told.ties == ()


def test_a_leak_through_a_ratio_names_the_ratio():
    _, _, found = explained(*EMPLOYERS["ratios that may be shown beside hidden means"])
    ties = {tie.figure.measure for told in leaks(found) for tie in told.ties}
    assert ties == {Measure.WOMENS_SHARE_OF_MENS_PAY}
    assert {term.figure.measure for told in leaks(found) for term in told.terms} == {Measure.MEAN_PAY}


def test_two_who_know_of_each_other_take_what_one_of_them_knows():
    _, _, found = explained(*EMPLOYERS["two men know of each other"])
    assert {(told.insiders, told.secret.people) for told in leaks(found)} == {(1, 2)}


def test_a_secret_of_another_year_is_told_with_its_year():
    _, _, found = explained((*MEN, CONSULTANT), HIDE_ONLY)
    told = leaks(found)[0]
    assert told.years == ()
    before = replace(told, secret=replace(told.secret, row=replace(told.secret.row, period=2023)))
    assert before.years == (2023,)


@each_employer
def test_nothing_is_told_that_the_public_does_not_get(people, policy):
    plan, cells, found = explained(people, policy)
    for told in leaks(found):
        for term in (*told.terms, *told.ties):
            assert term.figure not in plan.hidden or term.value is None
            if term.figure == told.asked:
                assert term.value is None
            elif term.value is not None:
                step = plan.coarser.get(term.figure, term.figure.measure.step)
                assert (term.value, term.step) == (rounded_to(cells[term.figure].value, step), step)


@each_employer
def test_every_hidden_or_rounded_figure_is_explained_once(people, policy):
    plan, cells, found = explained(people, policy)
    public = release(cells, policy, Audience.PUBLIC, plan=plan).figures
    missing = {figure for figure, safe in public.items() if isinstance(safe.answer, Suppressed)}
    assert [each.figure for each in found] == sorted(missing | set(plan.coarser))
    assert {each.figure: each.step for each in found if each.step is not None} == dict(plan.coarser)


@each_employer
def test_every_figure_of_the_proof_has_its_sum_and_its_cost(people, policy):
    _, _, found = explained(people, policy)
    proved = [each for each in found if each.is_proved]
    assert proved
    assert {each.why for each in proved} <= {WhyHidden.LEAK, WhyHidden.WITH_MEAN}
    assert all(0 < each.cost < 1 for each in proved)
    assert all(each.cost == 0 for each in found if not each.is_proved)


def test_the_figure_that_could_go_instead_stands_in_the_sum():
    _, _, found = explained((*MEN, CONSULTANT), HIDE_ONLY)
    named = [each for each in found if each.instead]
    assert named
    for each in named:
        assert each.instead.figure in {term.figure for term in each.derivation.terms} - {each.figure}


def test_a_row_of_one_lacks_four_people():
    _, _, found = explained((*MEN, CONSULTANT), KRONER)
    by_figure = {each.figure: each for each in found}
    consultants = Figure(Measure.MEAN_PAY, "consultants", Gender.MEN, 2024, Component.AGREED)
    assert by_figure[consultants].why is WhyHidden.FEW_PEOPLE
    assert by_figure[consultants].short == (Shortage(Gender.MEN, 1, 4),)
    managers = replace(consultants, measure=Measure.MEDIAN_PAY, group="managers")
    assert by_figure[managers].short == (Shortage(Gender.MEN, 6, 4),)


def test_a_row_in_which_everybody_has_the_same_is_said_to_be_so():
    same = several("men", "porters", *[480_000] * 12)
    _, _, found = explained((*MEN, *same), KRONER)
    porters = Figure(Measure.MEAN_PAY, "porters", Gender.MEN, 2024, Component.AGREED)
    by_figure = {each.figure: each.why for each in found}
    assert by_figure[porters] is WhyHidden.ONE_STEP
    assert by_figure[replace(porters, measure=Measure.MEDIAN_PAY)] is WhyHidden.WITH_MEAN


def test_kroner_that_are_not_published_are_no_matter_of_people():
    _, _, found = explained((*MEN, *WOMEN), Policy())
    reasons = {each.why for each in found if each.figure.group == TOTAL and each.figure.measure is Measure.MEAN_PAY}
    assert reasons == {WhyHidden.KRONER_NOT_PUBLISHED}


def test_how_many_gave_a_sensitive_answer_is_not_told():
    part_timers = {"women": 3, "men": 6}
    answers = ((gender, "yes" if number < yes else "no") for gender, yes in part_timers.items() for number in range(12))
    rows = (
        employed(gender, share="1/2", wants_more_hours=answer, available_for_more_hours=answer)
        for gender, answer in answers
    )
    cells = counted(workforce(*rows))
    plan = protect(cells, Policy())
    involuntary = [
        each for each in explanations(plan, cells, Policy()) if each.figure.measure is Measure.INVOLUNTARY_PART_TIME
    ]
    by_gender = {each.figure.gender: each for each in involuntary}
    assert by_gender[Gender.WOMEN].why is WhyHidden.FEW_ANSWERS
    assert by_gender[Gender.WOMEN].short == ()
    assert by_gender[Gender.ALL].why is WhyHidden.WITH_PART
