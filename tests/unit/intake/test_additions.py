from __future__ import annotations

from raw_tables import employees_table, intake, layout, of_rule, rules, said, table

from jamstilt.intake.intake import Intake
from jamstilt.intake.mapping import Field, Kind, Layout
from jamstilt.intake.raw_table import RawTable
from jamstilt.intake.values.additions import Unmatched
from jamstilt.workforce.terms import PayBasis


def addition(
    file: str = "overtime.csv", key: str = "additions", **columns: list[str | None]
) -> tuple[RawTable, Layout]:
    fields = {Field(name): values for name, values in columns.items()}
    return table(file, fields), layout(Kind.ADDITIONS, tuple(fields), key)


def column(taken: Intake, name: str) -> list[object]:
    return taken.workforces[0].employments[name].to_list()


def test_a_column_of_another_file_is_joined_by_person_whatever_the_order():
    base = employees_table(employee_number=["1", "2", "3"])
    taken = intake(base, addition(employee_number=["3", "1", "2"], overtime=["300", "100", "200"]))
    assert column(taken, "overtime_ore") == [10000, 20000, 30000]
    assert taken.findings == ()


def test_several_rows_of_one_person_are_added():
    taken = intake(
        employees_table(employee_number=["1"]), addition(employee_number=["1", "1"], overtime=["100", "50,50"])
    )
    assert column(taken, "overtime_ore") == [15050]


def test_a_person_with_two_employments_gets_the_money_once():
    base = employees_table(employee_number=["1", "2", "1"])
    taken = intake(base, addition(employee_number=["1", "2"], overtime=["100", "7"]))
    assert column(taken, "overtime_ore") == [10000, 700, None]


def test_money_of_people_outside_the_base_is_counted_by_rows_people_and_per_cent_only():
    base = employees_table(employee_number=[str(number) for number in range(200)])
    numbers = [*(str(number) for number in range(199)), "900", "900"]
    taken = intake(base, addition(employee_number=numbers, overtime=["1000"] * 199 + ["500", "500"]))
    [money] = of_rule(taken.findings, "unmatched_money")
    assert money.where.column == "Overtime"
    [sentence] = said((money,))
    assert sentence.startswith("2 rows (persons: 1), 0.50% of the amounts in “overtime”, cannot be joined to anybody")
    assert sentence.endswith("(rows 201, 202).")
    [match] = taken.matches
    assert (match.rows, match.people, match.matched_rows, match.matched_people) == (201, 200, 199, 199)
    assert match.unmatched == ((Unmatched.NOT_IN_BASE, 2),)
    assert (match.read_ore, match.matched_ore) == (20_000_000, 19_900_000)
    assert "20000000" not in repr(match)
    assert column(taken, "overtime_ore")[0] == 100_000


def test_one_per_cent_unmatched_is_used_and_a_little_more_is_not_known():
    base = employees_table(employee_number=["1"])
    at = intake(base, addition(employee_number=["1", "9"], overtime=["99", "1"]))
    assert column(at, "overtime_ore") == [9900]
    above = intake(base, addition(employee_number=["1", "9"], overtime=["98,99", "1,01"]))
    assert column(above, "overtime_ore") == [None]
    assert "component_not_known" in rules(above.findings)
    assert "component_not_known" not in rules(at.findings)


def test_a_row_without_a_key_is_an_unmatched_row_with_its_reason():
    base = employees_table(employee_number=["1"])
    taken = intake(base, addition(employee_number=["1", None], overtime=["1000", "1"]))
    assert taken.matches[0].unmatched == ((Unmatched.NO_KEY, 1),)
    assert "person_without_key" in rules(taken.findings)


def test_the_base_wins_and_the_difference_is_noted():
    base = employees_table(employee_number=["1", "2", "3"], overtime=["100", None, "50"])
    taken = intake(base, addition(employee_number=["1", "2", "3"], overtime=["101", "20", "50"]))
    assert column(taken, "overtime_ore") == [10000, 2000, 5000]
    assert [(f.rule, f.severity, f.problem.count) for f in taken.findings] == [("sources_differ", "note", 1)]


def test_the_base_wins_for_the_whole_person():
    base = employees_table(employee_number=["1", "1"], overtime=[None, "100"])
    taken = intake(base, addition(employee_number=["1"], overtime=["100"]))
    assert column(taken, "overtime_ore") == [None, 10000]
    assert taken.findings == ()


def test_people_of_whom_the_file_says_nothing_are_not_known_and_counted():
    base = employees_table(employee_number=["1", "2", "3"])
    taken = intake(base, addition(employee_number=["1"], bonus=["100"]))
    assert column(taken, "bonus_ore") == [10000, None, None]
    assert [(f.rule, f.problem.count) for f in taken.findings] == [("addition_incomplete", 2)]


def test_answers_of_a_survey_are_joined_and_nobody_is_asked_who_was_not():
    base = employees_table(employee_number=["1", "2", "3"])
    taken = intake(base, addition(employee_number=["2", "3"], wants_more_hours=["Ja", "Nei"]))
    assert column(taken, "wants_more_hours") == [None, "yes", "no"]
    assert taken.findings == ()


def test_two_answers_of_one_person_are_said():
    base = employees_table(employee_number=["1"])
    taken = intake(base, addition(employee_number=["1", "1"], wants_more_hours=["Ja", "Nei"]))
    assert column(taken, "wants_more_hours") == ["yes"]
    assert rules(taken.findings) == ["sources_differ"]


def test_pay_from_another_file_brings_its_own_basis():
    base = employees_table(employee_number=["1", "2"], agreed_pay=["500000", None])
    raw, fields = addition(employee_number=["2"], agreed_pay=["40000"])
    monthly = layout(Kind.ADDITIONS, tuple(fields.columns), pay_basis=PayBasis.MONTH, pay_is_full_time=False)
    taken = intake(base, (raw, monthly))
    assert column(taken, "agreed_pay_ore") == [50_000_000, 4_000_000]
    assert column(taken, "pay_basis") == ["year", "month"]
    assert column(taken, "pay_is_full_time") == [True, False]


def test_a_code_from_another_file_gives_the_group():
    base = (
        table("base.csv", {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.GENDER: ["K", "M"]}),
        layout(Kind.EMPLOYEES, (Field.EMPLOYEE_NUMBER, Field.GENDER)),
    )
    taken = intake(base, addition(employee_number=["2", "1"], position_code=["9", "1434"]))
    assert column(taken, "group") == ["case_workers", "unresolved"]


def test_rows_of_people_outside_the_base_are_set_aside_and_counted():
    base = employees_table(employee_number=["1"])
    taken = intake(base, addition(employee_number=["1", "8", "9", "9"], sick_child_days=["1", "2", "3", "4"]))
    found = of_rule(taken.findings, "unmatched_rows")
    assert [(finding.where.row, finding.where.column) for finding in found] == [
        (row, "Employee Number") for row in (3, 4, 5)
    ]
    assert [(r.rows_used, r.rows_set_aside) for r in taken.readings] == [(1, 0), (1, 3)]
