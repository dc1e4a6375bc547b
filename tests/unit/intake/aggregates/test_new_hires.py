"""New hires in target groups: counts only, one definition for both, and nobody by person."""

from __future__ import annotations

from fractions import Fraction

import pytest
from folders import of_rule, rules, said

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import BackgroundDefinition, Composition
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.findings import Severity
from jamstilt.intake.aggregates.new_hires_file import read_new_hires

HEADER = "År;Målgruppe;Tal;Nytilsette i alt;Definisjon"
GROUP = "Funksjonsnedsetjing eller hòl i CV-en"


def read(folder, text: str, activity: Activity | None = None):
    (folder / "new-hires.csv").write_text(text, encoding="utf-8")
    numbers, findings = read_new_hires(folder, activity or Activity())
    return {(each.name.subject, each.name.measure, each.name.period): each for each in numbers}, said(findings)


def test_the_share_is_of_all_new_hires_by_the_same_definition(tmp_path):
    numbers, findings = read(tmp_path, f"{HEADER}\n2024;{GROUP};2;40;Kryssa av i søknaden; faste og mellombelse\n")
    assert rules(findings) == ["no_rows", "row_width"]
    numbers, findings = read(tmp_path, f'{HEADER}\n2024;{GROUP};2;40;"Kryssa av; faste og mellombelse"\n')
    key = "funksjonsnedsetjing_eller_hol_i_cv_en"
    count, base, share = (numbers[key, measure, "2024"] for measure in ("count", "base", "share"))
    assert (count.told, base.told, share.told) == (2, 40, 5)
    assert (count.counts_people, base.counts_people, share.counts_people) == (True, True, False)
    assert share.made_of == (count.name, base.name)
    assert share.population == "Kryssa av; faste og mellombelse"
    assert findings == []


def test_none_hired_is_not_applicable_and_none_of_the_group_is_zero(tmp_path):
    numbers, _ = read(tmp_path, f"{HEADER}\n2023;A;0;0;D\n2024;A;0;12;D\n")
    assert numbers["a", "share", "2023"].told == NotApplicable(Reason.NOBODY)
    assert numbers["a", "share", "2024"].told == Fraction(0)


def test_without_a_definition_the_share_is_not_known(tmp_path):
    numbers, findings = read(tmp_path, f"{HEADER}\n2024;A;2;40;\n")
    assert numbers["a", "share", "2024"].told == NotKnown(Reason.SOURCE_MISSING)
    assert numbers["a", "count", "2024"].told == 2
    assert of_rule(findings, "definition_missing").severity is Severity.DECIDE


@pytest.mark.parametrize(("count", "found"), [(40, []), (41, ["new_hires_over_all"])])
def test_more_in_the_group_than_hired_is_asked_about(tmp_path, count, found):
    numbers, findings = read(tmp_path, f"{HEADER}\n2024;A;{count};40;D\n")
    assert rules(findings) == found
    assert isinstance(numbers["a", "share", "2024"].told, NotKnown) is bool(found)


@pytest.mark.parametrize(
    "text",
    [
        "Namn;Målgruppe;År\nKari Example;Ja;2024\n",
        "Målgruppe;År;Kjønn\nJa;2024;K\nJa;2024;M\n",
        "Ansattnr;Nedsett funksjonsevne;År\n1001;Ja;2024\n1002;Nei;2024\n",
    ],
)
def test_a_file_of_persons_is_refused(tmp_path, text):
    numbers, findings = read(tmp_path, text)
    assert numbers == {}
    assert set(rules(findings)) == {"new_hires_persons"}
    assert {finding.severity for finding in findings} == {Severity.STOPS}


def test_two_answers_for_one_group_are_asked_about(tmp_path):
    _, findings = read(tmp_path, f"{HEADER}\n2024;A;2;40;D\n2024;A;3;40;D\n")
    assert of_rule(findings, "rows_contradict").where.row == 3


def test_a_table_that_a_composition_is_read_from_is_left_to_it(tmp_path):
    composition = Composition(
        key="k",
        title="T",
        file="work/new-hires.csv",
        total="A",
        groups=(),
        definition=BackgroundDefinition.STATISTICS_NORWAY,
    )
    numbers, findings = read(tmp_path, f"{HEADER}\n2024;A;2;40;D\n", Activity(compositions=(composition,)))
    assert (numbers, findings) == ({}, [])


def test_a_file_that_is_something_else_is_said(tmp_path):
    _, findings = read(tmp_path, "Register;År;Tal\nA;2024;5\n")
    assert rules(findings) == ["table_in_work"]
