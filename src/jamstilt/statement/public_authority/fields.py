"""Part 3, scope and element 1: the fields of work, the grounds that are treated in them, and the principles."""

from __future__ import annotations

from collections import defaultdict

from jamstilt.authority.field import FieldOfWork, Principle
from jamstilt.authority.matrix import ElementAnswer, authority_matrix
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.number import NOT_APPLICABLE
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.statement.public_authority.lines import PART, grounds, key_numbers, section, wrote
from jamstilt.statement.statement import Column, Detail, Entry, Record, Row, Section, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer


def scope(writer: Writer) -> Section | None:
    """Each field, what the authority is in it, and which grounds are treated there."""
    fields = writer.registers.authority.fields
    blocks = (*(_field(writer, each) for each in fields), *((_grounds_table(writer),) if fields else ()))
    return section(writer, "authority_scope", writer.words("law.authority_scope.title"), blocks)


def principles(writer: Writer) -> Section | None:
    """The principles, procedures and standards, with the field that each holds in."""
    blocks = tuple(_principle(writer, each) for each in writer.registers.authority.principles)
    return section(writer, "authority_principles", writer.words("law.authority_principles.title"), blocks)


def _field(writer: Writer, field: FieldOfWork) -> Record:
    role = Detail(writer.words(f"{PART}.label.role"), writer.words(f"{PART}.role.{field.role}"))
    return Record(
        f"field-{field.key}",
        writer.read(field.title),
        (role, *wrote(writer, "about", field.text), *_left_out(writer, field)),
    )


def _left_out(writer: Writer, field: FieldOfWork) -> tuple[Detail, ...]:
    """Why grounds are not treated, in one line for each language; those with the same reason stand together."""
    by_reason: defaultdict[tuple[Language | None, str], list[Ground]] = defaultdict(list)
    for ground, reason in (field.not_relevant or {}).items():
        by_reason[language_of(writer, reason), writer.read(reason)].append(ground)
    told: defaultdict[Language | None, list[str]] = defaultdict(list)
    for (language, reason), named in by_reason.items():
        words = Words(language) if language else writer.words  # one line is in one language, for a voice to read it
        grounds = ", ".join(words(f"law.ground.{each}") for each in named)
        told[language].append(words(f"{PART}.not_treated", grounds=_capital(grounds), reason=reason))
    label = writer.words(f"{PART}.label.not_treated")
    return tuple(Detail(label, " ".join(reasons), language) for language, reasons in told.items())


def _principle(writer: Writer, principle: Principle) -> Record:
    fields = {each.key: each for each in writer.registers.authority.fields}
    field = fields.get(principle.field or "")
    return Record(
        f"principle-{principle.key}",
        writer.read(principle.title),
        (
            *wrote(writer, "content", principle.text),
            *wrote(writer, "field", field.title if field else None),
            *grounds(writer, principle.grounds),
            *key_numbers(writer, "principle", principle.key, principle.numbers),
        ),
    )


def _grounds_table(writer: Writer) -> Table:
    """Grounds down, fields across: treated there, a reason why not, or neither."""
    words, fields = writer.words, writer.registers.authority.fields
    cells: defaultdict[tuple[str, Ground], list[ElementAnswer]] = defaultdict(list)
    for cell in authority_matrix(writer.registers.authority, writer.year):
        cells[cell.field, cell.ground].append(cell)
    rows = tuple(
        Row(
            _capital(words(f"law.ground.{ground}")), tuple(_treated(writer, cells[each.key, ground]) for each in fields)
        )
        for ground in AUTHORITY_GROUNDS
    )
    return Table(
        "authority_grounds",
        words(f"{PART}.grounds.caption", year=writer.year),
        words(f"{PART}.grounds.stub"),
        tuple(Column(writer.read(each.title)) for each in fields),
        rows,
        (words(f"{PART}.grounds.note"),),
    )


def _treated(writer: Writer, cells: list[ElementAnswer]) -> Entry:
    """How many of the four elements say something of the ground in the field."""
    answered = sum(bool(cell.answered_by) for cell in cells)
    if answered:
        return Entry(writer.words(f"{PART}.grounds.answered", count=answered, of=len(cells)))
    reasoned = any(cell.not_relevant is not None for cell in cells)
    return Entry(writer.words(f"{PART}.grounds.not_relevant") if reasoned else NOT_APPLICABLE)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
