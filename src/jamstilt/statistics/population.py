"""Populations: who a figure is about. Named, chosen per item, and printed under the table (METHODS 0.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Population:
    """Everyone, but for some position groups. A group's own row is always about that group."""

    key: str
    leave_out_groups: frozenset[str] = frozenset()


EVERYONE = Population("everyone")


class Item(StrEnum):
    """The items of part 1; each chooses its population."""

    EMPLOYEES = "employees"
    TEMPORARY = "temporary"
    PART_TIME = "part_time"
    PARENTAL_LEAVE = "parental_leave"
    PAY = "pay"
    SICK_LEAVE = "sick_leave"
    MOVEMENT = "movement"


class Basis(StrEnum):
    """When a figure was counted."""

    ON_REFERENCE_DATE = "on_reference_date"
    DURING_YEAR = "during_year"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the employer has chosen and the statement prints: groups in order, and a population for each item."""

    groups: tuple[str, ...]
    populations: Mapping[Item, Population] = field(default_factory=dict[Item, Population])
    leave_days_a_week: int = 7

    def population(self, item: Item) -> Population:
        """The population of an item; everyone if nothing was chosen."""
        return self.populations.get(item, EVERYONE)
