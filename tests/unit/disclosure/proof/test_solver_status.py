"""A solver that gives up says so, and is believed: nothing is read from what it leaves behind."""

from __future__ import annotations

import pytest
from small_puzzles import ALL, PAIR, three_in_a_row, total

from employer_puzzle import employer
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof import master, programme
from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.audit import audit
from jamstilt.disclosure.proof.optimum import Proof, protected
from jamstilt.disclosure.protect import protect
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.statistics.population import Choices
from people import counted, employed, workforce

LEAKS = three_in_a_row(total("all", ALL, loss=2.0), total("pair", PAIR))


@pytest.fixture
def tired(monkeypatch: pytest.MonkeyPatch) -> None:
    """An attacker's solver that may not take a step."""
    monkeypatch.setitem(programme.OPTIONS, "simplex_iteration_limit", 0)


@pytest.mark.usefixtures("tired")
def test_an_attack_that_is_not_solved_is_no_proof_of_safety():
    with pytest.raises(NotSolvedError):
        audit(LEAKS, LEAKS.finest())


def test_a_choice_that_is_not_made_leaves_a_safe_pattern_that_is_not_called_best(monkeypatch):
    house = employer(10, seed=1)
    monkeypatch.setitem(master.OPTIONS, "mip_max_nodes", 0)
    found = protected(house)
    assert audit(house, found.pattern).leaks == ()
    assert (found.proof, found.least < found.loss) == (Proof.SAFE, True)


@pytest.mark.parametrize("must_show", [False, True])
def test_where_no_attack_is_solved_all_that_may_be_is_hidden(request: pytest.FixtureRequest, must_show):
    heads = {("women", "advisers"): 9, ("men", "advisers"): 9, ("women", "clerks"): 3, ("men", "clerks"): 8}
    people = (employed(*who, pay=500_000 + 9_000 * each) for who, count in heads.items() for each in range(count))
    cells = counted(workforce(*people), choices=Choices(("advisers", "clerks")))
    total_ratio = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)
    policy = Policy(publish_kroner=True, must_show=(total_ratio,) if must_show else ())
    assert protect(cells, policy).proved[0].protection.proof is Proof.OPTIMAL
    request.getfixturevalue("tired")
    plan = protect(cells, policy)
    shown = {display.key for display in plan.proved[0].puzzle.displays} - plan.hidden.keys()
    assert shown == set(plan.unproved) == set(policy.must_show)
    assert plan.proved[0].protection.proof is Proof.NONE
