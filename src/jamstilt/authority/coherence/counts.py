"""What cannot be right, or cannot be checked, in caseloads, cohorts and grant schemes (INPUTS 12)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from jamstilt.authority.caseload import Caseload, Cohort
from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.rates.rates import NOT_GIVEN, growth
from jamstilt.authority.rates.tally import STATED, cases, exceeds, given_share, parts
from jamstilt.figure import Measured, Unit
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.language.message import Number
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.reported import ALL

PARTS_EXCEED_TOTAL = Rule("authority", "parts_exceed_total", Severity.STOPS, provision=PUBLIC_AUTHORITY)
PARTS_DIFFER_FROM_TOTAL = Rule("authority", "parts_differ_from_total", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
SHARES_EXCEED_WHOLE = Rule("authority", "shares_exceed_whole", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
GROWTH_DIFFERS = Rule("authority", "growth_differs", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
AWARDS_EXCEED_APPLICATIONS = Rule(
    "authority", "awards_exceed_applications", Severity.DECIDE, provision=PUBLIC_AUTHORITY
)
AWARDED_EXCEEDS_FRAME = Rule("authority", "awarded_exceeds_frame", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
DELEGATED_AWARD = Rule("authority", "delegated_award", Severity.NOTE, provision=PUBLIC_AUTHORITY)
RECIPIENTS_WITHOUT_UNIT = Rule("authority", "recipients_without_unit", Severity.NOTE, provision=PUBLIC_AUTHORITY)
REACHED_EXCEEDS_EXITS = Rule("authority", "reached_exceeds_exits", Severity.STOPS, provision=PUBLIC_AUTHORITY)
SHARE_WITHOUT_EXITS = Rule("authority", "share_without_exits", Severity.NOTE, provision=PUBLIC_AUTHORITY)


def caseload_findings(caseload: Caseload, before: Measured = NOT_GIVEN) -> Iterator[Finding]:
    """Parts that do not make the total, shares that pass the whole, growth that the totals contradict.

    ``before`` is the total of the register in the year before.
    """
    total = caseload.total
    if exceeds(caseload) and total is not None:
        yield PARTS_EXCEED_TOTAL.at(caseload.at, key=caseload.key, parts=Number(parts(caseload)), total=_number(total))
    elif total is not None and caseload.not_stated is not None and _has_two(caseload):
        summed = parts(caseload)
        if summed != total.value:
            yield PARTS_DIFFER_FROM_TOTAL.at(caseload.at, key=caseload.key, parts=Number(summed), total=_number(total))
    yield from _shares(caseload)
    yield from _growth(caseload, before)


def cohort_findings(cohort: Cohort) -> Iterator[Finding]:
    """More who reached the outcome than left, and a share that nobody can check."""
    known = [each.value for each in (cohort.reached, cohort.unknown_outcome) if each is not None]
    if cohort.exits is not None and sum(known) > cohort.exits.value:
        yield REACHED_EXCEEDS_EXITS.at(
            cohort.at, key=cohort.key, reached=Number(sum(known)), exits=_number(cohort.exits)
        )
    if cohort.share is not None and cohort.exits is None:
        yield SHARE_WITHOUT_EXITS.at(cohort.at, key=cohort.key, share=_per_cent(cohort.share))


def grant_findings(grant: GrantScheme) -> Iterator[Finding]:
    """More awards than applications, more money than the frame, and what a reader must know of the rest."""
    if grant.awards is not None and grant.applications is not None and grant.awards.value > grant.applications.value:
        yield AWARDS_EXCEED_APPLICATIONS.at(
            grant.at, key=grant.key, awards=_number(grant.awards), applications=_number(grant.applications)
        )
    if grant.awarded_sum is not None and grant.frame is not None and grant.awarded_sum.value > grant.frame.value:
        yield AWARDED_EXCEEDS_FRAME.at(
            grant.at, key=grant.key, awarded=_kroner(grant.awarded_sum), frame=_kroner(grant.frame)
        )
    if grant.delegated and (grant.awarded_sum is not None or grant.awards is not None):
        yield DELEGATED_AWARD.at(grant.at, key=grant.key)
    if grant.recipients is not None and grant.recipient_unit is None:
        yield RECIPIENTS_WITHOUT_UNIT.at(grant.at, key=grant.key, recipients=_number(grant.recipients))


def _has_two(caseload: Caseload) -> bool:
    return caseload.women is not None and caseload.men is not None


def _shares(caseload: Caseload) -> Iterator[Finding]:
    """Printed shares may pass 100 by half a unit each, and no more (METHODS 26: sum-to-100)."""
    given = [share for share in (given_share(caseload, name) for name in STATED) if share is not None]
    summed = sum((share.value for share in given), Fraction(0))
    slack = sum((Fraction(1, 2 * 10**share.decimals) for share in given), Fraction(0))
    if summed > 100 + slack:
        yield SHARES_EXCEED_WHOLE.at(caseload.at, key=caseload.key, sum=Number(summed, 0, Unit.PERCENT))


def _growth(caseload: Caseload, before: Measured) -> Iterator[Finding]:
    """A reported growth beside totals that make another (METHODS 26: growth)."""
    if not isinstance(before, Fraction) and caseload.earlier_total is not None:
        before = caseload.earlier_total.value
    found = growth(cases(caseload, ALL), before)
    reported = caseload.growth
    if reported is None or not isinstance(found, Fraction):
        return
    if abs(found - reported.value) > Fraction(1, 2 * 10**reported.decimals):
        yield GROWTH_DIFFERS.at(
            caseload.at,
            key=caseload.key,
            reported=_per_cent(reported),
            found=Number(found, reported.decimals, Unit.PERCENT),
        )


def _number(amount: StatedAmount) -> Number:
    return Number(amount.value, amount.decimals)


def _per_cent(amount: StatedAmount) -> Number:
    return Number(amount.value, amount.decimals, Unit.PERCENT)


def _kroner(amount: StatedAmount) -> Number:
    return Number(amount.value, amount.decimals, Unit.KR)
