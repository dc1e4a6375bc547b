"""The matrix of § 24: for each field of work, ground and element, what answers it, why not, or a hole (R6.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jamstilt.authority.authority import Authority
from jamstilt.authority.numbers.numbers import plan_measure_key
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.law.measure_record import Progress, StatementElement
from jamstilt.register.wording import ByLanguage


@dataclass(frozen=True, slots=True)
class ElementAnswer:
    """One cell. ``answered_by`` holds names such as ``programme advisers``; ``not_relevant`` says why there is none."""

    field: str
    ground: Ground
    element: StatementElement
    answered_by: tuple[str, ...] = ()
    not_relevant: ByLanguage | None = None

    @property
    def is_hole(self) -> bool:
        """Whether nothing answers it and nobody has said why."""
        return not self.answered_by and self.not_relevant is None


def authority_matrix(authority: Authority, year: int) -> tuple[ElementAnswer, ...]:
    """Every field × twelve grounds × four elements, in the order of the register and of the law.

    A principle or an expectation without a field holds in all fields, except where a field says that a ground is not
    relevant there. A ground that is not named is not treated.
    """
    answers = tuple(_answers(authority, year))
    return tuple(
        _cell(field.key, ground, element, answers, (field.not_relevant or {}).get(ground))
        for field in authority.fields
        for ground in AUTHORITY_GROUNDS
        for element in StatementElement
    )


class _Answer(NamedTuple):
    name: str
    element: StatementElement
    field: str | None
    grounds: tuple[Ground, ...]


def _cell(
    field: str, ground: Ground, element: StatementElement, answers: Iterable[_Answer], reason: ByLanguage | None
) -> ElementAnswer:
    homes = (None, field) if reason is None else (field,)  # what is said of no field in particular does not outdo it
    names = (
        each.name for each in answers if each.element is element and each.field in homes and ground in each.grounds
    )
    return ElementAnswer(field, ground, element, tuple(dict.fromkeys(names)), reason)


def _answers(authority: Authority, year: int) -> Iterator[_Answer]:
    for principle in authority.principles:
        yield _Answer(f"principle {principle.key}", StatementElement.PRINCIPLES, principle.field, principle.grounds)
    for expectation in authority.expectations:
        name = f"expectation {expectation.key}"
        yield _Answer(name, StatementElement.PLANS, expectation.field, expectation.grounds)
    yield from _of_programmes(authority)
    yield from _of_other_action(authority)
    yield from _of_plans(authority, year)


def _of_programmes(authority: Authority) -> Iterator[_Answer]:
    outcomes = {each.programme for each in authority.cohorts}
    for each in authority.programmes:
        name, field, grounds = f"programme {each.key}", each.field, each.grounds
        yield _Answer(
            name,
            StatementElement.PLANS if each.progress is Progress.PLANNED else StatementElement.ACTION,
            field,
            grounds,
        )
        if each.result is not None or each.not_measurable_because is not None:
            yield _Answer(name, StatementElement.RESULTS, field, grounds)
        if each.key in outcomes:
            yield _Answer(f"cohort of {each.key}", StatementElement.RESULTS, field, grounds)
        if each.expectation is not None:
            yield _Answer(name, StatementElement.PLANS, field, grounds)


def _of_other_action(authority: Authority) -> Iterator[_Answer]:
    for grant in authority.grants:
        yield _Answer(f"grant {grant.key}", StatementElement.ACTION, grant.field, grant.grounds)
        if grant.result is not None:
            yield _Answer(f"grant {grant.key}", StatementElement.RESULTS, grant.field, grant.grounds)
    for event in authority.events:
        yield from _in_field(f"event {event.key}", event.field, event.grounds)
    for study in authority.studies:
        yield from _in_field(f"study {study.key}", study.field, study.grounds)
    for network in authority.networks:
        yield _Answer(f"network {network.key}", StatementElement.ACTION, network.field, network.grounds)
    for indicator in authority.indicators:
        yield _Answer(f"indicator {indicator.key}", StatementElement.RESULTS, indicator.field, indicator.grounds)


def _in_field(name: str, field: str | None, grounds: tuple[Ground, ...]) -> Iterator[_Answer]:
    """What happens in no field answers nothing: only principles and expectations hold everywhere."""
    if field is not None:
        yield _Answer(name, StatementElement.ACTION, field, grounds)


def _of_plans(authority: Authority, year: int) -> Iterator[_Answer]:
    """A plan is action, and an answer to what is planned as long as it goes on after the year."""
    for plan in authority.plans:
        if plan.field is None:
            continue
        yield _Answer(f"plan {plan.key}", StatementElement.ACTION, plan.field, plan.grounds)
        if plan.until > year:
            yield _Answer(f"plan {plan.key}", StatementElement.PLANS, plan.field, plan.grounds)
    plans = {each.key: each for each in authority.plans}
    programmes = {each.key: each for each in authority.programmes}
    for measure in authority.plan_measures:
        home = programmes.get(measure.programme or "") or plans.get(measure.plan or "")
        if home is None or home.field is None or (measure.result or measure.not_measurable_because) is None:
            continue
        name = f"plan_measure {plan_measure_key(measure.plan, measure.number)}"
        yield _Answer(name, StatementElement.RESULTS, home.field, home.grounds)
