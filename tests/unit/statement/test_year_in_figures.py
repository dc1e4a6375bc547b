"""The page of key figures: eight at most, the registers' own among them, and the summary's name where there is one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from written import PROFILE, released

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Reason, Suppressed
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import KeyFigures
from jamstilt.statement.writer import Writer
from jamstilt.statement.year_in_figures import year_in_figures

PART_1 = {
    Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, 2024): 283,
    Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, 2024): "68.2",
    Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED): "95.22",
    Figure(Measure.TEMPORARY, TOTAL, Gender.ALL, 2024): 31,
    Figure(Measure.PART_TIME, TOTAL, Gender.ALL, 2024): 3,
    Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.WOMEN, 2024): "17.1",
    Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.MEN, 2024): "12.3",
    Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.ALL, 2024, Component.TOTAL): "4.5",
}
CASELOADS = tuple(
    Caseload(key=key, title=ByLanguage(own=title), year=2024, unit=ByLanguage(own="saker"))
    for key, title in (("advisers", "Rådgivarane"), ("team", "Teamet"))
)
MEASURES = {("measure", "all", "done", "2024"): 6, ("measure", "all", "under_way", "2024"): 4}
CASES = {
    ("caseload", "advisers", "cases", "2024"): 1031,
    ("caseload", "team", "cases", "2024"): 1402,
    ("caseload", "team", "cases", "2023"): 1140,
    ("caseload", "team", "posts", "2024"): 9000,
}


def page(numbers: dict[tuple[str, str, str, str], int | Suppressed], *, part_1: object = PART_1, summary: bool = False):
    names = {
        Reported(register, subject, measure, "all", period): told
        for (register, subject, measure, period), told in numbers.items()
    }
    reported = {
        name: SafeReported(
            ReportedNumber(name, Fraction(0), NumberKind.CASES, say("statement.key.done"), PUBLIC_AUTHORITY),
            told if isinstance(told, Suppressed) else Fraction(told),
        )
        for name, told in names.items()
    }
    texts = (AuthoredText("summary", Language.NYNORSK, "text/nn/summary.md", "Kort."),) if summary else ()
    registers = Registers(authority=Authority(caseloads=CASELOADS), texts=texts)
    seen = replace(released(part_1), reported=reported)  # type: ignore[arg-type] - figures and their answers
    return year_in_figures(Writer(seen, PROFILE, Words(Language.NYNORSK), registers))


def labels(section) -> list[str]:
    return [each.label for block in section.blocks if isinstance(block, KeyFigures) for each in block.figures]


def test_part_1_alone_gives_all_eight():
    assert len(labels(page({}))) == 8


def test_the_figures_of_the_registers_take_the_places_of_the_least_important():
    section = page(MEASURES | CASES)
    assert labels(section) == [
        "tilsette", "kvinner", "kvinners løn i prosent av menns", "mellombels tilsette",
        "veker foreldrepermisjon, kvinner", "veker foreldrepermisjon, menn",
        "tiltak er gjennomførte", "saker: Teamet",
    ]  # fmt: skip
    *_, measures, cases = section.blocks[0].figures
    assert (measures.entry.text, measures.before) == ("6", "4 er i gang")
    assert (cases.entry.text, cases.before) == ("1\u00a0402", "1\u00a0140 i 2023")


def test_a_hidden_caseload_gives_its_place_to_the_next():
    hidden = Suppressed(Reason.FEW_PEOPLE)
    assert labels(page(CASES | {("caseload", "team", "cases", "2024"): hidden}))[-1] == "saker: Rådgivarane"


@pytest.mark.parametrize("done", [0, None])
def test_measures_that_nobody_has_carried_out_are_no_key_figure(done: int | None):
    numbers = {} if done is None else {("measure", "all", "done", "2024"): done}
    assert "tiltak er gjennomførte" not in labels(page(numbers))


def test_nothing_beside_the_measures_when_none_is_under_way():
    (measures,) = page({("measure", "all", "done", "2024"): 2}, part_1={}).blocks[0].figures
    assert measures.before == ""


def test_a_written_summary_gives_the_page_its_name_and_key():
    assert (page({}).key, page({}).title) == ("year_in_figures", "Året 2024 i tal")
    assert (page({}, summary=True).key, page({}, summary=True).title) == ("summary", "Samandrag")


def test_without_a_figure_there_is_no_empty_list():
    assert page({}, part_1={}).blocks == ()
