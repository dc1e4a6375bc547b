"""Which counts of a subject go because they are parts of one dimension: age, kind of violence, each by gender too.

A dimension divides one whole: the number that is written as the whole of it, else all cases of the subject. What the
whole has beyond the parts is a part as well, though nothing prints it.

1. The categories go as in ``disclosure/partition.py``; where that would not divide the whole, all of them go, and the
   whole with them only if each of them is of few.
2. All of them go as well when one is of few and nobody knows what they add up to: the whole is hidden or not written,
   or smaller than the parts together, for a case may be of several kinds.
3. By gender, all or none: if a count of a gender in a category, or what it leaves of the category, of the gender or of
   the whole, is of few or hidden, no count of the dimension is divided by gender.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from jamstilt.disclosure.partition import NEITHER, hidden_parts
from jamstilt.register.reported import ALL, NOT_STATED, DimensionCell, Reported, ReportedNumber

Numbers: TypeAlias = Mapping[Reported, ReportedNumber]
Parts: TypeAlias = Mapping[str, Reported]


@dataclass(frozen=True, slots=True)
class CellTable:
    """The counts of one dimension of a subject: how many are in each category, in all and by gender."""

    dimension: str
    cells: Mapping[DimensionCell, Reported]
    cases: Mapping[str, Reported]
    """The cases of the subject by gender, which the dimension divides."""

    def name(self, category: str = ALL, gender: str = ALL) -> Reported | None:
        """The count of a cell; a margin that is not written is that of the subject's cases."""
        written = self.cells.get(DimensionCell(self.dimension, category, gender))
        return written or (self.cases.get(gender) if category == ALL else None)


def hidden_in_dimensions(known: Numbers, hidden: frozenset[Reported], threshold: int) -> frozenset[Reported]:
    """The counts that go with what is hidden already, so that no part of a dimension follows from the others."""
    found: set[Reported] = set()
    for table in _tables(known):
        for parts, whole in _by_category(table):
            found |= _that_go(parts, whole, known, hidden | found, threshold)
        divided = [_that_go(parts, whole, known, hidden | found, threshold) for parts, whole in _by_gender(table)]
        if any(divided):
            found |= {name for cell, name in table.cells.items() if cell.gender != ALL}
    return frozenset(found)


def _tables(known: Numbers) -> Iterator[CellTable]:
    together: defaultdict[tuple[str, str, str, str], dict[DimensionCell, Reported]] = defaultdict(dict)
    for name, number in known.items():
        if number.cell is not None and number.counts_people:
            together[name.register, name.subject, name.period, number.cell.dimension][number.cell] = name
    for (register, subject, period, dimension), cells in together.items():
        genders = {ALL, *(cell.gender for cell in cells)}
        counts = {each: Reported(register, subject, "cases", each, period) for each in genders}
        yield CellTable(dimension, cells, {each: name for each, name in counts.items() if name in known})


def _by_category(table: CellTable) -> Iterator[tuple[Parts, Reported | None]]:
    """The dimension in its subject, and each category in the dimension."""
    written = table.cells.get(DimensionCell(table.dimension))
    if written:
        yield {ALL: written}, table.cases.get(ALL)
    yield {each: name for each in _categories(table) if (name := table.name(each))}, table.name()


def _by_gender(table: CellTable) -> Iterator[tuple[Parts, Reported | None]]:
    """Each gender in each category, each category in each gender, and all of them in the whole."""
    genders = sorted({cell.gender for cell in table.cells} - {ALL})
    for category in (*_categories(table), ALL):
        divided = {each: table.cells.get(DimensionCell(table.dimension, category, each)) for each in genders}
        yield _written(divided), table.name(category)
    for gender in (each for each in genders if each != NOT_STATED):
        yield {each: name for each in _categories(table) if (name := table.name(each, gender))}, table.name(ALL, gender)
        margin = table.cells.get(DimensionCell(table.dimension, ALL, gender))
        yield _written({ALL: margin}), table.cases.get(gender)
    undivided = [each for each in _categories(table) if table.name(each) is None]
    alone = {f"{each} {gender}": table.name(each, gender) for each in undivided for gender in genders}
    if undivided:
        yield _written({**{each: table.name(each) for each in _categories(table)}, **alone}), table.name()


def _categories(table: CellTable) -> list[str]:
    return sorted({cell.category for cell in table.cells} - {ALL})


def _written(names: Mapping[str, Reported | None]) -> Parts:
    return {part: name for part, name in names.items() if name is not None}


def _that_go(
    names: Parts, whole: Reported | None, known: Numbers, hidden: frozenset[Reported], threshold: int
) -> frozenset[Reported]:
    """The parts of a whole that go, with what the whole has beyond them as a part that nothing prints."""
    everything = frozenset(names.values())
    parts = {part: count for part, name in names.items() if (count := _count(known[name])) is not None}
    size = _count(known[whole]) if whole else None
    if not names or whole in hidden:
        return everything
    rest = -1 if size is None else size - sum(parts.values())
    if size is None or rest < 0:
        left = () if size is None else (size - count for count in parts.values())
        of_few = any(0 < count < threshold for count in (*parts.values(), *left))
        return everything if of_few or everything & hidden else frozenset()
    gone = hidden_parts({**parts, NEITHER: rest} if rest else parts, size, threshold)
    if ALL not in gone:
        return frozenset(names[part] for part in gone if part in names)
    each_of_few = all(0 < count < threshold for count in parts.values())
    return everything | {whole} if each_of_few and whole else everything


def _count(number: ReportedNumber) -> int | None:
    return int(number.told) if isinstance(number.told, Fraction) else None
