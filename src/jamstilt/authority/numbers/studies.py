"""The numbers of events, studies and indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jamstilt.authority.event import Event, Study
from jamstilt.authority.indicator import Indicator, IndicatorYear
from jamstilt.authority.numbers.subject import Subject
from jamstilt.authority.rates.gap import gap, gap_change
from jamstilt.authority.rates.rates import of
from jamstilt.authority.rates.surveys import ConfidenceInterval, decimals, response_rate, wilson
from jamstilt.register.quantity import Qualifier, joint
from jamstilt.register.reported import NumberKind, ReportedNumber


def of_events(events: Sequence[Event]) -> Iterator[ReportedNumber]:
    """Who came, and how many of those who answered found it relevant; an interval where not all of them answered."""
    for event in events:
        subject = Subject("event", event.key, str(event.year), event.source)
        yield from subject.given("participants", event.participants, NumberKind.PERSONS)
        yield from subject.fact("held", event.held, NumberKind.DATE)
        yield from subject.given("evaluation_base", event.evaluation_base, NumberKind.PERSONS)
        yield from _evaluation(subject, event)
        yield from subject.key_numbers(event.numbers, event.year)


def of_studies(studies: Sequence[Study]) -> Iterator[ReportedNumber]:
    """The rounds and years of a study, who was asked, and who answered."""
    for study in studies:
        subject = Subject("study", study.key, str(study.year), study.source)
        yield from subject.fact("year", study.year, NumberKind.PERIOD)
        yield from subject.fact("fieldwork", study.fieldwork, NumberKind.PERIOD)
        yield from subject.fact("first_round", study.first_round, NumberKind.PERIOD)
        yield from subject.fact("rounds", study.rounds, NumberKind.NUMBER)
        yield from subject.fact("interval_years", study.interval_years, NumberKind.YEARS)
        yield from subject.given("gross", study.gross, NumberKind.PERSONS)
        yield from subject.given("net", study.net, NumberKind.PERSONS)
        yield from subject.worked_out(
            subject.name("response_rate"),
            response_rate(study),
            NumberKind.PERCENT,
            made_of=(subject.name("net"), subject.name("gross")),
            decimals=decimals(of(study.net)),
            qualifier=joint(study.net, study.gross),
        )
        yield from subject.key_numbers(study.numbers, study.year)


def of_indicators(indicators: Sequence[Indicator]) -> Iterator[ReportedNumber]:
    """The group, those it is compared with, the gap between them, and how the gap has moved; for each year."""
    for indicator in indicators:
        for reading in indicator.series:
            yield from _reading(indicator, reading)


def _evaluation(subject: Subject, event: Event) -> Iterator[ReportedNumber]:
    """The share as reported, made of its base; the interval of METHODS 23 where the answers are a sample of all."""
    name = subject.name("found_relevant")
    base = subject.name("evaluation_base")
    share = event.found_relevant
    yield from subject.worked_out(
        name,
        of(share),
        NumberKind.PERCENT,
        made_of=(base,),
        decimals=share.decimals if share else 0,
        qualifier=share.qualifier if share else Qualifier.EXACT,
    )
    interval = _interval(event)
    if interval:
        for end, value in zip(("low", "high"), interval, strict=True):
            yield from subject.worked_out(
                subject.name(f"found_relevant_{end}"),
                Fraction(value) * 100,
                NumberKind.PERCENT,
                made_of=(name, base),
            )


def _interval(event: Event) -> ConfidenceInterval | None:
    share, base, everyone = event.found_relevant, event.evaluation_base, event.participants
    if share is None or base is None or everyone is None or not base.value or base.value >= everyone.value:
        return None
    found = round(share.value * base.value / 100)
    return wilson(found, int(base.value), int(everyone.value))


def _reading(indicator: Indicator, reading: IndicatorYear) -> Iterator[ReportedNumber]:
    subject = Subject("indicator", indicator.key, str(reading.year), indicator.source)
    value, comparison = subject.name("value"), subject.name("comparison")
    places = max(each.decimals for each in (reading.value, reading.comparison) if each)
    sure = joint(reading.value, reading.comparison)
    # a gap between per cents is in points, which are no per cent of anything
    unit = NumberKind.COUNT if indicator.unit is NumberKind.PERCENT else indicator.unit
    yield from subject.given("value", reading.value, indicator.unit, people=False)
    yield from subject.given("comparison", reading.comparison, indicator.unit, people=False)
    yield from subject.worked_out(
        subject.name("gap"),
        gap(reading),
        unit,
        made_of=(value, comparison),
        decimals=places,
        qualifier=sure,
    )
    yield from subject.worked_out(
        subject.name("gap_change"),
        gap_change(indicator, reading.year),
        unit,
        made_of=(subject.name("gap"),),
        decimals=places,
        qualifier=sure,
    )
