from __future__ import annotations

from datetime import date

import pytest
from raw_tables import employees_table, intake, layout, of_rule, rules, said, table

from jamstilt.intake.mapping import Field, Kind, PercentAs
from jamstilt.workforce.employment import Employments
from jamstilt.workforce.terms import PayBasis


def row(**columns: str | None) -> dict[str, object]:
    """The one employment of a file with one row."""
    taken = intake(employees_table(**{name: [value] for name, value in columns.items()}))
    return taken.workforces[0].employments.to_dicts()[0]


def test_a_row_becomes_an_employment_in_whole_units():
    employment = row(
        gender="Mann",
        birth_year="1980",
        position_code="1434",
        position_title="Rådgiver",
        unit="HR",
        agreed_pay="712 345,50",
        irregular="0",
        bonus="1 000",
        overtime="12,34",
        benefits="4392",
        full_time_share="80,00",
        weekly_hours="37,5",
        appointment="Fast",
        started="01.02.2019",
        left="31.12.9999",
        wants_more_hours="Ja",
        available_for_more_hours="Nei",
        agreed_days="230,00",
        self_certified_days="1,5",
        doctor_certified_days="0",
        sick_child_days="6",
    )
    person = employment.pop("person")
    assert isinstance(person, str)
    assert employment == {
        "year": 2024,
        "gender": "men",
        "birth_year": 1980,
        "position_code": "1434",
        "position_title": "Rådgiver",
        "unit": "HR",
        "group": "case_workers",
        "agreed_pay_ore": 71234550,
        "pay_basis": "year",
        "pay_is_full_time": True,
        "weekly_hours_hundredths": 3750,
        "irregular_ore": 0,
        "bonus_ore": 100000,
        "overtime_ore": 1234,
        "benefits_ore": 439200,
        "full_time_share": 8000,
        "appointment": "permanent",
        "started": date(2019, 2, 1),
        "left": None,
        "wants_more_hours": "yes",
        "available_for_more_hours": "no",
        "agreed_days": 23000,
        "self_certified_days": 150,
        "doctor_certified_days": 0,
        "sick_child_days": 600,
        "source_file": "employees.csv",
        "source_sheet": None,
        "source_row": 2,
    }


def test_columns_that_are_not_there_are_not_known():
    employment = row(gender="Kvinne")
    assert {name for name, value in employment.items() if value is None} == {
        name for name, column in Employments.columns().items() if column.nullable and name != "position_code"
    }


def test_missing_pay_is_not_zero():
    assert row(agreed_pay="..")["agreed_pay_ore"] is None
    assert row(agreed_pay="0")["agreed_pay_ore"] == 0


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("agreed_pay", "hemmeleg", "not_a_number"),
        ("overtime", "1e5", "not_a_number"),
        ("agreed_days", "x", "not_a_number"),
        ("full_time_share", "heil", "not_a_number"),
        ("full_time_share", "180", "percent_over_100"),
        ("full_time_share", "-20", "percent_negative"),
        ("weekly_hours", "1950", "hours_impossible"),
        ("started", "31.04.2024", "date_impossible"),
        ("left", "04/31/2024", "not_a_date"),
        ("birth_year", "45", "not_a_year"),
        ("gender", "1", "gender_unknown"),
        ("appointment", "Åremål", "appointment_unknown"),
        ("wants_more_hours", "kanskje", "answer_unknown"),
    ],
)
def test_a_bad_cell_is_a_finding_with_file_row_and_column_and_the_row_stays(column: str, text: str, rule: str):
    taken = intake(employees_table(**{column: [text]}))
    [finding] = taken.findings
    assert finding.rule == rule
    assert (finding.where.file, finding.where.row) == ("employees.csv", 2)
    assert finding.where.column == column.replace("_", " ").title()
    assert taken.workforces[0].employments.height == 1


def test_the_finding_on_a_per_cent_repeats_the_per_cent():
    taken = intake(employees_table(full_time_share=["180", "712345", "100"]))
    assert [text[:5] for text in said(taken.findings)] == ["180: ", "…: A "]


def test_a_finding_never_repeats_a_pay():
    taken = intake(employees_table(agreed_pay=["712345 kroner og litt"], gender=["812345"], appointment=["912345,50"]))
    assert len(taken.findings) == 3
    assert not any(number in repr(taken.findings) for number in ("712345", "812345", "912345"))


def test_more_than_twenty_bad_cells_are_listed_up_to_twenty_and_counted():
    findings = intake(employees_table(agreed_pay=["x"] * 25 + ["1"])).findings
    assert len(findings) == 21
    [rest] = [finding for finding in findings if finding.where.row is None]
    assert said((rest,))[0].startswith("5 more cells")


def test_twenty_one_bad_cells_are_listed_all():
    findings = intake(employees_table(agreed_pay=["x"] * 21 + ["1"])).findings
    assert [finding.where.row for finding in findings] == [*range(2, 23)]


def test_other_and_missing_gender_are_in_the_workforce_and_said_with_their_count():
    taken = intake(employees_table(gender=["Kvinne", "Annet", "Ikkje oppgitt", None]))
    assert taken.workforces[0].employments["gender"].to_list() == ["women", "other", "other", "other"]
    assert [(finding.rule, finding.problem.count) for finding in taken.findings] == [
        ("gender_missing", 1),
        ("gender_other", 2),
    ]


def test_an_unknown_gender_is_other_until_somebody_answers():
    unanswered = employees_table(gender=["1", "2", "2"])
    taken = intake(unanswered)
    assert taken.workforces[0].employments["gender"].to_list() == ["other"] * 3
    assert [(f.rule, f.problem.count) for f in taken.findings] == [("gender_unknown", 1), ("gender_unknown", 2)]
    raw, fields = unanswered
    answered = layout(Kind.EMPLOYEES, tuple(fields.columns), values={Field.GENDER: {"1": "women", "2": "men"}})
    taken = intake((raw, answered))
    assert taken.workforces[0].employments["gender"].to_list() == ["women", "men", "men"]
    assert taken.findings == ()


def test_fractions_where_per_cent_is_expected_are_decided_once_and_not_known():
    taken = intake(employees_table(full_time_share=["0,8", "1", "1"]))
    assert rules(taken.findings) == ["percent_as_fraction"]
    assert taken.workforces[0].employments["full_time_share"].null_count() == 3


def test_fractions_are_read_when_the_layout_says_so():
    raw, fields = employees_table(full_time_share=["0,8", "1", "1"])
    taken = intake((raw, layout(Kind.EMPLOYEES, tuple(fields.columns), percent_as=PercentAs.FRACTION)))
    assert taken.workforces[0].employments["full_time_share"].to_list() == [8000, 10000, 10000]
    assert taken.findings == ()


def test_a_workbooks_per_cent_column_holds_fractions():
    fields = {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.GENDER: ["K", "M"], Field.FULL_TIME_SHARE: ["0.8", "1"]}
    raw = table("a.xlsx", fields, typed=True, percent_columns=frozenset({"Full Time Share"}))
    taken = intake((raw, layout(Kind.EMPLOYEES, tuple(fields))))
    assert taken.workforces[0].employments["full_time_share"].to_list() == [8000, 10000]


def test_a_mixture_of_scales_stops_the_column():
    taken = intake(employees_table(full_time_share=["0,8", "80", "100"]))
    [finding] = taken.findings
    assert (finding.rule, finding.severity, finding.where.row) == ("percent_mixed", "stops", 2)
    assert taken.workforces[0].employments["full_time_share"].null_count() == 3


def test_zero_per_cent_is_a_value_with_a_note():
    taken = intake(employees_table(full_time_share=["0", "100"]))
    assert taken.workforces[0].employments["full_time_share"].to_list() == [0, 10000]
    assert rules(taken.findings) == ["percent_zero"]


def test_a_column_of_pay_that_could_be_thousands_is_not_known():
    taken = intake(employees_table(agreed_pay=["712.345", "612.345"]))
    assert rules(taken.findings) == ["number_ambiguous"]
    assert taken.workforces[0].employments["agreed_pay_ore"].null_count() == 2


def test_more_than_two_decimals_in_money_are_rounded_and_noted():
    taken = intake(employees_table(agreed_pay=["712345,005", "612345,5"]))
    assert taken.workforces[0].employments["agreed_pay_ore"].to_list() == [71234501, 61234550]
    assert rules(taken.findings) == ["finer_than_ore"]


def test_hourly_pay_without_weekly_hours_must_be_decided():
    raw, fields = employees_table(agreed_pay=["250,00", "260,00", None], weekly_hours=["37,5", None, None])
    taken = intake((raw, layout(Kind.EMPLOYEES, tuple(fields.columns), pay_basis=PayBasis.HOUR)))
    assert taken.workforces[0].employments["pay_basis"].to_list() == ["hour"] * 3
    assert [(finding.rule, finding.where.row) for finding in taken.findings] == [("hourly_paid", 3)]
    assert taken.findings[0].where.column == "Weekly Hours"


def test_hourly_pay_in_a_file_without_hours_is_said_of_the_column_of_pay():
    raw, fields = employees_table(agreed_pay=["250,00"])
    taken = intake((raw, layout(Kind.EMPLOYEES, tuple(fields.columns), pay_basis=PayBasis.HOUR)))
    assert [(finding.rule, finding.where.row, finding.where.column) for finding in taken.findings] == [
        ("hourly_paid", 2, "Agreed Pay")
    ]


def test_an_unknown_code_is_unresolved_and_said_once():
    taken = intake(employees_table(position_code=["1434", "9999", "9999", "8888"]))
    assert taken.workforces[0].employments["group"].to_list() == ["case_workers", *["unresolved"] * 3]
    assert [(f.where.row, f.problem.count) for f in of_rule(taken.findings, "position_code_unknown")] == [
        (3, 2),
        (5, 1),
    ]


def test_a_code_that_lost_its_zeros_gets_them_back_if_that_makes_it_known():
    taken = intake(employees_table(position_code=["12", "0012", "013"]), groups={"0012": "guards"})
    employments = taken.workforces[0].employments
    assert employments["position_code"].to_list() == ["0012", "0012", "013"]
    assert employments["group"].to_list() == ["guards", "guards", "unresolved"]
    assert rules(taken.findings) == ["position_code_unknown", "position_code_padded"]


def test_without_codes_everybody_is_unresolved_with_a_note():
    fields = {Field.EMPLOYEE_NUMBER: ["1", "2"], Field.GENDER: ["K", "M"]}
    taken = intake((table("a.csv", fields), layout(Kind.EMPLOYEES, tuple(fields))))
    assert taken.workforces[0].employments["group"].to_list() == ["unresolved"] * 2
    assert [(finding.rule, finding.problem.count) for finding in taken.findings] == [("position_code_missing", 2)]


def test_more_than_one_employer_stops():
    taken = intake(employees_table(employer=["A", "A", "B"]))
    assert [(f.rule, f.severity, f.where.row) for f in taken.findings] == [("employer_mixed", "stops", 4)]


def test_a_pay_in_the_column_of_codes_is_not_repeated():
    taken = intake(employees_table(position_code=["712345", "17912099997", "1434"]))
    assert "712345" not in repr(taken.findings)
    assert "17912099997" not in repr(taken.findings)


WOMAN, MAN, REAL_LOOKING = "29822099635", "17912099997", "30108299939"
"""Two synthetic numbers (month + 80), and the Tax Administration's example of a number from 2032."""


def test_the_column_of_gender_wins_over_the_identity_number_and_the_conflict_is_noted():
    taken = intake(employees_table(national_id=[WOMAN, MAN, MAN], gender=["Mann", "Mann", "Annet"]))
    assert taken.workforces[0].employments["gender"].to_list() == ["men", "men", "other"]
    [conflict] = of_rule(taken.findings, "gender_conflict")
    assert (conflict.where.row, conflict.problem.count) == (2, 1)


def test_only_synthetic_identity_numbers_are_a_note():
    taken = intake(employees_table(national_id=[WOMAN, MAN], gender=["Kvinne", "Mann"]))
    assert [(f.rule, f.severity, f.problem.count) for f in taken.findings] == [("synthetic_identities_only", "note", 2)]


def test_synthetic_identity_numbers_among_others_must_be_decided():
    raw, fields = employees_table(national_id=[WOMAN, REAL_LOOKING], gender=["Kvinne", "Kvinne"])
    taken = intake((raw, fields), year=2032)
    assert [(f.rule, f.severity, f.where.row) for f in taken.findings] == [("synthetic_identity", "decide", 2)]


def test_from_2032_no_identity_number_tells_a_gender():
    taken = intake(employees_table(national_id=[WOMAN], gender=["Mann"]), year=2032)
    assert rules(taken.findings) == ["synthetic_identities_only"]
