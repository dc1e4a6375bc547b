"""The matrices of completeness: ground by area for the employer, ground by element in each field of an authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jamstilt.activity.matrix import Treated, grounds_of, matrix, treats_age
from jamstilt.authority.matrix import ElementAnswer, authority_matrix
from jamstilt.language.catalogue import Words
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Area, Ground
from jamstilt.law.measure_record import StatementElement
from jamstilt.statement.profile import Profile
from jamstilt.statement.registers import Registers
from jamstilt.statement.statement import Column, Entry, Row, Table


class MatrixSign(StrEnum):
    """What stands in a cell. Their words are ``completeness.cell.<key>``, one short word each."""

    MEASURE = "measure"
    """A risk was found, and a measure answers it."""
    RISK = "risk"
    """A risk was found, and no measure answers it yet."""
    EXAMINED = "examined"
    """Examined, and no risk was found."""
    TREATED = "treated"
    """An entry of the authority's register treats it."""
    NOT_RELEVANT = "not_relevant"
    """Said, with a reason, not to be relevant in the field."""
    HOLE = "hole"
    """Nobody has written anything."""


@dataclass(frozen=True, slots=True)
class Matrices:
    """The signs of both matrices; a field of work is named by its key."""

    areas: Mapping[tuple[Area, Ground], MatrixSign] = field(default_factory=dict[tuple[Area, Ground], MatrixSign])
    fields: Mapping[tuple[str, Ground, StatementElement], MatrixSign] = field(
        default_factory=dict[tuple[str, Ground, StatementElement], MatrixSign]
    )
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    """The name of each field of work, in the order of the page."""


def matrices(registers: Registers, profile: Profile, words: Words) -> Matrices:
    """Both matrices of what is written; with age among the employer's grounds where somebody has added it (R1.5)."""
    activity, authority = registers.activity, registers.authority
    areas = matrix(activity, has_age=treats_age(activity))
    return Matrices(
        areas={place: _work_sign(cell) for place, cell in areas.items()},
        fields={
            (cell.field, cell.ground, cell.element): _authority_sign(cell)
            for cell in authority_matrix(authority, profile.year)
        },
        titles={each.key: each.title.read(words.language, profile.first_language) for each in authority.fields},
    )


def area_matrix(found: Matrices, words: Words) -> Table:
    """Grounds down the page and areas across; an empty register is holes all over."""
    grounds = grounds_of(has_age=any(ground is Ground.AGE for _, ground in found.areas))
    columns = tuple(Column(words(f"completeness.area.{area}")) for area in Area)
    rows = tuple(
        Row(
            _ground(ground, words),
            tuple(_entry(found.areas.get((area, ground), MatrixSign.HOLE), words) for area in Area),
        )
        for ground in grounds
    )
    caption = words("completeness.table.areas")
    return Table("completeness_areas", caption, words("completeness.column.ground"), columns, rows)


def field_matrices(found: Matrices, words: Words) -> tuple[Table, ...]:
    """A table for each field: all twelve grounds down the page, the four elements across."""
    return tuple(_field_matrix(found, key, title, words) for key, title in found.titles.items())


def matrix_signs(words: Words) -> tuple[str, ...]:
    """What each word in the matrices means."""
    return tuple(
        words("completeness.mark", sign=words(f"completeness.cell.{sign}"), meaning=words(f"completeness.sign.{sign}"))
        for sign in MatrixSign
    )


def _field_matrix(found: Matrices, key: str, title: str, words: Words) -> Table:
    columns = tuple(Column(words(f"completeness.element.{element}")) for element in StatementElement)
    rows = tuple(
        Row(
            _ground(ground, words),
            tuple(
                _entry(found.fields.get((key, ground, element), MatrixSign.HOLE), words) for element in StatementElement
            ),
        )
        for ground in AUTHORITY_GROUNDS
    )
    caption = words("completeness.table.field", title=title)
    return Table(f"completeness_field_{key}", caption, words("completeness.column.ground"), columns, rows)


def _work_sign(cell: Treated) -> MatrixSign:
    if cell.risks:
        return MatrixSign.MEASURE if cell.measures else MatrixSign.RISK
    return MatrixSign.EXAMINED if cell.examined else MatrixSign.HOLE


def _authority_sign(cell: ElementAnswer) -> MatrixSign:
    if cell.answered_by:
        return MatrixSign.TREATED
    return MatrixSign.HOLE if cell.is_hole else MatrixSign.NOT_RELEVANT


def _entry(sign: MatrixSign, words: Words) -> Entry:
    return Entry(words(f"completeness.cell.{sign}"))


def _ground(ground: Ground, words: Words) -> str:
    name = words(f"law.ground.{ground}")
    return name[:1].upper() + name[1:]
