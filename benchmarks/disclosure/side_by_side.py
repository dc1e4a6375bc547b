"""The same tables protected by us and by tau-ARGUS, and what an outsider learns from each.

Means only (sums for tau-ARGUS), shown in full or hidden, each hidden mean costing one, so that cells are compared with
cells. What leaks is counted by the tests' attacker, who shares no code with either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import tau_argus

from employer_puzzle import Rules, puzzle, shown, steps
from employers import MEAN, Employer, employer_of, numbers, random_employer
from jamstilt.disclosure.proof.optimum import Effort, protected
from jamstilt.disclosure.proof.puzzle import Pattern
from outside_attack import guessed, learnt

PLAIN = Rules(ratios=False, coarser=False, same_cost=True)
TAU = {
    "tau-ARGUS OPT: outsiders, sum of each small cell": False,
    "the same, told that cells may be anything": True,
}
OURS = {
    "jamstilt, the same: outsiders, sum of each small cell": replace(PLAIN, coalition=0, cell_sums=True),
    "jamstilt, also each person, insiders": replace(PLAIN, cell_sums=True),
    "jamstilt as it is: each person, insiders": PLAIN,
    "jamstilt as it is, coarser rounding too": replace(PLAIN, coarser=True),
}
EFFORT = Effort(seconds=5)


def small_employers(count: int) -> Iterator[Employer]:
    """Three to five groups in one division, most of them small."""
    for seed in range(count):
        random = Random(seed)  # noqa: S311 - the same employers in each run, and no secret
        heads = [(random.randint(1, 9), random.randint(1, 9)) for _ in range(random.randint(3, 5))]
        yield employer_of([heads], seed)


def larger_employers(count: int) -> Iterator[Employer]:
    """Ten to thirteen groups in two divisions."""
    yield from (random_employer(10 + seed % 4, seed, fewest=1) for seed in range(count))


def compare(name: str, houses: Iterator[Employer]) -> None:
    """Protect each house in each way, attack, and print the sums."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    tables = 0
    for house in houses:
        tables += 1
        keys = {number.key: steps(number, PLAIN) for number in numbers(house) if number.key[0] == MEAN}
        primary = {key for key, levels in keys.items() if levels == (None,)}
        for way, wide in TAU.items():
            hidden = tau_argus.hidden(house, PLAIN, wide=wide) - primary
            counts[way] += _counted(house, {key: int(key in hidden) for key in keys}, PLAIN, len(hidden))
        for way, rules in OURS.items():
            found = protected(puzzle(house, rules), EFFORT)
            last = {number.key: len(steps(number, rules)) - 1 for number in numbers(house) if number.key in keys}
            gone = sum(found.pattern[key] == last[key] for key in keys if key not in primary)
            counts[way] += _counted(house, found.pattern, rules, gone)
            counts[way]["not proven"] += found.proof != "optimal"
        counts["of them"] += Counter(cells=len(keys), primary=len(primary))
    cells = counts.pop("of them")
    print(f"{name}: {tables} tables, {cells['cells']} means, {cells['primary']} hidden as too few; beside these:")
    print(f"{'':56}{'hidden':>8}{'coarser':>9}{'leaks':>8}{'public':>8}{'tables':>8}{'unproven':>10}")
    for way, each in counts.items():
        row = (each[what] for what in ("hidden", "coarser", "leaks", "public", "tables", "not proven"))
        print("{:56}{:8}{:9}{:8}{:8}{:8}{:10}".format(way, *row))
    print()


def _counted(house: Employer, pattern: Pattern, rules: Rules, hidden: int) -> Counter[str]:
    leaks = learnt(guessed(house.pay, rules.prior), shown(house, pattern, rules), house.few(rules.threshold))
    public = sum(not leak.question.attackers for leak in leaks)
    coarser = sum(level > 0 for level in pattern.values()) - hidden
    return Counter(hidden=hidden, coarser=coarser, leaks=len(leaks), public=public, tables=bool(leaks))
