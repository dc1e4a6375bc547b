from __future__ import annotations

from raw_tables import KEY, batch, of_rule, rules, said

from jamstilt.intake.mapping import Field, Kind
from jamstilt.intake.values.persons import persons

ONE, TWO = "17912099997", "29822099635"
"""Two synthetic identity numbers (month + 80)."""


def test_the_key_of_a_person_is_no_employee_number():
    [keys] = persons([batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["10001", "10002", "10001"]})], KEY).keys
    assert keys[0] == keys[2] != keys[1]
    assert "10001" not in keys[0]


def test_zeros_in_front_make_another_number():
    [keys] = persons([batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["0001", "1"]})], KEY).keys
    assert keys.n_unique() == 2


def test_the_number_of_a_person_is_the_same_in_every_file():
    files = [batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: numbers}) for numbers in (["7", None, "8"], ["8"], [])]
    first, second, third = persons(files, KEY).keys
    assert second[0] == first[2] != first[0]
    assert first[1] is None
    assert third.is_empty()


def test_another_key_of_the_run_gives_other_pseudonyms():
    file = batch(Kind.EMPLOYEES, {Field.NATIONAL_ID: [ONE]})
    assert persons([file], KEY).keys[0][0] != persons([file], KEY[::-1]).keys[0][0]


def test_an_identity_number_is_a_key_where_no_employee_number_is():
    cells = {Field.EMPLOYEE_NUMBER: [None, "7"], Field.NATIONAL_ID: [ONE, TWO]}
    found = persons([batch(Kind.EMPLOYEES, cells)], KEY)
    assert found.keys[0].null_count() == 0
    assert found.findings == ()


def test_a_file_with_both_numbers_joins_a_file_with_each():
    both = batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["7", "8"], Field.NATIONAL_ID: [ONE, TWO]})
    identity = batch(Kind.ADDITIONS, {Field.NATIONAL_ID: [f"{TWO[:6]} {TWO[6:]}"]})
    number = batch(Kind.LEAVE, {Field.EMPLOYEE_NUMBER: ["8"]})
    first, second, third = persons([both, identity, number], KEY).keys
    assert second[0] == third[0] == first[1]


def test_a_row_without_any_number_is_said():
    found = persons([batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["1", None, "-"]})], KEY)
    assert [(finding.rule, finding.where.row, finding.where.column) for finding in found.findings] == [
        ("person_without_key", 3, "Employee Number"),
        ("person_without_key", 4, "Employee Number"),
    ]
    assert found.keys[0].null_count() == 2


def test_an_invalid_identity_number_is_said_by_row_and_never_repeated():
    found = persons([batch(Kind.EMPLOYEES, {Field.NATIONAL_ID: [ONE, "17912099998"]})], KEY)
    [finding] = found.findings
    assert (finding.rule, finding.where.row, finding.where.column) == ("identity_invalid", 3, "National Id")
    assert "17912099998" not in repr(finding)


def test_an_identity_number_that_a_spreadsheet_rounded_is_no_key():
    found = persons([batch(Kind.EMPLOYEES, {Field.NATIONAL_ID: ["1.79E+10", ONE]})], KEY)
    assert rules(found.findings) == ["identity_digits_lost", "person_without_key"]
    assert found.keys[0].null_count() == 1


def test_one_identity_number_with_two_employee_numbers_is_said():
    cells = {Field.EMPLOYEE_NUMBER: ["1", "2", "3"], Field.NATIONAL_ID: [ONE, ONE, TWO]}
    found = persons([batch(Kind.EMPLOYEES, cells)], KEY)
    assert [(finding.rule, finding.where.row) for finding in found.findings] == [
        ("identity_two_numbers", 2),
        ("identity_two_numbers", 3),
    ]


def test_a_row_counter_is_no_person():
    first = batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.NAME: ["Kari Lie", "Ola Moe"]})
    second = batch(Kind.ADDITIONS, {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.NAME: ["Ola Moe", "Kari Lie"]})
    found = persons([first, second], KEY)
    [finding] = of_rule(found.findings, "key_not_a_person")
    assert finding.severity == "stops"
    assert "Kari" not in str(said(found.findings))


def test_a_name_that_is_spelt_otherwise_or_half_changed_is_the_same_person():
    first = batch(Kind.EMPLOYEES, {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.NAME: ["Kari Lie", "Ola Moe"]})
    second = batch(Kind.ADDITIONS, {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.NAME: ["LIE, KARI", "Ola Moe Berg"]})
    assert persons([first, second], KEY).findings == ()
