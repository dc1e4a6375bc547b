"""What two builds published of the registers: what is new, gone or restated, and which way the main numbers went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jamstilt.language.catalogue import Words
from jamstilt.language.number import NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.number_writer import quantity_text
from jamstilt.statement.prose.labels import GENDERS
from jamstilt.statement.register_titles import Titles, title_of, titles
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.history import Status
from jamstilt.storage.number_history import ReleasedNumber, read_numbers
from jamstilt.storage.registers.registers import read_registers

FOLLOWED = frozenset(
    {
        ("caseload", "cases"),
        ("cohort", "share"),
        ("grant", "applications"),
        ("grant", "paid"),
        ("event", "participants"),
        ("goal", "threshold"),
    }
)
"""The main numbers of each register, over all categories."""

_LISTED = 10
_RESTATED = 20
_SIGNS = {
    Status.SUPPRESSED: SUPPRESSED,
    Status.NOT_KNOWN: NOT_KNOWN,
    Status.NOT_APPLICABLE: NOT_APPLICABLE,
}
_Numbers = Mapping[Reported, ReleasedNumber]


@dataclass(frozen=True, slots=True)
class NumbersCompared:
    """``rows`` hold every number that differs; ``sentences`` what a person wants to know of them."""

    sentences: tuple[str, ...] = ()
    rows: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Namer:
    """Names numbers by the titles of the registers that they stand in."""

    words: Words
    titles: Titles

    def name(self, released: ReleasedNumber) -> str:
        title = title_of(released.name, self.titles)
        told = title.read(self.words.language, self.words.language) if title else ""
        label = released.label[:1].lower() + released.label[1:] if released.label != told else ""
        category = released.name.category
        of = "" if category == ALL else self.words(f"prose.gender.{category}") if category in GENDERS else category
        return ", ".join(filter(None, (": ".join(filter(None, (told, label))), of)))

    def with_period(self, released: ReleasedNumber) -> str:
        period = released.name.period
        return f"{self.name(released)} ({period})" if period else self.name(released)

    def value(self, released: ReleasedNumber) -> str:
        if released.number is None:
            return released.text or _SIGNS[released.status]
        return self.words.say(quantity_text(released.reported, released.number))


def compare_numbers(one: Path, other: Path, words: Words) -> NumbersCompared | None:
    """What was published in both, and differs; none where one of the two has no published numbers to read."""
    first, second = (read_numbers(Dossier(folder).build / "public" / "authority.json") for folder in (one, other))
    if first is None or second is None:
        return None
    before, now = ({each.name: each for each in numbers} for numbers in (first, second))
    registers, _ = read_registers(Dossier(other))
    sentences = tuple(_sentences(before, now, _Namer(words, titles(registers))))
    heading = (words("carry_over.compare.numbers.heading"),) if sentences else ()
    return NumbersCompared((*heading, *sentences), tuple(_rows(before, now)))


def _sentences(before: _Numbers, now: _Numbers, namer: _Namer) -> Iterator[str]:
    yield from _followed(before, now, namer)
    changed = [name for name in sorted(before.keys() & now.keys()) if before[name].told != now[name].told]
    if changed:
        yield f"  {namer.words('carry_over.compare.numbers.restated', count=len(changed))}"
    for name in changed[:_RESTATED]:
        yield f"    {namer.with_period(now[name])}: {namer.value(before[name])} → {namer.value(now[name])}"
    for state, some, others in (("new", now, before), ("gone", before, now)):
        names = sorted(some.keys() - others.keys())
        if names:
            listed = [namer.with_period(some[name]) for name in names[:_LISTED]]
            told = ", ".join((*listed, *("…",)[: len(names) > _LISTED]))
            yield f"  {namer.words(f'carry_over.compare.numbers.{state}', count=len(names), names=told)}"


def _followed(before: _Numbers, now: _Numbers, namer: _Namer) -> Iterator[str]:
    """The newest of each main number, where both tell it and for different years; a hidden one is not told."""
    first, second = (_newest(numbers.values()) for numbers in (before, now))
    for key in sorted(first.keys() & second.keys()):
        old, new = first[key], second[key]
        if old.number is None or new.number is None or old.number == new.number or old.name == new.name:
            continue
        way = "higher" if new.number > old.number else "lower"
        sentence = namer.words(
            f"carry_over.compare.numbers.{way}",
            count=None,
            name=_begun(namer.name(new)),
            one=namer.value(old),
            before=old.name.period,
            other=namer.value(new),
            year=new.name.period,
        )
        yield f"  {sentence}"


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _newest(numbers: Iterable[ReleasedNumber]) -> dict[tuple[str, str, str], ReleasedNumber]:
    """The number of the newest year of each subject's main numbers."""
    newest: dict[tuple[str, str, str], ReleasedNumber] = {}
    for each in sorted(numbers, key=lambda one: one.name.period):
        name = each.name
        if (name.register, name.measure) in FOLLOWED and name.category == ALL:
            newest[name.register, name.subject, name.measure] = each
    return newest


def _rows(before: _Numbers, now: _Numbers) -> Iterator[dict[str, str]]:
    for name in sorted(before.keys() | now.keys()):
        old, new = (numbers[name].told if name in numbers else "" for numbers in (before, now))
        if old != new:
            yield {"number": str(name), "one": old, "other": new}
