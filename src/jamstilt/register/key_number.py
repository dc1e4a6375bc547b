"""A key number: any other number that a register tells of its subject, with its words, unit, period and source."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic.dataclasses import dataclass

from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.reported import NumberKind
from jamstilt.register.wording import Source, Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class KeyNumber:
    """``value`` is a number; ``day`` and ``text`` are there for what is none: a date, ``15–25``, ``19b``.

    ``unit`` is what is counted; none: nobody has said so, and few may be people (``kind``).
    ``period`` is a year or a span; none: the reporting year. ``base`` is the number that a per cent is taken of.
    Numbers of one ``dimension`` (``age``) are parts of one whole: ``category`` is which part, the key unless given, and
    ``all`` the whole of the dimension; ``gender`` is whose, where the part is counted by gender too.
    ``limit``: it is a rule or a limit (40 per cent), not a measurement, so it is a per cent of nothing.
    """

    key: str
    label: Wording
    value: Amount | None = None
    day: date | None = None
    text: str | None = None
    unit: NumberKind | None = None
    period: str = ""
    base: Amount | None = None
    limit: bool = False
    source: Source = None
    dimension: str = ""
    category: str = ""
    gender: Literal["women", "men", "other", "not_stated"] | None = None

    @property
    def kind(self) -> NumberKind:
        """What is counted; a plain count where nobody has said."""
        return self.unit or NumberKind.COUNT

    @property
    def unit_is_unsaid(self) -> bool:
        """Whether it is a whole number of nobody knows what: it is guarded as people until somebody says."""
        return self.unit is None and self.value is not None and self.value.value.denominator == 1
