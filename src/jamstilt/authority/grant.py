"""Grant schemes and appropriations: what was applied for, awarded and paid; three amounts that differ (METHODS 24)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.findings import Where
from jamstilt.law.grounds import Ground
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import RECORD, Amount
from jamstilt.register.wording import Source, Wording


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class GrantScheme:
    """One scheme in one year, amounts in whole kroner.

    ``decided`` is the applications that were neither withdrawn nor left undecided; none: all of them, if awards are
    known. ``recipients`` are bodies. ``delegated``: others award the money, so it is never added to own awards.
    """

    key: str
    title: Wording
    year: int
    field: str
    grounds: tuple[Ground, ...] = ()
    purpose: Wording | None = None
    frame: Amount | None = None
    applications: Amount | None = None
    decided: Amount | None = None
    applied_sum: Amount | None = None
    decided_sum: Amount | None = None
    awards: Amount | None = None
    awarded_sum: Amount | None = None
    paid: Amount | None = None
    recipients: Amount | None = None
    recipient_unit: Wording | None = None
    delegated: bool = False
    result: Wording | None = None
    source: Source = None
    numbers: tuple[KeyNumber, ...] = ()
    order: int = 0
    at: Where = Where()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Appropriation:
    """What the state budget sets aside for a programme in a year, in whole kroner."""

    key: str
    title: Wording
    year: int
    amount: Amount
    programme: str | None = None
    source: Source = None
    order: int = 0
    at: Where = Where()
