"""The pages of the complete version alone: whom it is for, and the declarations to sign, in every format."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import docx as reader
import openpyxl
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html
from sample import statement

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release, release
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.confidence import Confidence
from jamstilt.law.entitled import Entitlement, Recipient
from jamstilt.production.count import count, policy_of
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.production.profile import profile
from jamstilt.publish.chart import chart_svg
from jamstilt.publish.docx import docx
from jamstilt.publish.html import html
from jamstilt.publish.pdf import pdf
from jamstilt.publish.xlsx import xlsx
from jamstilt.statement.entitled import declarations, for_whom
from jamstilt.statement.outline import compose
from jamstilt.statement.profile import Profile
from jamstilt.statement.statement import Block, Notice, NoticeKind, SignatureLines, Statement, Table
from jamstilt.statement.writer import Writer

DAY = date(2025, 3, 10)
PROFILE = Profile(
    organisation="Direktoratet for fjord og fjell",
    year=2024,
    first_language=Language.NYNORSK,
    reference_date=date(2024, 12, 31),
    groups={},
    populations={},
    left_out={},
    count_population="everyone",
    pay_population="everyone",
    sources=(),
    is_public_authority=True,
    threshold=5,
    quantile_minimum=10,
    publish_kroner=True,
    leave_in_working_days=False,
    one_question_covers_both=False,
)
LISTED = (
    Recipient("Fjordutvalet", Entitlement.REPRESENTATIVE, DAY, signed=date(2025, 3, 3)),
    Recipient("Brannvernutvalet", Entitlement.EMPLOYEE, DAY),
    Recipient("Ombodet", Entitlement.OMBUD, DAY),
    Recipient("Nemnda", Entitlement.TRIBUNAL, DAY),
    Recipient("Institutt for samfunnsforsking", Entitlement.RESEARCHER, DAY),
    Recipient("Revisoren", Entitlement.OTHER, DAY, reason="Revisjon av lønskartlegginga"),
)


def complete(
    *recipients: Recipient, audience: Audience = Audience.INTERNAL, language: Language = Language.NYNORSK
) -> Statement:
    """The sample with the pages that these recipients make."""
    writer = Writer(Release(audience, {}), replace(PROFILE, recipients=recipients), Words(language))
    it = statement(audience)
    return replace(it, language=language, front=for_whom(writer), parts=(*it.parts, *declarations(writer)))


def text_of_pdf(it: Statement) -> str:
    content = pdf(it, {chart.key: chart_svg(chart, it.language) for chart in it.charts()})
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def text_of_docx(it: Statement) -> str:
    body = reader.Document(io.BytesIO(docx(it, {}))).element.body
    return " ".join(node.text or "" for node in body.iter(qn("w:t")))


def text_of_html(it: Statement) -> str:
    return lxml_html.document_fromstring(html(it, {})).text_content()


def text_of_xlsx(it: Statement) -> str:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(it)))
    return " ".join(str(cell.value or "") for sheet in book for row in sheet.iter_rows() for cell in row)


EVERY_FORMAT = [text_of_pdf, text_of_docx, text_of_html, text_of_xlsx]
RUNNING_TEXT = [text_of_pdf, text_of_docx, text_of_html]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe\u0002-]", "", text)


def words_of(block: Block) -> list[str]:
    match block:
        case Notice():
            return [block.title, block.text]
        case SignatureLines():
            return list(block.lines)
        case Table():
            cells = [text for row in block.rows for text in (row.label, *(entry.text for entry in row.entries))]
            return [block.caption, block.stub, *(column.label for column in block.columns), *cells, *block.notes]
        case _:
            return [*getattr(block, "items", ()), *filter(None, [getattr(block, "text", "")])]


@pytest.mark.parametrize("text_of", RUNNING_TEXT)
@pytest.mark.parametrize("language", Language)
def test_every_word_stands_in_every_format_and_language(text_of: Callable[[Statement], str], language: Language):
    it = complete(*LISTED, language=language)
    told = squeezed(text_of(it))
    pages = (*it.front, *(part for part in it.parts if part.key.startswith("declaration")))
    said = [text for page in pages for block in page.blocks for text in (page.title, *words_of(block))]
    assert len(pages) == 1 + 3
    assert [text for text in said if squeezed(text) not in told] == []


@pytest.mark.parametrize("text_of", EVERY_FORMAT)
def test_the_recipients_are_numbered_in_their_order(text_of: Callable[[Statement], str]):
    told = squeezed(text_of(complete(*LISTED)))
    places = [told.index(squeezed(f"{number}. {one.role}")) for number, one in enumerate(LISTED, start=1)]
    assert places == sorted(places)


@pytest.mark.parametrize("text_of", EVERY_FORMAT)
def test_the_complete_version_says_that_recipients_have_a_duty_of_confidentiality(
    text_of: Callable[[Statement], str],
):
    assert "Mottakaranehartei" in squeezed(text_of(complete(*LISTED)))


@pytest.mark.parametrize("text_of", EVERY_FORMAT)
def test_where_nobody_is_listed_the_complete_version_says_so(text_of: Callable[[Statement], str]):
    assert squeezed("Ingen enno") in squeezed(text_of(complete()))
    assert squeezed("Ingen enno") not in squeezed(text_of(complete(*LISTED)))


def test_a_version_for_nobody_says_that_it_is_not_to_be_handed_over_and_has_nothing_to_sign():
    it = complete()
    gaps = [block for block in it.front[0].blocks if isinstance(block, Notice) and block.kind is NoticeKind.GAP]
    assert [gap.text.partition(".")[0] for gap in gaps] == [
        "Versjonen skal ikkje leverast ut før det står kven han er for"
    ]
    assert it.parts == statement(Audience.INTERNAL).parts


@pytest.mark.parametrize(("language", "own"), [(Language.NYNORSK, None), (Language.ENGLISH, Language.NYNORSK)])
def test_a_role_is_told_in_the_language_it_is_written_in(language: Language, own: Language | None):
    [table] = [block for block in complete(*LISTED, language=language).front[0].blocks if isinstance(block, Table)]
    assert {row.language for row in table.rows} == {own}


@pytest.mark.parametrize("text_of", EVERY_FORMAT)
def test_no_public_file_has_a_word_of_it(text_of: Callable[[Statement], str]):
    it = complete(*LISTED, audience=Audience.PUBLIC)
    assert (it.front, it.parts) == ((), statement(Audience.PUBLIC).parts)
    told = text_of(it)
    assert [one.role for one in LISTED if one.role in told] == []
    assert "Teieerklæring" not in told


def test_only_those_who_are_asked_and_have_not_signed_have_a_page_to_sign():
    keys = [part.key for part in complete(*LISTED).parts if part.key.startswith("declaration")]
    assert keys == ["declaration_2", "declaration_5", "declaration_6"]


@pytest.mark.parametrize("entitlement", Entitlement)
def test_ombud_and_tribunal_have_a_duty_of_their_own_and_sign_nothing(entitlement: Entitlement):
    assert Recipient("x", entitlement, DAY).is_to_sign is (entitlement.value not in {"ombud", "tribunal"})
    assert not Recipient("x", entitlement, DAY, signed=DAY).is_to_sign


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("entitlement", Entitlement)
def test_the_law_is_named_only_where_it_was_read(entitlement: Entitlement, language: Language):
    [section] = complete(Recipient("x", entitlement, DAY, reason="y"), language=language).front
    [table] = [block for block in section.blocks if isinstance(block, Table)]
    basis = table.rows[0].entries[0].text
    is_read = entitlement.confidence in {Confidence.OFFICIAL, Confidence.SECONDARY}
    assert ("26 a" in basis.replace("\u00a0", " ")) is is_read
    guidance = re.search("rettleiing|veiledning|guidance", basis) is not None
    assert guidance is (entitlement.confidence is Confidence.SECONDARY)


def pages_of(it: Statement) -> list[pypdfium2.PdfTextPage]:
    content = pdf(it, {chart.key: chart_svg(chart, it.language) for chart in it.charts()})
    return [page.get_textpage() for page in pypdfium2.PdfDocument(content)]


def test_each_page_to_sign_is_a_page_of_its_own_after_all_others():
    pages = [page.get_text_range() for page in pages_of(complete(*LISTED))]
    assert ["Underskrift" in page for page in pages[-4:]] == [False, True, True, True]
    assert "Kven denne versjonen er for" in pages[1]
    assert "Innhald" in pages[2]


def test_the_lines_to_sign_on_leave_room_and_no_words_run_into_each_other():
    page = pages_of(complete(LISTED[1]))[-1]
    text = page.get_text_range()
    feet = [page.get_charbox(text.index(label))[1] for label in ("Stad og", "Namn med", "Underskrift", "Er mottakaren")]
    assert [above - below > 20 for above, below in pairwise(feet)] == [True, True, True]


def test_each_line_to_sign_on_has_its_own_rule_in_word():
    paragraphs = reader.Document(io.BytesIO(docx(complete(LISTED[1]), {}))).paragraphs
    styles = [each.style.name for each in paragraphs if each.style is not None]
    assert styles.count("Signature Room") == styles.count("Signature Line") == 3


def silent(_step: str, _done: int, _of: int) -> None:
    """Tell nobody how far the work has come."""


@pytest.fixture(scope="module", params=Audience)
def composed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Statement:
    """The demo's whole statement, with a recipient that no other text names."""
    gathered = gather(demo(tmp_path_factory.mktemp("demo")), silent)
    settings = gathered.settings
    assert settings is not None
    seen = release(count(gathered.workforces, settings).cells, policy_of(settings), request.param)
    listed = (Recipient("Sildelaget", Entitlement.OTHER, DAY, reason="x"),)
    about = replace(profile(settings, (), Language.NYNORSK), recipients=listed)
    return compose(seen, about, Words(Language.NYNORSK), gathered.registers)


@pytest.mark.parametrize("text_of", EVERY_FORMAT)
def test_the_whole_statement_names_its_recipients_to_those_entitled_only(
    text_of: Callable[[Statement], str], composed: Statement
):
    is_internal = composed.audience is Audience.INTERNAL
    assert ("Sildelaget" in text_of(composed)) is is_internal
    assert [section.key for section in composed.front] == ["entitled"] * is_internal
    assert (composed.parts[-1].key == "declaration_1") is is_internal
