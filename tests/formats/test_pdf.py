from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from io import BytesIO
from itertools import pairwise
from unittest.mock import patch

import pikepdf
import pypdfium2
import pytest
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Language
from jamstilt.publish import pdf as pdf_module
from jamstilt.publish.chart import chart_svg
from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.fonts import FOLDER, REPLACEMENT, coverage, printable, unprintable
from jamstilt.publish.paper_table import pieces_that_fit
from jamstilt.publish.pdf import pdf
from jamstilt.publish.table_shape import sentence_columns
from jamstilt.statement.statement import (
    Block,
    Chart,
    ChartKind,
    Column,
    Entry,
    KeyFigure,
    KeyFigures,
    Mark,
    Notice,
    NoticeKind,
    Points,
    Prose,
    Row,
    Section,
    Statement,
    Table,
)

SAMPLE = statement()
LEFT, RIGHT = 28 / 25.4 * 72, (210 - 22) / 25.4 * 72
BOTTOM = 28 / 25.4 * 72
LINKS = ("https://example.org/rettleiing?a=1&b=2", "mailto:likestilling@example.org")


def printed(it: Statement) -> bytes:
    return pdf(it, {chart.key: chart_svg(chart, it.language) for chart in it.charts()})


@cache
def document(audience: Audience = Audience.PUBLIC) -> bytes:
    return printed(statement(audience))


def with_blocks(*blocks: Block) -> Statement:
    return replace(SAMPLE, parts=(Section("only", "Alt", blocks),))


def pages(file: bytes) -> list[str]:
    with pypdfium2.PdfDocument(file) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def plain(text: str) -> str:
    """Lines joined, a word broken at a line end joined too."""
    return re.sub(r"\s+", " ", re.sub(r"[\u00ad\ufffe\u0002-]\r?\n", "", text))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe\u0002-]", "", text)


def whole_text(file: bytes) -> str:
    return plain("\n".join(pages(file)))


def kids(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    found = element.get("/K")
    for kid in found if isinstance(found, pikepdf.Array) else [] if found is None else [found]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def tagged(element: pikepdf.Object, *kinds: str) -> list[pikepdf.Object]:
    """All elements of these kinds below an element, in reading order; found without the code under test."""
    return [found for kid in kids(element) for found in ([kid] if kid.S in kinds else []) + tagged(kid, *kinds)]


def attribute(cell: pikepdf.Object, name: str) -> object:
    found = cell.get("/A", pikepdf.Array())
    entries = list(found) if isinstance(found, pikepdf.Array) else [found]
    return next((entry[name] for entry in entries if name in entry), None)


def table_faults(opened: pikepdf.Pdf) -> list[str]:
    """What keeps a screen reader from reading the tables."""
    if "/StructTreeRoot" not in opened.Root:
        return ["no tags"]
    faults: list[str] = []
    tables = tagged(opened.Root.StructTreeRoot, "/Table")
    for place, table in enumerate(tables, start=1):
        heads = tagged(table, "/THead")
        column_headers = [cell for head in heads for cell in tagged(head, "/TH", "/TD")]
        if len(heads) != 1 or not column_headers:
            faults.append(f"table {place}: no header row")
        if any(cell.S != "/TH" or attribute(cell, "/Scope") != "/Column" for cell in column_headers):
            faults.append(f"table {place}: a column header is not one")
        for row in [row for body in tagged(table, "/TBody") for row in tagged(body, "/TR")]:
            first, *others = kids(row)
            if first.S != "/TH" or attribute(first, "/Scope") != "/Row" or "/ID" not in first:
                faults.append(f"table {place}: a row header is not one")
                continue
            if any(cell.S != "/TD" or first.ID not in list(attribute(cell, "/Headers")) for cell in others):
                faults.append(f"table {place}: a cell does not name its row")
    return faults if tables else ["no tables"]


def outline(items: pikepdf.Array) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from outline(item.children)


def titles(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.title
        yield from titles(section.sections)


def test_every_table_has_column_and_row_headers():
    with pikepdf.open(BytesIO(document())) as opened:
        assert table_faults(opened) == []
        assert len(tagged(opened.Root.StructTreeRoot, "/Table")) == len(SAMPLE.tables())


def test_the_check_of_headers_can_fail():
    with patch.object(pdf_module, "with_row_headers", lambda document: document):
        without_row_headers = printed(SAMPLE)
    with pikepdf.open(BytesIO(without_row_headers)) as opened:
        assert "table 1: a row header is not one" in table_faults(opened)
        del opened.Root.StructTreeRoot
        assert table_faults(opened) == ["no tags"]
    with pikepdf.open(BytesIO(document())) as opened:
        for cell in tagged(tagged(opened.Root.StructTreeRoot, "/THead")[0], "/TH"):
            cell.S = pikepdf.Name.TD
        assert table_faults(opened) == ["table 1: a column header is not one"]


def test_row_headers_can_be_looked_up_by_their_name():
    with pikepdf.open(BytesIO(document())) as opened:
        names = pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree)
        rows = [row for body in tagged(opened.Root.StructTreeRoot, "/TBody") for row in tagged(body, "/TR")]
        assert len(rows) == sum(len(table.rows) for table in SAMPLE.tables())
        assert all(names[str(next(kids(row)).ID)].objgen == next(kids(row)).objgen for row in rows)


def test_every_figure_tells_what_it_shows():
    with pikepdf.open(BytesIO(document())) as opened:
        told = [str(figure.Alt) for figure in tagged(opened.Root.StructTreeRoot, "/Figure")]
    assert told == [chart.alternative for chart in SAMPLE.charts()]


def test_running_text_is_tagged_as_paragraphs_and_headings_never_skip_a_level():
    with pikepdf.open(BytesIO(document())) as opened:
        root = opened.Root.StructTreeRoot
        assert {str(kid.S) for kid in kids(next(kids(root)))} <= {
            "/P", "/H1", "/H2", "/H3", "/L", "/Div", "/TOC",
        }  # fmt: skip
        levels = [int(str(heading.S)[2:]) for heading in tagged(root, "/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_bookmarks_are_the_headings_of_the_statement():
    with pikepdf.open(BytesIO(document())) as opened, opened.open_outline() as bookmarks:
        assert list(outline(bookmarks.root)) == list(titles(SAMPLE.parts))


@pytest.mark.parametrize(
    ("language", "tag"), [(Language.NYNORSK, "nn-NO"), (Language.BOKMAL, "nb-NO"), (Language.ENGLISH, "en-GB")]
)
def test_the_language_and_the_title_are_told(language: Language, tag: str):
    with pikepdf.open(BytesIO(printed(replace(SAMPLE, language=language)))) as opened:
        assert str(opened.Root.Lang) == tag
        assert str(opened.docinfo.Title) == SAMPLE.title
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.Root.MarkInfo.Marked


def test_it_says_that_it_is_pdf_ua_and_pdf_a():
    with pikepdf.open(BytesIO(document())) as opened, opened.open_metadata() as metadata:
        said = {name: metadata.get(name) for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")}
    assert said == {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}


NUMBERS = tuple(table for table in SAMPLE.tables() if not any(sentence_columns(table)))
SENTENCES = tuple(table for table in SAMPLE.tables() if any(sentence_columns(table)))


@pytest.mark.parametrize("table", SENTENCES, ids=lambda table: table.key)
def test_every_cell_of_a_table_of_sentences_is_in_the_text_in_its_order(table: Table):
    text, at = squeezed(whole_text(document())), 0
    for words in (words for row in table.rows for words in (row.label, *(entry.text for entry in row.entries))):
        at = text.index(squeezed(words), at)


@pytest.mark.parametrize("table", NUMBERS, ids=lambda table: table.key)
def test_every_row_stands_in_the_text_as_it_was_given(table: Table):
    lines = [plain(line) for page in pages(document()) for line in page.splitlines()]
    for row in table.rows:
        assert plain(" ".join((row.label, *(entry.text for entry in row.entries)))) in lines


def test_everything_else_that_was_said_stands_in_the_text():
    text = whole_text(document())
    figures = next(block for block in SAMPLE.parts[0].blocks if isinstance(block, KeyFigures)).figures
    said = [part for figure in figures for part in (figure.entry.text, figure.label, figure.before)]
    said += [part for table in SAMPLE.tables() for part in (table.caption, *table.notes, table.source)]
    said += [chart.title for chart in SAMPLE.charts()]
    said += [mark.text for chart in SAMPLE.charts() for mark in chart.marks]
    said += list(titles(SAMPLE.parts))
    assert [words for words in said if plain(words) not in text] == []


def test_numbers_keep_their_unbreakable_blanks():
    assert any("1\u00a0237\u00a0606" in page for page in pages(document()))


def test_the_cover_says_who_what_and_when_and_nothing_else():
    assert pages(document())[0].split("\r\n") == [SAMPLE.organisation, SAMPLE.title, "2024"]


def test_every_page_after_the_cover_says_where_it_is():
    texts = pages(document())
    for number, text in enumerate(texts[1:], start=2):
        assert f"{SAMPLE.title} 2024" in text
        assert text.splitlines()[-1].endswith(f"Side {number} av {len(texts)}")


def test_the_complete_version_is_marked_on_every_page_and_the_public_one_on_none():
    marked = statement(Audience.INTERNAL).labels.confidential
    assert all(marked in text for text in pages(document(Audience.INTERNAL)))
    assert not any(marked in text for text in pages(document()))


def test_the_same_statement_gives_the_same_bytes():
    assert printed(statement()) == document()


def test_only_our_typeface_is_used_and_it_is_inside_the_file():
    with pikepdf.open(BytesIO(document())) as opened:
        fonts = [
            it for it in opened.objects if isinstance(it, pikepdf.Dictionary) and it.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        for font in fonts:
            assert "Inter" in str(font.FontName)
            assert "/FontFile3" in font or "/FontFile2" in font


def test_nothing_in_the_file_points_outside_it_but_the_links_of_the_text():
    with pikepdf.open(BytesIO(document())) as opened:
        notes = [note for page in opened.pages for note in page.get("/Annots", [])]
        actions = [note.A for note in notes if "/A" in note]
        assert {str(action.S) for action in actions} == {"/URI"}
        assert [str(action.URI) for action in actions] == list(LINKS)
    assert re.search(rb"/(Launch|JavaScript|SubmitForm)\b", document()) is None


def test_a_link_is_tagged_as_one_and_says_where_it_leads():
    with pikepdf.open(BytesIO(document())) as opened:
        told = [str(note.Contents) for page in opened.pages for note in page.get("/Annots", []) if "/A" in note]
        part = tagged(opened.Root.StructTreeRoot, "/Link")
    assert all(address.removeprefix("mailto:") in words for address, words in zip(LINKS, told, strict=True))
    assert len(part) >= len(LINKS)


def characters(file: bytes) -> Iterator[tuple[int, float, float, float]]:
    """Page, left and right edge, and size in points of every character."""
    with pypdfium2.PdfDocument(file) as opened:
        for number, page in enumerate(opened):
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if pypdfium2.raw.FPDFText_IsGenerated(text, place) or text.get_text_range(place, 1).isspace():
                    continue
                left, _, right, _ = text.get_charbox(place)
                matrix = pypdfium2.raw.FS_MATRIX()
                pypdfium2.raw.FPDFText_GetMatrix(text, place, matrix)
                yield number, left, right, matrix.d * pypdfium2.raw.FPDFText_GetFontSize(text, place)


def test_no_type_is_smaller_than_eight_points_and_none_runs_into_the_margin():
    for _, left, right, size in characters(document()):
        assert abs(size) >= 7.99
        assert left >= LEFT - 1
        assert right <= RIGHT + 1


def test_a_table_keeps_on_one_page_with_its_caption():
    texts = [plain(page) for page in pages(document())]
    for table in NUMBERS:
        first, last = table.rows[0].label, table.notes[-1]
        page = next(text for text in texts if table.caption in text and "Innhald" not in text)
        assert plain(first) in page
        assert plain(last) in page


def test_a_long_table_repeats_its_header_on_each_page():
    rows = tuple(Row(f"Rad {number}", (Entry(str(number), value=Fraction(number)),)) for number in range(1, 121))
    texts = pages(printed(with_blocks(Table("long", "Lang tabell", "Rad", (Column("Personar i gruppa"),), rows))))
    holding = [text for text in texts if "Rad 1" in text or re.search(r"Rad \d", text)]
    assert len(holding) >= 3
    assert all("Personar i gruppa" in plain(text) for text in holding)
    assert len(re.findall(r"Rad \d+ \d+", plain(" ".join(holding)))) == 120


def wide_table(years: int) -> Table:
    columns = tuple(Column(label, str(2024 - year)) for year in range(years) for label in ("Kvinner, kr", "Menn, kr"))
    entries = tuple(Entry(f"{place}\u00a0234\u00a0567", value=Fraction(234_567)) for place in range(len(columns)))
    return Table("wide", "Brei tabell", "Gruppe", columns, (Row("I alt", entries),))


def many_groups(count: int) -> Chart:
    labels = tuple(f"Gruppe nummer {number}" for number in range(1, count + 1))
    marks = tuple(
        Mark(name, label, Fraction(share), f"{share},{place:02}")
        for place, label in enumerate(labels)
        for name, share in (("Kvinner", 60), ("Menn", 40))
    )
    return Chart("many", ChartKind.BALANCE, "Mange grupper", "Alt", "Prosent", ("Kvinner", "Menn"), labels, marks)


def test_a_chart_of_forty_groups_is_whole_on_its_pages_under_one_caption():
    chart = many_groups(40)
    file = printed(with_blocks(Prose("Før figuren."), chart, Prose("Etter figuren.")))
    texts = [plain(text) for text in pages(file)]
    text = " ".join(texts)
    assert all(words in text for words in (*chart.labels, *(mark.text for mark in chart.marks)))
    assert text.count("Mange grupper") == 1
    assert [f"Figur 1 ({number} av 4)" in text for number in (1, 2, 3, 4, 5)] == [False, True, True, True, False]
    assert chart.labels[0] in texts[2]  # the page of the text before: it is not left empty
    assert "Etter figuren." in texts[3]
    assert len(texts) == 4
    with pypdfium2.PdfDocument(file) as opened:
        heights = [box[1] for page in list(opened)[1:] for box in edges(page)]
    assert min(heights) >= BOTTOM - 1
    with pikepdf.open(BytesIO(file)) as opened:
        told = [str(figure.Alt) for figure in tagged(opened.Root.StructTreeRoot, "/Figure")]
    assert told == [piece.alternative for piece in pieces(chart)]


def edges(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every shape on a page."""
    return (
        shape.get_bounds() for shape in page.get_objects(max_depth=6) if shape.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
    )


def test_the_bullet_of_a_list_is_no_sign_of_a_table():
    file = printed(with_blocks(Points(("– = gjeld ikkje", ": = skjult"))))
    with pikepdf.open(BytesIO(file)) as opened:
        assert len(tagged(opened.Root.StructTreeRoot, "/Lbl")) == 2
    assert "• – = gjeld ikkje" in whole_text(file)
    assert "– –" not in whole_text(file)


LONG = (
    "Senteret for arkitektur, informasjonstryggleik, kulturminneforvaltning og yrkesfagleg kompetanse i Nord-Noreg SA "
    "– NKA"
)


def test_long_names_labels_and_captions_wrap_and_are_all_there():
    group = "Informasjonssikkerhetskoordinatorar og prosjektleiarar med ansvar for fagutvikling"
    rows = (Row(group, tuple(Entry(f"{place}23\u00a0456") for place in range(1, 7))),)
    columns = tuple(
        Column(label, year) for year in ("2024", "2023") for label in ("Kvinner, kr", "Menn, kr", "Alle, kr")
    )
    chart = replace(many_groups(2), title=f"{LONG}: eigen figur", labels=(group,), marks=())
    table = Table("long", f"{LONG}: eigen tabell", "Gruppe", columns, rows)
    file = printed(replace(with_blocks(chart, table), organisation=LONG))
    assert len(LONG) >= 118
    assert len(group) >= 80
    text = whole_text(file)
    for words in (LONG, chart.title, table.caption, *(entry.text for entry in rows[0].entries)):
        assert re.sub(r"[\s-]", "", words) in re.sub(r"[\s-]", "", text)
    for _, left, right, _ in characters(file):
        assert left >= LEFT - 1
        assert right <= RIGHT + 1


def test_short_parts_with_a_list_share_a_page():
    short = (
        Prose("Lova ber om dette:"),
        Points(("Ein ting.", "Ein ting til.")),
        Notice(NoticeKind.GAP, "Ikkje", "Nei."),
    )
    parts = tuple(Section(key, f"Kort del {key}", short) for key in ("ein", "to"))
    texts = pages(printed(replace(SAMPLE, parts=parts)))
    assert len(texts) == 3
    assert "Kort del ein" in texts[2]
    assert "Kort del to" in texts[2]


def test_a_part_of_sections_alone_is_printed():
    inner = Section("inner", "Bolken", (Prose("Innhaldet."),))
    text = whole_text(printed(replace(SAMPLE, parts=(Section("outer", "Delen", (), sections=(inner,)),))))
    assert "Delen Bolken Innhaldet." in text


def test_words_that_lead_to_a_list_stand_on_the_page_where_it_begins():
    for before in range(26, 38):
        filled = (Prose("Fyll."),) * before
        file = printed(with_blocks(*filled, Prose("Lova ber om dette:"), Points(("Fyrste ting.", "Andre ting."))))
        (page,) = (text for text in pages(file) if "Lova ber om dette:" in text)
        assert "Fyrste ting." in page


def test_a_part_that_shares_a_page_is_never_torn():
    for points in range(18, 42, 3):
        long = (Points(("Eit punkt i lista.",) * points),)
        short = (Prose("Byrjinga på delen."), Points(("Ein ting.",) * 6), Notice(NoticeKind.GAP, "Ikkje", "Slutten."))
        file = printed(replace(SAMPLE, parts=(Section("a", "Lang del", long), Section("b", "Kort del", short))))
        (page,) = (text for text in pages(file) if "Byrjinga på delen." in text)
        assert "Slutten." in page


def test_a_table_too_wide_becomes_two_under_one_caption():
    table = wide_table(5)
    pieces = pieces_that_fit(table)
    assert len(pieces) == 2
    assert tuple(column for piece in pieces for column in piece.columns) == table.columns
    assert [{column.over for column in piece.columns} for piece in pieces] == [
        {"2024", "2023", "2022"},
        {"2021", "2020"},
    ]
    file = printed(with_blocks(table))
    assert whole_text(file).count("Brei tabell") == 1
    assert all(entry.text in "".join(pages(file)) for entry in table.rows[0].entries)
    assert max(right for _, _, right, _ in characters(file)) <= RIGHT + 1
    with pikepdf.open(BytesIO(file)) as opened:
        assert table_faults(opened) == []
        assert len(tagged(opened.Root.StructTreeRoot, "/Table")) == 2


def test_a_table_of_three_years_fits_as_it_is():
    assert pieces_that_fit(wide_table(3)) == (wide_table(3),)


def test_the_users_words_are_never_markup():
    words = 'Vi seier #panic("x"), *feit*, $x^2$, <merke>, @ref, // og \\n = slutt'
    text = whole_text(printed(replace(with_blocks(Prose(words)), organisation="#set page(fill: red) AS")))
    assert words in text
    assert "#set page(fill: red) AS" in text


def test_a_sign_that_the_typeface_lacks_becomes_a_square():
    words = "Takk 🎉 for 日本 og Šárá Ŋ, Ελλάδα, Київ"
    assert unprintable(words) == {"🎉", "日", "本"}
    assert printable("a\tb🎉") == f"a b{REPLACEMENT}"
    text = whole_text(printed(with_blocks(Prose(words))))
    assert "Šárá Ŋ, Ελλάδα, Київ" in text
    assert "Takk □ for □□ og" in text


def test_the_typeface_has_every_sign_of_the_languages_and_of_numbers():
    assert set("abcdefghijklmnopqrstuvwxyzæøåÆØÅéèêóòôüöäčđŋšŧž0123456789") <= coverage()
    assert set("«»„“”‘’–—…§%‰±×·:;,.!?()[]/&\u00a0\u202f\u00ad−≤≥") <= coverage()
    text = "".join(pages(document()))
    assert {sign for sign in text if sign.isprintable() and sign != "\ufffe"} <= coverage()


def test_the_typeface_is_small_and_carries_its_licence():
    weights = sorted(FOLDER.glob("*.otf"))
    assert weights
    assert all(weight.stat().st_size < 200_000 for weight in weights)
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text()


def test_a_summary_of_a_hundred_and_twenty_words_stands_on_one_page_with_ten_key_figures():
    figures = (KeyFigure("veker foreldrepermisjon, kvinner", Entry("1\u00a0237\u00a0606"), "13,4 i 2023"),) * 10
    words = tuple(Prose("Foreldrepermisjonen aukar og løna er den same. " * 9) for _ in range(2))
    file = printed(with_blocks(*words, KeyFigures(figures)))
    assert sum(len(block.text.split()) for block in words) == 126
    assert len(pages(file)) == 3
    assert whole_text(file).count("13,4 i 2023") == 10


def test_an_empty_statement_is_still_a_document():
    assert len(pages(printed(replace(SAMPLE, parts=())))) == 2
