from __future__ import annotations

import polars as pl
import pytest

from jamstilt.intake.cells.tokens import ANSWER, APPOINTMENT, GENDER, LEAVE, NOT_ASKED, read_tokens
from jamstilt.intake.columns.mapping_answers import ANSWERS
from jamstilt.intake.mapping import Field


def meaning(text: str, vocabulary: dict[str, str], own: dict[str, str] | None = None) -> str | None:
    return read_tokens(pl.Series([text]), vocabulary, own).values.to_list()[0]


@pytest.mark.parametrize("text", ["Kvinne", "KVINNE", " kvinne ", "K", "F", "Female", "Dame", "Kvinna", "K."])
def test_a_woman_in_three_languages(text: str):
    assert meaning(text, GENDER) == "women"


@pytest.mark.parametrize("text", ["Mann", "M", "Male", "Herre", "menn"])
def test_a_man_in_three_languages(text: str):
    assert meaning(text, GENDER) == "men"


@pytest.mark.parametrize("text", ["Annet", "Anna", "Ikkje oppgitt", "Ikke oppgitt", "Ikke-binær", "X", "Other"])
def test_other_and_not_stated_are_values(text: str):
    assert meaning(text, GENDER) == "other"


@pytest.mark.parametrize("text", ["1", "2", "0", "Q", "kvinnemann"])
def test_one_and_two_are_never_guessed(text: str):
    assert meaning(text, GENDER) is None


def test_the_users_own_answer_goes_first():
    assert meaning("1", GENDER, {"1": "women"}) == "women"
    assert meaning("K", GENDER, {"k": "men"}) == "men"


def test_an_own_answer_that_is_no_key_of_ours_is_not_used():
    assert meaning("1", GENDER, {"1": "dame"}) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Fast", "permanent"),
        ("Fast ansatt", "permanent"),
        ("Mellombels", "temporary"),
        ("Midlertidig", "temporary"),
        ("Vikar", "temporary"),
        ("Engasjement", "temporary"),
        ("Tilkallingsvikar", "temporary"),
        ("Lærling", "temporary"),
        ("Åremål", None),
        ("Timelønn", None),
    ],
)
def test_forms_of_appointment(text: str, key: str | None):
    assert meaning(text, APPOINTMENT) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [("Ja", "yes"), ("TRUE", "yes"), ("nei", "no"), ("Ikkje spurt", NOT_ASKED), ("kanskje", None), ("1", None)],
)
def test_answers(text: str, key: str | None):
    assert meaning(text, ANSWER) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Foreldrepermisjon", "parental"),
        ("Fedrekvote", "parental"),
        ("Mødrekvote", "parental"),
        ("Fødselspermisjon", "parental"),
        ("Adopsjonspermisjon", "parental"),
        ("410", "parental"),
        ("0499", "parental"),
        ("Ulønnet foreldrepermisjon", "unpaid_care"),
        ("0215", "other"),
        ("Sykt barn", "other"),
        ("999", None),
        ("Romferd", None),
    ],
)
def test_kinds_of_leave(text: str, key: str | None):
    assert meaning(text, LEAVE) == key


def test_an_unknown_word_is_said_once_with_its_count_and_first_place():
    tokens = read_tokens(pl.Series(["Kvinne", "1", "2", None, "1"]), GENDER)
    assert tokens.values.to_list() == ["women", None, None, None, None]
    assert tokens.unknown.rows() == [("1", 2, 1), ("2", 1, 2)]


@pytest.mark.parametrize(
    ("field", "vocabulary", "more"),
    [
        (Field.GENDER, GENDER, set()),
        (Field.APPOINTMENT, APPOINTMENT, set()),
        (Field.WANTS_MORE_HOURS, ANSWER, {NOT_ASKED}),
        (Field.LEAVE_KIND, LEAVE, set()),
    ],
)
def test_our_words_and_the_users_answers_have_the_same_keys(field: Field, vocabulary: dict[str, str], more: set[str]):
    assert set(vocabulary.values()) == set(ANSWERS[field]) | more
