"""A part's records as one table: a row for each record, a column for each label that any of them has."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.statement.statement import Column, Entry, Record, Row, Section, Statement, Table


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
    names = tuple(dict.fromkeys(detail.label for _, record in records for detail in record.details))
    rows = tuple(
        Row(record.title, tuple(map(Entry, (section, record.status, *(_told(record, name) for name in names)))))
        for section, record in records
    )
    columns = tuple(map(Column, (labels.section, labels.status, *names)))
    return Table(f"records-{part.key}", part.title, labels.entry, columns, rows)


def _told(record: Record, label: str) -> str:
    """What a record tells under a label; on lines of their own where it tells more than once."""
    return "\n".join(detail.text for detail in record.details if detail.label == label)
