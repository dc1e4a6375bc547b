"""What became of those who left a programme: the share who reached the outcome, of all who left (METHODS 24)."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.authority.caseload import Cohort
from jamstilt.authority.rates.rates import of, per_cent
from jamstilt.figure import Measured


def reached_share(cohort: Cohort) -> Measured:
    """Per cent of all exits, those with unknown outcome in the base; as reported where only the share is known."""
    worked_out = per_cent(of(cohort.reached), of(cohort.exits))
    return worked_out if isinstance(worked_out, Fraction) or cohort.share is None else cohort.share.value
