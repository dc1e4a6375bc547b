"""The page of completeness: for those who work on the statement, never for publishing. It holds no figure."""

from __future__ import annotations

from dataclasses import fields

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Words
from jamstilt.language.message import say
from jamstilt.law.confidence import Confidence
from jamstilt.law.requirement import Duty, Force
from jamstilt.statement.completeness.answered import Answered, Standing
from jamstilt.statement.completeness.completeness import PARTS, Completeness, place_or_reason
from jamstilt.statement.completeness.matrices import Matrices, area_matrix, field_matrices, matrix_signs
from jamstilt.statement.completeness.overview import overview
from jamstilt.statement.profile import Profile
from jamstilt.statement.statement import (
    Column,
    Entry,
    Labels,
    Points,
    Prose,
    Row,
    Section,
    Statement,
    Table,
)

COLUMNS = ("standing", "force", "asks", "provision")
"""Where it is answered comes first: on a narrow screen it is what one sees without scrolling."""

LABELS = {"confidential": "completeness.page.internal", "skip_to_content": "statement.label.skip"}


def completeness_page(found: Completeness, matrices: Matrices, profile: Profile, words: Words) -> Statement:
    """One page in one language: what the law asks, where each thing is answered, and where nobody has looked."""
    asked = [duty for duty in PARTS if found.of(duty)]
    return Statement(
        organisation=profile.organisation,
        title=words("completeness.page.title"),
        subtitle=words("completeness.page.subtitle", year=profile.year),
        year=profile.year,
        language=words.language,
        audience=Audience.INTERNAL,
        labels=_labels(words),
        parts=(
            overview(found, words),
            *(_part(found, duty, words) for duty in asked),
            *_matrices(found, matrices, words),
            *_optional(found, words),
            _marks(words),
        ),
    )


def _part(found: Completeness, duty: Duty, words: Words) -> Section:
    title = words(f"statement.{PARTS[duty]}.title")
    answers = found.of(duty)
    columns = tuple(Column(words(f"completeness.column.{name}")) for name in COLUMNS)
    rows = tuple(_row(each, words) for each in answers)
    caption = words(f"completeness.table.{PARTS[duty]}")
    table = Table(f"completeness_{duty}", caption, words("completeness.column.requirement"), columns, rows)
    provision = words("statement.law", provision=answers[0].requirement.provision.section.replace(" ", "\u00a0"))
    return Section(f"completeness_{duty}", title, (table,), provision)


def _row(answered: Answered, words: Words) -> Row:
    texts = (
        words(
            "completeness.stands",
            standing=say(f"completeness.standing.{answered.standing}"),
            place=place_or_reason(answered),
        ),
        words(f"law.force.{answered.force}"),
        words.say(answered.requirement.asks),
        provision(answered, words),
    )
    return Row(words.say(answered.requirement.title), tuple(Entry(text) for text in texts))


def provision(answered: Answered, words: Words) -> str:
    """The place in the law; for what was not read on an official page it is printed as guidance, never as law."""
    asked = answered.requirement
    if asked.confidence in (Confidence.SECONDARY, Confidence.UNVERIFIED):
        return words("completeness.guidance", rule=asked.rule)
    return str(asked.provision).replace(" ", "\u00a0")


def _matrices(found: Completeness, matrices: Matrices, words: Words) -> tuple[Section, ...]:
    work = (
        Section(
            "areas_and_grounds",
            words("completeness.matrix.areas.title"),
            (Prose(words("completeness.matrix.areas")), area_matrix(matrices, words)),
        ),
    )
    tables = field_matrices(matrices, words)
    no_field = Prose(words("completeness.reason.no_field"))
    authority = (
        Section(
            "fields_and_grounds",
            words("completeness.matrix.fields.title"),
            (Prose(words("completeness.matrix.fields")), *(tables or (no_field,))),
        ),
    )
    return (
        *(work if found.of(Duty.ACTIVE_WORK) else ()),
        *(authority if found.of(Duty.PUBLIC_AUTHORITY) else ()),
    )


def _optional(found: Completeness, words: Words) -> tuple[Section, ...]:
    optional = [each for each in found.answers if each.force is not Force.MUST]
    items = tuple(
        words(
            "completeness.optional_item",
            title=each.requirement.title,
            force=say(f"law.force.{each.force}"),
            standing=say(f"completeness.standing.{each.standing}"),
        )
        for each in optional
    )
    blocks = (Prose(words("completeness.optional")), Points(items))
    return (Section("optional", words("completeness.optional.title"), blocks),) if items else ()


def _marks(words: Words) -> Section:
    forces = tuple(
        words("completeness.mark", sign=say(f"law.force.{force}"), meaning=say(f"completeness.force.{force}"))
        for force in Force
    )
    standings = tuple(
        words(
            "completeness.mark",
            sign=say(f"completeness.standing.{standing}"),
            meaning=say(f"completeness.meaning.{standing}"),
        )
        for standing in Standing
    )
    rest = (words("completeness.meaning.guidance"), words("completeness.meaning.measured"))
    return Section(
        "marks", words("completeness.marks.title"), (Points((*forces, *standings, *rest, *matrix_signs(words))),)
    )


def _labels(words: Words) -> Labels:
    names = [each.name for each in fields(Labels)]
    return Labels(**{name: words(LABELS.get(name, f"statement.label.{name}")) for name in names})
