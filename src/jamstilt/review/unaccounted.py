"""A number, a mark or a place in a finished file that has no right to be there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class WrittenAt(NamedTuple):
    """Where in the dossier somebody has written something: a file, and a line counted from 1."""

    file: str
    line: int


class Suspicion(StrEnum):
    """Why the outsider does not let a file go.

    ``NO_REASON``: nothing public is this number. ``HIDDEN``: it is a figure that the open data hide. ``NEAR_WRITTEN``:
    somebody has written a number that is a protected pay, or one next to it beside a word of pay. ``LIKE_PAY``: one
    next to it without such a word, which somebody has to look at. ``COVERT``: a place that no reader meets.
    ``DIFFERS``: two files tell different things. ``MARK``: a drawing tells more than its numbers.
    """

    NO_REASON = "no_reason"
    HIDDEN = "hidden"
    NEAR_WRITTEN = "near_written"
    LIKE_PAY = "like_pay"
    COVERT = "covert"
    DIFFERS = "differs"
    MARK = "mark"


@dataclass(frozen=True, slots=True, order=True)
class Unaccounted:
    """Where it stands and why it is suspect. The number itself is never repeated: it may be somebody's pay.

    ``by_hand`` are the places where somebody wrote such a number; none where nobody did.
    """

    file: str
    place: str
    why: Suspicion
    by_hand: tuple[WrittenAt, ...] = ()
