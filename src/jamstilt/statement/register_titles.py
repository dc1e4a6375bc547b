"""What each entry of the registers is called: its title, under the words that its numbers are named by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TypeAlias

from jamstilt.authority.action_plan import PlanMeasure
from jamstilt.authority.numbers.numbers import plan_measure_key
from jamstilt.register.reported import Reported
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.registers import Registers

Titles: TypeAlias = "Mapping[tuple[str, str], ByLanguage]"

_SINGULAR = {"policies": "policy", "studies": "study"}


def titles(registers: Registers) -> Titles:
    """The title of each entry by register word and key: ``("caseload", "advisers")``."""
    return dict(_titles(registers))


def title_of(name: Reported, known: Titles) -> ByLanguage | None:
    """The title of the entry that a number belongs to; none where it belongs to a whole register."""
    return known.get((name.register, name.subject))


def _titles(registers: Registers) -> Iterator[tuple[tuple[str, str], ByLanguage]]:
    for register in (registers.activity, registers.authority):
        for kind in fields(register):
            word = _SINGULAR.get(kind.name, kind.name.removesuffix("s"))
            for entry in getattr(register, kind.name):
                title = getattr(entry, "title", None)
                key = (
                    plan_measure_key(entry.plan, entry.number)
                    if isinstance(entry, PlanMeasure)
                    else getattr(entry, "key", None)
                )
                if isinstance(title, ByLanguage) and key:
                    yield (word, key), title
