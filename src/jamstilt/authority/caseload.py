"""Caseloads and cohorts: people met by a service, as counts only, with those whose gender is not stated (R6.9)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.wording import Source, Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Caseload:
    """New cases of a year in one register. Parts and total are both kept as they were reported.

    ``women``, ``men`` and ``other`` are counts, or ``women_share`` and so on per cent where only shares are known.
    What the total has beyond the parts is *not stated*. ``overlaps``: the register may hold the same case as another,
    so the two are never summed. ``growth`` is the change in per cent that was reported, where last year's total is not
    known. ``unit`` names what is counted: cases, questions. ``anonymous_because`` says why nobody can be told apart in
    its cases (questions that came in without a name); only then are few of them shown to everyone.
    """

    key: str
    title: Wording
    year: int
    unit: Wording
    programme: str | None = None
    total: Amount | None = None
    women: Amount | None = None
    men: Amount | None = None
    other: Amount | None = None
    not_stated: Amount | None = None
    women_share: Amount | None = None
    men_share: Amount | None = None
    other_share: Amount | None = None
    earlier_total: Amount | None = None
    growth: Amount | None = None
    posts: Amount | None = None
    overlaps: bool = True
    anonymous_because: Wording | None = None
    source: Source = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Cohort:
    """People who left a programme in a year, and how many reached the outcome ``after_years`` years later.

    ``share`` is per cent, for where only that is known; with ``reached`` and ``exits`` it is worked out.
    """

    key: str
    title: Wording
    programme: str
    exit_year: int
    outcome: Wording
    exits: Amount | None = None
    reached: Amount | None = None
    unknown_outcome: Amount | None = None
    share: Amount | None = None
    after_years: int = 0
    source: Source = None
    order: int = 0
    at: Where = Where()
