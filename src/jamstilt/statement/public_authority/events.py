"""Part 3, events, studies and networks of a field, each as a record."""

from __future__ import annotations

from collections.abc import Callable

from jamstilt.authority.event import Event, Study
from jamstilt.authority.programme import Network
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    number,
    number_text,
    wrote,
)
from jamstilt.statement.statement import Detail, Record
from jamstilt.statement.writer import Writer


def event(writer: Writer, held: Event) -> Record:
    """What it was about, who came, and how many of those who answered found it relevant."""
    name = _names("event", held.key, held.year)
    return Record(
        f"event-{held.key}-{held.year}",
        writer.read(held.title),
        (
            *wrote(writer, "about", held.text),
            *number(writer, writer.words("authority.number.held"), name("held")),
            *number(writer, writer.words("authority.number.participants"), name("participants")),
            *_relevant(writer, held),
            *key_numbers(writer, "event", held.key, held.numbers, str(held.year)),
            *grounds(writer, held.grounds),
        ),
        "" if held.year == writer.year else str(held.year),
    )


def study(writer: Writer, made: Study) -> Record:
    """Who made it, what it asks, its rounds, and how many answered."""
    name = _names("study", made.key, made.year)
    facts = ("rounds", "first_round", "interval_years", "fieldwork", "gross", "net", "response_rate")
    return Record(
        f"study-{made.key}-{made.year}",
        writer.read(made.title),
        (
            *wrote(writer, "about", made.text),
            *wrote(writer, "by", made.by),
            *(line for each in facts for line in number(writer, writer.words(f"authority.number.{each}"), name(each))),
            *key_numbers(writer, "study", made.key, made.numbers, str(made.year)),
            *grounds(writer, made.grounds),
        ),
        "" if made.year == writer.year else str(made.year),
    )


def network(writer: Writer, joined: Network) -> Record:
    """What the authority does in it, and how many bodies are members."""
    members = Reported("network", joined.key, "members", ALL, str(writer.year))
    since = Reported("network", joined.key, "since", ALL, str(writer.year))
    return Record(
        f"network-{joined.key}",
        writer.read(joined.title),
        (
            *wrote(writer, "role", joined.role),
            *number(writer, writer.words("authority.number.members"), members),
            *number(writer, writer.words("authority.number.since"), since),
            *key_numbers(writer, "network", joined.key, joined.numbers),
            *grounds(writer, joined.grounds),
        ),
    )


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
