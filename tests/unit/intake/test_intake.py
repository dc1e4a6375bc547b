from __future__ import annotations

from dataclasses import replace

from raw_tables import KEY, employees_table, intake, layout, of_rule, rules, table

from jamstilt.intake.intake import take_in
from jamstilt.intake.mapping import Field, FileUse, Kind, Mapping
from jamstilt.workforce.employment import Employments, Leaves

NUMBER_AND_GENDER = (Field.EMPLOYEE_NUMBER, Field.GENDER)


def test_every_year_has_its_workforce_oldest_first():
    raw, fields = employees_table("2024.csv", agreed_pay=["1", "2"])
    earlier, _ = employees_table("2023.csv", agreed_pay=["3"])
    uses = (FileUse("2024.csv", "employees", 2024), FileUse("2023.csv", "employees", 2023))
    taken = take_in([raw, earlier], Mapping((fields,), uses, {"1434": "a"}), KEY)
    assert [(str(each.year), each.employments.height) for each in taken.workforces] == [("2023", 1), ("2024", 2)]
    assert taken.workforces[0].employments["person"][0] == taken.workforces[1].employments["person"][0]


def test_the_frames_are_what_the_schemas_say():
    leave = {Field.EMPLOYEE_NUMBER: ["10001"], Field.LEAVE_FROM: ["01.01.2024"], Field.LEAVE_KIND: ["410"]}
    taken = intake(employees_table(gender=["K"]), (table("leave.csv", leave), layout(Kind.LEAVE, tuple(leave))))
    workforce = taken.workforces[0]
    assert Employments.is_valid(workforce.employments)
    assert workforce.leaves is not None
    assert Leaves.is_valid(workforce.leaves)


def test_no_frame_holds_a_number_or_a_name_that_points_to_a_person():
    taken = intake(employees_table(employee_number=["884422"], name=["Kari Lie"], national_id=["17912099997"]))
    text = str(taken.workforces[0].employments.to_dicts())
    assert not any(secret in text for secret in ("884422", "Kari", "17912099997"))


def test_two_files_of_one_layout_are_one_base():
    first, fields = employees_table("a.csv", employee_number=["1", "2"])
    second, _ = employees_table("b.csv", employee_number=["3"], first_row=5)
    taken = intake((second, fields), (first, fields))
    assert taken.workforces[0].employments.select("source_file", "source_row").rows() == [
        ("a.csv", 2),
        ("a.csv", 3),
        ("b.csv", 5),
    ]


def test_the_decimal_sign_is_decided_over_all_files_of_a_layout():
    first, fields = employees_table("a.csv", employee_number=["1"], agreed_pay=["712.345"])
    second, _ = employees_table("b.csv", employee_number=["2"], agreed_pay=["1.082.300,50"])
    taken = intake((first, fields), (second, fields))
    assert taken.workforces[0].employments["agreed_pay_ore"].to_list() == [71234500, 108230050]
    assert taken.findings == ()


def test_a_finding_names_the_file_of_its_own_row():
    first, fields = employees_table("a.csv", employee_number=["1"], agreed_pay=["1"])
    second, _ = employees_table("b.csv", employee_number=["2"], agreed_pay=["x"])
    taken = intake((first, fields), (second, fields))
    assert [(f.where.file, f.where.row, f.where.column) for f in taken.findings] == [("b.csv", 2, "Agreed Pay")]


def test_rows_in_are_rows_used_and_rows_set_aside():
    raw, fields = employees_table(employee_number=["1", None, "3"])
    raw = replace(raw, reading=replace(raw.reading, rows_read=5, rows_set_aside=2))
    [reading] = intake((raw, fields)).readings
    assert (reading.rows_read, reading.rows_used, reading.rows_set_aside) == (5, 2, 3)


def test_a_file_that_the_mapping_does_not_name_is_said():
    raw, fields = employees_table(gender=["K"])
    taken = take_in([raw], Mapping((fields,)), KEY)
    assert [(f.rule, f.severity, f.where.file) for f in taken.findings] == [
        ("file_not_mapped", "decide", "employees.csv")
    ]
    assert taken.workforces == ()
    assert taken.readings[0].rows_set_aside == 1


def test_a_sheet_is_read_by_the_use_that_names_it():
    raw, fields = employees_table(gender=["K"])
    sheets = [replace(raw, reading=replace(raw.reading, sheet=name)) for name in ("Tilsette", "Notat")]
    mapping = Mapping((fields,), (FileUse("employees.csv", "employees", 2024, "Tilsette"),), {"1434": "a"})
    taken = take_in(sheets, mapping, KEY)
    assert [(f.rule, f.where.sheet) for f in taken.findings] == [("file_not_mapped", "Notat")]
    assert taken.workforces[0].employments["source_sheet"].to_list() == ["Tilsette"]


def test_a_file_that_is_left_alone_is_said():
    raw, _ = employees_table(gender=["K"])
    ignored = layout(Kind.IGNORED, ())
    taken = take_in([raw], Mapping((ignored,), (FileUse("employees.csv", "ignored", 2024),)), KEY)
    assert [(f.rule, f.severity) for f in taken.findings] == [("file_left_alone", "note")]


def test_a_layout_that_is_not_there_stops():
    raw, _ = employees_table(gender=["K"])
    taken = take_in([raw], Mapping((), (FileUse("employees.csv", "gone", 2024),)), KEY)
    assert [(f.rule, f.severity) for f in taken.findings] == [("layout_missing", "stops")]


def test_a_file_without_gender_stops():
    taken = intake((table("a.csv", {Field.EMPLOYEE_NUMBER: ["1"]}), layout(Kind.EMPLOYEES, NUMBER_AND_GENDER)))
    assert [(f.rule, f.severity, f.where.file) for f in taken.findings] == [("field_missing", "stops", "a.csv")]
    assert taken.workforces == ()


def test_a_file_without_any_number_of_persons_stops():
    taken = intake((table("a.csv", {Field.GENDER: ["K"]}), layout(Kind.EMPLOYEES, (Field.GENDER,))))
    assert rules(taken.findings) == ["field_missing"]


def test_a_column_that_the_layout_names_and_the_file_lacks_is_said():
    fields = (*NUMBER_AND_GENDER, Field.POSITION_CODE, Field.OVERTIME)
    raw = table("a.csv", {Field.EMPLOYEE_NUMBER: ["1"], Field.GENDER: ["K"], Field.POSITION_CODE: ["1434"]})
    taken = intake((raw, layout(Kind.EMPLOYEES, fields)))
    assert [(f.rule, f.severity, f.where.column) for f in taken.findings] == [("column_missing", "decide", "Overtime")]
    assert taken.workforces[0].employments["overtime_ore"].to_list() == [None]


def test_a_file_with_a_forbidden_column_is_refused_whole():
    cells = {Field.EMPLOYEE_NUMBER: ["1"], Field.GENDER: ["K"], "Religion": ["x"]}
    taken = intake((table("a.csv", cells), layout(Kind.EMPLOYEES, NUMBER_AND_GENDER)))
    assert {finding.severity for finding in taken.findings} == {"stops"}
    assert taken.workforces == ()
    assert taken.readings[0].rows_set_aside == 1


def test_more_about_people_of_a_year_without_employees_stops():
    columns = {Field.EMPLOYEE_NUMBER: ["1"], Field.OVERTIME: ["1"]}
    taken = intake((table("overtime.csv", columns), layout(Kind.ADDITIONS, tuple(columns))))
    assert [(f.rule, f.where.file) for f in taken.findings] == [("employees_missing", "overtime.csv")]


def test_a_table_without_rows_gives_an_empty_workforce():
    raw = table("a.csv", {Field.EMPLOYEE_NUMBER: [], Field.GENDER: [], Field.POSITION_CODE: []})
    taken = intake((raw, layout(Kind.EMPLOYEES, (*NUMBER_AND_GENDER, Field.POSITION_CODE))))
    assert taken.workforces[0].employments.height == 0


def test_no_tables_give_nothing():
    taken = take_in([], Mapping(), KEY)
    assert (taken.workforces, taken.findings, taken.readings) == ((), (), ())


def test_the_order_of_the_files_does_not_matter():
    first, fields = employees_table("a.csv", employee_number=["1"], agreed_pay=["x"])
    second, _ = employees_table("b.csv", employee_number=["2"], agreed_pay=["1"])
    one, other = intake((first, fields), (second, fields)), intake((second, fields), (first, fields))
    assert one.findings == other.findings
    assert one.workforces[0].employments.equals(other.workforces[0].employments)


def test_findings_that_stop_come_first():
    taken = intake(employees_table(full_time_share=["0,5", "80"], agreed_pay=["x", "1"], gender=["X", "K"]))
    assert rules(taken.findings) == ["percent_mixed", "not_a_number", "gender_other"]
    assert of_rule(taken.findings, "percent_mixed")
