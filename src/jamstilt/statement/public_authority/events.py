"""Part 3, events, studies and networks of a field: one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jamstilt.authority.event import Event, Study
from jamstilt.authority.programme import Network
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.public_authority.cells import facts, table_of_words, titled, told
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    not_relevant_in,
    number,
    number_text,
)
from jamstilt.statement.statement import Detail, Row, Table
from jamstilt.statement.writer import Writer


def meetings(
    writer: Writer, key: str, held: Sequence[Event], made: Sequence[Study], joined: Sequence[Network]
) -> tuple[Table, ...]:
    """One table of a field: what each was about, who came or answered, and what the authority does in a network."""
    words = writer.words
    return table_of_words(
        writer,
        f"{key}_events",
        words(f"{PART}.events.title"),
        words(f"{PART}.events.stub"),
        ("label.about", "programmes.facts"),
        (
            *(_event(writer, each) for each in held),
            *(_study(writer, each) for each in made),
            *(_network(writer, each) for each in joined),
        ),
    )


def _event(writer: Writer, held: Event) -> Row:
    name = _names("event", held.key, held.year)
    lines = (
        *number(writer, writer.words("authority.number.held"), name("held")),
        *number(writer, writer.words("authority.number.participants"), name("participants")),
        *_relevant(writer, held),
        *key_numbers(writer, "event", held.key, held.numbers, str(held.year)),
        *grounds(writer, held.grounds, not_relevant_in(writer, held.field)),
    )
    return titled(writer, held.title, (told(writer, held.text), facts(lines)), _year(writer, held.year))


def _study(writer: Writer, made: Study) -> Row:
    name = _names("study", made.key, made.year)
    measures = ("rounds", "first_round", "interval_years", "fieldwork", "gross", "net", "response_rate")
    lines = (
        *(line for each in measures for line in number(writer, writer.words(f"authority.number.{each}"), name(each))),
        *key_numbers(writer, "study", made.key, made.numbers, str(made.year)),
        *grounds(writer, made.grounds, not_relevant_in(writer, made.field)),
    )
    about = told(writer, made.text, made.by, labels=("", "by"))
    return titled(writer, made.title, (about, facts(lines)), _year(writer, made.year))


def _network(writer: Writer, joined: Network) -> Row:
    name = _names("network", joined.key, writer.year)
    lines = (
        *number(writer, writer.words("authority.number.members"), name("members")),
        *number(writer, writer.words("authority.number.since"), name("since")),
        *key_numbers(writer, "network", joined.key, joined.numbers),
        *grounds(writer, joined.grounds, not_relevant_in(writer, joined.field)),
    )
    return titled(writer, joined.title, (told(writer, joined.role, labels=("role",)), facts(lines)))


def _year(writer: Writer, year: int) -> str:
    """The year of what is not of the reporting year."""
    return "" if year == writer.year else str(year)


def _names(register: str, key: str, year: int) -> Callable[[str], Reported]:
    """The names of the numbers of one entry, by measure."""
    return lambda measure: Reported(register, key, measure, ALL, str(year))


def _relevant(writer: Writer, held: Event) -> tuple[Detail, ...]:
    """The share with its base and its interval; without a base it is said that nobody gave one."""
    name = _names("event", held.key, held.year)
    share, base = number_text(writer, name("found_relevant")), number_text(writer, name("evaluation_base"))
    if not share:
        return ()
    text = (
        writer.words(f"{PART}.of", share=share, base=base) if base else writer.words(f"{PART}.of_unknown", share=share)
    )
    low, high = number_text(writer, name("found_relevant_low")), number_text(writer, name("found_relevant_high"))
    interval = writer.words(f"{PART}.interval", low=low, high=high) if low and high else ""
    label = writer.words("authority.number.found_relevant")
    return (Detail(label, " ".join(filter(None, (text, interval)))),)
