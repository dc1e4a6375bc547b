"""A look into each column: some rows, evenly spread over the table, are enough to see what a column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jamstilt.intake.cells.numbers import known
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import RawTable

_ROWS = 2000
_DIFFERENT = 200
_SHOWN = 3
_LONGEST_SHOWN = 30

SHOWN_AS_THEY_STAND = frozenset(
    {
        Field.GENDER,
        Field.POSITION_CODE,
        Field.APPOINTMENT,
        Field.FULL_TIME_SHARE,
        Field.WANTS_MORE_HOURS,
        Field.AVAILABLE_FOR_MORE_HOURS,
        Field.LEAVE_KIND,
        Field.LEAVE_GRADE,
        Field.PAY_TYPE,
    }
)
"""Codes and shares may be shown to the user; everything else is masked."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Different values of a column, in the order they come, missing ones left out; at most 200."""

    header: str
    different: tuple[str, ...]

    def shown(self, field: Field | None) -> tuple[str, ...]:
        """Three values as the user may see them: digits as 9 and letters as x, unless the field holds only codes."""
        values = self.different[:_SHOWN]
        return values if field in SHOWN_AS_THEY_STAND and self._short else tuple(masked(value) for value in values)

    @property
    def _short(self) -> bool:
        return all(len(value) <= _LONGEST_SHOWN and not re.search(r"\d{5}", value) for value in self.different)


def samples_of(table: RawTable) -> dict[str, Sample]:
    """The sample of each column, by header."""
    cells = table.cells.gather_every(max(1, table.cells.height // _ROWS)).head(_ROWS)
    return {
        header: Sample(
            header, tuple(known(cells[header]).drop_nulls().unique(maintain_order=True).head(_DIFFERENT).to_list())
        )
        for header in table.headers
    }


def masked(text: str) -> str:
    """The shape of a text and nothing of what it says: ``712 345,50`` is ``999 999,99``."""
    return re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "9", text))[:_LONGEST_SHOWN]
