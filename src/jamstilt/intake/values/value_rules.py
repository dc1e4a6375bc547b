"""What can be wrong with the values of a file once its columns are known (INPUTS 3-6, 10)."""

from __future__ import annotations

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT, EQUAL_PAY, PERSONAL_DATA, Provision


def _rule(key: str, severity: Severity, provision: Provision = DUTY_TO_ISSUE_STATEMENT) -> Rule:
    return Rule("value", key, severity, provision=provision)


FILE_NOT_MAPPED = _rule("file_not_mapped", Severity.DECIDE)
FILE_LEFT_ALONE = _rule("file_left_alone", Severity.NOTE)
LAYOUT_MISSING = _rule("layout_missing", Severity.STOPS)
FIELD_MISSING = _rule("field_missing", Severity.STOPS)
COLUMN_MISSING = _rule("column_missing", Severity.DECIDE)
EMPLOYEES_MISSING = _rule("employees_missing", Severity.STOPS)
EMPLOYER_MIXED = _rule("employer_mixed", Severity.STOPS)

PERSON_WITHOUT_KEY = _rule("person_without_key", Severity.DECIDE)
KEY_NOT_A_PERSON = _rule("key_not_a_person", Severity.STOPS)
IDENTITY_INVALID = _rule("identity_invalid", Severity.DECIDE, PERSONAL_DATA)
IDENTITY_DIGITS_LOST = _rule("identity_digits_lost", Severity.STOPS, PERSONAL_DATA)
SYNTHETIC_AMONG_REAL = _rule("synthetic_identity", Severity.DECIDE)
SYNTHETIC_ONLY = _rule("synthetic_identities_only", Severity.NOTE)
GENDER_CONFLICT = _rule("gender_conflict", Severity.NOTE)
IDENTITY_TWO_NUMBERS = _rule("identity_two_numbers", Severity.DECIDE, PERSONAL_DATA)

NOT_A_NUMBER = _rule("not_a_number", Severity.DECIDE)
NUMBER_AMBIGUOUS = _rule("number_ambiguous", Severity.DECIDE)
FINER_THAN_ORE = _rule("finer_than_ore", Severity.NOTE, EQUAL_PAY)
HOURS_IMPOSSIBLE = _rule("hours_impossible", Severity.DECIDE)
HOURLY_PAID = _rule("hourly_paid", Severity.DECIDE, EQUAL_PAY)
PERCENT_AS_FRACTION = _rule("percent_as_fraction", Severity.DECIDE)
FRACTION_AS_PERCENT = _rule("fraction_as_percent", Severity.DECIDE)
PERCENT_MIXED = _rule("percent_mixed", Severity.STOPS)
PERCENT_OVER_100 = _rule("percent_over_100", Severity.DECIDE)
PERCENT_NEGATIVE = _rule("percent_negative", Severity.DECIDE)
PERCENT_ZERO = _rule("percent_zero", Severity.NOTE)
DATE_IMPOSSIBLE = _rule("date_impossible", Severity.DECIDE)
NOT_A_DATE = _rule("not_a_date", Severity.DECIDE)
NOT_A_YEAR = _rule("not_a_year", Severity.NOTE)

GENDER_UNKNOWN = _rule("gender_unknown", Severity.DECIDE)
GENDER_OTHER = _rule("gender_other", Severity.NOTE)
GENDER_MISSING = _rule("gender_missing", Severity.NOTE)
APPOINTMENT_UNKNOWN = _rule("appointment_unknown", Severity.DECIDE)
ANSWER_UNKNOWN = _rule("answer_unknown", Severity.DECIDE)
WORDS_MORE = _rule("words_more", Severity.DECIDE)
POSITION_CODE_UNKNOWN = _rule("position_code_unknown", Severity.DECIDE)
POSITION_CODE_PADDED = _rule("position_code_padded", Severity.NOTE)
POSITION_CODE_MISSING = _rule("position_code_missing", Severity.NOTE)

ABSENCE_KIND_UNKNOWN = _rule("absence_kind_unknown", Severity.DECIDE)
ABSENCE_KIND_OTHER = _rule("absence_kind_other", Severity.NOTE)
ABSENCE_KIND_MISSING = _rule("absence_kind_missing", Severity.DECIDE)
LEAVE_WITHOUT_START = _rule("leave_without_start", Severity.DECIDE)
LEAVE_GRADE_MISSING = _rule("leave_grade_missing", Severity.NOTE)
LEAVE_WITHOUT_EMPLOYMENT = _rule("leave_without_employment", Severity.DECIDE)

PAY_TYPE_UNKNOWN = _rule("pay_type_unknown", Severity.DECIDE, EQUAL_PAY)
PAY_TYPE_MISSING = _rule("pay_type_missing", Severity.DECIDE, EQUAL_PAY)
AMOUNT_MISSING = _rule("amount_missing", Severity.DECIDE, EQUAL_PAY)
UNMATCHED_MONEY = _rule("unmatched_money", Severity.DECIDE, EQUAL_PAY)
COMPONENT_NOT_KNOWN = _rule("component_not_known", Severity.DECIDE, EQUAL_PAY)
UNMATCHED_ROWS = _rule("unmatched_rows", Severity.DECIDE)
SOURCES_DIFFER = _rule("sources_differ", Severity.NOTE)
ADDITION_INCOMPLETE = _rule("addition_incomplete", Severity.NOTE)
