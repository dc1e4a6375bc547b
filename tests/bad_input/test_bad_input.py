"""Every bad input of real HR files: a finding with file, row and column, in three languages; never a traceback."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import xlsxwriter

from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.count import count
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.production.produce import check

FILE = "employees-2024.csv"
HEADER = [
    "Ansattnr",
    "Kjønn",
    "Fødselsår",
    "Stillingskode",
    "Stilling",
    "Avdeling",
    "Årslønn",
    "Tillegg",
    "Overtid",
    "Bonus",
    "Naturalytelser",
    "Stillingsprosent",
    "Ansettelsesform",
    "Tiltrådt",
    "Fratrådt",
    "Ønsker større stilling",
    "Avtalte dagsverk",
    "Egenmeldt fravær",
    "Legemeldt fravær",
    "Sykt barn",
]
ROW, AT = 60, 60 - 2
"""The row that is spoilt, as a spreadsheet counts it and as a list does."""


@dataclass(frozen=True)
class Table:
    """A file of employees, to be spoilt."""

    header: list[str]
    rows: list[list[str]]

    def put(self, column: str, text: str, rows=(AT,)):
        for row in rows:
            self.rows[row][self.header.index(column)] = text

    def every(self, column: str, change):
        for row in self.rows:
            at = self.header.index(column)
            row[at] = change(row[at])

    def text(self) -> str:
        return "\r\n".join(";".join(line) for line in [self.header, *self.rows]) + "\r\n"


@pytest.fixture
def dossier(tmp_path) -> Path:
    return demo(tmp_path / "directorate")


def table(folder: Path) -> Table:
    lines = (folder / "source" / FILE).read_text(encoding="utf-8-sig").splitlines()
    header, *rows = [line.split(";") for line in lines]
    assert header == HEADER
    return Table(header, rows)


def found(folder: Path, spoilt: Table | None = None):
    """The findings of a spoilt dossier, by rule; each can be said in three languages."""
    if spoilt is not None:
        (folder / "source" / FILE).write_text(spoilt.text(), encoding="utf-8")
    findings = findings_in(folder)
    for finding in findings:
        for language in Language:
            words = Words(language)
            assert words.say(finding.problem)
            assert words.say(finding.remedy)
    return {finding.rule: finding for finding in reversed(findings)}


def findings_in(folder: Path) -> tuple[Finding, ...]:
    """What is wrong with the files, before anybody asks what may be published."""
    gathered = gather(folder, lambda *_: None)
    if gathered.settings is None or gathered.stopped:
        return gathered.findings
    return (*gathered.findings, *count(gathered.workforces, gathered.settings).findings)


def place(finding):
    return finding.where.file, finding.where.row, finding.where.column


CELLS = {
    "unknown gender token": ("Kjønn", "X7", "gender_unknown"),
    "gender not stated": ("Kjønn", "", "gender_missing"),
    "other gender": ("Kjønn", "Annet", "gender_other"),
    "text in a number": ("Årslønn", "sju hundre", "not_a_number"),
    "negative pay": ("Årslønn", "-650000", "pay_not_positive"),
    "zero pay": ("Årslønn", "0", "pay_not_positive"),
    "missing pay": ("Årslønn", "", "pay_missing"),
    "per cent over 100": ("Stillingsprosent", "180,00", "percent_over_100"),
    "end before start": ("Fratrådt", "01.01.1999", "end_before_start"),
    "impossible date": ("Tiltrådt", "31.04.2024", "date_impossible"),
    "unknown position code": ("Stillingskode", "9999", "position_code_unknown"),
    "an unknown form of appointment": ("Ansettelsesform", "Blåmandag", "appointment_unknown"),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_bad_cell_is_named_with_file_row_and_column(dossier, case):
    column, text, rule = CELLS[case]
    spoilt = table(dossier)
    spoilt.put(column, text)
    findings = found(dossier, spoilt)
    assert rule in findings, sorted(findings)
    assert findings[rule].where.file == FILE
    assert findings[rule].where.column == column
    if rule not in {"gender_other", "gender_missing"}:
        assert findings[rule].where.row == ROW


def test_pay_in_thousands_and_per_month_are_seen(dossier):
    spoilt = table(dossier)
    spoilt.every("Årslønn", lambda text: f"{int(text) / 1000:.3f}".replace(".", ","))
    assert "pay_in_thousands" in found(dossier, spoilt)
    spoilt.every("Årslønn", lambda text: str(int(float(text.replace(",", ".")) * 1000 / 12)))
    assert "pay_per_month" in found(dossier, spoilt)


def test_shares_written_as_fractions_are_asked_about(dossier):
    spoilt = table(dossier)
    spoilt.every("Stillingsprosent", lambda text: str(float(text.replace(",", ".")) / 100).replace(".", ","))
    finding = found(dossier, spoilt)["percent_as_fraction"]
    assert (finding.severity, finding.where.column) == (Severity.DECIDE, "Stillingsprosent")


def test_the_same_person_with_two_genders(dossier):
    spoilt = table(dossier)
    double = spoilt.rows[AT].copy()
    double[1] = "Mann" if double[1] == "Kvinne" else "Kvinne"
    spoilt.rows.append(double)
    finding = found(dossier, spoilt)["gender_contradicts"]
    assert (finding.severity, finding.where.file) == (Severity.DECIDE, FILE)


def test_a_missing_and_a_doubled_column(dossier):
    spoilt = table(dossier)
    spoilt.header[HEADER.index("Kjønn")] = "Hm"
    assert found(dossier, spoilt)["field_missing"].severity is Severity.STOPS
    spoilt.header[HEADER.index("Kjønn")] = "Ansattnr"
    assert "column_doubled" in found(dossier, spoilt)


def test_empty_rows_and_a_total_row_are_set_aside_and_said(dossier):
    clean = set(found(dossier))
    spoilt = table(dossier)
    total = sum(int(row[HEADER.index("Årslønn")]) for row in spoilt.rows)
    spoilt.rows.insert(100, [""] * len(HEADER))
    last = [""] * len(HEADER)
    last[0], last[HEADER.index("Årslønn")] = "Sum", str(total)
    spoilt.rows.append(last)
    assert set(found(dossier, spoilt)) - clean == {"empty_rows", "total_row"}
    last[HEADER.index("Årslønn")] = str(total + 1)
    assert found(dossier, spoilt)["control_total"].where.column == "Årslønn"


def test_hourly_paid_rows_need_hours(dossier):
    mapping = dossier / "mapping.toml"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace('"year"', '"hour"', 1), encoding="utf-8")
    assert "hourly_paid" in found(dossier)


def test_a_file_from_the_wrong_year_stops(dossier):
    shutil.copy(dossier / "source" / "employees-2023.csv", dossier / "source" / FILE)
    assert found(dossier)["wrong_year"].severity is Severity.STOPS


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_stops(dossier, content):
    (dossier / "source" / FILE).write_bytes(content)
    assert found(dossier)["file_empty"].severity is Severity.STOPS


def test_a_header_without_rows_stops(dossier):
    assert found(dossier, Table(HEADER, []))["no_rows"].severity is Severity.STOPS


def test_a_protected_workbook_stops(dossier):
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    (dossier / "source" / FILE).write_bytes(protected)
    assert found(dossier)["file_protected"].severity is Severity.STOPS


def test_a_damaged_workbook_stops(dossier):
    book = io.BytesIO()
    with xlsxwriter.Workbook(book) as workbook:
        workbook.add_worksheet().write_row(0, 0, HEADER)
    (dossier / "source" / FILE).write_bytes(book.getvalue()[:900])
    assert found(dossier)["file_damaged"].severity is Severity.STOPS


def test_a_hostile_workbook_does_not_kill_the_process(dossier):
    book = io.BytesIO()
    with xlsxwriter.Workbook(book) as workbook:
        workbook.add_worksheet().write_row(0, 0, HEADER)
    hostile = io.BytesIO()
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(hostile, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                content = content.replace(b"</sheetData>", far)
            target.writestr(name, content)
    (dossier / "source" / FILE).write_bytes(hostile.getvalue())
    assert found(dossier)["sheet_too_large"].severity is Severity.STOPS


@pytest.mark.parametrize("header", ["Etnisitet", "Diagnose", "Religion", "Seksuell orientering", "Fagforening"])
def test_columns_the_law_wants_not_per_person_are_refused(dossier, header):
    spoilt = table(dossier)
    spoilt.header[HEADER.index("Avdeling")] = header
    finding = found(dossier, spoilt)["sensitive_column"]
    assert (finding.severity, finding.where.file, finding.where.column) == (Severity.STOPS, FILE, header)


@pytest.mark.parametrize("gender", ["Kvinne", "Mann"])
def test_a_workforce_of_one_gender_is_said(dossier, gender):
    spoilt = table(dossier)
    spoilt.every("Kjønn", lambda _: gender)
    assert "all_one_gender" in found(dossier, spoilt)


def test_one_person_only_is_said(dossier):
    spoilt = table(dossier)
    one = next(row for row in spoilt.rows if not row[HEADER.index("Fratrådt")])
    assert "one_person" in found(dossier, Table(spoilt.header, [one]))


def test_no_finding_repeats_a_pay_or_an_employee_number(dossier):
    spoilt = table(dossier)
    spoilt.put("Årslønn", "98765432")
    spoilt.put("Kjønn", "X7", rows=(AT, AT + 1))
    spoilt.put("Årslønn", "-54321", rows=(AT + 1,))
    (dossier / "source" / FILE).write_text(spoilt.text(), encoding="utf-8")
    words, findings = Words(Language.NYNORSK), check(dossier).findings
    assert {each.rule for each in findings_in(dossier)} <= {each.rule for each in findings}
    said = " ".join(words.say(each.problem) + words.say(each.remedy) for each in findings)
    for secret in ("98765432", "98 765 432", "54321", "54 321", spoilt.rows[AT][0]):
        assert secret not in said.replace("\u00a0", " ")
