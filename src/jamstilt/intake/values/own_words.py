"""Says findings in the words of the user's own files: the header in place of our name for the column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jamstilt.findings import Finding, Where
from jamstilt.intake.mapping import PERSON_KEYS, Field, FileUse, Mapping
from jamstilt.intake.values.employees import COLUMN_OF
from jamstilt.intake.values.value_rules import COLUMN_MISSING, COMPONENT_NOT_KNOWN, NOT_A_NUMBER, NUMBER_AMBIGUOUS
from jamstilt.language.message import say
from jamstilt.workforce.workforce_rules import (
    PAY_IN_THOUSANDS,
    PAY_MISSING,
    PAY_MISSING_IN_FILE,
    PAY_PER_MONTH,
    PAY_TOO_HIGH,
    PAY_TOO_LOW,
)

FIELDS_OF: dict[str, tuple[Field, ...]] = {
    **{column: (field,) for field, column in COLUMN_OF.items()},
    "person": PERSON_KEYS,
    "start": (Field.LEAVE_FROM,),
    "until": (Field.LEAVE_UNTIL,),
}

_OF_THE_FILE_WITH_PAY = frozenset(rule.key for rule in (PAY_PER_MONTH, PAY_IN_THOUSANDS, PAY_TOO_LOW, PAY_TOO_HIGH))
_OF_A_WHOLE_COLUMN = frozenset(rule.key for rule in (COLUMN_MISSING, COMPONENT_NOT_KNOWN, NUMBER_AMBIGUOUS))


def in_own_words(finding: Finding, mapping: Mapping) -> Finding:
    """The finding with the header that its column has in its file; without a column where the file has none.

    The unit of pay is said of the file that states the pay, when that is one other file of the same year.
    """
    where = finding.where
    if where.column not in FIELDS_OF:
        return finding
    fields = FIELDS_OF[where.column]
    own = [use for use in mapping.files if use.file == where.file]
    if finding.rule in _OF_THE_FILE_WITH_PAY and not _header(own, fields, mapping):
        years = {use.year for use in own}
        paying = [use for use in mapping.files if use.year in years and _header([use], fields, mapping)]
        if len(paying) == 1:
            own, where = paying, replace(where, file=paying[0].file, sheet=paying[0].sheet)
    return replace(finding, where=replace(where, column=_header(own, fields, mapping)))


def not_said_before(findings: Sequence[Finding], said: Iterable[Finding], mapping: Mapping) -> tuple[Finding, ...]:
    """Findings without those of missing pay whose true reason stands in ``said``: one cell, one finding."""
    reasons = [reason for reason in said if _is_of_pay(reason, mapping)]
    unread = {(r.where.file, r.where.row) for r in reasons if r.rule == NOT_A_NUMBER.key and r.where.row}
    years = {_year(r.where, mapping) for r in reasons if r.rule in _OF_A_WHOLE_COLUMN}
    left = [
        finding
        for finding in findings
        if not (finding.rule == PAY_MISSING.key and (finding.where.file, finding.where.row) in unread)
        and not (finding.rule == PAY_MISSING_IN_FILE.key and _year(finding.where, mapping) in years)
    ]
    # how many more there are says nothing when none is shown
    shown = {finding.where.file for finding in left if finding.rule == PAY_MISSING.key and finding.where.row}
    return tuple(f for f in left if f.rule != PAY_MISSING.key or f.where.file in shown)


def _is_of_pay(reason: Finding, mapping: Mapping) -> bool:
    if reason.rule == COMPONENT_NOT_KNOWN.key:
        return ("component", say("value.component.agreed")) in reason.problem.values
    own = [use for use in mapping.files if use.file == reason.where.file]
    return bool(reason.where.column) and reason.where.column == _header(own, (Field.AGREED_PAY,), mapping)


def _header(uses: Iterable[FileUse], fields: tuple[Field, ...], mapping: Mapping) -> str | None:
    layouts = (mapping.layout_of(use) for use in uses)
    found = (layout.columns.get(field) for layout in layouts if layout for field in fields)
    return next(filter(None, found), None)


def _year(where: Where, mapping: Mapping) -> int | None:
    return next((use.year for use in mapping.files if use.file == where.file), None)
