from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import UndefinedError
from lxml import html as reader
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Language
from jamstilt.publish.chart import chart_svg
from jamstilt.publish.html import html
from jamstilt.publish.template import template_text
from jamstilt.statement.statement import Column, Entry, Mark, Prose, Row, Section, Statement, Table

SAMPLE = statement()
PICTURES = {chart.key: chart_svg(chart, SAMPLE.language) for chart in SAMPLE.charts()}


def page_of(given: Statement) -> reader.HtmlElement:
    return reader.document_fromstring(html(given, PICTURES).decode())


@pytest.fixture(scope="module", name="page")
def sample_page() -> reader.HtmlElement:
    return page_of(SAMPLE)


def with_blocks(*blocks: Any) -> Statement:
    return replace(SAMPLE, parts=(Section("only", "Berre", blocks),))


def words(element: reader.HtmlElement) -> str:
    return " ".join(element.text_content().split(" ")).strip("\n")


def test_every_cell_of_every_table_stands_as_printed(page: reader.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert len(tables) == len(SAMPLE.tables())
    for element, table in zip(tables, SAMPLE.tables(), strict=True):
        rows = element.xpath("./tbody/tr")
        assert [words(row.find("th")) for row in rows] == [row.label for row in table.rows]
        assert [[words(cell) for cell in row.findall("td")] for row in rows] == [
            [entry.text for entry in row.entries] for row in table.rows
        ]
        assert table.caption in words(element.find("caption"))


def test_notes_and_source_stand_below_each_table_and_are_tied_to_it(page: reader.HtmlElement) -> None:
    for element, table in zip(page.xpath("//table"), SAMPLE.tables(), strict=True):
        (notes,) = page.xpath("//*[@id=$id]", id=element.get("aria-describedby"))
        assert all(note in words(notes) for note in (*table.notes, f"Kjelde: {table.source}"))


def test_every_text_of_the_statement_is_on_the_page(page: reader.HtmlElement) -> None:
    text = words(page)
    for section in SAMPLE.parts:
        assert section.title in text
    for figure in SAMPLE.parts[0].blocks[0].figures:
        assert all(part in text for part in (figure.entry.text, figure.label, figure.before))
    assert "Spør alle som arbeider deltid" in text


def test_every_header_says_what_it_heads(page: reader.HtmlElement) -> None:
    assert {head.get("scope") for head in page.xpath("//thead//th")} == {"col", "colgroup"}
    assert {head.get("scope") for head in page.xpath("//tbody//th")} == {"row"}


def test_a_cell_under_two_headers_names_row_year_and_column(page: reader.HtmlElement) -> None:
    (cell,) = page.xpath("//table[contains(caption, 'stillingsgruppene')]//tbody[1]/tr[1]/td[4]")
    named = [words(page.xpath("//*[@id=$id]", id=name)[0]) for name in cell.get("headers").split()]
    assert (words(cell), named) == ("176", ["I alt", "2023", "Kvinner"])


def test_a_column_without_a_header_above_stands_beside_those_that_have_one() -> None:
    rows = (Row("Alle", tuple(Entry(text) for text in "abc")),)
    columns = (Column("Kvinner", "2024"), Column("Menn", "2024"), Column("Endring"))
    page = page_of(with_blocks(Table("mixed", "Blanda", "Gruppe", columns, rows)))
    upper, lower = ([words(head) for head in row.findall("th")] for row in page.xpath("//thead/tr"))
    assert (upper, lower) == (["Gruppe", "2024", "Endring"], ["Kvinner", "Menn"])
    assert [head.get("rowspan") for head in page.xpath("//thead/tr[1]/th")] == ["2", None, "2"]


def test_ids_are_unique_and_every_reference_leads_somewhere(page: reader.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    attributes = "//@aria-labelledby | //@aria-describedby | //@headers"
    named = {name for value in page.xpath(attributes) for name in value.split()}
    linked = {link.removeprefix("#") for link in page.xpath("//a/@href") if link.startswith("#")}
    assert named | linked <= set(ids)


def test_headings_never_skip_a_level(page: reader.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_contents_lead_to_every_part_and_section(page: reader.HtmlElement) -> None:
    titles = [title for part in SAMPLE.parts for title in (part.title, *(inner.title for inner in part.sections))]
    assert [words(link) for link in page.xpath("//nav//a")] == titles


def test_each_picture_has_a_title_and_tells_its_figures_in_words(page: reader.HtmlElement) -> None:
    pictures = page.xpath("//*[local-name()='svg']")
    assert len(pictures) == len(SAMPLE.charts())
    for picture, chart in zip(pictures, SAMPLE.charts(), strict=True):
        assert picture.get("role") == "img"
        named = [words(page.xpath("//*[@id=$id]", id=name)[0]) for name in picture.get("aria-labelledby").split()]
        assert named == [chart.title, chart.alternative]


def test_a_chart_without_a_picture_is_told_in_words() -> None:
    assert SAMPLE.charts()[0].alternative in html(SAMPLE, {}).decode()


def test_what_scrolls_can_be_reached_and_has_a_name(page: reader.HtmlElement) -> None:
    regions = page.xpath("//*[contains(concat(' ', @class, ' '), ' scroll ')]")
    assert len(regions) == len(SAMPLE.tables())
    assert all(region.get("tabindex") == "0" and region.get("role") == "region" for region in regions)
    assert all(region.get("aria-labelledby") for region in regions)


def test_a_picture_never_asks_for_more_width_than_the_page(page: reader.HtmlElement) -> None:
    style = page.findtext(".//style")
    assert not page.xpath("//*[local-name()='svg']/ancestor::*[contains(@class, 'scroll')]")
    drawing_rules = re.findall(r"\.drawing[^{]*svg[^{]*\{([^}]*)\}", style)
    assert any("width: 100%" in rule for rule in drawing_rules)
    assert not any("min-width" in rule for rule in drawing_rules)


def test_long_words_of_headings_are_broken_with_a_hyphen_and_fit_a_narrow_page(page: reader.HtmlElement) -> None:
    style = page.findtext(".//style")
    assert "hyphens: auto" in re.search(r"h1, h2[^{]*\{([^}]*)\}", style)[1]
    least, flat, share = map(float, re.search(r"h1 \{ font-size: clamp\((.*?)rem, (.*?)rem \+ (.*?)vw", style).groups())
    for page_width in (320, 390):
        size = max(least * 17, flat * 17 + share * page_width / 100)
        assert 0.54 * size * len("Likestillingsredegjørelse") <= page_width - 32


def test_a_year_over_columns_stays_in_sight_when_the_table_scrolls(page: reader.HtmlElement) -> None:
    over = page.xpath("//th[@scope='colgroup']")
    assert over
    assert all(words(head.find("span")) == words(head) for head in over)
    assert "sticky" in re.search(r"\.over span \{([^}]*)\}", page.findtext(".//style"))[1]


def test_no_header_is_empty_even_over_columns_without_entries() -> None:
    columns = (*(Column(label, year) for year in ("2024", "2023") for label in ("Kvinner", "Menn")), Column("Endring"))
    blank = Table("blank", "Utan tal", "Gruppe", columns, (Row("Alle", (Entry(""),) * 5),))
    page = page_of(with_blocks(blank))
    assert [words(head) for head in page.xpath("//th")] == [
        "Gruppe", "2024", "2023", "Endring", "Kvinner", "Menn", "Kvinner", "Menn", "Alle",
    ]  # fmt: skip


def test_a_chart_of_forty_groups_is_several_pictures_with_names_of_their_own() -> None:
    labels = tuple(f"Gruppe {number}" for number in range(40))
    marks = tuple(Mark("Kvinner", label, Fraction(60), "60") for label in labels)
    chart = replace(SAMPLE.charts()[0], labels=labels, marks=marks)
    many = with_blocks(chart)
    text = html(many, {chart.key: chart_svg(chart, many.language)}).decode()
    pictures = reader.document_fromstring(text).xpath("//figure//*[local-name()='svg']")
    ids = [name for picture in pictures for name in picture.get("aria-labelledby").split()]
    assert len(pictures) == 4
    assert len(set(ids)) == 8
    assert text.count("<figcaption") == 1


def test_the_page_asks_for_nothing_and_runs_nothing(page: reader.HtmlElement) -> None:
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //@style | //@src")
    assert all(link.startswith(("#", "https:", "mailto:")) for link in page.xpath("//a/@href"))
    assert page.xpath("//@href") == page.xpath("//a/@href")
    assert "url(" not in page.findtext(".//style")
    assert "@import" not in page.findtext(".//style")


def test_the_security_policy_allows_the_one_style_sheet_and_nothing_else(page: reader.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    style = b64encode(sha256(page.findtext(".//style").encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{style}';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("language", list(Language))
def test_the_language_is_said(language: Language) -> None:
    assert page_of(replace(SAMPLE, language=language)).get("lang") == language


def test_the_complete_version_is_marked_before_the_title_and_the_public_one_is_not(page: reader.HtmlElement) -> None:
    internal = statement(Audience.INTERNAL)
    marked = html(internal, PICTURES).decode()
    body = marked[marked.index("<body>") :]
    assert body.index(internal.labels.confidential) < body.index("<h1>")
    assert 'class="confidential"' not in reader.tostring(page, encoding="unicode")
    assert internal.labels.confidential not in words(page)


def test_words_that_look_like_markup_stay_words() -> None:
    risky = "<script>alert(1)</script> & </style>"
    page = page_of(replace(with_blocks(Prose(risky)), organisation=risky))
    assert not page.xpath("//script")
    assert risky in [words(paragraph) for paragraph in page.xpath("//main//p")]


def test_a_kind_of_block_that_has_no_layout_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        html(with_blocks("text alone is no block"), {})


def test_the_same_statement_gives_the_same_bytes() -> None:
    assert html(statement(), PICTURES) == html(statement(), PICTURES)


LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", template_text("statement.css"), re.DOTALL)
)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, relative luminance: 21 for black on white."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_for_contrast_gives_21_for_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "ground"),
        ("ink", "tint"),
        ("ink", "gap-tint"),
        ("muted", "ground"),
        ("muted", "tint"),
        ("accent", "ground"),
        ("accent", "tint"),
        ("gap", "gap-tint"),
        ("alarm", "alarm-tint"),
    ],
)
def test_text_is_readable_in_both_schemes(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5


def test_drawings_are_readable_in_the_dark_scheme() -> None:
    first, second, third = (DARK[name] for name in ("first", "second", "third"))
    assert contrast(DARK["ground"], first) >= 4.5
    assert contrast(DARK["ink"], second) >= 4.5
    assert contrast(DARK["ground"], third) >= 4.5
    assert all(contrast(colour, DARK["ground"]) >= 3 for colour in (first, second, third))
    assert contrast(first, second) >= 3
