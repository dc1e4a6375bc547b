"""The rules of plausibility (INPUTS 5): what can be wrong across the rows, files and years of a workforce."""

from __future__ import annotations

from jamstilt.figure import Measure
from jamstilt.findings import Rule, Severity
from jamstilt.law.employer_duties import provision_of
from jamstilt.law.provision import DUTY_TO_ACT, Provision

_BALANCE = provision_of(Measure.EMPLOYEES)
_TEMPORARY = provision_of(Measure.TEMPORARY)
_PART_TIME = provision_of(Measure.PART_TIME)
_INVOLUNTARY = provision_of(Measure.INVOLUNTARY_PART_TIME)
_PAY = provision_of(Measure.MEAN_PAY)
_PARENTAL = provision_of(Measure.PARENTAL_LEAVE_MEAN_WEEKS)
_SICK_LEAVE = provision_of(Measure.SICK_LEAVE_RATE)
_MOVEMENT = provision_of(Measure.NEW_HIRES)


def _stops(key: str, provision: Provision, about: str | None = None) -> Rule:
    return Rule("workforce", key, Severity.STOPS, provision=provision, about=about)


def _decide(key: str, provision: Provision, about: str | None = None) -> Rule:
    return Rule("workforce", key, Severity.DECIDE, provision=provision, about=about)


def _note(key: str, provision: Provision, about: str | None = None) -> Rule:
    return Rule("workforce", key, Severity.NOTE, provision=provision, about=about)


# Persons
PERSON_TWICE = _note("person_twice", _BALANCE)
GENDER_CONTRADICTS = _decide("gender_contradicts", _BALANCE, "gender")
BIRTH_YEAR_CONTRADICTS = _decide("birth_year_contradicts", _BALANCE, "birth_year")
AGE_IMPLAUSIBLE = _note("age_implausible", _BALANCE, "birth_year")
SEVERAL_EMPLOYMENTS = _note("several_employments", _PART_TIME)
SHARE_SUM_OVER_FULL = _decide("share_sum_over_full", _PART_TIME, "full_time_share")

# Dates
WRONG_YEAR = _stops("wrong_year", _BALANCE)
YEAR_DOUBTFUL = _note("year_doubtful", _BALANCE)
END_BEFORE_START = _decide("end_before_start", _MOVEMENT, "left")
START_TOO_LONG_AGO = _note("start_too_long_ago", _MOVEMENT, "started")
START_AS_CHILD = _note("start_as_child", _MOVEMENT, "started")
START_AFTER_REFERENCE = _note("start_after_reference", _BALANCE, "started")
LEFT_BEFORE_YEAR = _note("left_before_year", _BALANCE, "left")
TEMPORARY_TOO_LONG = _note("temporary_too_long", _TEMPORARY, "started")

# Pay
PAY_MISSING = _decide("pay_missing", _PAY, "agreed_pay_ore")
PAY_MISSING_IN_FILE = _decide("pay_missing_in_file", _PAY, "agreed_pay_ore")
PAY_NOT_POSITIVE = _decide("pay_not_positive", _PAY, "agreed_pay_ore")
PAY_PER_MONTH = _decide("pay_per_month", _PAY, "agreed_pay_ore")
PAY_IN_THOUSANDS = _decide("pay_in_thousands", _PAY, "agreed_pay_ore")
PAY_TOO_LOW = _decide("pay_too_low", _PAY, "agreed_pay_ore")
PAY_TOO_HIGH = _decide("pay_too_high", _PAY, "agreed_pay_ore")
PAY_IMPLAUSIBLE = _decide("pay_implausible", _PAY, "agreed_pay_ore")
PAY_BELOW_FLOOR = _note("pay_below_floor", _PAY, "agreed_pay_ore")
PAY_UNUSUALLY_HIGH = _note("pay_unusually_high", _PAY, "agreed_pay_ore")
PAY_OUTLIER = _note("pay_outlier", _PAY, "agreed_pay_ore")
VARIABLE_PAY_NEGATIVE = _note("variable_pay_negative", _PAY)
VARIABLE_PAY_OVER_AGREED = _note("variable_pay_over_agreed", _PAY)

# Man-days
DAYS_NEGATIVE = _decide("days_negative", _SICK_LEAVE)
DAYS_OVER_YEAR = _decide("days_over_year", _SICK_LEAVE)
ABSENCE_OVER_AGREED = _decide("absence_over_agreed", _SICK_LEAVE, "agreed_days")
ABSENCE_WITHOUT_AGREED = _note("absence_without_agreed", _SICK_LEAVE, "agreed_days")

# Leave
LEAVE_END_BEFORE_START = _decide("leave_end_before_start", _PARENTAL, "until")
LEAVE_WITHOUT_EMPLOYMENT = _decide("leave_without_employment", _PARENTAL, "person")
LEAVE_OUTSIDE_EMPLOYMENT = _decide("leave_outside_employment", _PARENTAL, "start")
LEAVE_OVERLAP = _decide("leave_overlap", _PARENTAL, "start")
LEAVE_OUTSIDE_YEAR = _note("leave_outside_year", _PARENTAL, "start")
LEAVE_OPEN = _note("leave_open", _PARENTAL, "until")

# The stock on the reference date
NOBODY_EMPLOYED = _stops("nobody_employed", _BALANCE)
ONE_PERSON = _note("one_person", DUTY_TO_ACT)
FEW_PEOPLE = _note("few_people", DUTY_TO_ACT)
ALL_ONE_GENDER = _note("all_one_gender", _BALANCE)
GENDER_OTHER = _note("gender_other_in_total", _BALANCE)
GROUP_ONE_PERSON = _note("group_one_person", _PAY)
GROUP_ONE_GENDER = _note("group_one_gender", _PAY)
GROUP_UNRESOLVED = _note("group_unresolved", _PAY)
SHARE_NOT_KNOWN = _note("share_not_known", _PART_TIME, "full_time_share")
APPOINTMENT_NOT_KNOWN = _note("appointment_not_known", _TEMPORARY, "appointment")
PART_TIME_WITHOUT_ANSWER = _note("part_time_without_answer", _INVOLUNTARY, "wants_more_hours")
PART_TIME_HALF_ANSWER = _note("part_time_half_answer", _INVOLUNTARY, "available_for_more_hours")

# Against the year before
YEARS_ALIKE = _decide("years_alike", _PAY, "agreed_pay_ore")
PAY_SAME_TWO_YEARS = _note("pay_same_two_years", _PAY, "agreed_pay_ore")
PAY_JUMP = _note("pay_jump", _PAY, "agreed_pay_ore")
GENDER_CHANGED = _note("gender_changed", _BALANCE, "gender")
BIRTH_YEAR_CHANGED = _decide("birth_year_changed", _BALANCE, "birth_year")
HEAD_COUNT_JUMP = _note("head_count_jump", _MOVEMENT)
APPEARED = _note("appeared", _MOVEMENT)
VANISHED = _note("vanished", _MOVEMENT)
MAPPING_CHANGED = _note("mapping_changed", _PAY)
