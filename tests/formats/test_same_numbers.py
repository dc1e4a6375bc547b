"""The demo built and opened again: every format and the open data say the same, value by value, for both audiences."""

from __future__ import annotations

import csv
import io
import re
from fractions import Fraction

import docx
import openpyxl
import pypdfium2
import pytest
from lxml import html as lxml_html

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import release
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.number import NOT_KNOWN, rounded
from jamstilt.production.count import count, policy_of
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.production.profile import profile
from jamstilt.production.publishing import open_data_files, reported_files, statement_files
from jamstilt.publish.docx import tables_that_fit
from jamstilt.publish.table_shape import is_of_words
from jamstilt.register.reported import Reported
from jamstilt.statement.outline import compose
from jamstilt.statement.statement import KeyFigures

HIDDEN_PAY = ("471 733", "466 600", "209 250", "125 550", "656 200", "463 836", "1 241 039", "1 238 300")
"""The consultant, the apprentices, the one part-time man, the four temporary men, the male top managers."""


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    return gather(demo(tmp_path_factory.mktemp("demo")), lambda *_: None)


@pytest.fixture(scope="module", params=[(a, lang) for a in Audience for lang in Language], ids="-".join)
def built(request, gathered):
    audience, language = request.param
    cells = count(gathered.workforces, gathered.settings).cells
    seen = release(cells, policy_of(gathered.settings), audience, reported=gathered.numbers)
    about = profile(gathered.settings, ("employees.csv",), language)
    statement = compose(seen, about, Words(language), gathered.registers)
    files = {name.rpartition(".")[2]: content for name, content in statement_files(statement).items()}
    registers = reported_files(seen, Language.NYNORSK)["authority.csv"]
    return statement, files | {"csv": open_data_files(seen)["figures.csv"], "registers": registers}


def entries(statement):
    return [entry for table in statement.tables() for row in table.rows for entry in row.entries]


def test_docx_tables_hold_every_entry_in_its_place(built):
    statement, files = built
    document = docx.Document(io.BytesIO(files["docx"]))
    pieces = [piece for table in statement.tables() for piece in tables_that_fit(table)]
    bodies = [
        [[cell.text for cell in row.cells[1:]] for row in table.rows[-len(mine.rows) :]]
        for table, mine in zip(data_tables(document), pieces, strict=True)
    ]
    assert bodies == [[[entry.text for entry in row.entries] for row in table.rows] for table in pieces]
    assert sum(len(table.columns) for table in pieces) == sum(len(table.columns) for table in statement.tables())


def test_html_tables_hold_every_entry_in_its_place(built):
    statement, files = built
    page = lxml_html.fromstring(files["html"].decode())
    bodies = [
        [["".join(cell.itertext()).strip() for cell in row.findall("td")] for row in table.iterfind(".//tbody/tr")]
        for table in page.iterfind(".//table")
    ]
    assert [[row for row in body if row] for body in bodies] == texts(statement)


def test_xlsx_cells_are_the_printed_numbers(built):
    statement, files = built
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    sheets = [book[name] for name in book.sheetnames[1 : 1 + len(statement.tables())]]
    for table, sheet in zip(statement.tables(), sheets, strict=True):
        labels = {row.label for row in table.rows}
        found = [
            [cell.value for cell in cells[1 : len(table.columns) + 1]]
            for cells in sheet.iter_rows()
            if cells[0].value in labels
        ]
        expected = [[number(entry) for entry in row.entries] for row in table.rows]
        assert [[plain(value) for value in row] for row in found] == expected


def test_pdf_tables_hold_every_row_in_order(built):
    statement, files = built
    text, at = pdf_text(files["pdf"]), 0
    for table in statement.tables():
        at = text.index(squeezed(table.caption), text.index(squeezed(statement.labels.table), at))
        start = at
        for row in table.rows:
            whole = squeezed("".join(entry.text for entry in row.entries))
            if not is_of_words(table):
                assert whole in text[at:]
                at = text.index(whole, at)
            assert all(unbroken(squeezed(entry.text)) in unbroken(text[start:]) for entry in row.entries)


def test_open_data_have_the_figure_of_every_entry(built):
    statement, files = built
    rows = {
        (row["measure"], row["component"], row["group"], row["gender"], int(row["period"])): row
        for row in csv.DictReader(io.StringIO(files["csv"].decode()))
    }
    for entry in entries(statement):
        if entry.figure is None:
            assert entry.value is None
            continue
        figure = entry.figure
        if isinstance(figure, Reported):
            continue
        row = rows[figure.measure, figure.component, figure.group, figure.gender, figure.period]
        if entry.value is None:
            assert (row["value"], row["status"] != "published") == ("", True)
        elif statement.audience is Audience.PUBLIC:
            assert Fraction(row["value"]) == entry.value
            assert len(row["value"].partition(".")[2]) == entry.decimals
        else:
            assert abs(Fraction(row["value"]) - entry.value) <= abs(entry.value) / 10**10


def test_open_data_of_the_registers_have_every_number_of_parts_2_and_3(built):
    statement, files = built
    names = ("register", "subject", "measure", "category", "period")
    rows = {
        Reported(*(row[name] for name in names)): row
        for row in csv.DictReader(io.StringIO(files["registers"].decode()))
    }
    key_figures = [
        each.entry for block in statement.blocks() if isinstance(block, KeyFigures) for each in block.figures
    ]
    printed = [entry for entry in (*entries(statement), *key_figures) if isinstance(entry.figure, Reported)]
    assert len(printed) > 20
    for entry in printed:
        if entry.figure not in rows:
            assert entry.text == NOT_KNOWN  # nobody wrote it, and nothing gives it
            continue
        row = rows[entry.figure]
        assert (entry.value is None) == (row["value"] == "")
        if entry.value is not None and statement.audience is Audience.PUBLIC:
            assert Fraction(row["value"]) == Fraction(rounded(entry.value, entry.decimals))


def test_the_public_build_shows_no_hidden_pay_anywhere(built):
    statement, files = built
    everywhere = " ".join(
        squeezed(text)
        for text in (
            pdf_text(files["pdf"]),
            files["html"].decode(),
            files["csv"].decode(),
            docx_text(files["docx"]),
            xlsx_text(files["xlsx"]),
        )
    )
    shown = [pay for pay in HIDDEN_PAY if pay.replace(" ", "") in everywhere.replace(",", "")]
    assert shown == ([] if statement.audience is Audience.PUBLIC else list(HIDDEN_PAY))


def test_same_inputs_give_the_same_bytes(built):
    statement, files = built
    again = {name.rpartition(".")[2]: content for name, content in statement_files(statement).items()}
    assert {kind for kind in again if again[kind] != files[kind]} == set()


def texts(statement):
    return [[[entry.text for entry in row.entries] for row in table.rows] for table in statement.tables()]


def data_tables(document):
    return [table for table in document.tables if len(table.rows) > 1 and len(table.columns) > 1]


def number(entry):
    """An amount in words (``34,3 mill. kr``) is text in a workbook too."""
    if entry.value is None or "mill" in entry.text:
        return entry.text
    return Fraction(rounded(entry.value, entry.decimals))


def plain(value):
    return Fraction(str(value)) if isinstance(value, int | float) else value or ""


def pdf_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return squeezed(" ".join(page.get_textpage().get_text_range() for page in document))


def docx_text(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return " ".join(element.text or "" for element in document.element.iter() if element.tag.endswith("}t"))


def xlsx_text(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def unbroken(text: str) -> str:
    """Without the hyphens of words that are broken at the end of a line."""
    return re.sub("[-\u00ad\ufffe\u0002]", "", text)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
