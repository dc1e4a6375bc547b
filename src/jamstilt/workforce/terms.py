"""The terms of an employment, as the house names them: what a column of the files can say and no more."""

from __future__ import annotations

from enum import StrEnum

from jamstilt.figure import Gender

GENDERS = (Gender.WOMEN.value, Gender.MEN.value, Gender.OTHER.value)


class Appointment(StrEnum):
    """The form of the contract."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"


class PayBasis(StrEnum):
    """What the agreed pay is stated per."""

    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"


class Wish(StrEnum):
    """Answer of a part-timer to one of the two questions on more hours. Missing means *not asked*."""

    YES = "yes"
    NO = "no"


class LeaveKind(StrEnum):
    """Leave that the statement counts; every other kind is set aside and said."""

    PARENTAL = "parental"
    UNPAID_CARE = "unpaid_care"
