"""Tables that are read: columns by their content, words whole, type never smaller, two tables where one is too wide."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from fractions import Fraction

import docx as reader
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from sample import MEETINGS, statement

from jamstilt.publish.column_share import ColumnNeed, shared
from jamstilt.publish.docx import TEXT_WIDTH, column_widths, docx, tables_that_fit
from jamstilt.publish.html import html
from jamstilt.publish.paper_table import PAGE, pieces_that_fit, table_data
from jamstilt.publish.pdf import pdf
from jamstilt.publish.table_shape import is_of_words, sentence_columns
from jamstilt.publish.xlsx import xlsx
from jamstilt.statement.statement import Column, Entry, Points, Row, Section, Statement, Table

LONG = "Kvinner søkte sjeldnare på leiarstillingar enn delen i utdanningane skulle tilseie. "
AREAS = ("Rekruttering", "Lønsvilkår", "Forfremjing", "Utvikling", "Tilrettelegging", "Familieliv", "Trakassering")
MATRIX = Table(
    "matrix",
    "Kva vi har sett på",
    "Grunnlag",
    tuple(map(Column, AREAS)),
    tuple(Row(ground, (Entry("undersøkt"),) * 7) for ground in ("Kjønn", "Funksjonsnedsetjing", "Alder")),
)
PLAN = Table(
    "plan",
    "Tiltaka i planen",
    "Nr.",
    tuple(map(Column, ("Tiltak", "Status", "Kva som er gjort"))),
    (
        Row("19b", (Entry(LONG), Entry("fullført"), Entry(LONG * 4))),
        Row("2", (Entry("Kort"), Entry("i gang"), Entry("–"))),
    ),
)


def only(table: Table) -> Statement:
    return replace(statement(), parts=(Section("only", "Berre", (table,)),))


def text_of(content: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def widths(table: Table) -> list[float]:
    (piece,) = table_data(table)["pieces"]
    return piece["widths"]


def test_words_that_wrap_are_told_from_words_that_do_not():
    assert sentence_columns(PLAN) == (True, False, True)
    assert sentence_columns(MATRIX) == (False,) * 7
    assert is_of_words(PLAN)
    assert is_of_words(MATRIX)
    assert is_of_words(MEETINGS)


def test_a_table_of_numbers_is_none_of_words_however_few_numbers_it_has():
    columns = (Column("Dato"), Column("Personar"))
    assert not is_of_words(Table("n", "N", "S", columns, (Row("a", (Entry("mai"), Entry("1", value=Fraction(1)))),)))
    assert not is_of_words(Table("n", "N", "S", columns, (Row("a", (Entry(":"), Entry(".."))),)))


def test_much_text_gets_more_room_than_little_and_a_word_keeps_its_line():
    tiltak, status, gjort = widths(PLAN)
    assert gjort > tiltak > status > 39
    assert gjort + tiltak + status < PAGE


def test_the_whole_width_is_shared_out_when_there_is_text_for_it():
    assert sum(
        shared(400, (ColumnNeed(20, 20, (5,)), ColumnNeed(50, 900, (900,)), ColumnNeed(50, 900, (100,))))
    ) == pytest.approx(400, abs=1)


def test_room_that_nobody_asks_for_is_left_over():
    assert shared(400, (ColumnNeed(20, 30, (5,)), ColumnNeed(50, 60, (900,)))) == pytest.approx((30, 60), abs=1)


def test_where_even_the_least_is_too_much_all_give_way_alike():
    assert shared(100, (ColumnNeed(100, 300, (5,)), ColumnNeed(300, 900, (9,)))) == pytest.approx((25, 75))


@given(
    st.floats(50, 900),
    st.lists(
        st.tuples(st.floats(1, 300), st.floats(0, 900), st.floats(1, 9000)).map(
            lambda w: ColumnNeed(w[0], w[0] + w[1], (w[2],))
        ),
        min_size=1,
        max_size=9,
    ),
)
def test_what_is_shared_never_exceeds_the_room_nor_what_a_column_asks_for(room: float, asked: list[ColumnNeed]):
    widths = shared(room, asked)
    assert sum(widths) <= room + 0.01
    assert all(width <= need.whole + 0.01 for width, need in zip(widths, asked, strict=True))


def test_a_matrix_of_seven_areas_stays_one_table():
    assert pieces_that_fit(MATRIX) == (MATRIX,)
    (piece,) = table_data(MATRIX)["pieces"]
    assert piece["tight"]
    text = re.sub(r"[\s\ufffe\u0002\u00ad-]", "", text_of(pdf(only(MATRIX), {})))
    assert text.count("undersøkt") == 21
    assert all(area in text for area in AREAS)


def test_a_table_of_words_too_wide_becomes_two_of_about_the_same_width():
    columns = tuple(Column(f"Spørsmål {place}") for place in range(9))
    table = Table("wide", "Brei", "Tiltak", columns, (Row("Eit tiltak", (Entry(LONG),) * 9),))
    pieces = pieces_that_fit(table)
    assert [len(piece.columns) for piece in pieces] == [5, 4]
    assert tuple(column for piece in pieces for column in piece.columns) == columns
    assert "19b" in text_of(pdf(only(PLAN), {}))


def test_a_row_is_not_torn_unless_it_has_more_than_eight_lines():
    long = replace(PLAN, rows=(Row("1", (Entry(LONG), Entry("i gang"), Entry(LONG * 30))), PLAN.rows[1]))
    (piece,) = table_data(long)["pieces"]
    assert [row["breakable"] for row in piece["rows"]] == [True, False]
    assert [row["breakable"] for row in table_data(PLAN)["pieces"][0]["rows"]] == [False, False]


def of_rows(count: int, words: str) -> Table:
    return replace(PLAN, rows=tuple(Row(str(n), (Entry(words), Entry("i gang"), Entry(words))) for n in range(count)))


def test_a_table_of_words_goes_on_over_pages_unless_it_is_a_few_lines():
    assert not table_data(of_rows(2, LONG))["breakable"]
    assert table_data(of_rows(9, LONG))["breakable"]


def test_a_table_of_words_begins_with_two_rows_at_the_foot_of_a_page_or_on_the_next():
    def page_where_it_begins(lines: int) -> tuple[int, bool]:
        before = Points(("Eit punkt.",) * lines)
        it = replace(statement(), parts=(Section("only", "Berre", (before, of_rows(9, LONG))),))
        texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf(it, {}))]
        (place,) = (place for place, text in enumerate(texts) if PLAN.caption in text)
        return place, len(re.findall(r"^\d Kvinner", texts[place], re.MULTILINE)) >= 2

    found = [page_where_it_begins(lines) for lines in range(20, 34)]
    assert {place for place, _ in found} == {2, 3}
    assert all(has_two for _, has_two in found)


def test_much_text_makes_its_column_wide_so_that_the_row_becomes_low():
    rows = tuple(Row("Risiko", (Entry(LONG * 6), Entry(LONG), Entry("HR-sjef, 31. desember 2024"))) for _ in range(3))
    cause, measure, owner = widths(replace(PLAN, rows=rows))
    assert cause > 1.5 * measure
    assert measure > 60
    assert owner < 110


def test_word_aligns_sentences_at_the_top_and_shares_the_width_by_content():
    stub, tiltak, status, gjort = column_widths(PLAN)
    assert stub + tiltak + status + gjort == TEXT_WIDTH
    assert gjort > tiltak > status
    body = reader.Document(io.BytesIO(docx(only(PLAN), {}))).element.body
    stands = [node.get(qn("w:val")) for node in body.iter(qn("w:vAlign"))]
    assert stands == ["bottom"] * 4 + ["top"] * 8


def test_the_page_lets_sentences_wrap_and_numbers_not():
    page = lxml_html.document_fromstring(html(only(MEETINGS), {}).decode())
    assert [cell.get("class") for cell in page.xpath("//tbody/tr[1]/td")] == ["text sentence", "text sentence", None]
    assert page.xpath("//table/@class") == ["sentences"]


def test_sentences_stand_as_blocks_on_a_narrow_screen_and_stay_a_table_for_a_voice():
    page = lxml_html.document_fromstring(html(only(PLAN), {}).decode())
    (table,) = page.xpath("//table")
    assert table.get("role") == "table"
    assert [each.get("role") for each in table.xpath("./thead | ./tbody | .//tr")] == [
        *("rowgroup", "row"), *("rowgroup", "row", "row"),
    ]  # fmt: skip
    assert {cell.get("role") for cell in table.xpath(".//tbody//th")} == {"rowheader"}
    assert {cell.get("role") for cell in table.xpath(".//thead//th")} == {"columnheader"}
    told = [(cell.get("role"), cell.get("data-label")) for cell in table.xpath(".//tbody/tr[1]/td")]
    assert told == [("cell", column.label) for column in PLAN.columns]
    assert not lxml_html.document_fromstring(html(only(MATRIX), {}).decode()).xpath("//@role[. = 'cell']")


def test_the_workbook_wraps_sentences():
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx(only(PLAN)))).worksheets[1]
    assert [bool(cell.alignment.wrap_text) for cell in sheet[3]] == [True, True, False, True]
    assert {cell.alignment.vertical for cell in sheet[3]} == {"top"}
    assert sheet.column_dimensions["D"].width < 60


def test_word_gets_several_tables_where_it_would_break_words_in_the_middle():
    wide = replace(MATRIX, rows=tuple(replace(row, entries=(Entry("undersøkt"),) * 7) for row in MATRIX.rows))
    pieces = tables_that_fit(wide)
    assert [len(piece.columns) for piece in pieces] == [4, 3]
    assert tuple(column for piece in pieces for column in piece.columns) == wide.columns
    document = reader.Document(io.BytesIO(docx(only(wide), {})))
    assert [len(table.columns) for table in document.tables] == [5, 4]
    assert [each.text for each in document.paragraphs].count("Tabell 1. Kva vi har sett på") == 1
    assert tables_that_fit(MEETINGS) == (MEETINGS,)
