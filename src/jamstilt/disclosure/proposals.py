"""Proposals: other tables that would show more of pay, such as two groups as one (DISCLOSURE 3).

Each is worked out as the tables themselves are: the facts are joined, and what is safe is proved anew. That is done for
one year alone, so a proposal says what may be gained; the whole dossier is proved again when it is made so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile
from time import monotonic
from typing import TypeAlias

from jamstilt.disclosure.displays import MAIN, weight
from jamstilt.disclosure.family import PAY, facts
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.optimum import Effort
from jamstilt.disclosure.protect import protect
from jamstilt.figure import PAY_COMPONENTS, TOTAL, UNRESOLVED, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Subset
from jamstilt.statistics.cell import Cell, cell
from jamstilt.statistics.measures import Mean, Ratio

Cells: TypeAlias = Mapping[Figure, Cell]

AT_FIRST, LITTLE = Effort(questions=100), Effort(questions=1000)
"""For each change that is tried, and for those that look best then: about how much they gain is enough to know."""

BEST = 3
"""How many are made at most."""

NOTICEABLE = 0.01
"""Less of a gain, as a part of what is shown now, is no reason to change a table."""


class ChangeKind(StrEnum):
    """What would be done."""

    MERGE = "merge"
    """Two neighbouring groups are one."""
    BOTH_GENDERS = "both_genders"
    """One mean for everybody in a row, in place of one for each gender."""
    DROP = "drop"
    """A kind of pay is left out."""


@dataclass(frozen=True, slots=True)
class PayTableChange:
    """A change of the tables that shows more than it takes away.

    Attributes:
        kind: what would be done.
        groups: the groups that it is done to; none for a kind of pay.
        component: the kind of pay that is left out.
        saves: how much more is shown, in the weights of the plan.
        ratios: how many more of the ratios that the law requires are shown; never below none is told.
    """

    kind: ChangeKind
    groups: tuple[str, ...]
    component: Component
    saves: float
    ratios: int


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a plan shows: by weight, and how many ratios that the law requires."""

    worth: float
    ratios: int


_Change: TypeAlias = tuple[ChangeKind, tuple[str, ...], Component, Callable[[Cells], Cells]]


def proposals(cells: Cells, policy: Policy, plan: Plan, *, seconds: float = 5.0) -> tuple[PayTableChange, ...]:
    """The changes of the newest year's pay tables that would show most, the best first; none if nothing is hidden.

    Args:
        cells: every figure with its formula; groups stand in the order of the settings.
        policy: how careful to be. What must be shown is left out of it: it is what may be in the way.
        plan: what the public gets now.
        seconds: after that long no further change is tried; the best of those that were are still confirmed.
    """
    pay = _pay_of_the_newest_year(cells)
    if not any(figure in plan.hidden or figure in plan.coarser for figure in pay):
        return ()
    until = monotonic() + seconds
    free = replace(policy, must_show=())
    now = _shown(pay, free, AT_FIRST)
    tried = takewhile(lambda _: monotonic() < until, _changes(pay, plan, policy))
    worth = [(_shown(change[-1](pay), free, AT_FIRST).worth, change) for change in tried]
    better = sorted((each for each in worth if each[0] > now.worth), key=lambda each: -each[0])[:BEST]
    if not better:
        return ()
    gains = _gains(pay, free, [change for _, change in better])
    return tuple(sorted(gains, key=lambda each: -each.saves))


def _gains(pay: Cells, policy: Policy, changes: Iterable[_Change]) -> Iterator[PayTableChange]:
    """The changes that are worth their trouble."""
    now = _shown(pay, policy, LITTLE)
    for kind, groups, component, change in changes:
        then = _shown(change(pay), policy, LITTLE)
        gain = then.worth - now.worth
        if gain > NOTICEABLE * max(now.worth, 1.0):
            yield PayTableChange(kind, groups, component, gain, max(0, then.ratios - now.ratios))


def _pay_of_the_newest_year(cells: Cells) -> dict[Figure, Cell]:
    newest = max((figure.period for figure in cells), default=0)
    return {
        figure: cell for figure, cell in cells.items() if figure.measure in PAY.measures and figure.period == newest
    }


def _shown(cells: Cells, policy: Policy, effort: Effort) -> _Shown:
    """What may be shown of a table."""
    plan = protect(cells, policy, (), effort)
    told = [fact for fact in facts(cells, PAY) if fact.figure not in plan.hidden]
    lost = {
        display.key: display.levels[proved.protection.pattern[display.key]].loss
        for proved in plan.proved
        for display in proved.puzzle.displays
    }
    worth = sum(weight(fact) - lost.get(fact.figure, 0.0) for fact in told)
    return _Shown(worth, sum(is_required(fact.figure) for fact in told))


def is_required(figure: Figure) -> bool:
    """Whether the law asks for it: women's share of men's pay, for each group and in total (LAW R2.24, R2.25)."""
    is_row = figure.group not in (*Subset, UNRESOLVED)
    return figure.measure is Measure.WOMENS_SHARE_OF_MENS_PAY and figure.component in MAIN and is_row


def _changes(cells: Cells, plan: Plan, policy: Policy) -> Iterator[_Change]:
    """What can be tried: only where something is hidden or coarse, for else nothing can be gained."""
    dim = {figure.group for figure in cells if figure in plan.hidden or figure in plan.coarser}
    groups = dict.fromkeys(figure.group for figure in cells)
    own = [group for group in groups if group not in (TOTAL, UNRESOLVED, *Subset)]
    for pair in pairwise(own):
        if dim.intersection(pair):
            yield ChangeKind.MERGE, pair, Component.NONE, lambda table, pair=pair: _merged(table, *pair)
    for component in PAY_COMPONENTS:
        if component not in MAIN and any(figure.component is component for figure in cells):
            yield ChangeKind.DROP, (), component, lambda table, component=component: _without(table, component)
    for group in own if policy.publish_kroner else ():
        means = [f for f in cells if f.group == group and f.measure is Measure.MEAN_PAY and f.gender in WOMEN_AND_MEN]
        if any(figure in plan.hidden for figure in means):
            yield (
                ChangeKind.BOTH_GENDERS,
                (group,),
                Component.NONE,
                lambda table, group=group: _genders_as_one(table, group),
            )


def _merged(cells: Cells, first: str, second: str) -> dict[Figure, Cell]:
    """The table in which two groups are one, called by the first's key."""
    found: dict[Figure, Cell] = {}
    for figure, one in cells.items():
        if figure.group == first:
            other = cells.get(replace(figure, group=second))
            found[figure] = _joined(figure, one, other) if other else one
        elif figure.group != second:
            found[figure] = one
    return found


def _joined(figure: Figure, one: Cell, other: Cell) -> Cell:
    match one.formula, other.formula:
        case Mean() as these, Mean() as those:
            formula = replace(these, over=these.over + those.over, known=these.known or those.known)
        case Ratio() as these, Ratio() as those:
            formula = replace(these, women=these.women + those.women, men=these.men + those.men)
        case _:
            raise TypeError(f"{figure} is no mean and no ratio")
    return cell(figure, formula, one.population, one.basis)


def _without(cells: Cells, component: Component) -> dict[Figure, Cell]:
    return {figure: one for figure, one in cells.items() if figure.component is not component}


def _genders_as_one(cells: Cells, group: str) -> dict[Figure, Cell]:
    """The table in which a row has one mean for everybody: whose gender is not stated is in neither of the two."""
    found: dict[Figure, Cell] = {}
    for figure, one in cells.items():
        if figure.group != group:
            found[figure] = one
        elif figure.gender is Gender.WOMEN:
            both = replace(figure, gender=Gender.ALL)
            found[both] = _joined(both, one, cells[replace(figure, gender=Gender.MEN)])
    return found
