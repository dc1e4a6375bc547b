"""The numbers of grant schemes and appropriations. Frame, awarded and paid are three amounts (METHODS 24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jamstilt.authority.grant import Appropriation, GrantScheme
from jamstilt.authority.numbers.subject import Subject
from jamstilt.authority.rates.grants import (
    approval_rate,
    decided,
    decided_sum,
    funding_rate,
    mean_applied,
    mean_granted,
)
from jamstilt.authority.rates.rates import of
from jamstilt.authority.rates.surveys import decimals
from jamstilt.register.quantity import joint
from jamstilt.register.reported import NumberKind, ReportedNumber


def of_grants(grants: Sequence[GrantScheme]) -> Iterator[ReportedNumber]:
    """Amounts in kroner, counts of applications and recipients (which are bodies), and the rates that follow."""
    for grant in grants:
        subject = Subject("grant", grant.key, str(grant.year), grant.source)
        for measure in ("frame", "applied_sum", "decided_sum", "awarded_sum", "paid"):
            yield from subject.given(measure, getattr(grant, measure), NumberKind.KR)
        for measure in ("applications", "decided", "awards", "recipients"):
            yield from subject.given(measure, getattr(grant, measure), NumberKind.COUNT)
        yield from _rates(subject, grant)
        yield from subject.key_numbers(grant.numbers, grant.year)


def of_appropriations(appropriations: Sequence[Appropriation]) -> Iterator[ReportedNumber]:
    """What is set aside, in kroner."""
    for each in appropriations:
        subject = Subject("appropriation", each.key, str(each.year), each.source)
        yield from subject.given("amount", each.amount, NumberKind.KR)


def _rates(subject: Subject, grant: GrantScheme) -> Iterator[ReportedNumber]:
    """Rates are of what was decided; means are of what was applied for and awarded."""
    name = subject.name
    applied = "decided" if grant.decided else "applications"
    asked = "decided_sum" if grant.decided_sum else "applied_sum"
    yield from subject.worked_out(
        name("approval_rate"),
        approval_rate(grant),
        NumberKind.PERCENT,
        made_of=(name("awards"), name(applied)),
        decimals=decimals(of(decided(grant))),
        qualifier=joint(grant.awards, decided(grant)),
    )
    yield from subject.worked_out(
        name("funding_rate"),
        funding_rate(grant),
        NumberKind.PERCENT,
        made_of=(name("awarded_sum"), name(asked)),
        qualifier=joint(grant.awarded_sum, decided_sum(grant)),
    )
    yield from subject.worked_out(
        name("mean_applied"),
        mean_applied(grant),
        NumberKind.KR,
        made_of=(name("applied_sum"), name("applications")),
        qualifier=joint(grant.applied_sum, grant.applications),
    )
    yield from subject.worked_out(
        name("mean_granted"),
        mean_granted(grant),
        NumberKind.KR,
        made_of=(name("awarded_sum"), name("awards")),
        qualifier=joint(grant.awarded_sum, grant.awards),
    )
