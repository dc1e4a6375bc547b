"""The outline: composes the whole statement from a release, for one audience in one language."""

from __future__ import annotations

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release
from jamstilt.language.catalogue import Words
from jamstilt.statement.active_work.active_work import active_work
from jamstilt.statement.entitled import declarations, for_whom
from jamstilt.statement.method import method
from jamstilt.statement.profile import Profile
from jamstilt.statement.prose.prose import with_prose
from jamstilt.statement.public_authority.public_authority import public_authority
from jamstilt.statement.registers import NOTHING_WRITTEN, Registers
from jamstilt.statement.state_of_equality.state_of_equality import state_of_equality
from jamstilt.statement.statement import Labels, Section, Statement
from jamstilt.statement.writer import Writer
from jamstilt.statement.year_in_figures import year_in_figures


def compose(release: Release, profile: Profile, words: Words, registers: Registers = NOTHING_WRITTEN) -> Statement:
    """The statement in reading order: the year in figures, parts 1 to 3, and how it was made.

    The complete version opens with whom it is for, and ends with the declarations to sign.
    """
    writer = Writer(release, profile, words, registers)
    return Statement(
        organisation=profile.organisation,
        title=words("statement.title"),
        subtitle=words("statement.subtitle", year=profile.year),
        year=profile.year,
        language=words.language,
        audience=release.audience,
        labels=_labels(writer),
        parts=(*_parts(writer), *declarations(writer)),
        front=for_whom(writer),
    )


def _parts(writer: Writer) -> tuple[Section, ...]:
    authority = (public_authority(writer),) if writer.profile.is_public_authority else ()
    parts = (year_in_figures(writer), state_of_equality(writer), active_work(writer), *authority, method(writer))
    return tuple(with_prose(part, writer) for part in parts)


def _labels(writer: Writer) -> Labels:
    words = writer.words
    internal = writer.release.audience is Audience.INTERNAL
    return Labels(
        contents=words("statement.label.contents"),
        table=words("statement.label.table"),
        figure=words("statement.label.figure"),
        page=words("statement.label.page"),
        of=words("statement.label.of"),
        source=words("statement.label.source"),
        note=words("statement.label.note"),
        section=words("statement.label.section"),
        entry=words("statement.label.entry"),
        status=words("statement.label.status"),
        more=words("statement.label.more"),
        confidential=words("statement.label.confidential") if internal else "",
        skip_to_content=words("statement.label.skip"),
    )
