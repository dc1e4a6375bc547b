"""Caseloads from files: long and wide, parts and total both kept, registers never summed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from folders import of_rule, read, rules, workbook

from jamstilt.findings import Severity
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import NumberKind

LONG = """Register;År;Kjønn;Antal saker
Rådgjeving på skular;2024;Kvinner;761
Rådgjeving på skular;2024;Menn;264
Rådgjeving på skular;2024;Alle;1 031
"""
WIDE = """Register;År;I alt;Kvinner;Menn;Andre;Ikkje oppgitt
Rådgjeving på skular;2024;1 031;761;264;;
Støtteline;2024;ca. 500;over 300;<50;0;..
"""


def amount(value, qualifier=Qualifier.EXACT):
    return StatedAmount(Fraction(value), qualifier)


def test_a_row_per_gender_becomes_one_caseload_with_its_parts_and_its_total(tmp_path):
    authority, findings = read(tmp_path, saker=LONG)
    (caseload,) = authority.caseloads
    assert (caseload.key, caseload.year, caseload.title.own) == ("radgjeving_pa_skular", 2024, "Rådgjeving på skular")
    assert (caseload.women, caseload.men, caseload.total) == (amount(761), amount(264), amount(1031))
    assert caseload.other is None
    assert caseload.not_stated is None
    assert (caseload.at.file, caseload.at.row) == ("authority/saker.csv", 2)
    assert findings == []


def test_a_row_per_register_becomes_a_caseload_with_words_of_approximation_kept(tmp_path):
    authority, _ = read(tmp_path, saker=WIDE)
    first, second = authority.caseloads
    assert (first.total, first.women, first.men, first.not_stated) == (amount(1031), amount(761), amount(264), None)
    assert second.total == amount(500, Qualifier.ABOUT)
    assert second.women == amount(300, Qualifier.OVER)
    assert second.men == amount(50, Qualifier.UNDER)
    assert second.other == amount(0)
    assert second.not_stated is None


def test_headers_and_words_may_be_english(tmp_path):
    text = "register,year,dimension,category,gender,count\nAdvisers,2024,,,women,7\nAdvisers,2024,,,not stated,6\n"
    authority, findings = read(tmp_path, cases=text)
    (caseload,) = authority.caseloads
    assert (caseload.women, caseload.not_stated) == (amount(7), amount(6))
    assert findings == []


def test_gender_may_be_a_dimension_of_its_own(tmp_path):
    text = "Register;År;Dimensjon;Kategori;Tal\nA;2024;kjønn;kvinner;7\nA;2024;kjønn;ukjent;2\nA;2024;;;9\n"
    (caseload,) = read(tmp_path, saker=text)[0].caseloads
    assert (caseload.women, caseload.not_stated, caseload.total) == (amount(7), amount(2), amount(9))


def test_other_dimensions_become_key_numbers_with_the_labels_of_the_file(tmp_path):
    text = (
        "Register;År;Dimensjon;Kategori;Kjønn;Tal\n"
        "A;2024;Sakstype;Ære og kontroll;;12\n"
        "A;2024;Sakstype;Ære og kontroll;kvinner;8\n"
        "A;2024;Sakstype;Anna;;5\n"
    )
    (caseload,) = read(tmp_path, saker=text)[0].caseloads
    assert [(each.key, each.label.own, each.value) for each in caseload.numbers] == [
        ("sakstype_aere_og_kontroll", "Sakstype: Ære og kontroll", amount(12)),
        ("sakstype_aere_og_kontroll_women", "Sakstype: Ære og kontroll, kvinner", amount(8)),
        ("sakstype_anna", "Sakstype: Anna", amount(5)),
    ]
    assert {each.unit for each in caseload.numbers} == {NumberKind.CASES}
    assert {each.period for each in caseload.numbers} == {"2024"}


@pytest.mark.parametrize("row", ["Sum alle register;2024;kvinner;1061", "Totalt;;;1331"])
def test_a_sum_across_registers_stops(tmp_path, row):
    text = f"{LONG}Støtteline;2024;kvinner;300\n{row}\n"
    authority, findings = read(tmp_path, saker=text)
    found = of_rule(findings, "sum_across_registers")
    assert (found.severity, found.where.row) == (Severity.STOPS, 6)
    assert "sum_row" not in rules(findings)
    assert [each.key for each in authority.caseloads] == ["radgjeving_pa_skular", "stotteline"]


def test_registers_that_are_said_not_to_overlap_may_have_a_sum_below_them(tmp_path):
    text = "Register;År;I alt;Overlapp\nA;2024;5;nei\nB;2024;7;nei\nSum;;12;\n"
    authority, findings = read(tmp_path, saker=text)
    assert "sum_across_registers" not in rules(findings)
    assert [each.overlaps for each in authority.caseloads] == [False, False]


def test_a_total_over_the_years_of_one_register_is_no_sum_across_registers(tmp_path):
    _, findings = read(tmp_path, saker="Register;År;I alt\nA;2023;5\nA;2024;7\nSum;;12\n")
    assert rules(findings) == ["sum_row"]


def test_a_word_for_gender_that_is_not_known_is_never_guessed(tmp_path):
    authority, findings = read(tmp_path, saker="Register;År;Kjønn;Tal\nA;2024;1;7\nA;2024;2;9\n")
    assert authority.caseloads == ()
    assert [(each.rule, each.where.row, each.where.column) for each in findings] == [
        ("gender_unknown", 2, "Kjønn"),
        ("gender_unknown", 3, "Kjønn"),
    ]


def test_a_row_without_year_or_register_is_set_aside_and_said(tmp_path):
    authority, findings = read(tmp_path, saker="Register;År;I alt\nA;;5\n;2024;6\nB;2024;7\n")
    assert [each.key for each in authority.caseloads] == ["b"]
    assert [(each.rule, each.where.row, each.where.column) for each in findings] == [
        ("row_set_aside", 2, "År"),
        ("row_set_aside", 3, "Register"),
    ]


def test_a_missing_count_is_not_zero_and_zero_is_a_count(tmp_path):
    (caseload,) = read(tmp_path, saker="Register;År;I alt;Kvinner;Menn\nA;2024;5;0;–\n")[0].caseloads
    assert caseload.women == amount(0)
    assert caseload.men is None


@pytest.mark.parametrize(
    ("text", "rule"), [("5,5", "count_not_whole"), ("-5", "count_negative"), ("x5", "not_a_number")]
)
def test_a_count_that_is_none_is_said_and_not_used(tmp_path, text, rule):
    authority, findings = read(tmp_path, saker=f"Register;År;I alt;Kvinner\nA;2024;{text};2\n")
    assert (of_rule(findings, rule).where.row, of_rule(findings, rule).where.column) == (2, "I alt")
    assert authority.caseloads[0].total is None
    assert authority.caseloads[0].women == amount(2)


def test_a_thousands_sign_is_never_a_decimal_sign_in_a_count(tmp_path):
    (caseload,) = read(tmp_path, saker="Register;År;I alt;Kvinner\nA;2024;1.031;761\n")[0].caseloads
    assert caseload.total == amount(1031)


def test_the_same_row_twice_is_used_once_and_two_answers_are_not_used(tmp_path):
    text = "Register;År;Kjønn;Tal\nA;2024;kvinner;7\nA;2024;kvinner;7\nA;2024;menn;8\nA;2024;menn;9\n"
    authority, findings = read(tmp_path, saker=text)
    (caseload,) = authority.caseloads
    assert (caseload.women, caseload.men) == (amount(7), None)
    assert of_rule(findings, "row_twice").where.row == 3
    assert of_rule(findings, "rows_contradict").where.row == 5
    assert of_rule(findings, "rows_contradict").severity is Severity.DECIDE


def test_shares_are_kept_where_only_shares_are_known(tmp_path):
    (caseload,) = read(tmp_path, saker="Register;År;I alt;Kvinner %;Menn %\nA;2024;140;83,5;16,5 %\n")[0].caseloads
    assert (caseload.women_share, caseload.men_share) == (amount(Fraction(167, 2)), amount(Fraction(33, 2)))


def test_a_workbook_gives_the_same_as_text_and_all_its_sheets_are_used(tmp_path):
    header = ["Register", "År", "I alt", "Kvinnedel"]
    sheets = {"2023": [header, ["A", 2023, 90, 0.75]], "2024": [header, ["A", 2024, 100, 0.8]]}
    workbook(tmp_path / "saker.xlsx", sheets, percent=(3,))
    authority, findings = read_aggregates(tmp_path, "authority")
    assert [(each.year, each.total, each.women_share) for each in authority.caseloads] == [
        (2023, amount(90), amount(75)),
        (2024, amount(100), amount(80)),
    ]
    assert findings == ()


def test_fractions_in_a_text_file_are_read_as_shares_and_asked_about(tmp_path):
    authority, findings = read(tmp_path, saker="Register;År;I alt;Kvinnedel\nA;2024;100;0,8\n")
    assert authority.caseloads[0].women_share == amount(80)
    assert rules(findings) == ["percent_as_fraction"]


def test_files_in_folders_are_read_and_other_files_are_said(tmp_path):
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "saker.csv").write_text(LONG, encoding="utf-8")
    (tmp_path / "programmes.toml").write_text("", encoding="utf-8")
    (tmp_path / "notat.docx").write_bytes(b"PK")
    (tmp_path / "~$saker.xlsx").write_bytes(b"x")
    authority, findings = read(tmp_path)
    assert authority.caseloads[0].at.file == "authority/2024/saker.csv"
    assert [(each.rule, each.where.file) for each in findings] == [("file_passed_over", "authority/notat.docx")]


def test_an_unknown_column_is_said(tmp_path):
    _, findings = read(tmp_path, saker="Register;År;I alt;Fylke\nA;2024;100;Troms\n")
    assert [(each.rule, each.where.column, each.severity) for each in findings] == [
        ("column_unknown", "Fylke", Severity.NOTE)
    ]


def test_an_empty_file_and_one_with_a_header_only_are_said(tmp_path):
    _, findings = read(tmp_path, tom="", berre="Register;År;I alt\n")
    assert rules(findings) == ["file_empty", "no_rows"]


def test_a_file_that_fits_nothing_says_what_each_kind_needs(tmp_path):
    authority, findings = read(tmp_path, rart="Kategori;År;Kjelde\nA;2024;B\n")
    assert authority.caseloads == ()
    assert of_rule(findings, "kind_unclear").severity is Severity.STOPS


def test_the_order_of_rows_and_files_never_matters(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    header, *rows = LONG.splitlines()
    first, _ = read(one, a=LONG, b="Register;År;I alt\nB;2024;5\n")
    second, _ = read(other, b="\n".join([header, *reversed(rows)]), a="Register;År;I alt\nB;2024;5\n")
    told = [
        {(each.key, each.year, each.total, each.women, each.men) for each in authority.caseloads}
        for authority in (first, second)
    ]
    assert told[0] == told[1]
