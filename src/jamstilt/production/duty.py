"""Which duties the employer of a dossier has in its reporting year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.duty_bearer import Demand, Duties, DutyBearer, duties
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.period import Year
from jamstilt.workforce.head_count import average_heads
from jamstilt.workforce.workforce import Workforce

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

NO_STATEMENT_DUE = Rule("production", "no_statement_due", Severity.NOTE, provision=DUTY_TO_ACT)


def duties_of(settings: Settings, workforces: tuple[Workforce, ...]) -> Duties:
    """The duties, from the sector, the average head count of the reporting year and a recorded demand."""
    chosen, year = settings.organisation, Year(settings.statement.year)
    demand = Demand(chosen.demand.party, chosen.demand.date, chosen.demand.document) if chosen.demand else None
    bearer = DutyBearer(chosen.name, chosen.organisation_number or "", chosen.sector, chosen.public_authority, demand)
    heads = average_heads(next(workforce for workforce in workforces if workforce.year == year))
    return duties(bearer, heads, year)


def no_statement_due(found: Duties) -> tuple[Finding, ...]:
    """Said when the law asks for no statement; one can be made all the same."""
    return () if found.statement else (NO_STATEMENT_DUE.at(Where(), reason=found.reason),)
