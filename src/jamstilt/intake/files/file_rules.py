"""What can be wrong with a file before anybody asks what its columns mean (INPUTS 0, 1, 2 and 13)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT

SHOWN = 20
"""So many findings of one rule are given one by one; the rest are counted."""


def _rule(key: str, severity: Severity) -> Rule:
    return Rule("file", key, severity, provision=DUTY_TO_ISSUE_STATEMENT)


FILE_UNREADABLE = _rule("file_unreadable", Severity.STOPS)
FILE_EMPTY = _rule("file_empty", Severity.STOPS)
FILE_LARGE = _rule("file_large", Severity.DECIDE)
FILE_TOO_LARGE = _rule("file_too_large", Severity.STOPS)
FILE_PROTECTED = _rule("file_protected", Severity.STOPS)
FILE_DAMAGED = _rule("file_damaged", Severity.STOPS)
OLD_EXCEL = _rule("old_excel", Severity.STOPS)
NOT_A_WORKBOOK = _rule("not_a_workbook", Severity.STOPS)
PDF_NOT_DATA = _rule("pdf_not_data", Severity.STOPS)
NOT_SUPPORTED_YET = _rule("not_supported_yet", Severity.STOPS)

ARCHIVE_UNSAFE_PATH = _rule("archive_unsafe_path", Severity.STOPS)
ARCHIVE_ENCRYPTED = _rule("archive_encrypted", Severity.STOPS)
ARCHIVE_MEMBER_TWICE = _rule("archive_member_twice", Severity.STOPS)
ARCHIVE_MANY_MEMBERS = _rule("archive_many_members", Severity.STOPS)
ARCHIVE_TOO_LARGE = _rule("archive_too_large", Severity.STOPS)
XML_DOCTYPE = _rule("xml_doctype", Severity.STOPS)

ENCODING_DOUBTFUL = _rule("encoding_doubtful", Severity.DECIDE)
ENCODING_OLD = _rule("encoding_old", Severity.NOTE)
QUOTE_OPEN = _rule("quote_open", Severity.STOPS)
QUOTE_STRAY = _rule("quote_stray", Severity.DECIDE)
QUOTE_STRAY_MORE = _rule("quote_stray_more", Severity.DECIDE)
ROW_WIDTH = _rule("row_width", Severity.DECIDE)
ROW_WIDTH_MORE = _rule("row_width_more", Severity.DECIDE)
FIELD_TOO_LONG = _rule("field_too_long", Severity.STOPS)
TOO_MANY_ROWS = _rule("too_many_rows", Severity.STOPS)
TOO_MANY_COLUMNS = _rule("too_many_columns", Severity.STOPS)

HEADER_NOT_FOUND = _rule("header_not_found", Severity.STOPS)
HEADER_UNCLEAR = _rule("header_unclear", Severity.DECIDE)
HEADER_JOINED = _rule("header_joined", Severity.NOTE)
HEADER_REPEATED = _rule("header_repeated", Severity.NOTE)
COLUMN_DOUBLED = _rule("column_doubled", Severity.DECIDE)
COLUMN_DOUBLED_EQUAL = _rule("column_doubled_equal", Severity.NOTE)
COLUMN_UNNAMED = _rule("column_unnamed", Severity.NOTE)
NO_ROWS = _rule("no_rows", Severity.STOPS)
EMPTY_ROWS = _rule("empty_rows", Severity.NOTE)
TOTAL_ROW = _rule("total_row", Severity.NOTE)
TOTAL_ROW_MORE = _rule("total_row_more", Severity.NOTE)
CONTROL_TOTAL = _rule("control_total", Severity.DECIDE)
CONTROL_TOTAL_MORE = _rule("control_total_more", Severity.DECIDE)

SHEET_UNCLEAR = _rule("sheet_unclear", Severity.DECIDE)
SHEET_HIDDEN = _rule("sheet_hidden", Severity.NOTE)
SHEET_PASSED_OVER = _rule("sheet_passed_over", Severity.NOTE)
SHEET_TOO_LARGE = _rule("sheet_too_large", Severity.STOPS)
SHEET_TOO_FULL = _rule("sheet_too_full", Severity.STOPS)
CELL_ERROR = _rule("cell_error", Severity.DECIDE)
CELL_ERROR_MORE = _rule("cell_error_more", Severity.DECIDE)
CELLS_MERGED = _rule("cells_merged", Severity.DECIDE)
CELLS_MERGED_MORE = _rule("cells_merged_more", Severity.DECIDE)
FORMULA_CELLS = _rule("formula_cells", Severity.NOTE)
FORMULA_WITHOUT_RESULT = _rule("formula_without_result", Severity.DECIDE)
FORMULA_ZEROS = _rule("formula_zeros", Severity.DECIDE)
HIDDEN_ROWS = _rule("hidden_rows", Severity.DECIDE)
HIDDEN_COLUMNS = _rule("hidden_columns", Severity.DECIDE)


def one_by_one(findings: Iterable[Finding], more: Rule, last: Where) -> tuple[Finding, ...]:
    """The first twenty findings of a rule, and one that says how many more there are."""
    met = iter(findings)
    shown = tuple(islice(met, SHOWN))
    rest = sum(1 for _ in met)
    return (*shown, more.at(last, count=rest)) if rest else shown
