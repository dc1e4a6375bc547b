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

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.release import Release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.publish.docx import docx
from jamstilt.publish.html import html
from jamstilt.publish.pdf import pdf
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import ALL, NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.names import known_names
from jamstilt.statement.prose.prose import with_prose
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.state_of_equality.tables import Line, by_gender
from jamstilt.statement.statement import Column, Prose, Row, Section, Statement, Table
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
    named = {each.target: each.name for each in known_names(own.release, 2024)}
    names = " ".join(f"<{{{{{named[figure]}}}}}>." for figure in FIGURES)
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


REGISTERS = (
    ("appropriation", "job_chance", "amount", NumberKind.KR, 0),
    ("grant", "diversity", "applied_sum", NumberKind.KR, 0),
    ("caseload", "advisers", "cases", NumberKind.CASES, 0),
    ("event", "meeting", "participants", NumberKind.PERSONS, 0),
    ("indicator", "work", "value", NumberKind.PERCENT, 1),
    ("programme", "mika", "waiting", NumberKind.NUMBER, 2),
)
AMOUNTS = st.one_of(
    st.integers(0, 10**9),
    st.integers(0, 10**5).map(lambda tenths: tenths * 100_000),
    st.fractions(0, 10**7, max_denominator=1000),
)
TOLD = st.lists(st.tuples(AMOUNTS, st.sampled_from(Qualifier)), min_size=len(REGISTERS), max_size=len(REGISTERS))


def register_writer(told: list[tuple[Fraction | int, Qualifier]], language: Language) -> Writer:
    """A writer over one number of each kind that a register has."""
    numbers = [
        ReportedNumber(
            name=Reported(register, subject, measure, ALL, "2024"),
            told=Fraction(value),
            counted=kind,
            label=ByLanguage(own=subject),
            provision=PUBLIC_AUTHORITY,
            decimals=decimals,
            qualifier=qualifier,
        )
        for (register, subject, measure, kind, decimals), (value, qualifier) in zip(REGISTERS, told, strict=True)
    ]
    own = writer({}, language)
    released = {each.name: SafeReported(each, each.told) for each in numbers}
    return replace(own, release=Release(own.release.audience, {}, released))


def registers_laid_out(own: Writer) -> Statement:
    """A table of the numbers of registers, and a text and a register's own wording that name every one of them."""
    named = {each.target: each.name for each in known_names(own.release, 2024)}
    names = [named[name] for name in own.release.reported]
    text = " ".join(f"«{{{{{name}}}}}»." for name in names)
    authored = replace(own, registers=Registers(texts=(AuthoredText("s", own.words.language, "text/s.md", text),)))
    wording = Prose(own.read(ByLanguage(nn=text, nb=text, en=text)))
    rows = tuple(Row(name.subject, (own.reported(name),)) for name in own.release.reported)
    table = Table("t", "T", "S", (Column("K"),), rows)
    part = with_prose(Section("s", "S", (table, wording)), authored)
    return replace(SAMPLE, language=own.words.language, parts=(part,))


def said_otherwise(own: Writer, text: str) -> list[tuple[str, str]]:
    """Numbers of a register that prose or a wording says otherwise than the table."""
    entries = [squeezed(own.reported(name).text) for name in own.release.reported]
    said = re.findall("«(.*?)»", squeezed(text))
    in_table = re.sub("«.*?»", "", squeezed(text))
    pairs = zip(entries * 2, said, strict=True)
    return [(entry, each) for entry, each in pairs if entry != each or entry not in in_table]


@pytest.mark.parametrize("text_of", [html_text, docx_text])
@settings(max_examples=25)
@given(told=TOLD, language=st.sampled_from(tuple(Language)))
def test_prose_and_table_say_the_same_number_of_a_register(text_of, told, language):
    own = register_writer(told, language)
    assert said_otherwise(own, text_of(registers_laid_out(own))) == []


@pytest.mark.parametrize("language", Language)
@settings(max_examples=3, deadline=None)
@given(told=TOLD)
def test_prose_and_table_say_the_same_number_of_a_register_on_paper(language, told):
    own = register_writer(told, language)
    assert said_otherwise(own, pdf_text(registers_laid_out(own))) == []


def test_a_sum_of_money_is_said_in_millions_in_prose_too():
    own = register_writer([(130_600_000, Qualifier.ABOUT)] * len(REGISTERS), Language.NYNORSK)
    assert own.read(ByLanguage(own="{{appropriation job_chance}}")) == "om lag 130,6\u00a0mill.\u00a0kr"


def test_a_number_of_a_register_that_prose_says_otherwise_would_be_seen():
    own = register_writer([(130_600_000, Qualifier.EXACT)] * len(REGISTERS), Language.NYNORSK)
    text = html_text(registers_laid_out(own)).replace("«130,6\u00a0mill.", "«130\u00a0600\u00a0000")
    assert len(said_otherwise(own, text)) == 4


def test_a_number_of_its_own_in_prose_would_be_seen():
    own = writer(dict.fromkeys(FIGURES, "12.34"))
    part = laid_out(own).parts[0]
    blocks = tuple(
        Prose(block.text.replace("12,34", "12,35")) if isinstance(block, Prose) else block for block in part.blocks
    )
    assert differing(own, html_text(replace(SAMPLE, parts=(replace(part, blocks=blocks),)))) != []
