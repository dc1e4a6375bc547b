"""Part 3, element 3: what came of it, and on which level that was seen (R6.11)."""

from __future__ import annotations

from dataclasses import replace

from jamstilt.authority.programme import Programme
from jamstilt.law.measure_record import ResultLevel
from jamstilt.statement.public_authority.cells import table_of_words, titled, told
from jamstilt.statement.public_authority.indicators import indicator_blocks
from jamstilt.statement.public_authority.lines import PART, section
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Column, Entry, Row, Section, Table
from jamstilt.statement.writer import Writer


def results(writer: Writer) -> Section | None:
    """How many reached the outcome, the indicators with their gap, and the results on each level."""
    authority = writer.registers.authority
    blocks = (
        *_cohorts(writer),
        *(block for each in authority.indicators for block in indicator_blocks(writer, each)),
        *_told_of(writer),
    )
    return section(writer, "authority_results", writer.words("law.authority_results.title"), blocks)


def _told_of(writer: Writer) -> tuple[Table, ...]:
    """What came of each programme and scheme, by the level on which it was seen, from what was done on."""
    authority = writer.registers.authority
    levels = tuple(ResultLevel)
    programmes = sorted(
        (each for each in authority.programmes if each.result or each.level or each.not_measurable_because),
        key=lambda each: levels.index(each.level) if each.level else len(levels),
    )
    rows = (
        *(_result(writer, each) for each in programmes),
        *(
            titled(writer, each.title, (told(writer, each.result), Entry("")))
            for each in authority.grants
            if each.result
        ),
    )
    words = writer.words
    return table_of_words(
        writer,
        "results",
        words(f"{PART}.results.caption", year=writer.year),
        words(f"{PART}.programmes.stub"),
        ("label.result", "plans.level"),
        rows,
        (words(f"{PART}.levels.note"),) if any(each.level for each in programmes) else (),
    )


def _result(writer: Writer, programme: Programme) -> Row:
    """What came of it, and why it cannot be measured."""
    text = told(writer, programme.result, programme.not_measurable_because, labels=("", "not_measurable_because"))
    level = writer.words(f"{PART}.level.{programme.level}") if programme.level else ""
    return titled(writer, programme.title, (text, Entry(level)))


def _cohorts(writer: Writer) -> tuple[Table, ...]:
    """Only what was seen as long after the exit can be compared, so the time is said in each row."""
    words, cohorts = writer.words, writer.registers.authority.cohorts
    lines = [
        Line(f"{writer.read(each.title)}: {writer.read(each.outcome)}", "cohort", each.key, str(each.exit_year))
        for each in cohorts
    ]
    tables = reported_table(
        writer,
        "cohorts",
        words(f"{PART}.cohorts.caption"),
        words(f"{PART}.cohorts.stub"),
        lines=lines,
        headings=[
            Heading(words(f"authority.number.{each}"), each)
            for each in ("exits", "reached", "unknown_outcome", "share")
        ],
        notes=(words(f"{PART}.cohorts.note"),),
        sources=[each.source for each in cohorts],
    )
    times = [
        (Entry(str(each.exit_year)), Entry(words(f"{PART}.cohorts.after", count=each.after_years)))
        if each.after_years
        else (Entry(str(each.exit_year)), Entry(words(f"{PART}.cohorts.at_exit")))
        for each in cohorts
    ]
    columns = tuple(Column(words(f"{PART}.cohorts.{each}")) for each in ("year", "seen"))
    return tuple(
        replace(
            table,
            columns=columns + table.columns,
            rows=tuple(replace(row, entries=time + row.entries) for row, time in zip(table.rows, times, strict=True)),
        )
        for table in tables
    )
