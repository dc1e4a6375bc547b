"""A figure that was published with another value is shown as restated, with what it was, what it is and why."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from written import released, writer

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Reason, Suppressed, Unit
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.restated import reasons, restated, restated_findings
from jamstilt.statement.restated_section import MOST_ROWS, Restated, restated_section
from jamstilt.statement.statement import Prose, Table
from jamstilt.storage.history import Released, Status
from jamstilt.storage.settings import parse_settings

WOMEN = Figure(Measure.EMPLOYEES, TOTAL, Gender.WOMEN, 2023)
PAY = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "case_workers", Gender.ALL, 2023, Component.AGREED)
MEN = Figure(Measure.EMPLOYEES, TOTAL, Gender.MEN, 2023)
SETTINGS = """\
[organisation]
name = "Eks"
sector = "public"
[statement]
year = 2024
languages = ["nn", "nb"]
[groups.a]
nn = "A"
nb = "A"
"""


def then(figure: Figure, value: str, status: Status = Status.PUBLISHED) -> Released:
    return Released(figure, value, Unit.PERSONS, status)


def settings(extra: str = ""):
    read, findings = parse_settings(SETTINGS + extra, "jamstilt.toml")
    assert findings == ()
    assert read is not None
    return read


def test_a_figure_with_another_printed_value_is_restated():
    history = (then(WOMEN, "181"), then(MEN, "82"), then(PAY, "95.20"))
    now = released({WOMEN: 180, MEN: 82, PAY: "95.2"})
    assert restated(history, now) == (Restated(WOMEN, Fraction(181), Fraction(180)),)


def test_the_newest_release_of_a_figure_counts():
    now = released({WOMEN: 180})
    assert restated((then(WOMEN, "181"), then(WOMEN, "180")), now) == ()
    assert restated((then(WOMEN, "180"), then(WOMEN, "181")), now) == (Restated(WOMEN, Fraction(181), Fraction(180)),)


def test_of_a_hidden_figure_nothing_is_told():
    hidden = Suppressed(Reason.FEW_PEOPLE)
    assert restated((then(WOMEN, "3"),), released({WOMEN: hidden})) == ()
    assert restated((then(WOMEN, "", Status.SUPPRESSED),), released({WOMEN: 8})) == ()


def test_a_figure_that_is_only_repeated_is_not_restated():
    now = released({WOMEN: 180})
    repeated = replace(now, figures={WOMEN: replace(now.figures[WOMEN], recalled=True)})
    assert restated((then(WOMEN, "181"),), repeated) == ()


def test_only_what_is_public_is_compared():
    with pytest.raises(ValueError, match="hidden"):
        restated((), replace(released({}), audience=Audience.INTERNAL))


def test_restated_figures_ask_for_a_reason_and_name_their_measures():
    found = restated((then(WOMEN, "181"), then(MEN, "83"), then(PAY, "95.21")), released({WOMEN: 1, MEN: 2, PAY: 3}))
    (finding,) = restated_findings(found, settings())
    assert (finding.rule, finding.where.file) == ("figure_restated", "earlier/2023.json")
    told = Words(Language.NYNORSK).say(finding.problem)
    assert "3 tal for 2023" in told
    assert "talet på tilsette, løna til kvinner i prosent av løna til menn" in told
    assert "181" not in told


def test_a_reason_answers_and_one_without_figures_is_said():
    explained = settings('[[restatements]]\nperiod = 2023\nreason = {nb = "Feil i filen."}\n')
    found = restated((then(WOMEN, "181"),), released({WOMEN: 180}))
    assert list(restated_findings(found, explained)) == []
    assert [one.rule for one in restated_findings((), explained)] == ["restatement_needless"]
    assert reasons(explained, Language.ENGLISH) == {2023: "Feil i filen."}


def test_every_measure_has_words():
    for language in Language:
        found = [Restated(Figure(measure, TOTAL, Gender.ALL, 2023), Fraction(1), Fraction(2)) for measure in Measure]
        (finding,) = restated_findings(found, settings())
        assert Words(language).say(finding.problem)


def test_no_section_where_nothing_is_restated():
    assert restated_section(writer({}), (), {}) is None


@pytest.mark.parametrize("language", Language)
def test_the_section_shows_before_and_now_with_the_reason(language: Language):
    of = writer({WOMEN: 180, PAY: "95.25"}, language)
    found = (Restated(WOMEN, Fraction(181), Fraction(180)), Restated(PAY, Fraction(9520, 100), Fraction(9525, 100)))
    section = restated_section(of, found, {2023: "Feil i fila."})
    assert section is not None
    lead, table = section.blocks
    assert isinstance(lead, Prose)
    assert lead.text.endswith("Feil i fila.")
    assert isinstance(table, Table)
    women, pay = table.rows
    assert [entry.text for entry in women.entries] == ["2023", "181", "180"]
    comma = "." if language is Language.ENGLISH else ","
    assert [entry.text for entry in pay.entries] == ["2023", f"95{comma}20", f"95{comma}25"]
    assert women.entries[2].figure == WOMEN
    assert women.entries[1].figure is None
    assert "aksbehandlarar" in pay.label


def test_a_long_table_says_how_many_more_there_are():
    figures = [Figure(Measure.EMPLOYEES, TOTAL, gender, period) for gender in Gender for period in range(2000, 2011)]
    found = tuple(Restated(figure, Fraction(1), Fraction(2)) for figure in figures)
    section = restated_section(writer(dict.fromkeys(figures, 2)), found, {})
    assert section is not None
    table = section.blocks[-1]
    assert isinstance(table, Table)
    assert len(table.rows) == MOST_ROWS
    assert table.notes == ("4 tal til er endra; alle står i dei opne data.",)
    assert "Grunnen er ikkje oppgitt." in str(section.blocks[0])
