"""Pay by the hour: it becomes pay by the year only with the weekly hours of the agreement (METHODS 6)."""

from __future__ import annotations

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.masking import SHOWN
from jamstilt.intake.values.value_rules import HOURLY_PAID
from jamstilt.workforce.terms import PayBasis


def without_hours(employments: pl.DataFrame, column: str | None) -> tuple[Finding, ...]:
    """A finding for every employment paid by the hour whose weekly hours are missing."""
    lost = employments.filter(
        pl.col("pay_basis") == PayBasis.HOUR.value,
        pl.col("agreed_pay_ore").is_not_null(),
        pl.col("weekly_hours_hundredths").is_null(),
    ).select("source_file", "source_sheet", "source_row")
    listed = lost if lost.height <= SHOWN + 1 else lost.head(SHOWN)
    first = tuple(HOURLY_PAID.at(Where(file, sheet, row, column), count=1) for file, sheet, row in listed.iter_rows())
    rest = lost.height - listed.height
    return (*first, HOURLY_PAID.at(Where(lost["source_file"][0], None, None, column), count=rest)) if rest else first
