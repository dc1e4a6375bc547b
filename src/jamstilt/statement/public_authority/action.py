"""Part 3, element 2: how principles become action, field by field: programmes, cases, grants, events, and plans."""

from __future__ import annotations

from jamstilt.authority.field import FieldOfWork
from jamstilt.authority.programme import Programme
from jamstilt.law.measure_record import Progress
from jamstilt.statement.public_authority.cases import cases
from jamstilt.statement.public_authority.events import event, network, study
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    section,
    status,
    wrote,
    years,
)
from jamstilt.statement.public_authority.money import appropriated, grants
from jamstilt.statement.public_authority.plans import action_plans
from jamstilt.statement.statement import Block, Detail, Prose, Record, Section
from jamstilt.statement.wordings import paragraph
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
    """A programme that has prose of its own becomes a section; the others stand as records."""
    own = [each for each in writer.registers.authority.programmes if each.field == field.key]
    texts = {text.section for text in writer.registers.texts}
    told = tuple(_programme_section(writer, each) for each in own if each.key in texts)
    records = tuple(_programme(writer, each) for each in own if each.key not in texts)
    return section(
        writer,
        field.key,
        writer.read(field.title),
        records,
        (*told, *_parts(writer, field.key, field.key, {each.key for each in own})),
    )


def _in_no_field(writer: Writer) -> Section | None:
    """Cases without a programme, events and studies without a field, money without a programme."""
    authority = writer.registers.authority
    fields = {each.key for each in authority.fields}
    elsewhere = {each.key for each in authority.programmes if each.field in fields}
    nowhere = {each.key for each in authority.programmes} - elsewhere
    loose = tuple(_programme(writer, each) for each in authority.programmes if each.key in nowhere)
    amounts = appropriated(writer, (each for each in authority.appropriations if each.programme not in elsewhere))
    money = (Record("appropriations", writer.words(f"{PART}.appropriations"), amounts),) if amounts else ()
    return section(
        writer,
        "other_work",
        writer.words(f"{PART}.other_work"),
        (*loose, *money),
        _parts(writer, "other_work", None, nowhere),
    )


def _parts(writer: Writer, key: str, field: str | None, programmes: set[str]) -> tuple[Section | None, ...]:
    """Cases, grants, and what else is done; ``None`` as field holds all that lies in no field."""
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
    others: tuple[Block, ...] = (
        *(event(writer, each) for each in authority.events if lies_here(each.field)),
        *(study(writer, each) for each in authority.studies if lies_here(each.field)),
        *(network(writer, each) for each in authority.networks if lies_here(each.field)),
    )
    return (
        section(writer, f"{key}_cases", words(f"{PART}.cases.title"), cases(writer, key, caseloads)),
        section(writer, f"{key}_grants", words(f"{PART}.grants.title"), grants(writer, key, schemes)),
        section(writer, f"{key}_events", words(f"{PART}.events.title"), others),
    )


def _programme_section(writer: Writer, programme: Programme) -> Section:
    return Section(
        programme.key,
        writer.read(programme.title),
        (
            *_paragraphs(writer, programme),
            Record(
                f"programme-{programme.key}",
                writer.words(f"{PART}.facts"),
                _facts(writer, programme),
                status(writer, programme.progress),
            ),
        ),
    )


def _paragraphs(writer: Writer, programme: Programme) -> tuple[Prose, ...]:
    lead = writer.words(f"{PART}.label.purpose") + "."
    return (*paragraph(writer, programme.purpose, lead), *paragraph(writer, programme.action))


def _programme(writer: Writer, programme: Programme) -> Record:
    return Record(
        f"programme-{programme.key}",
        writer.read(programme.title),
        (
            *wrote(writer, "purpose", programme.purpose),
            *wrote(writer, "planned" if programme.progress is Progress.PLANNED else "action", programme.action),
            *_facts(writer, programme),
        ),
        status(writer, programme.progress),
    )


def _facts(writer: Writer, programme: Programme) -> tuple[Detail, ...]:
    money = (each for each in writer.registers.authority.appropriations if each.programme == programme.key)
    return (
        *wrote(writer, "target_group", programme.target_group),
        *wrote(writer, "owner", programme.owner),
        *years(writer, programme.since, programme.until),
        *appropriated(writer, money),
        *key_numbers(writer, "programme", programme.key, programme.numbers),
        *grounds(writer, programme.grounds),
    )
