from __future__ import annotations

from raw_tables import employees_table, intake, layout, of_rule, rules, said, table

from jamstilt.intake.intake import Intake
from jamstilt.intake.mapping import Field, Kind, Layout
from jamstilt.intake.raw_table import RawTable
from jamstilt.intake.values.additions import Unmatched

TYPES = {"1000": "irregular", "2000": "overtime", "3000": "bonus", "9000": "not_pay"}


def payments(*rows: tuple[str | None, str | None, str | None]) -> tuple[RawTable, Layout]:
    """Rows of person, pay type, amount."""
    fields = (Field.EMPLOYEE_NUMBER, Field.PAY_TYPE, Field.AMOUNT)
    columns = dict(zip(fields, map(list, zip(*rows, strict=True)), strict=True))
    return table("payments.csv", columns), layout(Kind.PAYMENTS, fields, values={Field.PAY_TYPE: TYPES})


def of(taken: Intake, column: str) -> list[object]:
    return taken.workforces[0].employments[column].to_list()


BASE = employees_table(employee_number=["1", "2", "2"])


def test_payments_are_summed_by_person_and_component():
    taken = intake(BASE, payments(("1", "1000", "100"), ("1", "2000", "30"), ("1", "1000", "0,50"), ("2", "2000", "7")))
    assert of(taken, "irregular_ore") == [10050, 0, None]
    assert of(taken, "overtime_ore") == [3000, 700, None]
    assert taken.findings == ()


def test_who_is_not_in_the_list_of_a_component_has_zero_and_a_list_that_is_missing_says_nothing():
    taken = intake(BASE, payments(("1", "2000", "30")))
    assert of(taken, "overtime_ore") == [3000, 0, None]
    assert of(taken, "bonus_ore") == [None, None, None]


def test_what_is_not_pay_is_read_and_left_out():
    taken = intake(BASE, payments(("1", "9000", "-500"), ("1", "2000", "30")))
    assert of(taken, "overtime_ore")[0] == 3000
    assert taken.readings[1].rows_used == 2
    assert taken.findings == ()


def test_an_unknown_pay_type_is_said_once_and_counted_apart():
    taken = intake(BASE, payments(("1", "7777", "10"), ("2", "7777", "20"), ("1", "2000", "30")))
    [finding] = taken.findings
    assert (finding.rule, finding.problem.count, finding.where.row) == ("pay_type_unknown", 2, 2)
    assert "7777" in said((finding,))[0]
    [unknown] = [match for match in taken.matches if not match.component]
    assert unknown.unmatched == ((Unmatched.UNKNOWN_PAY_TYPE, 2),)
    assert (unknown.read_ore, unknown.matched_ore) == (3000, 0)
    assert taken.readings[1].rows_set_aside == 2


def test_every_ore_that_is_read_is_matched_or_unmatched():
    rows = [
        ("1", "1000", "100"),
        ("9", "1000", "0,01"),
        (None, "1000", "0,02"),
        ("1", "7777", "5"),
        ("2", "2000", "-3"),
    ]
    taken = intake(BASE, payments(*rows))
    assert sum(match.read_ore for match in taken.matches) == 10000 + 1 + 2 + 500 - 300
    assert sum(match.matched_ore for match in taken.matches) == 10000 - 300


def test_negative_sums_are_kept_and_counted_as_corrections():
    taken = intake(BASE, payments(("1", "2000", "30"), ("1", "2000", "-50")))
    assert of(taken, "overtime_ore")[0] == -2000
    assert taken.matches[0].corrections == 1


def test_a_row_without_amount_or_type_is_set_aside_and_said():
    taken = intake(BASE, payments(("1", "2000", None), ("1", None, "10"), ("1", "2000", "tolv"), ("1", "2000", "1")))
    assert sorted(rules(taken.findings)) == ["amount_missing", "not_a_number", "pay_type_missing"]
    assert (taken.readings[1].rows_used, taken.readings[1].rows_set_aside) == (1, 3)


def test_an_unmatched_component_stays_not_known_while_the_others_are_used():
    taken = intake(BASE, payments(("9", "1000", "100"), ("1", "1000", "100"), ("1", "2000", "5")))
    assert of(taken, "irregular_ore") == [None, None, None]
    assert of(taken, "overtime_ore") == [500, 0, None]
    assert [finding.where.column for finding in of_rule(taken.findings, "component_not_known")] == ["Amount"]


def test_a_column_of_pay_types_or_amounts_that_is_missing_stops_the_file():
    raw = table("payments.csv", {Field.EMPLOYEE_NUMBER: ["1"], Field.AMOUNT: ["1"]})
    fields = (Field.EMPLOYEE_NUMBER, Field.PAY_TYPE, Field.AMOUNT)
    taken = intake(BASE, (raw, layout(Kind.PAYMENTS, fields)))
    assert [(f.rule, f.severity) for f in taken.findings] == [("field_missing", "stops")]
    assert said(taken.findings) == ["The file has no column for pay type and cannot be used without one."]
    assert taken.readings[1].rows_set_aside == 1
