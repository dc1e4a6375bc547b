"""The numbers of the registers as an audience may see them: few people in a category are not told apart (INPUTS 12).

Those entitled see everything. For everyone else:

- A count of people or cases of more than none and fewer than the threshold is hidden; none is shown as none, unless
  the whole is of few itself. How many are *not stated* says nothing of anybody, and is shown.
- Where counts are the parts of a whole, so much else goes that no hidden one follows (``disclosure/partition.py``).
  A count that nobody gives but that a share and the whole give is guarded like one that is written.
- What is worked out from a hidden number is hidden with it: its share, cases for each post, growth from it.
- A growth that was reported hides when last year's number, which it gives away, is of few.
- Posts, projects, countries, kroner and the like are never hidden.
- A share of people is guarded for those outside it as well: 96 per cent of 25 says that one is left.
- Key numbers of people with one ``dimension`` are parts of a whole (``disclosure/dimensions.py``). Where nobody has
  written the dimension, those whose keys begin with the same word (``age_under_18``, ``age_over_18``) are one. Is one
  of them of few, all go: nobody but who wrote them knows what they add up to.
- A number of people that is written as text is hidden: nobody can count it.

Shown numbers are as printed, with no more digits. That two other key numbers, or two registers, are about the same
people is known to nobody but who wrote them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.dimensions import hidden_in_dimensions
from jamstilt.disclosure.partition import NEITHER, hidden_parts
from jamstilt.disclosure.policy import Policy
from jamstilt.figure import NotApplicable, Reason, Suppressed
from jamstilt.language.number import rounded
from jamstilt.register.reported import ALL, NOT_STATED, OF_BODIES, NumberKind, Reported, ReportedNumber, Told

SafeTold: TypeAlias = Told | Suppressed
Numbers: TypeAlias = Mapping[Reported, ReportedNumber]
Shares: TypeAlias = Mapping[str, ReportedNumber]

WHOLE = 100
"""All of something, in per cent."""

WHOLES = frozenset({"cases", "exits", "reached", "unknown_outcome"})
"""Counts that are divided by themselves, and are no key numbers."""

OUTCOMES = ("reached", "unknown_outcome")


@dataclass(frozen=True, slots=True)
class SafeReported:
    """A reported number as the audience may know it. ``number`` holds its words, unit, source and place in the law."""

    number: ReportedNumber
    told: SafeTold


@dataclass(frozen=True, slots=True)
class Division:
    """A whole and its parts by category: how many each holds, and under which name that count goes."""

    whole: Reported
    size: int | None
    parts: dict[str, int] = field(default_factory=dict[str, int])
    names: dict[str, Reported] = field(default_factory=dict[str, Reported])


def release_reported(
    numbers: Iterable[ReportedNumber], policy: Policy, audience: Audience
) -> Mapping[Reported, SafeReported]:
    """Every number of the registers under its name, guarded for the audience."""
    known = {number.name: number for number in sorted(numbers, key=lambda each: each.name)}
    if audience is not Audience.PUBLIC:
        return {name: SafeReported(number, number.told) for name, number in known.items()}
    hidden = hidden_names(known, policy)
    return {name: SafeReported(number, _told(number, is_hidden=name in hidden)) for name, number in known.items()}


def hidden_names(known: Numbers, policy: Policy) -> frozenset[Reported]:
    """What is hidden from everyone: few people, or what would give them away. The page never says which of the two."""
    few = {name for name, number in known.items() if _is_few(number, known, policy.threshold)}
    divisions = tuple(_divisions(known))
    parts = {
        division.whole if category == ALL else division.names[category]
        for division in divisions
        for category in hidden_parts(division.parts, division.size, policy.threshold)
    }
    together = _with_dimensions(frozenset(few | parts | _same_word(few, known)), known, divisions, policy.threshold)
    return _with_what_follows(together, known)


def _with_dimensions(
    hidden: frozenset[Reported], known: Numbers, divisions: tuple[Division, ...], threshold: int
) -> frozenset[Reported]:
    """With the parts of dimensions that go, and what would give away a whole that goes with them; till none is left."""
    more = hidden | hidden_in_dimensions(known, hidden, threshold)
    undivided = [each for each in divisions if each.whole in more - hidden]
    more |= {name for each in undivided for name in each.names.values()}
    return more if more == hidden else _with_dimensions(more, known, divisions, threshold)


def _same_word(few: set[Reported], known: Numbers) -> set[Reported]:
    words = {_first_word(name) for name in few if _is_guessed(known[name])}
    return {name for name, number in known.items() if _is_guessed(number) and _first_word(name) in words}


def _is_guessed(number: ReportedNumber) -> bool:
    """Whether only its key can tell what a key number of people is a part of."""
    return number.counts_people and number.cell is None and _is_key_number(number.name)


def _first_word(name: Reported) -> tuple[str, str, str, str]:
    return name.register, name.subject, name.measure.partition("_")[0], name.period


def _is_key_number(name: Reported) -> bool:
    return name.category == ALL and name.measure not in WHOLES and not name.measure.endswith("_base")


def _told(number: ReportedNumber, *, is_hidden: bool) -> SafeTold:
    match number.told:
        case Fraction() | NotApplicable() | str() if is_hidden:
            return Suppressed(Reason.FEW_PEOPLE)
        case Fraction() as value:
            return Fraction(rounded(value, number.decimals))
        case told:
            return told


def _is_few(number: ReportedNumber, known: Numbers, threshold: int) -> bool:
    """A count of few by itself or by what it leaves, a per cent that stands for one, or a growth from so few."""
    base = known.get(number.made_of[-1]) if number.made_of else None
    size = base.told if base is not None and _is_of_people(base) and isinstance(base.told, Fraction) else None
    match number.told:
        case str() as text if number.counts_people:
            return any(sign.isdigit() for sign in text)
        case Fraction() as value if number.counts_people:
            left = Fraction(0) if size is None else size - value
            return not _is_of_nobody(number) and (0 < value < threshold or 0 < left < threshold)
        case Fraction() as value if number.name.measure == "growth":
            return _grew_from_few(value, known[number.made_of[0]], threshold)
        case Fraction() if _is_counted(number, known):
            return False
        case Fraction() as value if number.counted is NumberKind.PERCENT and size is not None:
            counts = (implied_count(share, number.decimals, size) for share in (value, WHOLE - value))
            return any(0 < count < threshold for count in counts)
        case _:
            return False


def _is_of_nobody(number: ReportedNumber) -> bool:
    """How many are not stated says nothing of anybody."""
    return NOT_STATED in {number.name.category, number.cell.gender if number.cell else ""}


def _is_counted(number: ReportedNumber, known: Numbers) -> bool:
    """Whether a share is worked out from a count, which is guarded itself."""
    first = known.get(number.made_of[0]) if number.made_of[1:] else None
    return first is not None and isinstance(first.told, Fraction)


def _grew_from_few(growth: Fraction, now: ReportedNumber, threshold: int) -> bool:
    """Whether last year's number, which this year's and the growth give away, is of few."""
    if not now.counts_people or not isinstance(now.told, Fraction) or growth <= -WHOLE:
        return False
    return 0 < rounded(now.told / (1 + growth / WHOLE), 0) < threshold


def _is_of_people(base: ReportedNumber) -> bool:
    """A whole of people, or the base of a key number that may be; money goes to bodies."""
    name = base.name
    return base.counts_people or (name.measure.endswith("_base") and name.register not in OF_BODIES)


def implied_count(share: Fraction, decimals: int, whole: Fraction) -> int:
    """The smallest count, none apart, that a printed share of a whole may stand for; none where the share is none."""
    half = Fraction(1, 2 * 10**decimals)
    low, high = ceil((share - half) * whole / 100), floor((share + half) * whole / 100)
    if share <= 0 or high < 1:
        return 0
    return max(1, low)


def _divisions(known: Numbers) -> Iterator[Division]:
    """Counts that differ in category only, and what became of those who left a programme."""
    shares = _shares(known)
    together: defaultdict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    for name, number in known.items():
        if number.counts_people:
            together[name.register, name.subject, name.measure, name.period].add(name.category)
    for (register, subject, measure, period), categories in together.items():
        whole = Reported(register, subject, measure, ALL, period)
        if measure == "exits":
            yield _outcomes(whole, known)
        elif register == "new_hires" and measure == "base":
            yield _inside(whole, _beside(whole, "count"), known)
        elif categories != {ALL} or whole in shares:
            yield _by_category(whole, categories, shares.get(whole, {}), known)


def _by_category(whole: Reported, categories: set[str], shares: Shares, known: Numbers) -> Division:
    division = Division(whole, _count(known.get(whole)))
    for category in sorted({*categories, *shares} - {ALL}):
        name = _beside(whole, whole.measure, category)
        count = _count(known.get(name))
        if count is None and division.size is not None and category in shares:
            share = shares[category]
            count = _implied(share, division.size)
        if count is not None:
            division.parts[category] = count
            division.names[category] = name
    return division


def _outcomes(whole: Reported, known: Numbers) -> Division:
    division = Division(whole, _count(known.get(whole)))
    share = known.get(_beside(whole, "share"))
    for measure in OUTCOMES:
        name = _beside(whole, measure)
        count = _count(known.get(name))
        if count is None and measure == "reached" and share is not None and division.size is not None:
            count = _implied(share, division.size)
        if count is not None:
            division.parts[measure] = count
            division.names[measure] = name
    if division.size is not None and "reached" in division.parts:
        division.parts[NEITHER] = max(0, division.size - sum(division.parts.values()))
        division.names[NEITHER] = _beside(whole, NEITHER)
    return division


def _inside(whole: Reported, part: Reported, known: Numbers) -> Division:
    """A group and those outside it, whom nothing prints."""
    division = Division(whole, _count(known.get(whole)))
    count = _count(known.get(part))
    if count is not None and division.size is not None:
        division.parts.update({part.measure: count, NEITHER: max(0, division.size - count)})
        division.names.update({part.measure: part, NEITHER: _beside(whole, NEITHER)})
    return division


def _shares(known: Numbers) -> Mapping[Reported, Shares]:
    """The shares of each whole that are numbers, by category."""
    of: defaultdict[Reported, dict[str, ReportedNumber]] = defaultdict(dict)
    for name, number in known.items():
        for whole in number.made_of if name.measure == "share" else ():
            same = (whole.register, whole.subject, whole.period) == (name.register, name.subject, name.period)
            if same and whole.category == ALL:
                of[whole][name.category] = number
    return of


def _beside(name: Reported, measure: str, category: str = ALL) -> Reported:
    return Reported(name.register, name.subject, measure, category, name.period)


def _implied(share: ReportedNumber, size: int) -> int | None:
    return implied_count(share.told, share.decimals, Fraction(size)) if isinstance(share.told, Fraction) else None


def _count(number: ReportedNumber | None) -> int | None:
    return int(number.told) if number is not None and isinstance(number.told, Fraction) else None


def _with_what_follows(hidden: frozenset[Reported], known: Numbers) -> frozenset[Reported]:
    """With every number that is made of a hidden one, and of those in turn."""
    more = {name for name, number in known.items() if name not in hidden and hidden.intersection(number.made_of)}
    return _with_what_follows(hidden | more, known) if more else hidden
