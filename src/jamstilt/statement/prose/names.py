"""One name for every number: what people write in prose and in goals, and the figure that it means.

A name begins with what is counted, and its group after a point: ``employees.managers``. The words after it may stand
in any order, and what is not said is everyone, the whole workforce and the reporting year:
``employees women share``, ``pay.total``, ``sick_leave doctor_certified men 2023``, ``caseload advisers women``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import TypeAlias

from jamstilt.disclosure.release import Release
from jamstilt.figure import (
    PAY_COMPONENTS,
    SICK_LEAVE_COMPONENTS,
    TOTAL,
    WOMEN_AND_MEN,
    Component,
    Figure,
    Gender,
    Measure,
    Subset,
)
from jamstilt.register.reported import ALL, Reported

Target: TypeAlias = Figure | Reported
"""What a name means."""

Subjects: TypeAlias = Mapping[str, Sequence[Reported]]

PAY, EMPLOYEES, SHARE, MEDIAN = "pay", "employees", "share", "median"

MEASURES = MappingProxyType(
    {
        (EMPLOYEES, ""): Measure.EMPLOYEES,
        (EMPLOYEES, SHARE): Measure.GENDER_SHARE,
        ("temporary", ""): Measure.TEMPORARY,
        ("temporary", "rate"): Measure.TEMPORARY_RATE,
        ("part_time", ""): Measure.PART_TIME,
        ("part_time", "rate"): Measure.PART_TIME_RATE,
        ("part_time", "answered"): Measure.PART_TIME_ANSWERED,
        ("involuntary_part_time", ""): Measure.INVOLUNTARY_PART_TIME,
        ("involuntary_part_time", "rate"): Measure.INVOLUNTARY_PART_TIME_RATE,
        ("parental_leave", ""): Measure.PARENTAL_LEAVE_TAKERS,
        ("parental_leave", "weeks"): Measure.PARENTAL_LEAVE_MEAN_WEEKS,
        ("sick_leave", ""): Measure.SICK_LEAVE_RATE,
        ("sick_child", ""): Measure.SICK_CHILD_TAKERS,
        ("new_hires", ""): Measure.NEW_HIRES,
        ("leavers", ""): Measure.LEAVERS,
    }
)
"""What is counted, and the word that says which of its measures is meant."""

PAY_MEASURES = MappingProxyType(
    {
        ("", True): Measure.MEAN_PAY,
        (MEDIAN, True): Measure.MEDIAN_PAY,
        ("", False): Measure.WOMENS_SHARE_OF_MENS_PAY,
        (MEDIAN, False): Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY,
    }
)
"""Pay of women or of men is a mean; pay of neither is women's share of men's."""

HEADS = tuple(dict.fromkeys((*(head for head, _ in MEASURES), PAY)))

DEFAULT_COMPONENT = MappingProxyType({PAY: Component.AGREED, "sick_leave": Component.TOTAL})
COMPONENTS = MappingProxyType({PAY: PAY_COMPONENTS, "sick_leave": SICK_LEAVE_COMPONENTS})

MAIN_MEASURE = MappingProxyType(
    {
        "appropriation": "amount",
        "caseload": "cases",
        "cohort": "share",
        "event": "participants",
        "goal": "value",
        "grant": "awards",
        "indicator": "value",
        "network": "members",
        "plan": "period",
        "study": "net",
        "survey": "share",
    }
)
"""The measure of a register that a name means when it names none; a subject with one measure needs no name for it."""

NEAR_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class NumberName:
    """The canonical name of a number: the shortest one, that ``find`` takes back to the same number."""

    name: str
    target: Target


def find(text: str, release: Release, year: int) -> Target | None:
    """The number that a name means, or None when there is no such number.

    Args:
        text: the name as it was written.
        release: names the groups, years and registers that there are; their values are not read.
        year: the reporting year, which a name without a year is about.
    """
    first, *rest = text.split() or [""]
    if first.partition(".")[0] in HEADS:
        figure = _figure(first, rest, year)
        return figure if figure and _is_known(figure, release) else None
    return _reported(text, release.subjects, year)


def known_names(release: Release, year: int) -> tuple[NumberName, ...]:
    """Every number of the release under its canonical name, in order of name."""
    subjects = release.subjects
    figures = (NumberName(_name_of_figure(figure, year), figure) for figure in release.figures)
    reported = (NumberName(_name_of_reported(each, subjects, year), each) for each in release.reported)
    return tuple(sorted((*figures, *reported), key=lambda named: named.name))


def nearest(text: str, release: Release, year: int, most: int = 3) -> tuple[str, ...]:
    """The canonical names that look most like a name that means nothing."""
    names = {" ".join(sorted(named.name.split())): named.name for named in known_names(release, year)}
    found = get_close_matches(" ".join(sorted(text.split())), names, most, NEAR_ENOUGH)
    return tuple(names[each] for each in found)


def in_period(target: Target, period: int) -> Target | None:
    """The same number for another year; None for a number of a register that belongs to no one year."""
    if isinstance(target, Reported) and not target.period.isdigit():
        return None
    return replace(target, period=period if isinstance(target, Figure) else str(period))


def period_of(target: Target) -> int | None:
    """The year that a number is about; None where it belongs to none, or to a span of years."""
    period = str(target.period)
    return int(period) if period.isdigit() else None


def _figure(first: str, rest: list[str], year: int) -> Figure | None:
    head, _, group = first.partition(".")
    years = [int(word) for word in rest if _is_year(word)]
    genders = [Gender(word) for word in rest if word in tuple(Gender)]
    components = [Component(word) for word in rest if word in COMPONENTS.get(head, ())]
    words = [word for word in rest if not _is_year(word) and word not in (*tuple(Gender), *components)]
    if max(map(len, (years, genders, components, words))) > 1:
        return None
    gender = next(iter(genders), Gender.ALL)
    word = "".join(words)
    if head in tuple(Subset) and word == SHARE and group in ("", TOTAL):
        head, group = EMPLOYEES, head
    measure = PAY_MEASURES.get((word, gender in WOMEN_AND_MEN)) if head == PAY else MEASURES.get((head, word))
    component = next(iter(components), DEFAULT_COMPONENT.get(head, Component.NONE))
    return Figure(measure, group or TOTAL, gender, next(iter(years), year), component) if measure else None


def _is_known(figure: Figure, release: Release) -> bool:
    return any(replace(figure, period=period) in release.figures for period in release.periods)


def _name_of_figure(figure: Figure, year: int) -> str:
    measure, group = figure.measure, figure.group
    head, word = next(
        (key for key, of in MEASURES.items() if of is measure),
        (PAY, next((key for (key, _), of in PAY_MEASURES.items() if of is measure), "")),
    )
    if measure is Measure.GENDER_SHARE and group in tuple(Subset):
        head, group = str(group), TOTAL
    parts = (
        head if group == TOTAL and head != PAY else f"{head}.{group}",
        "" if figure.gender is Gender.ALL else figure.gender,
        "" if figure.component is DEFAULT_COMPONENT.get(head, Component.NONE) else figure.component,
        word,
        "" if figure.period == year else str(figure.period),
    )
    return " ".join(filter(None, parts))


def _reported(text: str, subjects: Subjects, year: int) -> Reported | None:
    words = text.split()
    starts = [(" ".join(words[:size]), words[size:]) for size in range(2, len(words) + 1)]
    candidates = [(each, said, same) for start, said in starts for same in [subjects.get(start, ())] for each in same]
    in_full = next((each for each, *_ in candidates if " ".join(words) == _in_full(each)), None)
    if in_full:
        return in_full
    fits = {each: fit for each, said, same in candidates if (fit := _fit(each, said, same, year)) is not None}
    best = [each for each, fit in fits.items() if fit == min(fits.values())]
    return best[0] if len(best) == 1 else None


def _fit(name: Reported, said: Sequence[str], same: Sequence[Reported], year: int) -> int | None:
    """Whether the words said of a subject mean this number; the less has to be filled in, the lower."""
    left = list(said)
    unsaid: list[bool] = []
    for part in (name.measure, name.category, name.period):
        unsaid.append(part not in left)
        if part in left:
            left.remove(part)
    of_measure = [each for each in same if each.measure == name.measure]
    may_be_unsaid = (
        name.measure == MAIN_MEASURE.get(name.register) or len(of_measure) == len(same),
        name.category == ALL,
        name.period in (str(year), "") or len({each.period for each in of_measure}) == 1,
    )
    if left or not all(may for may, missing in zip(may_be_unsaid, unsaid, strict=True) if missing):
        return None
    return (str(year), "", name.period).index(name.period) if unsaid[-1] else 0


def _name_of_reported(target: Reported, subjects: Subjects, year: int) -> str:
    shortest = (name for name in _shorter(target) if _reported(name, subjects, year) == target)
    return next(shortest, _in_full(target))


def _shorter(name: Reported) -> Iterator[str]:
    """Names with less and less left out: first the shortest."""
    start = (name.register, name.subject)
    for measure, category, period in (
        ("", "", ""),
        ("", name.category, ""),
        (name.measure, "", ""),
        ("", "", name.period),
        (name.measure, name.category, ""),
        ("", name.category, name.period),
        (name.measure, "", name.period),
    ):
        yield " ".join(filter(None, (*start, measure, category, period)))


def _in_full(name: Reported) -> str:
    return " ".join(filter(None, (name.register, name.subject, name.measure, name.category, name.period)))


def _is_year(word: str) -> bool:
    return len(word) == len("2024") and word.isascii() and word.isdigit()
