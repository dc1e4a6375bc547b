"""The method annex: populations, definitions, signs, sources, and how few people are too few."""

from __future__ import annotations

from jamstilt.disclosure.audience import Audience
from jamstilt.language.number import ABOUT
from jamstilt.statement.method_registers import (
    facts,
    register_definitions,
    register_protection,
    register_sources,
)
from jamstilt.statement.restated_section import restated_section
from jamstilt.statement.state_of_equality import notes
from jamstilt.statement.statement import Points, Prose, Section
from jamstilt.statement.writer import Writer

DEFINITIONS = ("employees", "groups", "temporary", "part_time", "involuntary", "leave", "sick_leave", "pay", "ratio")


def method(writer: Writer) -> Section:
    """How the figures were made, so that a reader can judge and repeat them."""
    words, profile = writer.words, writer.profile
    leave = "working_days" if profile.leave_in_working_days else "calendar_days"
    definitions = [words(f"statement.method.{name}") for name in DEFINITIONS]
    protection = (
        [Prose(words("statement.method.protection", threshold=profile.threshold, minimum=profile.quantile_minimum))]
        if writer.release.audience is Audience.PUBLIC
        else [Prose(words("statement.method.confidential"))]
    )
    sections = (
        Section(
            "populations",
            words("statement.method.populations.title"),
            (
                Prose(words("statement.method.populations", date=profile.reference_date)),
                *(Prose(note) for note in notes.mixture(writer)),
            ),
        ),
        Section(
            "definitions",
            words("statement.method.definitions.title"),
            (Points((*definitions, words(f"statement.note.{leave}"))),),
        ),
        *register_definitions(writer),
        Section(
            "protection",
            words("statement.method.protection.title"),
            (*protection, *register_protection(writer)),
        ),
        Section(
            "signs",
            words("statement.method.signs.title"),
            (
                Prose(words("statement.method.rounding")),
                *((Prose(words("rounding.method", sign=ABOUT)),) if _is_coarse(writer) else ()),
                Points(
                    tuple(
                        words(f"statement.sign.{name}")
                        for name in ("suppressed", "not_known", "not_applicable", "zero")
                    )
                ),
            ),
        ),
        Section(
            "sources",
            words("statement.method.sources.title"),
            (_sources(writer), *register_sources(writer), *facts(writer)),
        ),
    )
    restated = restated_section(writer, profile.restated, profile.restatement_reasons)
    every = (*sections, restated) if restated else sections
    return Section("method", words("statement.method.title"), (), sections=every)


def _is_coarse(writer: Writer) -> bool:
    return any(figure.is_coarse for figure in writer.release.figures.values())


def _sources(writer: Writer) -> Points | Prose:
    """The names of the employer's files are for those entitled: a file may be named after a person."""
    if writer.release.audience is Audience.INTERNAL:
        return Points(writer.profile.sources)
    return Prose(writer.words("statement.source", organisation=writer.profile.organisation) + ".")
