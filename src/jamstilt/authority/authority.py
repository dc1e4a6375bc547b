"""The register of a public authority's work: everything that ``authority/*.toml`` holds."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.caseload import Caseload, Cohort
from jamstilt.authority.event import Event, Study
from jamstilt.authority.field import Expectation, FieldOfWork, Principle
from jamstilt.authority.grant import Appropriation, GrantScheme
from jamstilt.authority.indicator import Indicator
from jamstilt.authority.programme import Network, Programme
from jamstilt.register.quantity import RECORD


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Authority:
    """Every field is a list of tables in the files, under the same name, each sorted by ``order`` and key."""

    fields: tuple[FieldOfWork, ...] = ()
    principles: tuple[Principle, ...] = ()
    programmes: tuple[Programme, ...] = ()
    caseloads: tuple[Caseload, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    grants: tuple[GrantScheme, ...] = ()
    appropriations: tuple[Appropriation, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    plan_measures: tuple[PlanMeasure, ...] = ()
    events: tuple[Event, ...] = ()
    studies: tuple[Study, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    networks: tuple[Network, ...] = ()
    expectations: tuple[Expectation, ...] = ()
