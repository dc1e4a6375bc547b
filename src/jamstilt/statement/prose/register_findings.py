"""What is wrong with the texts of the registers: the same as of authored prose, at the line of the record.

Last year's registers are not looked at: they are printed as they stood in last year's statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, fields, is_dataclass, replace
from typing import Any, TypeAlias

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.findings import Finding, Where
from jamstilt.language.catalogue import Language
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.register_text import sentences_of
from jamstilt.statement.prose.sentence_findings import reference_findings, sentence_findings
from jamstilt.statement.registers import Registers
from jamstilt.statement.writer import Writer

NAMED = frozenset(
    {
        *("title", "label", "body", "owner", "role", "participants", "by", "held", "target_group"),
        *("unit", "recipient_unit", "source", "benchmark"),
        *("definition", "definition_text", "population", "comparison_group", "outcome"),
    }
)
"""Fields that name a thing or define it: a digit in them is part of a name (*employed, 20 to 66 years*), no figure."""

WrittenField: TypeAlias = tuple[str, ByLanguage]


def register_findings(registers: Registers, writer: Writer) -> tuple[Finding, ...]:
    """Everything that a person should know of this year's register texts, in order of register and record.

    Args:
        registers: of the reporting year.
        writer: over the public release; its language is put aside for that of each text.
    """
    records = (record for part in (registers.activity, registers.authority) for record in _records(part))
    return tuple(finding for record in records for finding in _of_record(record, writer))


def _records(part: object) -> Iterator[Any]:
    for field in _fields(part):
        yield from getattr(part, field.name)


def _of_record(record: Any, writer: Writer) -> Iterator[Finding]:  # noqa: ANN401 - any record of a register
    for name, wording in _wordings(record):
        for language, text in _texts(wording, writer.profile.first_language):
            own = replace(writer, words=replace(writer.words, language=language))
            yield from _of_text(text, record.at, own, is_named=name in NAMED, plan=_plan_of(record))


def _of_text(text: str, at: Where, writer: Writer, *, is_named: bool, plan: str) -> Iterator[Finding]:
    for sentence in sentences_of(text, at.row or 0):
        if is_named:
            for _, piece in sentence.references:
                yield from reference_findings(piece, at, writer)
        else:
            yield from (replace(finding, where=at) for finding in sentence_findings(sentence, at.file, writer, plan))


def _plan_of(record: object) -> str:
    """The plan that every text of a record is about."""
    match record:
        case ActionPlan(key=key):
            return key
        case PlanMeasure(plan=str(key)):
            return key
        case _:
            return ""


def _wordings(record: object) -> Iterator[WrittenField]:
    """Every wording of a record and of what is in it, under the name of its field."""
    for field in _fields(record):
        yield from _in(field.name, getattr(record, field.name))


def _in(name: str, value: object) -> Iterator[WrittenField]:
    match value:
        case ByLanguage():
            yield name, value
        case dict():
            for each in _values(value):
                yield from _in(name, each)
        case tuple():
            for each in _items(value):
                yield from _wordings(each) if is_dataclass(each) else ()
        case _:
            pass


def _texts(wording: ByLanguage, first: Language) -> Iterator[tuple[Language, str]]:
    written = [(language, wording.in_language(language)) for language in Language]
    yield from ((language, text) for language, text in (*written, (first, wording.own)) if text)


def _fields(record: Any) -> tuple[Field[Any], ...]:  # noqa: ANN401 - any record of a register
    return fields(record)


def _values(value: Mapping[Any, object]) -> Iterable[object]:
    return value.values()


def _items(value: tuple[object, ...]) -> Iterable[object]:
    return value
