"""Authored words are the same in every format, in the same order: stretches, links, languages and records."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise

import docx as reader
import openpyxl
import pikepdf
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from sample import RECORDS, authored, statement

from jamstilt.language.catalogue import Language
from jamstilt.publish.chart import chart_svg
from jamstilt.publish.docx import docx
from jamstilt.publish.html import html
from jamstilt.publish.pdf import pdf
from jamstilt.publish.running_text import link_to
from jamstilt.publish.xlsx import xlsx
from jamstilt.statement.statement import (
    Block,
    Column,
    Detail,
    Entry,
    Points,
    Prose,
    Record,
    Row,
    Section,
    Span,
    Statement,
    Table,
)

SAMPLE = statement()
ADDRESS = "https://example.org/rettleiing?a=1&b=2"


def squeezed(text: str) -> str:
    """Without blanks and the hyphens of broken lines."""
    return re.sub(r"[\s\u00ad\ufffe\u0002-]", "", text)


def pdf_text(it: Statement) -> str:
    content = pdf(it, {chart.key: chart_svg(chart, it.language) for chart in it.charts()})
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def docx_text(it: Statement) -> str:
    body = reader.Document(io.BytesIO(docx(it, {}))).element.body
    return " ".join(node.text or "" for node in body.iter(qn("w:t")))


def html_text(it: Statement) -> str:
    return lxml_html.fromstring(html(it, {}).decode()).find("body").text_content()


def authored_texts(it: Statement) -> list[str]:
    """All words of prose, lists and records, in reading order."""
    found: list[str] = []
    for block in it.blocks():
        match block:
            case Prose():
                found += [span.text for span in block.spans] or [block.text]
            case Points():
                found += block.items
            case Record():
                found += [block.title, block.status]
                found += [words for detail in block.details for words in (detail.label, detail.text)]
            case _:
                pass
    return [words for words in map(squeezed, found) if words]


@pytest.mark.parametrize("text_of", [pdf_text, docx_text, html_text])
def test_every_authored_word_stands_in_its_order(text_of):
    text = squeezed(text_of(SAMPLE))
    at = text.index(squeezed(SAMPLE.parts[1].blocks[0].text))
    for words in authored_texts(SAMPLE):
        assert words in text[at:], words
        at = text.index(words, at)


def test_the_order_can_be_wrong():
    turned = replace(SAMPLE, parts=tuple(reversed(SAMPLE.parts)))
    text, texts = squeezed(html_text(turned)), authored_texts(SAMPLE)
    places = [text.rindex(words) for words in texts if text.count(words) == 1]
    assert any(after < before for before, after in pairwise(places))


def test_the_workbook_has_a_row_for_each_record_and_a_column_for_each_label():
    book = openpyxl.load_workbook(io.BytesIO(xlsx(SAMPLE)))
    sheet = book.worksheets[-1]
    head, *rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert sheet.title == "1. Del 2"
    assert head == ["Oppføring", "Bolk", "Status", "Svarar på", "Ansvarleg", "Frist", "Resultat", "Vurdering"]
    assert [row[0] for row in rows] == [record.title for record in RECORDS]
    assert [row[2] for row in rows] == ["i gang", "", "planlagt"]
    assert rows[0][3:] == [*(detail.text for detail in RECORDS[0].details), ""]
    assert rows[1][-1] == "\n".join(detail.text for detail in RECORDS[1].details[1:])
    assert all(cell.alignment.wrap_text for cell in sheet["D"][2:])


def test_a_statement_without_records_has_no_sheet_for_them():
    bare = with_blocks(Prose("Ingenting."))
    assert len(openpyxl.load_workbook(io.BytesIO(xlsx(bare))).worksheets) == 1


def test_sheets_of_parts_with_the_same_or_a_strange_name_still_open():
    parts = tuple(Section(key, "Del [2]/*?: det same " * 3, RECORDS) for key in ("a", "b"))
    book = openpyxl.load_workbook(io.BytesIO(xlsx(replace(SAMPLE, parts=parts))))
    assert book.sheetnames[1:] == ["1. Del  2", "2. Del  2"]


def test_strong_stressed_and_linked_words_are_marked_in_html():
    (paragraph,) = page(SAMPLE).xpath("//p[starts-with(., 'Slik arbeider vi')]")
    assert paragraph.text_content() == next(block.text for block in SAMPLE.blocks() if getattr(block, "spans", ()))
    assert (paragraph.findtext("strong"), paragraph.findtext("em")) == ("aktivitetsplikta", "steg for steg")
    assert next(link.get("href") for link in paragraph.findall("a")) == ADDRESS
    assert {link.get("rel") for link in paragraph.findall("a")} == {"noopener noreferrer"}


def test_strong_stressed_and_linked_words_are_marked_in_word():
    document = reader.Document(io.BytesIO(docx(SAMPLE, {})))
    (paragraph,) = (each for each in document.paragraphs if each.text.startswith("Slik arbeider vi"))
    styles = {run.text: run.style.name for run in paragraph.runs}
    assert (styles["aktivitetsplikta"], styles["steg for steg"]) == ("Strong", "Emphasis")
    assert [link.address for link in paragraph.hyperlinks] == [ADDRESS, "mailto:likestilling@example.org"]
    assert {run.style.name for link in paragraph.hyperlinks for run in link.runs} == {"Web Link"}
    assert document.styles["Web Link"].font.underline


def test_the_language_of_a_text_is_told_in_every_format():
    assert [p.text_content() for p in page(SAMPLE).xpath("//p[@lang='en']")] == [
        "We work systematically in all areas of the law."
    ]
    assert len(page(SAMPLE).xpath("//ul[@lang='nb']/li")) == 2
    assert len(page(SAMPLE).xpath("//dd[@lang='en']")) == 1
    body = reader.Document(io.BytesIO(docx(SAMPLE, {}))).element.body
    spoken = {node.get(qn("w:val")) for node in body.iter(qn("w:lang"))}
    assert spoken == {"en-GB", "nb-NO"}
    assert languages_of_tags(with_blocks(*ENGLISH)) == {"en-GB"}


def test_the_language_of_a_cell_is_told_in_every_format():
    entries = (Entry("Women seldom applied for posts as leaders.", language=Language.ENGLISH), Entry("i gang"))
    row = Row("Redusert søking", entries, language=Language.BOKMAL)
    it = with_blocks(Table("risks", "Risikoar", "Risiko", (Column("Årsak"), Column("Status")), (row,)))
    assert [(cell.get("lang"), cell.text) for cell in page(it).xpath("//tbody//th | //tbody//td")] == [
        ("nb", row.label),
        ("en", entries[0].text),
        (None, "i gang"),
    ]
    body = reader.Document(io.BytesIO(docx(it, {}))).element.body
    runs = [run for run in body.iter(qn("w:r")) if run.find(f".//{qn('w:lang')}") is not None]
    told = [(run.find(f".//{qn('w:lang')}").get(qn("w:val")), run.findtext(qn("w:t"))) for run in runs]
    assert told == [("nb-NO", row.label), ("en-GB", entries[0].text)]
    assert languages_of_tags(it) - {"nn-NO"} == {"nb-NO", "en-GB"}
    assert not languages_of_tags(with_blocks(replace(it.tables()[0], rows=(Row("Risiko", (Entry("a"), Entry("b"))),))))


def test_each_numbered_list_begins_at_one():
    numbered = with_blocks(*(Points(("Ein", "To"), numbered=True),) * 2, Points(("Ikkje",)))
    assert pdf_text(numbered).count("1. Ein") == 2
    assert [item.tag for item in page(numbered).xpath("//main//ol | //main//ul")] == ["ol", "ol", "ul"]
    document = reader.Document(io.BytesIO(docx(numbered, {})))
    numbers = [node.get(qn("w:val")) for node in document.element.body.iter(qn("w:numId"))]
    assert numbers == ["3", "3", "4", "4"]
    kept = {node.get(qn("w:numId")) for node in document.part.numbering_part.element.iter(qn("w:num"))}
    assert kept == {"1", "2", "3", "4"}


def test_a_record_has_a_heading_and_its_labels_are_tied_to_their_texts():
    (first, *_) = page(SAMPLE).xpath("//*[@class='record']")
    assert first.find("h4").text_content() == f"{RECORDS[0].title} i gang"
    assert [node.text for node in first.iter("dt")] == [detail.label for detail in RECORDS[0].details]
    assert [node.text for node in first.iter("dd")] == [detail.text for detail in RECORDS[0].details]
    document = reader.Document(io.BytesIO(docx(SAMPLE, {})))
    lines = [each.text for each in document.paragraphs if each.style.name == "Record Detail"]
    assert lines[0] == f"{RECORDS[0].details[0].label}\t{RECORDS[0].details[0].text}"
    assert len(lines) == sum(len(record.details) for record in RECORDS)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "https:",
                "https://a b", "java\nscript:x", "https://a\x00b", ""],
)  # fmt: skip
def test_a_link_that_no_reader_should_follow_is_words_only(address: str):
    assert link_to(Span("her", address=address)) == ""
    it = with_blocks(authored(Span("her", address=address)))
    assert page(it).xpath("//main//a") == []
    assert not reader.Document(io.BytesIO(docx(it, {}))).paragraphs[-1].hyperlinks
    assert "her" in html_text(it)


@given(st.text())
def test_only_pages_and_letters_are_led_to(address: str):
    to = link_to(Span("x", address=address))
    assert to == "" or (to == address.strip() and to.lower().startswith(("http:", "https:", "mailto:")))


def test_a_record_never_loses_a_detail_whatever_its_length():
    long = Record("long", "Lang", tuple(Detail(f"Merke {place}", "Setning nummer to. " * 40) for place in range(9)))
    text = squeezed(pdf_text(with_blocks(long)))
    assert all(f"Merke{place}" in text for place in range(9))
    assert text.count("nummer") == 9 * 40


def test_a_record_breaks_between_its_details_and_never_leaves_one_alone():
    record = Record("long", "Eit langt tiltak", tuple(Detail(f"Merke {place}", "Setning. " * 20) for place in range(6)))

    def labels_on_pages(lines: int) -> tuple[int, ...]:
        content = pdf(with_blocks(Points(("Eit punkt.",) * lines), record), {})
        texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
        return tuple(count for text in texts if (count := len(re.findall(r"Merke \d", text))))

    found = {labels_on_pages(lines) for lines in range(10, 34, 2)}
    assert any(len(pages) > 1 for pages in found)
    assert all(min(pages) >= 2 for pages in found), found


ENGLISH = (Prose("In English.", language=Language.ENGLISH), Points(("One.",), language=Language.ENGLISH))


def with_blocks(*blocks: Block) -> Statement:
    return replace(SAMPLE, parts=(Section("only", "Berre", blocks),))


def languages_of_tags(it: Statement) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf(it, {}))) as opened:
        tags = (each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each)
        return {str(tag.Lang) for tag in tags if "/Lang" in tag}


def page(it: Statement) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html(it, {}).decode())


def test_all_records_have_one_label_column_and_a_long_label_loses_no_word():
    names = Record(
        "names", "Vurdering", (Detail("Kampanje mot diskriminering i arbeidslivet", "Ferdig."), Detail("Kort", "Ja."))
    )
    words = Record(
        "words",
        "Tiltak",
        (Detail("Frist", "1. juni"), Detail("Ansvarleg", "HR"), Detail("Noko som er eit langt namn", "x")),
    )
    it = with_blocks(names, words)
    styles = [
        each.style.name
        for each in reader.Document(io.BytesIO(docx(it, {}))).paragraphs
        if each.style.name.startswith("Record")
    ]
    assert styles == ["Record Detail"] * 5
    assert squeezed("Kampanje mot diskriminering i arbeidslivet Ferdig.") in squeezed(pdf_text(it))


def test_labels_that_few_records_have_share_the_last_column_of_the_workbook():
    details = tuple(Detail(f"Merke {number}", f"Tekst {number}") for number in range(20))
    records = (Record("one", "Ein", details), Record("two", "To", details[6:]))
    (sheet,) = openpyxl.load_workbook(io.BytesIO(xlsx(with_blocks(*records)))).worksheets[1:]
    head, first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2))
    assert head == ["Oppføring", "Bolk", "Status", *(f"Merke {number}" for number in range(6, 20)), "Anna"]
    assert first[-1] == "\n".join(f"Merke {number}: Tekst {number}" for number in range(6))
    assert second[3:-1] == [f"Tekst {number}" for number in range(6, 20)]
    assert not second[-1]
