"""The pages that only the complete version has: whom it is for and why, and the declarations that are yet to be signed.

Nothing here is ever part of a public statement. Guidance is told as guidance, and what is not verified is told as the
employer's own decision (LAW R2.8, R2.9).
"""

from __future__ import annotations

from jamstilt.disclosure.audience import Audience
from jamstilt.law.entitled import Recipient
from jamstilt.statement.statement import (
    Column,
    Entry,
    Notice,
    NoticeKind,
    Points,
    Prose,
    Row,
    Section,
    SignatureLines,
    Table,
)
from jamstilt.statement.writer import Writer

PROMISES = ("tell_nobody", "use", "keep", "delete")
SIGNED_WITH = ("place_and_date", "name", "signature")


def for_whom(writer: Writer) -> tuple[Section, ...]:
    """The page that the complete version opens with; nothing in the public one."""
    if writer.release.audience is not Audience.INTERNAL:
        return ()
    words = writer.words
    blocks = (
        Notice(NoticeKind.NOTE, words("entitled.not_public.title"), words("entitled.not_public")),
        Prose(words("entitled.law")),
        *_nobody(writer),
        _table(writer),
    )
    return (Section("entitled", words("entitled.title"), blocks),)


def declarations(writer: Writer) -> tuple[Section, ...]:
    """A page to sign and hand back for each recipient who has not signed; nothing in the public version."""
    if writer.release.audience is not Audience.INTERNAL:
        return ()
    numbered = enumerate(writer.profile.recipients, start=1)
    return tuple(_declaration(number, recipient, writer) for number, recipient in numbered if recipient.is_to_sign)


def _nobody(writer: Writer) -> tuple[Notice, ...]:
    if writer.profile.recipients:
        return ()
    words = writer.words
    return (Notice(NoticeKind.GAP, words("entitled.nobody.title"), words("entitled.nobody")),)


def _table(writer: Writer) -> Table:
    words = writer.words
    columns = tuple(Column(words(f"entitled.column.{name}")) for name in ("basis", "since", "declaration"))
    listed = tuple(_row(number, one, writer) for number, one in enumerate(writer.profile.recipients, start=1))
    none = Row(words("entitled.none"), tuple(Entry(words("entitled.unsaid")) for _ in columns))
    notes = (words("entitled.note.confidential"), words("entitled.note.delete"))
    return Table("entitled", words("entitled.caption"), words("entitled.stub"), columns, listed or (none,), notes)


def _row(number: int, recipient: Recipient, writer: Writer) -> Row:
    words = writer.words
    texts = (_basis(recipient, writer), words.date(recipient.since), _declared(recipient, writer))
    own = writer.profile.first_language
    label = words("entitled.numbered", number=number, role=recipient.role)
    return Row(label, tuple(map(Entry, texts)), language=None if own is words.language else own)


def _basis(recipient: Recipient, writer: Writer) -> str:
    return writer.words(f"entitled.basis.{recipient.entitlement}", reason=recipient.reason)


def _declared(recipient: Recipient, writer: Writer) -> str:
    words = writer.words
    if recipient.signed is not None:
        return words("entitled.declared.signed", date=recipient.signed)
    return words("entitled.declared.to_sign" if recipient.is_to_sign else "entitled.declared.own_duty")


def _declaration(number: int, recipient: Recipient, writer: Writer) -> Section:
    words, profile = writer.words, writer.profile
    receives = words(
        "entitled.declaration.receives", role=recipient.role, organisation=profile.organisation, year=profile.year
    )
    blocks = (
        Prose(receives),
        Prose(words("entitled.declaration.promises")),
        Points(tuple(words(f"entitled.declaration.{promise}") for promise in PROMISES), numbered=True),
        Prose(words("entitled.declaration.lasts")),
        SignatureLines(tuple(words(f"entitled.declaration.{line}") for line in SIGNED_WITH)),
        Prose(words("entitled.declaration.each")),
    )
    return Section(f"declaration_{number}", words("entitled.declaration.title", number=number), blocks)
