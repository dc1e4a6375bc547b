"""Explains a plan: for each figure that the public does not get, or gets rounded, why, and what it would take.

Of what the proof has hidden, each figure is shown exactly, with the rest of the plan as it is, and attacked: the leak
that then opens is why. The public is asked first, for most leaks are open to everybody; and what a leak can do without
is left out of it, till every figure that is named is needed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from jamstilt.disclosure.derivation import Derivation, derivation
from jamstilt.disclosure.plan import Plan, Proved
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.audit import Auditor, Leak
from jamstilt.disclosure.proof.cut import Rooms
from jamstilt.disclosure.proof.puzzle import Coefficients, Pattern, Puzzle
from jamstilt.disclosure.why_hidden import Shortage, WhyHidden, shortages, why_hidden
from jamstilt.figure import Figure, Measure, NotApplicable, Reason
from jamstilt.statistics.cell import Cell

EFFORT = 3_000_000
"""Questions to the attacker's programme, times its unknowns, that explanations may take; the demo takes a third."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What would have to be hidden if a figure were to stay; ``cost`` as in ``Explanation``, beyond the plan."""

    figure: Figure
    cost: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the public does not get a figure, or gets it rounded more.

    Attributes:
        figure: which.
        why: the rule, or the proof.
        step: what it is rounded to; None: it is hidden.
        short: the people that its row lacks.
        cost: what is lost, as a share of all that the proof could show; 0 where a rule decides.
        derivation: what the figure would give away.
        instead: the cheapest single other figure of the derivation that could go instead, as far as this derivation
            tells; None: none could alone.
    """

    figure: Figure
    why: WhyHidden
    step: Fraction | None = None
    short: tuple[Shortage, ...] = ()
    cost: float = 0.0
    derivation: Derivation | None = None
    instead: Instead | None = None

    @property
    def is_proved(self) -> bool:
        """Whether the proof decided, not a rule: what it can hide has a cost."""
        return self.cost > 0


def explanations(plan: Plan, cells: Mapping[Figure, Cell], policy: Policy) -> tuple[Explanation, ...]:
    """Every figure that is hidden or rounded more, in order of name.

    Args:
        plan: what the public gets.
        cells: every figure with its formula.
        policy: how careful the plan is.
    """
    whole = most(plan)
    proved = {each.figure: each for one in plan.proved for each in _of_proof(one, cells, whole)}
    by_rule = (
        _of_rule(figure, reason, plan, cells[figure], policy)
        for figure, reason in plan.hidden.items()
        if figure not in proved and (isinstance(cells[figure].value, Fraction) or _tells_none(cells[figure]))
    )
    return tuple(sorted((*proved.values(), *by_rule), key=lambda each: each.figure))


def most(plan: Plan) -> float:
    """What it would cost to hide all that may be hidden: the whole that costs are shares of."""
    return sum(display.levels[-1].loss for one in plan.proved for display in one.puzzle.displays)


def _tells_none(cell: Cell) -> bool:
    """Whether a figure is no number and still hidden: that men's mean is zero says of every man that he got none."""
    return cell.value == NotApplicable(Reason.ZERO_BASE)


def _of_rule(figure: Figure, reason: Reason, plan: Plan, cell: Cell, policy: Policy) -> Explanation:
    if figure in plan.restated:
        return Explanation(figure, WhyHidden.RESTATED)
    why = why_hidden(figure, reason, plan.hidden, cell, policy)
    return Explanation(figure, why, short=shortages(cell, policy) if why is WhyHidden.FEW_PEOPLE else ())


def _of_proof(proved: Proved, cells: Mapping[Figure, Cell], whole: float) -> Iterator[Explanation]:
    """The figures of a family that the proof has hidden or rounded more."""
    pattern = proved.protection.pattern
    asked = [display for display in proved.puzzle.displays if pattern[display.key]]
    if not asked:
        return
    rooms, search = Rooms(proved.puzzle), _Search(proved)
    gone = {key for key, level in pattern.items() if rooms.levels[key][level].step is None}
    with_mean = {second for first, second in proved.puzzle.together if first in gone}
    for display in asked:
        level = display.levels[pattern[display.key]]
        if not isinstance(display.key, Figure):
            continue
        found = Explanation(display.key, WhyHidden.WITH_MEAN, level.step, cost=level.loss / whole)
        yield found if display.key in with_mean else _derived(found, search, rooms, cells, whole)


def _derived(
    found: Explanation, search: _Search, rooms: Rooms, cells: Mapping[Figure, Cell], whole: float
) -> Explanation:
    if search.is_spent:
        return replace(found, why=WhyHidden.NOT_EXAMINED)
    leak = search.plainest(found.figure)
    if leak is None:
        return replace(found, why=WhyHidden.NO_LEAK_FOUND)
    shown = search.showing(found.figure)
    told = derivation(leak, found.figure, shown, rooms.levels, cells)
    instead = _instead(rooms, shown, leak, found.figure, whole)
    return replace(found, why=WhyHidden.LEAK, derivation=told, instead=instead)


def _instead(rooms: Rooms, shown: Pattern, leak: Leak, asked: Figure, whole: float) -> Instead | None:
    """The cheapest other figure of a leak that, hidden alone, could set its target free."""
    enough: list[tuple[float, int, Figure]] = []
    for key, number, weight in leak.held_by:
        levels = rooms.levels[key]
        side, last = levels[shown[key]].sides[number], levels[-1]
        freed = weight * (_highest(rooms.puzzle, side.coefficients) - side.bound)
        if isinstance(key, Figure) and key != asked and last.step is None and freed >= 1 - leak.reach:
            enough.append((last.loss - levels[shown[key]].loss, rooms.order[key], key))
    return Instead(min(enough)[2], min(enough)[0] / whole) if enough else None


def _highest(puzzle: Puzzle, coefficients: Coefficients) -> float:
    unknowns = puzzle.unknowns
    return sum(value * (unknowns[place].high if value > 0 else unknowns[place].low) for place, value in coefficients)


class _Search:
    """Looks for a leak in as few figures as possible: one that is open to the public before an insider's."""

    def __init__(self, proved: Proved) -> None:
        self._whole, self._plan = proved.puzzle, proved.protection.pattern
        self._hidden = {display.key: len(display.levels) - 1 for display in proved.puzzle.displays}
        public = replace(self._whole, coalition=0)
        self._auditors = tuple(map(Auditor, dict.fromkeys((public, self._whole))))
        self._found: list[Leak] = []
        self._spent = 0
        self._most = EFFORT / max(1, len(self._whole.unknowns))

    @property
    def is_spent(self) -> bool:
        """Whether there have been as many questions as there may."""
        return self._spent > self._most

    def showing(self, asked: Figure) -> Pattern:
        """The plan with one figure as exact as it may be."""
        return {**self._plan, asked: 0}

    def plainest(self, asked: Figure) -> Leak | None:
        """What leaks when a figure is shown exactly: to the public if it does, else to somebody who knows more."""
        shown = self.showing(asked)
        for auditor in self._auditors:
            before = auditor.questions
            leak = self._seen_before(shown, auditor) or _first(auditor, shown)
            leak = leak and self._plainer(leak, asked, auditor)
            self._spent += auditor.questions - before
            if leak:
                self._found.append(leak)
                return leak
        return None

    def _seen_before(self, shown: Pattern, auditor: Auditor) -> Leak | None:
        """One of the leaks of other figures, open to the same people: most figures give away the same few amounts."""
        found = {(leak.target.key, leak.way, leak.known): leak for leak in self._found}
        open_to = (leak for leak in found.values() if bool(leak.known) == bool(auditor.puzzle.coalition))
        return next((again for leak in open_to if (again := auditor.leak_of(shown, leak))), None)

    def _plainer(self, leak: Leak, asked: Figure, auditor: Auditor) -> Leak:
        """The leak with every figure left out that it can do without: rounded ones and ratios first."""
        shown = self.showing(asked)
        tried: set[Hashable] = {asked}
        while left := [key for key, _, _ in leak.held_by if key not in tried]:
            key = min(left, key=lambda each: (not _is_ratio(each), -shown[each], str(each)))
            tried.add(key)
            kept = {each: shown[each] for each, _, _ in leak.held_by if each != key}
            leak = auditor.leak_of({**self._hidden, **kept}, leak) or leak
        return leak


def _first(auditor: Auditor, pattern: Pattern) -> Leak | None:
    auditor.attack.show(pattern)
    return next((leak for goals in auditor.groups for leak in auditor.leaks_of(goals)), None)


def _is_ratio(key: Hashable) -> bool:
    return isinstance(key, Figure) and key.measure is Measure.WOMENS_SHARE_OF_MENS_PAY
