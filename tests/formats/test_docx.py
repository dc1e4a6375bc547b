from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from itertools import chain, groupby
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Language
from jamstilt.publish.chart import chart_svg, svg_png
from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.docx import PARTS, TEXT_WIDTH, column_widths, docx
from jamstilt.statement.statement import Block, Column, Entry, Mark, Prose, Row, Section, Statement, Table

SAMPLE = statement()
W = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


@pytest.fixture(scope="module", name="pictures")
def drawn() -> dict[str, tuple[bytes, ...]]:
    return {chart.key: svg_png(chart_svg(chart, SAMPLE.language), 2) for chart in SAMPLE.charts()}


@pytest.fixture(scope="module", name="content")
def written(pictures: Mapping[str, tuple[bytes, ...]]) -> bytes:
    return docx(SAMPLE, pictures)


def opened(content: bytes):
    return Document(io.BytesIO(content))


def part(content: bytes, name: str) -> etree._Element:
    with ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def found(tree: etree._Element, path: str) -> list:
    return tree.xpath(path, namespaces=W)


def with_blocks(*blocks: Block) -> Statement:
    return replace(SAMPLE, parts=(Section("only", "Berre", blocks),))


def bodies(content: bytes) -> list[etree._Element]:
    return found(part(content, "word/document.xml"), "//w:tbl")


def header_rows(body: etree._Element) -> int:
    return len(found(body, "./w:tr[w:trPr/w:tblHeader]"))


def test_every_cell_of_every_table_stands_as_printed(content: bytes) -> None:
    tables = opened(content).tables
    assert len(tables) == len(SAMPLE.tables())
    for written_table, body, table in zip(tables, bodies(content), SAMPLE.tables(), strict=True):
        rows = written_table.rows[header_rows(body) :]
        assert [[cell.text for cell in row.cells] for row in rows] == [
            [row.label, *(entry.text for entry in row.entries)] for row in table.rows
        ]


def test_header_rows_repeat_and_no_row_is_torn(content: bytes) -> None:
    for body, table in zip(bodies(content), SAMPLE.tables(), strict=True):
        assert header_rows(body) == (2 if any(column.over for column in table.columns) else 1)
        assert len(found(body, "./w:tr[w:trPr/w:cantSplit]")) == len(found(body, "./w:tr"))
        (look,) = found(body, "./w:tblPr/w:tblLook")
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")


def test_a_header_above_spans_its_columns(content: bytes) -> None:
    upper, lower = opened(content).tables[0].rows[:2]
    assert [label for label, _ in groupby(cell.text for cell in upper.cells)] == ["Stillingsgruppe", "2024", "2023"]
    assert [cell.text for cell in lower.cells] == ["Stillingsgruppe", *("Kvinner", "Menn", "Kvinner, %") * 2]


def test_a_column_without_a_header_above_reaches_over_both_rows() -> None:
    rows = (Row("Alle", tuple(Entry(text) for text in "abc")),)
    columns = (Column("Kvinner", "2024"), Column("Menn", "2024"), Column("Endring"))
    table = opened(docx(with_blocks(Table("mixed", "Blanda", "Gruppe", columns, rows)), {})).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Gruppe", "2024", "2024", "Endring"],
        ["Gruppe", "Kvinner", "Menn", "Endring"],
        ["Alle", "a", "b", "c"],
    ]


def test_headings_lists_captions_and_cover_are_real_styles(content: bytes) -> None:
    document = opened(content)
    names = [paragraph.style.name for paragraph in document.paragraphs]
    for name, count in {
        "Title": 1,
        "Subtitle": 1,
        "Heading 1": 6,
        "Heading 2": 7,
        "Heading 3": 1 + 3,
        "List Bullet": 3 + 2,
        "List Number": 4,
        "Caption": len(SAMPLE.tables()) + len(SAMPLE.charts()),
    }.items():
        assert names.count(name) == count, name
    assert {table.style.name for table in document.tables} == {"Statement Table"}
    styles = {style.style_id for style in document.styles}
    used = {
        element.get(qn("w:val"))
        for element in found(part(content, "word/document.xml"), "//w:pStyle | //w:rStyle | //w:tblStyle")
    }
    assert used <= styles


def test_captions_are_numbered_and_stay_with_what_they_name(content: bytes) -> None:
    document = opened(content)
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    assert captions[0] == f"Figur 1. {SAMPLE.charts()[0].title}"
    assert captions[1] == "Tabell 1. Kvinner og menn i stillingsgruppene"
    assert document.styles["Caption"].paragraph_format.keep_with_next


def test_a_long_table_never_begins_with_a_row_or_two_at_the_foot_of_a_page() -> None:
    rows = tuple(Row(f"Rad {number}", (Entry("1"),)) for number in range(40))
    (body,) = bodies(docx(with_blocks(Table("long", "Lang", "Rad", (Column("Personar"),), rows)), {}))
    kept = [bool(found(row, "./w:tc/w:p/w:pPr/w:keepNext")) for row in found(body, "./w:tr")[1:]]
    assert kept == [True] * 3 + [False] * 36 + [True]


def test_notes_stay_with_the_last_row_of_their_table(content: bytes) -> None:
    for body, table in zip(bodies(content), SAMPLE.tables(), strict=True):
        assert found(body, "./w:tr[last()]/w:tc[1]/w:p/w:pPr/w:keepNext")
        below = list(body.itersiblings())[: len(table.notes) + 1]
        texts = ["".join(found(paragraph, ".//w:t/text()")) for paragraph in below]
        assert texts == [f"Merknad: {table.notes[0]}", *table.notes[1:], f"Kjelde: {table.source}"]
        assert [bool(found(paragraph, "./w:pPr/w:keepNext")) for paragraph in below] == [True] * len(table.notes) + [
            False
        ]


def test_pictures_have_a_title_and_tell_their_figures_in_words(content: bytes) -> None:
    drawings = found(part(content, "word/document.xml"), "//wp:docPr")
    assert [(item.get("title"), item.get("descr")) for item in drawings] == [
        (chart.title, chart.alternative) for chart in SAMPLE.charts()
    ]
    assert len({item.get("id") for item in drawings}) == len(drawings)


def test_pictures_keep_their_shape_within_the_margins(
    content: bytes, pictures: Mapping[str, tuple[bytes, ...]]
) -> None:
    for shape, png in zip(opened(content).inline_shapes, chain(*pictures.values()), strict=True):
        width, height = (int.from_bytes(png[place : place + 4], "big") for place in (16, 20))
        assert shape.width == TEXT_WIDTH * 635
        assert shape.height / shape.width == pytest.approx(height / width, rel=1e-3)


def test_a_chart_of_forty_groups_is_several_pictures_that_each_fit_a_page() -> None:
    labels = tuple(f"Gruppe {number}" for number in range(40))
    marks = tuple(Mark("Kvinner", label, Fraction(60), "60") for label in labels)
    chart = replace(SAMPLE.charts()[0], labels=labels, marks=marks)
    content = docx(with_blocks(chart), {chart.key: svg_png(chart_svg(chart, SAMPLE.language), 2)})
    document = opened(content)
    assert len(document.inline_shapes) == 4
    assert all(shape.height.pt < 330 for shape in document.inline_shapes)
    told = [item.get("descr") for item in found(part(content, "word/document.xml"), "//wp:docPr")]
    assert told == [piece.alternative for piece in pieces(chart)]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.count(f"Figur 1. {chart.title}") == 1
    assert [text for text in texts if "av 4" in text] == [f"{chart.title} ({number} av 4)" for number in (2, 3, 4)]
    with ZipFile(io.BytesIO(content)) as package:
        assert sum(name.startswith("word/media/") for name in package.namelist()) == 4


def test_a_chart_without_a_picture_is_told_in_words() -> None:
    text = [paragraph.text for paragraph in opened(docx(SAMPLE, {})).paragraphs]
    assert all(chart.alternative in text for chart in SAMPLE.charts())


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.NYNORSK, "nn-NO"), (Language.BOKMAL, "nb-NO"), (Language.ENGLISH, "en-GB")]
)
def test_the_language_is_set_for_all_text(language: Language, locale: str) -> None:
    content = docx(replace(SAMPLE, language=language), {})
    (lang,) = found(part(content, "word/styles.xml"), "//w:docDefaults//w:lang")
    assert lang.get(qn("w:val")) == locale
    assert opened(content).core_properties.language == locale


def test_contents_can_be_read_at_once_and_lead_to_the_headings(content: bytes) -> None:
    tree = part(content, "word/document.xml")
    links = {
        "".join(found(link, ".//w:t/text()")): link.get(qn("w:anchor"))
        for link in found(tree, "//w:hyperlink[@w:anchor]")
    }
    marks = {
        start.get(qn("w:name")): "".join(found(start.getparent(), ".//w:t/text()"))
        for start in found(tree, "//w:bookmarkStart")
    }
    titles = [title for section in SAMPLE.parts for title in (section.title, *(one.title for one in section.sections))]
    assert list(links) == titles
    assert [marks[anchor] for anchor in links.values()] == titles
    assert any("TOC" in code for code in found(tree, "//w:instrText/text()"))


def test_every_field_that_begins_also_ends(content: bytes) -> None:
    for name in ("word/document.xml", "word/footer1.xml"):
        kinds = [item.get(qn("w:fldCharType")) for item in found(part(content, name), "//w:fldChar")]
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_each_page_after_the_cover_says_its_number_of_how_many(content: bytes) -> None:
    footer = part(content, "word/footer1.xml")
    assert "".join(found(footer, "//w:t/text()")) == "Side 1 av 1"
    assert [code.strip() for code in found(footer, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]


def test_every_page_of_the_complete_version_is_marked_and_no_public_page_is(content: bytes) -> None:
    mark = statement(Audience.INTERNAL).labels.confidential
    internal = docx(statement(Audience.INTERNAL), {})
    for name in ("word/header1.xml", "word/header2.xml"):
        assert mark in found(part(internal, name), "//w:t/text()")
    with ZipFile(io.BytesIO(content)) as package:
        assert not any(mark.encode() in package.read(name) for name in package.namelist())


def test_the_file_tells_title_and_sender_and_no_moment_of_writing(content: bytes) -> None:
    about = opened(content).core_properties
    assert (about.title, about.author) == ("Likestillingsutgreiing 2024", SAMPLE.organisation)
    assert about.created == about.modified == datetime(2025, 1, 1, tzinfo=UTC)


def test_nothing_is_in_the_file_but_what_we_put_there(
    content: bytes, pictures: Mapping[str, tuple[bytes, ...]]
) -> None:
    with ZipFile(io.BytesIO(content)) as package:
        media = {f"word/media/picture{number}.png" for number in range(1, len(pictures) + 1)}
        assert set(package.namelist()) == set(PARTS) | media
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_statement_gives_the_same_bytes(content: bytes, pictures: Mapping[str, tuple[bytes, ...]]) -> None:
    assert docx(statement(), pictures) == content


def test_signs_that_xml_forbids_are_left_out_and_markup_stays_words() -> None:
    content = docx(with_blocks(Prose("ein\x0b to & <tre>\x00")), {})
    assert "ein to & <tre>" in [paragraph.text for paragraph in opened(content).paragraphs]


@pytest.mark.parametrize("columns", [1, 3, 6, 9, 14])
def test_columns_fill_the_width_between_the_margins(columns: int) -> None:
    entries = (Entry("743\u00a0673"),) * columns
    table = Table("wide", "Brei", "Gruppe", (Column("Kvinner, kr"),) * columns, (Row("Saksbehandlarar", entries),))
    widths = column_widths(table)
    assert sum(widths) == TEXT_WIDTH
    assert min(widths) > 0
