"""Small numbers of which nobody has said whether they count people: they are hidden until somebody does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import PERSONAL_DATA
from jamstilt.register.key_number import KeyNumber

UNIT_NOT_SAID = Rule("storage", "unit_not_said", Severity.DECIDE, provision=PERSONAL_DATA)

FEW = 5
"""The threshold of the strictest policy; a number of this many is asked about by nobody."""


def unsaid_units(register: Activity | Authority) -> Iterator[Finding]:
    """A finding for each key number of few, with the line of its entry."""
    for kind in fields(register):
        for entry in getattr(register, kind.name):
            numbers: tuple[KeyNumber, ...] = getattr(entry, "numbers", ())
            for number in numbers:
                if number.unit_is_unsaid and number.value is not None and 0 < number.value.value < FEW:
                    at: Where = entry.at
                    yield UNIT_NOT_SAID.at(at, key=number.key)
