"""A number in authored prose is the number of the table, in every format and language."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from fractions import Fraction

import docx as reader
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from sample import statement
from written import writer

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Language
from jamstilt.publish.docx import docx
from jamstilt.publish.html import html
from jamstilt.publish.pdf import pdf
from jamstilt.statement.prose.names import name_of
from jamstilt.statement.prose.prose import with_prose
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.state_of_equality.tables import Line, by_gender
from jamstilt.statement.statement import Prose, Section, Statement
from jamstilt.statement.writer import Writer

FIGURES = (
    Figure(Measure.EMPLOYEES, TOTAL, Gender.WOMEN, 2024),
    Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, 2024),
    Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, 2024, Component.AGREED),
    Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.WOMEN, 2024),
    Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.WOMEN, 2024, Component.TOTAL),
)
LINES = tuple(Line("statement.line.part_time", figure.measure, figure.component) for figure in FIGURES)
SAMPLE = statement()
VALUES = st.lists(
    st.fractions(min_value=0, max_value=10**7, max_denominator=10**6), min_size=len(FIGURES), max_size=len(FIGURES)
)


def laid_out(own: Writer) -> Statement:
    """A section with a table of the figures, and a text that names every one of them."""
    names = " ".join(f"<{{{{{name_of(figure, own.release, 2024)}}}}}>." for figure in FIGURES)
    text = AuthoredText("s", own.words.language, "text/s.md", names.replace("<", "«").replace(">", "»"))
    told = replace(own, registers=Registers(texts=(text,)))
    part = with_prose(Section("s", "S", (by_gender(own, "temporary_work", LINES, ()),)), told)
    return replace(SAMPLE, language=own.words.language, parts=(part,))


def html_text(it: Statement) -> str:
    return lxml_html.fromstring(html(it, {}).decode()).find("body").text_content()


def docx_text(it: Statement) -> str:
    body = reader.Document(io.BytesIO(docx(it, {}))).element.body
    return "".join(node.text or "" for node in body.iter(qn("w:t")))


def pdf_text(it: Statement) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf(it, {})))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def written(text: str) -> list[str]:
    """What stands in the quotation marks of the prose, without its unit."""
    return [re.sub(r"NOK|kr|%|[a-z]", "", found) for found in re.findall("«(.*?)»", squeezed(text))]


def printed(own: Writer) -> list[str]:
    return [squeezed(own.entry(figure).text) for figure in FIGURES]


def differing(own: Writer, text: str) -> list[tuple[str, str]]:
    pairs = zip(printed(own), written(text), strict=True)
    return [(entry, said) for entry, said in pairs if entry != said or entry not in squeezed(text).replace("«", "")]


@pytest.mark.parametrize("text_of", [html_text, docx_text])
@settings(max_examples=15)
@given(values=VALUES, language=st.sampled_from(tuple(Language)))
def test_prose_and_table_say_the_same_number(text_of, values, language):
    own = writer(dict(zip(FIGURES, values, strict=True)), language)
    assert differing(own, text_of(laid_out(own))) == []


@pytest.mark.parametrize("language", Language)
def test_prose_and_table_say_the_same_number_on_paper(language):
    values = (Fraction(1283), Fraction("68.195"), Fraction("743672.5"), Fraction("12.25"), Fraction("5.005"))
    own = writer(dict(zip(FIGURES, values, strict=True)), language)
    assert differing(own, pdf_text(laid_out(own))) == []


def test_a_number_of_its_own_in_prose_would_be_seen():
    own = writer(dict.fromkeys(FIGURES, "12.34"))
    part = laid_out(own).parts[0]
    blocks = tuple(
        Prose(block.text.replace("12,34", "12,35")) if isinstance(block, Prose) else block for block in part.blocks
    )
    assert differing(own, html_text(replace(SAMPLE, parts=(replace(part, blocks=blocks),)))) != []
