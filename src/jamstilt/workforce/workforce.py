"""The workforce of one employer in one year: all that is known of persons, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jamstilt.period import Year

if TYPE_CHECKING:
    import dataframely as dy

    from jamstilt.workforce.employment import Employments, Leaves


@dataclass(frozen=True, slots=True)
class Workforce:
    """``leaves`` is None when no file of leave was given: mean weeks are then *not known*, not nothing."""

    year: Year
    employments: dy.DataFrame[Employments]
    leaves: dy.DataFrame[Leaves] | None
