"""Everything that the law asks for in part 1 has its function, its words, its cases and its method page."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from house import ROOT, SOURCE
from jamstilt.language.catalogue import Language, Words
from jamstilt.law import authority_duties
from jamstilt.law.employer_duties import STATE_OF_EQUALITY
from jamstilt.law.requirement import Requirement

each_requirement = pytest.mark.parametrize("requirement", STATE_OF_EQUALITY, ids=lambda one: one.key)


def missing(path: Path) -> list[str]:
    return [] if path.is_file() else [path.relative_to(ROOT).as_posix()]


def home(requirement: Requirement) -> str:
    """The item that does the work: figures in another breakdown live with the item whose figures they are."""
    return requirement.shares_measures_of or requirement.key


@each_requirement
def test_a_requirement_has_its_module(requirement: Requirement):
    assert missing(SOURCE / "statistics" / f"{home(requirement)}.py") == []


@each_requirement
def test_a_requirement_has_cases_that_a_lawyer_can_read(requirement: Requirement):
    path = ROOT / "tests" / "statutory" / f"{home(requirement)}.yaml"
    assert missing(path) == []
    cases = yaml.safe_load(path.read_text("utf-8"))
    assert cases["requirement"] == home(requirement)
    assert cases["cases"]


@each_requirement
def test_a_requirement_has_its_method_page(requirement: Requirement):
    assert missing(ROOT / "docs" / "methods" / f"{home(requirement)}.md") == []


@each_requirement
@pytest.mark.parametrize("language", Language)
def test_a_requirement_has_its_words(requirement: Requirement, language: Language):
    words = Words(language)
    assert words.say(requirement.title)
    assert words.say(requirement.asks)


each_of_part_three = pytest.mark.parametrize("requirement", authority_duties.REQUIREMENTS, ids=lambda one: one.key)


@each_of_part_three
def test_a_requirement_of_part_three_has_its_cases_and_its_place_on_the_method_page(requirement: Requirement):
    assert missing(ROOT / "tests" / "statutory" / "authority" / f"{requirement.key}.yaml") == []
    page = (ROOT / "docs" / "methods" / "public_authority.md").read_text("utf-8")
    assert f"\n## {requirement.key}\n" in page


@each_of_part_three
@pytest.mark.parametrize("language", Language)
def test_a_requirement_of_part_three_has_its_words_and_its_section(requirement: Requirement, language: Language):
    from jamstilt.statement.public_authority.public_authority import SECTIONS

    words = Words(language)
    assert words.say(requirement.title)
    assert words.say(requirement.asks)
    assert requirement.key in SECTIONS
