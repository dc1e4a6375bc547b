"""Rates of a grant scheme: how many applications were approved, and how much of the money was granted (METHODS 24)."""

from __future__ import annotations

from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.rates.rates import for_each, of, per_cent
from jamstilt.figure import Measured
from jamstilt.register.quantity import StatedAmount


def approval_rate(grant: GrantScheme) -> Measured:
    """Awards in per cent of the applications that were decided; nobody applied: not applicable."""
    return per_cent(of(grant.awards), of(decided(grant)))


def funding_rate(grant: GrantScheme) -> Measured:
    """Kroner awarded in per cent of the kroner that the decided applications asked for."""
    return per_cent(of(grant.awarded_sum), of(decided_sum(grant)))


def mean_applied(grant: GrantScheme) -> Measured:
    """Kroner for each application."""
    return for_each(of(grant.applied_sum), of(grant.applications))


def mean_granted(grant: GrantScheme) -> Measured:
    """Kroner for each award."""
    return for_each(of(grant.awarded_sum), of(grant.awards))


def decided(grant: GrantScheme) -> StatedAmount | None:
    """The applications that were neither withdrawn nor left undecided; all of them where nobody says otherwise."""
    return grant.decided or grant.applications


def decided_sum(grant: GrantScheme) -> StatedAmount | None:
    """What those applications asked for. All that was applied for stands for it only where all were decided."""
    every = grant.decided is None or (grant.applications is not None and grant.decided == grant.applications)
    return grant.decided_sum or (grant.applied_sum if every else None)
