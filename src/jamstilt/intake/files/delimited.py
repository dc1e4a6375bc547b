"""CSV and other delimited text becomes a raw table: decode, split strictly, check, and only then make a frame."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.files.delimiter import delimiter_of, instructed
from jamstilt.intake.files.doubtful_encoding import said_of_encoding
from jamstilt.intake.files.encoding import decode
from jamstilt.intake.files.file_rules import (
    FIELD_TOO_LONG,
    HEADER_NOT_FOUND,
    QUOTE_OPEN,
    QUOTE_STRAY,
    QUOTE_STRAY_MORE,
    ROW_WIDTH,
    ROW_WIDTH_MORE,
    one_by_one,
)
from jamstilt.intake.files.header_row import Header, Recognise, Row, cells_of, find_header
from jamstilt.intake.files.limits_of_files import Limits
from jamstilt.intake.files.quotes import LINE, Lines, all_but, unquoted
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.files.under_header import Origin, Under, check_fields, check_size, table_under
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import Number

_USUAL = ";"


def read_delimited(
    data: bytes, origin: Origin, recognise: Recognise, limits: Limits
) -> tuple[tuple[RawTable, ...], tuple[Finding, ...]]:
    """The one table of a text file, or none and the reason."""
    decoded = decode(data)
    text = decoded.text if LINE in decoded.text else decoded.text.replace(b"\r", LINE)
    first_lines = text.split(LINE, limits.lines_looked_at)[: limits.lines_looked_at]
    asked_for = instructed(first_lines[0].decode())
    delimiter = asked_for or delimiter_of([line.decode() for line in first_lines]) or _USUAL
    origin = replace(origin, encoding=decoded.encoding, delimiter=delimiter)
    lines = unquoted(text, delimiter)
    header = find_header(_top(lines, limits.header_within_rows), recognise)
    encoding = said_of_encoding(decoded, header, origin)
    try:
        table, findings = _table(lines, header, origin, limits, has_instruction=asked_for is not None)
    except RefusedError as refusal:
        return (), (*encoding, refusal.finding)
    return (table,), (*encoding, *findings)


def _table(
    lines: Lines, header: Header | None, origin: Origin, limits: Limits, *, has_instruction: bool
) -> tuple[RawTable, tuple[Finding, ...]]:
    _check_quotes(lines, origin, limits)
    if header is None:
        raise RefusedError(HEADER_NOT_FOUND.at(origin.where, rows=limits.header_within_rows))
    records = _even(lines, header, origin, limits) or _uneven(lines, header, origin, limits)
    check_fields(records.cells, header, origin, limits)
    under = Under(
        header,
        records.cells,
        rows_read=records.rows_read,
        rows_set_aside=len(records.width_of) + len(records.stray),
        blank=records.blank,
    )
    above = _top(lines, header.first - 1)[has_instruction:]
    preamble = tuple(line for row in above if (line := " ".join(cell for cell in row if cell)))
    table, findings = table_under(under, origin, preamble)
    return table, (*_said_of_records(records, header, origin), *findings)


@dataclass(frozen=True, slots=True)
class _Records:
    """The records under the header as cells; ``width_of`` gives the rows that are set aside and their fields."""

    cells: pl.DataFrame
    rows_read: int
    width_of: Mapping[int, int]
    stray: Sequence[int] = ()
    blank: tuple[int, ...] = ()


def _even(lines: Lines, header: Header, origin: Origin, limits: Limits) -> _Records | None:
    """All records at once if every line has the same number of separators; else None."""
    skeleton = lines.text.translate(None, all_but(lines.separator + b"\r\n"))
    first = skeleton[: skeleton.find(LINE) + 1]
    ended = skeleton if lines.text.endswith(LINE) else skeleton + first[first.rfind(lines.separator) + 1 :]
    rows, rest = divmod(len(ended), len(first) or 1)
    if lines.separator not in first or rest or first * rows != ended:
        return None
    check_size(first.count(lines.separator) + 1, rows, header, origin, limits)
    cells = _frame(lines.text, lines.separator, range(1, rows + 1))
    return _Records(cells.slice(header.last), rows, {})


def _uneven(lines: Lines, header: Header, origin: Origin, limits: Limits) -> _Records:
    """Record by record: a record is used if it fills all named columns and holds nothing beyond the header."""
    separator = lines.separator
    text = lines.text.replace(b"\r\n", LINE).replace(b"\r", LINE)
    records = text.removesuffix(LINE).split(LINE)
    fewest, most = len(header.names), max(map(len, header.rows))
    check_size(most, len(records), header, origin, limits)
    good: list[bytes] = []
    rows: list[int] = []
    blank: list[int] = []
    width_of: dict[int, int] = {}
    for row, record in enumerate(records[header.last :], start=header.last + 1):
        width = record.count(separator) + 1
        if width > most and record.endswith(separator * (width - most)):
            good.append(record[: most - width])
            rows.append(row)
        elif fewest <= width <= most and record:
            good.append(record + separator * (most - width))
            rows.append(row)
        elif row in lines.stray:
            continue
        elif not record.strip(b" \t" + separator):
            blank.append(row)
        else:
            width_of[row] = width
    cells = _frame(LINE.join([*good, b""]), separator, rows, most)
    return _Records(cells, len(records), width_of, sorted(lines.stray), tuple(blank))


def _frame(text: bytes, separator: bytes, rows: Sequence[int], width: int | None = None) -> pl.DataFrame:
    """Text that has been checked as cells: blanks at the ends taken away, null where nothing is left."""
    if not rows:
        columns = {str(place): pl.String for place in range(width or 0)}
        return pl.DataFrame(schema={ROW: pl.Int32, **columns})
    cells = pl.read_csv(
        io.BytesIO(text), separator=separator.decode(), has_header=False, infer_schema=False, quote_char=None
    )
    cells.columns = [str(place) for place in range(cells.width)]
    return _stripped(cells).insert_column(0, pl.Series(ROW, rows, dtype=pl.Int32))


def _stripped(cells: pl.DataFrame) -> pl.DataFrame:
    """Only columns with blanks at an end of some cell are made anew: most have none, and memory is dear."""
    length, stripped = pl.all().str.len_bytes(), pl.all().str.strip_chars().str.len_bytes()
    longer = cells.select((length - stripped).sum() > 0)
    untidy = pl.col([name for name, met in zip(longer.columns, longer.row(0), strict=True) if met])
    tidy = untidy.str.strip_chars()
    return cells.with_columns(pl.when(tidy != "").then(tidy))


def _top(lines: Lines, rows: int) -> list[Row]:
    records = lines.text.split(LINE, rows)[:rows]
    return [cells_of(record.decode().split(lines.separator.decode())) for record in records]


def _check_quotes(lines: Lines, origin: Origin, limits: Limits) -> None:
    if lines.opened:
        row, line = lines.opened
        raise RefusedError(QUOTE_OPEN.at(origin.at(row), line=line))
    if lines.too_long:
        raise RefusedError(FIELD_TOO_LONG.at(origin.at(lines.too_long), limit=Number(limits.field // 1024)))


def _said_of_records(records: _Records, header: Header, origin: Origin) -> tuple[Finding, ...]:
    wanted = len(header.names)
    widths = (ROW_WIDTH.at(origin.at(row), met=width, wanted=wanted) for row, width in records.width_of.items())
    stray = (QUOTE_STRAY.at(origin.at(row)) for row in records.stray)
    return (
        *one_by_one(widths, ROW_WIDTH_MORE, origin.where),
        *one_by_one(stray, QUOTE_STRAY_MORE, origin.where),
    )
