from __future__ import annotations

from datetime import date

import pytest
from raw_tables import employees_table, intake, layout, rules, said, table

from jamstilt.intake.intake import Intake
from jamstilt.intake.mapping import Field, Kind, PercentAs

BASE = employees_table(employee_number=["1", "2"])
ORDINARY = {
    "employee_number": "1",
    "leave_from": "01.02.2024",
    "leave_until": "31.05.2024",
    "leave_kind": "Foreldrepermisjon",
}


def read(*rows: dict[str, str | None], **more: object) -> Intake:
    """Rows of leave, each ordinary but for what it says."""
    names = list(dict.fromkeys(name for row in ({**ORDINARY}, *rows) for name in row))
    columns = {Field(name): [({**ORDINARY, **row}).get(name) for row in rows] for name in names}
    return intake(BASE, (table("leave.csv", columns), layout(Kind.LEAVE, tuple(columns), **more)))


def periods(taken: Intake) -> list[tuple[object, ...]]:
    found = taken.workforces[0].leaves
    assert found is not None
    return found.select("kind", "start", "until", "grade", "source_row").rows()


def test_a_period_of_parental_leave():
    taken = read({})
    assert periods(taken) == [("parental", date(2024, 2, 1), date(2024, 5, 31), 10000, 2)]
    assert taken.findings == ()
    leaves = taken.workforces[0].leaves
    assert leaves is not None
    assert leaves["person"][0] == taken.workforces[0].employments["person"][0]


def test_open_leave_has_no_last_day():
    assert periods(read({"leave_until": None}, {"leave_until": "31.12.9999"})) == [
        ("parental", date(2024, 2, 1), None, 10000, 2),
        ("parental", date(2024, 2, 1), None, 10000, 3),
    ]


def test_graded_leave():
    taken = read({"leave_grade": "60"}, {"leave_grade": "100"}, {"leave_grade": None})
    assert [period[3] for period in periods(taken)] == [6000, 10000, 10000]
    assert rules(taken.findings) == ["leave_grade_missing"]


def test_graded_leave_as_fractions():
    taken = read({"leave_grade": "0,6"}, {"leave_grade": "1"}, percent_as=PercentAs.FRACTION)
    assert [period[3] for period in periods(taken)] == [6000, 10000]


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ({"leave_from": None}, "leave_without_start"),
        ({"leave_from": "31.04.2024"}, "date_impossible"),
        ({"leave_until": "31.04.2024"}, "date_impossible"),
        ({"leave_until": "5/6/2024"}, "not_a_date"),
        ({"leave_kind": "Romferd"}, "absence_kind_unknown"),
        ({"leave_kind": None}, "absence_kind_missing"),
        ({"leave_kind": "Egenmelding"}, "absence_kind_other"),
        ({"leave_grade": "160"}, "percent_over_100"),
        ({"employee_number": None}, "person_without_key"),
        ({"employee_number": "99"}, "leave_without_employment"),
    ],
)
def test_a_row_that_cannot_be_used_is_set_aside_and_said(row: dict[str, str | None], rule: str):
    grade = {"leave_grade": "100"}
    taken = read({**grade, **row}, grade)
    assert [period[4] for period in periods(taken)] == [3]
    assert [(finding.rule, finding.where.file, finding.where.row) for finding in taken.findings] in (
        [(rule, "leave.csv", 2)],
        [(rule, "leave.csv", None)],
    )
    assert (taken.readings[1].rows_used, taken.readings[1].rows_set_aside) == (1, 1)


def test_leave_of_somebody_unknown_is_said_by_row_and_number_column():
    taken = read({"employee_number": "99"})
    assert [(f.rule, f.where.row, f.where.column) for f in taken.findings] == [
        ("leave_without_employment", 2, "Employee Number")
    ]


def test_the_users_own_kinds_go_first():
    taken = read({"leave_kind": "F1"}, values={Field.LEAVE_KIND: {"F1": "unpaid_care"}})
    assert periods(taken)[0][0] == "unpaid_care"


def test_without_a_file_of_leave_nothing_is_known():
    assert intake(BASE).workforces[0].leaves is None


def test_a_file_of_leave_without_a_column_for_the_kind_stops():
    columns = {Field.EMPLOYEE_NUMBER: ["1"], Field.LEAVE_FROM: ["01.01.2024"]}
    taken = intake(BASE, (table("leave.csv", columns), layout(Kind.LEAVE, tuple(columns))))
    assert said(taken.findings) == ["The file has no column for kind of leave and cannot be used without one."]
    assert taken.workforces[0].leaves is None
