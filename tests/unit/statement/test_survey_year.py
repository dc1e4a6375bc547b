"""A year without a survey shows the last figures, and says in every place which year they were measured in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import writer

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotKnown, Reason, Suppressed
from jamstilt.language.catalogue import Language
from jamstilt.statement.state_of_equality.balance import involuntary_part_time
from jamstilt.statement.state_of_equality.pay import pay
from jamstilt.statement.state_of_equality.state_of_equality import state_of_equality
from jamstilt.statement.state_of_equality.survey_year import INVOLUNTARY, PAY, measured_year, surveyed
from jamstilt.statement.statement import Chart, KeyFigures, Prose, Section, Table
from jamstilt.statement.year_in_figures import year_in_figures

UNKNOWN = NotKnown(Reason.SOURCE_MISSING)
NOT_ASKED = NotKnown(Reason.NOT_ASKED)
MEASURED = {Language.NYNORSK: "(målt i 2023)", Language.BOKMAL: "(målt i 2023)", Language.ENGLISH: "(measured in 2023)"}


def survey(period: int, share: object, women: object = 700_000, men: object = 720_000):
    """The pay of a year, and enough people for it to be about somebody."""
    agreed = Component.AGREED
    return {
        Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, period): 100,
        Figure(Measure.MEAN_PAY, TOTAL, Gender.WOMEN, period, agreed): women,
        Figure(Measure.MEAN_PAY, TOTAL, Gender.MEN, period, agreed): men,
        Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, period, agreed): share,
    }


def none(period: int):
    return survey(period, UNKNOWN, UNKNOWN, UNKNOWN)


def asked(period: int, involuntary: object):
    return {
        Figure(Measure.PART_TIME, TOTAL, Gender.ALL, period): 9,
        Figure(Measure.PART_TIME_ANSWERED, TOTAL, Gender.ALL, period): 8,
        Figure(Measure.INVOLUNTARY_PART_TIME, TOTAL, Gender.ALL, period): involuntary,
    }


def captions(section: Section) -> list[str]:
    return [block.caption for block in section.blocks if isinstance(block, Table)]


def prose(section: Section) -> str:
    return " ".join(block.text for block in section.blocks if isinstance(block, Prose))


def test_figures_of_the_reporting_year_stand_plainly():
    section = pay(writer(survey(2024, "97.2") | survey(2023, "96.1")))
    assert "målt" not in " ".join(captions(section)) + prose(section)


@pytest.mark.parametrize("language", Language)
def test_carried_figures_say_their_year_at_tables_chart_and_text(language):
    section = pay(writer(none(2024) | survey(2023, "96.1"), language))
    assert all(caption.endswith(MEASURED[language]) for caption in captions(section))
    [chart] = [block for block in section.blocks if isinstance(block, Chart)]
    assert chart.unit.endswith(MEASURED[language])
    assert "2023" in chart.title
    assert "2024" in prose(section)
    assert "2023" in prose(section)


def test_a_carried_figure_is_compared_with_the_survey_before_it_and_never_with_itself():
    said = prose(pay(writer(none(2024) | survey(2023, "96.10") | survey(2022, "95.10"))))
    assert "96,10\u00a0% i 2023, 1,00 prosentpoeng høgare enn i 2022" in said
    assert "i 2024," not in said


def test_a_new_survey_is_compared_with_the_last_one_and_not_with_the_year_without():
    section = pay(writer(survey(2024, "96.10") | none(2023) | survey(2022, "95.10")))
    assert "96,10\u00a0% i 2024, 1,00 prosentpoeng høgare enn i 2022" in prose(section)
    [means] = [block for block in section.blocks if isinstance(block, Table) and block.key == "pay"]
    assert {column.over for column in means.columns} == {"2024", "2022"}


def test_without_an_earlier_survey_no_empty_year_stands_beside():
    section = pay(writer(survey(2024, "96.10") | none(2023)))
    [means] = [block for block in section.blocks if isinstance(block, Table) and block.key == "pay"]
    assert {column.over for column in means.columns} == {"2024"}
    assert "96,10\u00a0% i 2024." in prose(section)


def test_the_key_figure_of_pay_says_when_it_was_measured():
    blocks = year_in_figures(writer(none(2024) | survey(2023, "96.1"))).blocks
    [figures] = [block.figures for block in blocks if isinstance(block, KeyFigures)]
    [one] = [figure for figure in figures if "løn" in figure.label]
    assert (one.label.endswith("(målt i 2023)"), one.entry.text) == (True, "96,10\u00a0%")


def test_the_key_figure_of_a_new_survey_stands_beside_that_of_the_last_one():
    answers = survey(2024, "97.2") | none(2023) | survey(2022, "96.1")
    blocks = year_in_figures(writer(answers)).blocks
    [figures] = [block.figures for block in blocks if isinstance(block, KeyFigures)]
    assert [figure.before for figure in figures if "løn" in figure.label] == ["96,10\u00a0% i 2022"]


def test_the_introduction_says_from_which_day_the_pay_is():
    [text] = state_of_equality(writer(none(2024) | survey(2023, "96.1"))).blocks
    assert isinstance(text, Prose)
    assert "31.\u00a0desember 2024" in text.text
    assert "løna frå 31.\u00a0desember 2023" in text.text


def test_involuntary_part_time_is_carried_by_itself():
    answers = survey(2024, "97.2") | asked(2024, NOT_ASKED) | asked(2023, 2)
    section = involuntary_part_time(writer(answers))
    assert captions(section) == ["Ufrivillig deltid (målt i 2023)"]
    assert "målt" not in " ".join(captions(pay(writer(answers))))


def test_a_hidden_survey_is_a_survey():
    hidden = Suppressed(Reason.FEW_PEOPLE)
    release = writer(survey(2024, hidden, hidden, hidden) | survey(2023, "96.1")).release
    assert measured_year(release, 2024, *PAY) == 2024


def test_no_survey_at_all_leaves_the_writer_as_it_is():
    before = writer(none(2024) | asked(2024, NOT_ASKED))
    assert surveyed(before, *PAY) == before == surveyed(before, *INVOLUNTARY)


def test_a_later_survey_is_never_carried_back():
    release = writer(none(2024) | survey(2025, "96.1")).release
    assert measured_year(release, 2024, *PAY) is None
    assert measured_year(replace(release), 2025, *PAY) == 2025
