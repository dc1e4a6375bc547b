"""A person whose pay the public files give away: which row, which pay, and to whom; never whose or how much."""

from __future__ import annotations

from dataclasses import dataclass

from jamstilt.figure import Component, Figure
from jamstilt.statistics.atoms import Quantity

KIND_OF = {
    Quantity.CASH_TOTAL: Component.CASH_TOTAL,
    Quantity.AGREED: Component.AGREED,
    Quantity.IRREGULAR: Component.IRREGULAR,
    Quantity.BONUS: Component.BONUS,
    Quantity.OVERTIME: Component.OVERTIME,
    Quantity.BENEFITS: Component.BENEFITS,
}


@dataclass(frozen=True, slots=True, order=True)
class Exposure:
    """``row`` is the smallest row that the person is in, ``kind`` and ``period`` which pay it is.

    ``attacker`` is the smallest row of the colleague who can work it out; None: everybody can.
    """

    row: Figure
    period: int
    kind: Component
    attacker: Figure | None = None
