"""The registers of the statutory cases are held against § 24; and the runner itself can fail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from authority_reader import AuthorityCase, UnreadableAuthorityError, read_authority_case, read_authority_file

from jamstilt.authority.coherence.coherence import coherence
from jamstilt.authority.matrix import authority_matrix
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT
from jamstilt.figure import NotApplicable, NotKnown, Suppressed
from jamstilt.language.number import rounded
from jamstilt.law.authority_duties import REQUIREMENTS
from jamstilt.register.reported import ALL, Reported, ReportedNumber
from jamstilt.statement.completeness.answered import Standing
from jamstilt.statement.completeness.authority_answers import authority_answers
from jamstilt.statement.registers import Registers

HERE = Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("*.yaml")) for case in read_authority_file(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.requirement}: {case.name}")
def test_the_register_gives_what_the_law_asks_for(case: AuthorityCase):
    assert (wrong := list(differences(case))) == [], "\n".join(["", case.name, *wrong])


def differences(case: AuthorityCase) -> Iterator[str]:
    """What the case says beside what is found, where they differ."""
    found = Counter(each.rule for each in coherence(case.authority, case.year) if each.rule in case.about)
    if case.finds is not None and Counter(case.finds) != found:
        yield f"the case finds {sorted(case.finds)}, the register gives {sorted(found.elements())}"
    answered = _answered(case)
    if case.answered is not None and case.answered is not answered:
        yield f"the case says answered: {case.answered}, the list says {answered}"
    known = {_said(each.name): each for each in numbers(case.authority, case.year)}
    for name, expected in case.numbers.items():
        told = _told(known.get(name), has_print="=" in expected)
        if told != expected.replace(" ", ""):
            yield f"{name}: the case says {expected}, the register gives {told}"
    released = release_reported(known.values(), STRICT, Audience.PUBLIC)
    hidden = {_said(name) for name, safe in released.items() if isinstance(safe.told, Suppressed)}
    if case.hidden is not None and case.hidden != hidden:
        yield f"the case hides {sorted(case.hidden)}, the register hides {sorted(hidden)}"
    holes = _holes(case)
    if case.holes is not None and case.holes != holes:
        yield f"the case has the holes {sorted(case.holes)}, the matrix {sorted(holes)}"


def _answered(case: AuthorityCase) -> bool:
    answers = authority_answers(Registers(authority=case.authority), case.year)
    return next(each.standing for each in answers if each.requirement.key == case.requirement) is Standing.ANSWERED


def _said(name: Reported) -> str:
    category = name.category if name.category != ALL else ""
    return " ".join(filter(None, (name.register, name.subject, name.measure, category, name.period)))


def _told(number: ReportedNumber | None, *, has_print: bool) -> str:
    match number and number.told:
        case Fraction() as value if number is not None and has_print:
            return f"{value}={rounded(value, number.decimals)}"
        case Fraction() as value:
            return str(value)
        case NotKnown(reason) | NotApplicable(reason):
            return str(reason).replace("_", "")
        case None:
            return "notgiven"
        case told:
            return str(told).replace(" ", "")


def _holes(case: AuthorityCase) -> frozenset[str]:
    named = {ground for each in case.authority.programmes for ground in each.grounds}
    cells = authority_matrix(case.authority, case.year)
    return frozenset(
        f"{each.field} {each.ground} {each.element}" for each in cells if each.is_hole and each.ground in named
    )


def test_every_requirement_of_part_three_has_cases():
    assert {case.requirement for case in CASES} == {each.key for each in REQUIREMENTS}


def test_every_requirement_has_a_case_that_is_answered_and_one_that_is_not():
    answers = {(case.requirement, case.answered) for case in CASES if case.answered is not None}
    assert answers == {(each.key, answer) for each in REQUIREMENTS for answer in (True, False)}


def test_every_rule_that_a_file_is_about_is_found_in_one_of_its_cases():
    about = {(case.requirement, rule) for case in CASES for rule in case.about}
    found = {(case.requirement, rule) for case in CASES for rule in case.finds or ()}
    assert about == found


def test_no_two_cases_have_the_same_name():
    assert len({(case.requirement, case.name) for case in CASES}) == len(CASES)


# The runner can fail: each test below breaks a case that holds.

HOLDS = """
name: Six not stated
year: 2024
authority:
  caseloads: [{key: a, title: A, year: 2024, unit: cases, total: 1031, women: 761, men: 264}]
finds: []
numbers: {caseload a cases not_stated 2024: 6, caseload a share women 2024: 76100/1031 = 74}
hidden: []
"""


def broken(old: str = "", new: str = "") -> list[str]:
    assert old in HOLDS
    case: dict[str, Any] = yaml.safe_load(HOLDS.replace(old, new))
    return list(differences(read_authority_case("authority_results", ("parts_exceed_total",), case)))


def test_a_case_that_holds_has_no_differences():
    assert broken() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2024: 6", "2024: 7"),
        ("= 74", "= 73"),
        ("men: 264", "men: 271"),
        ("hidden: []", "hidden: [caseload a cases men 2024]"),
        ("finds: []", "finds: [parts_exceed_total]"),
    ],
)
def test_a_case_that_is_wrong_is_told(old: str, new: str):
    assert broken(old, new) != []


@pytest.mark.parametrize(("old", "new"), [("finds: []", "find: []"), ("women: 761", "woman: 761")])
def test_a_word_that_nobody_understands_is_refused(old: str, new: str):
    with pytest.raises((UnreadableAuthorityError, ValueError)):
        broken(old, new)
