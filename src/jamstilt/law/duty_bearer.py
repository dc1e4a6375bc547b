"""The duty bearer: who the employer is, and which duties follow from it (LDL §§ 24, 26, 26 a; R1.1 to R1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import rounded
from jamstilt.law.limits import limit
from jamstilt.period import Year

PRESENT_FORM = Year(2020)
"""The duties took their present form on 1 January 2020; an earlier year is tested as if it were this one."""


class Sector(StrEnum):
    """Public bodies have the whole duty whatever their size."""

    PUBLIC = "public"
    PRIVATE = "private"


class Party(StrEnum):
    """Who may demand the four steps in an undertaking of 20 to 50 (R1.2 c)."""

    EMPLOYER = "employer"
    UNION = "union"
    STAFF_MAJORITY = "staff_majority"


@dataclass(frozen=True, slots=True)
class Demand:
    """A recorded fact: who demanded the four steps, on which day, and the document that shows it."""

    party: Party
    day: date
    document: str


@dataclass(frozen=True, slots=True)
class DutyBearer:
    """One legal entity, tested alone and never with its group of companies (R1.3)."""

    name: str
    organisation_number: str
    sector: Sector
    is_public_authority: bool
    demanded: Demand | None = None


@dataclass(frozen=True, slots=True)
class Duties:
    """What follows. The general duty to act is every employer's; ``reason`` says which rule decided the rest.

    ``public_body`` tells to whom the voluntary figures are recommended (R2.4).
    """

    four_steps: bool
    statement: bool
    authority: bool
    reason: Message
    public_body: bool = True


def duties(bearer: DutyBearer, heads: Fraction, year: Year) -> Duties:
    """The duties of a year, from the average head count: heads, not full-time equivalents, and not rounded first.

    Public body, or private with more than 50, or private with 20 to 50 and a demand made before the year is out:
    four steps and statement. Otherwise the general duty only. An average between 50 and 51 is more than 50.
    A private body that exercises public authority has the duty of § 24 beside this (R6.4).
    """
    demand = bearer.demanded
    lower, upper = _band(year)
    number = Number(heads, _decimals(heads, lower, upper))

    def because(rule: str) -> Message:
        return say(f"law.duties.{rule}", heads=number, lower=int(lower), upper=int(upper))

    if bearer.sector is Sector.PUBLIC:
        return _whole(bearer, because("public"))
    if heads > upper:
        return _whole(bearer, because("above"))
    if heads < lower:
        return _general(bearer, because("below"))
    if demand is None or demand.day > year.interval.end:
        return _general(bearer, because("not_demanded"))
    return _whole(bearer, say("law.duties.demanded", demand=_said(demand), band=because("band")))


def _said(demand: Demand) -> Message:
    party = say(f"law.party.{demand.party}")
    return say("law.duties.demand", party=party, day=demand.day, document=demand.document)


def _band(year: Year) -> tuple[Fraction, Fraction]:
    tested = max(year, PRESENT_FORM)
    return limit("employer_heads_lower", tested), limit("employer_heads_upper", tested)


def _decimals(heads: Fraction, *limits: Fraction) -> int:
    """As few as show that the head count and a limit differ when they do (METHODS 0.1)."""
    if heads.denominator == 1:
        return 0
    return next(
        decimals for decimals in range(1, 12) if all(Fraction(rounded(heads, decimals)) != one for one in limits)
    )


def _whole(bearer: DutyBearer, reason: Message) -> Duties:
    return Duties(
        four_steps=True,
        statement=True,
        authority=bearer.is_public_authority,
        reason=reason,
        public_body=bearer.sector is Sector.PUBLIC,
    )


def _general(bearer: DutyBearer, reason: Message) -> Duties:
    return Duties(
        four_steps=False, statement=False, authority=bearer.is_public_authority, reason=reason, public_body=False
    )
