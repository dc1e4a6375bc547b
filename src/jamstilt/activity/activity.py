"""The register of the active work: everything that ``work/*.toml`` holds (R1.20, R1.27)."""

from __future__ import annotations

from pydantic.dataclasses import dataclass

from jamstilt.activity.composition import Composition
from jamstilt.activity.cooperation import Guideline, Meeting, StaffSurvey
from jamstilt.activity.measure import EqualityMeasure, Goal
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.register.quantity import RECORD


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Activity:
    """Every field is a list of tables in the files, under the same name, each sorted by ``order`` and key."""

    risks: tuple[Risk, ...] = ()
    causes: tuple[Cause, ...] = ()
    measures: tuple[EqualityMeasure, ...] = ()
    goals: tuple[Goal, ...] = ()
    examined: tuple[NoRiskFound, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    policies: tuple[Guideline, ...] = ()
    surveys: tuple[StaffSurvey, ...] = ()
    compositions: tuple[Composition, ...] = ()
