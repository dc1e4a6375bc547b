"""What does not hang together in a public authority's registers: everything that is found, each in its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from jamstilt.authority.authority import Authority
from jamstilt.authority.coherence.counts import caseload_findings, cohort_findings, grant_findings
from jamstilt.authority.coherence.impossible import impossible_findings
from jamstilt.authority.coherence.references import plan_findings, reference_findings
from jamstilt.authority.coherence.studies import event_findings, indicator_findings, number_findings, study_findings
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.authority.rates.rates import NOT_GIVEN
from jamstilt.authority.rates.tally import cases
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.measure_record import FINISHED, ResultLevel
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.reported import ALL

NOT_MEASURABLE_UNEXPLAINED = Rule(
    "authority", "not_measurable_unexplained", Severity.DECIDE, provision=PUBLIC_AUTHORITY
)
PROGRAMME_PAST_ITS_END = Rule("authority", "programme_past_its_end", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
NUMBER_TWICE = Rule("authority", "number_twice", Severity.STOPS, provision=PUBLIC_AUTHORITY)


def coherence(authority: Authority, year: int) -> tuple[Finding, ...]:
    """Everything that a person must mend, decide or know about the registers of the reporting year."""
    # the rules of all registers cite § 26 a; here the same is asked by § 24
    return tuple(replace(finding, provision=PUBLIC_AUTHORITY) for finding in _found(authority, year))


def _found(authority: Authority, year: int) -> tuple[Finding, ...]:
    totals = {(each.key, each.year): cases(each, ALL) for each in authority.caseloads}
    return (
        *_numbers_twice(authority, year),
        *reference_findings(authority),
        *plan_findings(authority),
        *_unexplained(authority),
        *_past_their_end(authority, year),
        *(
            finding
            for each in authority.caseloads
            for finding in caseload_findings(each, totals.get((each.key, each.year - 1), NOT_GIVEN))
        ),
        *(finding for each in authority.cohorts for finding in cohort_findings(each)),
        *(finding for each in authority.grants for finding in grant_findings(each)),
        *(finding for each in authority.events for finding in event_findings(each, year)),
        *(finding for each in authority.studies for finding in study_findings(each)),
        *(finding for each in authority.indicators for finding in indicator_findings(each)),
        *number_findings(authority),
        *impossible_findings(authority),
    )


def _numbers_twice(authority: Authority, year: int) -> tuple[Finding, ...]:
    """Two numbers under one name: one of them would be lost. Measures of a plan have a finding of their own."""
    times = Counter(number.name for number in numbers(authority, year))
    twice = sorted(name for name, count in times.items() if count > 1 and name.register != "plan_measure")
    return tuple(NUMBER_TWICE.at(_place(authority, name.register, name.subject), name=str(name)) for name in twice)


def _place(authority: Authority, register: str, subject: str) -> Where:
    """The last entry of that key: the one that was added."""
    entries = getattr(authority, REGISTERS[register])
    return next((each.at for each in reversed(entries) if each.key == subject), Where())


REGISTERS = {
    "caseload": "caseloads",
    "cohort": "cohorts",
    "grant": "grants",
    "appropriation": "appropriations",
    "event": "events",
    "study": "studies",
    "indicator": "indicators",
    "programme": "programmes",
    "network": "networks",
    "plan": "plans",
    "principle": "principles",
    "expectation": "expectations",
}
"""The word for an entry, and the list of the register that holds it."""


def _unexplained(authority: Authority) -> tuple[Finding, ...]:
    """That a result cannot be measured is an answer, and must be explained (R6.11)."""
    named = [(each.key, each) for each in authority.programmes]
    numbered = [(each.number, each) for each in authority.plan_measures]
    return tuple(
        NOT_MEASURABLE_UNEXPLAINED.at(each.at, key=key)
        for key, each in (*named, *numbered)
        if each.level is ResultLevel.NOT_MEASURABLE and each.not_measurable_because is None
    )


def _past_their_end(authority: Authority, year: int) -> tuple[Finding, ...]:
    return tuple(
        PROGRAMME_PAST_ITS_END.at(each.at, key=each.key, until=each.until)
        for each in authority.programmes
        if each.until is not None and each.until < year and each.progress not in FINISHED
    )
