"""Workbooks: typed cells at their true addresses, what only the XML shows, and workbooks meant to do harm."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from jamstilt.findings import Finding, Severity
from jamstilt.intake.files.limits_of_files import LIMITS, MEGABYTE, Limits
from jamstilt.intake.files.source import Read, read
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.catalogue import Language, Words

KNOWN = {"ansattnr", "kjønn", "årslønn", "egenmeldt", "legemeldt", "stillingsprosent", "tiltrådt"}
HEADER = ("Ansattnr", "Kjønn", "Årslønn")


def recognise(header: str) -> bool:
    return header.casefold() in KNOWN


def read_file(path: Path, limits: Limits = LIMITS) -> Read:
    result = read(path, recognise, limits)
    for table in result.tables:
        reading = table.reading
        assert reading.rows_read == reading.rows_used + reading.rows_set_aside + reading.rows_structural
        assert reading.rows_used == table.cells.height
        assert table.cells.columns == [ROW, *table.headers]
        assert table.typed
    for finding in result.findings:
        assert finding.where.file == path.name
        for language in Language:
            assert Words(language).say(finding.problem)
            assert Words(language).say(finding.remedy)
    return result


def written(folder: Path, write: Callable[[xlsxwriter.Workbook], None], **options: object) -> Path:
    path = folder / "lønn.xlsx"
    workbook = xlsxwriter.Workbook(path, options)
    write(workbook)
    workbook.close()
    return path


def one_sheet(folder: Path, write: Callable[[xlsxwriter.Workbook, Worksheet], None], **options: object) -> Read:
    return read_file(written(folder, lambda workbook: write(workbook, workbook.add_worksheet("Tilsette")), **options))


def rows_of(*rows: tuple[object, ...]) -> Callable[[xlsxwriter.Workbook, Worksheet], None]:
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)

    return write


def the_table(result: Read) -> RawTable:
    (table,) = result.tables
    return table


def places(findings: tuple[Finding, ...], rule: str) -> list[tuple[Severity, str | None, int | None, str | None]]:
    return [
        (each.severity, each.where.sheet, each.where.row, each.where.column) for each in findings if each.rule == rule
    ]


def rules(result: Read) -> list[str]:
    return [finding.rule for finding in result.findings]


def test_cells_keep_their_type_and_their_true_address(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(2, 1, ("Ansattnr", "Kjønn", "Årslønn", "Tiltrådt", "Merknad"))
        sheet.write_row(3, 1, ("0001", "K", 712345.5))
        sheet.write_datetime(3, 4, datetime(2024, 12, 31), day)  # noqa: DTZ001 - a workbook knows no time zone
        sheet.write_boolean(3, 5, boolean=True)
        sheet.write_row(4, 1, (10002, " M ", "712 345,50", "31.12.2024", 7.45))
        sheet.write_datetime(5, 4, datetime(2024, 1, 2, 8, 30), day)  # noqa: DTZ001 - the same
        sheet.write_row(5, 1, (45000.0, "", 1e-7))

    table = the_table(one_sheet(tmp_path, write))
    assert table.headers == ("Ansattnr", "Kjønn", "Årslønn", "Tiltrådt", "Merknad")
    assert table.cells.rows() == [
        (4, "0001", "K", "712345.5", "2024-12-31", "TRUE"),
        (5, "10002", "M", "712 345,50", "31.12.2024", "7.45"),
        (6, "45000", None, "0.0000001", "2024-01-02T08:30:00", None),
    ]
    reading = table.reading
    assert (reading.format, reading.sheet, reading.encoding, reading.delimiter) == ("XLSX", "Tilsette", None, None)
    assert (reading.header_row, reading.rows_read, reading.rows_structural) == (3, 6, 3)


def test_both_systems_of_dates_are_read(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ("Ansattnr", "Tiltrådt"))
        sheet.write(1, 0, 1)
        sheet.write_datetime(1, 1, date(2024, 2, 29), workbook.add_format({"num_format": "yyyy-mm-dd"}))

    assert the_table(one_sheet(tmp_path, write)).cells.row(0) == (2, "1", "2024-02-29")
    assert the_table(one_sheet(tmp_path, write, date_1904=True)).cells.row(0) == (2, "1", "2024-02-29")


def test_the_day_that_never_was_is_no_day_after_it(tmp_path: Path):
    """Serial 60 is 29 February 1900 in Excel; 61 is 1 March 1900, and everything later must be right."""

    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ("Ansattnr", "Tiltrådt"))
        for row, serial in enumerate((59, 60, 61, 43831), start=1):
            sheet.write(row, 0, row)
            sheet.write_number(row, 1, serial, workbook.add_format({"num_format": "yyyy-mm-dd"}))

    days = the_table(one_sheet(tmp_path, write)).cells.get_column("Tiltrådt").to_list()
    assert days == ["1900-02-28", "1900-02-28", "1900-03-01", "2020-01-01"]


def test_a_time_of_day_is_no_date(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ("Ansattnr", "Kjønn"))
        sheet.write(1, 0, 1)
        sheet.write_datetime(1, 1, time(8, 30), workbook.add_format({"num_format": "hh:mm"}))

    assert the_table(one_sheet(tmp_path, write)).cells.row(0) == (2, "1", "08:30:00")


def test_a_workbook_of_another_program_reads_the_same(tmp_path: Path):
    workbook = openpyxl.Workbook()
    for row in (HEADER, ("0001", "K", 712345.5), ("0002", "M", None)):
        workbook.active.append(row)
    workbook.active["C2"].number_format = "0%"
    workbook.save(tmp_path / "lønn.xlsx")
    table = the_table(read_file(tmp_path / "lønn.xlsx"))
    assert table.cells.rows() == [(2, "0001", "K", "712345.5"), (3, "0002", "M", None)]
    assert table.percent_columns == {"Årslønn"}


PERCENT_FORMATS = {
    "0%": True,
    "0.00%": True,
    '0.0" %"': False,
    "0.0\\%": False,
    "[Red]0.0 %;-0.0 %": True,
    "0.00": False,
}


@pytest.mark.parametrize(("number_format", "is_percent"), PERCENT_FORMATS.items())
def test_a_percent_format_is_seen(tmp_path: Path, number_format: str, is_percent: bool):  # noqa: FBT001 - a parameter of the test
    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        percent = workbook.add_format({"num_format": number_format})
        sheet.write_row(0, 0, ("Ansattnr", "Stillingsprosent", "Årslønn"))
        for row, share in enumerate((0.8, 1, 0.355), start=1):
            sheet.write(row, 0, row)
            sheet.write_number(row, 1, share, percent)
            sheet.write_number(row, 2, 5)
        sheet.write_string(4, 1, "ukjend")

    table = the_table(one_sheet(tmp_path, write))
    assert table.percent_columns == ({"Stillingsprosent"} if is_percent else set())
    assert table.cells.get_column("Stillingsprosent").to_list() == ["0.8", "1", "0.355", "ukjend"]


def test_a_column_with_the_format_on_some_cells_only_is_no_percent_column(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ("Ansattnr", "Stillingsprosent"))
        sheet.write_row(1, 0, (1, 80))
        sheet.write(2, 0, 2)
        sheet.write_number(2, 1, 0.8, workbook.add_format({"num_format": "0%"}))

    assert the_table(one_sheet(tmp_path, write)).percent_columns == frozenset()


def test_error_cells_are_found_with_address_and_code(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, (1, "K", 5))
        sheet.write_row(2, 0, (2, "M"))
        sheet.write_formula(2, 2, "=1/0", None, "#DIV/0!")
        sheet.write_row(3, 0, (3, "M"))
        sheet.write_formula(3, 2, "=VLOOKUP(1,A1:B2,9)", None, "#N/A")

    result = one_sheet(tmp_path, write)
    assert places(result.findings, "cell_error") == [
        (Severity.DECIDE, "Tilsette", 3, "Årslønn"),
        (Severity.DECIDE, "Tilsette", 4, "Årslønn"),
    ]
    said = [Words(Language.NYNORSK).say(each.problem) for each in result.findings if each.rule == "cell_error"]
    assert said == ["Cella C3 viser feilen #DIV/0!. Verdien manglar.", "Cella C4 viser feilen #N/A. Verdien manglar."]
    assert the_table(result).cells.get_column("Årslønn").to_list() == ["5", None, None]


def test_an_error_above_the_header_is_no_value_that_is_missed(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_formula(0, 2, "=1/0", None, "#DIV/0!")
        sheet.write_row(1, 0, HEADER)
        sheet.write_row(2, 0, (1, "K", 5))

    assert "cell_error" not in rules(one_sheet(tmp_path, write))


def test_more_than_twenty_error_cells_are_counted(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        for row in range(1, 24):
            sheet.write_row(row, 0, (row, "K"))
            sheet.write_formula(row, 2, "=1/0", None, "#DIV/0!")

    result = one_sheet(tmp_path, write)
    assert rules(result).count("cell_error") == 20
    (more,) = [each for each in result.findings if each.rule == "cell_error_more"]
    assert more.problem.count == 3


def test_formulas_give_their_saved_result_and_are_noted(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        for row in (1, 2):
            sheet.write_row(row, 0, (row, "K"))
            sheet.write_formula(row, 2, "=100*A2", None, 100 * row)

    result = one_sheet(tmp_path, write)
    assert the_table(result).cells.get_column("Årslønn").to_list() == ["100", "200"]
    assert places(result.findings, "formula_cells") == [(Severity.NOTE, "Tilsette", None, None)]
    assert result.findings[0].problem.count == 2
    assert places(result.findings, "formula_zeros") == []


def test_formulas_that_were_never_calculated_are_asked_about(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, (*HEADER, "Ukjend"))
        for row in (1, 2):
            sheet.write_row(row, 0, (row, "K"))
            sheet.write_formula(row, 2, "=100*A2")
            sheet.write_formula(row, 3, "=100*A2")

    assert places(one_sheet(tmp_path, write).findings, "formula_zeros") == [
        (Severity.DECIDE, "Tilsette", None, "Årslønn")
    ]


def test_cells_merged_in_the_data_are_asked_about_and_never_filled(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        sheet.write_column(1, 0, (1, 2, 3))
        sheet.merge_range("B2:B4", "K")

    result = one_sheet(tmp_path, write)
    assert places(result.findings, "cells_merged") == [(Severity.DECIDE, "Tilsette", 2, "Kjønn")]
    assert "B2:B4" in Words(Language.BOKMAL).say(result.findings[0].problem)
    assert the_table(result).cells.get_column("Kjønn").to_list() == ["K", None, None]


def test_headings_merged_above_the_header_are_joined_with_it(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A1:F1", "Tilsette og fråvær")
        sheet.merge_range("C2:D2", "I fjor")
        sheet.merge_range("E2:F2", "I år")
        sheet.write_row(2, 0, ("Ansattnr", "Kjønn", "Egenmeldt", "Legemeldt", "Egenmeldt", "Legemeldt"))
        sheet.write_row(3, 0, (1, "K", 2, 3, 4, 5))

    result = one_sheet(tmp_path, write)
    table = the_table(result)
    assert table.headers == (
        "Ansattnr",
        "Kjønn",
        "I fjor / Egenmeldt",
        "I fjor / Legemeldt",
        "I år / Egenmeldt",
        "I år / Legemeldt",
    )
    assert table.reading.preamble == ("Tilsette og fråvær",)
    assert rules(result) == ["header_joined"]


def test_hidden_rows_and_columns_are_read_and_listed(tmp_path: Path):
    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        for row in range(1, 7):
            sheet.write_row(row, 0, (row, "K", 5))
        for row in (0, 2, 3, 5):
            sheet.set_row(row, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})

    result = one_sheet(tmp_path, write)
    assert the_table(result).cells.height == 6
    assert places(result.findings, "hidden_rows") == [(Severity.DECIDE, "Tilsette", 3, None)]
    assert places(result.findings, "hidden_columns") == [(Severity.DECIDE, "Tilsette", None, "Årslønn")]
    assert "(rows 3–4, 6)" in Words(Language.ENGLISH).say(result.findings[0].problem)


def test_the_sheet_with_known_headers_is_chosen(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Tom")
        workbook.add_worksheet("Om").write(0, 0, "Om uttrekket")
        rows_of(HEADER, (1, "K", 5))(workbook, workbook.add_worksheet("Tal"))
        hidden = workbook.add_worksheet("I fjor")
        rows_of(HEADER, (1, "K", 4))(workbook, hidden)
        hidden.hide()

    result = read_file(written(tmp_path, write))
    assert the_table(result).reading.sheet == "Tal"
    assert [(each.rule, each.severity) for each in result.findings] == [
        ("sheet_passed_over", Severity.NOTE),
        ("sheet_hidden", Severity.NOTE),
    ]
    assert "«Om»" in Words(Language.NYNORSK).say(result.findings[0].problem)


def test_several_sheets_that_fit_are_all_read_and_left_to_the_user(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook) -> None:
        for name in ("2023", "2024"):
            rows_of(HEADER, (1, "K", 5))(workbook, workbook.add_worksheet(name))

    result = read_file(written(tmp_path, write))
    assert [table.reading.sheet for table in result.tables] == ["2023", "2024"]
    assert places(result.findings, "sheet_unclear") == [(Severity.DECIDE, None, None, None)]
    assert "«2023», «2024»" in Words(Language.NYNORSK).say(result.findings[0].problem)


def test_a_workbook_without_a_header_stops(tmp_path: Path):
    result = one_sheet(tmp_path, rows_of(("Noko", "anna"), (1, 2)))
    assert (result.tables, rules(result)) == ((), ["header_not_found"])


def test_rows_under_a_header_of_a_workbook_are_told_apart(tmp_path: Path):
    result = one_sheet(
        tmp_path, rows_of(HEADER, (1, "K", 5.5), (), (2, "M", 6.25), HEADER, (3, "M", 7), ("Sum", "", 18.75))
    )
    table = the_table(result)
    assert table.cells.get_column(ROW).to_list() == [2, 4, 6]
    assert rules(result) == ["empty_rows", "header_repeated", "total_row"]
    wrong = one_sheet(tmp_path, rows_of(HEADER, (1, "K", 5.5), ("Sum", "", 5.51)))
    assert places(wrong.findings, "control_total") == [(Severity.DECIDE, "Tilsette", 3, "Årslønn")]


def test_a_header_alone_has_no_rows(tmp_path: Path):
    result = one_sheet(tmp_path, rows_of(HEADER))
    assert places(result.findings, "no_rows") == [(Severity.STOPS, "Tilsette", 1, None)]


# Workbooks that are damaged or meant to do harm: a sound one is taken apart and put together again.


def sound(folder: Path) -> Path:
    return written(folder, lambda workbook: rows_of(HEADER, (1, "K", 5))(workbook, workbook.add_worksheet("Tilsette")))


SHEET, SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def rebuilt(folder: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    path = sound(folder)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def with_sheet(folder: Path, old: bytes, new: bytes) -> Path:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[SHEET]
        members[SHEET] = members[SHEET].replace(old, new)

    return rebuilt(folder, change)


END = b"</sheetData>"
FAR_CELLS = [
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
    b'<row r="1048576"><c\n  r = "XFD1048576"><v>1</v></c></row>',
    b'<row r="1048576"><c s="0" r="XFD1048576"><v>1</v></c></row>',
    b'<row r="2"><c r="XFD1048576"><v>1</v></c></row>',
    b'<row r="1048576"><c x="&gt;/>" r="XFD1048576"><v>1</v></c></row>',
    b'<row r="1048576"><x:c xmlns:x="urn:x" r="XFD1048576"><x:v>1</x:v></x:c></row>',
    b'<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>',
]


@pytest.mark.parametrize("cell", FAR_CELLS)
def test_a_cell_at_the_far_corner_is_a_finding_and_kills_nothing(tmp_path: Path, cell: bytes):
    result = read_file(with_sheet(tmp_path, END, cell + END))
    assert result.tables == ()
    assert places(result.findings, "sheet_too_large") == [(Severity.STOPS, "Tilsette", None, None)]
    assert "XFD1048576" in Words(Language.NYNORSK).say(result.findings[0].problem)


def test_an_empty_cell_at_the_far_corner_is_only_a_format(tmp_path: Path):
    result = read_file(with_sheet(tmp_path, END, b'<row r="1048576"><c r="XFD1048576" s="0"/></row>' + END))
    assert (the_table(result).cells.height, result.findings) == (1, ())


@pytest.mark.parametrize(("filled", "rule"), [(6, None), (5, "sheet_too_full")])
def test_the_number_of_filled_cells_is_limited(tmp_path: Path, filled: int, rule: str | None):
    result = read_file(sound(tmp_path), Limits(filled_cells=filled))
    assert rules(result) == ([rule] if rule else [])


@pytest.mark.parametrize(("cells", "rule"), [(6, None), (5, "sheet_too_large")])
def test_the_rectangle_of_a_sheet_is_limited(tmp_path: Path, cells: int, rule: str | None):
    result = read_file(sound(tmp_path), Limits(cells_in_rectangle=cells))
    assert rules(result) == ([rule] if rule else [])


@pytest.mark.parametrize("kept", [100, 1000, -30])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, kept: int):
    path = sound(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    assert places(read_file(path).findings, "file_damaged") == [(Severity.STOPS, None, None, None)]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET])
def test_a_workbook_without_one_of_its_parts_is_damaged(tmp_path: Path, part: str):
    result = read_file(rebuilt(tmp_path, lambda members: members.pop(part) and None))
    assert (result.tables, rules(result)) == ((), ["file_damaged"])


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", SHEET])
def test_a_part_that_is_no_xml_is_damage(tmp_path: Path, part: str):
    result = read_file(rebuilt(tmp_path, lambda members: members.update({part: b"<!-- <c r='A1'>"})))
    assert (result.tables, rules(result)) == ((), ["file_damaged"])


def test_a_flipped_byte_in_a_sheet_is_damage(tmp_path: Path):
    path = sound(tmp_path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo(SHEET)
    data[member.header_offset + 30 + len(SHEET) + member.compress_size // 2] ^= 0xFF
    path.write_bytes(data)
    assert rules(read_file(path)) == ["file_damaged"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", SHEET])
def test_a_document_type_is_refused(tmp_path: Path, part: str):
    doctype = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'

    def change(members: dict[str, bytes]) -> None:
        declaration, _, rest = members[part].partition(b"?>")
        members[part] = declaration + b"?>" + doctype + rest

    result = read_file(rebuilt(tmp_path, change))
    assert (result.tables, rules(result)) == ((), ["xml_doctype"])


@pytest.mark.parametrize("part", [SHEET, SHARED, "xl/styles.xml"])
def test_a_member_that_swells_is_refused_while_it_swells(tmp_path: Path, part: str):
    path = rebuilt(tmp_path, lambda members: members.update({part: b"<a>" + b" " * 12 * MEGABYTE}))
    result = read_file(path)
    assert (result.tables, rules(result)) == ((), ["archive_too_large"])
    assert part in Words(Language.NYNORSK).say(result.findings[0].problem)


def test_a_size_that_lies_in_the_header_is_damage(tmp_path: Path):
    path = sound(tmp_path)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    data = path.read_bytes()
    path.write_bytes(data.replace(size.to_bytes(4, "little"), (size - 1).to_bytes(4, "little")))
    assert rules(read_file(path)) == ["file_damaged"]


def repacked(folder: Path, name: str) -> Path:
    path = sound(folder)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"x")
    return path


@pytest.mark.parametrize("name", ["../out.xml", "/etc/out", "C:/out", "xl\\..\\..\\out"])
def test_a_member_that_points_outside_is_refused(tmp_path: Path, name: str):
    assert rules(read_file(repacked(tmp_path, name))) == ["archive_unsafe_path"]


def test_a_link_in_the_archive_is_refused(tmp_path: Path):
    path = sound(tmp_path)
    link = zipfile.ZipInfo("xl/link.xml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/hostname")
    assert rules(read_file(path)) == ["archive_unsafe_path"]


def test_the_same_member_twice_is_refused_whatever_the_case(tmp_path: Path):
    assert rules(read_file(repacked(tmp_path, "XL/Worksheets/Sheet1.xml"))) == ["archive_member_twice"]


def test_an_encrypted_member_is_refused(tmp_path: Path):
    path = sound(tmp_path)
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(data)
    assert rules(read_file(path)) == ["archive_encrypted"]


def test_too_many_members_are_refused(tmp_path: Path):
    path = sound(tmp_path)
    with zipfile.ZipFile(path) as archive:
        members = len(archive.namelist())
    assert rules(read_file(path, Limits(archive_members=members))) == []
    assert rules(read_file(path, Limits(archive_members=members - 1))) == ["archive_many_members"]


def test_one_hostile_sheet_does_not_hide_the_others(tmp_path: Path):
    def write(workbook: xlsxwriter.Workbook) -> None:
        workbook.add_worksheet("Vond").write(1048575, 16383, 1)
        rows_of(HEADER, (1, "K", 5))(workbook, workbook.add_worksheet("God"))

    result = read_file(written(tmp_path, write))
    assert the_table(result).reading.sheet == "God"
    assert places(result.findings, "sheet_too_large") == [(Severity.STOPS, "Vond", None, None)]


@pytest.mark.parametrize(
    ("old", "new"), [(b"<c r=", b"<c\nr="), (b't="e"', b"t='e'"), (b"<sheetData>", b"<!-- --><sheetData>")]
)
def test_xml_written_in_an_unusual_way_gives_the_same_table_and_findings(tmp_path: Path, old: bytes, new: bytes):
    """The sheet then goes through the XML parser instead of the patterns."""

    def write(workbook: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, (*HEADER, "Stillingsprosent"))
        for row in (1, 2, 3):
            sheet.write_row(row, 0, (row, "K", 5))
            sheet.write_number(row, 3, 0.8, workbook.add_format({"num_format": "0%"}))
        sheet.write_formula(3, 2, "=1/0", None, "#DIV/0!")
        sheet.merge_range("B2:B3", "K")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})

    usual = one_sheet(tmp_path, write)
    path = tmp_path / "lønn.xlsx"
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[SHEET] = members[SHEET].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    unusual = read_file(path)
    assert {"cell_error", "cells_merged", "formula_cells", "hidden_rows", "hidden_columns"} == set(rules(usual))
    assert unusual.findings == usual.findings
    assert the_table(unusual).cells.equals(the_table(usual).cells)
    assert the_table(unusual).percent_columns == the_table(usual).percent_columns == {"Stillingsprosent"}


def test_a_sheet_longer_than_one_piece_is_scanned_without_a_seam(tmp_path: Path):
    rows = 30_000

    def write(_: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, HEADER)
        for row in range(1, rows + 1):
            sheet.write_row(row, 0, (row, "K"))
            sheet.write_formula(row, 2, "=A2", None, row)

    result = one_sheet(tmp_path, write, constant_memory=True)
    assert result.findings[0].problem.count == rows
    assert the_table(result).cells.height == rows


def test_macros_do_not_hinder_and_are_not_run(tmp_path: Path):
    result = read_file(rebuilt(tmp_path, lambda members: members.update({"xl/vbaProject.bin": b"no macro at all"})))
    assert the_table(result).cells.height == 1
