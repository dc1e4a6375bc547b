"""The plan: which figures the public does not get, and which it gets rounded more coarsely than they are measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from jamstilt.figure import Figure, Reason


@dataclass(frozen=True, slots=True)
class Plan:
    """``coarser`` gives the step that a shown figure is rounded to, where that is not its measure's own."""

    hidden: Mapping[Figure, Reason]
    coarser: Mapping[Figure, Fraction] = field(default_factory=dict[Figure, Fraction])
