"""What every table of ``jamstilt.toml`` is made of: read once, never changed, and no key that we do not know."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictStr, StringConstraints
from pydantic_core import PydanticCustomError

Text = Annotated[StrictStr, StringConstraints(strip_whitespace=True, min_length=1)]
Key = Annotated[StrictStr, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

LARGEST_PERCENT = 1000
FINEST_PERCENT = Decimal("0.0001")


class SettingsTable(BaseModel):
    """One table of the file: read once, never changed, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def percent(value: object) -> Fraction:
    """A number of per cent, exact.

    A text such as ``"1/10"`` is refused: it could be meant as a share. So is a number so large or so fine that nobody
    means it: ``1e999999`` would take hours to make exact.

    Raises:
        PydanticCustomError: what is written is no such number.
    """
    if isinstance(value, Fraction):
        return value
    number = Decimal(cast("int | Decimal", value)) if _is_number(value) else None
    if number is None or not number.is_finite() or not -LARGEST_PERCENT <= number <= LARGEST_PERCENT:
        raise PydanticCustomError("percent", "no number of per cent")
    if number != number.quantize(FINEST_PERCENT):
        raise PydanticCustomError("percent", "too fine a number of per cent")
    return Fraction(number)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


Percent = Annotated[Fraction, BeforeValidator(percent)]
