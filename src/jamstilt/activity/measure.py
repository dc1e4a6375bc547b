"""Steps three and four: measures, what came of them, and the goals they serve (R1.23, R1.24, R1.26)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.measure_record import Progress, ResultLevel
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.reported import NumberKind
from jamstilt.register.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class EqualityMeasure:
    """One measure. ``answers`` are keys of causes; ``owner`` is a role, never a name.

    ``result`` is what came of it; ``evaluation`` what was learnt, and is due for all that last year's statement
    promised. A measure that is past its due date needs a result.
    """

    key: str
    title: Wording
    answers: tuple[str, ...] = ()
    owner: Wording | None = None
    start: date | None = None
    due: date | None = None
    progress: Progress = Progress.PLANNED
    description: Wording | None = None
    result: Wording | None = None
    level: ResultLevel | None = None
    evaluation: Wording | None = None
    order: int = 0
    at: Where = Where()


class Operator(StrEnum):
    """How a figure stands to the threshold of its goal."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOVE = "above"
    BELOW = "below"


class Scope(StrEnum):
    """Where a goal must hold. At every level: in each position group that anybody belongs to."""

    TOTAL = "total"
    EVERY_LEVEL = "every_level"


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Goal:
    """A goal bound to a figure: ``figure`` is a name as prose writes it, ``employees women share`` (R1.26).

    No figure, or one that is hidden or missing, gives *not shown*: a goal is never said to be met without a number.
    ``threshold`` is in the unit of the figure (per cent, not a share), which ``unit`` names. ``period`` is the year the
    goal is for; none: the reporting year. ``benchmark`` says what the figure is compared with, when the threshold is
    not a number.
    """

    key: str
    title: Wording
    operator: Operator
    threshold: Amount | None = None
    unit: NumberKind = NumberKind.PERCENT
    figure: str | None = None
    scope: Scope = Scope.TOTAL
    period: int | None = None
    benchmark: Wording | None = None
    assessment: Wording | None = None
    order: int = 0
    at: Where = Where()
