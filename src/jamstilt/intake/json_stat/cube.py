"""A cube: a published table with its dimensions, categories and cells, wherever it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class DimensionRole(StrEnum):
    """What a dimension is, where the table itself says so."""

    TIME = "time"
    METRIC = "metric"
    GEO = "geo"
    CLASSIFICATION = "classification"


@dataclass(frozen=True, slots=True)
class DimensionCategory:
    """One category; a table without labels has the code as label."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension; the place of a category in ``categories`` is its place in the table."""

    code: str
    label: str
    categories: tuple[DimensionCategory, ...]
    role: DimensionRole = DimensionRole.CLASSIFICATION

    def place(self, written: str) -> int | None:
        """The place of a category that somebody wrote as its code, else as its label; None if there is none."""
        for names in ([each.code for each in self.categories], [plain(each.label) for each in self.categories]):
            wanted = written if names and written in names else plain(written)
            if wanted in names:
                return names.index(wanted)
        return None

    def is_called(self, written: str) -> bool:
        """Whether somebody means this dimension, by its code or its label."""
        return written == self.code or plain(written) == plain(self.label)


@dataclass(frozen=True, slots=True)
class CubeCell:
    """``value`` is None where the table has no number; ``status`` is the sign that says why (``:``, ``..``, ``.``)."""

    value: Fraction | None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Cube:
    """``values`` and ``statuses`` are by position, the last dimension fastest: (i1·s2 + i2)·s3 + i3 (R8.7)."""

    label: str
    source: str
    updated: date | None
    dimensions: tuple[Dimension, ...]
    values: Sequence[Fraction | None] | Mapping[int, Fraction | None]
    statuses: Mapping[int, str] | str = ""

    def cell(self, places: Sequence[int]) -> CubeCell:
        """The cell at a place in each dimension. What a sparse table leaves out is missing, never zero."""
        position = 0
        for dimension, place in zip(self.dimensions, places, strict=True):
            position = position * len(dimension.categories) + place
        values, statuses = self.values, self.statuses
        value = values.get(position) if isinstance(values, Mapping) else values[position]
        status = statuses if isinstance(statuses, str) else statuses.get(position, "")
        return CubeCell(None if value is None else Fraction(value), status)


def plain(text: str) -> str:
    """A text as it is compared: small letters and single blanks."""
    return " ".join(text.casefold().split())
