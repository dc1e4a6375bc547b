"""Those who may see what cannot be anonymised, why, and how sure that reading of the law is (R2.8, R2.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from jamstilt.law.confidence import Confidence


class Entitlement(StrEnum):
    """Why somebody may see the complete version. What is not read on an official page is never printed as law.

    ``is_asked_to_sign`` says whether the employer asks for a declaration of confidentiality. That one must be signed is
    not verified (LAW Q4): it is our practice, on the side of care. Ombud and tribunal have a duty of their own.
    """

    confidence: Confidence
    is_asked_to_sign: bool

    def __new__(cls, key: str, confidence: Confidence, is_asked_to_sign: bool) -> Self:  # noqa: FBT001 - a table below
        """Make a member whose value is the word in the settings."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.confidence = confidence
        member.is_asked_to_sign = is_asked_to_sign
        return member

    EMPLOYEE = "employee", Confidence.SECONDARY, True
    REPRESENTATIVE = "representative", Confidence.UNVERIFIED, True
    OMBUD = "ombud", Confidence.OFFICIAL, False
    TRIBUNAL = "tribunal", Confidence.OFFICIAL, False
    RESEARCHER = "researcher", Confidence.UNVERIFIED, True
    OTHER = "other", Confidence.OURS, True


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets the complete version: a role or an organisation, on which basis, from which day.

    ``signed`` is the day the declaration of confidentiality was signed, None while it is not; ``reason`` is empty but
    where the basis is *other*.
    """

    role: str
    entitlement: Entitlement
    since: date
    signed: date | None = None
    reason: str = ""

    @property
    def is_to_sign(self) -> bool:
        """Whether a declaration is asked for and has not been signed."""
        return self.entitlement.is_asked_to_sign and self.signed is None
