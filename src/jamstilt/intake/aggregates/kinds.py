"""Which register a sheet belongs to, told by its columns alone: never by the name of the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jamstilt.findings import Finding
from jamstilt.intake.aggregates.aggregate_rules import KIND_UNCLEAR
from jamstilt.intake.aggregates.headings import BY_GENDER, SHARES, KnownColumn
from jamstilt.intake.aggregates.sheet import AggregateSheet


class AggregateKind(StrEnum):
    """What the rows of a sheet are."""

    CASES = "cases"
    CASES_BY_CATEGORY = "cases_by_category"
    APPLICATIONS = "applications"
    GRANTS = "grants"
    EVENTS = "events"
    PROGRAMMES = "programmes"


@dataclass(frozen=True, slots=True)
class _Needs:
    """``name`` is the column that says what the row is about; one of each set beside it is needed as well."""

    name: KnownColumn
    beside: tuple[frozenset[KnownColumn], ...]


_OF_SCHEME = frozenset(
    {
        KnownColumn.FRAME,
        KnownColumn.APPLICATIONS,
        KnownColumn.APPLIED_SUM,
        KnownColumn.AWARDS,
        KnownColumn.AWARDED_SUM,
        KnownColumn.PAID,
        KnownColumn.RECIPIENTS,
    }
)
_OF_APPLICANT = frozenset(
    {KnownColumn.ORGANISATION_NUMBER, KnownColumn.APPLICANT, KnownColumn.MUNICIPALITY, KnownColumn.SECTOR}
)
_OF_EVENT = frozenset({KnownColumn.HELD, KnownColumn.PARTICIPANTS, KnownColumn.FOUND_RELEVANT, KnownColumn.YEAR})
_BY_GENDER = frozenset({KnownColumn.TOTAL, *BY_GENDER, *SHARES} - {KnownColumn.GROWTH, KnownColumn.FOUND_RELEVANT})

_NEEDS = {
    AggregateKind.CASES_BY_CATEGORY: _Needs(KnownColumn.REGISTER, (frozenset({KnownColumn.COUNT}),)),
    AggregateKind.CASES: _Needs(KnownColumn.REGISTER, (_BY_GENDER,)),
    AggregateKind.APPLICATIONS: _Needs(
        KnownColumn.SCHEME, (_OF_APPLICANT, frozenset({KnownColumn.APPLIED_SUM, KnownColumn.AWARDED_SUM}))
    ),
    AggregateKind.GRANTS: _Needs(KnownColumn.SCHEME, (_OF_SCHEME,)),
    AggregateKind.EVENTS: _Needs(KnownColumn.EVENT, (_OF_EVENT,)),
    AggregateKind.PROGRAMMES: _Needs(KnownColumn.PROGRAMME, (frozenset({KnownColumn.COUNT}),)),
}
"""The first that fits is it: a file of cases may name the programme that each register belongs to."""

_NAMES = (KnownColumn.REGISTER, KnownColumn.SCHEME, KnownColumn.EVENT)
_IN_ONE_ROW_PER_SCHEME = (KnownColumn.APPLICATIONS, KnownColumn.AWARDS, KnownColumn.RECIPIENTS)


def kind_of_sheet(sheet: AggregateSheet) -> AggregateKind | None:
    """The kind, or None where no kind fits or two would."""
    if sum(sheet.has(name) for name in _NAMES) > 1:
        return None
    fitting = (kind for kind, needs in _NEEDS.items() if _fits(sheet, needs))
    kind = next(fitting, None)
    per_scheme = kind is AggregateKind.APPLICATIONS and sheet.has(*_IN_ONE_ROW_PER_SCHEME)
    return AggregateKind.GRANTS if per_scheme else kind


def unclear(sheet: AggregateSheet) -> Finding:
    """That nobody can tell what the sheet is, with what each kind needs."""
    known = ", ".join(f"«{header}»" for header in sheet.columns.values())
    return KIND_UNCLEAR.at(sheet.at(sheet.table.reading.header_row), known=known or "–")


def _fits(sheet: AggregateSheet, needs: _Needs) -> bool:
    return sheet.has(needs.name) and all(sheet.has(*headings) for headings in needs.beside)
