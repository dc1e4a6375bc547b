"""Decides what the public may see of part 1: the least that must be hidden or rounded more, with a proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from jamstilt.disclosure.amounts import amounts, circles
from jamstilt.disclosure.displays import Printed, Shower, followers
from jamstilt.disclosure.family import FAMILIES, PAY, Family, averages, facts
from jamstilt.disclosure.given import given_away
from jamstilt.disclosure.linked_years import growth
from jamstilt.disclosure.plan import Given, Plan, Proved
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.attack import NotSolvedError
from jamstilt.disclosure.proof.greedy import ImpossibleError
from jamstilt.disclosure.proof.optimum import Effort, Proof, Protection, protected
from jamstilt.disclosure.proof.puzzle import Puzzle
from jamstilt.disclosure.restated_rows import restated_rows
from jamstilt.disclosure.rules import by_rule, medians, rounded_medians, zero_bases
from jamstilt.disclosure.targets import one_step_rows, open_rows, targets
from jamstilt.figure import Figure, Reason
from jamstilt.statistics.cell import Cell


def protect(
    cells: Mapping[Figure, Cell], policy: Policy, earlier: Sequence[Printed] = (), effort: Effort | None = None
) -> Plan:
    """What the public may see, at the least loss of information that is safe.

    Args:
        cells: every figure with its formula.
        policy: how careful to be.
        earlier: what earlier statements printed of the years that there are persons for: it can't be recalled.
        effort: how long to look for the best plan; a safe one is always found.
    """
    hidden = by_rule(cells, policy)
    hidden |= _flat(cells, hidden, policy)
    restated = restated_rows(cells, earlier, policy)
    hidden |= restated
    coarser: dict[Figure, Fraction] = {}
    proved: list[Proved] = []
    given: list[Given] = []
    for family in FAMILIES:
        whole = puzzle(cells, family, hidden, policy, earlier)
        left, found, gone = _protected(whole, effort)
        given += gone
        proved.append(Proved(family, left, found))
        for display in left.displays:
            level = display.levels[found.pattern[display.key]]
            if isinstance(display.key, Figure):
                if level.step is None:
                    hidden[display.key] = Reason.WOULD_REVEAL
                elif level.step > display.key.measure.step:
                    coarser[display.key] = level.step
    hidden |= zero_bases(cells, hidden)
    hidden |= medians(cells, hidden, coarser)
    return Plan(hidden, coarser, tuple(proved), tuple(given), rounded_medians(cells, hidden), frozenset(restated))


def _protected(whole: Puzzle, effort: Effort | None) -> tuple[Puzzle, Protection, tuple[Given, ...]]:
    """What can still be protected, how, and what is given away.

    Where there is no protection, or the solver gives no answer, all that may be hidden is hidden.
    """
    left, gone = whole, tuple[Given, ...]()
    try:
        left, gone = given_away(whole)
        return left, protected(left, effort), gone
    except ImpossibleError as impossible:
        gone = (*gone, Given(impossible.leak, ()))
    except NotSolvedError:
        pass
    coarsest = {display.key: len(display.levels) - 1 for display in left.displays}
    loss = left.loss(coarsest)
    return left, Protection(coarsest, loss, 0.0, Proof.NONE, loss, 0), gone


def puzzle(
    cells: Mapping[Figure, Cell],
    family: Family,
    hidden: Mapping[Figure, Reason],
    policy: Policy,
    earlier: Sequence[Printed] = (),
) -> Puzzle:
    """What an attacker can put together of a family of figures, in the years that there are persons for.

    Rows that are hidden by rule tell nothing, so people who differ in nothing else are not told apart.

    Args:
        cells: every figure with its formula.
        family: the figures that tell of the same amounts.
        hidden: what is hidden whatever the proof says: too few people, or kroner that are not published.
        policy: how careful to be.
        earlier: what earlier statements printed of the same years.
    """
    every = facts(cells, family)
    printed = {each.figure for each in earlier}
    told = tuple(fact for fact in every if fact.figure not in hidden or fact.figure in printed)
    rows = open_rows(told, family, policy.threshold)
    flat = one_step_rows(every, rows, policy)
    met = circles((*averages(told), *flat), years_apart=not policy.linked_years)
    of = amounts(family, met, policy, rows)
    shower = Shower(family, of, policy)
    now = (shower.display(fact) for fact in told if fact.figure not in hidden)
    by_figure = {fact.figure: fact for fact in told}
    then = (shower.fixed(by_figure[each.figure], each) for each in earlier if each.figure in by_figure)
    displays = tuple(display for display in (*now, *then) if display is not None)
    shown = {display.key for display in displays}
    tied = () if policy.show_safe_ratios or not policy.publish_kroner else followers(told)
    return Puzzle(
        unknowns=tuple(of.unknowns),
        displays=displays,
        targets=tuple(targets(every, flat, shower, rows)),
        laws=tuple(growth(met, of, policy)) if family is PAY and policy.linked_years else (),
        together=tuple(pair for pair in tied if shown.issuperset(pair)),
        coalition=policy.coalition if policy.insiders else 0,
        assumed=frozenset(of.nothing),
        perhaps_one=tuple(of.perhaps_one.items()),
    )


def _flat(cells: Mapping[Figure, Cell], hidden: Mapping[Figure, Reason], policy: Policy) -> dict[Figure, Reason]:
    """Rows in which everybody has the same, and ratios that go with a mean that is hidden by rule (LAW R2.13)."""
    found: dict[Figure, Reason] = {}
    for family in FAMILIES:
        every = facts(cells, family)
        flat = set(one_step_rows(every, open_rows(every, family, policy.threshold), policy))
        means = [fact for fact in every if fact.below is None and fact.above in flat]
        found |= {fact.figure: Reason.WOULD_REVEAL for fact in means if fact.figure not in hidden}
    gone = found | {figure: why for figure, why in hidden.items() if why is not Reason.KRONER_NOT_PUBLISHED}
    ratios = {ratio for mean, ratio in followers(facts(cells, PAY)) if mean in gone and ratio not in gone}
    if not policy.show_safe_ratios:
        found |= dict.fromkeys(ratios, Reason.WOULD_REVEAL)
    return {figure: why for figure, why in found.items() if figure not in policy.must_show}
