"""The release: the figures an audience may see. The only maker of safe figures; all later rooms get nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from jamstilt.disclosure.aggregates import SafeReported, release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.protect import protect
from jamstilt.disclosure.recalled import Recalled, repeatable
from jamstilt.figure import Answer, Figure, Measured, NotApplicable, NotKnown, Reason, Suppressed
from jamstilt.language.number import decimals_of, rounded_to
from jamstilt.register.reported import Reported, ReportedNumber
from jamstilt.statistics.cell import Cell


@dataclass(frozen=True, slots=True)
class SafeFigure:
    """A figure as the audience may know it: for the public the printed value and no more digits.

    ``recalled`` marks a figure of an earlier statement: it was released then and is repeated as it stood. ``step`` is
    the unit that the value is rounded to (``1``, ``1000``; ``1/100``, ``1/10``): the measure's own where none is given.
    """

    figure: Figure
    answer: Answer
    population: str
    basis: str
    recalled: bool = False
    step: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        """Take the measure's own step where none is given."""
        if not self.step:
            object.__setattr__(self, "step", self.figure.measure.step)

    @property
    def decimals(self) -> int:
        """How many decimals the value is printed with."""
        return decimals_of(self.step)

    @property
    def is_coarse(self) -> bool:
        """Whether there is a value, and it is rounded more than its measure is elsewhere."""
        return self.value is not None and self.step > self.figure.measure.step

    @property
    def value(self) -> Fraction | None:
        """The number, if there is one to show."""
        return self.answer if isinstance(self.answer, Fraction) else None


@dataclass(frozen=True)
class Release:
    """All figures for one audience. A figure that nobody worked out is *not known*.

    It has no slots, so that what every sentence asks for is worked out once.
    """

    audience: Audience
    figures: Mapping[Figure, SafeFigure]
    reported: Mapping[Reported, SafeReported] = field(default_factory=dict[Reported, SafeReported])

    def __getitem__(self, figure: Figure) -> SafeFigure:
        found = self.figures.get(figure)
        return found or SafeFigure(figure, NotKnown(Reason.SOURCE_MISSING), "", "")

    @cached_property
    def periods(self) -> tuple[int, ...]:
        """The years that figures are released for, newest first."""
        return tuple(sorted({figure.period for figure in self.figures}, reverse=True))

    @cached_property
    def subjects(self) -> Mapping[str, tuple[Reported, ...]]:
        """The numbers of each subject of a register: ``caseload advisers``."""
        ordered = sorted(self.reported, key=_subject)
        return {subject: tuple(numbers) for subject, numbers in groupby(ordered, key=_subject)}

    def groups(self, period: int) -> frozenset[str]:
        """The groups that have a row in a year."""
        return frozenset(figure.group for figure in self.figures if figure.period == period)


def _subject(name: Reported) -> str:
    return f"{name.register} {name.subject}"


def release(  # noqa: PLR0913, PLR0917  (the facts, the choices and the plan, each made in another place)
    cells: Mapping[Figure, Cell],
    policy: Policy,
    audience: Audience,
    earlier: Iterable[Recalled] = (),
    reported: Iterable[ReportedNumber] = (),
    plan: Plan | None = None,
) -> Release:
    """What an audience may see of the figures; the whole build of that audience is made of this and nothing else.

    Args:
        cells: every figure with its formula.
        policy: how careful to be towards the public.
        audience: those entitled get every figure, exact; the public gets protected figures as printed.
        earlier: what earlier statements released, for years that the files do not cover.
        reported: the numbers of the registers of parts 2 and 3.
        plan: what is hidden from the public or rounded more for it; made here where none is given.
    """
    old = tuple(earlier)
    if audience is Audience.PUBLIC:
        old = repeatable(old, policy)
        chosen = plan or protect(cells, policy)
        now = {figure: _printed(cell, chosen) for figure, cell in cells.items()}
    else:
        now = {figure: SafeFigure(figure, cell.value, cell.population, cell.basis) for figure, cell in cells.items()}
    before = {
        each.figure: SafeFigure(each.figure, each.answer, each.population, each.basis, recalled=True, step=each.step)
        for each in old
    }
    return Release(audience, before | now, release_reported(reported, policy, audience))


def _printed(cell: Cell, plan: Plan) -> SafeFigure:
    """The figure as the public gets it: rounded here, so that no later room holds a digit more."""
    figure = cell.figure
    step = plan.step(figure)
    answer = _answer(cell.value, plan.hidden.get(figure), step)
    return SafeFigure(figure, answer, cell.population, cell.basis, step=step)


def _answer(value: Measured, reason: Reason | None, step: Fraction) -> Answer:
    match value:
        case Fraction() | NotApplicable(Reason.ZERO_BASE) if reason is not None:
            return Suppressed(reason)  # that men's mean is zero says of every man in the row that he got none
        case Fraction():
            return rounded_to(value, step)
        case NotKnown() | NotApplicable():
            return value
