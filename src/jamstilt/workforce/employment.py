"""Employments: one row is one employment of one person, as the employer's files state it for one year."""

from __future__ import annotations

import dataframely as dy

from jamstilt.workforce.terms import GENDERS, Appointment, LeaveKind, PayBasis, Wish


class Employments(dy.Schema):
    """Money in whole øre, shares in 1/10000 of a full position, man-days in hundredths.

    A null is *not known*, never zero. There is no name, no national id, and no column for ethnicity, health,
    religion or orientation (GDPR art. 9): a file that holds one is refused in ``intake``.
    """

    year = dy.Int32()
    person = dy.String(min_length=1)
    gender = dy.Enum(list(GENDERS))
    birth_year = dy.Int32(nullable=True)
    position_code = dy.String(nullable=True)
    position_title = dy.String(nullable=True)
    unit = dy.String(nullable=True)
    group = dy.String(min_length=1)
    agreed_pay_ore = dy.Int64(nullable=True)
    pay_basis = dy.Enum([each.value for each in PayBasis])
    pay_is_full_time = dy.Bool()
    weekly_hours_hundredths = dy.Int32(nullable=True)
    irregular_ore = dy.Int64(nullable=True)
    bonus_ore = dy.Int64(nullable=True)
    overtime_ore = dy.Int64(nullable=True)
    benefits_ore = dy.Int64(nullable=True)
    full_time_share = dy.Int32(nullable=True, min=0)
    appointment = dy.Enum([each.value for each in Appointment], nullable=True)
    started = dy.Date(nullable=True)
    left = dy.Date(nullable=True)
    wants_more_hours = dy.Enum([each.value for each in Wish], nullable=True)
    available_for_more_hours = dy.Enum([each.value for each in Wish], nullable=True)
    agreed_days = dy.Int64(nullable=True)
    self_certified_days = dy.Int64(nullable=True)
    doctor_certified_days = dy.Int64(nullable=True)
    sick_child_days = dy.Int64(nullable=True)
    source_file = dy.String()
    source_sheet = dy.String(nullable=True)
    source_row = dy.Int32(min=1)


class Leaves(dy.Schema):
    """Periods of leave, whole days, both included; ``until`` is null while the leave is open."""

    year = dy.Int32()
    person = dy.String(min_length=1)
    kind = dy.Enum([each.value for each in LeaveKind])
    start = dy.Date()
    until = dy.Date(nullable=True)
    grade = dy.Int32(min=0, max=10000)
    source_file = dy.String()
    source_sheet = dy.String(nullable=True)
    source_row = dy.Int32(min=1)
