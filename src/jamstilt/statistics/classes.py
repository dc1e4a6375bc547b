"""Classes: people who belong to exactly the same published sets in every period of the files (DISCLOSURE 3).

Two years can only be held against each other person by person, or class by class. The key of a person is used here to
find them again, and goes no further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import narwhals as nw

ALONE = "alone"
"""The column with the key of a person who is handed over alone; null for people who are handed over together."""


def class_columns(periods: Iterable[int]) -> tuple[str, ...]:
    """The columns that together name a class: group and sets of each period, null where the people are not there."""
    return tuple(f"{name} {period}" for period in periods for name in ("group", "sets"))


def in_every_period(frame: nw.LazyFrame[Any], periods: Sequence[int]) -> nw.LazyFrame[Any]:
    """The rows with their class in ``class_columns``.

    Args:
        frame: one row a person and period, with the columns person, period, group and sets.
        periods: all periods that the frame has.
    """
    import narwhals as nw

    of = {period: frame.filter(nw.col("period") == period) for period in periods}
    rows = []
    for period in periods:
        found = of[period]
        for other in periods:
            group, sets = class_columns([other])
            seen = nw.col("group").alias(group), nw.col("sets").alias(sets)
            if other == period:
                found = found.with_columns(*seen)
            else:
                found = found.join(of[other].select("person", *seen), on="person", how="left")
        rows.append(found.select(*frame.collect_schema().names(), *class_columns(periods)))
    return nw.concat(rows)


def small_ones_alone(frame: nw.LazyFrame[Any], periods: Sequence[int], threshold: int) -> nw.LazyFrame[Any]:
    """The rows with ``ALONE``: classes of fewer people than the threshold are handed over person by person.

    A class is as large in each of its periods, so it is split in all of them or in none.
    """
    import narwhals as nw

    alike = nw.len().over("period", *class_columns(periods))
    return frame.with_columns(alike.alias("alike")).with_columns(
        nw.when(nw.col("alike") < threshold).then(nw.col("person")).alias(ALONE)
    )


def kin(rows: nw.DataFrame[Any], periods: Sequence[int], content: Sequence[str]) -> list[int]:
    """A number for each row: the same one for the same person, or the same class, in each period.

    Numbers follow the sets and then the amounts of all periods, never the key or the order of rows. Two who are equal
    in all of that can be exchanged, so it does not matter which comes first.

    Args:
        rows: one row an atom, with ``class_columns`` and ``ALONE``.
        periods: all periods there are.
        content: the columns of whole numbers that together with the class say all that is told of an atom.
    """
    classes = [*rows.select(*class_columns(periods)).iter_rows()]
    units = [*zip(classes, rows[ALONE], strict=True)]
    told: defaultdict[tuple[tuple[Any, ...], str | None], list[tuple[int, ...]]] = defaultdict(list)
    for unit, amounts in zip(units, rows.select("period", *content).iter_rows(), strict=True):
        told[unit].append(amounts)
    in_order = sorted(told, key=lambda unit: (_sortable(unit[0]), sorted(told[unit])))
    numbers = {unit: number for number, unit in enumerate(in_order)}
    return [numbers[unit] for unit in units]


def _sortable(values: tuple[Any, ...]) -> tuple[tuple[bool, Any], ...]:
    return tuple((value is not None, value) for value in values)
