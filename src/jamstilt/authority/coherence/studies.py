"""What cannot be right, or cannot be checked, in events, studies, indicators and key numbers (METHODS 26)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from jamstilt.authority.authority import Authority
from jamstilt.authority.event import Event, Study
from jamstilt.authority.indicator import Indicator
from jamstilt.authority.rates.tally import STATED, given_share
from jamstilt.figure import Unit
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.language.message import Number, say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.impossible import key_number_findings, without_base
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.wording import ByLanguage

HELD_OUTSIDE_YEAR = Rule("authority", "held_outside_year", Severity.NOTE, provision=PUBLIC_AUTHORITY)
EVALUATION_WITHOUT_BASE = Rule("authority", "evaluation_without_base", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
INDICATOR_INCOMPLETE = Rule("authority", "indicator_incomplete", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
ROUND_DOES_NOT_FIT = Rule("authority", "round_does_not_fit", Severity.NOTE, provision=PUBLIC_AUTHORITY)


def event_findings(event: Event, year: int) -> Iterator[Finding]:
    """Held in another year than the one reported, or evaluated by nobody knows how many."""
    held = event.held.year if event.held else event.year
    if held != year:
        yield HELD_OUTSIDE_YEAR.at(event.at, key=event.key, held=event.held or event.year, year=year)
    if event.found_relevant is not None and event.evaluation_base is None:
        yield EVALUATION_WITHOUT_BASE.at(event.at, key=event.key, share=_per_cent(event.found_relevant))


def study_findings(study: Study) -> Iterator[Finding]:
    """A round number that the first round and the rhythm do not lead to (METHODS 26: frequency)."""
    if study.first_round is None or study.rounds is None or not study.interval_years:
        return
    expected = Fraction(study.year - study.first_round, study.interval_years) + 1
    if expected != study.rounds:
        yield ROUND_DOES_NOT_FIT.at(
            study.at,
            key=study.key,
            rounds=study.rounds,
            first=study.first_round,
            interval=study.interval_years,
            expected=Number(expected, 0 if expected.denominator == 1 else 1),
            year=study.year,
        )


def indicator_findings(indicator: Indicator) -> Iterator[Finding]:
    """A part that a reader needs and that is not there."""
    compared = any(each.comparison is not None for each in indicator.series)
    lacking = {
        "definition": not _is_written(indicator.definition),
        "population": not _is_written(indicator.population),
        "source": not _is_written(indicator.source),
        "comparison_group": compared and not _is_written(indicator.comparison_group),
    }
    for part, is_lacking in lacking.items():
        if is_lacking:
            yield INDICATOR_INCOMPLETE.at(indicator.at, key=indicator.key, missing=say(f"authority.part.{part}"))


def number_findings(authority: Authority) -> Iterator[Finding]:
    """What is wrong with key numbers, and shares of cases without a total (METHODS 26: percent-base)."""
    records = chain(
        authority.principles,
        authority.programmes,
        authority.caseloads,
        authority.grants,
        authority.plans,
        authority.events,
        authority.studies,
        authority.networks,
        authority.expectations,
    )
    for record in records:
        yield from key_number_findings(record.at, record.key, record.numbers)
    for caseload in authority.caseloads:
        shares = [(name, given_share(caseload, name)) for name in STATED]
        for name, share in shares:
            if share is not None and caseload.total is None:
                yield without_base(caseload.at, caseload.key, f"{name}_share", share)


def _is_written(wording: ByLanguage | None) -> bool:
    return wording is not None and any((wording.own, wording.nn, wording.nb, wording.en))


def _per_cent(amount: StatedAmount) -> Number:
    return Number(amount.value, amount.decimals, Unit.PERCENT)
