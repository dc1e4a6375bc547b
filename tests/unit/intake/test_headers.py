from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.intake.columns.headers import CONTAINED, NEAR, SURE, fields_of, fold, known_headers, recognised
from jamstilt.intake.mapping import CONFIDENCE_LIMIT, Field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Ansattnr", Field.EMPLOYEE_NUMBER),
        ("Ansattnummer", Field.EMPLOYEE_NUMBER),
        ("TILSETTNR.", Field.EMPLOYEE_NUMBER),
        ("Employee ID", Field.EMPLOYEE_NUMBER),
        ("Fødselsnr.", Field.NATIONAL_ID),
        ("Kjoenn", Field.GENDER),
        ("Kj.", Field.GENDER),
        ("Fødselsår", Field.BIRTH_YEAR),
        ("Still.kode", Field.POSITION_CODE),
        ("SKO", Field.POSITION_CODE),
        ("Stillingstittel", Field.POSITION_TITLE),
        ("Eining", Field.UNIT),
        ("Org.nr", Field.EMPLOYER),
        ("Årsløn", Field.AGREED_PAY),
        ("AARSLOENN (kr)", Field.AGREED_PAY),
        ("Årslønn pr. 31.12.2024", Field.AGREED_PAY),
        ("Årslønn 100 %", Field.AGREED_PAY),
        ("Månadsløn", Field.AGREED_PAY),
        ("Hourly rate", Field.AGREED_PAY),
        ("Variable tillegg", Field.IRREGULAR),
        ("Provisjon", Field.BONUS),
        ("Overtid [kr]", Field.OVERTIME),
        ("Naturalytelser", Field.BENEFITS),
        ("St.%", Field.FULL_TIME_SHARE),
        ("Stillingsprosent (%)", Field.FULL_TIME_SHARE),
        ("Deltid %", Field.FULL_TIME_SHARE),
        ("Tilsetjingsform", Field.APPOINTMENT),
        ("Tiltrådt", Field.STARTED),
        ("Slutta", Field.LEFT),
        ("Ønskjer større stilling", Field.WANTS_MORE_HOURS),
        ("Avtalte dagsverk", Field.AGREED_DAYS),
        ("Eigenmeldt fråvær", Field.SELF_CERTIFIED_DAYS),
        ("Legemeldt fravær", Field.DOCTOR_CERTIFIED_DAYS),
        ("Sjukt barn", Field.SICK_CHILD_DAYS),
        ("Lønnart tekst", Field.PAY_TYPE),
        ("Beløp", Field.AMOUNT),
    ],
)
def test_a_usual_header_is_sure_in_any_spelling(header: str, field: Field):
    assert fields_of(header)[0] == (field, SURE)
    assert recognised(header)


@pytest.mark.parametrize("header", ["10001", "Kvinne", "Fast", "712345,50", "Per Hansen", "31.12.2024", "", "(%)x"])
def test_a_cell_is_not_taken_for_a_header(header: str):
    assert not recognised(header)


@pytest.mark.parametrize("header", ["Ansiennitetsdato", "Yrkeskode", "E-post", "Alder"])
def test_a_header_of_no_use_is_known_and_stands_for_no_field(header: str):
    assert recognised(header)
    assert fields_of(header) == ()


def test_a_header_with_two_meanings_gives_both():
    assert [field for field, _ in fields_of("Pers.nr")] == [Field.EMPLOYEE_NUMBER, Field.NATIONAL_ID]
    assert {field for field, _ in fields_of("Prosent")} == {Field.LEAVE_GRADE, Field.FULL_TIME_SHARE}


def test_a_header_inside_a_longer_one_is_a_guess_to_ask_about():
    assert fields_of("Årslønn etter lokale forhandlinger") == ((Field.AGREED_PAY, CONTAINED),)
    assert CONTAINED < CONFIDENCE_LIMIT


def test_a_misspelt_header_is_a_guess_to_ask_about():
    assert fields_of("Stilingskodde") == ((Field.POSITION_CODE, SURE),)
    assert fields_of("Stilligskode") == ((Field.POSITION_CODE, NEAR),)
    assert not recognised("Stilligskode")


def test_a_header_joined_from_two_rows_is_known_by_its_last_part():
    assert fields_of("Lønn / Årslønn") == ((Field.AGREED_PAY, 0.9),)


def test_a_word_inside_another_word_is_nothing():
    assert fields_of("Avdelingsleder") == ()


def test_every_field_has_headers():
    assert [field for field in Field if not known_headers(field)] == []


@given(st.sampled_from([header for field in Field for header in known_headers(field)]))
def test_a_known_header_is_recognised_in_capitals_with_blanks_and_without_norwegian_letters(header: str):
    ascii_only = header.replace("ø", "oe").replace("å", "aa").replace("Å", "Aa").replace("æ", "ae").replace("Ø", "Oe")
    assert recognised(header)
    assert fold(f"  {ascii_only.upper()} ") == fold(header)
    assert fields_of(ascii_only.upper()) == fields_of(header)


@given(st.text(max_size=30))
def test_any_text_at_all_gives_ordered_confidences_between_0_and_1(text: str):
    confidences = [confidence for _, confidence in fields_of(text)]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence <= 1 for confidence in confidences)
