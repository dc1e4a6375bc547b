"""Lines of a record of part 3: what somebody wrote, numbers as they were released, grounds, and how far it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.law.measure_record import Progress
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import ALL, NumberKind, Reported
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.statement import Block, Detail, Section
from jamstilt.statement.wordings import detail
from jamstilt.statement.writer import Writer

PART = "public_authority"


def wrote(writer: Writer, label: str, wording: ByLanguage | None) -> tuple[Detail, ...]:
    """A line with what somebody wrote, in its own language."""
    return detail(writer, f"{PART}.label.{label}", wording)


def number(writer: Writer, label: str, name: Reported) -> tuple[Detail, ...]:
    """A line with a number as it was released; nothing where there is none."""
    text = number_text(writer, name)
    return (Detail(label, text),) if text else ()


def number_text(writer: Writer, name: Reported) -> str:
    """The number as a sentence or a line prints it, years with their word; empty where there is none."""
    found = writer.release.reported.get(name)
    if found is None:
        return ""
    entry = writer.reported(name)
    if found.number.counted is NumberKind.YEARS and entry.value is not None:
        return writer.words(f"{PART}.years", count=int(entry.value), value=entry.text)
    return entry.text


def key_numbers(
    writer: Writer, register: str, subject: str, numbers: Iterable[KeyNumber], period: str = ""
) -> tuple[Detail, ...]:
    """A line for each key number; its year or span stands behind where it is not the reporting year."""
    return tuple(
        line
        for each in numbers
        for line in _key_number(writer, each, Reported(register, subject, each.key, ALL, each.period or period))
    )


def _key_number(writer: Writer, own: KeyNumber, name: Reported) -> tuple[Detail, ...]:
    dated = name if name.period else Reported(name.register, name.subject, name.measure, ALL, str(writer.year))
    text = number_text(writer, dated)
    base = number_text(writer, Reported(name.register, name.subject, f"{name.measure}_base", ALL, dated.period))
    whole = writer.words(f"{PART}.of", share=text, base=base) if text and base else text
    label = writer.read(own.label)
    title = label if dated.period in ("", str(writer.year)) else f"{label} ({dated.period})"
    return (Detail(title, whole),) if whole else ()


def grounds(writer: Writer, named: Iterable[Ground], argued_away: Collection[Ground] = ()) -> tuple[Detail, ...]:
    """The grounds that something is about, in the order of the law; all of them in a word.

    ``argued_away`` are those that its field has a reason not to treat: where all the others are named, that is said.
    """
    text = grounds_text(writer, named, argued_away)
    return (Detail(writer.words(f"{PART}.label.grounds"), text),) if text else ()


def grounds_text(writer: Writer, named: Iterable[Ground], argued_away: Collection[Ground] = ()) -> str:
    """The grounds in words, or that they are all."""
    own = frozenset(named)
    if own.issuperset(AUTHORITY_GROUNDS):
        return writer.words(f"{PART}.grounds.all")
    if argued_away and own.issuperset(set(AUTHORITY_GROUNDS).difference(argued_away)):
        return writer.words(f"{PART}.grounds.all_of_field")
    return writer.listed([writer.words(f"law.ground.{ground}") for ground in sorted(own, key=tuple(Ground).index)])


def not_relevant_in(writer: Writer, field: str | None) -> Collection[Ground]:
    """The grounds that a field has a reason not to treat."""
    return next((each.not_relevant or {} for each in writer.registers.authority.fields if each.key == field), ())


def capital(text: str) -> str:
    """With a capital letter, as at the beginning of a line."""
    return text[:1].upper() + text[1:]


def status(writer: Writer, progress: Progress) -> str:
    """How far it is, in a word or two."""
    return writer.words(f"{PART}.progress.{progress}")


def years(writer: Writer, since: int | None, until: int | None) -> tuple[Detail, ...]:
    """The years that something lasts."""
    if since is None and until is None:
        return ()
    if since is None or until is None:
        label = "since" if until is None else "until"
        return (Detail(writer.words(f"authority.number.{label}"), str(since or until)),)
    text = str(since) if since == until else f"{since}\u2013{until}"
    return (Detail(writer.words(f"{PART}.label.period"), text),)


def own_source(writer: Writer) -> str:
    """The source of what has no other: the authority's own registers."""
    return writer.words(f"{PART}.source", organisation=writer.profile.organisation)


def section(
    writer: Writer, key: str, title: str, blocks: Iterable[Block], sections: Iterable[Section | None] = ()
) -> Section | None:
    """A section if there is anything in it, or somebody has written prose for it."""
    own, below = tuple(blocks), tuple(each for each in sections if each is not None)
    has_text = any(text.section == key for text in writer.registers.texts)
    return Section(key, title, own, sections=below) if own or below or has_text else None
