"""The plan of a dossier: what the public may see of its figures, beside what earlier statements have printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.protect import protect
from jamstilt.production.count import Counted, policy_of
from jamstilt.production.gather import Gathered
from jamstilt.production.profile import printed

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


def plan_of(gathered: Gathered, settings: Settings, counted: Counted) -> Plan:
    """What is hidden from the public or rounded more for it, with the proof."""
    policy = policy_of(settings)
    earlier = printed(gathered.history, first_year(gathered)) if policy.linked_years else ()
    return protect(counted.cells, policy, earlier)


def first_year(gathered: Gathered) -> int:
    """The first year that there are persons for."""
    return min(workforce.year.number for workforce in gathered.workforces)
