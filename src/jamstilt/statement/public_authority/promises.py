"""Part 3, from year to year: what last year's statement expected, beside what came of it."""

from __future__ import annotations

from jamstilt.authority.expected import Expected, expected
from jamstilt.language.number import NOT_KNOWN
from jamstilt.statement.public_authority.lines import PART, section, wrote
from jamstilt.statement.statement import Detail, Record, Section
from jamstilt.statement.writer import Writer


def promises(writer: Writer) -> Section | None:
    """Every expectation of last year; one that nobody has answered is printed all the same."""
    registers = writer.registers
    promised = expected(registers.authority, registers.expected)
    return section(
        writer,
        "authority_promises",
        writer.words(f"{PART}.promises.title", year=writer.year - 1),
        tuple(_record(writer, each) for each in promised),
    )


def _record(writer: Writer, promise: Expected) -> Record:
    lines = (*wrote(writer.last_year, "expected", promise.text), *_came_of(writer, promise))
    return Record(f"promised-{promise.key}", writer.read(promise.title), lines, "" if promise.came_of else NOT_KNOWN)


def _came_of(writer: Writer, promise: Expected) -> tuple[Detail, ...]:
    """The answer; the result of a programme is printed among the results, and not once more."""
    if promise.of_programme and promise.came_of:
        return (Detail(writer.words(f"{PART}.label.came_of"), writer.words(f"{PART}.promises.see")),)
    return wrote(writer, "came_of", promise.came_of)
