"""What can be wrong with a file of aggregates (INPUTS 12). The words stand in ``aggregate.po``."""

from __future__ import annotations

from functools import partial

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import PERSONAL_DATA, PUBLIC_AUTHORITY

_stops = partial(Rule, "aggregate", severity=Severity.STOPS, provision=PUBLIC_AUTHORITY)
_decide = partial(Rule, "aggregate", severity=Severity.DECIDE, provision=PUBLIC_AUTHORITY)
_note = partial(Rule, "aggregate", severity=Severity.NOTE, provision=PUBLIC_AUTHORITY)

PERSON_LEVEL = Rule("aggregate", "person_level", Severity.STOPS, provision=PERSONAL_DATA)
SUM_ACROSS_REGISTERS = _stops("sum_across_registers")
KIND_UNCLEAR = _stops("kind_unclear")
HEADER_NOT_FOUND = _stops("header_not_found")
FILE_EMPTY = _stops("file_empty")
ROWS_TOO_MANY = _stops("rows_too_many")
NO_ROWS = _stops("no_rows")
COLUMN_TWICE = _stops("column_twice")
NUMBER_DIFFERS = _stops("number_differs")

ROW_SET_ASIDE = _decide("row_set_aside")
ROW_SET_ASIDE_MORE = _decide("row_set_aside_more")
GENDER_UNKNOWN = _decide("gender_unknown")
NOT_A_NUMBER = _decide("not_a_number")
NOT_A_NUMBER_MORE = _decide("not_a_number_more")
COUNT_NOT_WHOLE = _decide("count_not_whole")
COUNT_NEGATIVE = _decide("count_negative")
NOT_A_DATE = _decide("not_a_date")
ROWS_CONTRADICT = _decide("rows_contradict")
PERCENT_AS_FRACTION = _decide("percent_as_fraction")
PERCENT_OVER_100 = _decide("percent_over_100")
UNIT_MISSING = _decide("unit_missing")
SUM_NOT_COMPLETE = _decide("sum_not_complete")
DISTRICT_BESIDE_MUNICIPALITY = _decide("district_beside_municipality")
FIELD_NOT_WRITTEN = _decide("field_not_written")

COLUMN_UNKNOWN = _note("column_unknown")
SUM_ROW = _note("sum_row")
ROW_TWICE = _note("row_twice")
FILE_PASSED_OVER = _note("file_passed_over")
ORGANISATIONS_COUNTED = _note("organisations_counted")
