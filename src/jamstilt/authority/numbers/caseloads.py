"""The numbers of caseloads and cohorts: counts by category, shares, cases for each post, growth, outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jamstilt.authority.caseload import Caseload, Cohort
from jamstilt.authority.numbers.subject import Subject, label
from jamstilt.authority.rates.cohorts import reached_share
from jamstilt.authority.rates.rates import NOT_GIVEN, of
from jamstilt.authority.rates.surveys import decimals
from jamstilt.authority.rates.tally import (
    CATEGORIES,
    STATED,
    cases,
    change,
    given_count,
    given_share,
    per_post,
    share,
    share_of_known,
)
from jamstilt.figure import Measured, NotKnown
from jamstilt.language.message import say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.quantity import Qualifier, StatedAmount, joint
from jamstilt.register.reported import ALL, NOT_STATED, NumberKind, Reported, ReportedNumber

SHARES = (*STATED, NOT_STATED)


def of_caseloads(caseloads: Sequence[Caseload]) -> Iterator[ReportedNumber]:
    """The numbers of every register and year; growth is from the year before where that is a record too."""
    totals = {(each.key, each.year): cases(each, ALL) for each in caseloads}
    for each in caseloads:
        before = totals.get((each.key, each.year - 1), NOT_GIVEN)
        yield from _of_caseload(each, before)


def of_cohorts(cohorts: Sequence[Cohort]) -> Iterator[ReportedNumber]:
    """The numbers of every cohort, in the year that it left."""
    for each in cohorts:
        subject = Subject("cohort", each.key, str(each.exit_year), each.source)
        yield from subject.given("exits", each.exits, NumberKind.PERSONS)
        yield from subject.given("reached", each.reached, NumberKind.PERSONS)
        yield from subject.given("unknown_outcome", each.unknown_outcome, NumberKind.PERSONS)
        is_given = each.share is not None and (each.reached is None or each.exits is None)
        yield from subject.worked_out(
            subject.name("share"),
            reached_share(each),
            NumberKind.PERCENT,
            made_of=(subject.name("reached"), subject.name("exits")),
            decimals=each.share.decimals if is_given and each.share else decimals(of(each.exits)),
            qualifier=_sure(each.share) if is_given else joint(each.reached, each.exits),
            population=say("authority.population.exits"),
        )


def _of_caseload(caseload: Caseload, before: Measured) -> Iterator[ReportedNumber]:
    subject = Subject("caseload", caseload.key, str(caseload.year), caseload.source)
    total = subject.name("cases")
    earlier = subject.name("cases", period=str(caseload.year - 1))
    yield from (each for name in CATEGORIES for each in _count(subject, caseload, name))
    yield from (each for name in SHARES for each in _share(subject, caseload, name))
    yield from (each for name in STATED for each in _share_of_known(subject, caseload, name))
    yield from subject.given("posts", caseload.posts, NumberKind.COUNT)
    yield from subject.worked_out(
        subject.name("per_post"),
        per_post(caseload),
        NumberKind.CASES,
        made_of=(total,),
        decimals=1,
        qualifier=joint(caseload.total, caseload.posts),
    )
    if isinstance(before, NotKnown) and caseload.earlier_total is not None:
        yield _counted(subject, caseload, earlier, caseload.earlier_total.value, caseload.earlier_total)
    yield from _growth(subject, caseload, before, (total, earlier))
    yield from subject.key_numbers(caseload.numbers, caseload.year)


def _count(subject: Subject, caseload: Caseload, category: str) -> Iterator[ReportedNumber]:
    """The total is there to read off even when nobody knows it; a category only where somebody counted it."""
    value = cases(caseload, category)
    if not isinstance(value, NotKnown):
        given = given_count(caseload, category)
        yield _counted(subject, caseload, subject.name("cases", category), value, given)


def _counted(
    subject: Subject, caseload: Caseload, name: Reported, value: Measured, given: StatedAmount | None
) -> ReportedNumber:
    return ReportedNumber(
        name,
        value,
        NumberKind.CASES,
        label("cases"),
        PUBLIC_AUTHORITY,
        qualifier=_sure(given),
        counts_people=caseload.anonymous_because is None,
        source=subject.source or "",
    )


def _share(subject: Subject, caseload: Caseload, category: str) -> tuple[ReportedNumber, ...]:
    given = given_share(caseload, category)
    counted = isinstance(cases(caseload, category), Fraction)
    return subject.worked_out(
        subject.name("share", category),
        share(caseload, category),
        NumberKind.PERCENT,
        made_of=(subject.name("cases", category), subject.name("cases")),
        decimals=given.decimals if given and not counted else 0,
        qualifier=_sure(given) if given and not counted else joint(given_count(caseload, category), caseload.total),
        population=say("authority.population.cases"),
    )


def _share_of_known(subject: Subject, caseload: Caseload, category: str) -> tuple[ReportedNumber, ...]:
    return subject.worked_out(
        subject.name("share_of_known", category),
        share_of_known(caseload, category),
        NumberKind.PERCENT,
        made_of=tuple(subject.name("cases", each) for each in STATED),
        qualifier=joint(*(given_count(caseload, each) for each in STATED)),
        population=say("authority.population.known"),
    )


def _growth(
    subject: Subject, caseload: Caseload, before: Measured, made_of: tuple[Reported, Reported]
) -> tuple[ReportedNumber, ...]:
    reported = caseload.growth if isinstance(before, NotKnown) and caseload.earlier_total is None else None
    return subject.worked_out(
        subject.name("growth"),
        change(caseload, before),
        NumberKind.PERCENT,
        made_of=made_of,
        decimals=reported.decimals if reported else 0,
        qualifier=_sure(reported) if reported else joint(caseload.total, caseload.earlier_total),
    )


def _sure(amount: StatedAmount | None) -> Qualifier:
    return amount.qualifier if amount else Qualifier.EXACT
