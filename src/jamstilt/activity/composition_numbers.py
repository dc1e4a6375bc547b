"""The numbers of a composition: published counts, and shares as exact as the rounding leaves them (METHODS 22).

Statistics Norway changes every 1 and 2 to 0 or 3, so 0 stands for 0 to 2 and 3 for 1 to 3. The counts are published
already, by those whose duty it is to protect them: nobody can learn more from them here, so ``counts_people`` is not
set and they are printed as they are. They are no head counts of ours (R8.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from jamstilt.activity.composition import CategoryGroup, Composition
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Message, Number, say
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import ALL, NumberKind, Reported, ReportedNumber, Told
from jamstilt.register.wording import ByLanguage

ROUNDED_CELL = Rule("aggregate", "rounded_cell", Severity.NOTE, provision=DUTY_TO_ACT)
GROUP_OVER_TOTAL = Rule("aggregate", "group_over_total", Severity.DECIDE, provision=DUTY_TO_ACT)
NOT_THE_HEAD_COUNT = Rule("aggregate", "not_the_head_count", Severity.NOTE, provision=DUTY_TO_ACT)

REGISTER, EMPLOYEES, SHARE = "composition", "employees", "share"
_STANDS_FOR = {0: (0, 2), 3: (1, 3)}
_MOST_DECIMALS = 2
_MOST_WITH_ROUNDED = 1


@dataclass(frozen=True, slots=True)
class PublishedCategory:
    """A category of the table as it is reported: its key, and the label that the table gives it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class PublishedYear:
    """The counts of a year: everybody, each group's categories, and every category by its key."""

    year: int
    total: Fraction | NotKnown | NotApplicable
    groups: Mapping[str, tuple[Fraction | NotKnown | NotApplicable, ...]]
    categories: Mapping[str, Fraction | NotKnown | NotApplicable]


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """What a table says of one unit, with the words for its source."""

    file: str
    source: Message
    years: tuple[PublishedYear, ...]
    categories: tuple[PublishedCategory, ...] = field(default=())


def composition_numbers(
    composition: Composition, table: PublishedTable
) -> tuple[tuple[ReportedNumber, ...], tuple[Finding, ...]]:
    """Counts and shares of every year in the table, for each group and each category, and what to know of them."""
    numbers: list[ReportedNumber] = []
    findings: list[Finding] = []
    for year in table.years:
        numbers.append(_count(composition, table, total_name(composition, year.year), (year.total,), composition.title))
        for group in composition.groups:
            parts = year.groups[group.key]
            numbers += _of_part(composition, table, year, (group.key, group.title), parts)
            findings += _said(composition, table, year, group, parts)
        for category in table.categories:
            label = ByLanguage(own=category.label)
            numbers += _of_part(composition, table, year, (category.key, label), (year.categories[category.key],))
    return tuple(numbers), tuple(findings)


def total_name(composition: Composition, year: int) -> Reported:
    """The name of everybody in the table: ``composition <key> employees``."""
    return Reported(REGISTER, composition.key, EMPLOYEES, ALL, str(year))


def reconciled(numbers: Iterable[ReportedNumber], heads: int, year: int) -> tuple[Finding, ...]:
    """The published total beside the head count, in words. They are two measures, and are never equated (R8.3).

    Args:
        numbers: those that ``composition_numbers`` gave, among others.
        heads: employees of the employer's own files on the reference date of the year.
        year: the reporting year.
    """
    known = {number.name: number for number in numbers if number.name.register == REGISTER}
    totals = {number.made_of[1] for number in known.values() if number.name.measure == SHARE and number.made_of}
    return tuple(
        NOT_THE_HEAD_COUNT.at(
            Where(),
            year=year,
            published=Number(published),
            heads=Number(heads),
            difference=_difference(published - heads),
        )
        for name in sorted(totals)
        if name.period == str(year) and isinstance(published := known[name].told, Fraction)
    )


def _difference(more: Fraction) -> Message:
    if more == 0:
        return say("aggregate.composition.as_many")
    size = Number(abs(more))
    return say("aggregate.composition.more" if more > 0 else "aggregate.composition.fewer", size=size)


def _of_part(
    composition: Composition,
    table: PublishedTable,
    year: PublishedYear,
    named: tuple[str, ByLanguage],
    parts: Sequence[Fraction | NotKnown | NotApplicable],
) -> tuple[ReportedNumber, ReportedNumber]:
    """The count of a part, and its share of everybody."""
    key, title = named
    name = Reported(REGISTER, key, EMPLOYEES, ALL, str(year.year))
    count = _count(composition, table, name, parts, title)
    told, decimals = share(parts, year.total)
    return count, ReportedNumber(
        Reported(REGISTER, key, SHARE, ALL, str(year.year)),
        told,
        NumberKind.TEXT if isinstance(told, str) else NumberKind.PERCENT,
        title,
        DUTY_TO_ACT,
        decimals=decimals,
        made_of=(name, total_name(composition, year.year)),
        source=table.source,
        population=_population(composition),
    )


def _count(
    composition: Composition,
    table: PublishedTable,
    name: Reported,
    parts: Sequence[Fraction | NotKnown | NotApplicable],
    title: ByLanguage,
) -> ReportedNumber:
    summed_up = len(parts) > 1 and any(part in _STANDS_FOR for part in parts)
    return ReportedNumber(
        name,
        _sum(parts),
        NumberKind.PERSONS,
        title,
        DUTY_TO_ACT,
        qualifier=Qualifier.ABOUT if summed_up else Qualifier.EXACT,
        source=table.source,
        population=_population(composition),
    )


def share(
    parts: Sequence[Fraction | NotKnown | NotApplicable], total: Fraction | NotKnown | NotApplicable
) -> tuple[Told, int]:
    """Per cent, and the decimals that the interval leaves; the interval itself where it leaves none (METHODS 22)."""
    known = _sum(parts)
    if not isinstance(known, Fraction):
        return known, 0
    if not isinstance(total, Fraction):
        return total, 0
    if total in _STANDS_FOR:
        return NotKnown(Reason.ZERO_BASE if total == 0 else Reason.FEW_PEOPLE), 0
    low, high = (100 * bound / total for bound in _interval(parts))
    if low == high:
        return 100 * known / total, _MOST_DECIMALS
    fits = (places for places in range(_MOST_WITH_ROUNDED, -1, -1) if high - low <= Fraction(1, 10**places))
    decimals = next(fits, None)
    if decimals is None:
        return f"{floor(low)}–{ceil(min(high, Fraction(100)))}\u00a0%", 0
    return 100 * known / total, decimals


def _interval(parts: Sequence[Fraction | NotKnown | NotApplicable]) -> tuple[Fraction, Fraction]:
    """The least and the most that the parts may stand for together."""
    bounds = [_STANDS_FOR.get(int(part), (part, part)) for part in parts if isinstance(part, Fraction)]
    return Fraction(sum(low for low, _ in bounds)), Fraction(sum(high for _, high in bounds))


def _sum(parts: Sequence[Fraction | NotKnown | NotApplicable]) -> Fraction | NotKnown | NotApplicable:
    """The sum, or why there is none: one part that is not known leaves the sum not known."""
    lacking = [part for part in parts if not isinstance(part, Fraction)]
    if lacking:
        return next((part for part in lacking if isinstance(part, NotKnown)), lacking[0])
    return sum((part for part in parts if isinstance(part, Fraction)), start=Fraction(0))


def _said(
    composition: Composition,
    table: PublishedTable,
    year: PublishedYear,
    group: CategoryGroup,
    parts: Sequence[Fraction | NotKnown | NotApplicable],
) -> Iterable[Finding]:
    where = Where(file=table.file)
    low, _ = _interval(parts)
    if any(part in _STANDS_FOR for part in (*parts, year.total)):
        yield ROUNDED_CELL.at(where, key=group.key, year=year.year)
    if isinstance(year.total, Fraction) and low > year.total:
        yield GROUP_OVER_TOTAL.at(composition.at, key=group.key, year=year.year)


def _population(composition: Composition) -> Message:
    definition = say(f"aggregate.definition.{composition.definition}")
    return say("aggregate.composition.population", definition=definition)
