"""The demo directorate for two years together: what its plan hides, and that no safe plan hides less."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.proof.audit import audit
from jamstilt.disclosure.proof.optimum import Proof
from jamstilt.disclosure.protect import protect
from jamstilt.figure import Component, Figure, Gender, Measure, Reason, Subset
from jamstilt.production.count import Counted, count, policy_of
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Counted:
    gathered = gather(demo(Path(tmp_path_factory.mktemp("demo"))), lambda *_: None)
    assert gathered.settings is not None
    return count(gathered.workforces, gathered.settings)


@pytest.fixture(scope="module")
def plan(counted: Counted, tmp_path_factory: pytest.TempPathFactory) -> Plan:
    gathered = gather(demo(Path(tmp_path_factory.mktemp("demo"))), lambda *_: None)
    assert gathered.settings is not None
    return protect(counted.cells, policy_of(gathered.settings))


def required(plan_of: Plan, counted: Counted) -> dict[Figure, bool]:
    """Women's share of men's agreed pay in each group and in total, and whether it is shown."""
    return {
        figure: figure not in plan_of.hidden
        for figure in counted.cells
        if figure.measure is Measure.WOMENS_SHARE_OF_MENS_PAY
        and figure.component is Component.AGREED
        and figure.group not in tuple(Subset)
    }


def test_no_safe_plan_shows_more(plan):
    assert [each.protection.proof for each in plan.proved] == [Proof.OPTIMAL] * 3
    assert plan.given == ()


def test_nothing_leaks_to_anybody_who_reads_both_years(plan):
    for each in plan.proved:
        assert audit(each.puzzle, each.protection.pattern).leaks == ()


def test_shown_in_full_it_would_leak(plan):
    assert any(audit(each.puzzle, each.puzzle.finest()).leaks for each in plan.proved)


def test_only_ratios_of_too_few_are_hidden_and_none_is_rounded(plan, counted):
    hidden = {figure for figure, is_shown in required(plan, counted).items() if not is_shown}
    assert {figure.group for figure in hidden} == {"top_managers", "consultants", "apprentices"}
    assert {plan.hidden[figure] for figure in hidden} == {Reason.FEW_PEOPLE}
    assert not set(required(plan, counted)) & set(plan.coarser)


@pytest.mark.slow
def test_with_safe_ratios_only_the_apprentices_go(counted, tmp_path):
    gathered = gather(demo(tmp_path / "demo"), lambda *_: None)
    assert gathered.settings is not None
    bolder = protect(counted.cells, replace(policy_of(gathered.settings), show_safe_ratios=True))
    shown = required(bolder, counted)
    both = {figure for figure in shown if isinstance(counted.cells[figure].value, Fraction)}
    assert {figure.group for figure in both if not shown[figure]} == {"apprentices"}
    assert Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "top_managers", Gender.ALL, 2024, Component.AGREED) in both
