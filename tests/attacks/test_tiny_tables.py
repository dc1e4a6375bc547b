"""Tables so small that every way to print them can be tried: nothing safe is cheaper than what we print."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest

from employer_puzzle import Rules, puzzle, questions, reckoned, shown
from employers import Employer, employer_of
from jamstilt.disclosure.proof.optimum import Proof, protected
from outside_attack import exposed

STRICT = Rules(threshold=3)
PLAIN = replace(STRICT, coarser=False)
RATIOS = replace(STRICT, safe_ratios=True)
HOUSES = {
    "a woman and two men": ([[(1, 2)]], RATIOS),
    "two groups of women": ([[(2, 0), (3, 0)]], STRICT),
    "two single women": ([[(1, 0), (3, 0), (1, 0)]], STRICT),
    "a single woman among many": ([[(1, 0), (30, 0), (40, 0)]], STRICT),
    "a pair of women among many": ([[(2, 0), (60, 0), (25, 0)]], STRICT),
    "two divisions of women": ([[(3, 0), (2, 0)], [(4, 0)]], STRICT),
    "a single man among women": ([[(3, 0), (3, 1)]], PLAIN),
    "a single man and ratios": ([[(3, 0), (3, 1)]], replace(RATIOS, coarser=False)),
    "a pair and a single man": ([[(2, 3), (4, 1)]], PLAIN),
}


def least_loss(house: Employer, rules: Rules) -> float:
    """What the cheapest of all patterns costs of which an outsider, or anybody inside, learns nothing."""
    problem = puzzle(house, rules)
    keys = [display.key for display in problem.displays]
    levels = product(*(range(len(display.levels)) for display in problem.displays))
    patterns = sorted((dict(zip(keys, each, strict=True)) for each in levels), key=problem.loss)
    return next(problem.loss(pattern) for pattern in patterns if is_safe(house, pattern, rules))


def is_safe(house: Employer, pattern, rules: Rules) -> bool:
    return not exposed(reckoned(house, rules), shown(house, pattern, rules), questions(house, rules), rules.margin)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(("heads", "rules"), HOUSES.values(), ids=HOUSES.keys())
def test_no_safe_way_to_print_a_tiny_table_is_cheaper(heads, rules, seed):
    house = employer_of(heads, seed)
    found = protected(puzzle(house, rules))
    assert is_safe(house, found.pattern, rules)
    assert found.proof is Proof.OPTIMAL
    assert found.loss == pytest.approx(least_loss(house, rules), rel=1e-5)


APART = tuple(map(Fraction, (1_000, 30_000, 190_000)))


@pytest.mark.parametrize("seed", range(6))
def test_no_one_learns_anything_where_rounding_more_may_tell_more(seed):
    house, rules = employer_of([[(3, 0), (1, 0), (4, 0)]], seed), replace(STRICT, kroner=APART, nested=False)
    assert is_safe(house, protected(puzzle(house, rules)).pattern, rules)
