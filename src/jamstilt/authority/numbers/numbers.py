"""Every number of a public authority's registers under its name (``docs/registers.md``)."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.authority.authority import Authority
from jamstilt.authority.numbers.caseloads import of_caseloads, of_cohorts
from jamstilt.authority.numbers.money import of_appropriations, of_grants
from jamstilt.authority.numbers.studies import of_events, of_indicators, of_studies
from jamstilt.authority.numbers.subject import Subject
from jamstilt.register.reported import NumberKind, ReportedNumber


def numbers(authority: Authority, year: int) -> tuple[ReportedNumber, ...]:
    """All of them, of the reporting year and of the other years that the registers tell of."""
    return (
        *of_caseloads(authority.caseloads),
        *of_cohorts(authority.cohorts),
        *of_grants(authority.grants),
        *of_appropriations(authority.appropriations),
        *of_events(authority.events),
        *of_studies(authority.studies),
        *of_indicators(authority.indicators),
        *_of_programmes(authority, year),
        *_of_plans(authority, year),
        *_of_principles(authority, year),
    )


def plan_measure_key(plan: str | None, number: str) -> str:
    """``racism_19b``: plan and number. The number alone does not say which measure it is."""
    return f"{plan}_{number}" if plan else number


def _of_programmes(authority: Authority, year: int) -> Iterator[ReportedNumber]:
    for programme in authority.programmes:
        subject = Subject("programme", programme.key, str(year))
        yield from subject.key_numbers(programme.numbers, year)
        yield from subject.fact("since", programme.since, NumberKind.PERIOD)
        yield from subject.fact("until", programme.until, NumberKind.PERIOD)
    for network in authority.networks:
        subject = Subject("network", network.key, str(year))
        yield from subject.given("members", network.members, NumberKind.COUNT)
        yield from subject.fact("since", network.since, NumberKind.PERIOD)
        yield from subject.key_numbers(network.numbers, year)


def _of_plans(authority: Authority, year: int) -> Iterator[ReportedNumber]:
    for plan in authority.plans:
        subject = Subject("plan", plan.key)
        span = str(plan.since) if plan.since == plan.until else f"{plan.since}–{plan.until}"
        yield from subject.fact("period", span, NumberKind.PERIOD)
        yield from subject.key_numbers(plan.numbers, year)
    for measure in authority.plan_measures:
        subject = Subject("plan_measure", plan_measure_key(measure.plan, measure.number))
        yield from subject.fact("number", measure.number, NumberKind.NUMBER)


def _of_principles(authority: Authority, year: int) -> Iterator[ReportedNumber]:
    for principle in authority.principles:
        yield from Subject("principle", principle.key, str(year)).key_numbers(principle.numbers, year)
    for expectation in authority.expectations:
        subject = Subject("expectation", expectation.key, str(year))
        yield from subject.fact("due", expectation.due, NumberKind.TEXT)
        yield from subject.key_numbers(expectation.numbers, year)
