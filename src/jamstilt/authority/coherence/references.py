"""What an entry points to must be there: its field, its programme, its plan (R6.10). A key that names nothing stops."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.law.provision import PUBLIC_AUTHORITY

FIELD_UNKNOWN = Rule("authority", "field_unknown", Severity.STOPS, provision=PUBLIC_AUTHORITY)
PROGRAMME_UNKNOWN = Rule("authority", "programme_unknown", Severity.STOPS, provision=PUBLIC_AUTHORITY)
PLAN_NOT_NAMED = Rule("authority", "plan_not_named", Severity.STOPS, provision=PUBLIC_AUTHORITY)
PLAN_UNKNOWN = Rule("authority", "plan_unknown", Severity.STOPS, provision=PUBLIC_AUTHORITY)
PLAN_MEASURE_TWICE = Rule("authority", "plan_measure_twice", Severity.DECIDE, provision=PUBLIC_AUTHORITY)


def reference_findings(authority: Authority) -> tuple[Finding, ...]:
    """Fields and programmes that nobody has described."""
    fields = {each.key for each in authority.fields}
    programmes = {each.key for each in authority.programmes}
    in_fields = chain(
        authority.principles,
        authority.programmes,
        authority.grants,
        authority.plans,
        authority.events,
        authority.studies,
        authority.indicators,
        authority.networks,
        authority.expectations,
    )
    of_programmes = chain(authority.caseloads, authority.cohorts, authority.appropriations)
    measures = [each for each in authority.plan_measures if each.programme is not None]
    return (
        *(
            FIELD_UNKNOWN.at(each.at, key=each.key, field=each.field)
            for each in in_fields
            if each.field is not None and each.field not in fields
        ),
        *(
            PROGRAMME_UNKNOWN.at(each.at, key=each.key, programme=each.programme)
            for each in of_programmes
            if each.programme is not None and each.programme not in programmes
        ),
        *(
            PROGRAMME_UNKNOWN.at(each.at, key=each.number, programme=each.programme or "")
            for each in measures
            if each.programme not in programmes
        ),
    )


def plan_findings(authority: Authority) -> tuple[Finding, ...]:
    """A measure is named by plan and number: a number without a plan, of an unknown plan, or twice in one."""
    plans = {each.key for each in authority.plans}
    times = Counter((each.plan, each.number) for each in authority.plan_measures if each.plan)
    last = {(each.plan, each.number): each for each in authority.plan_measures}
    return (
        *(PLAN_NOT_NAMED.at(each.at, number=each.number) for each in authority.plan_measures if not each.plan),
        *(
            PLAN_UNKNOWN.at(each.at, number=each.number, plan=each.plan)
            for each in authority.plan_measures
            if each.plan and each.plan not in plans
        ),
        *(
            PLAN_MEASURE_TWICE.at(last[name].at, number=name[1], plan=name[0] or "")
            for name, count in times.items()
            if count > 1
        ),
    )
