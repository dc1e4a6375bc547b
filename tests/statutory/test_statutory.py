from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from reader import Case, Expected, UnreadableError, read_case, read_file

from jamstilt.figure import Figure, Measured, NotApplicable, NotKnown
from jamstilt.language.number import rounded
from jamstilt.law.employer_duties import STATE_OF_EQUALITY, requirement
from jamstilt.production.count import count
from jamstilt.workforce.examine import examine

HERE = Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("*.yaml")) for case in read_file(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.requirement}: {case.name}")
def test_the_figures_are_those_that_the_law_asks_for(case: Case):
    assert (wrong := differences(case)) == [], "\n".join(["", case.name, *wrong])


@pytest.mark.parametrize("entry", STATE_OF_EQUALITY, ids=lambda entry: entry.key)
def test_every_figure_of_a_requirement_is_in_a_case(entry):
    home = requirement(entry.shares_measures_of or entry.key)
    cases = [case for case in CASES if case.requirement == entry.key]
    figures = [expected.figure for case in cases for expected in case.expected]
    assert len(cases) >= 4
    assert {figure.measure for figure in figures} <= {*home.measures, *requirement("gender_balance").measures}
    assert {figure.measure for figure in figures} >= set(entry.measures)
    assert {figure.component for figure in figures} >= set(entry.components)


def test_no_two_cases_have_the_same_name():
    names = [(case.requirement, case.name) for case in CASES]
    assert len(set(names)) == len(names)


def differences(case: Case) -> list[str]:
    """The people of a case through the real line (examined, counted), compared figure by figure, exactly."""
    counted = count((examine(case.workforce).workforce,), case.settings).cells
    return [line for expected in case.expected for line in _difference(expected, counted[expected.figure].value)]


def _difference(expected: Expected, found: Measured) -> list[str]:
    if (told := _told(found)) != _told(expected.value):
        return [f"{_named(expected.figure)}: the case says {_told(expected.value)}, the figures say {told}"]
    if expected.printed is None or not isinstance(found, Fraction):
        return []
    printed = str(rounded(found, expected.figure.measure.decimals))
    if printed == expected.printed:
        return []
    return [f"{_named(expected.figure)}: the case prints {expected.printed}, the statement prints {printed}"]


def _told(value: Measured | str) -> str:
    match value:
        case NotKnown(reason):
            return f"not known: {reason.replace('_', ' ')}"
        case NotApplicable(reason):
            return f"not applicable: {reason.replace('_', ' ')}"
        case _:
            return str(value)


def _named(figure: Figure) -> str:
    return " ".join(filter(None, (figure.measure, figure.component, f"({figure.group})", figure.gender)))


# The runner can fail: each test below breaks a case that holds.

HOLDS = """
name: Three women and a man
year: 2024
employments:
  - {women: 3, full_time_share: 1/2}
  - {men: 1, full_time_share: 1}
gives:
  part_time: {women: 3, men: 0}
  gender_share: {women: 75 = 75.00}
"""


def broken(old: str = "", new: str = "") -> Case:
    assert old in HOLDS
    return read_case("part_time", yaml.safe_load(HOLDS.replace(old, new)))


def test_a_case_that_holds_has_no_differences():
    assert differences(broken()) == []


def test_a_wrong_value_is_told_with_what_was_expected_and_what_was_found():
    assert differences(broken("part_time: {women: 3", "part_time: {women: 2")) == [
        "part_time (total) women: the case says 2, the figures say 3"
    ]


def test_a_value_that_is_close_is_wrong():
    assert differences(broken("75 = 75.00", "75.0000001")) == [
        "gender_share (total) women: the case says 750000001/10000000, the figures say 75"
    ]


def test_a_wrong_print_of_a_right_value_is_told():
    assert differences(broken("= 75.00", "= 75.0")) == [
        "gender_share (total) women: the case prints 75.0, the statement prints 75.00"
    ]


def test_zero_is_not_the_same_as_not_known():
    assert differences(broken("men: 0}", "men: 'not known: source missing'}")) == [
        "part_time (total) men: the case says not known: source missing, the figures say 0"
    ]


def test_one_person_more_turns_a_case_red():
    assert differences(broken("women: 3, full", "women: 4, full")) != []


def test_another_reason_is_another_answer():
    case = broken("men: 0}", "men: 'not applicable: nobody'}")
    wrong = replace(case, expected=case.expected[1:2])
    assert differences(wrong) == ["part_time (total) men: the case says not applicable: nobody, the figures say 0"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("full_time_share: 1}", "full_time: 1}"),
        ("name: Three", "title: x\nname: Three"),
        ("women: 3, full", "women: 3, men: 2, full"),
        ("women: 3, full", "women: 3, person: A, full"),
        ("men: 0}", "men: none}"),
        ("full_time_share: 1/2", "full_time_share: 1/3"),
        ("full_time_share: 1}", "full_time_share: 1, left: 31.12.2024}"),
        ("full_time_share: 1}", "full_time_share: 1, leave: [{from: 2024-01-01, until: open, weeks: 3}]}"),
        ("gives:", "gives_in:\n  nobodys_group: {part_time: {women: 0}}\ngives:"),
    ],
)
def test_a_word_or_value_that_nobody_understands_is_refused(old: str, new: str):
    with pytest.raises(UnreadableError):
        broken(old, new)


@pytest.mark.parametrize("old", ["part_time: {women", "gender_share: {women"])
def test_a_measure_that_does_not_exist_is_refused(old: str):
    with pytest.raises(ValueError, match="no_such_measure"):
        broken(old, "no_such_measure: {women")


def test_a_file_about_another_requirement_is_refused(tmp_path: Path):
    path = tmp_path / "temporary_work.yaml"
    path.write_text("requirement: part_time\ncases: []\n", "utf-8")
    with pytest.raises(UnreadableError):
        read_file(path)
