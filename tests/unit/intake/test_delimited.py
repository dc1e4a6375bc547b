"""Delimited text: what is found by itself, and every way in which it can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from jamstilt.findings import Finding, Severity
from jamstilt.intake.files.limits_of_files import LIMITS, Limits
from jamstilt.intake.files.source import read
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.catalogue import Language, Words

KNOWN = {"ansattnr", "kjønn", "årslønn", "namn", "egenmeldt", "legemeldt", "employee id", "gender", "tillegg"}


def recognise(header: str) -> bool:
    return header.casefold() in KNOWN


def read_text(folder: Path, text: str | bytes, limits: Limits = LIMITS) -> tuple[RawTable | None, tuple[Finding, ...]]:
    path = folder / "lønn.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    result = read(path, recognise, limits)
    for table in result.tables:
        reading = table.reading
        assert reading.rows_read == reading.rows_used + reading.rows_set_aside + reading.rows_structural
        assert reading.rows_used == table.cells.height
        assert table.cells.columns == [ROW, *table.headers]
    for finding in result.findings:
        for language in Language:
            assert Words(language).say(finding.problem)
            assert Words(language).say(finding.remedy)
    return (result.tables[0] if result.tables else None), result.findings


def table_of(folder: Path, text: str | bytes) -> RawTable:
    table, findings = read_text(folder, text)
    assert table is not None, findings
    return table


def rules(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


def places(findings: tuple[Finding, ...], rule: str) -> list[tuple[Severity, int | None, str | None]]:
    return [(each.severity, each.where.row, each.where.column) for each in findings if each.rule == rule]


def test_a_plain_file_is_read_with_true_row_numbers(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn;Årslønn\n0001;Kvinne;1.082.300,50\n0002; Mann ;\n")
    assert findings == ()
    assert table is not None
    assert table.cells.rows() == [(2, "0001", "Kvinne", "1.082.300,50"), (3, "0002", "Mann", None)]
    assert (table.typed, table.percent_columns, table.control_totals) == (False, frozenset(), ())
    reading = table.reading
    assert (reading.format, reading.encoding, reading.delimiter, reading.sheet) == ("CSV", "UTF-8", ";", None)
    assert (reading.header_row, reading.rows_read, reading.rows_used, reading.rows_structural) == (1, 3, 2, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_of_every_kind_are_read(tmp_path: Path, end: str, last: bool):  # noqa: FBT001 - a parameter of the test
    text = end.join(["Ansattnr;Kjønn;Årslønn", "1;K;2", "2;M;"]) + (end if last else "")
    assert table_of(tmp_path, text).cells.rows() == [(2, "1", "K", "2"), (3, "2", "M", None)]


ENCODINGS = [
    ("utf-8", "UTF-8"),
    ("utf-8-sig", "UTF-8"),
    ("utf-16", "UTF-16"),
    ("utf-16-le", "UTF-16"),
    ("utf-16-be", "UTF-16"),
    ("cp1252", "Windows-1252"),
]


@pytest.mark.parametrize(("codec", "name"), ENCODINGS)
def test_the_encoding_is_found_by_itself(tmp_path: Path, codec: str, name: str):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn;Årslønn\n1;Kvinne – æøåÆØÅ;2\n".encode(codec))
    assert table is not None
    assert findings == ()
    assert table.reading.encoding == name
    assert table.cells.row(0) == (2, "1", "Kvinne – æøåÆØÅ", "2")


def test_bytes_that_windows_does_not_know_are_read_as_latin_1_and_doubted(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;K\n2;\x81\n".encode("latin-1"))
    assert table is not None
    assert table.reading.encoding == "Latin-1"
    assert places(findings, "encoding_doubtful") == [(Severity.DECIDE, 3, None)]


def test_one_broken_byte_does_not_pass_as_a_question_mark(tmp_path: Path):
    """Ø as UTF-8 in the header and as Windows-1252 further down: the file is no UTF-8, and it is said."""
    _, findings = read_text(tmp_path, "Ansattnr;Tillegg;Ø\n".encode() + "1;Mø;2\n".encode("cp1252"))
    (finding,) = [each for each in findings if each.rule == "encoding_doubtful"]
    assert "«Ø»" in Words(Language.NYNORSK).say(finding.problem)


@pytest.mark.parametrize(("codec", "name"), [("cp865", "CP865"), ("mac_roman", "Mac Roman")])
def test_encodings_of_old_machines_are_told_by_their_letters(tmp_path: Path, codec: str, name: str):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;Måkestad\n".encode(codec))
    assert table is not None
    assert table.cells.rows() == [(2, "1", "Måkestad")]
    assert table.reading.encoding == name
    assert [(each.rule, each.severity) for each in findings] == [("encoding_old", Severity.NOTE)]
    assert "«Kjønn»" in Words(Language.NYNORSK).say(findings[0].problem)


def test_curly_quotes_between_letters_are_windows_where_its_letters_are_met(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;rock‘n\n".encode("cp1252"))
    assert table is not None
    assert (table.reading.encoding, findings) == ("Windows-1252", ())
    assert table.cells.rows() == [(2, "1", "rock‘n")]


def test_text_that_was_misread_before_is_doubted_and_its_header_shown_both_ways(tmp_path: Path):
    twice = "Ansattnr;Namn;Kjønn\n1;Bjørg;K\n".encode().decode("cp1252")
    table, findings = read_text(tmp_path, twice)
    assert table is not None
    (finding,) = findings
    assert (finding.rule, finding.severity, finding.where.row) == ("encoding_doubtful", Severity.DECIDE, 1)
    words = Words(Language.NYNORSK).say(finding.problem)
    assert "«KjÃ¸nn»" in words
    assert "«Kjønn»" in words
    assert "Bj" not in words


@pytest.mark.parametrize("sign", ["\ufffd", "\x00", "\u0085"])
def test_signs_of_lost_letters_are_doubted_at_their_row(tmp_path: Path, sign: str):
    table, findings = read_text(tmp_path, f"Ansattnr;Kjønn\n1;K\n2;K{sign}x\n")
    assert table is not None
    assert places(findings, "encoding_doubtful") == [(Severity.DECIDE, 3, None)]
    assert table.cells.height == 2


@pytest.mark.parametrize("sign", [";", "\t", ",", "|"])
def test_the_delimiter_is_found_by_itself(tmp_path: Path, sign: str):
    text = "Uttrekk for 2024, alle\n" + "\n".join(sign.join(row) for row in (("Ansattnr", "Kjønn"), ("1", "K")))
    table = table_of(tmp_path, text)
    assert table.reading.delimiter == sign
    assert table.cells.rows() == [(3, "1", "K")]


def test_a_decimal_comma_is_no_delimiter_even_where_rows_are_ragged(tmp_path: Path):
    """Six lines have one comma each; only four have the two semicolons of the header."""
    rows = ["Ansattnr;Kjønn;Årslønn", *["1;K;1,5"] * 3, *["1;K;1,5;x"] * 3]
    table, findings = read_text(tmp_path, "\n".join(rows))
    assert table is not None
    assert table.reading.delimiter == ";"
    assert places(findings, "row_width") == [(Severity.DECIDE, row, None) for row in (5, 6, 7)]


def test_a_line_that_names_the_separator_is_an_instruction_and_no_data(tmp_path: Path):
    table = table_of(tmp_path, "sep=|\nAnsattnr|Kjønn\n1;2|K;M\n")
    assert table.reading.delimiter == "|"
    assert table.reading.preamble == ()
    assert table.cells.rows() == [(3, "1;2", "K;M")]


def test_quoted_fields_keep_separators_line_breaks_and_quotes(tmp_path: Path):
    text = 'Ansattnr;Namn;Kjønn\n1;"Å; ""Bø""\nLi";K\n2;"";M\n'
    table, findings = read_text(tmp_path, text)
    assert table is not None
    assert findings == ()
    assert table.cells.rows() == [(2, "1", 'Å; "Bø" Li', "K"), (3, "2", None, "M")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quotes_around_every_field_are_read_like_no_quotes(tmp_path: Path, end: str):
    bare = ["Ansattnr;Kjønn;Årslønn", "1;K;", "2;;3,5"]
    quoted = ['"Ansattnr";"Kjønn";"Årslønn"', '"1";"K";""', '2;"";"3,5"']
    expected = table_of(tmp_path, end.join([*bare, ""])).cells
    assert table_of(tmp_path, end.join([*quoted, ""])).cells.equals(expected)
    assert table_of(tmp_path, end.join(quoted)).cells.equals(expected)


@pytest.mark.parametrize(
    ("text", "row", "line"),
    [
        ('Ansattnr;Kjønn\n1;K\n2;"M\n3;K\n4;M\n', 3, "3"),
        ('Ansattnr;Kjønn\n1;"a\nb"\n2;"M\n3;K\n', 3, "4"),
        ('Ansattnr;Kjønn\n1;K\n2;"M\n3;"K"\n4;M\n', 3, "3"),
        ('Ansattnr;Kjønn\n1;"K', 2, "2"),
    ],
)
def test_a_quote_that_never_closes_stops_the_file_where_it_opens(tmp_path: Path, text: str, row: int, line: str):
    table, findings = read_text(tmp_path, text)
    assert table is None
    assert places(findings, "quote_open") == [(Severity.STOPS, row, None)]
    assert f"linje {line}," in Words(Language.NYNORSK).say(findings[0].problem)


def test_a_quote_that_closes_too_early_costs_its_row_only(tmp_path: Path):
    table, findings = read_text(tmp_path, 'Ansattnr;Kjønn\n1;"K"x\n2;M\n')
    assert table is not None
    assert places(findings, "quote_stray") == [(Severity.DECIDE, 2, None)]
    assert table.cells.rows() == [(3, "2", "M")]
    assert table.reading.rows_set_aside == 1


def test_a_quote_inside_a_bare_field_is_a_sign_like_any_other(tmp_path: Path):
    assert table_of(tmp_path, 'Ansattnr;Kjønn\n1;5" rør\n').cells.rows() == [(2, "1", '5" rør')]


def test_short_and_long_rows_are_set_aside_and_said_with_their_fields(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn;Årslønn\n1;K;2\n2;K\n3;K;4;5\n4;M;6\n")
    assert table is not None
    assert places(findings, "row_width") == [(Severity.DECIDE, 3, None), (Severity.DECIDE, 4, None)]
    assert [Words(Language.ENGLISH).say(each.problem) for each in findings] == [
        "The row has 2 fields, but the header has 3. The row has been set aside.",
        "The row has 4 fields, but the header has 3. The row has been set aside.",
    ]
    assert table.cells.get_column(ROW).to_list() == [2, 5]
    assert table.reading.rows_set_aside == 2


def test_a_last_line_without_a_separator_or_an_end_is_not_lost(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;K\n2")
    assert table is not None
    assert places(findings, "row_width") == [(Severity.DECIDE, 3, None)]
    assert table.reading.rows_read == 3


def test_blank_fields_beyond_the_header_lose_nothing(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;K;\n2;M;;;\n3;K\n")
    assert table is not None
    assert findings == ()
    assert table.cells.rows() == [(2, "1", "K"), (3, "2", "M"), (4, "3", "K")]


def test_more_than_twenty_ragged_rows_are_counted(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n" + "1\n" * 27 + "2;M\n")
    assert table is not None
    assert rules(findings) == ["row_width"] * 20 + ["row_width_more"]
    assert findings[-1].problem.count == 7
    assert table.reading.rows_set_aside == 27


def test_the_lines_above_the_header_are_kept_and_shown(tmp_path: Path):
    text = "Lønnsliste;Direktoratet\nPer 31.12.2024\n\nAnsattnr;Kjønn\n1;K\n"
    table, findings = read_text(tmp_path, text)
    assert table is not None
    assert findings == ()
    assert table.reading.preamble == ("Lønnsliste Direktoratet", "Per 31.12.2024")
    assert (table.reading.header_row, table.reading.rows_structural) == (4, 4)
    assert table.cells.rows() == [(5, "1", "K")]


@pytest.mark.parametrize(("rows_above", "found"), [(59, True), (60, False)])
def test_the_header_is_looked_for_in_sixty_rows(tmp_path: Path, rows_above: int, found: bool):  # noqa: FBT001 - a parameter of the test
    table, findings = read_text(tmp_path, "x;y\n" * rows_above + "Ansattnr;Kjønn\n1;K\n")
    assert (table is not None) is found
    assert places(findings, "header_not_found") == ([] if found else [(Severity.STOPS, None, None)])


def test_a_row_with_a_number_is_no_header(tmp_path: Path):
    table = table_of(tmp_path, "Ansattnr;Kjønn;7\nAnsattnr;Kjønn;Tillegg\n1;K;2\n")
    assert table.reading.header_row == 2


def test_two_headers_that_are_equally_good_are_for_the_user_to_choose(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\nEmployee ID;Gender\n1;K\n")
    assert table is not None
    assert table.headers == ("Ansattnr", "Kjønn")
    assert places(findings, "header_unclear") == [(Severity.DECIDE, 1, None)]


def test_a_header_of_two_rows_is_joined(tmp_path: Path):
    text = "Ansattnr;Kjønn;Fravær;;Lønn\n;;Egenmeldt;Legemeldt;Tillegg\n1;K;2;3;4\n"
    table, findings = read_text(tmp_path, text)
    assert table is not None
    assert table.headers == ("Ansattnr", "Kjønn", "Fravær / Egenmeldt", "Fravær / Legemeldt", "Lønn / Tillegg")
    assert table.cells.rows() == [(3, "1", "K", "2", "3", "4")]
    assert places(findings, "header_joined") == [(Severity.NOTE, 1, None)]
    assert table.reading.header_row == 2


def test_a_heading_above_a_header_that_is_whole_is_no_part_of_it(tmp_path: Path):
    table = table_of(tmp_path, "Person;;Løn\nAnsattnr;Kjønn;Tillegg\n1;K;2\n")
    assert table.headers == ("Ansattnr", "Kjønn", "Tillegg")
    assert table.reading.preamble == ("Person Løn",)


def test_a_header_twice_with_different_cells_keeps_both_and_asks(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Årslønn;Årslønn\n1;2;2\n2;3;4\n")
    assert table is not None
    assert table.headers == ("Ansattnr", "Årslønn", "Årslønn (2)")
    assert table.cells.row(1) == (3, "2", "3", "4")
    assert places(findings, "column_doubled") == [(Severity.DECIDE, 1, "Årslønn")]


def test_a_header_twice_with_equal_cells_is_noted_and_kept_once(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Årslønn;årslønn\n1;2;2\n2;;\n")
    assert table is not None
    assert table.headers == ("Ansattnr", "Årslønn")
    assert places(findings, "column_doubled_equal") == [(Severity.NOTE, 1, "årslønn")]


def test_a_column_without_a_header_is_called_by_its_letter(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;;Kjønn;\n1;x;K;\n2;;M;\n")
    assert table is not None
    assert table.headers == ("Ansattnr", "B", "Kjønn")
    assert places(findings, "column_unnamed") == [(Severity.NOTE, 1, "B")]


def test_a_header_further_down_is_dropped_and_noted(tmp_path: Path):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n1;K\nAnsattnr;Kjønn\n2;M\nAnsattnr;Kjønn\n3;M\n")
    assert table is not None
    assert table.cells.get_column(ROW).to_list() == [2, 4, 6]
    assert places(findings, "header_repeated") == [(Severity.NOTE, 3, None)]
    assert findings[0].problem.count == 2


@pytest.mark.parametrize("blank", ["", ";;", " ; ;\u00a0", "\t"])
def test_empty_rows_are_structural_and_said(tmp_path: Path, blank: str):
    table, findings = read_text(tmp_path, f"Ansattnr;Kjønn;Årslønn\n1;K;2\n{blank}\n{blank}\n2;M;3\n")
    assert table is not None
    assert places(findings, "empty_rows") == [(Severity.NOTE, 3, None)]
    assert findings[0].problem.count == 2
    assert table.cells.get_column(ROW).to_list() == [2, 5]
    assert (table.reading.rows_structural, table.reading.rows_set_aside) == (3, 0)


LABELS = ["Sum", "SUM:", "Totalt", "Total", "I alt", "Til saman", "Til sammen", "Grand total", "Sum 2024", "Totalsum"]


@pytest.mark.parametrize("label", LABELS)
def test_a_total_row_is_set_aside_and_agrees(tmp_path: Path, label: str):
    text = f"Ansattnr;Kjønn;Årslønn\n1;K;500 000,50\n2;M;-0,25\n{label};;500 000,25\n"
    table, findings = read_text(tmp_path, text)
    assert table is not None
    assert rules(findings) == ["total_row"]
    assert table.cells.height == 2
    assert [(total.row, total.column) for total in table.control_totals] == [(4, "Ansattnr"), (4, "Årslønn")]


def test_a_total_that_differs_by_one_ore_is_a_finding_that_names_no_amount(tmp_path: Path):
    text = "Ansattnr;Årslønn;Tillegg\n1;712345,50;10\n2;700000,00;20\nSum;1412345,51;30\n"
    _, findings = read_text(tmp_path, text)
    assert places(findings, "control_total") == [(Severity.DECIDE, 4, "Årslønn")]
    for finding in findings:
        for language in Language:
            said = Words(language).say(finding.problem) + Words(language).say(finding.remedy)
            assert "1412345" not in said.replace("\u00a0", "")
            assert "712345" not in said.replace("\u00a0", "")


def test_a_total_is_held_against_the_decimals_that_it_is_written_with(tmp_path: Path):
    _, right = read_text(tmp_path, "Ansattnr;Årslønn\n1;100,40\n2;100,40\nSum;201\n")
    assert rules(right) == ["total_row"]
    _, wrong = read_text(tmp_path, "Ansattnr;Årslønn\n1;100,40\n2;100,40\nSum;202\n")
    assert rules(wrong) == ["total_row", "control_total"]


@pytest.mark.parametrize("count", [1, 2])
def test_a_count_row_may_count_rows_or_filled_cells(tmp_path: Path, count: int):
    _, findings = read_text(tmp_path, f"Ansattnr;Kjønn;Årslønn\na;K;500\nb;M;\nAntall;;{count}\n")
    assert rules(findings) == ["total_row"]


def test_a_count_row_is_held_against_the_number_of_rows(tmp_path: Path):
    _, right = read_text(tmp_path, "Ansattnr;Kjønn;Årslønn\na;K;500\nb;M;600\nAntall;;2\n")
    assert rules(right) == ["total_row"]
    _, wrong = read_text(tmp_path, "Ansattnr;Kjønn;Årslønn\na;K;500\nb;M;600\nAntall;;3\n")
    assert places(wrong, "control_total") == [(Severity.DECIDE, 4, "Årslønn")]


def test_subtotals_are_held_against_their_own_rows(tmp_path: Path):
    text = "Ansattnr;Årslønn\n1;5\n2;6\nDelsum;11\n3;7\nDelsum;7\nSum;18\n"
    table, findings = read_text(tmp_path, text)
    assert table is not None
    assert rules(findings) == ["total_row"] * 3
    assert table.cells.height == 3


def test_a_column_that_holds_text_is_not_added_up(tmp_path: Path):
    _, findings = read_text(tmp_path, "Ansattnr;Årslønn\n1;5\n2;ukjend\nSum;99\n")
    assert rules(findings) == ["total_row"]


def test_a_person_whose_name_begins_like_a_total_stays_a_person(tmp_path: Path):
    table, findings = read_text(tmp_path, "Namn;Kjønn;Årslønn\nSum Li;Kvinne;5\nTotland;Mann;6\n")
    assert table is not None
    assert findings == ()
    assert table.cells.height == 2


@pytest.mark.parametrize("rows", ["", "\n\n", "Sum;\n", "Antall;0\n"])
def test_a_header_without_rows_stops(tmp_path: Path, rows: str):
    table, findings = read_text(tmp_path, "Ansattnr;Kjønn\n" + rows)
    assert table is not None
    assert places(findings, "no_rows") == [(Severity.STOPS, 1, None)]
    assert table.cells.rows() == []


@pytest.mark.parametrize(
    ("limits", "rule"),
    [
        (Limits(rows=3), "too_many_rows"),
        (Limits(columns=1), "too_many_columns"),
        (Limits(field=7), "field_too_long"),
    ],
)
@pytest.mark.parametrize("ragged", ["", ";"])
def test_a_table_past_a_limit_is_refused(tmp_path: Path, limits: Limits, rule: str, ragged: str):
    text = f"Ansattnr;Kjønn\n1;K\n2;{'x' * 8}{ragged}\n3;M\n"
    assert read_text(tmp_path, text)[0] is not None
    table, findings = read_text(tmp_path, text, limits)
    assert table is None
    assert [(each.rule, each.severity) for each in findings] == [(rule, Severity.STOPS)]


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(rows=4), "Ansattnr;Kjønn\n1;K\n2;M\n3;M\n"),
        (Limits(columns=2), "Ansattnr;Kjønn\n1;K\n"),
        (Limits(field=8), f"Ansattnr;Kjønn\n1;{'x' * 8}\n"),
    ],
)
def test_a_table_at_a_limit_is_read(tmp_path: Path, limits: Limits, text: str):
    table, findings = read_text(tmp_path, text, limits)
    assert table is not None
    assert findings == ()


def test_a_quoted_field_that_is_too_long_is_refused_at_its_row(tmp_path: Path):
    table, findings = read_text(tmp_path, f'Ansattnr;Kjønn\n1;"a;{"x" * 140_000}"\n')
    assert table is None
    assert places(findings, "field_too_long") == [(Severity.STOPS, 2, None)]
