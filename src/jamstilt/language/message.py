"""A message: what is to be said, before a language is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from jamstilt.figure import Unit


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number with the decimals it is printed with. ``unit=None`` prints the number alone."""

    value: Fraction | int
    decimals: int = 0
    unit: Unit | None = None


Value: TypeAlias = "str | int | date | Number | Message"
"""What may be filled into a message. An ``int`` is an identifier (a row, a year): it gets no thousands separator."""


@dataclass(frozen=True, slots=True)
class Message:
    """A key of the catalogue and the values that go into its sentence.

    The first word of the key names the catalogue: ``intake.pay_missing.problem`` stands in ``intake.po``.
    ``count`` chooses between singular and plural and is filled in as ``{count}``.
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()
    count: int | None = None


def say(key: str, /, *, count: int | None = None, **values: Value) -> Message:
    """Make a message; the values are kept in order of name, so equal messages are equal."""
    return Message(key, tuple(sorted(values.items())), count)
