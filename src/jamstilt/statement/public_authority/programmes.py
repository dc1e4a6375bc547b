"""Part 3, the programmes of a field: one table, with the numbers and the grounds of each."""

from __future__ import annotations

from collections.abc import Sequence

from jamstilt.authority.programme import Programme
from jamstilt.law.measure_record import Progress
from jamstilt.statement.public_authority.cells import facts, table_of_words, titled, told
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    not_relevant_in,
    status,
    wrote,
    years,
)
from jamstilt.statement.public_authority.money import appropriated
from jamstilt.statement.statement import Detail, Prose, Record, Row, Section, Table
from jamstilt.statement.wordings import paragraph
from jamstilt.statement.writer import Writer


def programmes_table(writer: Writer, key: str, programmes: Sequence[Programme]) -> tuple[Table, ...]:
    """For whom, what was done, and the facts. Results and expectations stand under their own elements of the law."""
    words = writer.words
    return table_of_words(
        writer,
        f"{key}_programmes",
        words(f"{PART}.programmes.caption", year=writer.year),
        words(f"{PART}.programmes.stub"),
        ("programmes.for_whom", "programmes.work", "programmes.facts"),
        (_row(writer, each) for each in programmes),
    )


def programme_section(writer: Writer, programme: Programme) -> Section:
    """A programme that somebody has written prose for."""
    lead = writer.words(f"{PART}.label.purpose") + "."
    people = (*wrote(writer, "target_group", programme.target_group), *wrote(writer, "owner", programme.owner))
    record = Record(
        f"programme-{programme.key}",
        writer.words(f"{PART}.facts"),
        (*people, *_facts(writer, programme)),
        status(writer, programme.progress),
    )
    paragraphs: tuple[Prose, ...] = (
        *paragraph(writer, programme.purpose, lead),
        *paragraph(writer, programme.action),
    )
    return Section(programme.key, writer.read(programme.title), (*paragraphs, record))


def _row(writer: Writer, programme: Programme) -> Row:
    """That it is under way goes without saying; that it is planned, done or stopped does not."""
    is_under_way = programme.progress is Progress.UNDER_WAY
    state = (
        () if is_under_way else (Detail(writer.words(f"{PART}.plans.progress"), status(writer, programme.progress)),)
    )
    return titled(
        writer,
        programme.title,
        (
            told(writer, programme.target_group, programme.owner, labels=("", "owner")),
            told(writer, programme.purpose, programme.action),
            facts((*state, *_facts(writer, programme))),
        ),
    )


def _facts(writer: Writer, programme: Programme) -> tuple[Detail, ...]:
    money = (each for each in writer.registers.authority.appropriations if each.programme == programme.key)
    return (
        *years(writer, programme.since, programme.until),
        *appropriated(writer, money),
        *key_numbers(writer, "programme", programme.key, programme.numbers),
        *grounds(writer, programme.grounds, not_relevant_in(writer, programme.field)),
    )
