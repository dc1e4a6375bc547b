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
            fault = min(self._faults(numbers, text), key=_is_only_asked, default=None)
            if (
                (fault is None or _is_only_asked(fault))
                and text.kind is SeenKind.TEXT
                and self.sensitive.are_told(text.text)
            ):
                fault = Suspicion.HIDDEN, ()
            self.tried[key] = len(numbers), fault
        return self.tried[key]

    def _faults(self, numbers: Iterable[SeenNumber], text: SeenText) -> Iterator[Fault]:
        for number in numbers:
            for why in self._why(number, text):
                yield why, self.accounts.by_hand(number)

    def _why(self, number: SeenNumber, text: SeenText) -> Iterator[Suspicion]:
        if text.kind is SeenKind.TEXT and self._tells_ratio(number, text):
            yield Suspicion.HIDDEN
        if number.is_small or (text.kind is SeenKind.NAME and _is_plain(number)):
            return
        public = self.accounts.figures(number)
        if not self.accounts.knows(number) and not self._side_by_side(number):
            yield Suspicion.NO_REASON
        elif not public and (near := self._written_secret(number, text)):
            yield near
        elif (hidden := self.accounts.hidden_figures(number)) and text.kind is SeenKind.TEXT:
            told, groups = _line(text.text, number.start).casefold(), {figure.group for figure in public}
            if self._names(told, {figure.group for figure in hidden}) and not (
                TOTAL in groups or self._names(told, groups)
            ):
                yield Suspicion.HIDDEN

    def _side_by_side(self, number: SeenNumber) -> bool:
        """Whether groups of digits are several numbers beside each other, each accounted for, and not a hidden one."""
        groups = number.written.count("\u00a0") + 1
        if groups == 1 or self.accounts.hidden_figures(number):
            return False
        ends = [0]
        for last in range(1, groups + 1):
            parts = (number.of_groups(first, last) for first in ends)
            if any(part.is_small or self.accounts.knows(part) for part in parts):
                ends.append(last)
        return ends[-1] == groups

    def _written_secret(self, number: SeenNumber, text: SeenText) -> Suspicion | None:
        """Whether only a writer's text explains an amount, and the amount is a secret, or next to one."""
        if number.unit == "%" or any(one in self.accounts.reported for one in number.readings):
            return None
        if self.accounts.is_recalled(number) and not self.accounts.is_written(number):
            return None
        amounts = [value for value, decimals in number.readings if decimals <= (ORE if number.unit else 0)]
        if any(self.secrets.holds(value) for value in amounts):
            return Suspicion.NEAR_WRITTEN
        said = sentence(text.text, number.start)
        pay, person = tells_of_pay(said), tells_of_person(said, self.stems)
        written = self.accounts.is_written(number)
        if (written and pay and any(self.secrets.as_pay(value) for value in amounts)) or (
            written and person and number.unit and any(self.secrets.beside_a_person(value) for value in amounts)
        ):
            return Suspicion.NEAR_WRITTEN
        if not any(self.secrets.near(value) for value in amounts):
            return None
        return Suspicion.NEAR_WRITTEN if pay or person else Suspicion.LIKE_PAY

    def _tells_ratio(self, number: SeenNumber, text: SeenText) -> bool:
        """Whether somebody has written a hidden ratio of pay, or what it lacks of a hundred, with fewer decimals."""
        if number.unit == "kr" or not self.accounts.is_written(number):
            return False
        ratios = self.accounts.rounded_ratios(number)
        if not ratios or not tells_of_pay(said := sentence(text.text, number.start)):
            return False
        told, public = said.casefold(), {figure.group for figure in self.accounts.figures(number)}
        return self._names(told, {figure.group for figure in ratios} - public) and not self._names(told, public)

    def _names(self, told: str, groups: Iterable[str]) -> bool:
        return any(stem in told for group in groups for stem in self.stems.get(group, ()))


def _is_only_asked(fault: Fault) -> bool:
    """Whether it stops nothing; then it is said after what does."""
    return fault[0] is Suspicion.LIKE_PAY


def _line(text: str, at: int) -> str:
    """The line that a number stands in: a page of a PDF is one text, and names every group somewhere."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]


def _is_plain(number: SeenNumber) -> bool:
    return all(decimals == 0 and value < NAMES_UP_TO for value, decimals in number.readings)


def stems(truth: Truth) -> Mapping[str, tuple[str, ...]]:
    """How a row is named in a sentence: its label in any language, small letters, without the ending."""
    return {
        group: tuple(label.casefold()[: max(len(label) - STEM, STEM)] for label in labels)
        for group, labels in truth.labels.items()
    }
