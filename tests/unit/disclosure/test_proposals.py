"""Proposals: what would show more, what would not, and that each keeps its promise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.optimum import Effort
from jamstilt.disclosure.proposals import BEST, ChangeKind, is_required, proposals
from jamstilt.disclosure.protect import protect
from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.statistics.population import Choices
from people import counted, employed, workforce

GROUPS = ("managers", "advisers", "clerks")
KRONER = Policy(publish_kroner=True)
LITTLE = Effort(seconds=1)


def cells(heads: dict[str, tuple[int, int]], groups: tuple[str, ...] = GROUPS, **more: int):
    rows = [
        employed(gender, group, pay=470_000 + 21_700 * (5 * number % 17) + 90_000 * place, **more)
        for place, group in enumerate(heads)
        for gender, count in zip(("women", "men"), heads[group], strict=True)
        for number in range(count)
    ]
    return counted(workforce(*rows), choices=Choices(groups))


def found(table, policy: Policy = KRONER, **more: object):
    return proposals(table, policy, protect(table, policy, (), LITTLE), **more)


def ratios_shown(table) -> int:
    plan = protect(table, KRONER, (), LITTLE)
    required = (figure for figure in table if is_required(figure) and figure.component is Component.AGREED)
    return sum(figure not in plan.hidden for figure in required)


FEW = {"managers": (3, 3), "advisers": (4, 4), "clerks": (9, 9)}


def test_two_neighbours_of_few_are_proposed_as_one():
    best = found(cells(FEW))[0]
    assert (best.kind, best.groups) == (ChangeKind.MERGE, ("managers", "advisers"))
    assert best.saves > 0
    assert best.ratios == 2, "of agreed pay and of cash pay"


def test_what_is_proposed_holds_when_it_is_done():
    """The table of the merged group, made of the people themselves, shows the ratio that was promised."""
    before = cells(FEW)
    after = cells({"advisers": (7, 7), "clerks": (9, 9)}, ("advisers", "clerks"))
    ratios = [
        sum(
            is_required(figure) and figure not in plan.hidden and figure.component is Component.AGREED
            for figure in plan_of
        )
        for plan_of, plan in ((table, protect(table, KRONER, (), LITTLE)) for table in (before, after))
    ]
    assert ratios == [1 + 1, 1 + 2]


def test_only_neighbours_are_proposed():
    far = found(cells({"managers": (3, 3), "clerks": (9, 9), "advisers": (4, 4)}, ("managers", "clerks", "advisers")))
    assert ("managers", "advisers") not in {each.groups for each in far}


def test_nothing_is_proposed_where_nothing_is_hidden():
    table = cells({"managers": (12, 12), "advisers": (12, 12), "clerks": (12, 12)})
    plan = protect(table, KRONER, (), LITTLE)
    pay = [figure for figure in table if figure.measure in (Measure.MEAN_PAY, Measure.WOMENS_SHARE_OF_MENS_PAY)]
    if not any(figure in plan.hidden or figure in plan.coarser for figure in pay):
        assert proposals(table, KRONER, plan) == ()
    assert all(each.kind is not ChangeKind.MERGE for each in proposals(table, KRONER, plan))


def test_one_mean_for_everybody_is_proposed_where_neither_gender_has_enough():
    table = cells({"managers": (4, 4), "advisers": (30, 30), "clerks": (40, 40)})
    (only,) = found(table)
    assert (only.kind, only.groups, only.ratios) == (ChangeKind.BOTH_GENDERS, ("managers",), 0)
    assert found(table, Policy()) == (), "without kroner no mean is shown"


def test_at_most_three_are_made_the_best_first():
    made = found(cells({"managers": (3, 3), "advisers": (4, 4), "clerks": (4, 3)}))
    assert 0 < len(made) <= BEST
    assert list(made) == sorted(made, key=lambda each: -each.saves)


def test_when_the_time_is_out_nothing_more_is_tried():
    assert found(cells(FEW), seconds=0) == ()


def test_what_must_be_shown_is_no_hindrance_to_a_proposal():
    must = (Figure(Measure.MEAN_PAY, "managers", Gender.WOMEN, 2024, Component.AGREED),)
    table = cells(FEW)
    assert found(table, replace(KRONER, must_show=must))[0].groups == ("managers", "advisers")


@pytest.mark.parametrize(
    ("figure", "required"),
    [
        ("womens_share_of_mens_pay.agreed.total.all.2024", True),
        ("womens_share_of_mens_pay.cash_total.clerks.all.2024", True),
        ("womens_share_of_mens_pay.bonus.total.all.2024", False),
        ("womens_share_of_mens_pay.agreed.temporary.all.2024", False),
        ("womens_share_of_mens_median_pay.agreed.total.all.2024", False),
        ("mean_pay.agreed.total.women.2024", False),
    ],
)
def test_the_law_asks_for_the_ratio_of_each_group_and_of_all(figure, required):
    assert is_required(Figure.named(figure)) is required
