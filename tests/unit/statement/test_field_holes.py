"""Holes of the matrix of § 24: told once for each field, element by element."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import PROFILE

from jamstilt.authority.authority import Authority
from jamstilt.authority.field import Expectation, FieldOfWork, Principle
from jamstilt.authority.programme import Programme
from jamstilt.findings import Severity, Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.law.measure_record import StatementElement
from jamstilt.statement.completeness.field_holes import field_holes
from jamstilt.statement.completeness.matrices import MatrixSign, matrices
from jamstilt.statement.registers import Registers

FIELD = FieldOfWork(key="schools", title="Skular", at=Where(file="authority/fields.toml", row=3))
ALL = Authority(
    fields=(FIELD,),
    principles=(Principle(key="for_all", title="For alle", grounds=AUTHORITY_GROUNDS),),
    expectations=(Expectation(key="more", title="Fleire kjem", grounds=AUTHORITY_GROUNDS),),
    programmes=(Programme(key="mika", title="Rettleiing", field="schools", grounds=AUTHORITY_GROUNDS, result="Godt"),),
)
NOT_FOR_AGE = tuple(each for each in AUTHORITY_GROUNDS if each is not Ground.AGE)


def said(authority: Authority, language: Language = Language.NYNORSK) -> list[str]:
    return [Words(language).say(each.problem) for each in field_holes(authority, 2024)]


def test_a_field_where_every_place_is_answered_has_no_finding():
    assert field_holes(ALL, 2024) == ()


def test_a_field_with_nothing_lacks_all_grounds_in_all_elements():
    [told] = said(Authority(fields=(FIELD,)))
    assert told == (
        "Ruter utan svar i matrisa for feltet «schools»: 48 av 48. "
        "Prinsipp (alle grunnlag), Handling (alle grunnlag), Resultat (alle grunnlag), Planar (alle grunnlag)."
    )


def test_the_element_and_the_ground_are_named_with_the_line_of_the_field():
    programme = replace(ALL.programmes[0], grounds=NOT_FOR_AGE)
    [found] = field_holes(replace(ALL, programmes=(programme,)), 2024)
    assert Words(Language.NYNORSK).say(found.problem).endswith("2 av 48. Handling (alder), Resultat (alder).")
    assert (found.where.file, found.where.row, found.severity) == ("authority/fields.toml", 3, Severity.NOTE)


def test_a_reason_fills_the_hole():
    field = replace(FIELD, not_relevant={Ground.AGE: "Alle er barn"})
    assert field_holes(replace(ALL, fields=(field,), programmes=()), 2024) != ()
    programme = replace(ALL.programmes[0], grounds=NOT_FOR_AGE)
    assert field_holes(replace(ALL, fields=(field,), programmes=(programme,)), 2024) == ()


@pytest.mark.parametrize("language", Language)
def test_it_is_said_in_every_language(language):
    assert "{" not in said(Authority(fields=(FIELD,)), language)[0]


def test_the_page_shows_what_treats_a_place_what_is_not_relevant_and_the_holes():
    field = replace(FIELD, not_relevant={Ground.AGE: "Alle er barn"})
    programme = replace(ALL.programmes[0], grounds=(Ground.GENDER,))
    only = Authority(fields=(field,), programmes=(programme,))
    found = matrices(Registers(authority=only), PROFILE, Words(Language.NYNORSK))
    signs = {ground: found.fields["schools", ground, StatementElement.ACTION] for ground in AUTHORITY_GROUNDS}
    assert signs[Ground.GENDER] is MatrixSign.TREATED
    assert signs[Ground.AGE] is MatrixSign.NOT_RELEVANT
    assert signs[Ground.RELIGION] is MatrixSign.HOLE
    assert found.titles == {"schools": "Skular"}
