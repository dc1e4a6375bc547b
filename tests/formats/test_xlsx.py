from __future__ import annotations

import io
import re
from dataclasses import replace
from fractions import Fraction
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import Unit
from jamstilt.language.number import with_unit
from jamstilt.publish.xlsx import number_format, xlsx
from jamstilt.statement.statement import Column, Entry, Row, Section, Statement, Table

SAMPLE = statement()
NO_BREAK = "\u00a0"


@pytest.fixture(scope="module", name="book")
def reopened() -> Workbook:
    return opened(xlsx(SAMPLE))


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def one_table(*entries: Entry, label: str = "Alle", columns: tuple[str, ...] = ()) -> Statement:
    heads = tuple(Column(name) for name in columns or (f"Kolonne {place}" for place, _ in enumerate(entries)))
    table = Table("one", "Ein tabell", "Gruppe", heads, (Row(label, entries),))
    return replace(SAMPLE, parts=(Section("only", "Berre", (table,)),))


def shown(cell: Cell, language: str = "nn") -> str:
    """What a spreadsheet shows, by a reading of the number format that shares no code with the writer."""
    if cell.data_type == "s":
        return str(cell.value)
    positive, _, negative = str(cell.number_format).partition(";")
    code = negative if cell.value < 0 and negative else positive
    (digits,) = re.findall(r"#,##0(?:\.0+)?", code)
    places = len(digits.partition(".")[2])
    number = f"{abs(cell.value):,.{places}f}"
    if language != "en":
        number = number.replace(",", NO_BREAK).replace(".", ",")
    before, after = (part.replace('"', "") for part in code.split(digits))
    return before + number + after


def cells(book: Workbook, place: int) -> list[list[Cell]]:
    table = SAMPLE.tables()[place]
    sheet = book.worksheets[place + 1]
    rows = list(sheet.iter_rows(min_row=3, max_row=2 + len(table.rows), max_col=1 + len(table.columns)))
    return [list(row) for row in rows]


@pytest.mark.parametrize("place", range(len(SAMPLE.tables())), ids=[table.key for table in SAMPLE.tables()])
def test_every_cell_shows_what_is_printed(book: Workbook, place: int) -> None:
    assert [[shown(cell) for cell in row] for row in cells(book, place)] == [
        [row.label, *(entry.text for entry in row.entries)] for row in SAMPLE.tables()[place].rows
    ]


def test_numbers_are_numbers_and_signs_are_text(book: Workbook) -> None:
    for place, table in enumerate(SAMPLE.tables()):
        for line, row in zip(cells(book, place), table.rows, strict=True):
            kinds = [cell.data_type for cell in line[1:]]
            assert kinds == ["s" if entry.value is None else "n" for entry in row.entries]


def test_no_digit_is_written_beyond_the_printed_ones() -> None:
    third = Fraction(100_000, 3)
    content = xlsx(one_table(Entry("33\u00a0333,33", value=third, decimals=2), Entry("33\u00a0333", value=third)))
    with ZipFile(io.BytesIO(content)) as package:
        values = re.findall(r"<c [^>]*s=\"\d+\"><v>([^<]*)</v>", package.read("xl/worksheets/sheet2.xml").decode())
        everything = b"".join(package.read(name) for name in package.namelist())
    assert values == ["33333.33", "33333"]
    assert b"33333.333" not in everything


def test_a_half_is_rounded_up_as_on_the_page() -> None:
    book = opened(xlsx(one_table(Entry("0,13", value=Fraction(1, 8), decimals=2))))
    assert book.worksheets[1]["B3"].value == 0.13


@given(
    value=st.fractions(-(10**9), 10**9, max_denominator=1000),
    decimals=st.integers(0, 3),
    unit=st.sampled_from([*Unit, None]),
    language=st.sampled_from(["nn", "nb", "en"]),
)
def test_every_printed_number_has_a_format_that_shows_it_the_same(
    value: Fraction, decimals: int, unit: Unit | None, language: str
) -> None:
    entry = Entry(with_unit(value, decimals, unit, language), value=value, decimals=decimals)
    code = number_format(entry, language)
    assert code is not None
    book = Workbook()
    cell = book.active["A1"]
    scale = 10**decimals
    cell.value = (abs(value) * scale * 2 + 1) // 2 / scale * (-1 if value < 0 else 1)
    cell.number_format = code
    if cell.value or value >= 0:
        assert shown(cell, language) == entry.text


@pytest.mark.parametrize(
    "entry",
    [
        Entry("om lag 700\u00a0000", value=Fraction(743_673)),
        Entry("13", value=Fraction(3)),
        Entry("\u22123", value=Fraction(3)),
        Entry(":", value=None),
    ],
    ids=["another number", "more digits", "another sign", "hidden"],
)
def test_where_the_number_is_not_the_printed_one_the_text_is_written(entry: Entry) -> None:
    cell = opened(xlsx(one_table(entry))).worksheets[1]["B3"]
    assert (cell.data_type, cell.value) == ("s", entry.text)


def test_the_front_sheet_leads_to_every_table(book: Workbook) -> None:
    front = book.worksheets[0]
    texts = [cell.value for row in front.iter_rows() for cell in row if cell.value]
    assert {SAMPLE.organisation, "Likestillingsutgreiing 2024", SAMPLE.subtitle} <= set(texts)
    assert [text for text in texts if text in book.sheetnames[1:]] == book.sheetnames[1:]
    assert {table.caption for table in SAMPLE.tables()} <= set(texts)
    links = [cell.hyperlink.location for row in front.iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_each_sheet_has_a_caption_one_header_row_notes_and_source(book: Workbook) -> None:
    for number, (sheet, table) in enumerate(zip(book.worksheets[1:-1], SAMPLE.tables(), strict=True), 1):
        assert sheet.title == f"Tabell {number}"
        assert sheet["A1"].value == f"Tabell {number}. {table.caption}"
        heads = [f"{column.over}: {column.label}" if column.over else column.label for column in table.columns]
        assert [cell.value for cell in sheet[2]][: len(heads) + 1] == [table.stub, *heads]
        (marked,) = sheet.tables.values()
        assert (marked.headerRowCount, marked.autoFilter) == (1, None)
        below = [row[0].value for row in sheet.iter_rows(min_row=3 + len(table.rows)) if row[0].value]
        assert below[-1] == f"Kjelde: {table.source}"
        assert below[0] == f"Merknad: {table.notes[0]}"
        assert sheet.freeze_panes == "B3"
        assert sheet.print_title_rows == "$1:$2"


def test_nothing_is_hidden_and_nothing_is_computed(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.sheet_state == "visible"
        assert not any(dimension.hidden for dimension in sheet.column_dimensions.values())
        assert not any(dimension.hidden for dimension in sheet.row_dimensions.values())
        assert all(cell.comment is None and cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    with ZipFile(io.BytesIO(xlsx(SAMPLE))) as package:
        assert not [name for name in package.namelist() if re.search("comment|external|custom|vba|calcChain", name)]


@pytest.mark.parametrize("text", ["=1+1", "+47", "-cmd", "@SUM(A1)", "\t=1", "\r=1"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    given_statement = replace(one_table(Entry(text), label=text, columns=(text,)), organisation=text)
    book = opened(xlsx(given_statement))
    sheet = book.worksheets[1]
    for cell in (sheet["B2"], sheet["A3"], sheet["B3"], book.worksheets[0]["A1"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
        assert cell.value.replace("_x000D_", "\r") == text


def test_two_columns_of_the_same_name_still_open() -> None:
    entries = (Entry("1", value=Fraction(1)), Entry("2", value=Fraction(2)))
    sheet = opened(xlsx(one_table(*entries, columns=("Kvinner", "kvinner")))).worksheets[1]
    assert [cell.value for cell in sheet[3]] == ["Alle", 1, 2]


def test_a_table_without_rows_still_opens() -> None:
    empty = Table("empty", "Tom", "Gruppe", (Column("Kvinner"),), ())
    sheet = opened(xlsx(replace(SAMPLE, parts=(Section("only", "Berre", (empty,)),)))).worksheets[1]
    assert [cell.value for cell in sheet[2]] == ["Gruppe", "Kvinner"]


def test_every_sheet_of_the_complete_version_is_marked_at_the_top(book: Workbook) -> None:
    internal = statement(Audience.INTERNAL)
    for sheet in opened(xlsx(internal)).worksheets:
        assert sheet["A1"].value == internal.labels.confidential
        assert internal.labels.confidential in sheet.oddHeader.left.text
    assert all(sheet["A1"].value != internal.labels.confidential for sheet in book.worksheets)


def test_the_file_tells_title_and_sender_and_no_moment_of_writing(book: Workbook) -> None:
    about = book.properties
    assert (about.title, about.creator) == ("Likestillingsutgreiing 2024", SAMPLE.organisation)
    assert about.created.isoformat() == about.modified.isoformat() == "2025-01-01T00:00:00"


def test_the_same_statement_gives_the_same_bytes() -> None:
    assert xlsx(statement()) == xlsx(statement())
