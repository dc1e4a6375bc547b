"""What can be wrong with a published table before anybody asks what its categories mean (INPUTS 11 and 13)."""

from __future__ import annotations

from functools import partial

from jamstilt.findings import Rule, Severity
from jamstilt.law.provision import DUTY_TO_ACT

_stops = partial(Rule, "aggregate", severity=Severity.STOPS, provision=DUTY_TO_ACT)

JSON_UNREADABLE = _stops("json_unreadable")
JSON_TOO_LARGE = _stops("json_too_large")
JSON_BROKEN = _stops("json_broken")
JSON_TOO_DEEP = _stops("json_too_deep")
JSON_KEY_TWICE = _stops("json_key_twice")
JSON_NO_NUMBER = _stops("json_no_number")
JSONSTAT_VERSION = _stops("jsonstat_version")
JSONSTAT_SHAPE = _stops("jsonstat_shape")
TABLE_SHAPE = _stops("table_shape")
