"""Part 3, scope and element 1: the fields of work, the grounds that are treated in them, and the principles."""

from __future__ import annotations

from collections import defaultdict

from jamstilt.authority.field import Principle
from jamstilt.authority.matrix import ElementAnswer, authority_matrix
from jamstilt.language.number import NOT_APPLICABLE
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.public_authority.cells import facts, table_of_words, titled, told
from jamstilt.statement.public_authority.lines import (
    PART,
    capital,
    grounds,
    grounds_text,
    key_numbers,
    not_relevant_in,
    section,
)
from jamstilt.statement.statement import Column, Entry, Row, Section, Table
from jamstilt.statement.writer import Writer

_SIGNS = ("treated", "not_relevant", "nothing")
_WORDED = _SIGNS[:2]
"""What stands in the table of grounds; nothing is the usual dash."""


def scope(writer: Writer) -> Section | None:
    """Each field, what the authority is in it, and which grounds are treated there."""
    rows = (
        titled(writer, each.title, (told(writer, each.text), Entry(writer.words(f"{PART}.role.{each.role}"))))
        for each in writer.registers.authority.fields
    )
    caption, stub = writer.words(f"{PART}.fields.caption"), writer.words(f"{PART}.label.field")
    fields = table_of_words(writer, "authority_fields", caption, stub, ("label.about", "label.role"), rows)
    blocks = (*fields, *_grounds_table(writer), *_reasons(writer))
    return section(writer, "authority_scope", writer.words("law.authority_scope.title"), blocks)


def principles(writer: Writer) -> Section | None:
    """The principles, procedures and standards, with the field that each holds in."""
    rows = (_principle(writer, each) for each in writer.registers.authority.principles)
    caption, stub = writer.words(f"{PART}.principles.caption"), writer.words(f"{PART}.principles.stub")
    columns = ("label.content", "label.field", "programmes.facts")
    held = table_of_words(writer, "authority_principles", caption, stub, columns, rows)
    return section(writer, "authority_principles", writer.words("law.authority_principles.title"), held)


def _principle(writer: Writer, principle: Principle) -> Row:
    fields = {each.key: each for each in writer.registers.authority.fields}
    field = fields.get(principle.field or "")
    lines = (
        *key_numbers(writer, "principle", principle.key, principle.numbers),
        *grounds(writer, principle.grounds, not_relevant_in(writer, principle.field)),
    )
    everywhere = Entry(writer.words(f"{PART}.principles.everywhere"))
    where = told(writer, field.title) if field else everywhere
    return titled(writer, principle.title, (told(writer, principle.text), where, facts(lines)))


def _grounds_table(writer: Writer) -> tuple[Table, ...]:
    """Grounds down, fields across: treated there, a reason why not, or neither."""
    words, fields = writer.words, writer.registers.authority.fields
    cells: defaultdict[tuple[str, Ground], list[ElementAnswer]] = defaultdict(list)
    for cell in authority_matrix(writer.registers.authority, writer.year):
        cells[cell.field, cell.ground].append(cell)
    signs = {place: _sign(found) for place, found in cells.items()}
    texts = {sign: words(f"{PART}.grounds.{sign}") if sign in _WORDED else NOT_APPLICABLE for sign in _SIGNS}
    rows = tuple(
        Row(
            capital(words(f"law.ground.{ground}")),
            tuple(Entry(texts[signs[each.key, ground]]) for each in fields),
        )
        for ground in AUTHORITY_GROUNDS
    )
    if not fields:
        return ()
    meanings = (words(f"{PART}.grounds.means_{sign}", sign=texts[sign]) for sign in _SIGNS if sign in signs.values())
    return (
        Table(
            "authority_grounds",
            words(f"{PART}.grounds.caption", year=writer.year),
            words(f"{PART}.grounds.stub"),
            tuple(Column(writer.read(each.title)) for each in fields),
            rows,
            (" ".join(meanings),),
        ),
    )


def _sign(cells: list[ElementAnswer]) -> str:
    """Treated if one of the four elements says something of the ground in the field."""
    if any(cell.answered_by for cell in cells):
        return "treated"
    return "not_relevant" if any(cell.not_relevant is not None for cell in cells) else "nothing"


def _reasons(writer: Writer) -> tuple[Table, ...]:
    """Why grounds are not treated: those of a field with the same reason stand together, and so do the fields."""
    words = writer.words
    by_reason: dict[tuple[str, ByLanguage], list[Ground]] = {}
    for field in writer.registers.authority.fields:
        for ground, reason in (field.not_relevant or {}).items():
            by_reason.setdefault((field.key, reason), []).append(ground)
    by_field: dict[tuple[tuple[Ground, ...], ByLanguage], list[str]] = {}
    for (key, reason), named in by_reason.items():
        by_field.setdefault((tuple(sorted(named, key=AUTHORITY_GROUNDS.index)), reason), []).append(key)
    titles = {each.key: writer.read(each.title) for each in writer.registers.authority.fields}
    rows = (
        Row(
            ", ".join(titles[key] for key in keys),
            (Entry(capital(grounds_text(writer, named))), told(writer, reason)),
        )
        for (named, reason), keys in by_field.items()
    )
    return table_of_words(
        writer,
        "authority_not_treated",
        words(f"{PART}.reasons.caption"),
        words(f"{PART}.label.field"),
        ("label.grounds", "reasons.reason"),
        rows,
    )
