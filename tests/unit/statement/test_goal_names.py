"""A goal that names no number is asked about, so that a slip of the pen is not read as a hidden figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import writer

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import Goal, Operator
from jamstilt.figure import Figure, Gender, Measure
from jamstilt.findings import Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.statement.active_work.goal_names import goals_of_unknown_figures
from jamstilt.statement.registers import Registers

SHARE = Figure(Measure.GENDER_SHARE, "case_workers", Gender.MEN, 2024)
PLACE = Where(file="work/goals.toml", row=7)


def found(name: str | None) -> list[str]:
    goal = Goal(key="men", title="Fleire menn", operator=Operator.AT_LEAST, figure=name, at=PLACE)
    own = replace(writer({SHARE: 30}), registers=Registers(activity=Activity(goals=(goal,))))
    findings = goals_of_unknown_figures(own)
    assert all(each.where == PLACE for each in findings)
    return [Words(Language.NYNORSK).say(each.remedy) for each in findings]


@pytest.mark.parametrize("name", ["employees.case_workers men share", "employees.case_workers share men 2024", None])
def test_a_goal_of_a_known_figure_or_of_none_is_not_asked_about(name: str | None):
    assert found(name) == []


def test_a_misspelt_figure_is_named_with_the_one_that_was_meant():
    [remedy] = found("employees.case_wrkers men share")
    assert "«employees.case_workers men share»" in remedy
