"""How large a file may be before it is asked about or refused (INPUTS 0 and 13). Every message gives limit and met."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """One table, all adjustable. Bytes unless the name says otherwise."""

    large_file: int = 100 * MEGABYTE
    """Above it the file is read, and the user is asked whether it is the right one."""
    largest_file: int = 1_000 * MEGABYTE
    rows: int = 2_000_000
    columns: int = 500
    field: int = 128 * 1024
    filled_cells: int = 5_000_000
    cells_in_rectangle: int = 25_000_000
    """Rows times columns of a sheet down to its last cell: what a workbook reader asks memory for."""
    header_within_rows: int = 60
    lines_looked_at: int = 200
    archive_members: int = 1_000
    inflated_member: int = 4_000 * MEGABYTE
    inflated_in_all: int = 20_000 * MEGABYTE
    inflated_ratio: int = 200
    ratio_counts_from: int = 10 * MEGABYTE
    shared_text: int = 500 * MEGABYTE
    """Texts, styles and the list of sheets of a workbook: held in memory as a whole."""


LIMITS = Limits()
