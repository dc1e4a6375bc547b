"""The composition of the employees by background, as a published table gives it: which file, unit and categories.

Nobody's background is ever read per person: the numbers come from Statistics Norway's table (R7.6, R8.1).
"""

from __future__ import annotations

from enum import StrEnum

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.register.quantity import RECORD
from jamstilt.register.wording import Wording


class BackgroundDefinition(StrEnum):
    """Who is counted as having an immigrant background. Three definitions are in use, and never mixed (R7.6)."""

    STATISTICS_NORWAY = "statistics_norway"
    """Immigrants and Norwegian-born to immigrant parents, from all countries."""
    RECRUITMENT = "recruitment"
    """Immigrated, or Norwegian-born with two immigrant parents, as applicants tick it."""
    PORTAL_GROUP_TWO = "portal_group_two"
    """An older tick of the job portal: country group 2 alone."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class CategoryGroup:
    """Categories of the table that are reported together. A category is written as its code or its label."""

    key: str
    title: Wording
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Composition:
    """How a table in ``work/`` is read: units, categories and what is counted, each by its code or its label.

    ``total`` is the category that holds everybody. ``unit`` and ``counts`` (what is counted: employees, not jobs) may
    be left out where the table has one only. ``chosen`` picks a category in any other dimension of the table.
    """

    key: str
    title: Wording
    file: str
    total: str
    groups: tuple[CategoryGroup, ...]
    definition: BackgroundDefinition
    definition_text: Wording | None = None
    unit: str | None = None
    counts: str | None = None
    chosen: dict[str, str] | None = None
    table: str = "12625"
    order: int = 0
    at: Where = Where()
