"""A figure that was published with another value is shown as restated, with what it was, what it is and why."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from written import released, writer

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, Reason, Suppressed, Unit
from jamstilt.language.catalogue import Language, Words, sentences
from jamstilt.production.restated import reasons, restated, restated_findings
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.registers import Registers
from jamstilt.statement.restated import RestatedFigure, RestatedNumber
from jamstilt.statement.restated_section import MOST_ROWS, restated_section
from jamstilt.statement.statement import Prose, Table
from jamstilt.storage.history import Released, Status
from jamstilt.storage.number_history import ReleasedNumber
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


PREFIX = "carry_over.register."
WOMENS = Reported("caseload", "advisers", "cases", "women", "2023")
REGISTERS = tuple(
    sorted(key.removeprefix(PREFIX) for key in sentences(Language.ENGLISH, "carry_over") if key.startswith(PREFIX))
)


def cases(value: str, **name: str) -> ReleasedNumber:
    parts = {"register": "caseload", "subject": "advisers", "measure": "cases", "period": "2023"} | name
    told = ("", NumberKind.CASES, Qualifier.EXACT, Status.PUBLISHED, "Saker", "earlier/authority-2024.json")
    return ReleasedNumber(Reported(**parts), value, *told)


def reporting(number: ReleasedNumber, *, hidden: bool = False) -> Release:
    """A public release of one number of a register."""
    told = Suppressed(Reason.FEW_PEOPLE) if hidden else Fraction(number.value)
    return replace(released({}), reported={number.name: SafeReported(number.reported, told)})


def settings(extra: str = ""):
    read, findings = parse_settings(SETTINGS + extra, "jamstilt.toml")
    assert findings == ()
    assert read is not None
    return read


def test_a_figure_with_another_printed_value_is_restated():
    history = (then(WOMEN, "181"), then(MEN, "82"), then(PAY, "95.20"))
    now = released({WOMEN: 180, MEN: 82, PAY: "95.2"})
    assert restated(history, now) == (RestatedFigure(WOMEN, Fraction(181), Fraction(180)),)


def test_the_newest_release_of_a_figure_counts():
    now = released({WOMEN: 180})
    assert restated((then(WOMEN, "181"), then(WOMEN, "180")), now) == ()
    found = restated((then(WOMEN, "180"), then(WOMEN, "181")), now)
    assert found == (RestatedFigure(WOMEN, Fraction(181), Fraction(180)),)


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
    found = [replace(each, file="earlier/2024.json") for each in found]
    (finding,) = restated_findings(found, settings())
    assert (finding.rule, finding.where.file) == ("figure_restated", "earlier/2024.json")
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
        found = [
            RestatedFigure(Figure(measure, TOTAL, Gender.ALL, 2023), Fraction(1), Fraction(2)) for measure in Measure
        ]
        (finding,) = restated_findings(found, settings())
        assert Words(language).say(finding.problem)


def test_every_register_has_words():
    for language in Language:
        for register in REGISTERS:
            found = [RestatedNumber(cases("1", register=register).reported)]
            (finding,) = restated_findings(found, settings())
            assert Words(language).say(finding.problem)


def test_a_number_of_a_register_with_another_printed_value_is_restated():
    then = cases("1031")
    assert restated((), reporting(cases("1031.0")), (then,)) == ()
    assert restated((), reporting(cases("1030")), (then,)) == (RestatedNumber(then.reported, then.file),)
    about = replace(then, qualifier=Qualifier.ABOUT)
    assert restated((), reporting(about), (then,)) == (RestatedNumber(then.reported, then.file),)
    assert restated((), reporting(then), (about, then)) == ()


@pytest.mark.parametrize("status", [Status.SUPPRESSED, Status.NOT_KNOWN])
def test_of_a_hidden_number_of_a_register_nothing_is_told(status: Status):
    shown, hidden = cases("8"), replace(cases(""), status=status)
    assert restated((), reporting(shown), (hidden,)) == ()
    assert restated((), reporting(shown, hidden=True), (cases("3"),)) == ()


def test_what_is_wanted_or_of_no_year_is_not_restated():
    for name in ({"register": "goal"}, {"period": ""}, {"period": "all"}):
        assert restated((), reporting(cases("1030", **name)), (cases("1031", **name),)) == ()


def test_a_restated_number_asks_for_a_reason_in_the_file_where_it_stands():
    found = restated((), reporting(cases("1030")), (cases("1031"),))
    (finding,) = restated_findings(found, settings())
    assert (finding.rule, finding.where.file) == ("figure_restated", "earlier/authority-2024.json")
    assert Words(Language.NYNORSK).say(finding.problem).endswith(": saker.")
    assert (
        list(restated_findings(found, settings('[[restatements]]\nperiod = 2023\nreason = {nn = "Dobbelt."}\n'))) == []
    )


def test_a_restated_number_is_shown_with_the_title_of_its_entry():
    then = cases("1031")
    caseload = Caseload(key="advisers", title=ByLanguage(own="Rådgivarane"), year=2023, unit=ByLanguage(own="saker"))
    of = replace(
        writer({}),
        release=reporting(cases("1030", category="women")),
        registers=Registers(authority=Authority(caseloads=(caseload,))),
    )
    section = restated_section(of, restated((), of.release, (replace(then, name=WOMENS),)), {})
    assert section is not None
    table = section.blocks[-1]
    assert isinstance(table, Table)
    (row,) = table.rows
    assert row.label == "Rådgivarane: Saker, kvinner"
    assert [entry.text for entry in row.entries] == ["2023", "1\u00a0031", "1\u00a0030"]


def test_no_section_where_nothing_is_restated():
    assert restated_section(writer({}), (), {}) is None


@pytest.mark.parametrize("language", Language)
def test_the_section_shows_before_and_now_with_the_reason(language: Language):
    of = writer({WOMEN: 180, PAY: "95.25"}, language)
    found = (
        RestatedFigure(WOMEN, Fraction(181), Fraction(180)),
        RestatedFigure(PAY, Fraction(9520, 100), Fraction(9525, 100)),
    )
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
    found = tuple(RestatedFigure(figure, Fraction(1), Fraction(2)) for figure in figures)
    section = restated_section(writer(dict.fromkeys(figures, 2)), found, {})
    assert section is not None
    table = section.blocks[-1]
    assert isinstance(table, Table)
    assert len(table.rows) == MOST_ROWS
    assert table.notes == ("4 tal til er endra; alle står i dei opne data.",)
    assert "Grunnen er ikkje oppgitt." in str(section.blocks[0])
