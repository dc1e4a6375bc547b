"""Accounts for every number of a file: each has a reason to be public, or it is suspect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from jamstilt.figure import TOTAL
from jamstilt.review.accounts import Accounts
from jamstilt.review.numbers_in_text import SeenNumber, numbers_in
from jamstilt.review.seen import SeenFile, SeenKind, SeenText
from jamstilt.review.sensitive import SensitiveFigures
from jamstilt.review.truth import Truth
from jamstilt.review.unaccounted import Suspicion, Unaccounted, WrittenAt
from jamstilt.review.written import Secrets, sentence, tells_of_pay, tells_of_person

ORE = 2
"""Decimals that kroner may be written with."""

LONG = re.compile(r"\d{4}|\d[.,\u00a0]\d")
NAMES_UP_TO = 1000
"""Keys, addresses and styles are full of small numbers; from here on they could be a pay."""

STEM = 3
"""Endings that a label may lose in a sentence: Toppleiarar, toppleiarane."""


Fault: TypeAlias = tuple[Suspicion, tuple[WrittenAt, ...]]
"""What is wrong with a text, and where somebody wrote it."""


@dataclass(slots=True)
class Accountant:
    """Tries texts one by one, and the same text of another file once: ``tried`` gives its numbers and its fault."""

    accounts: Accounts
    secrets: Secrets
    stems: Mapping[str, tuple[str, ...]]
    sensitive: SensitiveFigures
    tried: dict[tuple[SeenKind, str], tuple[int, Fault | None]] = field(default_factory=dict)

    def suspects(self, seen: SeenFile) -> tuple[int, tuple[Unaccounted, ...]]:
        """How many numbers were read in a file, and every text of it whose numbers are not all accounted for."""
        read, found = 0, list[Unaccounted]()
        for text in seen.texts:
            numbers, fault = self._tried(text)
            read += numbers
            if fault:
                found.append(Unaccounted(seen.name, text.place, *fault))
        return read, tuple(found)

    def _tried(self, text: SeenText) -> tuple[int, Fault | None]:
        if text.kind is SeenKind.COVERT:
            return 0, (Suspicion.COVERT, ())
        if text.kind is SeenKind.NAME and not LONG.search(text.text):
            return 0, None
        key = text.kind, text.text
        if key not in self.tried:
            numbers = tuple(numbers_in(text.text, loose=text.kind is SeenKind.TEXT))
            fault = min(_faults(numbers, text, self.accounts, self.secrets, self.stems), key=_order, default=None)
            if (fault is None or _order(fault)) and text.kind is SeenKind.TEXT and self.sensitive.are_told(text.text):
                fault = Suspicion.HIDDEN, ()
            self.tried[key] = len(numbers), fault
        return self.tried[key]


def _order(fault: Fault) -> bool:
    """What stops is said before what is only asked."""
    return fault[0] is Suspicion.LIKE_PAY


def _faults(
    numbers: tuple[SeenNumber, ...],
    text: SeenText,
    accounts: Accounts,
    secrets: Secrets,
    stems: Mapping[str, tuple[str, ...]],
) -> Iterator[Fault]:
    for number in numbers:
        for why in _why(number, text, accounts, secrets, stems):
            yield why, accounts.by_hand(number)


def _why(
    number: SeenNumber,
    text: SeenText,
    accounts: Accounts,
    secrets: Secrets,
    stems: Mapping[str, tuple[str, ...]],
) -> Iterator[Suspicion]:
    if text.kind is SeenKind.TEXT and _tells_ratio(number, text, accounts, stems):
        yield Suspicion.HIDDEN
    if number.is_small or (text.kind is SeenKind.NAME and _is_plain(number)):
        return
    if not accounts.knows(number) and not _side_by_side(number, accounts):
        yield Suspicion.NO_REASON
    elif not accounts.figures(number) and (near := _written_secret(number, text, accounts, secrets, stems)):
        yield near
    elif (hidden := accounts.hidden_figures(number)) and text.kind is SeenKind.TEXT:
        told = _line(text.text, number.start).casefold()
        public = {figure.group for figure in accounts.figures(number)}
        if _names(told, {figure.group for figure in hidden}, stems) and not (
            TOTAL in public or _names(told, public, stems)
        ):
            yield Suspicion.HIDDEN


def _line(text: str, at: int) -> str:
    """The line that a number stands in: a page of a PDF is one text, and names every group somewhere."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]


def _is_plain(number: SeenNumber) -> bool:
    return all(decimals == 0 and value < NAMES_UP_TO for value, decimals in number.readings)


def _side_by_side(number: SeenNumber, accounts: Accounts) -> bool:
    """Whether groups of digits are several numbers beside each other, each accounted for, and not a hidden one."""
    groups = number.written.count("\u00a0") + 1
    if groups == 1 or accounts.hidden_figures(number):
        return False
    ends = [0]
    for last in range(1, groups + 1):
        parts = (number.of_groups(first, last) for first in ends)
        if any(part.is_small or accounts.knows(part) for part in parts):
            ends.append(last)
    return ends[-1] == groups


def _written_secret(
    number: SeenNumber, text: SeenText, accounts: Accounts, secrets: Secrets, stems: Mapping[str, tuple[str, ...]]
) -> Suspicion | None:
    """Whether only a writer's text explains an amount, and the amount is a secret, or next to one."""
    if number.unit == "%" or any(one in accounts.reported for one in number.readings):
        return None
    if accounts.is_recalled(number) and not accounts.is_written(number):
        return None
    amounts = [value for value, decimals in number.readings if decimals <= (ORE if number.unit else 0)]
    if any(secrets.holds(value) for value in amounts):
        return Suspicion.NEAR_WRITTEN
    said = sentence(text.text, number.start)
    pay, person = tells_of_pay(said), tells_of_person(said, stems)
    written = accounts.is_written(number)
    if (written and pay and any(secrets.as_pay(value) for value in amounts)) or (
        written and person and number.unit and any(secrets.beside_a_person(value) for value in amounts)
    ):
        return Suspicion.NEAR_WRITTEN
    if not any(secrets.near(value) for value in amounts):
        return None
    return Suspicion.NEAR_WRITTEN if pay or person else Suspicion.LIKE_PAY


def _tells_ratio(number: SeenNumber, text: SeenText, accounts: Accounts, stems: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether somebody has written a hidden ratio of pay, or what it lacks of a hundred, with fewer decimals."""
    if number.unit == "kr" or not accounts.is_written(number):
        return False
    ratios = accounts.rounded_ratios(number)
    if not ratios or not tells_of_pay(said := sentence(text.text, number.start)):
        return False
    told, public = said.casefold(), {figure.group for figure in accounts.figures(number)}
    return _names(told, {figure.group for figure in ratios} - public, stems) and not _names(told, public, stems)


def stems(truth: Truth) -> Mapping[str, tuple[str, ...]]:
    """How a row is named in a sentence: its label in any language, small letters, without the ending."""
    return {
        group: tuple(label.casefold()[: max(len(label) - STEM, STEM)] for label in labels)
        for group, labels in truth.labels.items()
    }


def _names(told: str, groups: Iterable[str], stems: Mapping[str, tuple[str, ...]]) -> bool:
    return any(stem in told for group in groups for stem in stems.get(group, ()))
