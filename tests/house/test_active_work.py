"""Everything that the law asks for in part 2 has its place in the statement, its words, its cases and its method."""

from __future__ import annotations

import re

import pytest

from house import ROOT
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.employer_duties import ACTIVE_WORK
from jamstilt.law.grounds import Area
from jamstilt.law.requirement import Requirement
from jamstilt.statement.active_work.active_work import SECTIONS

CASES = ROOT / "tests" / "statutory" / "active_work"
METHOD = (ROOT / "docs" / "methods" / "active_work.md").read_text("utf-8")
IN_OTHERS = {"grounds": "four_steps"}
"""A requirement that is answered in a section of another name: the grounds are one side of the matrix."""

each_requirement = pytest.mark.parametrize("requirement", ACTIVE_WORK, ids=lambda one: one.key)


@each_requirement
def test_a_requirement_of_part_2_has_its_section(requirement: Requirement):
    key = IN_OTHERS.get(requirement.key, requirement.key)
    assert key in {*SECTIONS, *Area}


@each_requirement
def test_a_requirement_of_part_2_has_cases_that_a_lawyer_can_read(requirement: Requirement):
    assert (CASES / f"{requirement.key}.yaml").is_file()


@each_requirement
def test_a_requirement_of_part_2_has_its_method(requirement: Requirement):
    assert f"\n## {requirement.key}\n" in METHOD
    assert f"(../../tests/statutory/active_work/{requirement.key}.yaml)" in METHOD


@each_requirement
@pytest.mark.parametrize("language", Language)
def test_a_requirement_of_part_2_has_its_words(requirement: Requirement, language: Language):
    words = Words(language)
    assert words.say(requirement.title)
    assert words.say(requirement.asks)


def test_every_kind_of_finding_of_the_register_has_a_statutory_case():
    declared = {
        rule
        for path in (ROOT / "src" / "jamstilt" / "activity").glob("*.py")
        for rule in re.findall(r'(?:Rule\("activity", |_gap\(|_stop\()"(\w+)"', path.read_text("utf-8"))
    }
    told = {word for path in CASES.glob("*.yaml") for word in re.findall(r"\w+", path.read_text("utf-8"))}
    assert declared
    assert declared - told - NOT_OF_A_REQUIREMENT == set()


NOT_OF_A_REQUIREMENT = {"goal_without_threshold", "goal_without_levels", "examined_in_another_year"}
"""The law asks for no goal; a reason from another year is only pointed out."""
