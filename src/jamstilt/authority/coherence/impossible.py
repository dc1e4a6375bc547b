"""Numbers of a public authority's registers that cannot be true, from whatever file they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import chain

from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding
from jamstilt.register.impossible import amount_findings, part_findings
from jamstilt.register.quantity import StatedAmount

MAY_FALL = frozenset({"growth"})
"""Amounts that may be less than none."""


def impossible_findings(authority: Authority) -> Iterator[Finding]:
    """Negative amounts, shares of more than all, and parts that are larger than their whole."""
    records = chain(
        authority.caseloads,
        authority.cohorts,
        authority.grants,
        authority.appropriations,
        authority.events,
        authority.studies,
        authority.networks,
    )
    for record in records:
        stated = {each.name: getattr(record, each.name) for each in fields(record) if each.name not in MAY_FALL}
        amounts = {name: value for name, value in stated.items() if isinstance(value, StatedAmount)}
        yield from amount_findings(record.at, record.key, amounts)
    for grant in authority.grants:
        whole = ("applications", grant.applications)
        yield from part_findings(grant.at, grant.key, ("decided", grant.decided), whole)
    for event in authority.events:
        whole = ("participants", event.participants)
        yield from part_findings(event.at, event.key, ("evaluation_base", event.evaluation_base), whole)
    for study in authority.studies:
        yield from part_findings(study.at, study.key, ("net", study.net), ("gross", study.gross))
