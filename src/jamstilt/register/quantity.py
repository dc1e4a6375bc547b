"""A quantity as a register states it: an exact number, and whether it is about, over or under that number."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict
from pydantic.dataclasses import dataclass

RECORD = ConfigDict(extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True)
"""How every record of a register is read: no key that we do not know, and a number is taken where text is asked."""


class Qualifier(StrEnum):
    """How sure a number is. An approximate number keeps its word wherever it is printed (INPUTS 12)."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True, config=RECORD)
class StatedAmount:
    """A number and its qualifier. In a file ``500``, or ``{value = 500, qualifier = "about"}``."""

    value: Fraction
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def decimals(self) -> int:
        """As many as the number was written with: two thirds has two, 130.6 has one."""
        return next((places for places in range(3) if (self.value * 10**places).denominator == 1), 2)


def joint(*amounts: StatedAmount | None) -> Qualifier:
    """How sure a number is that is worked out from these: approximate where one of them is."""
    sure = all(each is None or each.qualifier is Qualifier.EXACT for each in amounts)
    return Qualifier.EXACT if sure else Qualifier.ABOUT


def _from_plain(written: Any) -> Any:  # noqa: ANN401 - what a file holds, before it is checked
    if isinstance(written, bool):
        raise ValueError("true and false are no numbers")  # noqa: TRY004 - Pydantic makes a fault of a ValueError only
    return written if isinstance(written, (dict, StatedAmount)) or written is None else {"value": written}


Amount = Annotated[StatedAmount, BeforeValidator(_from_plain)]
"""A quantity in a record, written as a number or as a table."""
