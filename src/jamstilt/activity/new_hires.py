"""New hires of a target group, as counts: people with a disability or a gap in the CV (R7.3 to R7.6).

The counts come from what applicants ticked, put together by the recruitment system; nobody is ever read by person.
The goal is the employer's own (``work/*.toml``): the former central goal has lapsed and is built in nowhere (R7.5).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from jamstilt.figure import Measured, NotApplicable, NotKnown, Reason
from jamstilt.findings import Where
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.quantity import Qualifier, StatedAmount, joint
from jamstilt.register.reported import ALL, NumberKind, Reported, ReportedNumber

REGISTER = "new_hires"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHires:
    """One target group in one year. ``definition`` holds for ``count`` and ``everybody`` alike (R7.6)."""

    key: str
    title: str
    year: int
    count: StatedAmount | None
    everybody: StatedAmount | None
    definition: str
    source: str = ""
    at: Where = field(default_factory=Where)


def new_hires_numbers(hires: NewHires) -> tuple[ReportedNumber, ...]:
    """Count, base and share, each following the disclosure policy; none hired gives *not applicable* (METHODS 21)."""
    title = hires.title
    count = _people(hires, "count", hires.count, say("aggregate.new_hires.in_group", title=title))
    base = _people(hires, "base", hires.everybody, say("aggregate.new_hires.all"))
    return (
        count,
        base,
        ReportedNumber(
            _name(hires, "share"),
            share_of_new_hires(hires),
            NumberKind.PERCENT,
            say("aggregate.new_hires.share", title=title),
            DUTY_TO_ACT,
            decimals=2,
            qualifier=joint(hires.count, hires.everybody),
            made_of=(count.name, base.name),
            source=hires.source,
            population=hires.definition,
        ),
    )


def share_of_new_hires(hires: NewHires) -> Measured:
    """Per cent of all new hires by the same definition; without a definition nobody knows what it is a share of."""
    if hires.count is None or hires.everybody is None or not hires.definition:
        return NotKnown(Reason.SOURCE_MISSING)
    if hires.everybody.value == 0:
        return NotApplicable(Reason.NOBODY)
    if hires.count.value > hires.everybody.value:
        return NotKnown(Reason.SOURCE_MISSING)
    return Fraction(100) * hires.count.value / hires.everybody.value


def _people(hires: NewHires, measure: str, amount: StatedAmount | None, label: Message) -> ReportedNumber:
    return ReportedNumber(
        _name(hires, measure),
        amount.value if amount else NotKnown(Reason.SOURCE_MISSING),
        NumberKind.PERSONS,
        label,
        DUTY_TO_ACT,
        qualifier=amount.qualifier if amount else Qualifier.EXACT,
        counts_people=True,
        source=hires.source,
        population=hires.definition,
    )


def _name(hires: NewHires, measure: str) -> Reported:
    return Reported(REGISTER, hires.key, measure, ALL, str(hires.year))
