"""A cube and the record that describes it become the counts of one unit, year by year (R8.2, R8.7).

Which dimension is which is read from the table itself: by its role, by its label, or by the category that the record
names. No code of a dimension or category stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from jamstilt.activity.composition import Composition
from jamstilt.activity.composition_numbers import PublishedCategory, PublishedTable, PublishedYear
from jamstilt.figure import Measured, NotApplicable, NotKnown, Reason
from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.composition_rules import (
    CATEGORY_NOT_FOUND,
    DIMENSION_NOT_CHOSEN,
    DIMENSION_NOT_FOUND,
    GROUP_HOLDS_TOTAL,
    UNIT_NOT_FOUND,
    YEAR_NOT_IN_TABLE,
)
from jamstilt.intake.aggregates.said import slug
from jamstilt.intake.json_stat.cube import Cube, CubeCell, Dimension, DimensionRole, plain
from jamstilt.language.message import Message, say
from jamstilt.period import Year

_SHOWN = 20
_NEAR = 0.5
_NEAREST = 5
_TIMES = frozenset({"år", "year", "tid", "time"})
_METRICS = frozenset({"statistikkvariabel", "contents", "contentscode"})
_EMPLOYEES = ("ansatte", "tilsette", "tilsatte", "employees", "employed")
_SSB = frozenset({"", "statistisk sentralbyrå", "statistics norway", "ssb"})


def published(composition: Composition, cube: Cube, year: Year, name: str) -> PublishedTable | tuple[Finding, ...]:
    """The counts of every year in the table, or the findings that say why there are none."""
    chosen = _choose(composition, cube)
    if not isinstance(chosen, _Chosen):
        return chosen
    years = {label: place for place, each in enumerate(chosen.time.categories) if (label := each.label)}
    if str(year) not in years:
        return (YEAR_NOT_IN_TABLE.at(Where(file=name), year=year.number, years=listed(years)),)
    total = chosen.background.place(composition.total)
    wrong = [*_unknown_categories(composition, chosen.background)]
    if wrong or total is None:
        return tuple(wrong)
    told = [(total,), *(_places(group.categories, chosen.background) for group in composition.groups)]
    alone = [
        (place, PublishedCategory(f"{composition.key}_{slug(each.code)}", each.label))
        for place, each in enumerate(chosen.background.categories)
        if (place,) not in told
    ]

    def count(time: int, background: int) -> Measured:
        places = {**chosen.places, chosen.time.code: time, chosen.background.code: background}
        return _told(cube.cell([places[dimension.code] for dimension in cube.dimensions]))

    return PublishedTable(
        name,
        _source(composition, cube),
        tuple(
            PublishedYear(
                int(label),
                count(time, total),
                {
                    group.key: tuple(count(time, place) for place in _places(group.categories, chosen.background))
                    for group in composition.groups
                },
                {category.key: count(time, place) for place, category in alone},
            )
            for label, time in sorted(years.items())
            if label.isdigit()
        ),
        tuple(category for _, category in alone),
    )


def listed(names: Iterable[str]) -> str:
    """The first twenty names, in quotes."""
    written = list(names)
    return ", ".join(f"«{name}»" for name in written[:_SHOWN]) + (" …" if len(written) > _SHOWN else "")


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The place of the one category wanted in each dimension, but for time and background, which are looped over."""

    places: dict[str, int]
    time: Dimension
    background: Dimension


def _choose(composition: Composition, cube: Cube) -> _Chosen | tuple[Finding, ...]:
    time = next((each for each in cube.dimensions if _is(each, DimensionRole.TIME, _TIMES)), None)
    others = [each for each in cube.dimensions if each is not time]
    metric = next((each for each in others if _is(each, DimensionRole.METRIC, _METRICS)), None)
    rest = [each for each in others if each is not metric]
    background = _background(composition, rest)
    if time is None:
        return (DIMENSION_NOT_FOUND.at(composition.at, what=say("aggregate.dimension.time")),)
    if background is None:
        offered = [category.label for each in rest for category in each.categories]
        return (CATEGORY_NOT_FOUND.at(composition.at, written=composition.total, offered=_nearest("", offered)),)
    rest = [each for each in rest if each is not background]
    places: dict[str, int] = {}
    findings: list[Finding] = []
    if composition.unit is not None and rest:
        holding = next((each for each in rest if each.place(composition.unit) is not None), None)
        if holding is None:
            offered = [category.label for each in rest for category in each.categories]
            near = _nearest(composition.unit, offered)
            return (UNIT_NOT_FOUND.at(composition.at, unit=composition.unit, near=near),)
        places[holding.code] = holding.place(composition.unit) or 0
    for dimension in (*([metric] if metric else []), *rest):
        if dimension.code in places:
            continue
        place = _place_in(dimension, composition, is_metric=dimension is metric)
        if place is None:
            offered = listed(category.label for category in dimension.categories)
            findings.append(DIMENSION_NOT_CHOSEN.at(composition.at, dimension=dimension.label, offered=offered))
        else:
            places[dimension.code] = place
    return tuple(findings) if findings else _Chosen(places, time, background)


def _background(composition: Composition, dimensions: Sequence[Dimension]) -> Dimension | None:
    """The dimension that holds the total and the most of the categories: units may have the same codes."""
    written = [name for group in composition.groups for name in group.categories]
    holding = [each for each in dimensions if each.place(composition.total) is not None]

    def fit(dimension: Dimension) -> tuple[int, bool]:
        holds_unit = composition.unit is not None and dimension.place(composition.unit) is not None
        return sum(dimension.place(name) is not None for name in written), not holds_unit

    return max(holding, key=fit, default=None)


def _place_in(dimension: Dimension, composition: Composition, *, is_metric: bool) -> int | None:
    """The category wanted in one more dimension: as the record says, else the only one, else employees."""
    written = next((each for name, each in (composition.chosen or {}).items() if dimension.is_called(name)), None)
    written = composition.counts if is_metric and composition.counts else written
    if written is not None:
        return dimension.place(written)
    if len(dimension.categories) == 1:
        return 0
    counting = [place for place, each in enumerate(dimension.categories) if plain(each.label).startswith(_EMPLOYEES)]
    return counting[0] if is_metric and len(counting) == 1 else None


def _is(dimension: Dimension, role: DimensionRole, names: frozenset[str]) -> bool:
    return dimension.role is role or plain(dimension.label) in names or plain(dimension.code) in names


def _unknown_categories(composition: Composition, background: Dimension) -> Iterable[Finding]:
    offered = [each.label for each in background.categories]
    total = background.place(composition.total)
    for group in composition.groups:
        for written in group.categories:
            place = background.place(written)
            if place is None:
                yield CATEGORY_NOT_FOUND.at(composition.at, written=written, offered=_nearest(written, offered))
            elif place == total:
                yield GROUP_HOLDS_TOTAL.at(composition.at, key=group.key)


def _places(written: Sequence[str], background: Dimension) -> tuple[int, ...]:
    """Each category once, though somebody wrote it both as code and as label."""
    found = (background.place(each) for each in written)
    return tuple(dict.fromkeys(place for place in found if place is not None))


def _told(cell: CubeCell) -> Measured:
    """The number, or why there is none: hidden and unknown are not known, ``.`` is that there is nothing to count."""
    if cell.value is not None:
        return cell.value
    return NotApplicable(Reason.NOBODY) if cell.status == "." else NotKnown(Reason.SOURCE_MISSING)


def _source(composition: Composition, cube: Cube) -> Message:
    by = say("aggregate.composition.ssb") if plain(cube.source) in _SSB else cube.source
    if cube.updated is None:
        return say("aggregate.composition.source", by=by, table=composition.table)
    return say("aggregate.composition.source_updated", by=by, table=composition.table, updated=cube.updated)


def _nearest(written: str, offered: Iterable[str]) -> str:
    """What looks most like it, the best first; all of it where nothing does."""
    labels = list(dict.fromkeys(offered))
    likeness = {label: SequenceMatcher(None, plain(written), plain(label)).ratio() for label in labels[: _SHOWN * 50]}
    near = sorted((label for label in likeness if likeness[label] >= _NEAR), key=lambda label: -likeness[label])
    return listed(near[:_NEAREST] or labels)
