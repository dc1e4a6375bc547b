"""What can be wrong between a published table and the record that says how it is read. Words in ``aggregate.po``."""

from __future__ import annotations

from functools import partial

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import DUTY_TO_ACT, PERSONAL_DATA

_stops = partial(Rule, "aggregate", severity=Severity.STOPS, provision=DUTY_TO_ACT)
_decide = partial(Rule, "aggregate", severity=Severity.DECIDE, provision=DUTY_TO_ACT)

COMPOSITION_NOT_DESCRIBED = _decide("composition_not_described")
COMPOSITION_FILE_MISSING = _decide("composition_file_missing")
COMPOSITION_KEY_TWICE = _stops("composition_key_twice")
UNIT_NOT_FOUND = _decide("unit_not_found")
CATEGORY_NOT_FOUND = _stops("category_not_found")
GROUP_HOLDS_TOTAL = _stops("group_holds_total")
DIMENSION_NOT_FOUND = _stops("dimension_not_found")
DIMENSION_NOT_CHOSEN = _stops("dimension_not_chosen")
YEAR_NOT_IN_TABLE = _stops("year_not_in_table")

NEW_HIRES_PERSONS = Rule("aggregate", "new_hires_persons", Severity.STOPS, provision=PERSONAL_DATA)
NEW_HIRES_UNCLEAR = _decide("new_hires_unclear")
TABLE_IN_WORK = _stops("table_in_work")
NEW_HIRES_OVER_ALL = _decide("new_hires_over_all")
DEFINITION_MISSING = _decide("definition_missing")
