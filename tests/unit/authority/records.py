"""Records of a public authority built in the open, with as little as each needs."""

from __future__ import annotations

from typing import Any

from jamstilt.authority.caseload import Caseload, Cohort
from jamstilt.authority.event import Event, Study
from jamstilt.authority.field import FieldOfWork
from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.indicator import Indicator
from jamstilt.authority.programme import Programme


def caseload(**given: Any) -> Caseload:
    return Caseload(**{"key": "advisers", "title": "Rådgivarar", "year": 2024, "unit": "saker"} | given)


def cohort(**given: Any) -> Cohort:
    words = {"key": "jobs", "title": "Jobb", "programme": "chance", "exit_year": 2021, "outcome": "i arbeid"}
    return Cohort(**words | given)


def grant(**given: Any) -> GrantScheme:
    return GrantScheme(**{"key": "diversity", "title": "Mangfald", "year": 2024, "field": "work"} | given)


def event(**given: Any) -> Event:
    return Event(**{"key": "conference", "title": "Konferanse", "year": 2024} | given)


def study(**given: Any) -> Study:
    return Study(**{"key": "barometer", "title": "Barometer", "year": 2024} | given)


def programme(**given: Any) -> Programme:
    words = {"key": "chance", "title": "Sjansen", "field": "work", "grounds": ["gender"]}
    return Programme(**words | given)


def field(**given: Any) -> FieldOfWork:
    return FieldOfWork(**{"key": "work", "title": "Arbeidsliv"} | given)


def indicator(**given: Any) -> Indicator:
    words = {
        "key": "employment",
        "title": "Sysselsetjing",
        "field": "work",
        "definition": "Del i arbeid",
        "population": "20–66 år",
        "comparison_group": "resten",
        "source": "SSB",
    }
    return Indicator(**words | given)
