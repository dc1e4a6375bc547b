"""Part 3, the money: grant schemes, where applied for, awarded and paid are different amounts, and appropriations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jamstilt.authority.grant import Appropriation, GrantScheme
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    not_relevant_in,
    number,
    number_text,
    wrote,
)
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Block, Detail, Record
from jamstilt.statement.writer import Writer

MEASURES = (
    "frame",
    "applications",
    "applied_sum",
    "decided",
    "decided_sum",
    "awards",
    "awarded_sum",
    "paid",
    "approval_rate",
    "funding_rate",
    "mean_applied",
    "mean_granted",
)
AT_LEAST = 2
"""Columns that make a table; fewer are said in the record of the scheme."""


def grants(writer: Writer, key: str, schemes: Sequence[GrantScheme]) -> tuple[Block, ...]:
    """What each scheme is for, and one table of the amounts where there are several schemes to compare."""
    lines = [Line(_title(writer, each), "grant", each.key, str(each.year)) for each in schemes]
    words = writer.words
    tables = (
        reported_table(
            writer,
            f"{key}_grants",
            words(f"{PART}.grants.caption", year=writer.year),
            words(f"{PART}.grants.stub"),
            lines=lines,
            headings=[Heading(words(f"authority.number.{each}"), each) for each in MEASURES],
            notes=(words(f"{PART}.grants.note"),),
            sources=[each.source for each in schemes],
        )
        if len(schemes) >= AT_LEAST
        else ()
    )
    compared = {name for table in tables for row in table.rows for entry in row.entries if (name := entry.figure)}
    return (*(_scheme(writer, each, compared) for each in schemes), *tables)


def appropriated(writer: Writer, appropriations: Iterable[Appropriation]) -> tuple[Detail, ...]:
    """A line for each appropriation of a programme."""
    return tuple(
        line
        for each in appropriations
        for line in number(
            writer,
            writer.words(f"{PART}.label.appropriation", title=writer.read(each.title), year=each.year),
            Reported("appropriation", each.key, "amount", ALL, str(each.year)),
        )
    )


def _title(writer: Writer, scheme: GrantScheme) -> str:
    year = "" if scheme.year == writer.year else f" ({scheme.year})"
    return f"{writer.read(scheme.title)}{year}"


def _scheme(writer: Writer, scheme: GrantScheme, compared: Iterable[object]) -> Record:
    names = [Reported("grant", scheme.key, each, ALL, str(scheme.year)) for each in MEASURES]
    amounts = (
        line
        for name in names
        if name not in compared
        for line in number(writer, writer.words(f"authority.number.{name.measure}"), name)
    )
    passed_on = (
        (Detail(writer.words(f"{PART}.label.awarded_by"), writer.words(f"{PART}.grants.delegated")),)
        if scheme.delegated
        else ()
    )
    return Record(
        f"grant-{scheme.key}-{scheme.year}",
        _title(writer, scheme),
        (
            *wrote(writer, "purpose", scheme.purpose),
            *amounts,
            *_recipients(writer, scheme),
            *passed_on,
            *key_numbers(writer, "grant", scheme.key, scheme.numbers, str(scheme.year)),
            *grounds(writer, scheme.grounds, not_relevant_in(writer, scheme.field)),
        ),
    )


def _recipients(writer: Writer, scheme: GrantScheme) -> tuple[Detail, ...]:
    """How many and of what kind: districts are no municipalities."""
    count = number_text(writer, Reported("grant", scheme.key, "recipients", ALL, str(scheme.year)))
    text = " ".join(filter(None, (count, writer.read(scheme.recipient_unit))))
    return (Detail(writer.words("authority.number.recipients"), text),) if count else ()
