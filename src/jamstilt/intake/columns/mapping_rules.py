"""What the mapping step may find. The words of each rule stand in ``mapping.po``."""

from __future__ import annotations

from functools import partial

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import DUTY_TO_ACT, DUTY_TO_ISSUE_STATEMENT, PERSONAL_DATA

_stops = partial(Rule, "mapping", severity=Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
_decide = partial(Rule, "mapping", severity=Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
_note = partial(Rule, "mapping", severity=Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

SENSITIVE_COLUMN = Rule("mapping", "sensitive_column", Severity.STOPS, provision=PERSONAL_DATA)

NO_FILES = _stops("no_files")
COLUMN_MISSING = _stops("column_missing")

HEADER_AMBIGUOUS = _decide("header_ambiguous")
COLUMN_UNSURE = _decide("column_unsure")
COLUMN_ABSENT = _decide("column_absent")
KIND_UNCLEAR = _decide("kind_unclear")
SHEET_UNCLEAR = _decide("sheet_unclear")
YEAR_UNCLEAR = _decide("year_unclear")
PAY_BASIS_UNCLEAR = Rule("mapping", "pay_basis_unclear", Severity.DECIDE, provision=DUTY_TO_ACT)
PAY_AT_OWN_SHARE = Rule("mapping", "pay_at_own_share", Severity.DECIDE, provision=DUTY_TO_ACT)
SUPPLEMENT_NOT_ADDED = Rule("mapping", "supplement_not_added", Severity.DECIDE, provision=DUTY_TO_ACT)
PAY_TYPE_UNKNOWN = Rule("mapping", "pay_type_unknown", Severity.DECIDE, provision=DUTY_TO_ACT)
MORE_PAY_TYPES_UNKNOWN = Rule("mapping", "more_pay_types_unknown", Severity.DECIDE, provision=DUTY_TO_ACT)
GENDER_CODED = _decide("gender_coded")
PERCENT_AS_FRACTION = _decide("percent_as_fraction")
GROUP_UNKNOWN = _decide("group_unknown")
MORE_GROUPS_UNKNOWN = _decide("more_groups_unknown")

CODE_PADDED = _note("code_padded")
COLUMN_NEW = _note("column_new")
COLUMN_UNMENTIONED = _note("column_unmentioned")
IDENTITY_IN_COLUMN = Rule("mapping", "identity_in_column", Severity.NOTE, provision=PERSONAL_DATA)
MAPPING_CHANGED = _note("mapping_changed")

MAPPING_BROKEN = _stops("mapping_broken")
MAPPING_NAME_UNKNOWN = _stops("mapping_name_unknown")
MAPPING_FIELD_UNKNOWN = _stops("mapping_field_unknown")
MAPPING_KIND_UNKNOWN = _stops("mapping_kind_unknown")
MAPPING_ANSWER_UNKNOWN = _stops("mapping_answer_unknown")
MAPPING_ANSWER_MISSING = _stops("mapping_answer_missing")
MAPPING_WRONG_TYPE = _stops("mapping_wrong_type")
MAPPING_LAYOUT_UNKNOWN = _stops("mapping_layout_unknown")
MAPPING_LAYOUT_TWICE = _stops("mapping_layout_twice")
MAPPING_FILE_TWICE = _stops("mapping_file_twice")
