"""What is said of files of aggregates: in words that fit them, once for each row, and with a remedy of use."""

from __future__ import annotations

import zipfile

import pytest
from folders import of_rule, read, rules, said, workbook

from jamstilt.activity.activity import Activity
from jamstilt.intake.aggregates.new_hires_file import read_new_hires
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.language.catalogue import Language, Words

PAYROLL = ("lønssystem", "lønnssystem", "payroll", "Ansattnr", "Employee ID", "Årsløn", "uttrekk")


@pytest.mark.parametrize(
    ("text", "rule"),
    [("", "file_empty"), ("Eitt;To\n1;2\n", "header_not_found"), ("Register;År;I alt\n", "no_rows")],
)
def test_a_file_that_holds_nothing_is_told_so_without_a_word_of_payroll(tmp_path, text, rule):
    _, findings = read(tmp_path, saker=text)
    finding = of_rule(findings, rule)
    words = " ".join(Words(language).say(each) for language in Language for each in (finding.problem, finding.remedy))
    assert not [word for word in PAYROLL if word in words]


def test_rows_that_contradict_in_several_columns_are_said_once(tmp_path):
    _, findings = read(tmp_path, saker="Register;År;I alt;Kvinner;Menn\nA;2024;90;50;40\nA;2024;91;51;40\n")
    assert rules(findings) == ["rows_contradict"]
    assert findings[0].where.row == 3


def test_a_row_that_stands_twice_is_said_once(tmp_path):
    authority, findings = read(tmp_path, saker="Register;År;I alt;Kvinner;Menn\nA;2024;90;50;40\nA;2024;90;50;40\n")
    assert rules(findings) == ["row_twice"]
    assert authority.caseloads[0].total is not None


def test_cases_in_the_folder_of_active_work_are_sent_to_the_other_folder(tmp_path):
    (tmp_path / "saker.csv").write_text("Register;År;I alt\nA;2024;90\n", encoding="utf-8")
    _, findings = read_new_hires(tmp_path, Activity())
    assert rules(said(findings)) == ["table_in_work"]
    assert "authority" in Words(Language.ENGLISH).say(findings[0].remedy)


def test_a_register_that_notepad_has_renamed_is_no_table(tmp_path):
    (tmp_path / "notat.toml.txt").write_text("[[caseloads]]\n", encoding="utf-8")
    assert read_aggregates(tmp_path, "authority")[1] == ()


def test_formulas_without_a_stored_result_are_named_with_their_cells(tmp_path):
    stored = tmp_path / "stored.xlsx"
    workbook(stored, {"Saker": [["Register", "År", "I alt"], ["A", 2024, "=45+45"], ["B", 2024, 12]]})
    with zipfile.ZipFile(stored) as source, zipfile.ZipFile(tmp_path / "saker.xlsx", "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(b"</f><v>0</v>", b"</f><v></v>"))
    stored.unlink()
    authority, findings = read_aggregates(tmp_path, "authority")
    finding = of_rule(said(findings), "formula_without_result")
    assert "C2" in Words(Language.ENGLISH).say(finding.problem)
    assert "formula_cells" not in rules(findings)
    assert [each.key for each in authority.caseloads if each.total] == ["b"]


def test_a_formula_with_its_result_is_only_noted(tmp_path):
    workbook(tmp_path / "saker.xlsx", {"Saker": [["Register", "År", "I alt"], ["A", 2024, "=45+45"], ["B", 2024, 2]]})
    assert "formula_without_result" not in rules(read_aggregates(tmp_path, "authority")[1])


@pytest.mark.parametrize(("rows", "refused"), [(10_000, []), (10_001, ["rows_too_many"])])
def test_a_table_of_more_counts_than_anybody_prints_is_refused_with_the_limit(tmp_path, rows, refused):
    _, findings = read(tmp_path, saker="Register;År;I alt\n" + "".join(f"R{each};2024;20\n" for each in range(rows)))
    assert rules(findings) == refused
    assert all(
        "10 000" in Words(Language.ENGLISH).say(each.problem).replace("\u00a0", " ").replace(",", " ")
        for each in findings
    )
