"""A part's records as one table: a row for each record, a column for each label that many of them have.

Labels that few records have stand together in the last column, each before its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jamstilt.statement.statement import Column, Entry, Record, Row, Section, Statement, Table

MOST_COLUMNS = 14
"""Of labels; no one reads a wider sheet."""


def record_tables(statement: Statement) -> tuple[Table, ...]:
    """One for each part that has records, in reading order; the part's title is its caption."""
    found = ((part, tuple(_records(part))) for part in statement.parts)
    return tuple(_table(statement, part, records) for part, records in found if records)


def _records(section: Section) -> Iterator[tuple[str, Record]]:
    yield from ((section.title, block) for block in section.blocks if isinstance(block, Record))
    for inner in section.sections:
        yield from _records(inner)


def _table(statement: Statement, part: Section, records: tuple[tuple[str, Record], ...]) -> Table:
    labels = statement.labels
    told_by = Counter(label for _, record in records for label in {detail.label for detail in record.details})
    all_names = tuple(dict.fromkeys(detail.label for _, record in records for detail in record.details))
    often = sorted(all_names, key=lambda name: (-told_by[name], all_names.index(name)))[:MOST_COLUMNS]
    names = tuple(name for name in all_names if name in often)
    rest = len(names) < len(all_names)
    rows = tuple(
        Row(record.title, tuple(map(Entry, _cells(section, record, names, rest=rest)))) for section, record in records
    )
    columns = tuple(map(Column, (labels.section, labels.status, *names, *((labels.more,) if rest else ()))))
    return Table(f"records-{part.key}", part.title, labels.entry, columns, rows)


def _cells(section: str, record: Record, names: tuple[str, ...], *, rest: bool) -> Iterator[str]:
    yield from (section, record.status, *(_told(record, name) for name in names))
    if rest:
        yield "\n".join(f"{detail.label}: {detail.text}" for detail in record.details if detail.label not in names)


def _told(record: Record, label: str) -> str:
    """What a record tells under a label; on lines of their own where it tells more than once."""
    return "\n".join(detail.text for detail in record.details if detail.label == label)
