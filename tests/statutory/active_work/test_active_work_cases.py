"""The registers of the statutory cases are held against the law; and the runner itself can fail."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from work_reader import UnreadableWorkError, WorkCase, load, read_work_case, read_work_file

from jamstilt.activity.coherence import coherence
from jamstilt.law.employer_duties import ACTIVE_WORK
from jamstilt.statement.completeness.answered import Standing
from jamstilt.statement.completeness.work_answers import work_answers

HERE = Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("*.yaml")) for case in read_work_file(path)]
EVERY_RULE = {rule for case in CASES for rule in case.about}


def differences(case: WorkCase) -> list[str]:
    """What the case says beside what is found, where they differ."""
    registers = case.registers
    findings = coherence(registers.activity, registers.promised, case.year, has_age=case.has_age)
    found = Counter(each.rule for each in findings if each.rule in case.about)
    standing = next(
        each.standing
        for each in work_answers(registers, case.year, earlier=False)
        if each.requirement.key == case.requirement
    )
    answered = standing is Standing.ANSWERED
    return [
        *(
            [f"the case finds {sorted(case.finds)}, the register gives {sorted(found.elements())}"]
            if case.finds is not None and Counter(case.finds) != found
            else []
        ),
        *(
            [f"the case says answered: {case.answered}, the list says {answered}"]
            if case.answered is not None and case.answered is not answered
            else []
        ),
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.requirement}: {case.name}")
def test_the_register_is_held_against_what_the_law_asks_for(case: WorkCase):
    assert differences(case) == []


def test_every_requirement_of_part_2_has_cases():
    assert {case.requirement for case in CASES} == {each.key for each in ACTIVE_WORK}
    assert min(Counter(case.requirement for case in CASES).values()) >= 3


def test_every_rule_that_a_file_is_about_is_red_in_one_case_and_clean_in_another():
    red = {rule for case in CASES for rule in case.finds or ()}
    clean = {rule for case in CASES if case.finds is not None for rule in case.about - set(case.finds)}
    assert EVERY_RULE - red == set()
    assert EVERY_RULE - clean == set()


def test_no_two_cases_have_the_same_name():
    names = [(case.requirement, case.name) for case in CASES]
    assert len(set(names)) == len(names)


# The runner can fail: each test below breaks a case that holds.

FILE = {"requirement": "cooperation", "about": ["no_meeting"]}
HOLDS = """
name: A meeting in the year
year: 2024
work: {meetings: [{body: AMU, on: 2024-12-31, about: The plan}]}
finds: []
answered: yes
"""


def broken(old: str = "", new: str = "") -> WorkCase:
    assert old in HOLDS
    return read_work_case(FILE, load(HOLDS.replace(old, new)))


def test_a_case_that_holds_has_no_differences():
    assert differences(broken()) == []


def test_another_register_turns_a_case_red_in_both_expectations():
    assert differences(broken("on: 2024-12-31", "on: 2025-01-01")) == [
        "the case finds [], the register gives ['no_meeting']",
        "the case says answered: True, the list says False",
    ]


def test_a_finding_too_many_turns_a_case_red():
    assert differences(broken("finds: []", "finds: [no_meeting]")) == [
        "the case finds ['no_meeting'], the register gives []"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: A", "title: x\nname: A"),
        ("finds: []\nanswered: yes", "text: [plans]"),
        ("finds: []", "finds: [area_not_treated]"),
        ("body: AMU", "body: AMU, place: Oslo"),
        ("meetings:", "meeting:"),
        ("on: 2024-12-31", "on: 31.12.2024"),
    ],
)
def test_a_word_or_field_that_nobody_understands_is_refused(old: str, new: str):
    with pytest.raises(ValueError, match=r".+"):
        broken(old, new)


def test_a_file_about_another_requirement_is_refused(tmp_path: Path):
    path = tmp_path / "plans.yaml"
    path.write_text("requirement: areas\nabout: []\ncases: []\n", "utf-8")
    with pytest.raises(UnreadableWorkError):
        read_work_file(path)
