"""The kinds of findings in prose (R2.31, R2.32, R6.10, METHODS 26)."""

from __future__ import annotations

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT, PUBLIC_AUTHORITY

REFERENCE_UNKNOWN = Rule("prose", "reference_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_HIDDEN = Rule("prose", "reference_hidden", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_NOT_KNOWN = Rule("prose", "reference_not_known", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_NOT_COMPARABLE = Rule("prose", "reference_not_comparable", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_COARSE = Rule("prose", "reference_coarse", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_TOO_PRECISE = Rule("prose", "reference_too_precise", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
REFERENCE_IN_SINGLE_BRACES = Rule(
    "prose", "reference_in_single_braces", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT
)
REFERENCE_OF_ANOTHER_YEAR = Rule(
    "prose", "reference_of_another_year", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT
)
FACT_WITHOUT_SOURCE = Rule("prose", "fact_without_source", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
DIGIT_TYPED = Rule("prose", "digit_typed", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
PLACEHOLDER_LEFT = Rule("prose", "placeholder_left", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MARKDOWN_UNSUPPORTED = Rule("prose", "markdown_unsupported", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
TEXT_UNPLACED = Rule("prose", "text_unplaced", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
TEXT_THE_SAME = Rule("prose", "text_the_same", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
HEADING_SENSE = Rule("prose", "heading_sense", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
CLAIM_WRONG = Rule("prose", "claim_wrong", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
CLAIM_REVERSED_EARLIER = Rule("prose", "claim_reversed_earlier", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
CLAIM_HIDES_GROUPS = Rule("prose", "claim_hides_groups", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
CLAIM_NOT_DECIDABLE = Rule("prose", "claim_not_decidable", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
CLAIM_WITHOUT_FIGURE = Rule("prose", "claim_without_figure", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
PLAN_MEASURE_BARE = Rule("prose", "plan_measure_bare", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
PLAN_MEASURE_UNKNOWN = Rule("prose", "plan_measure_unknown", Severity.DECIDE, provision=PUBLIC_AUTHORITY)
