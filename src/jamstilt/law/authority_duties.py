"""What a public authority's statement holds (LDL § 24): its scope (R6.1) and four elements (R6.2)."""

from __future__ import annotations

from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.law.requirement import Cadence, Duty, Force, Requirement


def _element(key: str, rule: str) -> Requirement:
    return Requirement(key, rule, PUBLIC_AUTHORITY, Force.MUST, Cadence.YEARLY, Duty.PUBLIC_AUTHORITY)


REQUIREMENTS = (
    _element("authority_scope", "R6.1"),
    _element("authority_principles", "R6.2"),
    _element("authority_action", "R6.2"),
    _element("authority_results", "R6.2"),
    _element("authority_plans", "R6.2"),
)
"""Part 3. Also for private bodies that exercise public authority (R6.4)."""
