"""Says findings in the words of the user's own files: the header in place of our name for the column."""

from __future__ import annotations

from dataclasses import replace

from jamstilt.findings import Finding
from jamstilt.intake.mapping import Field, Mapping
from jamstilt.intake.values.employees import COLUMN_OF

FIELD_OF = {column: field for field, column in COLUMN_OF.items()} | {
    "start": Field.LEAVE_FROM,
    "until": Field.LEAVE_UNTIL,
}


def in_own_words(finding: Finding, mapping: Mapping) -> Finding:
    """The finding with the header that its column has in its file; without a column where the file has none."""
    column = finding.where.column
    if column not in FIELD_OF:
        return finding
    use = next((use for use in mapping.files if use.file == finding.where.file), None)
    layout = mapping.layout_of(use) if use else None
    header = layout.columns.get(FIELD_OF[column]) if layout else None
    return replace(finding, where=replace(finding.where, column=header))
