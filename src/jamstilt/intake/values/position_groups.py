"""From position code to position group, by the mapping alone: what no rule takes is unresolved, never guessed."""

from __future__ import annotations

from collections.abc import Mapping as Lookup

import polars as pl

from jamstilt.figure import UNRESOLVED
from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.masking import SHOWN, shown
from jamstilt.intake.values.value_rules import (
    POSITION_CODE_MISSING,
    POSITION_CODE_PADDED,
    POSITION_CODE_UNKNOWN,
    WORDS_MORE,
)


def with_groups(
    employments: pl.DataFrame, groups: Lookup[str, str], column: str | None
) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Fill in ``group``; a code that lost its zeros to a spreadsheet gets them back if that makes it known.

    ``column`` is the header that findings name.
    """
    met = (
        employments.filter(~pl.col("position_code").is_in([*groups]).fill_null(value=False))
        .group_by("position_code")
        .agg(
            pl.len().alias("count"),
            pl.col("source_file", "source_sheet", "source_row").sort_by("source_file", "source_row").first(),
        )
        .sort("source_file", "source_row")
    )
    zeros = {code.lstrip("0"): code for code in groups}
    codes = {code: _known(code, groups, zeros) for code in met["position_code"].drop_nulls().to_list()}
    filled = employments["position_code"].replace(codes)
    group = filled.replace_strict([*groups], [*groups.values()], default=UNRESOLVED, return_dtype=pl.String)
    findings: list[Finding] = []
    for row in met.iter_rows(named=True):
        where = Where(row["source_file"], row["source_sheet"], row["source_row"], column)
        code: str | None = row["position_code"]
        if code is None:
            findings.append(POSITION_CODE_MISSING.at(where, count=row["count"]))
        elif codes[code] != code:
            findings.append(POSITION_CODE_PADDED.at(where, count=row["count"], code=shown(code), padded=codes[code]))
        elif code not in groups:
            findings.append(POSITION_CODE_UNKNOWN.at(where, count=row["count"], code=shown(code)))
    unknown = [finding for finding in findings if finding.rule == POSITION_CODE_UNKNOWN.key]
    if len(unknown) > SHOWN:
        rest = WORDS_MORE.at(Where(column=column), count=len(unknown) - SHOWN)
        findings = [finding for finding in findings if finding not in unknown[SHOWN:]] + [rest]
    return employments.with_columns(position_code=filled, group=group), tuple(findings)


def _known(code: str, groups: Lookup[str, str], zeros: Lookup[str, str]) -> str:
    return code if code in groups else zeros.get(code, code)
