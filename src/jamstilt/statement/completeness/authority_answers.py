"""Part 3: does each element of a public authority's statement stand in the register, or in the prose (R6.1, R6.2)?"""

from __future__ import annotations

from jamstilt.authority.authority import Authority
from jamstilt.language.message import Message, say
from jamstilt.law.authority_duties import REQUIREMENTS
from jamstilt.law.grounds import AUTHORITY_GROUNDS, Ground
from jamstilt.law.requirement import Requirement
from jamstilt.statement.completeness.answered import Answered, Standing, has_text, listed, reason
from jamstilt.statement.public_authority.lines import PART
from jamstilt.statement.public_authority.public_authority import SECTIONS
from jamstilt.statement.registers import Registers


def authority_answers(registers: Registers, year: int) -> tuple[Answered, ...]:
    """Each requirement of part 3, in the order of the law."""
    return tuple(_answer(each, registers, year) for each in REQUIREMENTS)


def is_begun(registers: Registers) -> bool:
    """Whether anything of part 3 is written: an entry of the register, or prose for one of its sections."""
    keys = (PART, *SECTIONS)
    return registers.authority != Authority() or any(has_text(registers, key) for key in keys)


def _answer(requirement: Requirement, registers: Registers, year: int) -> Answered:
    key, force = requirement.key, requirement.force
    missing = None if has_text(registers, key) else _missing(key, registers.authority, year)
    if missing is None:
        return Answered(requirement, force, Standing.ANSWERED, key)
    return Answered(requirement, force, Standing.MISSING, reason=missing)


def _missing(key: str, authority: Authority, year: int) -> Message | None:
    if key == "authority_scope":
        return _scope(authority)
    entries = {
        "authority_principles": bool(authority.principles),
        "authority_action": _acts(authority),
        "authority_results": _has_results(authority),
        "authority_plans": _looks_ahead(authority, year),
    }
    return None if entries[key] else reason("no_entry_or_text")


def _scope(authority: Authority) -> Message | None:
    """At least one field of work, and every ground, age too, treated in some field or said not to be relevant."""
    if not authority.fields:
        return reason("no_field")
    lacking = [say(f"law.ground.{each}") for each in AUTHORITY_GROUNDS if each not in _grounds(authority)]
    return reason("grounds_missing", missing=listed(lacking)) if lacking else None


def _grounds(authority: Authority) -> frozenset[Ground]:
    with_grounds = (
        *authority.principles,
        *authority.programmes,
        *authority.grants,
        *authority.plans,
        *authority.events,
        *authority.studies,
        *authority.indicators,
        *authority.networks,
        *authority.expectations,
    )
    treated = {ground for each in with_grounds for ground in each.grounds}
    return frozenset(treated | {ground for field in authority.fields for ground in field.not_relevant or {}})


def _acts(authority: Authority) -> bool:
    """Something is done: a programme, a grant scheme, a measure of a plan, an event, a network, a register of cases."""
    done = (
        authority.programmes,
        authority.grants,
        authority.plan_measures,
        authority.events,
        authority.networks,
        authority.caseloads,
    )
    return any(done)


def _has_results(authority: Authority) -> bool:
    """A result told in words or by an outcome; that it cannot be measured today is an answer (R6.11)."""
    told = (*authority.programmes, *authority.plan_measures)
    said = any(each.result or each.not_measurable_because for each in told) or any(
        each.result for each in authority.grants
    )
    return said or bool(authority.cohorts or authority.indicators)


def _looks_ahead(authority: Authority, year: int) -> bool:
    """An expectation of its own, one of a programme, or a plan that goes on after the year."""
    expected = authority.expectations or any(each.expectation for each in authority.programmes)
    return bool(expected) or any(plan.until > year for plan in authority.plans)
