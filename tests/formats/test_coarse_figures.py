"""A figure that is rounded to protect people has one printed value: on paper, in Word, on screen and in open data."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from fractions import Fraction

import docx
import openpyxl
import pypdfium2
import pytest
from lxml import html as lxml_html

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.publishing import open_data_files, statement_files
from jamstilt.statement.outline import compose
from jamstilt.statement.profile import Profile
from jamstilt.statement.statement import Entry, KeyFigures
from people import counted, employed, workforce

PROFILE = Profile(
    organisation="Eksempeldirektoratet",
    year=2024,
    first_language=Language.NYNORSK,
    reference_date=date(2024, 12, 31),
    groups={"case_workers": "Saksbehandlarar", "managers": "Leiarar"},
    populations={},
    left_out={},
    count_population="everyone",
    pay_population="everyone",
    sources=("people.csv",),
    is_public_authority=False,
    threshold=5,
    quantile_minimum=10,
    publish_kroner=True,
    leave_in_working_days=False,
    one_question_covers_both=False,
)
EXACT = {"women": 676_293, "men": 712_841}
"""What nobody may read anywhere, in kroner."""

AGREED = Component.AGREED


def mean(gender: Gender, group: str = TOTAL) -> Figure:
    return Figure(Measure.MEAN_PAY, group, gender, 2024, AGREED)


def ratio(group: str = TOTAL) -> Figure:
    return Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, 2024, AGREED)


STEPS = {
    mean(Gender.WOMEN): 1000,
    mean(Gender.MEN): 5000,
    mean(Gender.WOMEN, "case_workers"): 5000,
    mean(Gender.MEN, "case_workers"): 1000,
    ratio(): Fraction(1, 10),
    ratio("case_workers"): 1,
}
PRINTED = {
    mean(Gender.WOMEN): ("676000", "≈ 676 000", "≈ 676,000"),
    mean(Gender.MEN): ("715000", "≈ 715 000", "≈ 715,000"),
    mean(Gender.WOMEN, "case_workers"): ("675000", "≈ 675 000", "≈ 675,000"),
    mean(Gender.MEN, "case_workers"): ("713000", "≈ 713 000", "≈ 713,000"),
    ratio(): ("94.9", "≈ 94,9", "≈ 94.9"),
    ratio("case_workers"): ("95", "≈ 95", "≈ 95"),
}
LANGUAGES = (Language.NYNORSK, Language.ENGLISH)
WORD = {Language.NYNORSK: "om lag", Language.ENGLISH: "about"}


@pytest.fixture(scope="module")
def seen():
    people = [employed(gender, pay=pay) for gender, pay in EXACT.items() for _ in range(12)]
    # every other kind of pay is rounded as well: it is the same amount as agreed pay here
    cells = counted(workforce(*people))
    other = {figure: Fraction(5000) for figure in cells if figure.measure in (Measure.MEAN_PAY, Measure.MEDIAN_PAY)}
    shares = (Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)
    other |= {figure: Fraction(1) for figure in cells if figure.measure in shares}
    coarser = other | {figure: Fraction(step) for figure, step in STEPS.items()}
    return release(cells, Policy(publish_kroner=True), Audience.PUBLIC, plan=Plan({}, coarser))


@pytest.fixture(scope="module", params=LANGUAGES)
def built(request, seen):
    statement = compose(seen, PROFILE, Words(request.param))
    files = {name.rpartition(".")[2]: content for name, content in statement_files(statement).items()}
    return statement, files


def printed(figure: Figure, language: Language) -> str:
    return PRINTED[figure][1 + LANGUAGES.index(language)]


def rows_of(statement) -> list[list[Entry]]:
    """The rows of tables that hold one of the figures."""
    rows = [list(row.entries) for table in statement.tables() for row in table.rows]
    return [row for row in rows if any(entry.figure in PRINTED for entry in row)]


def test_every_entry_of_a_coarse_figure_is_printed_with_its_sign(built):
    statement, _ = built
    found = {entry.figure: entry.text for row in rows_of(statement) for entry in row if entry.figure in PRINTED}
    assert {figure: plain(text) for figure, text in found.items()} == {
        figure: printed(figure, statement.language) for figure in PRINTED
    }


def test_pdf_and_word_and_screen_have_the_same_rows(built):
    statement, files = built
    everywhere = {"pdf": pdf_text(files["pdf"]), "docx": docx_text(files["docx"]), "html": html_text(files["html"])}
    for row in rows_of(statement):
        whole = squeezed("".join(entry.text for entry in row))
        assert {kind for kind, text in everywhere.items() if whole not in squeezed(text)} == set()


def test_a_workbook_holds_the_rounded_number_and_shows_the_sign(built):
    _, files = built
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    cells = {(cell.value, cell.number_format) for sheet in book for row in sheet.iter_rows() for cell in row}
    for figure, (value, *_) in PRINTED.items():
        digits = "#,##0" + ("." + "0" * len(value.partition(".")[2]) if "." in value else "")
        assert (float(value), f'"≈\u00a0"{digits}') in cells, figure


def test_the_open_data_have_the_printed_digits_and_the_step(seen):
    files = open_data_files(seen)
    rows = list(csv.DictReader(io.StringIO(files["figures.csv"].decode())))
    of_json = json.loads(files["figures.json"])["figures"]
    for figure, (value, *_) in PRINTED.items():
        name = (figure.measure, figure.component, figure.group, figure.gender, "2024")
        for found in (rows, of_json):
            (row,) = (each for each in found if key(each) == name)
            assert row["value"] == value
            assert Fraction(row["rounded_to"]) == STEPS[figure]


def test_the_open_data_name_a_step_exactly_where_there_is_a_value(seen):
    rows = csv.DictReader(io.StringIO(open_data_files(seen)["figures.csv"].decode()))
    assert {(row["value"] == "", row["rounded_to"] == "") for row in rows} == {(True, True), (False, False)}


def test_key_figures_sentences_and_pictures_say_about(built):
    statement, files = built
    word = WORD[statement.language]
    (block,) = (each for each in statement.blocks() if isinstance(each, KeyFigures))
    big = {figure.entry.figure: plain(figure.entry.text) for figure in block.figures}
    assert big[ratio()].startswith(printed(ratio(), statement.language))
    page = lxml_html.fromstring(files["html"].decode())
    sentences = [plain("".join(each.itertext())) for each in page.iterfind(".//p")]
    assert any(f"{word} {printed(ratio(), statement.language).removeprefix('≈ ')}" in each for each in sentences)
    (told,) = (plain(chart.alternative) for chart in statement.charts() if chart.key == "pay")
    assert f"{word} {printed(mean(Gender.WOMEN), statement.language).removeprefix('≈ ')}" in told
    assert "≈" not in told


def test_every_table_with_the_sign_explains_it_once(built):
    statement, _ = built
    for table in statement.tables():
        has_sign = any("≈" in entry.text for row in table.rows for entry in row.entries)
        assert sum(note.count("≈") for note in table.notes) == has_sign


def test_no_file_holds_a_digit_more(built, seen):
    _, files = built
    data = open_data_files(seen)
    everything = "".join(
        (
            pdf_text(files["pdf"]),
            docx_text(files["docx"]),
            files["html"].decode(),
            xlsx_text(files["xlsx"]),
            data["figures.csv"].decode(),
            data["figures.json"].decode(),
        )
    )
    digits = re.sub(r"[\s,\u00a0]", "", everything)
    assert [pay for pay in EXACT.values() if str(pay) in digits] == []
    assert "94.87" not in everything  # 676 293 / 712 841
    assert "94,87" not in everything


def key(row: dict[str, object]) -> tuple[object, ...]:
    return row["measure"], row["component"], row["group"], row["gender"], str(row["period"])


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def pdf_text(content: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def docx_text(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return " ".join(element.text or "" for element in document.element.iter() if element.tag.endswith("}t"))


def html_text(content: bytes) -> str:
    return "".join(lxml_html.fromstring(content.decode()).itertext())


def xlsx_text(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
