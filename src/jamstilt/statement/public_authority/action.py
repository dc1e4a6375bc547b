"""Part 3, element 2: how principles become action, field by field: programmes, cases, grants, events, and plans."""

from __future__ import annotations

from jamstilt.authority.field import FieldOfWork
from jamstilt.statement.public_authority.cases import cases
from jamstilt.statement.public_authority.events import meetings
from jamstilt.statement.public_authority.lines import PART, section
from jamstilt.statement.public_authority.money import appropriated, grants
from jamstilt.statement.public_authority.plans import action_plans
from jamstilt.statement.public_authority.programmes import programme_section, programmes_table
from jamstilt.statement.statement import Block, Record, Section
from jamstilt.statement.writer import Writer


def action(writer: Writer) -> Section | None:
    """A section for each field, one for what belongs to none of them, and one for the action plans."""
    return section(
        writer,
        "authority_action",
        writer.words("law.authority_action.title"),
        (),
        (
            *(_field(writer, each) for each in writer.registers.authority.fields),
            _in_no_field(writer),
            action_plans(writer),
        ),
    )


def _field(writer: Writer, field: FieldOfWork) -> Section | None:
    """A programme that has prose of its own becomes a section; the others stand in a table."""
    own = [each for each in writer.registers.authority.programmes if each.field == field.key]
    texts = {text.section for text in writer.registers.texts}
    told = tuple(programme_section(writer, each) for each in own if each.key in texts)
    table = programmes_table(writer, field.key, [each for each in own if each.key not in texts])
    parts, schemes = _parts(writer, field.key, field.key, {each.key for each in own})
    return section(writer, field.key, writer.read(field.title), (*table, *parts), (*told, schemes))


def _in_no_field(writer: Writer) -> Section | None:
    """Cases without a programme, events and studies without a field, money without a programme."""
    authority = writer.registers.authority
    fields = {each.key for each in authority.fields}
    elsewhere = {each.key for each in authority.programmes if each.field in fields}
    nowhere = {each.key for each in authority.programmes} - elsewhere
    loose = programmes_table(writer, "other_work", [each for each in authority.programmes if each.key in nowhere])
    amounts = appropriated(writer, (each for each in authority.appropriations if each.programme not in elsewhere))
    money = (Record("appropriations", writer.words(f"{PART}.appropriations"), amounts),) if amounts else ()
    parts, schemes = _parts(writer, "other_work", None, nowhere)
    title = writer.words(f"{PART}.other_work")
    return section(writer, "other_work", title, (*loose, *parts, *money), (schemes,))


def _parts(
    writer: Writer, key: str, field: str | None, programmes: set[str]
) -> tuple[tuple[Block, ...], Section | None]:
    """Cases and what else is done, and the section of grants; ``None`` as field holds all that lies in no field."""
    authority, words = writer.registers.authority, writer.words
    fields = {each.key for each in authority.fields}
    every = {each.key for each in authority.programmes}

    def lies_here(place: str | None) -> bool:
        return place == field if field is not None else place not in fields

    caseloads = [
        each
        for each in authority.caseloads
        if each.programme in programmes or (field is None and each.programme not in every)
    ]
    schemes = [each for each in authority.grants if lies_here(each.field)]
    blocks = (
        *cases(writer, key, caseloads),
        *meetings(
            writer,
            key,
            [each for each in authority.events if lies_here(each.field)],
            [each for each in authority.studies if lies_here(each.field)],
            [each for each in authority.networks if lies_here(each.field)],
        ),
    )
    return blocks, section(writer, f"{key}_grants", words(f"{PART}.grants.title"), grants(writer, key, schemes))
