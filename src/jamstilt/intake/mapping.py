"""A mapping: which file is what, which column is what, which code is which group. Kept in ``mapping.toml``."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from dataclasses import dataclass, field
from enum import StrEnum

from jamstilt.workforce.terms import PayBasis


class Kind(StrEnum):
    """What the rows of a file are."""

    EMPLOYEES = "employees"
    """One row per employment: the base. Who is in no such file is not in the workforce."""
    ADDITIONS = "additions"
    """More columns about the same people: pay components, a survey, man-days. Joined by person."""
    PAYMENTS = "payments"
    """One row per payment, with a pay type and an amount (long form)."""
    LEAVE = "leave"
    """One row per period of leave."""
    IGNORED = "ignored"
    """Not for the statement; said, and left alone."""


class Field(StrEnum):
    """What a column can be (INPUTS 3)."""

    EMPLOYEE_NUMBER = "employee_number"
    NATIONAL_ID = "national_id"
    NAME = "name"
    GENDER = "gender"
    BIRTH_YEAR = "birth_year"
    POSITION_CODE = "position_code"
    POSITION_TITLE = "position_title"
    UNIT = "unit"
    EMPLOYER = "employer"
    AGREED_PAY = "agreed_pay"
    IRREGULAR = "irregular"
    BONUS = "bonus"
    OVERTIME = "overtime"
    BENEFITS = "benefits"
    FULL_TIME_SHARE = "full_time_share"
    WEEKLY_HOURS = "weekly_hours"
    APPOINTMENT = "appointment"
    STARTED = "started"
    LEFT = "left"
    WANTS_MORE_HOURS = "wants_more_hours"
    AVAILABLE_FOR_MORE_HOURS = "available_for_more_hours"
    AGREED_DAYS = "agreed_days"
    SELF_CERTIFIED_DAYS = "self_certified_days"
    DOCTOR_CERTIFIED_DAYS = "doctor_certified_days"
    SICK_CHILD_DAYS = "sick_child_days"
    LEAVE_FROM = "leave_from"
    LEAVE_UNTIL = "leave_until"
    LEAVE_KIND = "leave_kind"
    LEAVE_GRADE = "leave_grade"
    PAY_TYPE = "pay_type"
    AMOUNT = "amount"


class PercentAs(StrEnum):
    """How a share is written: 80 or 0.8. A file is one or the other."""

    PERCENT = "percent"
    FRACTION = "fraction"


CONFIDENCE_LIMIT = 0.75
"""A guess below this is asked about, never used (INPUTS 3)."""

PERSON_KEYS = (Field.EMPLOYEE_NUMBER, Field.NATIONAL_ID)
"""What joins the rows of several files: one of these, and never a name (INPUTS 6)."""

NOT_PAY = "not_pay"
"""The answer for a pay type that is no pay: travel, tax, deductions."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a kind of file are, remembered from year to year.

    ``columns`` gives each field the header it stands under. ``values`` are the user's own answers for a field:
    the text in the file to our key (``{"appointment": {"Vikar": "temporary"}}``; for ``pay_type`` to a pay
    component or ``"not_pay"``). ``left_alone`` are the headers that are known to be of no use here: a header that is
    neither there nor in ``columns`` is new, and is looked at again.
    """

    key: str
    kind: Kind
    columns: Lookup[Field, str]
    pay_basis: PayBasis = PayBasis.YEAR
    pay_is_full_time: bool = True
    percent_as: PercentAs = PercentAs.PERCENT
    values: Lookup[Field, Lookup[str, str]] = field(default_factory=dict[Field, Lookup[str, str]])
    left_alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileUse:
    """A file (or one sheet of it), the layout it is read by, and the reporting year it is about."""

    file: str
    layout: str
    year: int
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """The whole answer. ``groups`` gives each position code its group's key; a code that is absent is unresolved."""

    layouts: tuple[Layout, ...] = ()
    files: tuple[FileUse, ...] = ()
    groups: Lookup[str, str] = field(default_factory=dict[str, str])

    def layout_of(self, use: FileUse) -> Layout | None:
        """The layout that a file is read by; None if the mapping names one it does not hold."""
        return next((layout for layout in self.layouts if layout.key == use.layout), None)
