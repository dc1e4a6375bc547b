"""From a file to raw tables: whatever lies in the source folder is opened here, and nothing in it is lost unsaid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

from jamstilt.findings import Finding, Rule, Where
from jamstilt.intake.files.delimited import read_delimited
from jamstilt.intake.files.file_rules import (
    FILE_EMPTY,
    FILE_LARGE,
    FILE_PROTECTED,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    NOT_A_WORKBOOK,
    NOT_SUPPORTED_YET,
    OLD_EXCEL,
    PDF_NOT_DATA,
)
from jamstilt.intake.files.limits_of_files import LIMITS, MEGABYTE, Limits
from jamstilt.intake.files.number_signs import with_number_signs
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.files.sniff import FileKind, kind_of
from jamstilt.intake.files.under_header import Origin
from jamstilt.intake.raw_table import RawTable
from jamstilt.language.message import Number, say

_REFUSED_AS = {
    FileKind.EMPTY: FILE_EMPTY,
    FileKind.PROTECTED: FILE_PROTECTED,
    FileKind.OLD_EXCEL: OLD_EXCEL,
    FileKind.WEB_PAGE: NOT_A_WORKBOOK,
    FileKind.PDF: PDF_NOT_DATA,
}


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave: its tables (none if it had to be refused) and all there is to say about the reading."""

    tables: tuple[RawTable, ...]
    findings: tuple[Finding, ...]


def read(path: Path, recognise: Callable[[str], bool], limits: Limits = LIMITS, *, called: str | None = None) -> Read:
    """Read one file; its content decides what it is, never its name.

    ``called`` is what the user knows it as, with its folder if it lies in one; else its bare name.

    ``recognise`` tells a known header: it finds the header row and the sheets. A workbook with several sheets that
    fit gives a table for each and leaves the choice to the mapping. Nothing the user's file holds makes this raise.
    """
    name = called or path.name
    where = Where(file=name)
    try:
        size = path.stat().st_size
        if size > limits.largest_file:
            return Read((), (_too_much(FILE_TOO_LARGE, where, size, limits.largest_file),))
        data = path.read_bytes()
    except OSError:
        return Read((), (FILE_UNREADABLE.at(where),))
    large = (_too_much(FILE_LARGE, where, size, limits.large_file),) if size > limits.large_file else ()
    try:
        tables, findings = _tables(data, name, recognise, limits)
    except RefusedError as refusal:
        return Read((), (*large, refusal.finding))
    return Read(tuple(with_number_signs(table) for table in tables), (*large, *findings))


def _tables(
    data: bytes, file: str, recognise: Callable[[str], bool], limits: Limits
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    kind = kind_of(data)
    digest = sha256(data).hexdigest()
    if kind is FileKind.TEXT:
        return read_delimited(data, Origin(file, digest, "CSV"), recognise, limits)
    if kind is FileKind.ZIP:
        from jamstilt.intake.files.workbook import read_workbook

        return read_workbook(data, Origin(file, digest, "XLSX"), recognise, limits)
    where = Where(file=file)
    rule = _REFUSED_AS.get(kind)
    raise RefusedError(rule.at(where) if rule else NOT_SUPPORTED_YET.at(where, what=say(f"file.kind.{kind}")))


def _too_much(rule: Rule, where: Where, size: int, limit: int) -> Finding:
    met, allowed = (Number(Fraction(number, MEGABYTE)) for number in (size, limit))
    return rule.at(where, met=met, limit=allowed)
