"""Findings in the user's own words: the header of the user's file, and one finding for one cell."""

from __future__ import annotations

from raw_tables import addition_of_pay, employees_table, intake_with_mapping

from jamstilt.findings import Finding, Where
from jamstilt.intake.values.own_words import in_own_words, not_said_before
from jamstilt.workforce.examine import examine
from jamstilt.workforce.workforce_rules import LEAVE_WITHOUT_EMPLOYMENT, PAY_PER_MONTH


def checked(*files) -> list[Finding]:
    taken, mapping = intake_with_mapping(*files)
    said = examine(taken.workforces[0]).findings
    return [*taken.findings, *not_said_before([in_own_words(f, mapping) for f in said], taken.findings, mapping)]


def of_pay(findings: list[Finding]) -> list[tuple[str, str | None, int | None]]:
    rules = {"pay_missing", "pay_missing_in_file", "not_a_number", "component_not_known"}
    return sorted(((f.rule, f.where.file, f.where.row) for f in findings if f.rule in rules), key=repr)


def test_a_cell_that_is_no_number_is_not_missing_as_well():
    found = checked(employees_table(agreed_pay=["600000", "femhundre", None]))
    assert of_pay(found) == [("not_a_number", "employees.csv", 3), ("pay_missing", "employees.csv", 4)]


def test_another_column_that_is_no_number_explains_no_missing_pay():
    found = checked(employees_table(agreed_pay=["600000", None], overtime=["1", "abc"]))
    assert of_pay(found) == [("not_a_number", "employees.csv", 3), ("pay_missing", "employees.csv", 3)]


def test_how_many_more_are_missing_goes_with_the_twenty_that_were_shown():
    found = checked(employees_table(agreed_pay=["600000", *["femhundre"] * 30]))
    assert {rule for rule, _, _ in of_pay(found)} == {"not_a_number"}


def test_pay_in_another_file_that_matches_too_little_is_said_once_and_of_that_file():
    found = checked(employees_table(employee_number=["1", "2"]), addition_of_pay(["1", "9"], ["600000", "600000"]))
    assert of_pay(found) == [("component_not_known", "pay.csv", None)]


def test_a_file_without_pay_is_said_when_no_other_file_has_it():
    found = checked(employees_table(employee_number=["1", "2"]))
    assert of_pay(found) == [("pay_missing_in_file", "employees.csv", None)]


def test_the_unit_of_pay_is_said_of_the_file_that_states_it():
    _, mapping = intake_with_mapping(employees_table(employee_number=["1"]), addition_of_pay(["1"], ["600000"]))
    finding = in_own_words(PAY_PER_MONTH.at(Where("employees.csv"), factor=12), mapping)
    assert finding.where == Where("pay.csv", column="Agreed Pay")


def test_who_a_row_is_about_has_the_header_of_the_number():
    _, mapping = intake_with_mapping(employees_table(employee_number=["1"]))
    finding = in_own_words(LEAVE_WITHOUT_EMPLOYMENT.at(Where("employees.csv", row=4)), mapping)
    assert finding.where == Where("employees.csv", row=4, column="Employee Number")
