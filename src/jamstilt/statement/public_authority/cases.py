"""Part 3, the cases: each register by itself, by gender and with those not stated (R6.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jamstilt.authority.caseload import Caseload
from jamstilt.authority.rates.tally import STATED
from jamstilt.register.reported import ALL, NOT_STATED
from jamstilt.statement.public_authority.lines import PART, key_numbers
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Block, Prose, Record
from jamstilt.statement.wordings import language_of, paragraph
from jamstilt.statement.writer import Writer


def cases(writer: Writer, key: str, caseloads: Sequence[Caseload]) -> tuple[Block, ...]:
    """Counts and shares of each register in one table, and how all of it is to be read."""
    words = writer.words
    tables = reported_table(
        writer,
        f"{key}_cases",
        words(f"{PART}.cases.caption", year=writer.year),
        words(f"{PART}.cases.stub"),
        lines=[Line(_title(writer, each), "caseload", each.key, str(each.year)) for each in caseloads],
        headings=_headings(writer),
        notes=_notes(writer, caseloads),
        sources=[each.source for each in caseloads],
    )
    more = (record for each in caseloads for record in _more(writer, each))
    return (*tables, *_anonymous(writer, caseloads), *more)


def _headings(writer: Writer) -> Iterator[Heading]:
    """Each gender with its count and its share, then those not stated and all of them, and the work behind it."""
    words = writer.words
    yield Heading(words(f"{PART}.category.{ALL}"), "cases", ALL)
    for each in STATED:
        gender = words(f"{PART}.category.{each}")
        yield Heading(words(f"{PART}.cases.count"), "cases", each, gender)
        yield Heading(words(f"{PART}.cases.share"), "share", each, gender)
    yield Heading(words(f"{PART}.category.{NOT_STATED}"), "cases", NOT_STATED)
    for measure in ("growth", "posts", "per_post"):
        yield Heading(words(f"{PART}.cases.{measure}"), measure)


def _title(writer: Writer, caseload: Caseload) -> str:
    """The register and what it counts, if title and headers do not say it; another year than ours is said."""
    year = "" if caseload.year == writer.year else f" {caseload.year}"
    title, unit = writer.read(caseload.title), writer.read(caseload.unit)
    heads = (title.casefold(), writer.words(f"{PART}.cases.count").casefold())
    return f"{title}{year}" if any(unit.casefold() in head for head in heads) else f"{title}, {unit}{year}"


def _notes(writer: Writer, caseloads: Sequence[Caseload]) -> tuple[str, ...]:
    """Counts measure activity, never how common something is; registers that overlap are never added."""
    overlaps = len(caseloads) > 1 and any(each.overlaps for each in caseloads)
    said = ("base", "activity", *(("overlap",) if overlaps else ()))
    reasons = [
        f"{writer.read(each.title)}: {writer.read(each.anonymous_because)}"
        for each in caseloads
        if each.anonymous_because and not language_of(writer, each.anonymous_because)
    ]
    return (" ".join(writer.words(f"{PART}.cases.{each}") for each in said), *reasons)


def _anonymous(writer: Writer, caseloads: Sequence[Caseload]) -> tuple[Prose, ...]:
    """Why few cases are shown to everyone, where that is written in another language than the notes of the table."""
    return tuple(
        prose
        for each in caseloads
        if each.anonymous_because and language_of(writer, each.anonymous_because)
        for prose in paragraph(writer, each.anonymous_because, f"{writer.read(each.title)}:")
    )


def _more(writer: Writer, caseload: Caseload) -> tuple[Record, ...]:
    details = key_numbers(writer, "caseload", caseload.key, caseload.numbers, str(caseload.year))
    return (Record(f"caseload-{caseload.key}", _title(writer, caseload), details),) if details else ()
