"""What always holds when files are read: nothing is lost, nothing raises, and the order of rows does not matter."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.intake.files.limits_of_files import Limits
from jamstilt.intake.files.source import Read, read
from jamstilt.intake.raw_table import ROW
from jamstilt.language.catalogue import Language, Words

KNOWN = {"ansattnr", "kjønn", "årslønn"}
HEADER = ["Ansattnr", "Kjønn", "Årslønn"]
SMALL = Limits(rows=500, columns=20, filled_cells=5_000, cells_in_rectangle=20_000)


def recognise(header: str) -> bool:
    return header.casefold() in KNOWN


def read_bytes(data: bytes) -> Read:
    """Read, and check what must hold whatever was read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fil"
        path.write_bytes(data)
        result = read(path, recognise, SMALL)
    for table in result.tables:
        reading = table.reading
        assert reading.rows_read == reading.rows_used + reading.rows_set_aside + reading.rows_structural
        assert reading.rows_used == table.cells.height
        assert table.cells.columns == [ROW, *table.headers]
        rows = table.cells.get_column(ROW)
        assert rows.is_sorted()
        assert rows.is_unique().all()
        assert rows.is_between(reading.header_row + 1, reading.rows_read).all()
    for finding in result.findings:
        assert Words(Language.NYNORSK).say(finding.problem)
        assert Words(Language.NYNORSK).say(finding.remedy)
    assert result.tables or result.findings
    return result


letters = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\ufffdÃÂ")
cells = st.text(letters | st.sampled_from(';,\t|"\n'), max_size=8)
rows = st.lists(st.tuples(cells, cells, cells), max_size=12)
numbered = rows.map(lambda given: [(f"p{place}", *row[1:]) for place, row in enumerate(given)])


def as_csv(body: Sequence[Sequence[str]], delimiter: str, quoting: int, end: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows([HEADER, *body])
    return text.getvalue()


def tidy(cell: str) -> str | None:
    return " ".join(cell.replace("\x1f", " ").split("\n")).strip() or None


@given(
    body=numbered,
    delimiter=st.sampled_from(";\t,|"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    end=st.sampled_from(["\n", "\r\n"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_csv_writer_writes_is_read_back_cell_by_cell(
    body: list[tuple[str, ...]], delimiter: str, quoting: int, end: str, codec: str
):
    """An instruction names the delimiter: cells made of delimiters could outvote it."""
    text = f"sep={delimiter}{end}" + as_csv(body, delimiter, quoting, end)
    (table,) = read_bytes(text.encode(codec)).tables
    expected = [(place, *map(tidy, row)) for place, row in enumerate(body, start=3)]
    assert table.cells.rows() == expected


@given(text=st.text(st.sampled_from(';,"\n\r\t a1ø=<{\x00') | letters, max_size=60), with_header=st.booleans())
def test_no_text_makes_reading_fail_or_loses_a_row(text: str, *, with_header: bool):
    head = ";".join(HEADER) + "\n" if with_header else ""
    read_bytes((head + text).encode("utf-8", "replace"))


@given(data=st.binary(max_size=80), with_header=st.booleans())
def test_no_bytes_make_reading_fail(data: bytes, *, with_header: bool):
    read_bytes((";".join(HEADER) + "\n").encode() * with_header + data)


@given(body=numbered, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_but_their_numbers(body: list[tuple[str, ...]], order: Random):
    shuffled = list(body)
    order.shuffle(shuffled)
    first, second = (
        read_bytes(as_csv(each, ";", csv.QUOTE_ALL, "\n").encode()).tables[0].cells.drop(ROW).rows()
        for each in (body, shuffled)
    )
    assert sorted(first, key=repr) == sorted(second, key=repr)


@cache
def sound_workbook() -> bytes:
    packed = io.BytesIO()
    workbook = xlsxwriter.Workbook(packed)
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ("0001", "Kvinne", 712345.5))
    workbook.close()
    return packed.getvalue()


@given(
    place=st.integers(0, 10**6),
    byte=st.integers(0, 255),
    kept=st.integers(0, 10**6) | st.none(),
)
def test_no_damage_to_a_workbook_makes_reading_fail(place: int, byte: int, kept: int | None):
    data = bytearray(sound_workbook())
    data[place % len(data)] = byte
    read_bytes(bytes(data if kept is None else data[: kept % len(data)]))


numbers = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False, width=64)


@settings(max_examples=25)
@given(values=st.lists(numbers, min_size=1, max_size=12))
def test_a_number_in_a_workbook_is_read_as_an_exact_plain_decimal(values: list[float]):
    packed = io.BytesIO()
    workbook = xlsxwriter.Workbook(packed)
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    for row, value in enumerate(values, start=1):
        sheet.write_string(row, 0, f"p{row}")
        sheet.write_number(row, 2, value)
    workbook.close()
    (table,) = read_bytes(packed.getvalue()).tables
    texts = table.cells.get_column("Årslønn").to_list()
    assert not any("e" in text.lower() for text in texts)
    assert [float(text) for text in texts] == [float(f"{value:.16G}") for value in values]
