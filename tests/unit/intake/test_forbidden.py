from __future__ import annotations

from collections.abc import Sequence

import polars as pl
import pytest

from jamstilt.findings import Severity
from jamstilt.intake.columns.forbidden import Sensitive, sensitive_columns, sensitive_header
from jamstilt.intake.columns.headers import known_headers
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import ROW, RawTable, Reading
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.provision import PERSONAL_DATA


@pytest.mark.parametrize(
    ("header", "ground"),
    [
        ("Etnisitet", Sensitive.ETHNICITY),
        ("ETNISK BAKGRUNN", Sensitive.ETHNICITY),
        ("Innvandrarbakgrunn", Sensitive.ETHNICITY),
        ("Ethnic group", Sensitive.ETHNICITY),
        ("Morsmål", Sensitive.ETHNICITY),
        ("Nasjonalitet", Sensitive.NATIONALITY),
        ("Statsborgerskap", Sensitive.NATIONALITY),
        ("Fødeland", Sensitive.NATIONALITY),
        ("Country of birth", Sensitive.NATIONALITY),
        ("Religion", Sensitive.RELIGION),
        ("Livssyn", Sensitive.RELIGION),
        ("Diagnose", Sensitive.HEALTH),
        ("Sykdom", Sensitive.HEALTH),
        ("Health status", Sensitive.HEALTH),
        ("Funksjonsnedsetjing", Sensitive.DISABILITY),
        ("Uføregrad", Sensitive.DISABILITY),
        ("Disability", Sensitive.DISABILITY),
        ("Seksuell orientering", Sensitive.ORIENTATION),
        ("Legning", Sensitive.ORIENTATION),
        ("Kjønnsidentitet", Sensitive.ORIENTATION),
        ("Fagforening", Sensitive.UNION),
        ("Medlem i fagforeining", Sensitive.UNION),
        ("Trade union", Sensitive.UNION),
        ("Hovedsammenslutning", Sensitive.UNION),
        ("Tillitsvalgt", Sensitive.UNION),
    ],
)
def test_a_header_of_a_protected_ground_is_refused(header: str, ground: Sensitive):
    assert sensitive_header(header) is ground


@pytest.mark.parametrize(
    "header",
    [
        "Organisasjon",
        "Organisasjonsnummer",
        "Org.enhet",
        "Legemeldt fravær",
        "Egenmeldt fravær",
        "Sykt barn",
        "Barns sykdom",
        "Sykefravær",
        "Fraværsårsak",
        "Kjønn",
        "Fødselsdato",
        "Verneombud",
        "Tariffavtale",
        "Helseforetak",
        "Medisinsk avdeling",
        "Kommune",
        "Tillegg",
        "Trinn",
    ],
)
def test_an_innocent_header_is_let_through(header: str):
    assert sensitive_header(header) is None


def test_no_header_that_we_ask_for_is_refused():
    assert [header for field in Field for header in known_headers(field) if sensitive_header(header)] == []


def test_a_refusal_stops_names_the_header_and_tells_to_delete_the_column():
    (finding,) = sensitive_columns(table(Ansattnr=["1", "2"], Religion=["Buddhist", None]))
    assert (finding.rule, finding.severity, finding.provision) == ("sensitive_column", Severity.STOPS, PERSONAL_DATA)
    assert (finding.where.file, finding.where.column, finding.where.row) == ("fil.csv", "Religion", None)
    for language in Language:
        text = Words(language).say(finding.problem) + Words(language).say(finding.remedy)
        assert text.count("Religion") == 2
        assert "uddhist" not in text


def test_an_innocent_header_over_unions_is_refused():
    (finding,) = sensitive_columns(table(Organisasjon=["LO", "Unio", "Akademikerne", "LO"]))
    assert finding.where.column == "Organisasjon"
    assert sensitive_columns(table(Organisasjon=["HR", "IKT", "Analyse"])) == ()


def test_a_column_of_unknown_name_over_religions_or_orientations_is_refused():
    assert len(sensitive_columns(table(Felt7=["Kristen", "Muslim", "Muslim"]))) == 1
    assert len(sensitive_columns(table(X=["heterofil", "homofil"]))) == 1


def test_one_value_that_happens_to_be_a_union_is_let_through():
    assert sensitive_columns(table(Prosjekt=["Delta", "Gamma", "Alfa", "Beta"])) == ()


def test_union_dues_among_the_pay_types_are_found_at_their_first_row():
    (finding,) = sensitive_columns(
        table(Ansattnr=["1", "1", "2", "2"], Lønnart=["Overtid", "Fagforeningstrekk", "Trekk NTL", "Skattetrekk"])
    )
    assert (finding.where.row, finding.where.column) == (3, "Lønnart")
    words = Words(Language.NYNORSK)
    assert "2 radene" in words.say(finding.remedy)
    assert "NTL" not in words.say(finding.problem) + words.say(finding.remedy)


def test_one_line_of_union_dues_among_many_is_found():
    rows = ["Overtid"] * 30_000
    rows[17_777] = "Kontingent"
    (finding,) = sensitive_columns(table(Lønnart=rows))
    assert finding.where.row == 17_779


def test_a_diagnosis_among_the_absences_is_found_and_absence_kinds_are_let_through():
    allowed = ["Egenmelding", "Legemeldt", "Sykt barn", "Foreldrepermisjon", "Svangerskapspermisjon", "A01"]
    assert sensitive_columns(table(Fraværsårsak=allowed)) == ()
    assert len(sensitive_columns(table(Fraværsårsak=[*allowed, "Depresjon"]))) == 1
    assert len(sensitive_columns(table(Fraværsårsak=[*allowed, "F32.1"]))) == 1


def test_a_department_or_a_title_may_be_called_after_an_illness():
    departments = ["Diabetes", "Kreft", "Psykisk helse"]
    assert (
        sensitive_columns(table(Avdeling=departments, Stilling=["Kreftsykepleier"] * 3, Lønnart=["Koronatillegg"] * 3))
        == ()
    )


def table(**columns: Sequence[str | None]) -> RawTable:
    height = len(next(iter(columns.values())))
    cells = pl.DataFrame({ROW: range(2, height + 2), **columns}, schema_overrides={ROW: pl.Int32})
    reading = Reading("fil.csv", "0" * 64, "csv", "utf-8", ";", None, 1, (), height, height, 0, 0)
    return RawTable(reading, tuple(columns), cells)
